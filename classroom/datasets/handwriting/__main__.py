"""Draw digits and write them to a file.

python -m classroom.datasets.handwriting --count 60000 --out digits.csv.gz
"""

import argparse
import gzip
import time
from pathlib import Path

import numpy as np

from helpers.data import CLASSES, SIDE
from helpers.weights import atomic_write

from . import PRESETS, draw_digits

SHEET_COLUMNS = 24


def main(arguments=None):
    parser = command_line()
    options = parser.parse_args(arguments)
    try:
        check_targets(options)
        start = time.perf_counter()
        X, y = draw_digits(options.count, options.seed, options.preset)
        speed = len(X) / (time.perf_counter() - start)
        if options.out:
            write_digits(X, y, options.out)
            print(f"wrote {options.out}: {len(X):,} digits, drawn at {speed:,.0f} a second")
        if options.sheet:
            write_sheet(X, y, options.sheet)
            print(f"wrote {options.sheet}: a contact sheet, drawn at {speed:,.0f} digits a second")
    except (ValueError, OSError) as problem:
        parser.error(problem)


class Parser(argparse.ArgumentParser):
    def error(self, message):
        """Print `message` without argparse's usage text, and exit with status 2."""
        self.exit(2, f"{self.prog}: {message}\n")


def command_line():
    parser = Parser("python -m classroom.datasets.handwriting", description=__doc__)
    parser.add_argument("--count", type=natural, default=12_000, help="how many (12000)")
    parser.add_argument("--seed", type=natural, default=0, help="other seeds, other digits (0)")
    parser.add_argument("--preset", default="default", help=f"one of {', '.join(PRESETS)}")
    parser.add_argument("--out", type=Path, help="a .csv, .csv.gz or .npz file to write")
    parser.add_argument(
        "--sheet", type=Path, help="a .png picture to write, with a row for each digit"
    )
    return parser


def natural(text):
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} isn't a whole number of at least 0")
    return int(text)


def check_targets(options):
    """Raise a ValueError if no output file is given, or if its suffix or its folder is wrong."""
    if not (options.out or options.sheet):
        raise ValueError("there is nothing to write: name a file with --out or --sheet")
    if options.out and not options.out.name.endswith((".csv", ".csv.gz", ".npz")):
        raise ValueError(f"{options.out}: the name has to end in .csv, .csv.gz or .npz")
    if options.sheet and options.sheet.suffix != ".png":
        raise ValueError(f"{options.sheet}: the name of a contact sheet has to end in .png")
    for path in (options.out, options.sheet):
        if path and not path.parent.is_dir():
            raise ValueError(f"{path}: there is no folder {path.parent}; make it first")


def write_digits(X, y, path):
    """Write digits to a .csv, .csv.gz or .npz file, whose bytes depend only on the digits."""
    with atomic_write(path) as file:
        if path.suffix == ".npz":
            np.savez_compressed(file, X=X, y=y)
        elif path.suffix == ".csv":
            write_csv(X, y, file)
        else:
            with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
                write_csv(X, y, packed)


def write_csv(X, y, file):
    places = [f"{row}x{column}" for row in range(1, SIDE + 1) for column in range(1, SIDE + 1)]
    file.write(",".join(["label", *places]).encode() + b"\n")
    for label, pixels in zip(y.tolist(), X, strict=True):
        file.write(",".join(map(str, [label, *pixels.tolist()])).encode() + b"\n")


def write_sheet(X, y, path):
    """Write the first 24 digits of each class to a PNG file, one row for each class."""
    from PIL import Image  # comes with Matplotlib; only this picture needs it

    from ...plots.sheet import tiled

    tiles = np.zeros((CLASSES, SHEET_COLUMNS, SIDE, SIDE), np.uint8)
    for digit, row in enumerate(tiles):
        found = X[y == digit][:SHEET_COLUMNS].reshape(-1, SIDE, SIDE)
        row[: len(found)] = found
    white = np.uint8(255)
    sheet = tiled(white - tiles.reshape(-1, SIDE, SIDE), SHEET_COLUMNS, gap=2, empty=white)[0]
    with atomic_write(path) as file:
        Image.fromarray(np.pad(sheet, 1, constant_values=white)).save(file, "PNG", optimize=True)


if __name__ == "__main__":
    main()
