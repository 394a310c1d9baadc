"""Asked last, where nothing else is wrong: why has the network learnt so little, or so much?"""

import copy

import numpy as np

from .parts_signs import nearest_agreement
from .report import Finding
from .rows import slopes_of
from .size_signs import ready
from .start_signs import called, rms
from .step_signs import falls, looked_at
from .watching import watch

VANISHED = 0.01  # the first layer's slopes beside the last one's
FEW = 10  # steps


def reads(network, X, y):
    """The share of 1,000 images that a network reads right."""
    X, y = ready(X[:1_000]), y[:1_000]
    return float(np.mean(network.forward(X).argmax(axis=1) == y))


def learning_signs(network, own, batch, learn, train, dev, seen):
    """own: the network in float64; batch: one that the training had"""
    share, classes = reads(seen.network, *train), len(np.unique(train[1]))
    if share < 0.5 + 0.5 / classes:
        found = [
            *dropout_signs(network, learn, train, dev, share),
            *vanishing_signs(own, *batch, seen),
            *step_count_signs(seen),
        ]
        yield from found or narrow_signs(seen.network, train, share, classes)
    elif share > 0.95:
        yield from image_signs(seen.network, train, dev, share, classes)


def dropout_signs(network, learn, train, dev, share):
    """The same training once more, with nothing dropped: does it learn now?"""
    network = copy.deepcopy(network)
    dropping = [layer for layer in network.layers if getattr(layer, "share", 0) > 0.5]
    if not dropping:
        return
    shares = ", ".join(f"{layer.share:.0%}" for layer in dropping)
    for layer in dropping:
        layer.share = 0
    without = reads(watch(network, learn, train, dev).network, *train)
    if without > share + 0.2:
        yield Finding(
            "dropout-too-strong",
            f"With dropout ({shares}) the network reads {share:.0%} of train after the training; "
            f"the same training without it reaches {without:.0%}.",
            "certain",
        )


def vanishing_signs(network, X, y, seen):
    """Slopes, beside their weights, in the first layer and in the last."""
    if falls(seen):
        return
    network.loss.forward(network.forward(X), y)
    network.backward()
    weighty = [layer for layer in network.layers if len(slopes_of(layer)) and rms(layer.weights[0])]
    sizes = [rms(slopes_of(layer)[0]) for layer in weighty]
    if len(sizes) > 2 and sizes[0] < VANISHED * sizes[-1]:
        yield Finding(
            "vanishing-slopes",
            f"Before the first step, the slopes of {called(network, weighty[0])} are "
            f"{sizes[0] / sizes[-1]:.1g} times those of {called(network, weighty[-1])}: each of "
            f"{len(sizes)} layers makes them smaller on their way back.",
        )


def step_count_signs(seen):
    steps = looked_at(seen)
    if len(seen.steps) < FEW and all(step.loss_after < step.loss for step in steps):
        yield Finding(
            "too-few-steps",
            f"The training makes {len(seen.steps)} steps, in batches of {len(seen.steps[0].X):,} "
            "images, and each of them lowers the loss: it isn't at its end.",
        )


def narrow_signs(network, train, share, classes):
    """Through one or two numbers, ten digits can hardly be told apart."""
    A, widths = ready(train[0][:10]), []
    for layer in network.layers:
        A = layer.forward(A)
        widths.append(A[0].size)
    if min(widths) <= classes // 5:
        place = int(np.argmin(widths))
        yield Finding(
            "too-narrow",
            f"All that layer {place + 1} passes on is {widths[place]} of numbers, for {classes} "
            f"classes; the network reads {share:.0%} of the images that it learns from.",
        )


def image_signs(network, train, dev, share, classes):
    """Learnt by heart, and the nearest neighbour can't do it with these images either."""
    held, nearest = reads(network, *dev), nearest_agreement(train, dev)
    if held < share - 0.25 and 2 / classes < nearest < 0.75:
        yield Finding(
            "too-few-images",
            f"The network reads {share:.0%} of the {len(train[0]):,} images of train, and "
            f"{held:.0%} of dev. Without a network, the nearest image of train has the right label "
            f"in {nearest:.0%} of cases: there is little more to be learnt from so few.",
        )
