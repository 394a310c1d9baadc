"""Functions that open a data file, whether it is plain, compressed or in a zip file."""

import bz2
import gzip
import io
import lzma
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path

from helpers.data import DataError

from .kinds import LONGEST, refuse_archive, refuse_by_kind

UNREADABLE = (OSError, EOFError, RuntimeError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)
PACKED = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ": lzma.open}
DEEPEST = 2  # a table in a gzip in a zip, or in a gzip of a gzip


@contextmanager
def unpacked(path, part="train"):
    """Yield a stream of the bytes of a file, decompressed if necessary.

    A zip file must contain only one table, or only one with `part` in its name. Raise a DataError
    if the file can't be read.
    """
    path = Path(path)
    if path.is_dir():
        raise DataError(f"{path} is a folder, where a file is expected")
    with failures_in_a_sentence(path), path.open("rb") as file:
        if is_zip(file):
            with zipfile.ZipFile(file) as archive, archive.open(member(archive, part)) as stream:
                yield laid_bare(path, stream)
        else:
            yield laid_bare(path, file)


def is_zip(file):
    start = file.read(2)
    file.seek(0)
    return start == b"PK"


def laid_bare(path, stream, depth=0):
    """Return `stream`, decompressed if its first bytes show that it is compressed.

    Raise a DataError if the stream is empty or contains a kind of file that isn't supported.
    """
    stream = stream if hasattr(stream, "peek") else io.BufferedReader(stream)
    start = stream.peek(LONGEST)[:LONGEST]
    if not start:
        raise DataError(f"{path} is empty (0 bytes): fetch it again")
    unpack = next((PACKED[mark] for mark in PACKED if start.startswith(mark)), None)
    if unpack and depth < DEEPEST:
        return laid_bare(path, unpack(stream), depth + 1)
    refuse_by_kind(path, start)
    return stream


@contextmanager
def failures_in_a_sentence(path):
    try:
        yield
    except FileNotFoundError:
        raise DataError(f"{path} is not there: check its name and its folder") from None
    except PermissionError:
        raise DataError(
            f"{path} can't be read: you don't have permission to read it; ask its owner"
        ) from None
    except UNREADABLE as problem:
        raise DataError(
            f"{path} can't be unpacked or read to its end ({problem}); "
            "it is damaged or was not downloaded completely: fetch it again"
        ) from None


def names_in(archive):
    """Return the names of the files in a zip file, without those that macOS adds."""
    for name in archive.namelist():
        archive.open(name).close()  # raises an error where a name in the list is damaged
    names = [name for name in archive.namelist() if not name.endswith("/")]
    return [n for n in names if not n.startswith("__MACOSX/") and Path(n).name[:2] != "._"]


def member(archive, part):
    """Return the name of the only table in a zip file, or of the only one with `part` in its name.

    Raise a DataError if there is neither.
    """
    names = names_in(archive)
    refuse_archive(archive.filename, names)
    tables = [name for name in names if ".csv" in name.lower() or ".txt" in name.lower()] or names
    fitting = [name for name in tables if part in Path(name).name.lower()]
    for choice in (tables, fitting):
        if len(choice) == 1:
            return choice[0]
    raise DataError(
        f"{archive.filename} holds {len(names)} files "
        f"({', '.join(names[:5]) or 'none'}), where one {part} table is expected: unpack it, "
        "and name the file that you mean"
    )
