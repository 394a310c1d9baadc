"""Opening a data file, whether plain, gzipped or inside a zip, with every failure in a sentence."""

import gzip
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path

from helpers.data import DataError

UNREADABLE = (OSError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile)


@contextmanager
def unpacked(path, part="train"):
    """The content of a file as a stream of bytes. What packs it is told by its first bytes,
    not by its name. Of a zip with several tables, the one with `part` in its name."""
    path = Path(path)
    if path.is_dir():
        raise DataError(f"{path} is a folder, where a file is expected")
    try:
        with path.open("rb") as file:
            start = file.read(4)
            file.seek(0)
            if not start:
                raise DataError(f"{path} is empty (0 bytes)")
            if start[:2] == b"\x1f\x8b":
                with gzip.open(file) as stream:
                    yield stream
            elif start[:2] == b"PK":
                with (
                    zipfile.ZipFile(file) as archive,
                    archive.open(member(archive, part)) as stream,
                ):
                    yield stream
            else:
                yield file
    except FileNotFoundError:
        raise DataError(f"{path} is not there: no such file") from None
    except PermissionError:
        raise DataError(f"{path} may not be read by you: ask its owner for permission") from None
    except UNREADABLE as problem:
        raise DataError(
            f"{path} can't be unpacked or read to its end ({problem}); "
            "it is damaged or was not downloaded whole: fetch it again"
        ) from None


def member(archive, part):
    """Which file of a zip is meant: its only table, or the only one with `part` in its name."""
    names = [
        name
        for name in archive.namelist()
        if not name.endswith("/") and not name.startswith("__MACOSX/")
    ]
    tables = [name for name in names if name.lower().endswith((".csv", ".txt"))] or names
    fitting = [name for name in tables if part in Path(name).name.lower()]
    for choice in (tables, fitting):
        if len(choice) == 1:
            return choice[0]
    raise DataError(
        f"{archive.filename} holds {len(names)} files "
        f"({', '.join(names[:5]) or 'none'}), where one {part} table is expected: unpack it, "
        "and name the file that you mean"
    )
