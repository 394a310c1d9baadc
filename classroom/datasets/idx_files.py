"""A reader for IDX files, the format in which MNIST is published.

An IDX file consists of a header and the values. The header is two zero bytes, the type of the
values (1 byte), the number of dimensions (1 byte) and the size of each dimension (4 bytes).
"""

from pathlib import Path

import numpy as np

from helpers.data import CLASSES, PIXELS, SIDE, DataError, Dataset

from .unpacking import unpacked

UNSIGNED_BYTE = 8
KINDS = {3: "images", 1: "labels"}  # by the number of dimensions
PREFIX = {"train": "train", "test": "t10k"}
ENDINGS = ("-idx{}-ubyte", ".idx{}-ubyte", "-idx{}-ubyte.gz", ".idx{}-ubyte.gz")


def read_idx_folder(folder, part="train"):
    """Return one part of MNIST, "train" or "test", from the IDX files in a folder."""
    paths = [idx_path(folder, part, kind) for kind in ("images", "labels")]
    for kind, path in zip(("images", "labels"), paths, strict=True):
        if path is None:
            names = f"{PREFIX[part]}-{kind}" + ENDINGS[0].format(3 if kind == "images" else 1)
            raise DataError(
                f"{folder} has no file {names}[.gz]: put it there, because it is needed for the "
                f"{part} part"
            )
    return paired(paths, *(read_idx(path) for path in paths))


def paired(paths, images, labels):
    """Return the data set of `images` (N, 28, 28) and `labels` (N,), which were read from `paths`.

    Raise a DataError if `images` and `labels` are swapped or differ in length.
    """
    for path, values, dimensions in zip(paths, (images, labels), (3, 1), strict=True):
        if values.ndim != dimensions:
            raise DataError(
                f"{path} holds {KINDS[values.ndim]}, where {KINDS[dimensions]} are expected: "
                "have two files been swapped?"
            )
    if len(images) != len(labels):
        raise DataError(
            f"{paths[0]} holds {len(images):,} images, but {Path(paths[1]).name} holds "
            f"{len(labels):,} labels: they don't belong together"
        )
    return Dataset(images.reshape(-1, PIXELS), labels.astype(np.int64))


def idx_path(folder, part, kind):
    """Return the path of an IDX file in a folder, or None if the file is missing.

    kind: "images" or "labels"
    """
    dimensions = 3 if kind == "images" else 1
    for ending in ENDINGS:
        name = f"{PREFIX[part]}-{kind}{ending.format(dimensions)}"
        for path in (Path(folder) / name, Path(folder) / name / name):  # as Kaggle packs it
            if path.is_file():
                return path
    return None


def read_idx(path):
    """Return the array in an IDX file: images (N, 28, 28) or labels (N,), uint8."""
    with unpacked(path) as stream:
        return read_idx_stream(path, stream)


def read_idx_stream(path, stream):
    shape = read_shape(path, stream)
    size = int(np.prod(shape, dtype=object))
    content = read_at_most(stream, size + 1)
    if len(content) != size:
        found = f"{len(content):,}" if len(content) < size else "more"
        raise DataError(
            f"{path}: its header says that {size:,} bytes follow, but there are {found}; "
            "the file is damaged: fetch it again"
        )
    values = np.frombuffer(content, dtype=np.uint8).reshape(shape)
    if values.ndim == 1 and values.max() >= CLASSES:
        row = np.argmax(values >= CLASSES)
        raise DataError(
            f"{path}: label {row + 1:,} is {values[row]}, where 0 to {CLASSES - 1} is expected"
        )
    if values.ndim == 1 and (values == values[0]).all():
        raise DataError(
            f"{path}: all {len(values):,} labels are {values[0]}, but at least two different "
            "digits are expected"
        )
    return values


def read_shape(path, stream):
    header = stream.read(4)
    zeros, kind, dimensions = header[:2], header[2:3], header[3:4]
    if len(header) < 4 or zeros != b"\0\0" or kind[0] != UNSIGNED_BYTE:
        raise DataError(
            f"{path} is not an IDX file of bytes: it begins with {header.hex(' ')}, "
            "where 00 00 08 03 (images) or 00 00 08 01 (labels) is expected"
        )
    if dimensions[0] not in KINDS:
        raise DataError(
            f"{path} has {dimensions[0]} dimensions, where 3 (for images) or 1 (for labels) is "
            "expected"
        )
    sizes = stream.read(4 * dimensions[0])
    if len(sizes) < 4 * dimensions[0]:
        raise DataError(f"{path} ends inside its header: it is damaged; fetch it again")
    shape = tuple(np.frombuffer(sizes, dtype=">u4").tolist())
    if len(shape) == 3 and shape[1:] != (SIDE, SIDE):
        raise DataError(
            f"{path}: its images have {shape[1]} × {shape[2]} pixels, where {SIDE} × {SIDE} are "
            "expected"
        )
    if not shape[0]:
        raise DataError(
            f"{path} says that it holds 0 {KINDS[len(shape)]}: it is empty; fetch it again"
        )
    return shape


def read_at_most(stream, size):
    """Return the next `size` bytes of a stream, or fewer if the stream ends.

    Memory is allocated only for bytes that are read, because `size` may come from a damaged header.
    """
    content = bytearray()
    while len(content) < size and (chunk := stream.read(min(size - len(content), 1 << 20))):
        content += chunk
    return content
