"""Listening to a diagnosis: right, or not that, because …"""

from difflib import get_close_matches

from .doctor import CAUSES

# By which sign each cause would be known.
SIGNS = {
    "integers": "the type of the pixels or weights would be an integer, or only 0 and 1 be left",
    "not-divided": "the largest number that goes in would be 255",
    "divided-twice": "the largest number that goes in would be 1/255",
    "labels-apart": "an image and its nearest neighbour would hardly ever have the same label",
    "bias-axis": "an image would get another answer at another place in the batch",
    "softmax-axis": "the loss of an image would change with the other images of the batch",
    "relu-at-output": "no score would be below 0, or those below 0 would have no slope",
    "slope-twice": "the slope of an activation would differ from what nudging gives",
    "wrong-slope": "slopes would differ from what nudging gives, by no mistake that is known",
    "summed-loss": "a batch given twice over would have twice the loss, or twice the slopes",
    "equal-weights": "columns of the first weights would equal each other",
    "dead-relus": "most neurons of a layer would answer 0 to every image",
    "rate-too-large": "a step would move the weights by as much as there was of them, or more",
    "batch-dropped": "there would be images of train that no step has ever seen",
    "judged-on-train": "images of train would be among those that it is judged on",
    "dev-in-normalisation": "train and dev together would have mean 0, and train alone wouldn't",
}
SLOPES = ("bias-axis", "softmax-axis", "relu-at-output", "slope-twice", "summed-loss")


def show_causes():
    """Print the names of all causes, and what they mean."""
    for name, (what, _) in CAUSES.items():
        print(f"{name:21} {what}")


def diagnose(patient, cause=...):
    """Say whether `cause` is what ails the patient. It says nothing of what else it may be."""
    if cause is ... or cause is None:
        print(f"· {patient.name}: no diagnosis yet. show_causes() lists the names to choose from.")
        return
    if cause not in CAUSES:
        near = get_close_matches(str(cause), CAUSES, n=1)
        ask = f"did you mean {near[0]!r}?" if near else "show_causes() lists the names."
        print(f"✗ {patient.name}: {cause!r} is no cause that the clinic knows; {ask}")
        return
    report = patient.report
    if cause == report.cause:
        print(f"✓ {patient.name}: right, {CAUSES[cause][0]}.\n  {report.findings[0].saw}")
        print(f"  {CAUSES[cause][1]}")
    elif cause in {finding.cause for finding in report.findings}:
        order = list(CAUSES)
        up = order.index(report.cause) < order.index(cause)
        where = "up, at the data or at a single step" if up else "down, at how far the steps go"
        print(
            f"✗ {patient.name}: not yet. That can be seen here, but something else brings it "
            f"along: look further {where}."
        )
    elif cause == "wrong-slope" and report.cause in SLOPES:
        print(f"✗ {patient.name}: not yet. Slopes are wrong, but there is a name for how.")
    else:
        print(
            f"✗ {patient.name}: not that, because then {SIGNS[cause]}; measure it, and you'll see "
            "that here it isn't so."
        )
