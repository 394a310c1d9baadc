"""Random changes to the library are small, leave words alone, and are caught by its tests."""

from tools.authors import mutate_helpers

SOURCE = '''
"""Words = 1."""
import numpy as np

def f(x: int, y=2) -> int:
    if x and y < 3:
        raise ValueError(f"{x + 1} is too much")
    x += 1
    return -x
'''


def test_the_changes_are_those_of_a_slip_in_typing(tmp_path):
    (tmp_path / "f.py").write_text(SOURCE)
    changes = {words for _, words, *_ in mutate_helpers.changes(tmp_path / "f.py")}
    assert changes == {
        "2 → 3 in def f(x: int, y=2) -> int:",
        "2 → 1 in def f(x: int, y=2) -> int:",
        "if x and y < 3: → if not (x and y < 3):",
        "x and y < 3 → x or y < 3 in if x and y < 3:",
        "y < 3 → y <= 3 in if x and y < 3:",
        "y < 3 → y > 3 in if x and y < 3:",
        "3 → 4 in if x and y < 3:",
        "3 → 2 in if x and y < 3:",
        "raise ValueError(f'{x + 1} is too much') → nothing",
        "x += 1 → x -= 1",
        "x += 1 → nothing",
        "1 → 2 in x += 1",
        "1 → 0 in x += 1",
        "-x → x in return -x",
    }


def test_what_counts_as_the_same_is_still_tried():
    paths = sorted((mutate_helpers.COURSE / "helpers").glob("*.py"))
    tried = {(path.name, words) for path in paths for _, words, *_ in mutate_helpers.changes(path)}
    assert set(mutate_helpers.SAME_RESULTS) <= tried
