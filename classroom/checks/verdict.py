"""The verdict on a reader's answers: right, or wrong with an explanation.

The reader's code isn't run in this file.
"""

from dataclasses import dataclass
from itertools import permutations

from . import known_errors, relations, showing
from .alterations import alteration_that_explains
from .asking import Answer, TooSlow
from .clock import at_most
from .exercise import SEED
from .known_relations import RELATIONS
from .slips import slip_that_explains
from .sources import has_loop
from .tables import TABLES

SECONDS = 1  # for finding out what is wrong
AT_LEAST = 2  # inputs in which a mistake has to show, where it doesn't explain all


@dataclass(frozen=True)
class Verdict:
    right: bool
    pieces: tuple = ()  # why not yet: sentences, and arrays to be shown
    mistake: object = None  # the known mistake that it is, if any
    named: str = ""  # what the reader is told that it is: a mistake, a relation, an error

    @property
    def reason(self):
        return showing.plain(self.pieces)


LOOP = (
    "Your numbers are right, but you go through them in a Python loop, and the text asks for none: "
    "the lesson calls it so often that it would take hours. Let NumPy compute with whole arrays."
)
UNWRITTEN = Verdict(False, ("not written yet",))


def judge(exercise, answers, seed=SEED, source=""):
    """Return the Verdict on the `answers` of a definition to `exercise.cases(seed)`.

    `source` is the definition's code, which is searched for loops if the exercise forbids them.
    """
    wrong_ones = failed(exercise, answers, seed)
    if not wrong_ones:
        looping = exercise.without_loop and has_loop(source)
        return Verdict(False, (LOOP,), named="a loop") if looping else Verdict(True)
    right, wrong = exercise.answers(seed)
    mistake = known(exercise, wrong_ones, answers, right, wrong)
    if mistake:
        return Verdict(False, (mistake.hint,), mistake, f"mistake: {mistake.code.__name__}")
    asked = showing.Asked(exercise, exercise.cases(seed), answers, right, seed)
    first = wrong_ones[0]
    if answers[first].trouble:
        found = known_errors.read(answers[first], asked.arguments(first))
        related = None if found else in_relation(asked, wrong_ones)
    else:
        found, related = None, in_relation(asked, wrong_ones)
    if found:
        pieces = (found.sentence, *asked.stopped(first))
        return Verdict(False, pieces, None, f"error: {found.name}")
    if related:
        place, found = related
        pieces = (found.sentence, *asked.explained(place))
        return Verdict(False, pieces, None, f"relation: {found.name}")
    changed = made_otherwise(asked, wrong_ones)
    if changed:
        sentence, named = changed
        return Verdict(False, (sentence, *asked.explained(first)), None, named)
    return Verdict(False, asked.explained(first), None, asked.plainly(first))


def failed(exercise, answers, seed=SEED):
    """Return the indices of the wrong answers."""
    right = exercise.right(seed)
    return [k for k in range(len(right)) if not exercise.same(answers[k], right[k])]


def known(exercise, failed, answers, right, wrong):
    """Return the known Mistake that explains the reader's `answers`, or None.

    A mistake has to give the reader's answers to all inputs. If at least AT_LEAST answers have
    wrong numbers, a mistake only has to give the reader's wrong answers.
    """
    for mistake, its_answers in zip(exercise.mistakes, wrong, strict=True):
        if all(map(exercise.is_that, answers, its_answers, right)):
            return mistake
    shows = [k for k in failed if shows_numbers(exercise, answers[k], right[k])]
    if len(shows) >= AT_LEAST:
        for mistake, its_answers in zip(exercise.mistakes, wrong, strict=True):
            if all(exercise.alike(answers[k], its_answers[k]) for k in failed):
                return mistake
    return None


def shows_numbers(exercise, answer, right):
    """Return whether `answer` isn't an error and differs from `right` in more than its dtype."""
    return not answer.trouble.startswith("stops with") and not exercise.alike(answer, right)


def in_relation(asked, failed):
    """Return (index of a wrong case, Found) for a relation that explains the results, or None."""
    exercise = asked.exercise
    if exercise.properties:
        return failing_property(asked, failed)
    whole = [
        k
        for k, (answer, right) in enumerate(zip(asked.answers, asked.right, strict=True))
        if not answer.trouble and len(answer.parts) == len(right.parts)
    ]
    if exercise.several and any(k in failed for k in whole):
        order = another_order(asked, whole)
        if order:
            return next(k for k in whole if k in failed), relations.Found("order", order)
    for part in range(len(asked.right[0].parts)):
        cases = [asked.part(k, part) for k in whole]
        wrong = [k for k in whole if k in failed and not asked.part_is_right(k, part)]
        if not wrong:
            continue
        if cases[0].wanted.dtype.kind == "b":
            return None
        found = relations.find(cases, TABLES.get(exercise.table, RELATIONS))
        if not found:
            return None
        name = exercise.returns[part] if exercise.several else ""
        sentence = f"About {name}: {found.sentence}" if name else found.sentence
        return wrong[0], found._replace(sentence=sentence)
    return None


def failing_property(asked, failed):
    """Return (index, Found) of the first wrong case, with advice on a failing property, or None."""
    k, exercise = failed[0], asked.exercise
    if (
        not exercise.several
        or asked.answers[k].trouble
        or len(asked.answers[k].parts) != len(asked.right[k].parts)
    ):
        return None
    parts = range(len(asked.right[k].parts))
    name = exercise.returns[next(p for p in parts if not asked.part_is_right(k, p))]
    advice = exercise.advice.get(name)
    return (k, relations.Found(f"property: {name}", advice)) if advice else None


def another_order(asked, whole):
    """Return a sentence if the cases `whole` have right results in a wrong order, else None."""
    names = asked.exercise.returns
    for order in permutations(range(len(names))) if len(names) < 5 else ():
        if list(order) != sorted(order) and all(
            asked.exercise.alike(
                asked.answers[k], Answer(tuple(asked.right[k].parts[p] for p in order))
            )
            for k in whole
        ):
            found = ", ".join(names[p] for p in order)
            return f"You return {found}, in this order. Return {', '.join(names)}."
    return None


def made_otherwise(asked, failed):
    """Return (sentence, name) of the slip or alteration that explains the answers, or None.

    A slip changes the reference, and an alteration changes its arguments. Return None also if fewer
    than AT_LEAST answers have wrong numbers, or if the search takes more than SECONDS.
    """
    exercise = asked.exercise
    shows = [
        k
        for k in failed
        if not asked.answers[k].trouble and not exercise.alike(asked.answers[k], asked.right[k])
    ]
    if exercise.properties or exercise.table or len(shows) < AT_LEAST:
        return None
    try:
        with at_most(SECONDS):
            slip = slip_that_explains(asked, shows[0])
            altered = None if slip else alteration_that_explains(asked, shows)
    except TooSlow:
        return None
    if slip:
        sentence = f"The course's own solution returns your numbers if {slip.words}."
        return sentence, f"slip: {slip.change}"
    return (altered.sentence, f"altered: {altered.name}") if altered else None
