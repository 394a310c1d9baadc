"""Writing a file so that it is there whole or not at all, whatever happens meanwhile."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def atomic_write(path, mode="wb", **options):
    """An open file that takes the name `path` only when everything is written.

    Until then it has a temporary name in the same folder; if the writing fails, or is
    interrupted, it is removed, and what stood at `path` before still stands there.
    """
    path = Path(path)
    number, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(number, mode, **options) as file:
            yield file
        os.chmod(temporary, 0o666 & ~current_umask())  # mkstemp's files are their owner's alone
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def current_umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask
