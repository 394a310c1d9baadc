"""Try cures: a copy learns once more with one thing changed; a cure helps if it reads better."""

import copy

import numpy as np

from helpers.layers import he
from helpers.losses import CrossEntropy

from .report import Finding, certain, likely, weak
from .size_signs import ready
from .training_signs import dead_layer, twins

BETTER = 0.2  # share of images that a cure must add to those read right


def reads(network, X, y):
    """The share of 1,000 images that a network reads right."""
    return float(np.mean(network.forward(ready(X[:1_000])).argmax(axis=1) == y[:1_000]))


def cured(network, learn, train, dev, share):
    """Let a copy learn; return the share of train that it reads, if far above `share`; else 0."""
    try:
        with np.errstate(all="ignore"):
            learn(network, *(tuple(part.copy() for part in pair) for pair in (train, dev)))
            now = reads(network, *train)
    except Exception:
        return 0  # this training run fails with the cure
    return now if now > share + BETTER else 0


def in_steps(network, share):
    """A copy of the network whose steps are all `share` times as long."""
    network = copy.deepcopy(network)
    weights = [weight for layer in network.layers for weight in layer.weights]
    before, forward = [weight.copy() for weight in weights], network.forward

    def go(X):
        for weight, old in zip(weights, before, strict=True):
            weight[...] = old + share * (weight - old)
            old[...] = weight
        return forward(X)

    network.forward = go
    return network


def short_step_signs(some, network, learn, train, dev, seen):
    """Find a rate so large that neurons die: with steps a tenth as long, the network learns."""
    if not dead_layer(seen.network, some):
        return
    share = reads(seen.network, *train)
    if now := cured(in_steps(network, 0.1), learn, train, dev, share):
        saw = f"The training ends with {share:.0%} of train read, and with {now:.0%} if each step "
        yield likely("rate-too-large", saw + "goes only a tenth of its way.")


def long_step_signs(network, learn, train, dev, share):
    """Find a rate that is too small: with steps 30 times as long, the network learns."""
    if now := cured(in_steps(network, 30), learn, train, dev, share):
        saw = f"The training ends with {share:.0%} of train read, and with {now:.0%} if each step "
        yield weak("rate-too-small", saw + "goes 30 times as far.")


def dropout_signs(network, learn, train, dev, seen, share):
    """Find dropout so strong that the network learns only without it. (A network that reads well
    when nothing is dropped has learnt, and is left out.)"""
    learnt, network = copy.deepcopy(seen.network), copy.deepcopy(network)
    for layer in learnt.layers:
        if hasattr(layer, "share"):
            layer.share = 0
    if reads(learnt, *train) > share + BETTER:
        return
    dropping = [layer for layer in network.layers if getattr(layer, "share", 0) > 0.5]
    shares = ", ".join(f"{layer.share:.0%}" for layer in dropping)
    for layer in dropping:
        layer.share = 0
    if dropping and (without := cured(network, learn, train, dev, share)):
        saw = f"With dropout ({shares}) the training ends with {share:.0%} of train read; "
        yield certain("dropout-too-strong", saw + f"without it, with {without:.0%}.")


def weight_signs(network, learn, train, dev, seen):
    """Find initial weights of the wrong size: drawn with he(inputs), they let the network learn."""
    share = reads(seen.network, *train)
    dense = [layer for layer in network.layers if layer.weights and layer.weights[0].ndim == 2]
    sizes = [np.sqrt(np.mean(layer.weights[0] ** 2)) / he(len(layer.weights[0])) for layer in dense]
    odd = [size for size in sizes if not 1 / 3 < size < 3]
    if share > 0.5 or not odd or any(twins(layer) > 0.5 for layer in dense):
        return
    twin, rng = copy.deepcopy(network), np.random.default_rng(0)
    for W in (layer.weights[0] for layer in twin.layers if layer.weights):
        if W.ndim == 2:
            W[...] = he(len(W)) * rng.standard_normal(W.shape)
    if now := cured(twin, learn, train, dev, share):
        yield Finding(
            "weights-too-large" if odd[0] > 1 else "weights-too-small",
            f"The weights of a layer are {odd[0]:.2g} times as large as he(inputs). The training "
            f"ends with {share:.0%} of train read, and with {now:.0%} if they begin at that size.",
        )


def overflow_signs(own, X, y, huge, network, learn, train, dev, seen):
    """Find a loss that overflows for large scores, if it did so in the training; the cure that is
    tried is CrossEntropy. huge: whether the scores are large for a known reason"""
    losses = [step.loss for step in seen.steps] + list(getattr(seen.history, "loss", ()))
    if np.isfinite(losses).all():
        return
    Z = np.zeros_like(own.forward(X), dtype=np.float64)
    Z[np.arange(len(Z)), y] = 1_000
    for scores, words in ((Z, "right"), (-Z, "wrong")):
        value = float(own.loss.forward(scores, y))
        if not np.isfinite(value):
            twin = copy.deepcopy(network)
            twin.loss = CrossEntropy()
            helps = not huge and cured(twin, learn, train, dev, reads(seen.network, *train))
            yield Finding(
                "loss-overflows",
                f"The loss became nan or infinite, and so it does for scores of 1,000 that are "
                f"{words}: {value}. e to such a number, or the logarithm of 0, isn't finite.",
                "certain" if helps else "weak" if huge else "likely",
            )
            return


def goes_on(learn, train, dev, seen):
    """Whether the trained network reads much better after the same training ten times more."""
    twin = copy.deepcopy(seen.network)
    for _ in range(9):
        cured(twin, learn, train, dev, 1)
    return cured(twin, learn, train, dev, reads(seen.network, *train)) > 0
