"""The debugging clinic: training programs with faults, called patients, and checks of diagnoses.

`admit("Ada")` returns a patient of the lesson, and `admit(7)` the random patient with the number 7.
`show_chart(ada)` draws the results of the training, and `ada.program()` prints the program.
`diagnose(ada, "rate-too-large", 1.5)` checks a diagnosis, which consists of a cause and a measured
number.
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
