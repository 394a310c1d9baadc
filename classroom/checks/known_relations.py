"""The list of relations between wrong and right numbers, in the order in which they are tried."""

import numpy as np

from .changes import (
    always,
    another_shape,
    by_hand,
    by_one_less,
    by_one_more,
    cut_short,
    divided_by_a_root,
    divided_by_a_size,
    each_column_scaled,
    each_row_scaled,
    everyone_with_everyone,
    given_back,
    named_factor,
    of_right,
    rearranged,
    right_reduced,
    scaled,
    selection,
    shifted,
    times_a_root,
    times_a_size,
    too_long,
    with_argument,
    yours_reduced,
)
from .patterns import PATTERNS, THE_SAME
from .relations import Relation

REDUCTIONS = {
    "sum": (np.sum, "added up"),
    "mean": (np.mean, "averaged"),
    "largest": (np.max, "reduced to the largest"),
    "smallest": (np.min, "reduced to the smallest"),
}


NAMED_FACTORS = {
    "-1": "Every number has the wrong sign. Look for a minus that is missing, or a difference that "
    "is the wrong way round.",
    "2": "Your numbers are twice as large as they should be, in every input. Look for a factor of "
    "2 that is one too many, or for a half that is missing.",
    "0.5": "Your numbers are half as large as they should be, in every input. Look for a factor of "
    "2 that is missing, or for a half that is one too many.",
    "0.434": "You take the logarithm to base 10. Take the natural one, which is np.log.",
    "1.44": "You take the logarithm to base 2. Take the natural one, which is np.log.",
    "100": "Yours is in per cent. Leave it as a share, a number from 0 to 1.",
}


RELATIONS = (
    Relation(
        "the argument itself",
        "You return {} as it came in. Return what you have worked out.",
        given_back,
    ),
    *(Relation(f"times {f}", words, named_factor(f)) for f, words in NAMED_FACTORS.items()),
    Relation(
        "always 0",
        "Yours is 0 for every input. Are the numbers that you work out ever put into the result?",
        always(0),
    ),
    Relation(
        "always 1",
        "Yours is 1 for every input: does anything that you were given have an influence on it?",
        always(1),
    ),
    THE_SAME,
    Relation(
        "transposed",
        "Yours is transposed: your rows are the right columns. Exchange rows and columns, with .T "
        "or with the factors of the product the other way round.",
        of_right(np.transpose),
    ),
    Relation(
        "1 minus it",
        "What you return and the right answer add up to 1: yours is the share, or the probability, "
        "of the opposite. Exchange the two cases, or subtract it from 1.",
        of_right(lambda right: 1 - right),
    ),
    Relation(
        "times a constant",
        "Your numbers are {} times the right ones in every input. Look for a factor that is "
        "missing or one too many.",
        scaled,
    ),
    Relation(
        "times a size",
        "Your numbers are too large by a factor equal to {}. Divide by it: do you take a sum "
        "where a mean is asked for, or leave out a division?",
        times_a_size,
    ),
    Relation(
        "divided by a size",
        "Your numbers are too small by a factor equal to {}. You divide by it once too often, or "
        "a multiplication is missing.",
        divided_by_a_size,
    ),
    Relation(
        "times a root",
        "Your numbers are too large by a factor equal to the square root of {}. Where does a "
        "square root belong, and of what?",
        times_a_root,
    ),
    Relation(
        "divided by a root",
        "Your numbers are too small by a factor equal to the square root of {}. Where does a "
        "square root belong, and of what?",
        divided_by_a_root,
    ),
    Relation(
        "one less",
        "You divide by one less than {}. Divide by exactly that number.",
        by_one_less,
    ),
    Relation(
        "one more",
        "You divide by one more than {}. Divide by exactly that number.",
        by_one_more,
    ),
    Relation(
        "shifted",
        "Each of your numbers differs from the right one by {}, in every input. Look for a number "
        "that you add or leave out, or for a count that begins at the wrong place.",
        shifted,
    ),
    Relation(
        "without an argument",
        "What is missing is {}: add it, and your numbers are right.",
        with_argument(lambda right, value: right - value),
    ),
    Relation(
        "an argument too much",
        "You add {} once too often: without it, your numbers are right.",
        with_argument(lambda right, value: right + value),
    ),
    Relation(
        "an argument's sign",
        "{} comes in with the wrong sign: plus and minus are exchanged.",
        with_argument(lambda right, value: right - 2 * value),
    ),
    Relation(
        "an argument's sign",
        "{} comes in with the wrong sign: plus and minus are exchanged.",
        with_argument(lambda right, value: right + 2 * value),
    ),
    Relation(
        "the difference to an argument",
        "Your numbers and the right ones add up to {}: subtract yours from it.",
        with_argument(lambda right, value: value - right),
    ),
    Relation(
        "times an argument",
        "You multiply by {} once too often, or don't divide by it.",
        with_argument(lambda right, value: right * value),
    ),
    Relation(
        "divided by an argument",
        "You divide by {} once too often, or don't multiply by it.",
        with_argument(lambda right, value: right / value),
    ),
    Relation(
        "rearranged",
        "Your numbers are right, but they come {}. The order is part of the answer.",
        rearranged,
    ),
    Relation(
        "one too few",
        "Yours is right as far as it goes, but {} is missing. The end isn't part of a slice or a "
        "range: x[0:3] has three items.",
        cut_short,
    ),
    Relation(
        "one too many",
        "Yours is right except for {}, which shouldn't be there. Check where your result begins "
        "and ends.",
        too_long,
        inverse=True,
    ),
    Relation(
        "a selection",
        "You keep only the numbers that aren't 0, one after the other, so the shape is lost. Keep "
        "a number for each position, with np.where or np.maximum.",
        selection,
    ),
    Relation(
        "another shape",
        "Your numbers are right, but their shape isn't. Keep the axes that the text asks for; "
        "reshape, or keepdims, changes them.",
        another_shape,
    ),
    *(
        Relation(
            f"{name} of the right one",
            f"Your numbers are the right ones {done}{{}}. That is one step too many, or it runs "
            "along the wrong axis.",
            right_reduced(function),
        )
        for name, (function, done) in REDUCTIONS.items()
    ),
    *(
        Relation(
            f"{name} is missing",
            f"Your numbers become right when they are {done}{{}}: that step is missing.",
            yours_reduced(function),
            inverse=True,
        )
        for name, (function, done) in REDUCTIONS.items()
    ),
    Relation(
        "argmax is missing",
        "You return a table, but the answer is the index of the largest number{}: np.argmax.",
        yours_reduced(np.argmax),
        inverse=True,
    ),
    Relation(
        "argmin is missing",
        "You return a table, but the answer is the index of the smallest number{}: np.argmin.",
        yours_reduced(np.argmin),
        inverse=True,
    ),
    Relation(
        "argmax of it",
        "You return the index of the largest of the right numbers{}. Return the numbers.",
        right_reduced(np.argmax),
    ),
    Relation(
        "everyone with everyone",
        "Yours is a matrix where one number for each example is asked for: a column (N, 1) has "
        "met a row (N,), and every number was combined with every other. Give both the same "
        "shape.",
        everyone_with_everyone,
        inverse=True,
    ),
    Relation(
        "absolute",
        "You lose the sign: yours are the right numbers without their minus. Look for np.abs, or "
        "for a square and its root.",
        of_right(np.abs),
    ),
    Relation(
        "cut off",
        "You drop everything after the decimal point. Look for //, int or an integer dtype.",
        of_right(np.trunc),
    ),
    Relation(
        "whole numbers",
        "You round to whole numbers. Return the numbers with their decimals.",
        of_right(np.rint),
    ),
    *(
        Relation(f"rounded to {n}", f"You round to {n} decimals. Return all of them.", rounding)
        for n in (1, 2, 3)
        for rounding in [of_right(lambda right, n=n: np.round(right, n))]
    ),
    Relation(
        "squared",
        "Yours are the squares of the right numbers. Leave the square out, or take its root.",
        of_right(np.square),
    ),
    Relation(
        "rooted",
        "Yours are the square roots of the right numbers. Leave the root out.",
        of_right(np.sqrt),
    ),
    Relation(
        "log of it",
        "Yours are the logarithms of the right numbers. Leave the logarithm out, or undo it with "
        "np.exp.",
        of_right(np.log),
    ),
    Relation(
        "exp of it",
        "Yours are e to the power of the right numbers. Leave np.exp out, or undo it with np.log.",
        of_right(np.exp),
    ),
    Relation(
        "one over it",
        "Yours is upside down, 1 divided by the right numbers: exchange what you divide and what "
        "you divide by.",
        of_right(lambda right: 1 / right),
    ),
    Relation(
        "a divisor by hand",
        "You always divide by {}.",
        by_hand,
    ),
    Relation(
        "clipped at 0",
        "Yours is right where it is above 0, and 0 elsewhere. Numbers below 0 are asked for, too.",
        of_right(lambda right: np.maximum(right, 0)),
    ),
    Relation(
        "clipped at 1",
        "You cut your numbers off at 1. Let them be larger.",
        of_right(lambda right: np.minimum(right, 1)),
    ),
    Relation(
        "running sum",
        "Yours is a running sum (np.cumsum) of the right numbers. Return the numbers themselves, "
        "without adding them up.",
        of_right(lambda right: np.cumsum(right, axis=0)),
    ),
    Relation(
        "rows scaled",
        "Each of your rows is off by a factor of its own. So it is what you divide or multiply a "
        "row by that is wrong or missing: one number for each row.",
        each_row_scaled,
    ),
    Relation(
        "columns scaled",
        "Each of your columns is off by a factor of its own. So it is what you divide or multiply "
        "a column by that is wrong or missing: one number for each column.",
        each_column_scaled,
    ),
    *PATTERNS,
)
