"""Make every possible small change to each solution, and list the changes that no check notices.

    python -m tools.authors.mutate_checks            every exercise
    python -m tools.authors.mutate_checks softmax    only these

The changes are those of `classroom.checks.slips`. If a change can't affect any result, the list
gives the reason, from `tools.authors.equivalent_changes`; all other changes are marked with `!`.
"""

import argparse
import sys

from classroom.checks.asking import TooSlow
from classroom.checks.limits import limits
from classroom.checks.slips import slips
from classroom.exercises import EXERCISES

from .equivalent_changes import EQUIVALENT, not_asked


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("exercises", nargs="*", choices=[*EXERCISES, []], metavar="EXERCISE")
    chosen = parser.parse_args().exercises or EXERCISES
    tried, survived, unknown = 0, 0, 0
    for name in chosen:
        changes = slips(EXERCISES[name])
        alive = [slip.change for slip in changes if accepted(EXERCISES[name], slip.code)]
        tried, survived = tried + len(changes), survived + len(alive)
        print(f"{name:20} {len(changes) - len(alive):3} of {len(changes):3} changes noticed")
        for change in alive:
            reason = EQUIVALENT.get((name, change)) or not_asked(name, change)
            unknown += reason is None
            print(f"    not noticed: {change}   {f'(the same: {reason})' if reason else '!'}")
    print(f"{tried - survived} of {tried}: {(tried - survived) / max(tried, 1):.1%}")
    sys.exit(1 if unknown else 0)


def accepted(exercise, code):
    try:
        with limits(seconds=1):
            return exercise.accepts(code)
    except TooSlow:
        return False


if __name__ == "__main__":
    main()
