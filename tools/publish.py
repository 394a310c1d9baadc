"""Write the address at which the course is published to every place that needs it.

    python -m tools.publish OWNER/NAME                  a repository on GitHub, or its address
    python -m tools.publish                             that of the remote "origin"
    python -m tools.publish OWNER/NAME --version v1.2   a tag or a branch other than main

The address stands in tools/published.json. From there it comes into the lessons' buttons, which
open them in Colab and on Binder, into their first cell, which fetches the course there, and into
the README. No cell is run. Then commit and push.
"""

import argparse
import json
import re
import subprocess

from helpers.weights import atomic_write

from .authors.refresh import refresh
from .lessons import COURSE, PUBLISHED

NAME = r"[A-Za-z0-9][\w.-]*"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("repository", nargs="?", metavar="OWNER/NAME")
    parser.add_argument("--version", default="main", help="a branch or a tag (main)")
    options = parser.parse_args(arguments)
    repository = of_address(options.repository) if options.repository else of_remote()
    if not repository:
        parser.error("this folder has no remote on GitHub: name the repository, as OWNER/NAME")
    if not re.fullmatch(f"{NAME}/{NAME}", repository):
        parser.error(f"{repository!r} is no repository: two names are expected, OWNER/NAME")
    if not re.fullmatch(r"[\w.][\w./-]*", options.version):
        parser.error(f"{options.version!r} is no branch and no tag")
    facts = {"repository": repository, "version": options.version}
    with atomic_write(PUBLISHED) as file:
        file.write((json.dumps(facts, indent=2) + "\n").encode())
    refresh(run=False)
    print(f"The course is at https://github.com/{repository}, {options.version}: commit and push.")


def of_remote():
    """OWNER/NAME, as this checkout's remote "origin" says, or None."""
    git = ["git", "-C", str(COURSE), "remote", "get-url", "origin"]
    try:
        address = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return None
    found = of_address(address)
    return None if found == address else found


def of_address(address):
    """OWNER/NAME of a repository's address on GitHub; anything else is left as it is."""
    found = re.search(rf"github\.com[:/]({NAME}/{NAME}?)(\.git)?/?$", address)
    return found[1] if found else address


if __name__ == "__main__":
    main()
