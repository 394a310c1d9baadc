"""Measurements that are started by hand before a release. README.md in this folder lists them."""

import helpers  # noqa: F401  before NumPy: one thread for its products, as in the lessons
