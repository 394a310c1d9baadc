"""Each relation is named: the right answers of the exercises are changed as it says, and the engine
has to say it, or to name what gives the very same numbers: a prepared mistake, or a relation that
comes before it."""

import numpy as np
import pytest

from classroom.checks.asking import Answer
from classroom.checks.exercise import SEED
from classroom.checks.known_relations import RELATIONS
from classroom.checks.relations import TELLING, Case, equal, tried
from classroom.checks.showing import Asked
from classroom.checks.tables import TABLES
from classroom.checks.verdict import judge
from classroom.checks.words import sizes
from classroom.exercises import EXERCISES


def one_hot(right, high, low):
    if right.ndim > 1 or right.dtype.kind not in "iu" or not right.size or right.min() < 0:
        return None
    return np.where(np.arange(right.max() + 2) == right[..., None], high, low)


def noisy(right):
    return right + 1.5 + np.sin(np.arange(right.size).reshape(right.shape))


def where(test, other):
    """Wrong where the first argument passes the test, if some of it passes the other."""

    def change(right, arguments):
        value = np.asarray(next(iter(arguments.values())))
        if value.shape != right.shape:
            return None
        both = test(value).any() and other(value).any()
        return np.where(test(value) & both, noisy(right), right)

    return change


def lines(axis, wrong):
    def change(right, _):
        if right.ndim <= axis:
            return None
        if right.shape[axis] < 3 or 0 in right.shape:
            return right
        changed, rows = noisy(right), [slice(None)] * axis + [wrong]
        kept = np.array(right, float)
        kept[tuple(rows)] = changed[tuple(rows)]
        return kept

    return change


def spoilt(number):
    def change(right, _):
        if right.size < 2 or not np.isfinite(right).all():
            return right
        changed = np.array(right, float)
        changed.flat[0] = number
        return changed

    return change


def scaled_lines(axis):
    def change(right, _):
        if right.ndim != 2:
            return None
        factors = 1.3 + np.arange(right.shape[axis]) % 5
        return right * (factors if axis else factors[:, None])

    return change


def alone(function):
    return lambda right, _: function(right)


POSITIVE, NEGATIVE, ZERO = (lambda v: v > 0), (lambda v: v < 0), (lambda v: v == 0)
# What makes these relations, which are found with the help of the reader's own numbers.
MADE = {
    **{f"times {f}": alone(lambda right, f=f: float(f) * right) for f in ("-1", "2", "0.5", "100")},
    "times 0.434": alone(lambda right: right / np.log(10)),
    "times 1.44": alone(lambda right: right / np.log(2)),
    "times a constant": alone(lambda right: 3.7 * right),
    "shifted": alone(lambda right: right + 0.37),
    "rows scaled": scaled_lines(0),
    "columns scaled": scaled_lines(1),
    "sum is missing": alone(lambda right: np.stack([0.25 * right, 0.75 * right])),
    "mean is missing": alone(lambda right: np.stack([0.5 * right, 1.5 * right])),
    "largest is missing": alone(lambda right: np.stack([right, right - 1.0])),
    "smallest is missing": alone(lambda right: np.stack([right, right + 1.0])),
    "argmax is missing": alone(lambda right: one_hot(right, 0.9, 0.1)),
    "argmin is missing": alone(lambda right: one_hot(right, 0.1, 0.9)),
    "everyone with everyone": alone(lambda r: np.add.outer(r / 2, r / 2) if r.ndim == 1 else None),
    "one too many": alone(lambda r: np.concatenate([r, r[-1:] + 1]) if r.ndim else None),
    "another shape": alone(lambda right: right[None]),
    "nan": spoilt(np.nan),
    "infinite": spoilt(np.inf),
    "wrong at 0": where(ZERO, lambda v: v != 0),
    "right for positive ones only": where(NEGATIVE, POSITIVE),
    "right for negative ones only": where(POSITIVE, NEGATIVE),
    "all rows alike": alone(lambda r: np.repeat(r[:1], len(r), axis=0) if r.ndim > 1 else None),
    "a size by hand": alone(lambda r: np.resize(r, (7, *r.shape[1:])) if r.ndim else None),
    **{
        f"{name} {thing}": lines(axis, wrong)
        for axis, thing in enumerate(("row", "column"))
        for name, wrong in (
            ("first right", slice(1, None)),
            ("last right", slice(None, -1)),
            ("first wrong", slice(0, 1)),
            ("last wrong", slice(-1, None)),
        )
    },
}


def changed_as_said(relation, asked, part):
    """The part of each right answer, changed as a relation says; None where that can't be."""
    cases = [
        Case(asked.arguments(k), answer.parts[part], answer.parts[part])
        for k, answer in enumerate(asked.right)
    ]
    if relation.name == "the same for every input":
        return [cases[0].wanted for _ in cases]
    if relation.name == "a divisor by hand":
        return divided_by_7(cases)
    if relation.name == "one too many" and len({case.wanted.ndim for case in cases}) > 1:
        return None  # a row too many here, a number there: nobody does that
    if relation.varies and len({case.wanted.shape[:1] for case in cases}) == 1:
        return None
    if relation.name in MADE:
        return [MADE[relation.name](case.wanted, case.arguments) for case in cases]
    floats = [Case(c.arguments, c.got.astype(float), c.wanted.astype(float)) for c in cases]
    explained = [tried(relation, case) for case in floats]
    possible = [set(found) for found in explained if found is not None]
    words = set.intersection(*possible) if possible else None
    if not words:
        return None
    return [
        case.wanted if found is None else found[min(words)]
        for case, found in zip(floats, explained, strict=True)
    ]


def divided_by_7(cases):
    """Divided by 7, where a size belongs that all arguments have."""
    of_each = [sizes(case.arguments) for case in cases]
    common = set.intersection(*map(set, of_each))
    common = [words for words in common if all(found[words] > 0 for found in of_each)]
    if not common:
        return None
    return [c.wanted * found[min(common)] / 7 for c, found in zip(cases, of_each, strict=True)]


def like(numbers, right):
    """In the kind of the right ones, where that can hold them."""
    whole = right.dtype.kind in "iu" and np.isfinite(numbers).all()
    whole = whole and np.abs(numbers).max(initial=0) < 2**53
    return numbers.astype(int) if whole and np.array_equal(numbers, np.rint(numbers)) else numbers


def verdicts(exercise):
    """(a relation's name, the verdict on answers that are changed as it says)."""
    right = exercise.right()
    asked = Asked(exercise, exercise.cases(), right, right, SEED)
    for number, relation in enumerate(RELATIONS):
        part = number % len(right[0].parts)
        with np.errstate(all="ignore"):
            changed = changed_as_said(relation, asked, part)
        if changed is None or any(numbers is None for numbers in changed):
            continue
        changed = [like(np.asarray(n), a.parts[part]) for n, a in zip(changed, right, strict=True)]
        wrong = sum(
            not equal(n.astype(float), a.parts[part].astype(float))
            for n, a in zip(changed, right, strict=True)
        )
        if wrong >= TELLING:
            answers = [
                Answer((*a.parts[:part], n, *a.parts[part + 1 :]))
                for n, a in zip(changed, right, strict=True)
            ]
            yield relation.name, judge(exercise, answers)


NUMBERS = [
    name
    for name, exercise in EXERCISES.items()
    if not exercise.properties
    and not exercise.table
    and all(part.dtype.kind in "fiu" for part in exercise.right()[0].parts)
]


# What some exercises' numbers make the same: of a single number, of a row that sums to 1, of bytes.
SAME_NUMBERS = {
    "absolute": {"times -1"},
    "an argument too much": {"times a constant"},
    "an argument's sign": {"times a constant"},
    "clipped at 0": {"always 0"},
    "clipped at 1": {"always 1", "the argument itself"},
    "columns scaled": {"rows scaled"},
    "cut off": {"always 0"},
    "divided by a root": {"divided by a size", "times 0.5"},
    "divided by an argument": {"divided by a size"},
    "a divisor by hand": {"times a constant"},
    "largest of the right one": {"the same for every input"},
    "mean of the right one": {"sum of the right one"},
    "running sum": {"another shape"},
    "smallest of the right one": {"the same for every input"},
    "squared": {"times a size", "times an argument"},
    "the difference to an argument": {"times a constant"},
    "the same for every input": {"always 1"},
    "times a root": {"times 2", "times a size"},
    "times an argument": {"times a size"},
    "whole numbers": {"always 0", "cut off"},
    "without an argument": {"always 0", "times a constant"},
}
told = {}


@pytest.mark.filterwarnings("ignore:Mean of empty slice")
@pytest.mark.parametrize("name", NUMBERS)
def test_a_relation_is_named(name):
    told[name] = [(relation, verdict.named) for relation, verdict in verdicts(EXERCISES[name])]
    for relation, named in told[name]:
        kind, _, other = named.partition(": ")
        same = kind == "mistake" or other in {relation, *SAME_NUMBERS.get(relation, ())}
        assert same, f"{relation}: told as {named or 'nothing'}"


def test_each_relation_is_named_somewhere():
    if len(told) < len(NUMBERS):
        pytest.skip("not all exercises were tried")
    named = {other for some in told.values() for _, other in some}
    assert {f"relation: {relation.name}" for relation in RELATIONS} <= named


def one_more(table):
    return np.concatenate([table, table[-1:] + 1]) if len(table) else table


TABLE_MADE = {
    "no rows": lambda table: table[:0],
    "columns": lambda table: table[:, :-1],
    "order of rows": np.flipud,
    "order of columns": np.fliplr,
    "fewer": lambda table: table[:-1],
    "more": one_more,
    "other": lambda table: table + 1,
}


@pytest.mark.parametrize("name", [name for name, exercise in EXERCISES.items() if exercise.table])
def test_what_is_wrong_with_a_table_is_named(name):
    exercise = EXERCISES[name]
    for relation in TABLES[exercise.table]:
        change = TABLE_MADE.get(relation.name) or TABLE_MADE[relation.name.split()[0]]
        answers = [Answer((change(right.parts[0]),)) for right in exercise.right()]
        named = judge(exercise, answers).named
        assert named == f"relation: {relation.name}" or named.startswith("mistake: "), named
