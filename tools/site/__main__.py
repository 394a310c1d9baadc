"""Build the course as a web site that needs no other site.

    python -m tools.site            build/site/index.html
    python -m tools.site.sliders    first, now and then: runs the lessons for their sliders

The pages hold the stored outputs; no cell is run. The pad, the playground, the step-through and the
sliders work on them without Python. Formulas are MathML, and nothing is fetched from elsewhere. If
Chromium is found, it prints the condensed pages into one PDF. The command says what it leaves out.
"""

import argparse
import shutil
import subprocess
from importlib.util import find_spec

from ..lessons import COURSE, lessons

TARGET = COURSE / "build" / "site"
NEEDED = ("mistune", "pygments", "latex2mathml")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def main(arguments=None):
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args(arguments)
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise SystemExit(
            f"{', '.join(missing)}: not installed; pip install -r requirements-site.txt"
        )
    print(still(build(TARGET)))
    print(pdf(TARGET))
    print(f"{TARGET}/index.html")


def build(target):
    """Write the site from scratch; return how many sliders on it are still pictures."""
    from . import pages

    shutil.rmtree(target, ignore_errors=True)
    return pages.write(target, lessons())


def still(count):
    if not count:
        return "every slider moves"
    return f"{count} sliders are still pictures: python -m tools.site.sliders runs their lessons"


def pdf(site):
    """Print the condensed pages as a PDF; return its path, or a sentence on why there is none."""
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


if __name__ == "__main__":
    main()
