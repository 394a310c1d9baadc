"""Readers for data sets that consist of several files in a zip file or a folder.

The files are the arrays of Keras' mnist.npz, MNIST's IDX files, or pictures in a folder for each
digit.
"""

import io
import re
import zipfile
from pathlib import Path, PurePosixPath

import numpy as np

from helpers.data import CLASSES, PIXELS, SIDE, DataError, Dataset

from .idx_files import PREFIX, paired, read_idx_stream
from .unpacking import failures_in_a_sentence, is_zip, laid_bare, names_in

PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff")
PARTS = {"train": ("train", "training"), "test": ("test", "testing", "val", "valid", "validation")}
KERAS = ("x_train", "y_train", "x_test", "y_test")


def read_archive(path, part):
    """Return one part of the data set in a zip file of arrays, IDX files or pictures.

    Return None if `path` isn't a zip file, or if the zip file contains none of these.
    """
    with failures_in_a_sentence(path), Path(path).open("rb") as file:
        if not is_zip(file):
            return None
        with zipfile.ZipFile(file) as archive:
            names = names_in(archive)
            if any(name.endswith(".npy") for name in names):
                return read_npz(path, archive, names, part)
            if pictures_of(names):
                return read_pictures(path, names, archive.open, part)
            return read_idx_members(path, archive, names, part)


def read_npz(path, archive, names, part):
    """Return one part of Keras' mnist.npz, whose arrays are named in `KERAS`."""
    found = [name.removesuffix(".npy") for name in names]
    if not set(KERAS) <= set(found):
        raise DataError(
            f"{path} holds the arrays {', '.join(found)}, where {', '.join(KERAS)} are "
            "expected; read it with `np.load`, and make a data set with `Dataset(X, y)`"
        )
    try:
        X, y = (read_member(archive, f"{name}_{part}.npy") for name in "xy")
    except ValueError as problem:
        raise DataError(
            f"{path}: its arrays can't be read ({problem}); fetch the file again"
        ) from None
    if (
        X.dtype != np.uint8
        or X.shape[1:] not in ((SIDE, SIDE), (PIXELS,))
        or y.dtype.kind not in "iu"
    ):
        raise DataError(
            f"{path}: x_{part} is {X.dtype} of shape {X.shape} and y_{part} is {y.dtype} of shape "
            f"{y.shape}, where uint8 of shape (N, {SIDE}, {SIDE}) and whole numbers of shape (N,) "
            "are expected"
        )
    if y.size and not 0 <= y.min() <= y.max() < CLASSES:
        raise DataError(
            f"{path}: its labels go from {y.min()} to {y.max()}, where numbers from 0 to "
            f"{CLASSES - 1} are expected"
        )
    return Dataset(X.reshape(-1, PIXELS), y.astype(np.int64))


def read_member(archive, name):
    """Return the array `name` of an open .npz file.

    Raise a ValueError if bytes follow the array, because a damaged header can make the array too
    short, and `zipfile` verifies the checksum only at the end of a file.
    """
    with archive.open(name) as file:
        array = np.lib.format.read_array(file, allow_pickle=False)
        if file.read(1):
            raise ValueError(f"{name} holds more bytes than its header says")
    return array


def read_idx_members(path, archive, names, part):
    """Return one part of MNIST from the IDX files in a zip file, or None if a file is missing."""
    found = []
    for kind in ("images", "labels"):
        fitting = [n for n in names if PurePosixPath(n).name.startswith(f"{PREFIX[part]}-{kind}")]
        if not fitting:
            return None
        with archive.open(fitting[0]) as stream:
            found.append(read_idx_stream(f"{path}, {fitting[0]}", laid_bare(path, stream)))
    return paired([f"{path}, images", f"{path}, labels"], *found)


def read_picture_folder(folder, part):
    """Return one part of the pictures in subfolders named 0 to 9, or None if none are found."""
    names = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
    if not pictures_of(names):
        return None
    return read_pictures(folder, names, lambda name: (folder / name).open("rb"), part)


def pictures_of(names):
    """Return (part, digit, name) for each picture file in a folder named 0 to 9, sorted by name.

    `part` is "train" or "test", or "" if no parent folder is named after a part.
    """
    found = []
    for name in names:
        *folders, file = PurePosixPath(name).parts
        if folders and re.fullmatch("[0-9]", folders[-1]) and file.lower().endswith(PICTURES):
            above = {folder.lower() for folder in folders[:-1]}
            part = next((part for part, words in PARTS.items() if above & set(words)), "")
            found.append((part, int(folders[-1]), name))
    return sorted(found, key=lambda one: one[2])


def read_pictures(path, names, opened, part):
    pictures = pictures_of(names)
    chosen = [one for one in pictures if one[0] == part] or [
        one for one in pictures if not one[0] and part == "train"
    ]
    if not chosen:
        raise DataError(
            f"{path} holds pictures, but no folder named {part} that contains a folder for each "
            "digit"
        )
    X = np.empty((len(chosen), PIXELS), np.uint8)
    for row, (_, _, name) in enumerate(chosen):
        try:
            with opened(name) as stream:
                X[row] = pixels_of(stream.read())
        except DataError as problem:
            raise DataError(f"{path}, {name}: {problem}") from None
        except Exception as problem:  # decoders meet damage with errors of every kind
            raise DataError(
                f"{path}, {name} isn't a picture that can be read ({problem}); replace or remove it"
            ) from None
    return Dataset(X, np.array([digit for _, digit, _ in chosen]))


def pixels_of(content):
    """Return the pixels (784,), uint8, of a picture file with the bytes `content`.

    Raise a DataError if the picture isn't 28 × 28 pixels in size.
    """
    from PIL import Image  # comes with matplotlib

    with Image.open(io.BytesIO(content)) as picture:
        picture.verify()  # the checksums of a PNG, which are overlooked where its pixels are read
    with Image.open(io.BytesIO(content)) as picture:
        if picture.size != (SIDE, SIDE):
            raise DataError(
                f"the picture has {picture.size[0]} × {picture.size[1]} pixels, where {SIDE} × "
                f"{SIDE} are expected; lesson 7 shows how to turn a photo into such an image"
            )
        return np.asarray(picture.convert("L")).ravel()
