"""The sentences with which lessons report a result of the reader's own code.

`RESULTS` maps a lesson to the name of an exercise, a function that returns the result from the
notebook's variables, and the sentence.
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
    """Return the sentence with the result of a lesson, or "" if the result isn't available.

    own: the names of the exercises that the reader has solved
    names: a dictionary of the notebook's variables
    """
    exercise, figure, sentence = RESULTS.get(lesson, ("", None, ""))
    if exercise not in own:
        return ""
    try:
        return sentence.format(float(figure(names)))
    except Exception:  # whatever a reader has made of these names
        return ""
