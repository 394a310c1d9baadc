"""The debugging clinic: broken programs, their charts, and somebody who listens to a diagnosis.

`admit("Ada")` brings a patient, whose program has been run; `show_chart(ada)` draws what happened;
`diagnose(ada, "rate-too-large")` says whether that is it; `ada.program()` shows the program.
"""

from .admission import PATIENTS, Patient, admit
from .chart import show_chart, show_round
from .diagnosis import diagnose, show_causes
from .doctor import CAUSES

__all__ = [
    "CAUSES",
    "PATIENTS",
    "Patient",
    "admit",
    "diagnose",
    "show_causes",
    "show_chart",
    "show_round",
]
