"""For authors and instructors; each tool says what it does with `python -m tools.NAME --help`."""

import helpers  # noqa: F401  before NumPy: one thread for its products, as in the lessons
