"""Trials of cures: a copy of the network trains with one change, to see if its accuracy rises."""

import copy

import numpy as np

from helpers.layers import he
from helpers.losses import CrossEntropy

from .report import Finding, certain, likely, weak
from .size_signs import ready
from .training_signs import dead_layer, twins

BETTER = 0.2  # share of images that a cure must add to those read right


def reads(network, X, y):
    """Return a network's accuracy on the first 1,000 images of `X`."""
    return float(np.mean(network.forward(ready(X[:1_000])).argmax(axis=1) == y[:1_000]))


def cured(network, learn, train, dev, share):
    """Train `network` and return its accuracy on train, or 0 if the accuracy isn't more than 0.2
    above `share` or the training raises an exception."""
    try:
        with np.errstate(all="ignore"):
            learn(network, *(tuple(part.copy() for part in pair) for pair in (train, dev)))
            now = reads(network, *train)
    except Exception:
        return 0  # this training run fails with the cure
    return now if now > share + BETTER else 0


def in_steps(network, share):
    """Return a copy of the network in which every training step is `share` times as long."""
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
    """Yield a Finding if neurons die in training, but the network learns with shorter steps."""
    if not dead_layer(seen.network, some):
        return
    share = reads(seen.network, *train)
    if now := cured(in_steps(network, 0.1), learn, train, dev, share):
        saw = f"The training ends with {share:.0%} of train read, and with {now:.0%} if each step "
        yield likely("rate-too-large", saw + "goes only a tenth of its way.")


def long_step_signs(network, learn, train, dev, share):
    """Yield a Finding if the network learns with steps 30 times as long."""
    if now := cured(in_steps(network, 30), learn, train, dev, share):
        saw = f"The training ends with {share:.0%} of train read, and with {now:.0%} if each step "
        yield weak("rate-too-small", saw + "goes 30 times as far.")


def dropout_signs(network, learn, train, dev, seen, share):
    """Yield a Finding if dropout of more than 50% keeps the network from learning. There is no
    Finding if switching dropout off after training also raises the accuracy."""
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
    """Yield a Finding if the network doesn't learn with its initial weights, but learns with random
    weights of the standard deviation `he(inputs)`."""
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
    """Yield a Finding if the loss was infinite or nan in training, and large logits make it so.
    CrossEntropy is tried as a cure, unless `huge` says that another fault makes the logits
    large."""
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
                "The loss became nan or infinite, and so it does for scores of 1,000 that are "
                f"{words}: {value}. e to the power of such a number, or the logarithm of 0, isn't "
                "finite.",
                "certain" if helps else "weak" if huge else "likely",
            )
            return


def goes_on(learn, train, dev, seen):
    """Return whether the trained network's accuracy on train rises by more than 0.2 if the training
    is repeated ten times."""
    twin = copy.deepcopy(seen.network)
    for _ in range(9):
        cured(twin, learn, train, dev, 1)
    return cured(twin, learn, train, dev, reads(seen.network, *train)) > 0
