"""Findings about the pixels that go into the network: nan, integers and wrong scales."""

import copy

import numpy as np

from helpers.data import as_numbers

from .report import Finding, certain, likely


def what_goes_in(train, seen):
    """Return at most 2,000 images that reached the first layer in training, or the first images of
    `train` if no steps were recorded."""
    if seen and seen.steps:
        return np.concatenate([step.X for step in seen.steps[:20]])[:2_000]
    return ready(train[0][:2_000])


def ready(X):
    """Return the images `X`, divided by 255 if they are uint8. If no pixel is above 1, return `X`
    unchanged, so that its faults are found."""
    return X if X.max() <= 1 else as_numbers(X)


def finite_signs(network, train, dev, seen):
    """Yield a Finding if the data, weights or first batch contain nan or infinite numbers."""
    for name, part in (("train", train), ("dev", dev)):
        share = 1 - np.mean(np.isfinite(part[0]))
        if share:
            saw = f"In {name}, {share:.2%} of the numbers in X are nan or infinite."
            yield certain("not-a-number", saw)
            return
    weights = [weight for layer in network.layers for weight in layer.weights]
    if not all(np.isfinite(weight).all() for weight in weights):
        yield certain("not-a-number", "Some of the initial weights are nan.")
    elif seen and seen.steps and not np.isfinite(seen.steps[0].X).all():
        yield certain("not-a-number", "The first batch that goes in has nan in it.")


def size_signs(network, train, dev, seen):
    """Yield findings about pixels that were turned into integers or scaled wrongly, and about
    images that are blank or all the same."""
    if seen and seen.steps:
        first, last = seen.steps[0].largest, seen.steps[-1].largest
        if last and first / last > 50:
            saw = f"The largest number that goes in falls from {first:.3g} to {last:.3g}."
            yield certain("divided-twice", saw + " It is divided again in each epoch.")
            return
    X = what_goes_in(train, seen)
    largest, values = np.abs(X).max(), np.unique(X[:500])
    if X.dtype.kind == "f" and not np.ptp(X, axis=0).any():
        yield Finding(
            "images-alike",
            f"All {len(X):,} images that go in have the same pixels, up to {X.max():.3g}. (0? Then "
            "the array was never filled, or integers were divided by 255.)",
            "likely" if np.ptp(train[0][:2_000], axis=0).any() else "certain",
        )
    elif largest == 0 or np.mean(~X.any(axis=1)) > 0.3:
        blank, whole = np.mean(~X.any(axis=1)), np.array_equal(values, [0, 1])
        sure = "strong" if X.dtype.kind == "f" else "certain"
        yield Finding(
            "integers" if whole else "images-alike",
            f"{blank:.0%} of the images that go in are nothing but zeros.",
            sure if blank > 0.9 or whole else "likely",
        )
    elif np.array_equal(values, [0, 1]) and (X == 1).mean() < 0.085:
        yield Finding(
            "integers",
            f"The pixels that go in ({X.dtype}) are only 0 and 1, and 1 in no more than "
            f"{(X == 1).mean():.1%} of them. Whatever was in between is lost.",
            "certain" if X.dtype.kind in "iu" else "likely",
        )
    elif np.isclose(largest, 1 / 255, rtol=0.15):
        saw = f"The largest number that goes in is {largest:.5f}, which is 1/255."
        yield certain("divided-twice", saw)
    elif largest < 0.02:
        yield likely("divided-twice", f"The largest number that goes in is only {largest:.5f}.")
    elif (widest := X.std(axis=0, dtype=np.float64).max()) < 0.02:
        saw = f"No pixel has a spread of more than {widest:.2g} over the images that go in, whose "
        yield Finding("divided-twice", saw + f"largest number is {largest:.2g}.")
    elif at_weights(network, X).std(dtype=np.float64) > 10:  # standardised pixels have about 1
        yield Finding(
            "not-divided",
            f"The largest number that goes in is {largest:.0f}, the spread {X.std():.0f}.",
            "strong" if 100 < np.ptp(X) < 300 else "likely",
        )
    yield from scale_signs(train, dev)


def at_weights(network, X):
    """Return the input of the first layer with weights, for the images `X`."""
    for layer in copy.deepcopy(network.layers):
        if layer.weights:
            break
        X = layer.forward(X)
    return X


def scale_signs(train, dev):
    """Yield a Finding if the pixels of train and dev have standard deviations that differ by more
    than a factor of 50."""
    one, other = (float(X.std(dtype=np.float64)) for X, _ in (train, dev))
    small, large = sorted((one, other))
    if small and large > 50 * small:
        name = "not-divided" if large > 10 else "divided-twice"
        name = name if 200 < large / small < 330 else "prepared-differently"
        yield Finding(
            name, f"Pixels have a spread of {one:.2g} in train, and of {other:.2g} in dev."
        )
