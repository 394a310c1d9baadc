"""Write an HTML page about the class for the next lecture.

The page has no scripts, loads no other files, and hides students' names until a box is ticked.
"""

from html import escape

from helpers.weights import atomic_write

from .class_facts import EXPLAINED, KNOWN, UNEXPLAINED
from .feedback import emphasised
from .grading import clean
from .words import count, title, titles

SIDE_BY_SIDE = 4  # wrong outputs of an exercise
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
{renew}<title>{graded}: the class</title>
<style>
:root {{ color-scheme: light dark; --ink: #1c2733; --paper: #fff; --quiet: #5b6670;
  --blue: #0072b2; --orange: #a65e00; --rest: #d9dee3; --box: #f5f7f9; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ink: #e8ecf0; --paper: #15191e; --quiet: #a3adb7;
  --blue: #62b5e5; --orange: #f0b44c; --rest: #3a434d; --box: #1e242b; }} }}
body {{ font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 62rem; margin: auto; padding: 1rem; }}
h2 {{ margin: 2.2rem 0 .6rem; }}
section {{ border-top: 1px solid var(--rest); padding: .7rem 0; }}
h3 {{ margin: 0; font-size: 1.05rem; display: flex; flex-wrap: wrap; gap: 0 1rem; }}
h3 span, .quiet {{ color: var(--quiet); font-weight: normal; }}
.bar {{ display: flex; height: .6rem; border-radius: .3rem; overflow: hidden; margin: .35rem 0;
  background: var(--rest); }}
.bar i {{ background: var(--blue); }} .bar i + i {{ background: var(--orange); }}
ul {{ padding: 0; margin: .4rem 0; list-style: none; }} li {{ margin: .5rem 0; }}
ol li {{ margin: .3rem 0; }}
li b {{ color: var(--orange); }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; margin: .2rem 0; font-size: .85rem; }}
.outputs {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: .7rem; }}
.outputs > div {{ background: var(--box); border-radius: .4rem; padding: .5rem .7rem; }}
.outputs pre {{ max-height: 16rem; overflow: auto; }}
.names {{ color: var(--quiet); overflow-wrap: anywhere; }}
#names:not(:checked) ~ main .names {{ display: none; }}
label {{ cursor: pointer; }} input {{ width: 1.1rem; height: 1.1rem; vertical-align: -.15rem; }}
@media print {{ .outputs pre {{ max-height: none; }} }}
</style>
<h1>{graded}: the class</h1>
<p>{summary}</p>
<input type="checkbox" id="names"> <label for="names">Show names (for your eyes only)</label>
<main>
<h2>What to discuss next</h2>
{topics}
{lessons}
<div class="names">
<h2>Who is struggling</h2>
{struggling}
<h2>Identical code</h2>
<p class="quiet">Comments, blanks and short functions don't count. Identical code is a reason to
ask, not a proof.</p>
{identical}
{look}
</div>
</main>
</html>
"""


def write_class_page(path, facts, seconds=0):
    """Write the page about the class to `path`. The page reloads itself every `seconds`
    seconds, or never if `seconds` is 0."""
    with atomic_write(path, "w", encoding="utf-8") as file:
        file.write(page(facts, seconds))


def page(facts, seconds=0):
    summary = count(facts.students, "student") + ", " + count(len(facts.parts), "exercise") + "."
    if facts.unread:
        summary += f" Nothing from {count(len(facts.unread), 'student')} could be read."
    if facts.elsewhere:
        summary += f" {count(len(facts.elsewhere), 'student')} handed in another lesson."
    graded = titles(list(dict.fromkeys(part.lesson for part in facts.parts)))
    return PAGE.format(
        graded=graded,
        renew=f'<meta http-equiv="refresh" content="{seconds}">\n' if seconds else "",
        summary=summary,
        topics=items(
            map(said, facts.topics), "ol", "No mistake was made by more than one student."
        ),
        lessons="\n".join(lessons(facts)),
        struggling=items(
            f"{said(student)}: {len(missed)} of {of} aren't right: {said(', '.join(missed))}"
            for student, missed, of in facts.struggling
        ),
        identical=items(identical(facts)),
        look=looked_at(facts),
    )


def lessons(facts):
    for lesson in dict.fromkeys(part.lesson for part in facts.parts):
        yield f"<h2>{title(lesson)}</h2>"
        for part in facts.parts:
            if part.lesson == lesson:
                yield section(part)


def section(part):
    right, wrong = len(part.right), len(part.wrong)
    head = f"<span>{right} of {part.all} right, {wrong} wrong, {len(part.unwritten)} unwritten"
    bar = "".join(
        f'<i style="width:{100 * n / max(1, part.all):.1f}%"></i>' for n in (right, wrong)
    )
    known = [
        f"<b>{len(kind.students)}</b> <span class='quiet'>{said(kind.name)}</span>"
        f"{because(kind)}{names(kind.students)}"
        for kind in part.of(KNOWN) + part.of(EXPLAINED)
    ]
    unknown = part.of(UNEXPLAINED)
    if unknown:
        whole = count(sum(len(kind.students) for kind in unknown), "student")
        known.append(
            f"Wrong in ways that no known mistake explains ({whole}):"
            f'<div class="outputs">{"".join(map(output, unknown[:SIDE_BY_SIDE]))}</div>'
        )
    if part.unwritten:
        known.append(f'<span class="names">Unwritten: {said(", ".join(part.unwritten))}</span>')
    return (
        f"<section><h3>{part.exercise.name} {head}</span></h3>"
        f'<div class="bar" role="img" aria-label="{right} of {part.all} right">{bar}</div>'
        f"{items(known, empty='')}</section>"
    )


def because(kind):
    text = emphasised(said(kind.text))
    return f"<div>{text}</div>" if kind.sort == KNOWN else f"<pre>{text}</pre>"


def output(kind):
    return (
        f"<div><b>{len(kind.students)}</b><pre>{said(kind.text)}</pre>{names(kind.students)}</div>"
    )


def names(students):
    return f'<div class="names">{said(", ".join(students))}</div>'


def identical(facts):
    for students, exercises in facts.groups.items():
        yield f"{said(', '.join(students))}: {said(', '.join(exercises))}"
    for exercise, students in facts.solutions.items():
        yield f"The same as the course's solution, {exercise}: {said(', '.join(students))}"


def looked_at(facts):
    found = [f"{said(student)}: {said(', '.join(some))}" for student, some in facts.disagree]
    found += [f"{said(student)}: nothing could be read" for student in facts.unread]
    found += [f"{said(who)}: handed in {titles(some).lower()}" for who, some in facts.elsewhere]
    return f"<h2>To look at by hand</h2>\n{items(found)}" if found else ""


def items(texts, kind="ul", empty="Nobody."):
    found = "".join(f"<li>{text}</li>" for text in texts)
    return f"<{kind}>{found}</{kind}>" if found else f"<p>{empty}</p>" if empty else ""


def said(text):
    return escape(clean(str(text), 2000))
