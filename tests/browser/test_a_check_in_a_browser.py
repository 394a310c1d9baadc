"""What a check says as HTML: axe-core finds nothing in it, in light pages and in dark ones, and it
opens with keys."""

from pathlib import Path

import numpy as np
import pytest
import window

from classroom.checks.showing import Shown
from classroom.checks.twin import progress_twin, twin
from classroom.exercises import LESSONS

DARK = "--jp-ui-font-color1: #e8e8e8; --jp-layout-color1: #111; --jp-border-color1: #616161"
VSCODE = "--vscode-editor-foreground: #d4d4d4; --vscode-editor-background: #1e1e1e"
PAGES = {
    "light": ("", "<body>"),
    "Jupyter dark": ("", f'<body data-jp-theme-light="false" style="background: #111; {DARK}">'),
    "a site's dark": (' data-theme="dark"', '<body style="background: #202124; color: #e8eaed">'),
    "VS Code dark": ("", f'<body class="vscode-dark" style="background: #1e1e1e; {VSCODE}">'),
}


def messages():
    """Every kind of message, with all that may stand in one."""
    pieces = [
        "You divide by `N`. Divide by `N` − 1.",
        "With",
        Shown("Z", np.arange(6.0).reshape(2, 3)),
        Shown("axis", np.array(1)),
        Shown("X", np.zeros((30, 40))),
        "your softmax returns",
        Shown("", np.array([0.25, np.nan])),
    ]
    hints, solution = ("Begin with np.exp.", "Then divide."), "def softmax(Z):\n    ..."
    text = "Your progress\nline\nclosing line"
    return "".join(
        (
            twin("right", "relu", ["From here on the lesson runs on your code."]),
            twin("wrong", "softmax", pieces, hints, solution),
            twin("unwritten", "he", ["The lesson goes on with the course's own he."], hints),
            progress_twin(text, LESSONS, 3, {"relu", "softmax"}),
        )
    )


@pytest.mark.usefixtures("browser_is_there")
def test_axe_finds_nothing_in_light_pages_and_dark_ones(tmp_path):
    axe = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python isn't there")
    script = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    files = {kind: tmp_path / f"{k}.html" for k, kind in enumerate(PAGES)}
    for kind, (mark, body) in PAGES.items():
        start = f'<!DOCTYPE html><html lang="en"{mark}><title>A check</title>'
        start += '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        html = f"{start}{body}<main>{messages()}</main></body></html>"
        files[kind].write_text(html, encoding="utf-8")
    narrow = {"width": 390, "height": 900}
    with window.bare(files["light"].as_uri(), viewport=narrow) as page:
        for kind, file in files.items():
            page.goto(file.as_uri())
            page.locator("summary").first.press("Enter")
            assert page.get_by_text("Begin with np.exp.").first.is_visible()
            page.evaluate("() => document.querySelectorAll('details').forEach((d) => d.open = 1)")
            assert page.get_by_text("def softmax").is_visible()
            page.evaluate(script)
            found = page.evaluate("() => axe.run('main')")["violations"]
            assert [(kind, v["id"], n["html"]) for v in found for n in v["nodes"]] == []
            assert page.evaluate("() => document.body.scrollWidth <= innerWidth"), kind
            page.screenshot(path=tmp_path / f"{kind}.png", full_page=True)
