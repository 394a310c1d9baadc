"""The debugging clinic: training programs with faults, called patients, and checks of diagnoses.

`admit("Ada")` returns a patient of the lesson, and `admit(7)` a random patient. `show_chart(ada)`
draws the results of its training, and `diagnose(ada, "rate-too-large", 1.5)` checks a diagnosis: a
cause, and the measured number that is evidence for it.
"""

from .admission import KNOWN, Patient, admit
from .chart import show_chart, show_round
from .diagnosis import CAUSES, diagnose, show_causes
from .doctor.rows import in_float64
from .evidence import EVIDENCE
from .neighbours import neighbour_agreement

__all__ = [
    "CAUSES",
    "EVIDENCE",
    "KNOWN",
    "Patient",
    "admit",
    "diagnose",
    "in_float64",
    "neighbour_agreement",
    "show_causes",
    "show_chart",
    "show_round",
]
