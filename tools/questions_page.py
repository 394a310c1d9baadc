"""A web page for marking all answers to a question with the keyboard.

Identical answers are shown once, and get their points together. The page uses no network.
"""

import json
from html import escape

from .exercise_cells import WHY_POINTS
from .grade.grading import clean

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --quiet: #5b6670; --line: #d9dee3; --here: #0072b2; }}
@media (prefers-color-scheme: dark) {{ :root {{ --quiet: #a3adb7; --line: #3a434d;
  --here: #62b5e5; }} }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: auto; padding: 1rem; }}
article {{ border: 2px solid var(--line); border-radius: .4rem; padding: .5rem .8rem;
  margin: .7rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }}
article:focus {{ border-color: var(--here); outline: none; }}
footer {{ color: var(--quiet); white-space: normal; }}
header {{ position: sticky; top: 0; background: Canvas; padding: .5rem 0; }}
button {{ font: inherit; min-width: 2.6rem; min-height: 2.2rem; }}
button[aria-pressed=true] {{ background: var(--here); color: Canvas; }}
.question {{ white-space: pre-wrap; }}
</style>
<h1>{title}</h1>
<p class="question">{question}</p>
<details open><summary>Model answer</summary><p>{model}</p></details>
<header><button id="save">Save</button> <span id="left"></span>
Press 0 to {most} to give points, ↑ and ↓ to move.</header>
{answers}
<script>
const answers = {data}, most = {most}, slug = {slug_text};
const kept = "marks " + slug, cards = [...document.querySelectorAll("article")];
const marks = Object.create(null);
try {{ Object.assign(marks, JSON.parse(localStorage.getItem(kept))); }}
catch (problem) {{ /* there are none */ }}
function show() {{
  cards.forEach((card, k) => card.querySelectorAll("button").forEach((button) =>
    button.setAttribute("aria-pressed", String(marks[answers[k].text] === +button.value))));
  const open = answers.filter((one) => !(one.text in marks)).length;
  document.getElementById("left").textContent = open ? `${{open}} to go.`
    : "Every answer has points.";
}}
function give(k, points) {{
  marks[answers[k].text] = points;
  try {{ localStorage.setItem(kept, JSON.stringify(marks)); }} catch (problem) {{ /* private */ }}
  show();
}}
function go(k) {{
  if (!cards[k]) return;
  cards[k].focus();
  cards[k].scrollIntoView({{block: "center"}});
}}
cards.forEach((card, k) => {{
  card.addEventListener("keydown", (event) => {{
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\\d$/.test(event.key) && +event.key <= most) {{ give(k, +event.key); go(k + 1); }}
    else if (event.key === "ArrowDown") {{ event.preventDefault(); go(k + 1); }}
    else if (event.key === "ArrowUp") {{ event.preventDefault(); go(k - 1); }}
  }});
  card.querySelectorAll("button").forEach((button) =>
    button.addEventListener("click", () => give(k, +button.value)));
}});
document.getElementById("save").addEventListener("click", () => {{
  const cell = (text) => '"' + String(text).replaceAll('"', '""') + '"';
  const lines = ["student,id,question,points"];
  answers.forEach((one) => one.text in marks && one.students.forEach(([name, number]) =>
    lines.push([cell(name), cell(number), slug, marks[one.text]].join(","))));
  const link = document.createElement("a");
  const text = lines.map((line) => line + "\\r\\n").join("");
  link.href = URL.createObjectURL(new Blob([text], {{type: "text/csv"}}));
  link.download = "marks_" + slug + ".csv";
  link.click();
}});
show();
go(0);
</script>
</html>
"""


def page(slug, lesson, question, model, given, names=True):
    """Return the page as HTML; `given` is a list of (student, number, answer). If `names` is False,
    the number of students is shown instead of their names."""
    groups = {}
    for student, number, answer in given:
        groups.setdefault(clean(answer, 20_000), []).append([student, number])
    ordered = sorted(groups.items(), key=lambda one: (-len(one[1]), one[0]))
    data = [{"text": text, "students": students} for text, students in ordered]
    title, _, rest = question.partition("\n")
    return PAGE.format(
        title=escape(f"Lesson {lesson}: {title}"),
        slug_text=json.dumps(slug),
        question=escape(rest.strip()),
        model=escape(model),
        most=WHY_POINTS,
        answers="\n".join(card(text, students, names) for text, students in ordered),
        data=json.dumps(data).replace("<", "\\u003c"),
    )


def card(text, students, names):
    buttons = "".join(
        f'<button value="{points}" aria-pressed="false">{points}</button> '
        for points in range(WHY_POINTS + 1)
    )
    whose = ", ".join(clean(name) for name, _ in students) if names else f"{len(students)} ×"
    return (
        f'<article tabindex="0">{escape(text)}<footer>{buttons} {escape(whose)}</footer></article>'
    )
