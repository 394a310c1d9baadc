# The first cell of every lesson: find the course, and print the versions in use.
# (Versions differ from machine to machine, so the tests don't compare this cell's output.)
import subprocess
import sys
from pathlib import Path

REPOSITORY, VERSION = "", "main"  # where the course is published
here = Path.cwd()
notebook = Path(globals().get("__vsc_ipynb_file__", here / "notebook"))  # VS Code tells its place
places = [here, *here.parents, *notebook.parents, *here.glob("*"), *Path(sys.prefix).parents]
course = next((p for p in places if (p / "classroom" / "__init__.py").is_file()), None)
if course is None and REPOSITORY:  # this notebook was opened alone, as in Colab
    address, course = f"https://github.com/{REPOSITORY}", here / "digits-from-scratch"
    print(f"Fetching the course from {address} …")
    fetch = ["git", "clone", "--quiet", "--depth=1", "--branch", VERSION, address, str(course)]
    if subprocess.run(fetch).returncode:
        sys.exit(f"The course couldn't be fetched from {address}: is there a network?")
if course is None:
    sys.exit(
        "Only this notebook is here, without the rest of the course: get the whole course from "
        "where you found the notebook (in Colab: `!git clone ADDRESS`, with its address), "
        "and run this cell again."
    )
sys.path.insert(0, str(course))

from helpers import versions

print(versions())
