"""Twelve digits in every form that the course reads, and a second, simple reader for some forms.

In a form without a checksum, damage can change digits without being noticed. For such a form, the
second reader, `told`, reads the damaged bytes literally, and the course has to return the same
digits.
"""

import bz2
import gzip
import io
import lzma
import re
import zipfile
from typing import NamedTuple

import numpy as np
from PIL import Image

COUNT, PIXELS = 12, 784
NAMES = [f"pixel{i}" for i in range(PIXELS)]
TEXTS = {  # how a table is written; see `table`
    "a table": {},
    "label last": {"last": True},
    "no header": {"header": False},
    "no header, label last": {"header": False, "last": True},
    "no label": {"labelled": False},
    "an index": {"index": True},
    "semicolons": {"sep": ";"},
    "sep=;": {"sep": ";", "above": "sep=;\n"},
    "tabs": {"sep": "\t"},
    "blanks": {"sep": " ", "header": False},
    "quoted": {"quote": '"'},
    "divided by 255": {"scale": 255},
    "a comment": {"above": "# of 1998\n"},
    "ARFF": {"above": "@RELATION d\n@ATTRIBUTE a {0,1}\n@DATA\n", "header": False, "last": True},
    "Windows": {"end": "\r\n"},
    "UTF-16": {"encoding": "utf-16"},
    "columns sorted by name": {"order": np.argsort(NAMES)},
}


class Form(NamedTuple):
    """A form in which the digits are stored.

    files: {name: content}
    told: what the course may read from damaged files besides the undamaged digits: None for nothing
        else, "labels" for any images with the right labels, or a function that takes the files and
        returns the X and y in them, or None if they hold no digits
    """

    files: dict
    told: object = None


def digits(seed=0):
    """Return random images (12, 784) with an empty border, and their labels (12,)."""
    rng = np.random.default_rng(seed)
    images = np.zeros((COUNT, 28, 28), np.uint8)
    images[:, 4:24, 4:24] = rng.integers(0, 256, (COUNT, 20, 20))
    return images.reshape(COUNT, PIXELS), rng.permutation(np.arange(COUNT, dtype=np.int64) % 10)


X, Y = digits()


def table(times=1, *, sep=",", header=True, labelled=True, last=False, index=False, quote="",
          scale=1, above="", end="\n", encoding="utf-8", order=range(PIXELS)):  # fmt: skip
    """Return a Form with one text file, which holds the digits `times` times.

    The options say how the file is written, and the Form's `told` reads it in just this way.
    """
    place = PIXELS if last else 0

    def line(number, label, pixels):
        cells = [pixels[i] for i in order]
        if labelled:
            cells.insert(place, label)
        return sep.join(f"{quote}{cell}{quote}" for cell in [number] * index + cells) + end

    top, rows = above + line("", "label", NAMES) * header, []
    for number, (label, row) in enumerate(zip(Y, X, strict=True)):
        rows.append(line(number, label, row / scale if scale > 1 else row))

    def told(files):
        names, rows = range(PIXELS), []
        for text in re.split(r"\r\n|\r|\n", files["digits.csv"].decode(encoding, "replace")):
            cells = text.split() if sep == " " else text.split(sep)
            cells = [cell.strip(' "') for cell in cells]
            if not text.strip():
                continue
            try:
                rows.append([float(cell) for cell in cells])
            except ValueError:
                numbers = [int(n) for n in re.findall(r"\d+", text)]
                if rows and text[0] not in "#%":
                    return None
                # a header, which may now give another order
                names = numbers if sorted(numbers) == list(range(PIXELS)) else order
        if len({len(row) for row in rows}) != 1:
            return None
        found = np.array(rows)[:, 1 if index else 0 :]
        y = found[:, place].astype(np.int64) if labelled else None
        pixels = np.delete(found, place, axis=1) if labelled else found
        return np.rint(pixels * scale)[:, np.argsort(names)], y

    return Form({"digits.csv": (top + "".join(rows) * times).encode(encoding)}, told)


def idx(values):
    return (
        bytes([0, 0, 8, values.ndim]) + np.array(values.shape, ">u4").tobytes() + values.tobytes()
    )


IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"


def idx_files(times):
    images = np.tile(X, (times, 1)).reshape(-1, 28, 28)
    return {IMAGES: idx(images), LABELS: idx(np.tile(Y, times).astype(np.uint8))}


def told_by_idx(files):
    pixels = np.frombuffer(files[IMAGES][16:], np.uint8)
    y = np.frombuffer(files[LABELS][8:], np.uint8).astype(np.int64)
    return (pixels.reshape(-1, PIXELS), y) if pixels.size == PIXELS * len(y) else None


def zipped(files, packing=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def npz(save, times):
    stream = io.BytesIO()
    images, y = np.tile(X, (times, 1)).reshape(-1, 28, 28), np.tile(Y, times)
    save(stream, x_train=images, y_train=y, x_test=images[:COUNT], y_test=Y)
    return stream.getvalue()


def pictures(kind, times=1):
    """Return {name: content} of `times` picture files for each digit, in a folder per label."""
    files = {}
    for i in np.argsort(Y, kind="stable"):
        stream = io.BytesIO()
        Image.fromarray(X[i].reshape(28, 28)).save(stream, kind)
        files |= {f"{Y[i]}/{i:02}_{k}.{kind}": stream.getvalue() for k in range(times)}
    return files


def text_forms(times=1):
    return {name: table(times, **how) for name, how in TEXTS.items()}


def other_forms(times=1):
    """Return {name: Form} for all forms except plain tables. Forms with a file for each picture
    hold fewer digits than the others."""
    text, files = table(times).files["digits.csv"], idx_files(times)
    png = pictures("png", -(-times // 20))
    packs = {
        "gz": lambda content: gzip.compress(content, 1),
        "bz2": lambda content: bz2.compress(content, 1),
        "xz": lambda content: lzma.compress(content, preset=0),
    }
    two = {"train.csv": text, "test.csv": text[:9000]}
    return {
        **{f"a table in {end}": Form({f"d.csv.{end}": p(text)}) for end, p in packs.items()},
        "a table in a zip": Form({"d.zip": zipped(two)}),
        "a gzip in a zip": Form({"d.zip": zipped({"train.csv.gz": packs["gz"](text)})}),
        "a gzip of a gzip": Form({"d.csv.gz": gzip.compress(packs["gz"](text))}),
        "IDX files": Form(files, told_by_idx),
        "packed IDX files": Form({f"{n}.gz": packs["gz"](c) for n, c in files.items()}),
        "IDX files in a zip": Form({"d.zip": zipped(files)}),
        "Keras' npz": Form({"mnist.npz": npz(np.savez, times)}),
        "a packed npz": Form({"mnist.npz": npz(np.savez_compressed, times)}),
        "PNG pictures": Form(png),
        "PNG pictures in a zip": Form({"d.zip": zipped(png, zipfile.ZIP_STORED)}),
        **{f"{kind} pictures": Form(pictures(kind), "labels") for kind in ("bmp", "gif", "jpeg")},
    }
