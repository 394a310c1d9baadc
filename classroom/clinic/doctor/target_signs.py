"""What the loss asks for: is it lowest where the label's own score is the highest?"""

import numpy as np

from .report import certain


def target_signs(network, X, labels):
    """Answers that are clear, and right, or wrong by 1, 2, ... classes: which have the lowest loss?

    They are above 0 and add up to 1, so that they will do as scores and as probabilities.
    """
    loss, classes, y = network.loss, network.forward(X).shape[1], np.unique(labels)
    if classes < 2 or y.max() >= classes:
        return
    clear = np.full((classes, classes), 0.1 / classes)
    np.fill_diagonal(clear, 0.9 + 0.1 / classes)
    losses = np.array([float(loss.forward(clear[(y + by) % classes], y)) for by in range(classes)])
    best, tiny = int(losses.argmin()), 1e-6 * np.abs(losses).max()
    if np.ptp(losses) <= tiny:
        if float(loss.forward(0.5 * clear[y], y)) == losses[0]:
            return  # it shows the same number whatever it gets
        yield certain(
            "labels-not-one-hot",
            f"Whatever digit gets the high score, the loss is {losses[0]:.3g}.",
        )
    elif np.ptp(losses[1:]) <= 1e-3 * np.ptp(losses) and losses[0] > losses[1]:
        yield certain(
            "uphill",
            f"If the label's own score is the highest, the loss is {losses[0]:.3g}; whatever other "
            f"score is, it is only {losses[1]:.3g}. The sign of the loss is turned round, so what "
            "lowers it leads away from the labels.",
        )
    elif losses[best] < losses[0] - tiny:
        yield certain(
            "labels-apart",
            f"If the label's own score is the highest, the loss is {losses[0]:.3g}. It is only "
            f"{losses[best]:.3g} if the highest score is {best} classes further on (the first "
            "class comes after the last): the loss has other labels in mind.",
        )
