"""Findings about differences between train and dev: in classes, in preparation and in labels."""

import numpy as np

from .report import Finding, certain

RARE = 0.1  # of a digit's share in dev: if its share in train is smaller, it is hardly learnt
EACH = 5  # images of a digit: the mean of no more than these says nothing


def parts_signs(train, dev, gap):
    """Yield findings about classes, images or labels of dev that differ from those of train. `gap`
    is the network's accuracy on train minus its accuracy on dev."""
    found = [*class_signs(train[1], dev[1]), *prepared_signs(train, dev, gap)]
    yield from found or counted_signs(train, dev)


def class_signs(y, labels):
    """Yield a Finding if classes of the dev labels `labels` are rare or missing in the training
    labels `y`."""
    classes = int(max(y.max(), labels.max())) + 1
    learnt, asked = (np.bincount(part, minlength=classes) / len(part) for part in (y, labels))
    if len(np.unique(y)) == 1:
        yield certain("classes-missing", f"All labels of train are the same: {y[0]}.")
        return
    rare = (asked > 0.02) & (learnt < RARE * asked)
    none = (asked > 0.05) & (learnt == 0)
    if asked[rare].sum() > 0.15 or none.any():
        digits = ", ".join(map(str, np.flatnonzero(rare)))
        yield Finding(
            "classes-missing",
            f"{asked[rare].sum():.0%} of dev belong to classes ({digits}) that make up only "
            f"{learnt[rare].sum():.1%} of train.",
            "certain" if not learnt[rare].any() else "strong",
        )


def prepared_signs(train, dev, gap):
    """Yield a Finding if the mean images of the same digit in train and in dev differ almost as
    much as those of different digits do. `gap` is the accuracy on train minus that on dev."""
    (X, y), (D, labels) = (part_of(*part) for part in (train, dev))
    if X.shape[1] != D.shape[1] or not np.ptp(X, axis=0).any() or not np.ptp(D, axis=0).any():
        return
    whole = apart(X, D)
    variance = X.var(axis=0).sum()
    same = [c for c in np.intersect1d(y, labels) if min(np.sum(y == c), np.sum(labels == c)) > EACH]
    if whole < 0.02 * variance or len(same) < 2:
        return
    means = np.array([X[y == c].mean(axis=0) for c in same])
    between = means.var(axis=0).sum()
    each = np.median([apart(X[y == c], D[labels == c]) for c in same])
    if each > 0.5 * between:
        yield Finding(
            "prepared-differently",
            f"The mean images of one and the same digit in train and in dev differ "
            f"{np.sqrt(each / between):.2g} times as much as those of different digits do. "
            f"Mean and spread: {X.mean():.2g} and {X.std():.2g}; {D.mean():.2g} and {D.std():.2g}.",
            "strong" if gap > 0.15 else "likely",
        )


def part_of(X, y):
    return X[:2_000].astype(np.float64), y[:2_000]


def apart(A, B):
    """Return the squared distance of the means of `A` and `B`, minus the part due to chance."""
    chance = A.var(axis=0) / len(A) + B.var(axis=0) / len(B)
    return float(np.sum((A.mean(axis=0) - B.mean(axis=0)) ** 2 - chance))


def renamed(train, dev):
    """Return `dev` with renamed labels: the new name of a label is the most frequent label of the
    training images that are nearest to its dev images."""
    nearest = nearest_labels(train, dev[0])
    names = {label: np.bincount(nearest[dev[1] == label]).argmax() for label in np.unique(dev[1])}
    return dev[0], np.array([names[label] for label in dev[1]])


def nearest_agreement(train, dev):
    """Return the share of dev images with the label of their nearest image in train. Dev images
    with labels that train lacks are left out; if no image remains, return nan."""
    (X, y), (D, labels) = (part_of(*part) for part in (train, dev))
    both = np.isin(labels, y)
    D, labels = D[both][:300], labels[both][:300]
    return float(np.mean(nearest_labels((X, y), D) == labels)) if len(D) else np.nan


def nearest_labels(train, D):
    X, y = part_of(*train)
    D = np.asarray(D, dtype=np.float64)
    return y[(np.sum(X**2, axis=1) - 2 * D @ X.T).argmin(axis=1)]


def counted_signs(train, dev):
    """Yield a Finding if most dev labels differ from the label of the nearest image in train."""
    agree = nearest_agreement(train, dev)
    if agree < 0.4:
        yield Finding(
            "labels-apart",
            f"The nearest image of train has the same label as the image of dev in {agree:.0%} of "
            "cases.",
            "strong" if nearest_agreement(train, renamed(train, dev)) > 0.6 else "likely",
        )
