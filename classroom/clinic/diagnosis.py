"""A check of diagnoses. A diagnosis consists of a cause and of a number that is evidence for it."""

from difflib import get_close_matches

from . import doctor
from .evidence import EVIDENCE

NOTHING = "nothing-wrong"
# The causes that patients can have.
CAUSES = {name: words for name, words in doctor.CAUSES.items() if name in EVIDENCE}


def show_causes(*names):
    """Print the meaning and the evidence of each cause in `names`, by default of all causes."""
    for name in names or (*CAUSES, NOTHING):
        what = CAUSES[name][0] if name in CAUSES else "it is healthy"
        print(f"{name:21} {what}\n{'':21} number: {EVIDENCE[name].what}")


def diagnose(patient, cause=..., evidence=...):
    """Print whether `evidence` is the number that the clinic measures for `cause` and, if it is,
    whether `cause` is a fault of the patient. Add a correct cause to `patient.found`. The names of
    the causes are printed by `show_causes`."""
    if cause in (..., None):
        say(patient, "·", "no diagnosis yet. show_causes() lists the names to choose from.")
    elif cause not in EVIDENCE:
        near = get_close_matches(str(cause), EVIDENCE, n=1)
        ask = f"did you mean {near[0]!r}?" if near else "show_causes() lists the names."
        say(patient, "✗", f"the clinic knows no cause {cause!r}; {ask}")
    elif evidence in (..., None):
        say(patient, "·", f"what is your evidence for {cause}? Measure: {EVIDENCE[cause].what}.")
    else:
        judge(patient, cause, float(evidence))


def judge(patient, cause, number):
    """Print the verdict on a diagnosis, and add a correct cause to `patient.found`."""
    evidence = EVIDENCE[cause]
    if not evidence.agrees(patient, number):
        say(patient, "✗", f"{number:.4g} isn't what I measure. Measure again: {evidence.what}.")
    elif cause == NOTHING:
        healthy(patient, number)
    elif not evidence.unusual(number):
        say(patient, "✗", f"{number:.4g} is right, and it is what a healthy program has, too.")
    elif cause in patient.causes:
        patient.found.add(cause)
        what, cure = CAUSES[cause]
        say(patient, "✓", f"right, {what}. Your evidence: {number:.4g}.\n  {cure}")
    else:
        say(patient, "✗", f"{number:.4g} is right, and unusual; but {elsewhere(patient, cause)}")


def healthy(patient, number):
    if patient.causes:
        say(patient, "✗", f"{number:.1%} is right; but there is something wrong. Go on measuring.")
    else:
        words = f"there is nothing wrong with it. It reads {number:.1%} of its images."
        say(patient, "✓", f"right, {words}")


def elsewhere(patient, cause):
    """Return a hint about the true cause for a diagnosis with the wrong `cause`."""
    if any(EVIDENCE[true] is EVIDENCE[cause] for true in patient.causes):
        return "another cause with the same number fits better."
    order = list(CAUSES)
    up = any(order.index(true) < order.index(cause) for true in patient.causes)
    way = "up, closer to the data" if up else "down, closer to the training"
    return f"something else causes it. Look further {way}."


def say(patient, mark, words):
    print(f"{mark} {patient.name}: {words}")
