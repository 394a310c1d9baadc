"""Set the address at which the course is published.

    python -m tools.publish OWNER/NAME                  a repository on GitHub, or its address
    python -m tools.publish                             that of the remote "origin"
    python -m tools.publish OWNER/NAME --version v1.2   a tag or a branch other than main
    python -m tools.publish OWNER/NAME --hub https://hub.school.edu    with an nbgitpuller link
    python -m tools.publish OWNER/NAME --students FOLDER    the students' edition, for that address

The tool saves the address in tools/published.json. It then updates, without running any cells, the
README and each lesson: the buttons that open it in Colab, on Binder and on a JupyterHub, and the
first cell, which fetches the course. Commit and push the changes afterwards.
"""

import argparse
import json
import re
import subprocess

from helpers.weights import atomic_write

from .authors.refresh import refresh
from .lessons import COURSE, PUBLISHED, published_hub
from .students import Refused, write_edition

NAME = r"[A-Za-z0-9][\w.-]*"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("repository", nargs="?", metavar="OWNER/NAME")
    parser.add_argument("--version", default="main", help="a branch or a tag (main)")
    add = parser.add_argument
    add("--hub", default=published_hub(), help="the address of a JupyterHub with nbgitpuller")
    add("--students", metavar="FOLDER", help="only write the students' edition there")
    options = parser.parse_args(arguments)
    if options.students and not options.repository:
        write_for_students(options, [], parser)
        return
    repository = of_address(options.repository) if options.repository else of_remote()
    if not repository:
        parser.error("this folder has no remote on GitHub: name the repository, as OWNER/NAME")
    if not re.fullmatch(f"{NAME}/{NAME}", repository):
        parser.error(f"{repository!r} isn't a repository: two names are expected, OWNER/NAME")
    if not re.fullmatch(r"[\w.][\w./-]*", options.version):
        parser.error(f"{options.version!r} is neither a branch nor a tag")
    if options.hub and not re.fullmatch(r"https?://[\w.:/-]+", options.hub):
        parser.error(f"{options.hub!r} isn't an address: https://hub.school.edu is expected")
    if options.students:
        address = [repository, "--version", options.version, "--hub", options.hub]
        write_for_students(options, address, parser)
        return
    facts = {"repository": repository, "version": options.version}
    if options.hub:
        facts["hub"] = options.hub.rstrip("/")
    with atomic_write(PUBLISHED) as file:
        file.write((json.dumps(facts, indent=2) + "\n").encode())
    refresh(run=False)
    address = f"https://github.com/{repository}, {options.version}"
    print(f"The course's links now lead to {address}: commit and push.")


def write_for_students(options, address, parser):
    try:
        write_edition(options.students, address)
    except Refused as problem:
        parser.error(str(problem))
    print(f"The students' edition is in {options.students}: commit and push it from there.")


def of_remote():
    """Return OWNER/NAME of this checkout's remote "origin", or None if it isn't on GitHub."""
    git = ["git", "-C", str(COURSE), "remote", "get-url", "origin"]
    try:
        address = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return None
    found = of_address(address)
    return None if found == address else found


def of_address(address):
    """Return OWNER/NAME if `address` is that of a repository on GitHub, otherwise `address`."""
    found = re.search(rf"github\.com[:/]({NAME}/{NAME}?)(\.git)?/?$", address)
    return found[1] if found else address


if __name__ == "__main__":
    main()
