"""The numbers that go in: finite, floats, and of the right size?"""

import copy

import numpy as np

from helpers.data import as_numbers

from .report import Finding, certain


def what_goes_in(train, seen):
    """The numbers that reach the first layer: those of watched steps, else of train."""
    if seen and seen.steps:
        return np.concatenate([step.X for step in seen.steps[:20]])[:2_000]
    X = train[0][:2_000]
    return ready(X)


def ready(X):
    """Bytes as the network gets them. What is 0 to 1 stays as it is, so that its faults are
    found."""
    return X if X.max() <= 1 else as_numbers(X)


def finite_signs(network, train, dev, seen):
    """Where the first nan or infinite number is: in the data, in the weights, or in the loss."""
    for name, part in (("train", train), ("dev", dev)):
        share = 1 - np.mean(np.isfinite(part[0]))
        if share:
            yield certain(
                "not-a-number",
                f"In {name}, {share:.2%} of the numbers in X are nan or infinite.",
            )
            return
    weights = [weight for layer in network.layers for weight in layer.weights]
    if not all(np.isfinite(weight).all() for weight in weights):
        yield certain("not-a-number", "Some of the initial weights are nan.")
    elif seen and seen.steps and not np.isfinite(seen.steps[0].X).all():
        yield certain("not-a-number", "The first batch that goes in has nan in it.")


def size_signs(network, train, dev, seen):
    """Integers, and pixels of the wrong size."""
    if seen and seen.steps:
        first, last = seen.steps[0].largest, seen.steps[-1].largest
        if last and first / last > 50:
            yield certain(
                "divided-twice",
                f"The largest number that goes in is {first:.3g} in the first step and {last:.3g} "
                "in the last: it is divided again in each epoch.",
            )
            return
    X = what_goes_in(train, seen)
    largest, values = np.abs(X).max(), np.unique(X[:500])
    if X.dtype.kind == "f" and not np.ptp(X, axis=0).any():
        yield Finding(
            "images-alike",
            f"Each of {len(X):,} images that go in has the same pixels, from {X.min():.3g} to "
            f"{X.max():.3g}. (Zeros only? Then the array was never filled, or integers were "
            "divided by 255.)",
            "likely" if np.ptp(train[0][:2_000], axis=0).any() else "certain",
        )
    elif largest == 0 or np.mean(~X.any(axis=1)) > 0.3:
        blank, whole = np.mean(~X.any(axis=1)), np.isin(values, (0, 1)).all()
        yield Finding(
            "integers" if whole else "images-alike",
            f"{blank:.0%} of the images that go in are nothing but zeros"
            f"{', as integers divided by 255 would be' * bool(whole)}.",
            "likely" if not whole else "strong" if X.dtype.kind == "f" else "certain",
        )
    elif np.array_equal(values, [0, 1]) and (X == 1).mean() < 0.085:
        whole = "integers" if X.dtype.kind in "iu" else "whole numbers"
        yield Finding(
            "integers",
            f"The pixels that go in are {whole} ({X.dtype}): only 0 and 1, and 1 in no more than "
            f"{(X == 1).mean():.1%} of them. Whatever was between is lost.",
            "certain" if X.dtype.kind in "iu" else "likely",
        )
    elif np.isclose(largest, 1 / 255, rtol=0.15):
        yield certain(
            "divided-twice",
            f"The largest number that goes in is {largest:.5f}, which is 1/255.",
        )
    elif largest < 0.02:
        yield Finding(
            "divided-twice", f"The largest number that goes in is only {largest:.5f}.", "likely"
        )
    elif at_weights(network, X).std(dtype=np.float64) > 10:  # standardised ones spread about 1
        yield Finding(
            "not-divided",
            f"The largest number that goes in is {largest:.0f}, and the standard deviation "
            f"{X.std():.0f}.",
            "strong" if 100 < np.ptp(X) < 300 else "likely",
        )
    yield from scale_signs(train, dev)


def at_weights(network, X):
    """What reaches the first weights: a layer before them may divide."""
    for layer in copy.deepcopy(network.layers):
        if layer.weights:
            break
        X = layer.forward(X)
    return X


def scale_signs(train, dev):
    """One of the parts is divided, and the other isn't, or is once more."""
    parts = {"train": train[0], "dev": dev[0]}
    spreads = {name: float(X.std(dtype=np.float64)) for name, X in parts.items()}
    small, large = sorted(spreads, key=spreads.get)
    if not spreads[small] or spreads[large] < 50 * spreads[small]:
        return
    name = "not-divided" if spreads[large] > 10 else "divided-twice"
    times = spreads[large] / spreads[small]
    yield Finding(
        name if 100 < times < 600 else "prepared-differently",
        f"The standard deviation of the pixels is {spreads[small]:.2g} in {small} and "
        f"{spreads[large]:.2g} in {large}.",
    )
