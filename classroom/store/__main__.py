"""Leaf through a log in the terminal: `python -m classroom.store FILE --wrong --page 2`."""

import argparse
import math
import shutil
from pathlib import Path

from . import PredictionStore, Selection, StoreError
from .selection import DOUBTFUL
from .text_pictures import WIDTH, side_by_side


def main(arguments=None):
    parser = command_line()
    options = parser.parse_args(arguments)
    try:
        if not options.file.exists():  # to look is not to make
            raise StoreError(f"{options.file}: there is no such file")
        selection = Selection(options.run, options.digit, options.wrong, options.doubtful)
        print(overview(PredictionStore(options.file), selection, options.page, options.size))
    except StoreError as problem:
        parser.error(problem)


class Parser(argparse.ArgumentParser):
    def error(self, message):
        """One sentence, where argparse would print its whole usage first."""
        self.exit(2, f"{self.prog}: {message}\n")


def command_line():
    parser = Parser("python -m classroom.store", description=__doc__)
    parser.add_argument("file", type=Path, help="the log, say data/cache/lesson-6.sqlite")
    parser.add_argument("--run", type=int, help="only this run's predictions")
    parser.add_argument("--digit", type=int, help="only those of this digit")
    parser.add_argument("--wrong", action="store_true", help="only those that were read wrong")
    parser.add_argument(
        "--doubtful",
        type=float,
        nargs="?",
        const=DOUBTFUL,
        metavar="BELOW",
        help=f"only those less sure than this ({DOUBTFUL}), the least sure first",
    )
    parser.add_argument("--page", type=int, default=1, help="which page to show (1)")
    parser.add_argument("--size", type=int, default=6, help="how many on a page (6)")
    return parser


def overview(store, selection, page, size):
    """The runs, and one page of what is selected, as text."""
    count, found = store.count(selection), store.select(selection, page, size)
    pages = max(1, math.ceil(count / size))
    if page > pages:
        raise StoreError(f"there is no page {page}: {selection.words()} fill {pages}")
    lines = [f"{store.path.name}"]
    for run in store.runs().itertuples():
        known = "" if math.isnan(run.accuracy or math.nan) else f", accuracy {run.accuracy:.1%}"
        lines.append(
            f"run {run.run}: {run.model}; {run.data}{known}; {run.predictions:,} predictions"
        )
    lines += ["", f"{count:,} predictions: {selection.words()}; page {page} of {pages}", ""]
    captions = [f"{p.id}: {p.caption('->')}  {p.sure}".rstrip() for p in found]
    columns = max(1, (shutil.get_terminal_size().columns + 2) // (WIDTH + 2))
    lines.append(side_by_side([p.image for p in found], captions, columns))
    return plain("\n".join(lines).rstrip())


def plain(text):
    """Only letters that every terminal can print."""
    return text.encode("ascii", "replace").decode()


if __name__ == "__main__":
    main()
