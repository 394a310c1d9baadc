"""Findings about networks with low accuracy or overfitting, used if nothing else was found."""

import numpy as np

from .data_signs import like_images
from .parts_signs import nearest_agreement, nearest_labels
from .report import Finding, likely
from .rows import slopes_of
from .size_signs import ready
from .start_signs import called, rms
from .step_signs import looked_at
from .trials import dropout_signs, goes_on, long_step_signs, reads

VANISHED = 0.01  # first layer's slopes divided by the last one's
FEW = 10  # fewer steps are too few


def learning_signs(own, batch, network, learn, train, dev, seen):
    """Yield findings that explain a low accuracy on train, or overfitting. `own` is a float64 copy
    of the untrained network, `batch` is a pair (X, y) of training images and labels, and `seen` is
    the Watched record of the training."""
    share, classes = reads(seen.network, *train), len(np.unique(train[1]))
    if share < 0.5 + 0.5 / classes:
        found = [
            *dropout_signs(network, learn, train, dev, seen, share),
            *augmentation_signs(train, dev, seen),
            *step_count_signs(learn, train, dev, seen),
        ]
        found = found or [*fading_signs(seen)]
        found = found or [*narrow_signs(seen.network, train, share, classes)]
        found = found or [*vanishing_signs(own, *batch, share, classes)]
        yield from found or long_step_signs(network, learn, train, dev, share)
    elif share < 0.75:
        yield from augmentation_signs(train, dev, seen)
    elif share > 0.95:
        yield from image_signs(seen.network, train, dev, share, classes)


def fade_signs(own, batch, train, seen):
    """Yield a Finding if gradients vanish in a network whose accuracy on train is low."""
    share, classes = reads(seen.network, *train), len(np.unique(train[1]))
    if share < 0.5 + 0.5 / classes:
        yield from vanishing_signs(own, *batch, share, classes)


def vanishing_signs(network, X, y, share, classes):
    """Yield a Finding if the first layer's gradient is far smaller than the last layer's, and
    `share`, the accuracy on train, is at most `3 / classes`."""
    if share > 3 / classes:
        return
    network.loss.forward(network.forward(X), y)
    network.backward()
    weighty = [layer for layer in network.layers if len(slopes_of(layer)) and rms(layer.weights[0])]
    sizes = [rms(slopes_of(layer)[0]) for layer in weighty]
    if len(sizes) > 2 and sizes[0] < VANISHED * sizes[-1]:
        saw = f"Before the first step, the slopes of {called(network, weighty[0])} are "
        saw += f"{sizes[0] / sizes[-1]:.1g} times those of {called(network, weighty[-1])}."
        yield Finding("vanishing-slopes", saw)


def augmentation_signs(train, dev, seen):
    """Yield a Finding if augmentation makes the images of the batches less similar to train than
    the images of dev are."""
    X = np.concatenate([step.X for step in seen.steps[:200] if step.y is not None])
    y = np.concatenate([step.y for step in seen.steps[:200] if step.y is not None])
    if len(X) < 100:
        return
    some = np.random.default_rng(0).permutation(len(X))[:700]
    known = ready(train[0]), train[1]
    here = np.mean(nearest_labels(known, X[some]) == y[some])
    there = nearest_agreement(known, (ready(dev[0]), dev[1]))
    if here < there - 0.15:
        yield Finding(
            "augmentation-too-strong",
            f"The nearest image of train has the right label in {here:.0%} of cases for images of "
            f"the batches, and in {there:.0%} for those of dev: on their way, the digits change.",
            "likely" if like_images(X[some].astype(np.float64)) else "strong",
        )


def step_count_signs(learn, train, dev, seen):
    """Yield a Finding if the training has fewer than 10 steps, or none after the first epoch."""
    batches = looked_at(seen)
    steps = [step for step in batches if step.loss_after != step.loss]
    if not steps:
        return
    made = round(len(seen.steps) * len(steps) / len(batches))
    images = sum(len(step.X) for step in seen.steps)
    losses = list(getattr(seen.history, "loss", ()) or ())
    idle = losses[-max(2, len(losses) // 2) :]
    if images < 0.5 * len(losses) * len(train[0]) and len(idle) > 1 and len(set(idle)) == 1:
        yield Finding(
            "too-few-steps",
            f"The training has {len(losses)} epochs, and makes all of its {made} steps in the "
            "first of them: in the others, nothing changes.",
            "strong" if goes_on(learn, train, dev, seen) else "likely",
        )
    elif made < FEW and all(step.loss_after < step.loss for step in steps):
        yield Finding(
            "too-few-steps",
            f"The training makes {made} steps, and each of them lowers the loss.",
            "strong" if goes_on(learn, train, dev, seen) else "likely",
        )


def fading_signs(seen):
    """Yield a Finding if the last recorded steps are shorter than a fifth of the first steps."""
    moved = [step.moved for step in looked_at(seen) if np.isfinite(step.moved)]
    some = len(moved) // 4
    if some < 5 or not 0 < np.median(moved[-some:]) < 0.2 * np.median(moved[:some]):
        return
    saw = f"The steps change the weights by {np.median(moved[:some]):.1g} of their size at first, "
    saw += f"and by {np.median(moved[-some:]):.1g} after {len(moved)}: the rate falls too fast."
    yield likely("rate-too-small", saw)


def narrow_signs(network, train, share, classes):
    """Yield a Finding if a layer has at most one output for every five classes."""
    A, widths = ready(train[0][:10]), []
    for layer in network.layers:
        A = layer.forward(A)
        widths.append(A[0].size)
    if min(widths) <= classes // 5:
        place = int(np.argmin(widths))
        saw = f"The number of outputs of layer {place + 1} is only {widths[place]}; the network "
        yield Finding("too-narrow", saw + f"reads {share:.0%} of the images that it learns from.")


def image_signs(network, train, dev, share, classes):
    """Yield a Finding if the network overfits and a nearest-neighbour classifier has a low accuracy
    on dev, too: both are signs of too few images."""
    held, nearest = reads(network, *dev), nearest_agreement(train, dev)
    if held < share - 0.25 and 2 / classes < nearest < 0.75:
        yield Finding(
            "too-few-images",
            f"The network reads {share:.0%} of {len(train[0]):,} images, and {held:.0%} of dev; "
            f"the nearest image, without a network, has the right label in {nearest:.0%} of cases.",
            "strong" if len(train[0]) < 50 * classes else "likely",
        )
