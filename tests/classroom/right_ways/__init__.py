"""Right ways to solve the exercises, other than the reference's: a file for each lesson."""

from importlib import import_module
from pathlib import Path

for lesson in Path(__file__).parent.glob("lesson_*.py"):
    import_module(f".{lesson.stem}", __name__)
