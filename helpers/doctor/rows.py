"""Does a row of the answers belong to one image alone? A network reads each image by itself."""

import copy

import numpy as np

from .report import Finding


def in_float64(network):
    """A copy whose arrays are float64, so that a nudge of a millionth can be seen."""
    network = copy.deepcopy(network)
    for layer in network.layers:
        for name, value in list(vars(layer).items()):
            if isinstance(value, np.ndarray) and value.dtype.kind in "fiu":
                setattr(layer, name, value.astype(np.float64))
        layer.first = False  # every layer gives its slopes by what went in
    return network


def different_biases(network, rng):
    """Biases that begin at 0 hide mistakes: give each its own number."""
    for layer in network.layers:
        for weight in layer.weights:
            if weight.ndim == 1 or 1 in weight.shape:
                weight += 0.3 * rng.standard_normal(weight.shape)
    return network


def integer_signs(network, X):
    """Weights, or answers of a layer, that are integers."""
    for place, layer in enumerate(network.layers):
        for weight in layer.weights:
            if weight.dtype.kind in "iu":
                yield Finding(
                    "integers",
                    f"Layer {place} keeps weights as {weight.dtype}: a step of less than 1 is cut "
                    "off.",
                    "certain",
                )
                return
        X = layer.forward(X)
        if X.dtype.kind in "iu":
            yield Finding(
                "integers", f"Layer {place} ({kind(layer)}) answers with {X.dtype}.", "certain"
            )
            return


def row_signs(network, X, y):
    """Put the rows into another order, or other images beside them: does an answer change?"""
    rng = np.random.default_rng(0)
    order = np.roll(np.arange(len(X)), 1)
    A = X
    for place, layer in enumerate(network.layers):
        for weight in layer.weights[1:]:
            wide = layer.weights[0].shape[1]
            if weight.size != wide or weight.shape not in ((wide,), (1, wide)):
                yield Finding(
                    "bias-axis",
                    f"Layer {place} has {wide} neurons, and biases of shape {weight.shape}.",
                    "certain",
                )
                return
        Z = layer.forward(A).copy()
        moved = layer.forward(A[order])
        if Z.shape[0] != len(X) or not np.allclose(moved, Z[order], rtol=1e-5, atol=1e-8):
            yield Finding(
                "bias-axis",
                f"In layer {place} ({kind(layer)}) the answer to an image depends on its place in "
                "the batch: with the rows in another order, the same images get other answers.",
                "certain",
            )
            return
        half = len(X) // 2
        others = A.copy()
        others[half:] = A[rng.integers(max(half, 1), size=len(X) - half)]
        if half and not np.allclose(layer.forward(others)[:half], Z[:half], rtol=1e-5, atol=1e-8):
            yield Finding(
                "softmax-axis",
                f"In layer {place} ({kind(layer)}) the answer to an image changes with the other "
                "images of the batch.",
            )
            return
        A = Z
    yield from loss_row_signs(network.loss, A, y)


def loss_row_signs(loss, Z, y):
    """The loss of a batch has to be the mean of the losses of its images."""
    whole = float(loss.forward(Z, y))
    alone = np.array([float(loss.forward(Z[i : i + 1], y[i : i + 1])) for i in range(len(Z))])
    P = loss.probabilities(Z) if hasattr(loss, "probabilities") else None
    if np.isclose(whole, alone.mean(), rtol=1e-4) or np.isclose(whole, alone.sum(), rtol=1e-4):
        if P is not None and np.isfinite(P).all() and not np.allclose(P.sum(axis=1), 1, atol=1e-3):
            yield Finding(
                "softmax-axis",
                f"The probabilities of an image add up to {P.sum(axis=1).min():.2f} … "
                f"{P.sum(axis=1).max():.2f} instead of 1.",
            )
        return
    sums = ""
    if P is not None:
        sums = (
            f" The rows of its probabilities add up to {P.sum(axis=1).min():.2f} … "
            f"{P.sum(axis=1).max():.2f}, the columns to {P.sum(axis=0).min():.2f} … "
            f"{P.sum(axis=0).max():.2f}."
        )
    yield Finding(
        "softmax-axis",
        f"The loss of {len(Z)} images together is {whole:.3f}; the mean of their losses, one by "
        f"one, {alone.mean():.3f}. So an image's loss depends on the others.{sums}",
        "certain",
    )


def kind(layer):
    return type(layer).__name__
