"""Measurements to be started by hand before a release. README.md describes them."""

import helpers  # noqa: F401  before NumPy: one thread for its products, as in the lessons
