"""A notebook with a widget in a real JupyterLab, a page without, and what axe-core finds there."""

import contextlib
from pathlib import Path

import lab
import nbformat
import pytest

from tools.authors import refresh


def opened(name, *cells):
    """The page of a notebook of that name with these cells."""
    cells = ['import sys\nsys.path.insert(0, "..")\n' + cells[0].strip(), *cells[1:]]
    cells = [nbformat.v4.new_code_cell(source) for source in cells]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=refresh.KERNEL)
    nbformat.write(notebook, lab.course().notebooks / name)
    return lab.opened(name)


@contextlib.contextmanager
def bare(address, **options):
    """A page without Jupyter; what it does must stay here and raise nothing."""
    with lab.browser(**options) as context:
        page, trouble = context.new_page(), []
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto(address)
        yield page
        assert context.left == []
        assert trouble == []


def active_cell(page):
    """Which cell JupyterLab has selected: its shortcuts would change that."""
    return page.evaluate(f"() => {lab.CURRENT}.content.activeCellIndex")


def barriers(page, selector):
    """What axe-core finds that keeps people out of a part of the page: serious and critical."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python isn't there")
    page.evaluate((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("(selector) => axe.run(selector)", selector)["violations"]
    return [
        f"{violation['id']}: {node['html']}"
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
