"""Checks that each output row depends on one image only, and functions that copy, change or compare
layers for other checks."""

import copy

import numpy as np

from .report import Finding, certain, likely


def in_float64(network):
    """Return a copy of a network with float64 arrays, so that small differences can be measured."""
    network = copy.deepcopy(network)
    for place, layer in enumerate(network.layers):
        for part in parts_of(layer):
            for name, value in list(vars(part).items()):
                if isinstance(value, np.ndarray) and value.dtype.kind in "fiu":
                    setattr(part, name, value.astype(np.float64))
        if place:
            layer.first = False  # so backward returns dX, which a first layer may leave out
    return network


def parts_of(layer):
    """Yield a layer and all layers inside it. A residual block, for example, contains layers."""
    yield layer
    for value in list(vars(layer).values()):
        for part in value if isinstance(value, (list, tuple)) else [value]:
            if hasattr(part, "forward") and hasattr(part, "__dict__"):
                yield from parts_of(part)


def different_biases(network, rng):
    """Add random numbers to the biases of a network in place, and return the network. Biases of 0
    would hide mistakes."""
    for layer in network.layers:
        for weight in layer.weights:
            if weight.ndim == 1 or 1 in weight.shape:
                weight += 0.3 * rng.standard_normal(weight.shape)
    return network


def integer_signs(network, X):
    """Yield a Finding if a layer has integer weights, or turns floats into integers."""
    for place, layer in enumerate(network.layers):
        for weight in layer.weights:
            if weight.dtype.kind in "iu":
                saw = f"Layer {place + 1} keeps its weights as {weight.dtype}: "
                yield certain("integers", saw + "steps of less than 1 are cut off.")
                return
        came, X = X, layer.forward(X)
        if X.dtype.kind in "iu" and came.dtype.kind == "f":
            saw = f"Layer {place + 1} ({kind(layer)}) answers with {X.dtype}."
            yield (certain if layer.weights else likely)("integers", saw)
            return


def row_signs(network, X, y):
    """Yield a Finding if the output for an image depends on its place in the batch or on other
    images, if biases have the wrong shape, or if the loss of a batch is wrong."""
    Z = network.forward(X).copy()
    trouble = row_trouble(network.forward, X, Z)
    if not trouble:
        yield from bias_shape_signs(network, X)
        yield from loss_row_signs(network.loss, Z, y)
        return
    A = X
    for place, layer in enumerate(network.layers):  # find the layer in which it begins
        Z = layer.forward(A).copy()
        if trouble := row_trouble(layer.forward, A, Z):
            (cause, saw), where = trouble, f"In layer {place + 1} ({kind(layer)}) "
            if cause == "bias-axis":
                offsets = layer.forward(np.zeros_like(A))
                if len(Z) != len(A) or layer.weights and np.ptp(offsets, axis=0).any():
                    yield certain(cause, where + saw)
                else:
                    yield likely("dropout-left-on", where + saw)
            elif sums := along_columns(Z):
                yield certain(cause, where + saw + sums)
            return  # others, such as batch normalisation, may look at the whole batch on purpose
        A = Z


def row_trouble(forward, X, Z):
    """Return (cause, description) if the outputs `Z` of `forward(X)` depend on the place of an
    image in the batch or on other images; otherwise return None."""
    order = np.roll(np.arange(len(X)), 1)
    if len(Z) != len(X) or not close(forward(X[order]), Z[order]):
        return "bias-axis", "the answer to an image depends on its place in the batch."
    half = len(X) // 2
    others = X.copy()
    others[half:] = X[np.random.default_rng(0).integers(max(half, 1), size=len(X) - half)]
    if not close(forward(others)[:half], Z[:half]):
        return "softmax-axis", "the answer to an image changes with the other images of the batch."
    return None


def along_columns(P):
    """Return the sentence "Each column adds up to 1." or "All numbers together add up to 1." if it
    is true of `P` and the rows don't add up to 1; otherwise return an empty string."""
    if P.min() < 0 or np.allclose(P.sum(axis=1), 1, atol=1e-3):
        return ""
    if np.allclose(P.sum(axis=0), 1, atol=1e-3):
        return " Each column adds up to 1."
    return " All numbers together add up to 1." if np.isclose(P.sum(), 1, atol=1e-3) else ""


def close(one, other):
    return np.allclose(one, other, rtol=1e-4, atol=1e-5 * np.abs(other).max())


def bias_shape_signs(network, A):
    """Yield a Finding if a layer doesn't have one bias for each neuron."""
    for place, layer in enumerate(network.layers):
        A = layer.forward(A)
        _, *biases = layer.weights or [None]
        if A.ndim == 2 and len(biases) == 1 and biases[0].size != A.shape[1]:
            saw = f"Layer {place + 1} has {A.shape[1]} neurons, and biases {biases[0].shape}."
            yield certain("bias-axis", saw)
            return


def loss_row_signs(loss, Z, y):
    """Yield a Finding if the loss of a batch is neither the mean nor the sum of the losses of its
    images, or if the loss takes the softmax over the wrong axis."""
    whole = float(loss.forward(Z, y))
    alone = np.array([float(loss.forward(Z[i : i + 1], y[i : i + 1])) for i in range(len(Z))])
    P = loss.probabilities(Z) if hasattr(loss, "probabilities") else None
    if np.isclose(whole, alone.mean(), rtol=1e-4) or np.isclose(whole, alone.sum(), rtol=1e-4):
        if P is not None and (sums := along_columns(P)):
            yield certain("softmax-axis", "The probabilities of an image don't add up to 1." + sums)
        return
    if whole != float(loss.forward(Z, y)):
        return  # it draws something at random
    order = np.roll(np.arange(len(Z)), 1)
    turned = float(loss.forward(Z[order], y[order]))
    own_rows = P is None or np.allclose(loss.probabilities(Z[order]), P[order])
    if own_rows and not np.isclose(turned, whole, rtol=1e-4):
        saw = f"The loss of {len(Z)} images is {whole:.3f}, and {turned:.3f} in another order: "
        yield Finding("labels-apart", saw + "labels and images don't stay in the same rows.")
        return
    E = np.exp(Z - Z.max())
    candidates = [] if P is None else [P]
    candidates += [Q for Q in (E / E.sum(axis=0), E / E.sum()) if surprise(Q, y, whole)]
    sums = [words for Q in candidates if (words := along_columns(Q))]
    if sums:
        saw = f"The loss of {len(Z)} images together is {whole:.3f}, but taken one by one it is "
        saw += f"{alone.mean():.3f}."
        yield certain("softmax-axis", saw + sums[0])


def surprise(P, y, loss):
    """Return whether `loss` is the mean or the sum of the cross-entropies of `P`."""
    own = -np.log(P[np.arange(len(y)), y] + 1e-30)
    return bool(np.isclose(loss, own.mean(), rtol=1e-2) or np.isclose(loss, own.sum(), rtol=1e-2))


def slopes_of(layer):
    """Return the gradients of a layer's weights, or an empty tuple if the layer stores none."""
    return getattr(layer, "slopes", ())


def kind(layer):
    return type(layer).__name__


def drops(network, X):
    """Return whether the first layer with random outputs sets some of its outputs to 0."""
    for layer in network.layers:
        once, X = np.copy(layer.forward(X)), layer.forward(X)
        if not np.array_equal(once, X, equal_nan=True):
            return bool(np.all((once == 0) | (X == 0) | (once == X)))
    return False


def put(network, arrays):
    own = (weight for layer in network.layers for weight in layer.weights)
    for weight, array in zip(own, arrays, strict=True):
        weight[...] = array


def unchanged(start, network):
    """Return a list of ((layer index, array index), gradient), one for each array of weights that
    is the same in both networks. The gradient is the one stored in `network`, or 0 if none is."""
    return [
        ((place, number), slopes_of(new)[number] if len(slopes_of(new)) > number else 0)
        for place, (old, new) in enumerate(zip(start.layers, network.layers, strict=True))
        for number, (before, after) in enumerate(zip(old.weights, new.weights, strict=True))
        if np.array_equal(before, after)
    ]
