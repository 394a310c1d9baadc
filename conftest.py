"""Check the lessons' claims (see tools/authors/claims.py) while nbval runs the notebooks."""

import functools
import json

import pytest

import helpers  # noqa: F401  before any test imports NumPy: its products get one thread


@functools.cache
def claims_about(path):
    """Return the claims of the lesson at this path that have to hold on the drawn digits."""
    from tools import lessons
    from tools.authors import claims

    lesson = next((lesson for lesson in lessons.lessons() if lesson.path == path), None)
    found = claims.claims_of(lesson) if lesson else None
    return [claim for claim in found or () if claim.data in ("", "digits")]


def pytest_collection_modifyitems(items):
    """Leave HTML out of nbval's comparison; a check's verdict is stored as text, too."""
    for notebook in {item.parent for item in items if getattr(item, "cell", None)}:
        notebook.skip_compare = (*notebook.skip_compare, "text/html")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    result = yield
    cell = getattr(item, "cell", None)  # nbval's items have one
    here = [claim for claim in claims_about(item.path) if claim.cell == cell.id] if cell else []
    if here:
        from tools.authors import claims  # and all of the course: other tests don't wait for it

        printed = []
        item.parent.kernel.kc.execute_interactive(
            claims.judging(here),
            store_history=False,
            timeout=60,
            output_hook=lambda message: printed.append(message["content"].get("text", "")),
        )
        faults = claims.told(here, json.loads("".join(printed)))
        if faults:
            pytest.fail("\n".join(faults), pytrace=False)
    return result
