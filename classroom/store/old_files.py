"""Logs from before this course: a table `predictions` with an id, the input as text, and a digit.

Such a log doesn't say which network predicted, and each rerun of its notebook has appended the
same rows again. Of rows that say the same, one is taken over; where a picture was read in several
ways, it was by several networks, and each gets a run of its own. The old table stays in the file,
under another name: what can't be read as 784 pixels is there, and only there.
"""

import re

import numpy as np

from helpers.data import CLASSES, PIXELS

from .images import digest, pack

ASIDE = "predictions_before"
MODEL = "unknown, from an older log"


def fits(connection, tables):
    """Whether the file is such a log: nothing but that table, its columns
    after the id under any name."""
    names = [row[1] for row in connection.execute("PRAGMA table_info(predictions)")]
    return tables == {"predictions"} and len(names) == 3 and names[0].lower() == "id"


def set_aside(connection):
    connection.execute(f"ALTER TABLE predictions RENAME TO {ASIDE}")


def take_over(connection):
    """Fill the new tables from the old one; returns what came of it, in a sentence, or "" where
    the old one holds rows, but no image."""
    taken, unread, readings, total = 0, 0, {}, 0
    for _, text, answer in connection.execute(f"SELECT * FROM {ASIDE} ORDER BY 1").fetchall():
        total += 1
        image, digit = pixels(text), digit_of(answer)
        if image is None or digit is None:
            unread += 1
            continue
        key = digest(image)
        known = readings.setdefault(key, [])
        if digit in known:
            continue
        known.append(digit)
        add(connection, run_number(connection, len(known)), key, image, digit)
        taken += 1
    if total and not taken:
        return ""
    return (
        f"taken over {taken:,} predictions of {total:,}; {total - taken - unread:,} rows were "
        f"repetitions, {unread:,} can't be read. The old table is kept as {ASIDE}"
    )


def run_number(connection, reading):
    """The run of the first, second, … reading of a picture; made when it is first asked for."""
    connection.execute(
        "INSERT INTO runs (model, weights, settings, data, versions) VALUES (?, '', ?, '', '') "
        "ON CONFLICT DO NOTHING",
        (MODEL, f'{{"reading": {reading}}}'),
    )
    question = "SELECT id FROM runs WHERE model = ? AND settings = ?"
    return connection.execute(question, (MODEL, f'{{"reading": {reading}}}')).fetchone()[0]


def add(connection, run, key, image, digit):
    connection.execute(
        "INSERT INTO images (digest, pixels) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (key, pack(image[None])[0]),
    )
    connection.execute(
        "INSERT INTO predictions (run, image, predicted) "
        "VALUES (?, (SELECT id FROM images WHERE digest = ?), ?)",
        (run, key, digit),
    )


def pixels(text):
    """784 bytes from a text of numbers, 0 to 255 or 0 to 1, with whatever stands between; or from
    the raw bytes of an array. None where that isn't what it is."""
    if isinstance(text, bytes):
        kinds = {PIXELS: np.uint8, 4 * PIXELS: np.float32, 8 * PIXELS: np.float64}
        if len(text) not in kinds:
            return None
        numbers = np.frombuffer(text, kinds[len(text)]).astype(float)
    else:
        if "..." in str(text):  # a long array, as NumPy prints it: most of it is lost
            return None
        found = re.findall(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", str(text))
        numbers = np.array(found, dtype=float)
    if len(numbers) != PIXELS or not (numbers.min() >= 0 and numbers.max() <= 255):
        return None
    return np.rint(numbers * 255 if numbers.max() <= 1 else numbers).astype(np.uint8)


def digit_of(answer):
    """0 to 9, from a number, a text, or the bytes that SQLite keeps of a NumPy number."""
    if isinstance(answer, bytes) and len(answer) in (4, 8):
        answer = int.from_bytes(answer, "little")
    try:
        number = int(answer)
    except (TypeError, ValueError):
        return None
    return number if 0 <= number < CLASSES and float(answer) == number else None
