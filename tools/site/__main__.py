"""Build the course as a web site that needs no other one.

    python -m tools.site                    build/site/index.html
    python -m tools.site --pyodide FOLDER   with the edition that runs in the browser alone

The pages hold the stored outputs; no cell is run. Formulas are MathML, so no script is fetched for
them, and every page can be read without a network. Where a Chromium is found, it prints the
condensed pages into one PDF. What is left out for want of a tool is said.
"""

import argparse
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from classroom.checks.sources import PACKAGES

from ..lessons import COURSE, lessons
from . import pages

SOURCE, TARGET = COURSE / "build" / "site-source", COURSE / "build" / "site"
NEEDED = ("sphinx", "myst_nb", "sphinx_book_theme", "latex2mathml")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pyodide", type=Path, help="the unpacked archive of Pyodide")
    options = parser.parse_args(arguments)
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        parser.error(f"{', '.join(missing)}: not installed; pip install -r requirements-site.txt")
    build(SOURCE, TARGET)
    print(f"{TARGET}/index.html")
    print(pdf(TARGET))
    print(browser_edition(options.pyodide))


def build(source, target):
    """The pages; whatever Sphinx warns of, a link that leads nowhere among it, is an error."""
    shutil.rmtree(source, ignore_errors=True)
    pages.write(source, lessons())
    configuration = Path(__file__).with_name("settings")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-E", "-j", "auto"]
    command += ["-b", "html", "-c", str(configuration), "-d", str(source.with_suffix(".doctrees"))]
    if subprocess.run([*command, str(source), str(target)], check=False).returncode:
        raise SystemExit("The site isn't whole: Sphinx says above what is wrong.")


def pdf(site):
    """Print the condensed pages; a sentence about it."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return "no PDF: it is printed by Chromium or Chrome, and none was found"
    path = site / "sheets.pdf"
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    page = (site / "docs" / "sheets.html").as_uri()
    done = subprocess.run(
        [*command, f"--print-to-pdf={path}", page], capture_output=True, text=True, check=False
    )
    if done.returncode or not path.exists():
        return f"no PDF: {browser} failed: {done.stderr.strip()[-300:]}"
    return str(path)


def browser_edition(pyodide):
    """JupyterLite beside the pages, where its parts are there; a sentence about it."""
    missing = [] if find_spec("jupyterlite_core") else ["the package jupyterlite-core"]
    if find_spec("jupyterlite_pyodide_kernel") is None:
        missing.append("the package jupyterlite-pyodide-kernel")
    if pyodide is None or not (pyodide / "pyodide.js").is_file():
        missing.append("Pyodide's archive, unpacked (--pyodide FOLDER)")
    if missing:
        return f"no edition that runs in the browser alone: {' and '.join(missing)} not found"
    command = [sys.executable, "-m", "jupyter", "lite", "build", "--pyodide", str(pyodide)]
    for part in ("notebooks", *PACKAGES, "data/digits.csv.gz"):
        command += ["--contents", str(COURSE / part)]
    subprocess.run([*command, "--output-dir", str(TARGET / "lite")], check=True)
    return str(TARGET / "lite" / "index.html")


if __name__ == "__main__":
    main()
