"""SQL from lesson 6: a command that inserts a prediction, and two queries about mistakes."""


def insert_row(connection, row):
    """Insert `row` (network, image, label, predicted, confidence) into the table `predictions`,
    unless the table already contains a prediction of this network for this image."""
    connection.execute(
        "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        row,
    )


def which_digits_fail():
    """Return an SQL query for rows (label, mistakes) of one run, in descending order of mistakes.
    The placeholder stands for the run's number."""
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """


def mended():
    """Return an SQL query for rows (image, label, predicted), one for each image that a first run
    misread and a second run read correctly. The placeholders stand for the runs' numbers."""
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
