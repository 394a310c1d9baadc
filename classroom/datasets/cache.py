"""Arrays kept on disk, so that what takes long to make is made only once.

A kept file holds two arrays one after the other, in NumPy's own format and without pickle. It lies
in `data/cache`, which may be deleted at any time.
"""

import errno
import hashlib
import re
import warnings
from pathlib import Path

import numpy as np

from helpers.weights import atomic_write

FOLDER = Path(__file__).resolve().parents[2] / "data" / "cache"
DISK_FULL = (errno.ENOSPC, errno.EDQUOT)


def state_of(path):
    """Return a text that changes whenever the file does, made without reading the file."""
    state = Path(path).stat()
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def cached(name, state, make):
    """The two arrays that `make()` returns: those on disk, if they were made in the same state.

    name: what the arrays are, for example a file's full path; state: anything that tells its
    versions apart. The arrays of an older state are removed.
    """
    stem = f"{re.sub(r'[^A-Za-z0-9]+', '-', Path(name).stem)}-{short_hash(str(name))}"
    file = FOLDER / f"{stem}-{short_hash(state)}.npy"
    arrays = load(file)
    if arrays is None:
        arrays = make()
        keep(file, arrays)
        for older in FOLDER.glob(f"{stem}-*.npy"):
            if older != file:
                older.unlink(missing_ok=True)
    return arrays


def short_hash(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def load(file):
    """The kept arrays, or None where there are none that can be used."""
    try:
        with file.open("rb") as stream:
            return tuple(np.lib.format.read_array(stream, allow_pickle=False) for _ in range(2))
    except (OSError, ValueError, EOFError, MemoryError):
        return None


def keep(file, arrays):
    """Write the arrays to a file. Where that can't be done, go on without it; warn of a full
    disk."""
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
        with atomic_write(file) as stream:
            for array in arrays:
                np.lib.format.write_array(stream, array, allow_pickle=False)
    except OSError as problem:
        if problem.errno in DISK_FULL:
            warnings.warn(
                f"{FOLDER}: the disk is full, so {sum(a.nbytes for a in arrays) / 1e6:.0f} MB "
                "were not kept for the next time; everything else works",
                stacklevel=3,
            )
