"""The doctor and what people post: how many causes it names, and whether it lets the healthy be.

`python tests/classroom/test_posted.py A` prints the table of a ward, program by program.
"""

import sys
from functools import cache

import numpy as np
from posted import ward_a, ward_b, ward_c
from posted.diagnoses import TRUE

from classroom.clinic import doctor

WARDS = {"A": ward_a.ward, "B": ward_b.ward, "C": ward_c.ward}
SURE = ("strong", "certain")


@cache
def rounds(letter):
    """(name, what is true in words, true causes, findings) of each program of a ward."""
    ward, rows = WARDS[letter], []
    for name, words, program in (*ward.sick, *ward.healthy):
        with np.errstate(all="ignore"):
            report = doctor.examine(*program())
        rows.append((name, words, TRUE[letter].get(name, set()), report.findings))
    return rows


def first_right(row):
    _, _, true, findings = row
    return bool(findings) and findings[0].cause in true


def first_wrong(row):
    """Whether the cause named first is a wrong one, and said to be sure."""
    _, _, true, findings = row
    return bool(findings) and findings[0].strength in SURE and findings[0].cause not in true


def main(letter):
    rows = rounds(letter)
    sick, healthy = rows[:40], rows[40:]
    for row in rows:
        name, _, true, findings = row
        mark = "right" if first_right(row) else "WRONG" if first_wrong(row) else ""
        mark = mark or ("silent" if not findings else "weak")
        said = ", ".join(f"{f.cause} ({f.strength})" for f in findings)
        print(f"{mark:7}{name:34}{'/'.join(sorted(true)):26}{said}")
    print(f"{sum(map(first_right, sick))} of {len(sick)} right first")
    print(f"{sum(map(first_wrong, sick))} wrong causes, strong or certain, named first")
    print(f"silent on {sum(not row[3] for row in healthy)} of {len(healthy)} healthy ones")


if __name__ == "__main__":
    main(sys.argv[1])
