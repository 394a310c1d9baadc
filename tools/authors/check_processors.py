"""Check that the lessons give the same outputs on different kinds of processors, and time them.

    python -m tools.authors.check_processors                all lessons
    python -m tools.authors.check_processors notebooks/01*  only these

OpenBLAS, which computes NumPy's matrix products, has separate code for each generation of
processors. The variable OPENBLAS_CORETYPE selects the code, so one machine can act as several. Each
lesson is run with the code for four generations, with one thread and with two. The tool compares
the outputs with those stored in the notebook, and checks the lesson's claims.
"""

import argparse
import time
from pathlib import Path

import nbformat

from ..lessons import lessons, read_lesson
from . import claims
from .refresh import LIVE_WIDGET, execute

CORES = ("Nehalem", "Sandybridge", "Haswell", "SkylakeX")
THREADS = ("1", "2")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all lessons")
    chosen = parser.parse_args().notebooks or [lesson.path for lesson in lessons()]
    same = True
    for path in chosen:
        print(f"{path.stem:32}{'processor':>12}{'threads':>9}{'seconds':>9}  outputs")
        for core in CORES:
            for threads in THREADS:
                seconds, different, wrong = run(path, core, threads)
                same = same and not different and not wrong
                verdict = f"differ in cells {different}" if different else "the same"
                print(f"{'':32}{core:>12}{threads:>9}{seconds:9.1f}  {verdict}")
                print("".join(f"{'':8}{sentence}\n" for sentence in wrong), end="")
    raise SystemExit(0 if same else 1)


def run(path, core, threads):
    """Run a lesson. Return the seconds that it took, the numbers of the cells whose outputs differ,
    and a sentence for each claim that failed."""
    stored = nbformat.read(path, as_version=4)
    fresh = nbformat.read(path, as_version=4)
    its_claims = [c for c in claims.claims_of(read_lesson(path)) or () if c.data != "mnist"]
    claims.with_judges(fresh, its_claims)
    start = time.perf_counter()
    execute(fresh, OPENBLAS_CORETYPE=core, OPENBLAS_NUM_THREADS=threads)
    seconds = time.perf_counter() - start
    wrong = claims.broken(fresh, its_claims)
    pairs = zip(stored.cells, claims.without_judges(fresh), strict=True)
    different = [i for i, (old, new) in enumerate(pairs) if words(old) != words(new)]
    return seconds, different, wrong


def words(cell):
    """Return a cell's outputs without pictures, HTML and widgets, or [] if nbval ignores them."""
    if "nbval-ignore-output" in cell.metadata.get("tags", []):
        return []
    left_out = ("image/png", "text/html", LIVE_WIDGET)
    return [
        output.get("text") or {k: v for k, v in output.get("data", {}).items() if k not in left_out}
        for output in cell.get("outputs", [])
    ]


if __name__ == "__main__":
    main()
