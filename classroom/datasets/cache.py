"""A cache on disk for pairs of arrays that take a long time to make.

A file in the cache contains two arrays in NumPy's .npy format, one after the other. The folder
`data/cache` may be deleted at any time.
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
    """Return a string of a file's size, times and inode, which changes when the file changes."""
    state = Path(path).stat()
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def cached(name, state, make):
    """Return the two arrays that `make()` returns, from disk if an earlier call has kept them.

    name: a string that identifies the arrays, such as the path of a file
    state: a string that identifies their version; kept arrays of another version are deleted
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
    """Return the two arrays in `file`, or None if they can't be read."""
    try:
        with file.open("rb") as stream:
            return tuple(np.lib.format.read_array(stream, allow_pickle=False) for _ in range(2))
    except (OSError, ValueError, EOFError, MemoryError):
        return None


def keep(file, arrays):
    """Write the arrays to `file`. Ignore an OSError, but warn if the disk is full."""
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
