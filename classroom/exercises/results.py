"""The figure with which a lesson closes if it was computed in this run by the reader's own code.

RESULTS has, for some lessons, the exercise that has to be the reader's own, a function that takes
the figure from the notebook's variables, and the sentence. In the other lessons, no exercise
decides such a figure.
"""

RESULTS = {
    1: (
        "nearest_mean",
        lambda names: names["baseline"],
        "Your nearest mean reads {:.0%} of the dev digits.",
    ),
    2: (
        "hidden_slopes",
        lambda names: names["unseen"],
        "With your slopes, the network reads {:.0%} of the digits that it hadn't seen.",
    ),
    3: (
        "cross_entropy_slope",
        lambda names: names["accuracies"][:, -1].mean(),
        "With your slopes, 100 steps are enough for {:.0%} of the dev digits.",
    ),
    4: (
        "Dense",
        lambda names: names["history"].dev_accuracy[-1],
        "Your network reads {:.0%} of the dev digits.",
    ),
    5: (
        "accuracy",
        lambda names: names["right"].mean(),
        "The network that you judged reads {:.1%} of the test digits.",
    ),
}


def result(lesson, own, names):
    """The sentence with this run's figure; "" where the exercise isn't the reader's own yet, or
    the figure isn't there, because a cell was changed or left out."""
    exercise, figure, sentence = RESULTS.get(lesson, ("", None, ""))
    if exercise not in own:
        return ""
    try:
        return sentence.format(float(figure(names)))
    except Exception:  # whatever a reader has made of these names
        return ""
