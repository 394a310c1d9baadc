"""The classes Finding and Report, which hold the results of an examination."""

from dataclasses import dataclass, field
from functools import partial

from .causes import CAUSES

STRENGTHS = ("certain", "strong", "likely", "weak")


@dataclass(frozen=True)
class Finding:
    """A cause in CAUSES that the doctor has found, with the evidence for it in `saw`. `strength` is
    "certain" if the cause itself was measured, "strong" if the signs are clear or a cure helped,
    "likely" if other causes have the same symptom, and "weak" if perhaps nothing is wrong."""

    cause: str
    saw: str
    strength: str = "strong"

    def __str__(self):
        what, cure = CAUSES[self.cause]
        return f"{self.cause}: {what}.\n  Seen: {self.saw}\n  Evidence: {self.strength}.\n  {cure}"


certain, likely, weak = (partial(Finding, strength=s) for s in ("certain", "likely", "weak"))


@dataclass
class Report:
    """The results of an examination: a list of Findings, the most likely cause first; a list of
    notes on anything that could not be examined; and the names of the examinations made."""

    findings: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    checked: list = field(default_factory=list)

    @property
    def cause(self):
        """The name of the most likely cause, or None if there are no findings."""
        return self.findings[0].cause if self.findings else None

    def __str__(self):
        lines = [str(self.findings[0])] if self.findings else ["I found nothing wrong."]
        if len(self.findings) > 1:
            lines.append("Also seen, perhaps because of it:")
            lines += [f"  {f.cause} ({f.strength}). {f.saw}" for f in self.findings[1:]]
        lines += [f"Not examined: {note}" for note in self.notes]
        if not self.findings:
            lines.append(f"Examined: {', '.join(self.checked)}.")
        return "\n".join(lines)

    __repr__ = __str__


def in_order(findings):
    """Return a list with the strongest Finding for each cause, in the order of CAUSES, but with
    "likely" findings after stronger ones, and "weak" findings last."""
    order, best = list(CAUSES), {}
    for finding in findings:
        known = best.get(finding.cause)
        if known is None or rank(finding) < rank(known):
            best[finding.cause] = finding
    return sorted(best.values(), key=lambda f: (max(rank(f), 1), order.index(f.cause)))


def rank(finding):
    return STRENGTHS.index(finding.strength)
