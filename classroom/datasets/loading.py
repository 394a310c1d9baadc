"""The function `load_dataset`, which loads a data set by its name or path."""

import difflib
import os
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np

from helpers.data import DataError, Dataset

from . import cache, handwriting
from .archives import read_archive, read_picture_folder
from .csv_files import read_csv
from .idx_files import idx_path, read_idx_folder
from .mnist import COLLECTIONS

COURSE = Path(__file__).resolve().parents[2]
BUNDLED = COURSE / "data" / "digits.csv.gz"
COLAB, KERAS = Path("/content/sample_data"), Path.home() / ".keras" / "datasets"
NAMES = ("digits", "digits-60k", *COLLECTIONS)


def load_dataset(name=None, part="train", download=True):
    """Return a data set by its name or path.

    name: "digits"         the 12,000 digits that come with the course
          "digits-60k"     60,000 digits, drawn on first use and then cached
          "mnist", "fashion-mnist"   found on this computer or downloaded
          a path           a table, plain or compressed; a folder or zip file with MNIST's IDX files
                           or with pictures in folders named 0 to 9; Keras' mnist.npz
          None             the value of the environment variable COURSE_DATASET, or "digits"
    part: "train" or "test", for a data set that has both parts
    download: whether a missing data set may be downloaded

    Raise a DataError if the data set can't be found or read. Warn if its images seem inverted.
    """
    name = as_name(name or os.environ.get("COURSE_DATASET") or "digits")
    if part not in ("train", "test"):
        raise DataError(f"part is {part!r}, where 'train' or 'test' is expected")
    if name in COLLECTIONS:
        dataset = find(COLLECTIONS[name], name, part, download)
    elif name not in NAMES:
        dataset = load_path(name, part)
    elif part == "test":
        raise DataError(f"{name!r} has no test part of its own: make one with `split`")
    else:
        dataset = load_table(BUNDLED, part) if name == "digits" else draw_60k()
    if dataset.images[:, [0, 0, -1, -1], [0, -1, 0, -1]].mean() > 127:
        warnings.warn(
            f"{name}: the corners of its images are near 255, so 255 seems to be the paper and 0 "
            "the ink. In this course it is the other way round; Dataset(255 - data.X, data.y) "
            "inverts them",
            stacklevel=2,
        )
    return replace(dataset, name=name)


def as_name(name):
    """Return `name` as a string, in lower case if it is the name of a data set.

    Raise a DataError if `name` is neither a string nor a path, or if it is a URL.
    """
    if not isinstance(name, (str, os.PathLike)):
        raise DataError(f"the data set is {name!r}, where its name or a path is expected")
    name = os.fspath(name)
    if "://" in name:
        raise DataError(f"{name} is an address: download the file, and give its path here")
    return name.lower() if name.lower() in NAMES else name


def draw_60k():
    """Return 60,000 digits drawn with the preset "wild", from the cache if they are there."""

    def draw(portions=12):
        from tqdm.auto import tqdm  # here, as nothing else that is loaded needs it

        drawn = [
            handwriting.draw_digits(60_000 // portions, seed=[60, portion], preset="wild")
            for portion in tqdm(range(portions), desc="drawing 60,000 digits")
        ]
        return tuple(map(np.concatenate, zip(*drawn, strict=True)))

    sources = sorted(Path(handwriting.__file__).parent.glob("*.py"))
    state = "".join(source.read_text(encoding="utf-8") for source in sources)
    return Dataset(*cache.cached("digits-60k", state, draw))


def load_table(path, part):
    """Return the data set in a file. Its arrays are cached until the file changes."""

    def read():
        dataset = read_archive(path, part) or read_csv(path, part)
        return dataset.X, np.empty(0, int) if dataset.y is None else dataset.y

    try:
        state = cache.state_of(path)
    except OSError:
        return read_csv(path, part)  # which says what is wrong
    X, y = cache.cached(f"{path.resolve()} {part}", state, read)
    return Dataset(X, y if len(y) else None)


def load_path(path, part):
    """Return the data set in a file or a folder. `path` may be relative to the course's folder."""
    path = Path(path).expanduser()
    if not is_there(path):
        path = COURSE / path
    if not is_there(path):
        like = difflib.get_close_matches(str(path.name), NAMES, n=1)
        raise DataError(
            f"{str(path)[:300]} is not there: a file, a folder or one of the names "
            f"{', '.join(NAMES)} is expected{f'; did you mean {like[0]!r}?' if like else ''}"
        )
    if "ubyte" in path.name:
        return read_idx_folder(path.parent, "test" if path.name.startswith("t10k") else "train")
    if path.is_file():
        return load_table(path, part)
    for collection in COLLECTIONS.values():
        dataset = load_folder(path, collection, ("", *collection.subfolders), part)
        if dataset is not None:
            return dataset
    pictures = read_picture_folder(path, part)
    if pictures is not None:
        return pictures
    raise DataError(
        f"{path} holds no {part} data under a name that this course knows: MNIST's IDX files or "
        f"one of {', '.join(COLLECTIONS['mnist'].tables[part])} is expected. If your file has a "
        "different name, give its path here"
    )


def is_there(path):
    try:
        return path.exists()
    except (OSError, ValueError):  # too long a name, or one with a NUL
        return False


def load_folder(folder, collection, subfolders, part):
    """Return one part of a collection from the IDX files or a table in a folder.

    The `subfolders` are searched in order. Return None if none of them contains the part.
    """
    for place in (folder / sub for sub in subfolders):
        if idx_path(place, part, "images") and idx_path(place, part, "labels"):
            return read_idx_folder(place, part)
        for table in collection.tables[part]:
            for path in (place / table, place / f"{table}.gz", place / f"{table}.zip"):
                if path.is_file():
                    return load_table(path, part)
    return None


def find(collection, name, part, download):
    """Return one part of a collection from this computer, or download it.

    If the environment variable named in `collection.variable` is set, search only the folder or
    file that it gives.
    """
    named = os.environ.get(collection.variable)
    if named:
        folder = Path(named).expanduser()
        folder = folder if folder.exists() else COURSE / folder
        if folder.is_file():
            return load_table(folder, part)
        dataset = load_folder(folder, collection, ("", *collection.subfolders), part)
        if dataset is None:
            raise DataError(
                f"the variable {collection.variable} names {folder}, which has no {part} data of "
                f"{collection.title}: correct the variable, or unset it so that other places are "
                "searched"
            )
        return dataset
    for folder in (COURSE / "data", Path.cwd(), COLAB, cache.FOLDER, KERAS):
        dataset = load_folder(folder, collection, collection.subfolders, part)
        if dataset is not None:
            return dataset
    if not download:
        raise DataError(
            f"{collection.title} is not on this machine, and download=False forbids a download"
        )
    folder = cache.FOLDER / name
    collection.fetch(part, folder)
    return read_idx_folder(folder, part)
