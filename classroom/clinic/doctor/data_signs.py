"""Findings about the data: labels, pixels, dev images in train, and normalisation."""

from collections import Counter
from itertools import islice

import numpy as np

from ..neighbours import neighbour_agreement
from .marks import marks
from .parts_signs import parts_signs
from .report import Finding, certain, likely
from .trials import reads

SOME = 700  # images whose nearest neighbours are looked for


def some_of(X, y):
    """Return the row numbers, the images and the labels of at most 700 random images that aren't
    blank. The median of each pixel is subtracted, and pixels with more than three times the median
    standard deviation are scaled down."""
    rows = np.flatnonzero(np.ptp(X, axis=1))
    rows = np.random.default_rng(0).permutation(rows)[:SOME]
    X = X[rows].astype(np.float64) - np.median(X[rows], axis=0)
    spread = X.std(axis=0)
    usual = np.median(spread[spread > 0]) if spread.any() else 1
    return rows, X * np.minimum(1, 3 * usual / np.maximum(spread, 1e-30)), y[rows]


def like_images(X):
    """Return whether the median squared distance to the nearest image, divided by the median over
    all pairs of images, is typical of digits. For noise, the ratio is larger."""
    distances = np.sum(X**2, axis=1)[:, np.newaxis] + np.sum(X**2, axis=1) - 2 * X @ X.T
    np.fill_diagonal(distances, np.nan)
    nearest = np.nanmedian(np.nanmin(distances, axis=1))
    return 0.2 < nearest / max(np.nanmedian(distances), 1e-30) < 0.65


def label_signs(train, dev, seen):
    """Yield findings about labels that don't match their images, mixed-up pixels, and differences
    between train and dev."""
    if not np.ptp(train[0], axis=0).any():
        return  # if all images are the same, they say nothing about labels
    known = {}
    for name, (X, y) in {"train": train, "dev": dev}.items():
        if len(X) >= 100 and np.ptp(X):
            rows, even, labels = some_of(X, y)
            known[name] = max(neighbour_agreement(one, labels) for one in (X[rows], even))
            if known[name] < 0.5 and neighbour_agreement(unwrapped(X[rows]), y[rows]) > 0.5:
                saw = f"In {name}, the nearest other image has the same label once 128 is added to "
                saw += "each byte. The bytes have wrapped round: 8 bits hold nothing below 0."
                yield certain("integers", saw)
                return
            if known[name] < 0.2 or known[name] < 0.5 and not reads_dev(seen, dev):
                if mixed(X):
                    saw = f"In {name}, pixels side by side have nothing in common, and the nearest "
                    yield Finding("pixels-mixed", saw + "other image often has another label.")
                    return
                sure = "certain" if known[name] < 0.2 else "strong"
                saw = f"In {name}, the nearest other image has the same label in {known[name]:.0%} "
                saw += "of cases, where about eight in ten is usual (and one in ten is chance)."
                yield Finding("labels-apart", saw, sure if like_images(even) else "likely")
    if min(known.values(), default=1) >= 0.5:
        gap = reads(seen.network, *train) - reads(seen.network, *dev) if seen else 1
        yield from parts_signs(train, dev, gap)
    yield from pair_signs(train, seen)


def mixed(X):
    """Return whether neighbouring pixels of square images are almost uncorrelated."""
    side = int(np.sqrt(X.shape[1]))
    if side < 8 or side**2 != X.shape[1]:
        return False
    P = (X[:SOME] - X[:SOME].mean(axis=0)).reshape(-1, side, side)
    along, down = np.mean(P[:, :, 1:] * P[:, :, :-1]), np.mean(P[:, 1:] * P[:, :-1])
    return max(along, down) < 0.3 * np.mean(P**2)


def reads_dev(seen, dev):
    """Return whether the trained network's accuracy on dev is known and above 0.65."""
    try:
        return bool(seen) and reads(seen.network, *dev) > 0.65
    except Exception:
        return False  # it can't read that many images at once


def unwrapped(X):
    """Return the bytes of `X` plus 128, modulo 256, to undo a subtraction of 128 from uint8."""
    whole = np.asarray(X, dtype=np.float64) * (255 if np.max(X) <= 1 else 1)
    return np.mod(np.round(whole) + 128, 256)


def pair_signs(train, seen):
    """Yield a Finding if images have different labels in the training batches and in `train`."""
    if not (seen and seen.steps):
        return
    pairs = set(zip(marks(train[0]), train[1].tolist(), strict=True))
    common = Counter(mark for mark, _ in pairs)  # images that have two labels are left out
    label_of = {mark: label for mark, label in pairs if common[mark] == 1}
    right = found = 0
    for step in seen.steps[:80]:
        if step.y is None:
            return
        for mark, label in zip(step.marks, np.asarray(step.y).tolist(), strict=False):
            if mark in label_of:
                found += 1
                right += label_of[mark] == label
    if found > 50 and right / found < 0.8:
        saw = f"Of {found:,} images in the batches, only {right / found:.0%} came with the label "
        yield certain("labels-apart", saw + "that train has for them.")


def overlap_signs(train, dev, seen):
    """Yield a Finding if dev images are used for training, or training images for evaluation."""
    blank = bytes(len(marks(train[0][:1])[0]))
    of_train, of_dev = set(marks(train[0])) - {blank}, marks(dev[0])
    share = np.mean([mark in of_train for mark in of_dev])
    labels = len(set(zip(marks(train[0]), train[1].tolist(), strict=True)))
    if share > 0.02 and labels > 1.01 * len(set(marks(train[0]))):
        return  # the images are so small that two digits may look the same
    if share > 0.02:
        yield certain("judged-on-train", f"{share:.0%} of the images of dev are in train as well.")
    elif seen and seen.steps:
        learnt = {mark for step in seen.steps for mark in step.marks} - {blank}
        share = np.mean([mark in learnt for mark in of_dev])
        if share > 0.02:
            saw = f"The network has learnt from {share:.0%} of the images of dev."
            yield certain("judged-on-train", saw)
        if seen.judged and getattr(seen.history, "dev_loss", None):
            yield from judged_signs(learnt, of_dev, first_judged(seen, len(train[0]) + len(dev[0])))


def judged_signs(learnt, of_dev, judged):
    """Yield a Finding if nearly all evaluated images are training images, and few dev images are
    evaluated. `learnt`, `of_dev` and `judged` are the marks of the training, dev and evaluated
    images."""
    in_train = np.mean([mark in learnt for mark in judged])
    of_judged = set(judged)
    share = np.mean([mark in of_judged for mark in of_dev])
    if in_train > 0.95 and share < 0.1:  # images in neither may be dev's, normalised
        saw = f"It had learnt from {in_train:.0%} of the images that it was judged on, and was "
        yield certain("judged-on-train", saw + f"judged on only {share:.0%} of dev.")


def first_judged(seen, images):
    """Return a list of the marks of the first evaluated images, at most `3 * images` marks."""
    return [*islice((mark for X in seen.judged for mark in marks(X)), 3 * images)]


def normalisation_signs(train, dev):
    """Yield a Finding if the images were normalised with the means or maxima of train and dev
    together, or with the means of dev alone."""
    if train[0].dtype.kind != "f":
        return
    own = train[0].astype(np.float64)
    both = np.concatenate([own, dev[0].astype(np.float64)])
    for name, axis in (("each pixel", 0), ("all pixels", None)):
        of_own, of_both = (np.abs(X.mean(axis=axis)).max() for X in (own, both))
        if of_own > 1e-5 and of_both < 0.02 * of_own:
            yield certain(
                "dev-in-normalisation",
                f"The mean of {name} is 0 over train and dev together (up to {of_both:.0e}), but "
                f"not over train alone (up to {of_own:.0e}): it was taken over both.",
            )
            return
    D = dev[0].astype(np.float64)  # each *image* may have a mean of 0, not each pixel
    if len(D) > 1 and np.abs(D.mean(axis=0)).max() < 1e-4 * D.std():
        yield Finding(
            "dev-in-normalisation",
            "The mean of each pixel is 0 over dev alone: dev was normalised by its own mean.",
        )
    if normalised_by_maximum(both) and not normalised_by_maximum(own):
        saw = "The largest value of each pixel is 1 over train and dev, but not over train alone."
        yield likely("dev-in-normalisation", saw)


def normalised_by_maximum(X):
    used = X.max(axis=0) > X.min(axis=0)
    return used.sum() > 200 and np.allclose(X.max(axis=0)[used], 1)
