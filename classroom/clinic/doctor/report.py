"""The doctor's report: findings, each with what was seen and how strong that evidence is."""

from dataclasses import dataclass, field
from functools import partial

from .causes import CAUSES

STRENGTHS = ("certain", "strong", "likely", "weak")


@dataclass(frozen=True)
class Finding:
    """cause: a name in CAUSES; saw: what was seen, in sentences; strength: of this evidence.

    certain: the cause itself was measured; strong: clear signs, or a cure that helped;
    likely: a symptom, which other causes have, too; weak: perhaps there is nothing wrong
    """

    cause: str
    saw: str
    strength: str = "strong"

    def __str__(self):
        what, cure = CAUSES[self.cause]
        return f"{self.cause}: {what}.\n  Seen: {self.saw}\n  Evidence: {self.strength}.\n  {cure}"


certain, likely, weak = (partial(Finding, strength=s) for s in ("certain", "likely", "weak"))


@dataclass
class Report:
    """The findings, the most likely cause first; `notes` are what could not be examined."""

    findings: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    checked: list = field(default_factory=list)

    @property
    def cause(self):
        """The name of the most likely cause, or None."""
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
    """Each cause once, with its strongest evidence; the order is that of CAUSES, but
    symptoms come after causes, and weak evidence comes last."""
    order, best = list(CAUSES), {}
    for finding in findings:
        known = best.get(finding.cause)
        if known is None or rank(finding) < rank(known):
            best[finding.cause] = finding
    return sorted(best.values(), key=lambda f: (max(rank(f), 1), order.index(f.cause)))


def rank(finding):
    return STRENGTHS.index(finding.strength)
