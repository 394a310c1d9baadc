"""Odd or hostile files: names, encodings, archives and sizes, with what they earn."""

import io
import json
import zipfile

from . import CHECK, POINTS, RIGHT, Submission, notebook

GOOD = notebook(RIGHT, CHECK)
NAME = "03_softmax_network.ipynb"


def packed(entries, method=zipfile.ZIP_DEFLATED, date=(2026, 11, 1, 12, 0, 0)):
    """A zip of names and bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name, date), data, method)
    return stream.getvalue()


def with_a_link():
    """A zip whose only notebook is a symbolic link to a neighbour's."""
    stream, linked = io.BytesIO(), zipfile.ZipInfo(NAME)
    linked.external_attr = 0o120777 << 16
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(linked, "../honest-0/" + NAME)
    return stream.getvalue()


def in_utf(encoding, mark=b""):
    return mark + GOOD.decode().encode(encoding)


def with_metadata(text):
    """The good notebook with `text` as its metadata, whatever that is."""
    return GOOD.replace(b'"metadata": {}, "nbformat"', b'"metadata": %s, "nbformat"' % text)


def submissions():
    """Name: files and the points of softmax."""
    many = [f"x{i} = {i}" for i in range(3000)]
    table = {
        "empty": ({NAME: b""}, 0),
        "not-json": ({NAME: b"softmax"}, 0),
        "cut-off": ({NAME: GOOD[:-20]}, 0),
        "a-list": ({NAME: b"[]"}, 0),
        "a-number": ({NAME: b"3"}, 0),
        "cells-a-number": ({NAME: b'{"cells": 3}'}, 0),
        "cells-of-nothing": ({NAME: b'{"cells": [null, 3, [], "x", {}]}'}, 0),
        "source-a-number": ({NAME: b'{"cells": [{"cell_type": "code", "source": 3}]}'}, 0),
        "nested-json": ({NAME: b"[" * 100_000 + b"]" * 100_000}, 0),
        "nested-metadata": (
            {NAME: with_metadata(b"[" * 50_000 + b"]" * 50_000)}, None),
        "long-number": ({NAME: with_metadata(b'{"a": ' + b"9" * 5000 + b"}")}, POINTS),
        "infinite-number": ({NAME: with_metadata(b'{"a": 1e999, "b": NaN}')}, POINTS),
        "twice-the-key": ({NAME: b'{"cells": [], ' + GOOD[1:]}, POINTS),
        "byte-order-mark": ({NAME: in_utf("utf-8", b"\xef\xbb\xbf")}, POINTS),
        "windows-lines": ({NAME: GOOD.replace(b"\\n", b"\\r\\n")}, POINTS),
        "source-in-lines": ({NAME: notebook(
            {"cell_type": "code", "metadata": {}, "outputs": [],
             "source": RIGHT.splitlines(True)}, CHECK)}, POINTS),
        "renamed": ({"my work (final) 2.ipynb": GOOD}, POINTS),
        "capitals": ({"LESSON3.IPYNB": GOOD}, POINTS),
        "chinese": ({"第三课.ipynb": GOOD}, POINTS),
        "formula": ({"=1+1.ipynb": GOOD}, POINTS),
        "tags": ({"<b>x<b>.ipynb": GOOD}, POINTS),
        "line-break": ({"a\nb.ipynb": GOOD}, POINTS),
        "folder-deep": ({"a/b/c/d/e/" + NAME: GOOD}, POINTS),
        "as-text": ({NAME + ".txt": GOOD}, POINTS),
        "checkpoint-too": ({NAME: GOOD, ".ipynb_checkpoints/x-checkpoint.ipynb":
            notebook("def softmax(Z):\n    return Z", CHECK)}, POINTS),
        "apple-shadow": ({NAME: GOOD, "__MACOSX/._" + NAME: b"\0\5\26\7"}, POINTS),
        "own-library": ({NAME: notebook("from mine import softmax", CHECK),
                         "mine.py": RIGHT.encode()}, 0),
        "own-helpers": ({NAME: notebook("def softmax(Z):\n    return Z", CHECK),
                         "helpers/__init__.py": b"raise SystemExit",
                         "numpy.py": b"raise SystemExit",
                         "sitecustomize.py": b"raise SystemExit"}, 0),
        "zipped": ({"work.zip": packed([(NAME, GOOD)])}, POINTS),
        "zipped-twice": ({"w.zip": packed([("v.zip", packed([(NAME, GOOD)]))])}, POINTS),
        "zip-stored": ({"w.zip": packed([(NAME, GOOD)], zipfile.ZIP_STORED)}, POINTS),
        "zip-bzip2": ({"w.zip": packed([(NAME, GOOD)], zipfile.ZIP_BZIP2)}, POINTS),
        "zip-cut-off": ({"w.zip": packed([(NAME, GOOD)])[:-30]}, 0),
        "zip-empty": ({"w.zip": b""}, 0),
        "zip-upwards": ({"w.zip": packed([("../../honest-0/" + NAME, GOOD)])}, None),
        "zip-absolute": ({"w.zip": packed([("/tmp/" + NAME, GOOD)])}, None),
        "zip-of-another": ({"w.zip": packed(
            [("Somebody Else_77_assignsubmission_file_/" + NAME, GOOD)])}, POINTS),
        "zip-of-canvas": ({"w.zip": packed([("else_77_88_" + NAME, GOOD)])}, POINTS),
        "zip-link": ({"w.zip": with_a_link()}, 0),
        "zip-many": ({"w.zip": packed([(f"f{i}", b"") for i in range(20_000)])}, 0),
        "zip-bomb": ({"w.zip": packed([(NAME, b"0" * 50_000_000)])}, 0),
        "notebooks-of-megabytes": ({"w.zip": packed(
            [(f"n{i}.ipynb", notebook("#" + "x" * 9_000_000)) for i in range(8)])}, 0),
        "many-cells": ({NAME: notebook(*many, RIGHT, CHECK)}, POINTS),
        "megabytes-of-lines": ({NAME: notebook(
            *["x = 1\n" * 15_000 for _ in range(80)], RIGHT, CHECK)}, None),
        "a-picture": ({"softmax.png": b"\x89PNG"}, 0),
        "a-link": ({"link.txt": b"https://example.org/softmax"}, 0),
        "a-program": ({NAME: b"#!/bin/sh\nrm -rf /\n"}, 0),
        "nothing-written": ({NAME: notebook("def softmax(Z):\n    ...", CHECK)}, 0),
        "two-attempts": ({"a.ipynb": GOOD, "b.ipynb": GOOD}, POINTS),
        "outputs-of-megabytes": ({NAME: notebook({"cell_type": "code", "metadata": {},
            "source": RIGHT, "outputs": [{"output_type": "stream", "name": "stdout",
            "text": "x" * 5_000_000}]}, CHECK)}, POINTS),
        "outputs-odd": ({NAME: json.dumps({"cells": [{"cell_type": "code", "source": RIGHT,
            "outputs": 3, "metadata": []}, {"cell_type": "code", "source": CHECK,
            "outputs": [3, {"text": 4}, {"data": []}]}]}).encode()}, POINTS),
        "raw-cells": ({NAME: notebook({"cell_type": "raw", "source": RIGHT,
            "metadata": {}}, CHECK)}, 0),
    }  # fmt: skip
    return {f"file-{name}": Submission(*rest) for name, rest in table.items()}
