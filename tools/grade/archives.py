"""Read submitted files from folders and zips, including zips inside other zips.

Nothing is unpacked to disk, and at most LARGEST bytes of a file are read into memory, so a zip
can't overwrite files, and a zip bomb can't fill the memory.
"""

import os
import re
import zipfile
import zlib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from .platforms import own_name

LARGEST = 100 << 20  # bytes of one file, unpacked
DEEPEST = 3  # zips in zips
MOST = 50_000  # files in one zip
IGNORED = {"__MACOSX", "helpers", "node_modules", "__pycache__"}
UNREADABLE = (OSError, EOFError, RuntimeError, NotImplementedError, ValueError, zlib.error)
UNREADABLE += (zipfile.BadZipFile, MemoryError)


class TooLarge(ValueError):
    """Raised if a file has more than LARGEST bytes, or if a zip has more than MOST entries."""


@dataclass(frozen=True)
class File:
    """A file that was handed in, on disk or in a zip."""

    chain: tuple  # (path,) on disk; (path of the zip, name in it, name in an inner zip, …)
    parts: tuple  # the file's path as names, in which an inner zip counts as a folder
    time: datetime | None  # of the file on disk or of the outermost zip entry
    saved: datetime | None = None  # of the innermost zip entry
    in_zip: bool = False  # whether `time` is that of a zip entry

    @property
    def name(self):
        """The file's name without the prefix that Moodle or Canvas puts before it."""
        return own_name(self.parts[-1]) if len(self.parts) == 1 else self.parts[-1]

    @property
    def size(self):
        """The file's size in bytes as the file system or the zip reports it; 0 if it is unknown."""
        try:
            if len(self.chain) == 1:
                return os.path.getsize(self.chain[0])
            return opened(self.chain[:-1]).getinfo(self.chain[-1]).file_size
        except (*UNREADABLE, KeyError):
            return 0

    def read(self):
        """Return the file's content as bytes. Raise TooLarge if it has more than LARGEST bytes, or
        one of the errors in UNREADABLE if it can't be read."""
        return read(self.chain)


def read(chain):
    if len(chain) == 1:
        with open(chain[0], "rb") as file:
            content = file.read(LARGEST + 1)
    else:
        with opened(chain[:-1]).open(chain[-1]) as file:
            content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise TooLarge(f"it is larger than {LARGEST >> 20} MB")
    return content


@lru_cache(maxsize=4)
def opened(chain):
    """Return the zip at the end of `chain` as a ZipFile. A zip inside a zip is read into memory.
    `chain`: the path of the zip on disk, then the name of each zip inside the one before it."""
    return zipfile.ZipFile(chain[0] if len(chain) == 1 else BytesIO(read(chain)))


def all_files(place):
    """Return a list of the Files in the folder or zip `place`, and a list of (parts of the
    path, sentence) about the zips and files that weren't read."""
    problems = []
    place = Path(place)
    if place.is_file():
        return list(unzipped((str(place),), (), problems)), problems
    found = []
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if not is_ignored(name))
        for name in sorted(names):
            path = Path(folder, name)
            if not is_ignored(name) and not path.is_symlink() and path.is_file():
                time = datetime.fromtimestamp(path.stat().st_mtime)
                file = File((str(path),), path.relative_to(place).parts, time)
                found += with_content(file, problems)
    return found, problems


def with_content(file, problems):
    """Return [file], or a list of the Files in `file` if it is a zip."""
    if not file.name.lower().endswith(".zip"):
        return [file]
    inside = file.parts[:-1] + (file.parts[-1][:-4],)
    return list(unzipped(file.chain, inside, problems, file))


def unzipped(chain, parts, problems, outer=None):
    """Yield the Files in the zip at the end of `chain`, and in the zips inside it.

    The `parts` of each File begin with `parts`. For each zip or file that isn't read, (parts,
    sentence) is appended to `problems`. `chain`: as for `opened`; `outer`: the zip as a File, or
    None for the zip that contains all submissions.
    """
    name = own_name(Path(chain[-1]).name)
    if len(chain) > DEEPEST:
        problems.append((parts, f"{name}: a zip in a zip in a zip is not opened"))
        return
    try:
        entries = opened(chain).infolist()
        if len(entries) > MOST:
            raise TooLarge(f"it holds {len(entries):,} files, but at most {MOST:,} are allowed")
    except UNREADABLE as problem:
        problems.append((parts, f"{name} can't be opened ({problem})"))
        return
    for entry in entries:
        inner = tuple(re.split(r"[/\\]", entry.filename))
        if entry.is_dir() or any(is_ignored(part) for part in inner if part != ".."):
            continue
        if ".." in inner or inner[0] == "" or ":" in inner[0]:
            problems.append((parts, f"{name}: {entry.filename!r} is outside the zip: not read"))
            continue
        saved = time_of(entry)
        time, in_zip = (outer.time, outer.in_zip) if outer else (saved, True)
        file = File((*chain, entry.filename), parts + inner, time, saved, in_zip)
        yield from with_content(file, problems)


def time_of(entry):
    try:
        return datetime(*entry.date_time)
    except ValueError:
        return None


def is_ignored(name):
    return name in IGNORED or name.startswith((".", "~"))
