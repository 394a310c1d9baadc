"""Build the course's website in build/site.

    python -m tools.site.sliders    record the sliders, if a lesson's code has changed
    python -m tools.site            write the pages

The pages show the outputs that are stored in the notebooks. They need neither Python nor other
websites. If Chromium or Chrome is installed, the command also prints the sheets of all lessons as a
PDF, build/site/sheets.pdf.
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
            f"The website needs packages that aren't installed: {', '.join(missing)}. Install them "
            "with `pip install -r requirements-site.txt`."
        )
    print(still(build(TARGET)))
    print(pdf(TARGET))
    print(f"{TARGET}/index.html")


def build(target):
    """Empty the folder `target`, write the site and return the number of unrecorded sliders."""
    from . import pages

    shutil.rmtree(target, ignore_errors=True)
    return pages.write(target, lessons())


def still(count):
    if not count:
        return "every slider moves"
    return f"{count} sliders don't move: run python -m tools.site.sliders to record them"


def pdf(site):
    """Print the sheets in `site` as a PDF. Return its path, or a sentence on why there is none."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return "no PDF: Chromium or Chrome prints it, and neither was found"
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
