"""Images of digits as arrays: reading them from files, normalising, one-hot, splitting.

An image is a row of 784 pixels, 28 × 28, from 0 (background) to 255 (ink); a `Dataset` holds
`X` (N, 784), one image a row, and `y` (N,), what each image shows. Whatever is wrong with a
file is told by a `DataError`, in one sentence.
"""

from .csv_files import read_csv
from .dataset import CLASSES, PIXELS, SIDE, DataError, Dataset, normalise, one_hot
from .idx_files import read_idx, read_idx_folder
from .splitting import split

__all__ = [
    "CLASSES",
    "PIXELS",
    "SIDE",
    "DataError",
    "Dataset",
    "normalise",
    "one_hot",
    "read_csv",
    "read_idx",
    "read_idx_folder",
    "split",
]
