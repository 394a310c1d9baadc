"""Right and wrong answers to the exercises of lesson 6, written from its text alone."""

ANSWERS = {
    "insert_row": {
        "right": {
            "on_conflict": """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            "or_ignore": """def insert_row(connection, row):
    connection.execute("INSERT OR IGNORE INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            "named_columns": '''def insert_row(connection, row):
    connection.execute(
        """
        INSERT INTO predictions (network, image, label, predicted, confidence)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (network, image) DO NOTHING
        """,
        row,
    )
''',
            "with_connection": """def insert_row(connection, row):
    with connection:
        query = "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        connection.execute(query, row)
""",
            "executemany": """def insert_row(connection, row):
    insert_one = "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    connection.executemany(insert_one, [row])
    connection.commit()
""",
            "question_marks": """def insert_row(connection, row):
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO predictions VALUES ({marks}) ON CONFLICT DO NOTHING", row)
""",
            "try_except": """def insert_row(connection, row):
    import sqlite3

    try:
        connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
    except sqlite3.IntegrityError:
        pass
""",
            "look_first": """def insert_row(connection, row):
    network, image = row[:2]
    found = connection.execute(
        "SELECT count(*) FROM predictions WHERE network = ? AND image = ?", (network, image)
    )
    if found.fetchone()[0] == 0:
        connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            "not_exists": '''def insert_row(connection, row):
    connection.execute(
        """
        INSERT INTO predictions SELECT ?, ?, ?, ?, ?
        WHERE NOT EXISTS (SELECT 1 FROM predictions WHERE network = ? AND image = ?)
        """,
        (*row, row[0], row[1]),
    )
''',
            "named_values": """def insert_row(connection, row):
    names = ("network", "image", "label", "predicted", "confidence")
    connection.execute(
        "INSERT INTO predictions VALUES (:network, :image, :label, :predicted, :confidence) "
        "ON CONFLICT DO NOTHING",
        dict(zip(names, row, strict=True)),
    )
""",
        },
        "wrong": {
            "plain_insert": (
                "left out ON CONFLICT, so a second row is an error",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "or_replace": (
                "replaced the old row by the new one",
                """def insert_row(connection, row):
    connection.execute("INSERT OR REPLACE INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "replace_into": (
                "used REPLACE INTO",
                """def insert_row(connection, row):
    connection.execute("REPLACE INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "do_update": (
                "updated the old row on a conflict",
                """def insert_row(connection, row):
    connection.execute(
        "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT (network, image) "
        "DO UPDATE SET predicted = excluded.predicted, confidence = excluded.confidence",
        row,
    )
""",
            ),
            "update_label": (
                "updated the label of the old row",
                """def insert_row(connection, row):
    connection.execute(
        "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT (network, image) "
        "DO UPDATE SET label = excluded.label",
        row,
    )
""",
            ),
            "f_string": (
                "put the values between quotation marks into the text",
                """def insert_row(connection, row):
    network, image, label, predicted, confidence = row
    connection.execute(
        f"INSERT INTO predictions VALUES ('{network}', {image}, {label}, {predicted}, "
        f"{confidence}) ON CONFLICT DO NOTHING"
    )
""",
            ),
            "f_string_tuple": (
                "put the whole tuple into the text",
                """def insert_row(connection, row):
    connection.execute(f"INSERT INTO predictions VALUES {row} ON CONFLICT DO NOTHING")
""",
            ),
            "percent": (
                "put the values into the text with %",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES ('%s', %s, %s, %s, %s)" % row)
""",
            ),
            "f_string_null": (
                "put the values into the text and wrote None as NULL",
                """def insert_row(connection, row):
    network, image, label, predicted, confidence = row
    label = "NULL" if label is None else label
    connection.execute(
        f"INSERT INTO predictions VALUES ('{network}', {image}, {label}, {predicted}, "
        f"{confidence}) ON CONFLICT DO NOTHING"
    )
""",
            ),
            "apostrophe_removed": (
                "removed the apostrophe from the name",
                """def insert_row(connection, row):
    row = (row[0].replace("'", ""), *row[1:])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "apostrophe_doubled": (
                "doubled the apostrophe although ? needs no quoting",
                """def insert_row(connection, row):
    row = (row[0].replace("'", "''"), *row[1:])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "script": (
                "ran the text with executescript",
                """def insert_row(connection, row):
    connection.executescript(f"INSERT OR IGNORE INTO predictions VALUES {tuple(row)};")
""",
            ),
            "quoted_marks": (
                "put the question marks between quotation marks",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES ('?', '?', '?', '?', '?')", row)
""",
            ),
            "four_marks": (
                "wrote four question marks for five values",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "six_marks": (
                "wrote six question marks",
                """def insert_row(connection, row):
    query = "INSERT INTO predictions VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    connection.execute(query, row)
""",
            ),
            "one_mark": (
                "wrote one question mark for the whole row",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?) ON CONFLICT DO NOTHING", (row,))
""",
            ),
            "no_values": (
                "forgot to hand over the row",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
""",
            ),
            "starred": (
                "handed over the values one by one",
                """def insert_row(connection, row):
    query = "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    connection.execute(query, *row)
""",
            ),
            "executemany_row": (
                "used executemany with a single row",
                """def insert_row(connection, row):
    query = "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    connection.executemany(query, row)
""",
            ),
            "no_execute": (
                "wrote the query but did not run it",
                """def insert_row(connection, row):
    query = "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
""",
            ),
            "returns_query": (
                "returned the text of the query instead of running it",
                """def insert_row(connection, row):
    return "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
""",
            ),
            "returns_row": (
                "returned the row although nothing should be returned",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
    return row
""",
            ),
            "columns_swapped": (
                "wrote predicted before label",
                """def insert_row(connection, row):
    connection.execute(
        "INSERT INTO predictions (network, image, predicted, label, confidence) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        row,
    )
""",
            ),
            "reversed_row": (
                "handed the values over in reverse order",
                """def insert_row(connection, row):
    connection.execute(
        "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row[::-1]
    )
""",
            ),
            "image_only": (
                "asked only whether the image was read, by any network",
                """def insert_row(connection, row):
    found = connection.execute("SELECT count(*) FROM predictions WHERE image = ?", (row[1],))
    if found.fetchone()[0] == 0:
        connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "network_only": (
                "asked only whether the network has read anything",
                """def insert_row(connection, row):
    found = connection.execute("SELECT count(*) FROM predictions WHERE network = ?", (row[0],))
    if found.fetchone()[0] == 0:
        connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "network_or_image": (
                "wrote OR for AND when looking for the row",
                """def insert_row(connection, row):
    found = connection.execute(
        "SELECT count(*) FROM predictions WHERE network = ? OR image = ?", row[:2]
    )
    if found.fetchone()[0] == 0:
        connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "whole_row_looked_for": (
                "looked for a row that is the same in all columns",
                """def insert_row(connection, row):
    found = connection.execute(
        "SELECT count(*) FROM predictions WHERE network = ? AND image = ? AND label = ? "
        "AND predicted = ? AND confidence = ?",
        row,
    )
    if found.fetchone()[0] == 0:
        connection.execute("INSERT OR REPLACE INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "look_without_count": (
                "took count(*) itself for the answer, a cursor that is always true",
                """def insert_row(connection, row):
    found = connection.execute(
        "SELECT count(*) FROM predictions WHERE network = ? AND image = ?", row[:2]
    )
    if not found:
        connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "look_wrong_way": (
                "inserted only if the row was there",
                """def insert_row(connection, row):
    found = connection.execute(
        "SELECT count(*) FROM predictions WHERE network = ? AND image = ?", row[:2]
    )
    if found.fetchone()[0] > 0:
        connection.execute("INSERT OR IGNORE INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "deletes_first": (
                "deleted the old row first",
                """def insert_row(connection, row):
    connection.execute("DELETE FROM predictions WHERE network = ? AND image = ?", row[:2])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "none_skipped": (
                "skipped rows without a label",
                """def insert_row(connection, row):
    if row[2] is not None:
        connection.execute(
            "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row
        )
""",
            ),
            "none_as_text": (
                "wrote a missing label as the text None",
                """def insert_row(connection, row):
    row = (*row[:2], str(row[2]), *row[3:])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "none_as_minus_one": (
                "wrote a missing label as -1",
                """def insert_row(connection, row):
    row = (*row[:2], -1 if row[2] is None else row[2], *row[3:])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "none_as_zero": (
                "wrote a missing label as 0",
                """def insert_row(connection, row):
    row = (*row[:2], row[2] or 0, *row[3:])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "zero_as_none": (
                "wrote label 0 as NULL",
                """def insert_row(connection, row):
    row = (*row[:2], row[2] or None, *row[3:])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "rounded": (
                "rounded the confidence",
                """def insert_row(connection, row):
    row = (*row[:4], round(row[4]))
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "lower_case": (
                "wrote the name in small letters",
                """def insert_row(connection, row):
    row = (row[0].lower(), *row[1:])
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "rolled_back": (
                "rolled the change back",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
    connection.rollback()
""",
            ),
            "closes": (
                "closed the connection",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
    connection.commit()
    connection.close()
""",
            ),
            "other_database": (
                "inserted into a database of its own",
                """def insert_row(connection, row):
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE predictions (network, image, label, predicted, confidence)")
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "wrong_table": (
                "inserted into a table that doesn't exist",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO prediction VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "sql_typo": (
                "left out VALUES",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
""",
            ),
            "conflict_column": (
                "named a column that isn't unique by itself",
                """def insert_row(connection, row):
    connection.execute(
        "INSERT INTO predictions VALUES (?, ?, ?, ?, ?) ON CONFLICT (image) DO NOTHING", row
    )
""",
            ),
            "drops_table": (
                "made the table afresh before inserting",
                """def insert_row(connection, row):
    connection.execute("DELETE FROM predictions")
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def insert_row(connection, row):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?, ?, ?)", row
""",
            ),
            "two_columns": (
                "inserted network and image only",
                """def insert_row(connection, row):
    connection.execute("INSERT OR IGNORE INTO predictions (network, image) VALUES (?, ?)", row[:2])
""",
            ),
        },
    },
    "which_digits_fail": {
        "right": {
            "as_in_text": '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            "one_line": """def which_digits_fail():
    return (
        "SELECT label, count(*) AS mistakes FROM predictions WHERE predicted <> label AND run = ? "
        "GROUP BY label ORDER BY count(*) DESC, label ASC"
    )
""",
            "sum_having": '''def which_digits_fail():
    return """
        SELECT label, sum(predicted != label) AS mistakes
        FROM predictions
        WHERE run = ? AND label IS NOT NULL
        GROUP BY label
        HAVING mistakes > 0
        ORDER BY mistakes DESC, label
    """
''',
            "by_number": '''def which_digits_fail():
    return """
        select label, count(predicted) as mistakes
        from predictions
        where run = ? and label is not null and not (predicted = label)
        group by 1
        order by 2 desc, 1
    """
''',
            "subquery": '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM (SELECT label FROM predictions WHERE run = ? AND predicted != label)
        GROUP BY label
        ORDER BY -count(*), label
    """
''',
            "with_query": '''def which_digits_fail():
    return """
        WITH wrong AS (
            SELECT image, label FROM predictions WHERE run = ? AND label != predicted
        )
        SELECT label, count(DISTINCT image) AS mistakes
        FROM wrong
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            "case": '''def which_digits_fail():
    query = """
        SELECT label, sum(CASE WHEN predicted = label THEN 0 ELSE 1 END) AS mistakes
        FROM predictions
        WHERE run = ? AND label IS NOT NULL AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label ASC
    """
    return query
''',
            "joined_parts": """def which_digits_fail():
    parts = [
        "SELECT p.label, count(*) AS mistakes",
        "FROM predictions AS p",
        "WHERE p.run = ? AND p.predicted != p.label",
        "GROUP BY p.label",
        "ORDER BY mistakes DESC, p.label",
    ]
    return "\\n".join(parts)
""",
        },
        "wrong": {
            "no_run": (
                "counted the mistakes of all runs",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE ? IS NOT NULL AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "no_mark": (
                "left out the ? for the run",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "run_1": (
                "wrote run 1 instead of ?",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = 1 AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "run_global": (
                "put a run of the notebook into the text",
                '''def which_digits_fail():
    return f"""
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = {runs["wide"]} AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "quoted_mark": (
                "put the ? between quotation marks",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = '?' AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "two_marks": (
                "wrote a second ?",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label AND confidence > ?
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "ascending": (
                "put the fewest mistakes first",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes, label
    """
''',
            ),
            "no_tie": (
                "left ties in any order",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, confidence
    """
''',
            ),
            "tie_desc": (
                "put the larger digit first on a tie",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label DESC
    """
''',
            ),
            "by_label": (
                "sorted by the digit",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY label
    """
''',
            ),
            "desc_on_label": (
                "put DESC behind label, not behind mistakes",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes, label DESC
    """
''',
            ),
            "label_first": (
                "sorted by digit, then by mistakes",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY label, mistakes DESC
    """
''',
            ),
            "no_order": (
                "did not sort",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
    """
''',
            ),
            "no_group": (
                "left out GROUP BY, so there is one row only",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "group_predicted": (
                "grouped by what was said, not by what it is",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY predicted
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "select_predicted": (
                "gave what was said instead of the label",
                '''def which_digits_fail():
    return """
        SELECT predicted, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY predicted
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "pairs": (
                "grouped by label and answer",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label, predicted
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "right_ones": (
                "counted the right answers",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted = label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "all_ones": (
                "counted all predictions of the digit",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ?
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "zero_rows": (
                "gave digits without mistakes a row too",
                '''def which_digits_fail():
    return """
        SELECT label, sum(predicted != label) AS mistakes
        FROM predictions
        WHERE run = ? AND label IS NOT NULL
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "null_counted": (
                "counted predictions without a label as mistakes",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted IS NOT label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "null_counted_or": (
                "kept predictions without a label",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND (predicted != label OR label IS NULL)
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "null_as_minus_one": (
                "turned a missing label into -1, which is never right",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != coalesce(label, -1)
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "null_compared": (
                "compared with NULL by =, which finds nothing",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label AND label != NULL
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "or_for_and": (
                "wrote OR for AND",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? OR predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "share": (
                "gave the share of mistakes, not their number",
                '''def which_digits_fail():
    return """
        SELECT label, avg(predicted != label) AS mistakes
        FROM predictions
        WHERE run = ? AND label IS NOT NULL
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "columns_swapped": (
                "gave the mistakes before the label",
                '''def which_digits_fail():
    return """
        SELECT count(*) AS mistakes, label
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "only_label": (
                "gave the label only",
                '''def which_digits_fail():
    return """
        SELECT label
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY count(*) DESC, label
    """
''',
            ),
            "only_count": (
                "gave the number only",
                '''def which_digits_fail():
    return """
        SELECT count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "third_column": (
                "gave a third column",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes, avg(confidence)
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "limit_3": (
                "ended the list after three digits",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label LIMIT 3
    """
''',
            ),
            "limit_1": (
                "gave the worst digit only",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label LIMIT 1
    """
''',
            ),
            "network_column": (
                "asked for a column network, which is in another table",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE network = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "wrong_table": (
                "asked the table runs",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM runs
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "mistakes_in_where": (
                "used the counted number in WHERE",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND mistakes > 0
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "having_run": (
                "put the conditions into HAVING after grouping",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        GROUP BY label
        HAVING run = ? AND predicted != label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "order_before_group": (
                "wrote ORDER BY before GROUP BY",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        ORDER BY mistakes DESC, label
        GROUP BY label
    """
''',
            ),
            "missing_comma": (
                "left out the comma between the columns",
                '''def which_digits_fail():
    return """
        SELECT label count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "by_text": (
                "sorted the numbers as text",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY CAST(mistakes AS TEXT) DESC, label
    """
''',
            ),
            "sum_labels": (
                "added up the labels instead of counting",
                '''def which_digits_fail():
    return """
        SELECT label, sum(label) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "distinct_answers": (
                "counted the different wrong answers",
                '''def which_digits_fail():
    return """
        SELECT label, count(DISTINCT predicted) AS mistakes
        FROM predictions
        WHERE run = ? AND predicted != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "count_second": (
                "compared with the second answer",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND second != label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "python_not": (
                "wrote Python's == and not",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND not predicted == label == label
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "unsure_only": (
                "counted unsure answers as mistakes",
                '''def which_digits_fail():
    return """
        SELECT label, count(*) AS mistakes
        FROM predictions
        WHERE run = ? AND confidence < 0.5
        GROUP BY label
        ORDER BY mistakes DESC, label
    """
''',
            ),
            "no_return": (
                "forgot return",
                '''def which_digits_fail():
    query = """
        SELECT label, count(*) AS mistakes FROM predictions
        WHERE run = ? AND predicted != label GROUP BY label ORDER BY mistakes DESC, label
    """
''',
            ),
            "print_it": (
                "printed the query instead of returning it",
                """def which_digits_fail():
    print("SELECT label, count(*) FROM predictions WHERE run = ? AND predicted != label")
""",
            ),
            "tuple": (
                "returned the query and a value",
                """def which_digits_fail():
    return (
        "SELECT label, count(*) AS mistakes FROM predictions WHERE run = ? AND predicted != label "
        "GROUP BY label ORDER BY mistakes DESC, label",
        (1,),
    )
""",
            ),
            "asks_itself": (
                "asked the store and returned a table instead of the text",
                """def which_digits_fail():
    return store.ask(
        "SELECT label, count(*) AS mistakes FROM predictions WHERE run = ? AND predicted != label "
        "GROUP BY label ORDER BY mistakes DESC, label",
        (runs["wide"],),
    )
""",
            ),
            "glued": (
                "glued the lines together without spaces",
                """def which_digits_fail():
    return (
        "SELECT label, count(*) AS mistakes FROM predictions"
        "WHERE run = ? AND predicted != label"
        "GROUP BY label ORDER BY mistakes DESC, label"
    )
""",
            ),
            "open_text": (
                "did not close the quotation marks",
                """def which_digits_fail():
    return "SELECT label, count(*) AS mistakes FROM predictions
""",
            ),
        },
    },
    "mended": {
        "right": {
            "as_in_text": '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            "in_subquery": '''def mended():
    return """
        SELECT image, label, predicted
        FROM predictions
        WHERE run = ? AND predicted != label
          AND image IN (SELECT image FROM predictions WHERE run = ? AND predicted = label)
        ORDER BY image
    """
''',
            "conditions_in_on": '''def mended():
    return """
        SELECT a.image, a.label, a.predicted AS said
        FROM predictions AS a
        JOIN predictions AS b
          ON b.image = a.image AND b.predicted = b.label AND a.predicted <> a.label
        WHERE a.run = ? AND b.run = ?
        ORDER BY 1
    """
''',
            "comma_join": """def mended():
    return (
        "SELECT a.image, a.label, a.predicted FROM predictions a, predictions b "
        "WHERE a.image = b.image AND a.run = ? AND a.predicted != a.label "
        "AND b.run = ? AND b.predicted = b.label ORDER BY a.image ASC"
    )
""",
            "exists": '''def mended():
    return """
        SELECT p.image, p.label, p.predicted
        FROM predictions AS p
        WHERE p.run = ? AND p.predicted != p.label AND EXISTS (
            SELECT 1 FROM predictions AS q
            WHERE q.image = p.image AND q.run = ? AND q.predicted = q.label
        )
        ORDER BY p.image
    """
''',
            "with_queries": '''def mended():
    return """
        WITH wrong AS (SELECT * FROM predictions WHERE run = ? AND predicted != label),
             correct AS (SELECT * FROM predictions WHERE run = ? AND predicted = label)
        SELECT wrong.image, wrong.label, wrong.predicted
        FROM wrong JOIN correct ON wrong.image = correct.image
        ORDER BY wrong.image
    """
''',
            "using": '''def mended():
    query = """
        SELECT image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b USING (image)
        WHERE a.run = ? AND b.run = ? AND a.label != a.predicted AND b.label = b.predicted
        ORDER BY image
    """
    return query
''',
            "left_join_checked": '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a LEFT JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ? AND NOT a.predicted = a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
        },
        "wrong": {
            "broken": (
                "asked what was broken: the first right, the second wrong",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted = a.label AND b.predicted != b.label
        ORDER BY a.image
    """
''',
            ),
            "runs_swapped": (
                "took the first ? for the second run",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE b.run = ? AND a.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "second_said": (
                "gave what the second run said",
                '''def mended():
    return """
        SELECT a.image, a.label, b.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "no_order": (
                "did not sort",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
    """
''',
            ),
            "descending": (
                "sorted from the last image to the first",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image DESC
    """
''',
            ),
            "by_label": (
                "sorted by the label",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.label
    """
''',
            ),
            "by_run": (
                "sorted by the id of the prediction",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.id
    """
''',
            ),
            "second_free": (
                "did not ask whether the second run is right",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label
        ORDER BY a.image
    """
''',
            ),
            "first_free": (
                "did not ask whether the first run is wrong",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "only_different": (
                "asked only whether the two answers differ",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != b.predicted
        ORDER BY a.image
    """
''',
            ),
            "both_wrong": (
                "asked for images that both misread",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted != b.label
        ORDER BY a.image
    """
''',
            ),
            "both_right": (
                "asked for images that both read",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted = a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "or_for_and": (
                "wrote OR between the two conditions",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label OR b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "run_or": (
                "wrote OR between the two runs",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE (a.run = ? OR b.run = ?)
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "no_second_run": (
                "took any other run for the second",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run != ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "any_run": (
                "did not say which run b is",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND ? IS NOT NULL
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "one_mark": (
                "wrote one ? only",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = a.run + 1
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "no_marks": (
                "wrote the runs 1 and 2 instead of ?s",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = 1 AND b.run = 2
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "f_string": (
                "put the runs of the notebook into the text",
                '''def mended():
    return f"""
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = {runs["small"]} AND b.run = {runs["wide"]}
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "quoted_marks": (
                "put the ?s between quotation marks",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = '?' AND b.run = '?'
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "no_on": (
                "forgot ON, so every row meets every other",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "on_label": (
                "joined by the label instead of the image",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.label = b.label
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "on_id": (
                "joined by the id of the prediction",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.id = b.id
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "on_run": (
                "joined by the run",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.run = b.run
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "on_not_equal": (
                "joined different images",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image != b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "left_join_null": (
                "counted images that the second run hasn't read",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a LEFT JOIN predictions AS b ON a.image = b.image AND b.run = ?2
        WHERE a.run = ?1
          AND a.predicted != a.label AND (b.predicted = b.label OR b.image IS NULL)
        ORDER BY a.image
    """
''',
            ),
            "not_in": (
                "asked what the second run did not misread, so unread images count",
                '''def mended():
    return """
        SELECT image, label, predicted
        FROM predictions
        WHERE run = ? AND predicted != label
          AND image NOT IN (SELECT image FROM predictions WHERE run = ? AND predicted != label)
        ORDER BY image
    """
''',
            ),
            "except_form": (
                "subtracted the second run's mistakes, row by row",
                '''def mended():
    return """
        SELECT image, label, predicted FROM predictions WHERE run = ? AND predicted != label
        EXCEPT
        SELECT image, label, predicted FROM predictions WHERE run = ? AND predicted != label
        ORDER BY image
    """
''',
            ),
            "intersect_form": (
                "intersected mistakes and right answers as whole rows, which never match",
                '''def mended():
    return """
        SELECT image, label, predicted FROM predictions WHERE run = ? AND predicted != label
        INTERSECT
        SELECT image, label, predicted FROM predictions WHERE run = ? AND predicted = label
        ORDER BY image
    """
''',
            ),
            "null_wrong": (
                "took a missing label for a mistake",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted IS NOT a.label AND b.predicted IS NOT a.predicted
        ORDER BY a.image
    """
''',
            ),
            "ambiguous": (
                "did not say whose image",
                '''def mended():
    return """
        SELECT image, label, predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "no_names": (
                "gave the two tables no names",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions JOIN predictions ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "two_columns": (
                "left out what the first run said",
                '''def mended():
    return """
        SELECT a.image, a.label
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "four_columns": (
                "gave both answers",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted, b.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "column_order": (
                "gave the label before the image",
                '''def mended():
    return """
        SELECT a.label, a.image, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "said_before_label": (
                "gave the answer before the label",
                '''def mended():
    return """
        SELECT a.image, a.predicted, a.label
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "all_columns": (
                "gave all columns",
                '''def mended():
    return """
        SELECT *
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "grouped": (
                "grouped by label, so one image a label is left",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        GROUP BY a.label
        ORDER BY a.image
    """
''',
            ),
            "counted": (
                "counted the images",
                '''def mended():
    return """
        SELECT count(*)
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "limit_10": (
                "ended the list after ten images",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image LIMIT 10
    """
''',
            ),
            "limit_1": (
                "ended the list after one image",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image LIMIT 1
    """
''',
            ),
            "by_text": (
                "sorted the image numbers as text",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY CAST(a.image AS TEXT)
    """
''',
            ),
            "sure_only": (
                "asked for images of which the second run is sure",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label AND b.confidence > 0.5
        ORDER BY a.image
    """
''',
            ),
            "more_confident": (
                "compared the confidence instead of the answers",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.confidence > a.confidence
        ORDER BY a.image
    """
''',
            ),
            "second_guess": (
                "compared with the first run's second guess",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND a.second = a.label
        ORDER BY a.image
    """
''',
            ),
            "wrong_table": (
                "joined the table runs",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN runs AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "double_and": (
                "wrote AND twice",
                '''def mended():
    return """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND AND b.run = ?
          AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "no_return": (
                "forgot return",
                '''def mended():
    query = """
        SELECT a.image, a.label, a.predicted
        FROM predictions AS a JOIN predictions AS b ON a.image = b.image
        WHERE a.run = ? AND b.run = ? AND a.predicted != a.label AND b.predicted = b.label
        ORDER BY a.image
    """
''',
            ),
            "print_it": (
                "printed the query",
                """def mended():
    print("SELECT a.image, a.label, a.predicted FROM predictions AS a ORDER BY a.image")
""",
            ),
            "asks_itself": (
                "asked the store and returned a table instead of the text",
                """def mended():
    return store.ask("SELECT image, label, predicted FROM predictions WHERE run = 1")
""",
            ),
        },
    },
    "sign_test": {
        "right": {
            "both_tails": """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            "smaller_tail": """def sign_test(wins, losses):
    n = wins + losses
    tail = sum(comb(n, heads) for heads in range(min(wins, losses) + 1))
    return min(1.0, 2 * tail * 0.5**n)
""",
            "by_difference": """def sign_test(wins, losses):
    n, gap = wins + losses, abs(wins - losses)
    as_uneven = [comb(n, heads) for heads in range(n + 1) if abs(2 * heads - n) >= gap]
    return sum(as_uneven) / 2**n
""",
            "equal_first": """def sign_test(wins, losses):
    if wins == losses:
        return 1
    n, k = wins + losses, min(wins, losses)
    return sum(comb(n, i) for i in range(k + 1)) / 2 ** (n - 1)
""",
            "less_uneven_subtracted": """def sign_test(wins, losses):
    n, gap = wins + losses, abs(wins - losses)
    inside = sum(comb(n, h) for h in range(n + 1) if abs(h - (n - h)) < gap)
    return 1 - inside / 2**n
""",
            "own_comb": """def sign_test(wins, losses):
    from math import factorial

    def choose(n, k):
        return factorial(n) // (factorial(k) * factorial(n - k))

    n = wins + losses
    total = 0
    for heads in range(n + 1):
        if max(heads, n - heads) >= max(wins, losses):
            total += choose(n, heads)
    return total / 2**n
""",
            "numpy_convolve": """def sign_test(wins, losses):
    n = wins + losses
    chances = np.array([1.0])
    for _ in range(n):
        chances = np.convolve(chances, [0.5, 0.5])
    heads = np.arange(n + 1)
    return float(chances[np.abs(2 * heads - n) >= abs(wins - losses)].sum())
""",
            "fractions": """def sign_test(wins, losses):
    from fractions import Fraction

    n = wins + losses
    tail = sum(Fraction(comb(n, k), 2**n) for k in range(max(wins, losses), n + 1))
    return float(min(Fraction(1), 2 * tail))
""",
        },
        "wrong": {
            "one_sided": (
                "counted one side only",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return tail / 2**n
""",
            ),
            "no_cap": (
                "forgot that it is never more than 1",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return 2 * tail / 2**n
""",
            ),
            "wins_only": (
                "counted from wins up, so it is wrong for more losses",
                """def sign_test(wins, losses):
    n, k = wins + losses, wins
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "losses_only": (
                "counted from losses up",
                """def sign_test(wins, losses):
    n, k = wins + losses, losses
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "min_up": (
                "counted from the smaller number up",
                """def sign_test(wins, losses):
    n, k = wins + losses, min(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "strictly_more": (
                "counted only what is more uneven",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k + 1, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "misses_n": (
                "left out the throw with n heads",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "up_to_k": (
                "counted from 0 up to k",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "only_this": (
                "took only this one result",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = comb(n, k)
    return min(1, 2 * tail / 2**n)
""",
            ),
            "not_divided": (
                "returned the number of ways",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return 2 * tail
""",
            ),
            "by_n": (
                "divided by n instead of 2**n",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / max(n, 1))
""",
            ),
            "by_n_squared": (
                "divided by n squared",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / max(n, 1) ** 2)
""",
            ),
            "by_2n": (
                "divided by 2 · n",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / max(1, 2 * n))
""",
            ),
            "caret": (
                "wrote ^ for the power",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2 ^ n)
""",
            ),
            "four_throws": (
                "took four throws, as in the example",
                """def sign_test(wins, losses):
    n, k = 4, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "by_16": (
                "divided by 16, as in the example",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 16)
""",
            ),
            "not_twice_capped": (
                "halved instead of doubling",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, tail / 2 / 2**n)
""",
            ),
            "complement": (
                "returned 1 minus the probability",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return 1 - min(1, 2 * tail / 2**n)
""",
            ),
            "cap_zero": (
                "took the larger of 1 and the probability",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return max(1, 2 * tail / 2**n)
""",
            ),
            "half_cap": (
                "cut off at one half",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(0.5, 2 * tail / 2**n)
""",
            ),
            "floor": (
                "used // for the division",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail // 2**n)
""",
            ),
            "no_return": (
                "forgot return",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    p = min(1, 2 * tail / 2**n)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    print(min(1, 2 * tail / 2**n))
""",
            ),
            "percent": (
                "returned a percentage",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return 100 * min(1, 2 * tail / 2**n)
""",
            ),
            "rounded": (
                "rounded to two decimals",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return round(min(1, 2 * tail / 2**n), 2)
""",
            ),
            "decision": (
                "returned whether it is below 5%",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return 2 * tail / 2**n < 0.05
""",
            ),
            "string": (
                "returned text",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return f"{min(1, 2 * tail / 2**n):.2%}"
""",
            ),
            "n_minus": (
                "threw the coin wins - losses times",
                """def sign_test(wins, losses):
    n, k = abs(wins - losses), max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "n_max": (
                "took the larger number for n",
                """def sign_test(wins, losses):
    n, k = max(wins, losses), max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "wins_fixed": (
                "used wins of the notebook's cell by another name",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(gained, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "comb_swapped": (
                "swapped the arguments of comb",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(heads, n) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "perm": (
                "counted the orders too",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) * heads for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "list_not_sum": (
                "forgot sum",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = [comb(n, heads) for heads in range(k, n + 1)]
    return min(1, 2 * tail / 2**n)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def sign_test(wins, losses):
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n
""",
            ),
            "nan_at_zero": (
                "returned nan without any throw",
                """def sign_test(wins, losses):
    if wins + losses == 0:
        return float("nan")
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "zero_at_zero": (
                "returned 0 without any throw",
                """def sign_test(wins, losses):
    if wins + losses == 0:
        return 0
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "none_at_zero": (
                "returned nothing without any throw",
                """def sign_test(wins, losses):
    if wins + losses == 0:
        return
    n, k = wins + losses, max(wins, losses)
    tail = sum(comb(n, heads) for heads in range(k, n + 1))
    return min(1, 2 * tail / 2**n)
""",
            ),
            "share_of_wins": (
                "returned the share of wins",
                """def sign_test(wins, losses):
    return wins / max(1, wins + losses)
""",
            ),
            "share_at_zero": (
                "divided by the number of throws, which may be 0",
                """def sign_test(wins, losses):
    return 2 * min(wins, losses) / (wins + losses)
""",
            ),
            "power_of_half": (
                "took the probability of wins heads in a row",
                """def sign_test(wins, losses):
    return 0.5**wins
""",
            ),
            "two_tails_doubled": (
                "counted both tails and doubled again",
                """def sign_test(wins, losses):
    n, gap = wins + losses, abs(wins - losses)
    tails = sum(comb(n, h) for h in range(n + 1) if abs(2 * h - n) >= gap)
    return min(1, 2 * tails / 2**n)
""",
            ),
            "strictly_by_difference": (
                "counted only a larger difference",
                """def sign_test(wins, losses):
    n, gap = wins + losses, abs(wins - losses)
    return sum(comb(n, h) for h in range(n + 1) if abs(2 * h - n) > gap) / 2**n
""",
            ),
            "signed_difference": (
                "left out the absolute value, so only one side counts",
                """def sign_test(wins, losses):
    n, gap = wins + losses, wins - losses
    return sum(comb(n, h) for h in range(n + 1) if 2 * h - n >= gap) / 2**n
""",
            ),
            "half_difference": (
                "compared the heads with half the throws by a gap not halved",
                """def sign_test(wins, losses):
    n, gap = wins + losses, abs(wins - losses)
    return sum(comb(n, h) for h in range(n + 1) if abs(h - n / 2) >= gap) / 2**n
""",
            ),
            "middle_twice": (
                "counted both tails, and the middle twice",
                """def sign_test(wins, losses):
    n = wins + losses
    low = sum(comb(n, h) for h in range(min(wins, losses) + 1))
    high = sum(comb(n, h) for h in range(max(wins, losses), n + 1))
    return (low + high) / 2**n
""",
            ),
            "normal": (
                "used the bell curve instead of counting",
                """def sign_test(wins, losses):
    from math import erfc, sqrt

    n = max(1, wins + losses)
    return erfc(abs(wins - losses) / sqrt(2 * n))
""",
            ),
            "normal_corrected": (
                "used the bell curve with a correction by one half",
                """def sign_test(wins, losses):
    from math import erfc, sqrt

    n = max(1, wins + losses)
    return erfc(max(0, abs(wins - losses) - 1) / sqrt(2 * n))
""",
            ),
            "simulated": (
                "threw the coin at random",
                """def sign_test(wins, losses):
    rng = np.random.default_rng(0)
    n = wins + losses
    heads = rng.binomial(n, 0.5, size=2000)
    return np.mean(np.abs(2 * heads - n) >= abs(wins - losses))
""",
            ),
            "chi_square": (
                "returned the chi-square number, not its probability",
                """def sign_test(wins, losses):
    return (wins - losses) ** 2 / max(1, wins + losses)
""",
            ),
            "exclusive_losses": (
                "counted up to losses, not to the smaller one",
                """def sign_test(wins, losses):
    n = wins + losses
    return min(1, 2 * sum(comb(n, h) for h in range(losses + 1)) / 2**n)
""",
            ),
            "up_to_min_excluded": (
                "stopped before the smaller number",
                """def sign_test(wins, losses):
    n = wins + losses
    return min(1, 2 * sum(comb(n, h) for h in range(min(wins, losses))) / 2**n)
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def sign_test(wins, losses):
    n, total = wins + losses, 0
    for heads in range(max(wins, losses), n + 1):
        total += comb(n, heads)
        return min(1, 2 * total / 2**n)
""",
            ),
        },
    },
}
