"""The debugging clinic: broken programs, their charts, and a check of your diagnosis.

`admit("Ada")` admits a patient of the lesson, `admit(7)` one drawn at random; `show_chart(ada)`
draws what happened; `diagnose(ada, "rate-too-large", 1.5)` says whether that is the cause, provided
that the clinic measures 1.5 as well; `ada.program()` prints the program.
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
