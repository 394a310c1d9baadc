"""The shared module of *Digits from scratch*: what an earlier lesson has built, ready to use.

One thing happens here, before NumPy is loaded: its matrix products get one thread. The products
of this course are small; a second thread gains nothing, and waits long when the machine is busy.
Who sets the variables before starting Jupyter is obeyed.
"""

import os
import platform
from importlib.metadata import version

for library in ("OPENBLAS", "OMP", "MKL", "VECLIB"):
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")


def versions():
    """The versions of Python and of the packages that the course computes and draws with."""
    packages = ("numpy", "pandas", "matplotlib")
    return ", ".join(
        [f"Python {platform.python_version()}"] + [f"{name} {version(name)}" for name in packages]
    )


def full_size():
    """Whether the lessons' larger trials run at their full size: COURSE_SIZE=full asks for it."""
    return os.environ.get("COURSE_SIZE") == "full"
