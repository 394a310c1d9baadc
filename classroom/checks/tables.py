"""Relations between a reader's table and the right table: a query's rows, a log or settings."""

import numpy as np

from .patterns import pattern
from .relations import Relation, equal


def rows_of(table):
    return sorted(map(tuple, np.nan_to_num(table, nan=-1.0).tolist()))


def columns(case):
    """Return the number of columns and the right number in words, or False if they are equal."""
    found, right = case.got.shape[1], case.wanted.shape[1]
    return f"{found}, and {right} are asked for" if found != right else False


def same_rows(case):
    return None if equal(case.got, case.wanted) else rows_of(case.got) == rows_of(case.wanted)


def same_columns(case):
    """Return whether only the order of the columns is wrong; None if the tables are equal."""
    if case.got.shape != case.wanted.shape:
        return False
    key = [rows_of(table.T) for table in (case.got, case.wanted)]
    return None if equal(case.got, case.wanted) else key[0] == key[1]


def fewer(case):
    if equal(case.got, case.wanted):
        return None
    if case.got.shape[1] != case.wanted.shape[1]:
        return False
    got, right = rows_of(case.got), rows_of(case.wanted)
    return len(got) < len(right) and all(row in right for row in got)


def more(case):
    if equal(case.got, case.wanted):
        return None
    if case.got.shape[1] != case.wanted.shape[1]:
        return False
    got, right = rows_of(case.got), rows_of(case.wanted)
    return len(got) > len(right) and all(row in got for row in right)


def as_many(case):
    return None if equal(case.got, case.wanted) else case.got.shape == case.wanted.shape


def nothing(case):
    return len(case.got) == 0


QUERIES = (
    Relation(
        "no rows",
        "Your query finds no row, whatever is in the table. Which of its conditions is never true? "
        "(Nothing is = NULL, and nothing is != NULL.)",
        pattern(nothing),
    ),
    Relation(
        "columns",
        "The number of columns that you select is {}. The columns come after SELECT, separated by "
        "commas.",
        pattern(columns),
    ),
    Relation(
        "order of rows",
        "You find the right rows, but in another order. Sort them with ORDER BY: by its first "
        "column, with DESC for the largest first, and in case of a tie by the next one.",
        pattern(same_rows),
    ),
    Relation(
        "order of columns",
        "You select the right columns, but in another order. The order after SELECT counts.",
        pattern(same_columns),
    ),
    Relation(
        "fewer rows",
        "The rows that you find are right, but others are missing. Which condition is too strict, "
        "or is there a LIMIT?",
        pattern(fewer),
    ),
    Relation(
        "more rows",
        "You find all the right rows, and others that don't belong there. Which condition is "
        "missing after WHERE or ON?",
        pattern(more),
    ),
)
LOGS = (
    Relation(
        "fewer rows in the table",
        "Afterwards, rows are missing in the table: yours leaves some out, or removes what was "
        "there. Insert every row, except those whose network and image are both there already.",
        pattern(fewer),
    ),
    Relation(
        "more rows in the table",
        "Afterwards, there are rows in the table that don't belong there. The same network and "
        "image may come in only once.",
        pattern(more),
    ),
    Relation(
        "other values in the table",
        "The table has as many rows as it should, but other values in them. The five values go in "
        "as they are given, and a row that is there already stays as it is.",
        pattern(as_many),
    ),
)
PLANS = (
    Relation(
        "fewer settings",
        "Settings are missing. There is one for every combination: as many as the product of the "
        "lengths of the lists.",
        pattern(fewer),
    ),
    Relation(
        "more settings",
        "You have every setting, and others that don't belong there, or the same one twice.",
        pattern(more),
    ),
    Relation(
        "other settings",
        "You have as many settings as there should be, but not each combination exactly once.",
        pattern(as_many),
    ),
)
TABLES = {"rows": QUERIES, "log": LOGS, "settings": PLANS}
