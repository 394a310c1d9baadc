"""The SQL that a log is given most often, as lesson 6 builds it."""


def insert_row(connection, row):
    """Insert a row (network, image, label, predicted, confidence) into the table predictions; if
    one of this network and this image is there already, leave it as it is."""
    connection.execute(
        "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        row,
    )


def which_digits_fail():
    """Return a query: how often a run (?) misread each digit, the most frequent first."""
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """


def mended():
    """Return a query: what one run (?) misread and another one (?) reads right, as rows of the
    image, its label and what the first run said."""
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
