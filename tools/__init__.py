"""Tools for authors and instructors; `python -m tools.NAME --help` describes the tool NAME."""

from contextlib import suppress

with suppress(ImportError):  # without NumPy, the tools themselves say what to install
    import helpers  # noqa: F401  before NumPy: one thread for its products, as in the lessons
