"""Other right ways to solve the exercises of lesson 6."""

from math import comb

import numpy as np

from .way import way


@way("insert_row")
def or_ignore(connection, row):
    connection.execute("INSERT OR IGNORE INTO predictions VALUES (?, ?, ?, ?, ?)", row)


@way("insert_row")
def with_the_columns_named(connection, row):
    with connection:
        connection.executemany(
            "INSERT INTO predictions (network, image, label, predicted, confidence) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT (network, image) DO NOTHING",
            [row],
        )


@way("insert_row")
def with_names(connection, row):
    names = ("network", "image", "label", "predicted", "confidence")
    connection.cursor().execute(
        "insert into predictions values (:network, :image, :label, :predicted, :confidence) "
        "on conflict do nothing",
        dict(zip(names, row, strict=True)),
    )


@way("which_digits_fail")
def by_having():
    return """
        SELECT label, sum(predicted != label) FROM predictions WHERE run = ?
        GROUP BY label HAVING sum(predicted != label) > 0 ORDER BY 2 DESC, 1
    """


@way("which_digits_fail")
def with_not_and_a_semicolon():
    return (
        "select label as digit, count(label) as n from predictions where not predicted = label "
        "and run = ? group by digit order by n desc, digit asc;"
    )


@way("which_digits_fail")
def in_portable_sql():
    return """
        SELECT p.label, COUNT(*) AS mistakes FROM predictions p
        WHERE p.predicted <> p.label AND p.run = ?1
        GROUP BY p.label ORDER BY COUNT(*) DESC, p.label
    """


@way("mended")
def with_a_list_of_images():
    return """
        SELECT image, label, predicted FROM predictions
        WHERE run = ? AND predicted != label AND image IN
            (SELECT image FROM predictions WHERE run = ? AND predicted = label)
        ORDER BY image
    """


@way("mended")
def with_exists():
    return """
        SELECT image, label, predicted FROM predictions AS old
        WHERE run = ? AND predicted <> label AND EXISTS (
            SELECT * FROM predictions AS new
            WHERE new.run = ? AND new.image = old.image AND new.predicted = new.label)
        ORDER BY image
    """


@way("mended")
def with_all_conditions_after_on():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions a, predictions b
        WHERE a.image = b.image AND a.run = ? AND b.run = ?
          AND NOT a.predicted = a.label AND b.predicted = a.label
        ORDER BY a.image
    """


@way("sign_test")
def by_both_tails(wins, losses):
    n = wins + losses
    far = abs(wins - losses)
    return sum(comb(n, k) for k in range(n + 1) if abs(n - 2 * k) >= far) / 2**n


@way("sign_test")
def by_pascals_triangle(wins, losses):
    chances = np.ones(1)
    for _ in range(wins + losses):
        chances = np.convolve(chances, [0.5, 0.5])
    return min(1.0, 2 * chances[: min(wins, losses) + 1].sum())
