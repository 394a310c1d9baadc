"""Settings of nbgrader, whose commands are run in this folder (see docs/INSTRUCTORS.md).

nbgrader needs each assignment in a folder of its own, so the lessons are copied to build/source.
All files that nbgrader makes stay in build/, which isn't under version control.
"""

import shutil
import sys
from pathlib import Path

c = get_config()  # noqa: F821 (nbgrader puts it there)

COURSE = Path(__file__).resolve().parent
sys.path.insert(0, str(COURSE))
from classroom.checks.sources import PACKAGES

BUILD = COURSE / "build"
for lesson in sorted((COURSE / "notebooks").glob("[0-9][0-9]_*.ipynb")):
    copy = BUILD / "source" / lesson.stem / lesson.name
    if not copy.exists() or copy.stat().st_mtime < lesson.stat().st_mtime:
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(lesson, copy)

c.CourseDirectory.course_id = "digits-from-scratch"
c.CourseDirectory.root = str(BUILD)
# A student's own helpers/ or classroom/ beside the notebook would stand in for the course's.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "*.py", *PACKAGES]
c.ClearSolutions.enabled = False  # the lessons are unsolved; it would overwrite the stubs
c.ExportPlugin.to = str(BUILD / "grades.csv")
c.OverwriteCells.add_missing_cells = True  # a check that was deleted comes back

# Instead of running whole submissions: only what the exercises ask for, each in a process of its
# own. (To run them whole, put nbgrader's Execute in place of Recheck.)
from nbgrader.converters import Autograde
from nbgrader.preprocessors import AssignLatePenalties, CheckCellMetadata, SaveAutoGrades

from tools.nbgrader_mend import Mend, mend_name
from tools.nbgrader_recheck import Recheck

c.Autograde.autograde_preprocessors = [
    Recheck,
    SaveAutoGrades,
    AssignLatePenalties,
    CheckCellMetadata,
]
# Before it looks: copied cells, other names, marks that are gone.
c.Autograde.sanitize_preprocessors = [Mend, *Autograde.sanitize_preprocessors.default(None)]
c.Autograde.pre_convert_hook = mend_name
