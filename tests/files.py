"""Writes digits into files of every shape that the readers have to understand."""

import gzip
import zipfile

import numpy as np
import pandas as pd

PIXEL_NAMES = {
    "1x1": [f"{row}x{column}" for row in range(1, 29) for column in range(1, 29)],
    "pixel0": [f"pixel{i}" for i in range(784)],
    "numbers": [str(i) for i in range(784)],
}


def some_digits(count=30, seed=0):
    """Images with an empty border, as real ones have, and labels of at least two kinds."""
    rng = np.random.default_rng(seed)
    images = np.zeros((count, 28, 28), dtype=np.uint8)
    images[:, 4:24, 4:24] = rng.integers(0, 256, (count, 20, 20))
    return images.reshape(count, 784), rng.permutation(np.arange(count) % 10)


def write_csv(
    path,
    X,
    y=None,
    names="1x1",
    label="first",
    index=False,
    sep=",",
    encoding="utf-8",
    lineterminator="\n",
    divided=False,
    packed=None,
    quoting=0,
):
    """`to_csv` with everything that people do to it; returns the path."""
    table = pd.DataFrame(X / 255 if divided else X, columns=PIXEL_NAMES[names or "1x1"])
    if y is not None:
        table.insert(0 if label == "first" else 784, "label", y)
    text = table.to_csv(
        index=index, header=bool(names), sep=sep, lineterminator=lineterminator, quoting=quoting
    )
    content = text.encode(encoding)
    if packed == "gzip":
        content = gzip.compress(content)
    if packed == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("train.csv", content)
            archive.writestr("test.csv", "nobody reads this")
    else:
        path.write_bytes(content)
    return path


def idx_bytes(values, kind=8):
    """An array as the content of an IDX file."""
    sizes = np.array(values.shape, dtype=">u4").tobytes()
    return bytes([0, 0, kind, values.ndim]) + sizes + values.tobytes()


def write_idx(folder, X, y, part="train", packed=False):
    """The two IDX files of a part of MNIST; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    prefix = {"train": "train", "test": "t10k"}[part]
    images, labels = idx_bytes(X.reshape(-1, 28, 28)), idx_bytes(y.astype(np.uint8))
    for name, content in (("images-idx3", images), ("labels-idx1", labels)):
        path = folder / f"{prefix}-{name}-ubyte{'.gz' if packed else ''}"
        path.write_bytes(gzip.compress(content) if packed else content)
    return folder
