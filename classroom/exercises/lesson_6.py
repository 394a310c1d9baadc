"""The exercises of lesson 6: `insert_row`, `which_digits_fail`, `mended` and `sign_test`."""

from math import comb

import numpy as np

from ..checks.exercise import Exercise
from ..store.pairs import sign_test as sign_test_reference
from ..store.queries import insert_row as insert_row_reference
from ..store.queries import mended as mended_reference
from ..store.queries import which_digits_fail as which_digits_fail_reference

# ---- insert_row


def rows_to_insert(rng):
    """Yield test inputs for `insert_row`: the columns `network`, `image`, `label` and `predicted`.

    Networks are given as numbers, which `table_after` replaces with names.
    """
    yield numbers([0, 0, 1], [1, 2, 1], [4, 7, 4], [9, 7, 4])
    yield numbers([0, 0, 0], [1, 1, 2], [4, 4, 7], [9, 9, 7])
    yield numbers([0, 0, 1], [3, 3, 3], [5, 5, 5], [5, 6, 3])
    yield numbers([2, 3, 0], [1, 1, 1], [8, 1, np.nan], [8, 7, 2])
    yield numbers([0, 1], [2, 2], [0, 0], [0, 6])
    count = 12
    yield numbers(
        rng.integers(0, 6, count),
        rng.integers(1, 4, count),
        np.where(rng.random(count) < 0.3, np.nan, rng.integers(0, 10, count)),
        rng.integers(0, 10, count),
    )


def numbers(*columns):
    """Return the columns as arrays of integers, or of floats if a column contains NaN (NULL)."""
    arrays = [np.array(column, dtype=float) for column in columns]
    return tuple(a if np.isnan(a).any() else a.astype(int) for a in arrays)


def table_after(insert_row, network, image, label, predicted):
    """Return the rows (N, 5) of a table into which `insert_row` has inserted the given rows.

    The names of networks are returned as numbers, and NULL as NaN.
    """
    import sqlite3
    from contextlib import closing

    names = ("small", "wide", "Ada's", "x'); DROP TABLE predictions; --", 'the "best"', "?")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE TABLE predictions (network TEXT, image INTEGER, label INTEGER, "
            "predicted INTEGER, confidence REAL, UNIQUE (network, image))"
        )
        for n, i, y, p in zip(network, image, label, predicted, strict=True):
            known = None if np.isnan(y) else int(y)
            row = (names[int(n)], int(i), known, int(p), 0.5 + int(p) / 20)
            returned = insert_row(connection, row)
        rows = connection.execute("SELECT * FROM predictions ORDER BY network, image").fetchall()
    assert not rows or returned is None, (
        f"returns {type(returned).__name__}, where None is expected"
    )
    found = {name: number for number, name in enumerate(names)} | {None: np.nan}
    table = [[found.get(v, -1) if isinstance(v, (str, type(None))) else v for v in r] for r in rows]
    return np.array(table, dtype=float).reshape(-1, 5)


insert_row = Exercise(
    insert_row_reference,
    rows_to_insert,
    table="log",
    use=table_after,
    hints=(
        'connection.execute("INSERT …", row) runs one statement. Its second argument holds the '
        "values for the question marks, in the same order.",
        "Five columns need five question marks: VALUES (?, ?, ?, ?, ?). What do you add after "
        "them, so that a row that is there already doesn't cause an error?",
    ),
)


@insert_row.mistake(
    "You write the values into the text of the statement, so a name with a quotation mark is read "
    "as SQL, and None isn't SQL at all. Write ? for each value, and pass the row to execute."
)
def with_an_f_string(connection, row):
    network, *others = row
    values = ", ".join(map(str, others))
    connection.execute(
        f"INSERT INTO predictions VALUES ('{network}', {values}) ON CONFLICT DO NOTHING"
    )


@insert_row.mistake(
    "The second time you insert a row, it is there already, and UNIQUE makes that an error. End "
    "the statement with ON CONFLICT DO NOTHING."
)
def without_on_conflict(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)


@insert_row.mistake(
    "You replace the row that is there. A log keeps what was said first, so leave that row as it "
    "is, with ON CONFLICT DO NOTHING."
)
def replaced(connection, row):
    connection.execute("INSERT OR REPLACE INTO predictions VALUES (?, ?, ?, ?, ?)", row)


@insert_row.mistake(
    "The number of question marks doesn't match the number of values. Write five, without "
    "quotation marks around them (which would make them text), and pass the row itself: "
    "execute(…, row)."
)
def quoted_marks(connection, row):
    connection.execute("INSERT INTO predictions VALUES ('?', '?', '?', '?', '?')", row)


@insert_row.mistake(
    "The table is still empty. Writing the statement doesn't run it, so pass it to "
    "connection.execute, with the row."
)
def not_run(connection, row):
    return "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"


@insert_row.mistake(
    "You swap the label and the predicted digit. The values fill the columns in the order in "
    "which the table was made: network, image, label, predicted, confidence."
)
def label_and_predicted_exchanged(connection, row):
    network, image, label, predicted, confidence = row
    insert_row_reference(connection, (network, image, predicted, label, confidence))


@insert_row.mistake(
    "You return something, although the exercise says to return nothing. The row is in the table, "
    "where every later query finds it, so leave out the `return`."
)
def with_a_return(connection, row):
    insert_row_reference(connection, row)
    return row


# ---- which_digits_fail and mended: queries, run on hidden databases


def rows_found(query, values, run, image, label, predicted):
    """Return the rows that the SQL text from `query()` selects from a table of predictions.

    values: the values for the question marks in the query

    NULL becomes NaN. If `query()` returns None, return None; if it returns anything else that isn't
    a string, raise a TypeError.
    """
    import sqlite3
    from contextlib import closing

    text = query()
    if text is None:
        return None
    if not isinstance(text, str):
        raise TypeError(
            f"it returns a {type(text).__name__}, where the text of a query is expected"
        )
    columns = (run, image, label, predicted)
    rows = [
        [None if np.isnan(value) else int(value) for value in row]
        for row in zip(*columns, strict=True)
    ]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE runs (id INTEGER PRIMARY KEY, model TEXT, accuracy REAL)")
        connection.executemany(
            "INSERT INTO runs VALUES (?, '784-64-10', 0.9)",
            [[k] for k in sorted(set(run.tolist()))],
        )
        connection.execute(
            "CREATE TABLE predictions (id INTEGER PRIMARY KEY, run INTEGER, image INTEGER, "
            "predicted INTEGER, confidence REAL, label INTEGER, time TEXT, second INTEGER, "
            "UNIQUE (image, run))"
        )
        connection.executemany(
            "INSERT INTO predictions (run, image, label, predicted) VALUES (?, ?, ?, ?)", rows
        )
        connection.execute(
            "UPDATE predictions SET confidence = 0.2 + (3 * image + run) % 8 / 10.0, "
            "time = '2026-01-01', second = (predicted + 1 + image % 3) % 10"
        )
        connection.set_progress_handler(lambda: 1, 10**6)  # so no query goes on for ever
        cursor = connection.execute(text, [int(value) for value in values][: text.count("?")])
        found = cursor.fetchall()
        width = len(cursor.description or ())
    table = [[np.nan if value is None else value for value in row] for row in found]
    return np.array(table, dtype=float).reshape(len(found), width)


def predictions_of_a_run(rng):
    """Yield a run and the columns `run`, `image`, `label`, `predicted` for `which_digits_fail`."""
    label, predicted = [4, 9, 9, 7, 2, np.nan, 9], [9, 4, 4, 7, 1, 3, 5]
    run, image = [1, 1, 1, 1, 1, 1, 2], [1, 2, 3, 4, 5, 6, 2]
    yield np.array([1]), *numbers(run, image, label, predicted)
    yield np.array([3]), *numbers(run, image, label, predicted)
    yield np.array([2]), *numbers([2, 2, 5], [1, 2, 1], [6, 0, 6], [6, 0, 8])
    yield np.array([1]), *numbers([], [], [], [])
    for asked in (7, 4):
        yield np.array([asked]), *some_predictions(rng, (4, 7, 9), 60)
    yield np.array([7]), *some_predictions(rng, (4, 7), 400)


def some_predictions(rng, runs, images):
    """Return random predictions for `runs`, as the columns run, image, label and predicted.

    The number of images is `images`; about one in eight has no label. The rows are shuffled, some
    rows are missing, and every digit except 6 is sometimes misread.
    """
    labels = rng.integers(0, 10, images).astype(float)
    labels[rng.random(images) < 0.125] = np.nan
    numbered = rng.permutation(3 * images)[:images] + 1
    rows = []
    for run in runs:
        for image, label in zip(numbered, labels, strict=True):
            wrong = np.isnan(label) or (label != 6 and rng.random() < 0.4)
            predicted = rng.integers(0, 10) if wrong else label
            if rng.random() < 0.85:
                rows.append((run, image, label, predicted))
    return numbers(*rng.permutation(rows).T)


which_digits_fail = Exercise(
    which_digits_fail_reference,
    predictions_of_a_run,
    stars=2,
    use=rows_found,
    table="rows",
    hints=(
        "Begin with the rows that matter: FROM predictions WHERE run = ? AND … What is true of a "
        "prediction that is wrong?",
        "GROUP BY label makes one group for each digit, and SELECT label, count(*) AS mistakes "
        "counts the rows in each group.",
        "ORDER BY mistakes DESC, label sorts by the number of mistakes, the largest first, and on "
        "a tie by the digit.",
    ),
)


def failing(columns="label, count(*)", where="run = ? AND predicted != label", by="label"):
    """Return the right query for `which_digits_fail`, with the given parts replaced."""
    chosen = f"SELECT {columns} FROM predictions WHERE {where}"
    return f"{chosen} GROUP BY {by} ORDER BY count(*) DESC, {by}"


@which_digits_fail.mistake(
    "You count all predictions of the run, right or wrong. Keep only the wrong ones, with "
    "predicted != label."
)
def all_predictions():
    return failing(where="run = ?")


@which_digits_fail.mistake(
    "You count the predictions that are right. Count the wrong ones, for which predicted != label."
)
def the_right_ones():
    return failing(where="run = ? AND predicted = label")


@which_digits_fail.mistake(
    "You count the mistakes of all runs together. Keep only those of one run: write run = ?, so "
    "that its number can be filled in."
)
def of_all_runs():
    return failing(where="predicted != label")


@which_digits_fail.mistake(
    "You group by what the network said, which answers another good question. Here, each group is "
    "a digit that was shown, so write GROUP BY label."
)
def by_what_was_said():
    return failing("predicted, count(*)", by="predicted")


@which_digits_fail.mistake(
    "You count a prediction without a label as a mistake, but nobody knows whether it is one. Use "
    "!=, which leaves out a NULL, whereas IS NOT doesn't."
)
def null_is_a_mistake():
    return failing(where="run = ? AND predicted IS NOT label")


@which_digits_fail.mistake(
    "You also list digits without a mistake, with a count of 0. Use WHERE to keep only the wrong "
    "predictions before you count."
)
def with_zeros():
    return (
        "SELECT label, sum(predicted != label) AS mistakes FROM predictions "
        "WHERE run = ? GROUP BY label ORDER BY mistakes DESC, label"
    )


@which_digits_fail.mistake(
    "Your digits come in the wrong order. Put the digit with the most mistakes first: ORDER BY "
    "mistakes DESC, label."
)
def ascending():
    return failing().replace("DESC", "ASC")


@which_digits_fail.mistake(
    "Digits with the same number of mistakes come in the wrong order. Put the smaller digit first "
    "where the numbers are equal: ORDER BY mistakes DESC, label."
)
def ties_the_other_way():
    return failing() + " DESC"


def predictions_of_two_runs(rng):
    """Yield two runs and the columns `run`, `image`, `label`, `predicted` for `mended`."""
    image = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 7]
    label = [4, 9, 3, 7, 8, 2, 4, 9, 3, 7, 8, 2]
    predicted = [9, 9, 5, 7, 3, 1, 4, 4, 5, 7, 5, 2]
    rows = numbers([1] * 6 + [2] * 6, image, label, predicted)
    yield np.array([1, 2]), *rows
    yield np.array([2, 1]), *rows
    yield np.array([1, 3]), *rows
    yield np.array([1, 2]), *numbers([], [], [], [])
    for runs in ((4, 9), (9, 7)):
        yield np.array(runs), *some_predictions(rng, (4, 7, 9), 60)
    yield np.array([4, 7]), *some_predictions(rng, (4, 7), 400)


mended = Exercise(
    mended_reference,
    predictions_of_two_runs,
    stars=3,
    use=rows_found,
    table="rows",
    hints=(
        "The two answers to the same image have to be in one row, so join the table with itself: "
        "FROM predictions AS a JOIN predictions AS b ON a.image = b.image.",
        "Let `a` be the first run and `b` the second: WHERE a.run = ? AND b.run = ? AND … What "
        "has to be true of the first run's answer, and what of the second run's?",
        "Begin with SELECT a.image, a.label, a.predicted, add the conditions a.predicted != "
        "a.label and b.predicted = b.label, and end with ORDER BY a.image.",
    ),
)
MENDED = """
    SELECT a.image, a.label, a.predicted FROM predictions AS a JOIN predictions AS b ON a.image =
    b.image WHERE a.run = ? AND b.run = ? AND a.predicted != a.label AND b.predicted = b.label
    ORDER BY a.image
"""


def changed(before, after):
    """Return the query `MENDED` with `before` replaced by `after`."""
    text = " ".join(MENDED.split())
    assert before in text
    return text.replace(before, after)


@mended.mistake(
    "You pair every image with every other one. The two answers in a row have to belong to the "
    "same image: ON a.image = b.image."
)
def without_on():
    return changed("ON a.image = b.image", "")


@mended.mistake(
    "Your rows are right, but they come in the order in which they were logged. Sort them by "
    "image: ORDER BY a.image."
)
def not_sorted():
    return changed("ORDER BY a.image", "ORDER BY a.id")


@mended.mistake(
    "Your query finds nothing, as happens if you join the rows by id, which is different in every "
    "row. Join them by image: ON a.image = b.image."
)
def joined_by_id():
    return changed("a.image = b.image", "a.id = b.id")


@mended.mistake(
    "You find what was broken: the first run reads it correctly and the second doesn't. Swap the "
    "two conditions."
)
def broken():
    text = changed("a.predicted != a.label", "a.predicted = a.label")
    return text.replace("b.predicted = b.label", "b.predicted != b.label")


@mended.mistake(
    "You select every mistake of the first run, but the second run has to read the image "
    "correctly. Add the condition b.predicted = b.label."
)
def mistakes_of_the_first():
    return changed(" AND b.predicted = b.label", "")


@mended.mistake(
    "You check only that the answers differ, but both can be wrong, or the first can be the right "
    "one. Check that a.predicted != a.label and that b.predicted = b.label."
)
def another_answer():
    return changed("a.predicted != a.label AND b.predicted = b.label", "a.predicted != b.predicted")


@mended.mistake(
    "You include images that the second run hasn't read. Check that the second run has a right "
    "answer, not that it has no wrong one."
)
def not_among_the_wrong():
    return """
        SELECT image, label, predicted FROM predictions AS a
        WHERE run = ? AND predicted != label AND image NOT IN (
            SELECT image FROM predictions AS b WHERE run = ? AND predicted != label)
        ORDER BY image
    """


@mended.mistake(
    "Your third column is what the second run said, which is the label again. Select what the "
    "first run said: a.predicted."
)
def what_the_second_said():
    return changed("a.predicted FROM", "b.predicted FROM")


# ---- sign_test


def wins_and_losses(rng):
    """Yield test inputs for `sign_test`: the numbers of wins and losses."""
    yield from ((3, 1), (1, 3), (0, 4), (2, 2), (1, 0), (0, 0), (300, 250))
    for most in (8, 20, 80):
        yield tuple(map(int, rng.integers(1, most, 2)))


sign_test = Exercise(
    sign_test_reference,
    wins_and_losses,
    stars=2,
    hints=(
        "Of the 2**n ways in which n throws can fall, math.comb(n, k) have exactly k heads.",
        "A result is at least as uneven if its rarer side comes up at most min(wins, losses) "
        "times. Add up comb(n, k) for k from 0 up to and including that number, and divide by "
        "2**n.",
        "Either side may be the rarer one, so double the probability of one side. If wins and "
        "losses are equal, that is more than 1, so return 1 instead.",
    ),
)


def tail(throws, most):
    """Return the probability of at most `most` heads in `throws` tosses of a fair coin."""
    return sum(comb(throws, k) for k in range(most + 1)) / 2**throws


@sign_test.mistake(
    "You count one side only. The coin could just as well have favoured the other network, so "
    "double the result, but return at most 1."
)
def one_side(wins, losses):
    return tail(wins + losses, min(wins, losses))


@sign_test.mistake(
    "With a tie you return more than 1, because the middle is counted on both sides. No "
    "probability is more than 1, so return min(1, …)."
)
def more_than_1(wins, losses):
    return 2 * tail(wins + losses, min(wins, losses))


@sign_test.mistake(
    "You leave out the result itself, perhaps because range(k) ends before k. Include it: a "
    "result that is just as uneven is *at least* as uneven."
)
def more_uneven_only(wins, losses):
    return min(1.0, 2 * tail(wins + losses, min(wins, losses) - 1))


@sign_test.mistake(
    "You return the probability of exactly this result. Add the probabilities of all results that "
    "are at least as uneven, in either direction."
)
def exactly_this(wins, losses):
    return comb(wins + losses, wins) / 2 ** (wins + losses)


@sign_test.mistake(
    "You return the number of ways. Divide it by how many ways there are in all, 2**n, to get a "
    "probability."
)
def number_of_ways(wins, losses):
    return 2 * sum(comb(wins + losses, k) for k in range(min(wins, losses) + 1))


@sign_test.mistake(
    "Your result is as large as if you divided by the number of throws. Divide by 2**n, because "
    "each throw doubles the number of ways."
)
def by_the_throws(wins, losses):
    n = wins + losses
    return min(1.0, 2 * tail(n, min(wins, losses)) * 2**n / max(n, 1))


@sign_test.mistake(
    "You return 0 if nothing was thrown. Without a throw, nothing suggests that one network is "
    "better, so return 1."
)
def zero_without_throws(wins, losses):
    return sign_test_reference(wins, losses) if wins + losses else 0.0


@sign_test.mistake("`^` isn't a power in Python: it compares bits. Write 2**n.")
def caret(wins, losses):
    n = wins + losses
    return min(1, 2 * sum(comb(n, k) for k in range(min(wins, losses) + 1)) / 2 ^ n)


@sign_test.mistake(
    "You leave out the most uneven result, in which all throws fall the same way. A range ends "
    "*before* its second number, so use range(k, n + 1), which includes n."
)
def most_uneven_left_out(wins, losses):
    n, k = wins + losses, max(wins, losses)
    return min(1, 2 * sum(comb(n, heads) for heads in range(k, n)) / 2**n)


@sign_test.mistake(
    "You count only the results that are exactly as uneven as this one, on both sides. Add those "
    "that are more uneven."
)
def exactly_this_twice(wins, losses):
    return min(1.0, 2 * comb(wins + losses, wins) / 2 ** (wins + losses))


@sign_test.mistake(
    "You always count up to `losses`, so you return more than 1 if there are more losses than "
    "wins. Count up to the smaller of the two, min(wins, losses)."
)
def always_up_to_losses(wins, losses):
    return 2 * tail(wins + losses, losses)


@sign_test.mistake(
    "You return the share of wins. Return the probability of a result that is at least as uneven "
    "if both networks are equally good."
)
def share_of_wins(wins, losses):
    return wins / max(wins + losses, 1)


EXERCISES = (insert_row, which_digits_fail, mended, sign_test)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-look-then-insert": (
        "There is a moment between looking and inserting. If both notebooks look before either "
        "has inserted, both find nothing and both insert, so the row is there twice. `UNIQUE` is "
        "checked by the database itself, as part of the insertion, and only one program at a time "
        "may insert. So there is no moment in between, and the second notebook is refused, "
        "however the programs are written. Full credit: that both may look before either has "
        "inserted, and that the database checks and inserts in one step. Half credit: only that "
        "two notebooks may insert at the same time."
    ),
    "why-runs-have-a-table": (
        "The same words would be repeated in each of a run's 1,200 rows. That takes a lot of "
        "space, and a correction would have to be made in all of them. If it is made only in "
        "some, the log contradicts itself, and nobody can say which row is right. A run that "
        "hasn't predicted anything yet could not be entered at all. And two runs with the same "
        "model would be hard to tell apart, because a run would be 'rows in which these texts are "
        "equal', down to the last space. Full credit: any two of these reasons. Half credit: only "
        "the space."
    ),
}
