"""A check that the loss is lowest if the label's own class has the highest score."""

import numpy as np

from .report import certain


def target_signs(network, X, labels):
    """Yield a Finding if the loss is lowest for wrong predictions, or equal for all predictions.
    The predictions are rows of positive numbers that add up to 1, valid as logits and as
    probabilities."""
    loss, classes, y = network.loss, network.forward(X).shape[1], np.unique(labels)
    if classes < 2 or y.max() >= classes:
        return
    clear = np.full((classes, classes), 0.1 / classes)
    np.fill_diagonal(clear, 0.9 + 0.1 / classes)
    losses = np.array([float(loss.forward(clear[(y + by) % classes], y)) for by in range(classes)])
    best, tiny = int(losses.argmin()), 1e-6 * np.abs(losses).max()
    if np.ptp(losses) <= tiny:
        if float(loss.forward(0.5 * clear[y], y)) == losses[0]:
            return  # the loss is a constant, whatever it is given
        saw = f"Whatever digit gets the high score, the loss is {losses[0]:.3g}."
        yield certain("labels-not-one-hot", saw)
    elif np.ptp(losses[1:]) <= 1e-3 * np.ptp(losses) and losses[0] > losses[1]:
        saw = f"If the label's own score is the highest, the loss is {losses[0]:.3g}; otherwise "
        yield certain("uphill", saw + f"it is {losses[1]:.3g}: the sign of the loss is reversed.")
    elif losses[best] < losses[0] - tiny:
        saw = f"If the label's own score is the highest, the loss is {losses[0]:.3g}. It is only "
        saw += f"{losses[best]:.3g} if the highest score is {best} classes further on: the loss "
        yield certain("labels-apart", saw + "has other labels in mind.")
