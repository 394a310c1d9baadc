"""The HTML version of a check's message, with colours, tables and hints that open on a click."""

from html import escape

import numpy as np

from .showing import FEW, Shown, as_table

KINDS = {"right": ("✓", "Right"), "wrong": ("✗", "Not yet"), "unwritten": ("·", "Not written yet")}
PRE = '<pre tabindex="0">'  # it may have to be scrolled, so keys have to reach it
STYLE = """<style>
.course-check {
  --ink: var(--jp-ui-font-color1, var(--vscode-editor-foreground, #202124));
  --ground: var(--jp-layout-color1, var(--vscode-editor-background, #fff));
  --line: var(--jp-border-color1, #8a8a8a);
  --right: #1a7f37; --wrong: #9a5b00; --unwritten: #57606a;
  color: var(--ink); background: var(--ground); max-width: 75ch; padding: 2px 12px;
  border-left: 5px solid var(--kind); font: 14px/1.45 system-ui, sans-serif;
}
.course-check.right { --kind: var(--right); }
.course-check.wrong { --kind: var(--wrong); }
.course-check.unwritten { --kind: var(--unwritten); }
.course-check strong { color: var(--kind); }
.course-check p { margin: 4px 0; }
.course-check table { border-collapse: collapse; margin: 4px 0 4px 12px; color: inherit; }
.course-check caption { text-align: left; font-family: monospace; color: inherit; }
.course-check td {
  border: 1px solid var(--line); padding: 1px 7px; text-align: right;
  font-variant-numeric: tabular-nums; color: inherit; background: transparent;
}
.course-check summary { cursor: pointer; color: inherit; }
.course-check pre { overflow-x: auto; margin: 4px 0; color: inherit; background: transparent; }
.course-check .bar { display: inline-block; width: 6em; height: .6em; border: 1px solid var(--line);
  background: linear-gradient(to right, var(--right) var(--share), transparent var(--share)); }
[data-jp-theme-light="false"] .course-check, .vscode-dark .course-check,
html[theme="dark"] .course-check, html[data-theme="dark"] .course-check {
  --right: #56d364; --wrong: #e3b341; --unwritten: #adb5bd;
}
html[theme="dark"] .course-check, html[data-theme="dark"] .course-check {
  --ink: #e8eaed; --ground: #202124;
}
</style>"""


def twin(kind, name, pieces, hints=(), solution=""):
    """Return the HTML of a message about the exercise `name`.

    `kind` is "right", "wrong" or "unwritten", and `pieces` are strings and instances of `Shown`.
    `hints` and `solution` are hidden until they are clicked.
    """
    sign, word = KINDS[kind]
    head = f'<p><span aria-hidden="true">{sign}</span> <code>{escape(name)}</code>: '
    head += f"<strong>{word}.</strong></p>"
    body = "".join(table(*p) if isinstance(p, Shown) else paragraph(p) for p in pieces)
    return framed(kind, f"check of {escape(name)}", head + body + steps(hints, solution))


def framed(kind, label, inner):
    """Return `inner` as a group with a coloured border, labelled `label` for screen readers."""
    group = f'<div role="group" class="course-check {kind}" aria-label="{label}">'
    return f"{STYLE}{group}{inner}</div>"


def paragraph(text):
    return f"<p>{marked(text)}</p>"


def marked(text):
    """Return `text` as HTML: escaped, with the text in backquotes as code."""
    parts = escape(text, quote=False).split("`")
    if len(parts) % 2 == 0:
        return "`".join(parts)
    return "".join(f"<code>{p}</code>" if k % 2 else p for k, p in enumerate(parts))


def table(name, value):
    """Return the HTML of a number, or of a small array as a table with its name as the caption."""
    name, value = as_table(name, value)
    start = f"{escape(name)} = " if name else ""
    if isinstance(value, str):
        return f"<p><code>{start}{escape(value)}</code></p>"
    if value.ndim == 0 or value.size == 0 or value.ndim > 2 or value.size > FEW:
        return (
            f"{PRE}{start}{escape(np.array2string(value, precision=4, suppress_small=True))}</pre>"
        )
    rows = "".join(
        f"<tr>{''.join(f'<td>{number(v)}</td>' for v in row)}</tr>" for row in np.atleast_2d(value)
    )
    return f"<table><caption>{start or 'result'}</caption><tbody>{rows}</tbody></table>"


def number(value):
    return escape(str(value)) if value.dtype.kind in "biu" else f"{value:.4g}"


def steps(hints, solution):
    """Return the HTML of the hints, each nested in the one before; the last holds the solution."""
    if not hints:
        return ""
    inner = f"<details><summary>The course's own</summary>{PRE}{escape(solution)}</pre></details>"
    inner = inner if solution else ""
    for k in range(len(hints), 0, -1):
        summary = f"<summary>Hint {k} of {len(hints)}</summary>"
        inner = f"<details>{summary}<p>{marked(hints[k - 1])}</p>{inner}</details>"
    return inner


def progress_twin(text, lessons, here, done):
    """Return the HTML of the progress: a bar for each lesson and the exercises of lesson `here`."""
    first, *_, last = text.splitlines()
    rows = []
    for number in sorted(lessons, key=lambda number: number != here):
        some = lessons[number]
        count = sum(exercise.name in done for exercise in some)
        share = f"{100 * count // len(some)}%"
        bar = f'<span class="bar" aria-hidden="true" style="--share: {share}"></span>'
        marks = [f"{'✓' if e.name in done else '·'} {escape(e.name)}" for e in some]
        own = ": " + ", ".join(marks) if number == here else ""
        rows.append(f"<p>{bar} Lesson {number}, {count} of {len(some)}{own}</p>")
    closing = paragraph(last) if here else ""
    head = f"<p><strong>{escape(first)}</strong></p>"
    return framed("right", "progress", head + "".join(rows) + closing)


def say(text, html):
    """Display `html` in a notebook, with `text` as its plain version; elsewhere, print `text`."""
    from IPython import get_ipython
    from IPython.display import display

    shell = get_ipython()
    if shell is None or not hasattr(shell, "kernel"):
        print(text)
        return
    display({"text/plain": text, "text/html": html}, raw=True)
