"""Run the lessons with the oldest packages, with Colab's and with the newest.

    python -m tools.authors.try_versions                     all three sets
    python -m tools.authors.try_versions oldest colab        these
    python -m tools.authors.try_versions oldest -- -k 07     with options for pytest

Each set has its own environment in build/versions. uv makes the environments and downloads the
versions of Python (`pip install uv`). The tests compare the printed numbers with those in the
notebooks. The oldest packages are the lower bounds in requirements.txt.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys

from ..lessons import COURSE

FOLDER = COURSE / "build" / "versions"
TESTERS = ("pytest", "nbval", "hypothesis", "ruff", "nbclient", "nbformat", "threadpoolctl")
COLAB = """numpy==2.1.3 pandas==2.2.3 matplotlib==3.10.0 ipywidgets==7.7.1 anywidget==0.9.21
ipykernel==6.17.1 ipython==7.34.0 tqdm joblib"""
SETS = {"oldest": "3.10", "colab": "3.12", "newest": sys.executable}  # with these Pythons


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help=", ".join(SETS))
    arguments = sys.argv[1:] if arguments is None else arguments
    place = arguments.index("--") if "--" in arguments else len(arguments)
    chosen, options = parser.parse_args(arguments[:place]).sets, arguments[place + 1 :]
    unknown = set(chosen) - set(SETS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; choose from {', '.join(SETS)}")
    if not shutil.which("uv"):
        parser.error("uv, which makes the environments, isn't installed: pip install uv")
    try:
        results = {name: try_set(name, options) for name in chosen or SETS}
    except subprocess.CalledProcessError as problem:
        parser.error(f"uv couldn't make an environment (see above): {problem}")
    for name, passed in results.items():
        print(f"{name}: {'passed' if passed else 'FAILED'}")
    sys.exit(not all(results.values()))


def try_set(name, options):
    """Install the packages of a set and run the lessons with them; return whether all pass."""
    python = FOLDER / name / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        subprocess.run(["uv", "venv", "--python", SETS[name], FOLDER / name], check=True)
    install = ["uv", "pip", "install", "--quiet", "--python", python]
    subprocess.run([*install, *packages(name), *TESTERS], check=True, cwd=COURSE)
    told = "from helpers import versions; print(versions())"
    subprocess.run([python, "-c", told], check=True, cwd=COURSE)
    test = [python, "-m", "pytest", "-q", *(options or ["notebooks"])]
    return subprocess.run(test, check=False, cwd=COURSE).returncode == 0


def packages(name):
    """Return the arguments for `uv pip install` that name the packages of a set."""
    if name == "colab":
        return COLAB.split()
    wanted = (COURSE / "requirements.txt").read_text(encoding="utf-8")
    lines = [line for line in wanted.splitlines() if line and not line.startswith("#")]
    if name == "newest":
        return ["--upgrade", *lines]
    return [re.sub(r">=([\d.]+).*", r"==\1", line) for line in lines]


if __name__ == "__main__":
    main()
