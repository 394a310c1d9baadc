"""The home page: a drawing pad, the list of lessons, and how to install and teach the course."""

import re
from html import escape

from classroom.exercises import EXERCISES

from ..lessons import NEEDS, published, way_to_get_it
from .covers import svg
from .texts import written

WORDS = (
    "Draw a digit and see it read on this page. Then write the network that does it, "
    "line by line, in nothing but NumPy: a course in notebooks."
)
SHORT = 60  # characters
# The widgets' script is right below the pad: you can draw before the rest of the page is there.
PAGE = """
<section class="draw">
<h1>Draw a digit.</h1>
<p>A network of 64 hidden neurons reads it while you draw. Nothing leaves your device.</p>
<div class="living" data-live="pad" data-from="live/pad.js" data-now>
<noscript><p>The pad needs JavaScript, which is switched off here. The lessons work
without it.</p></noscript>
</div>
<script src="live/live.js"></script>
</section>
<section class="promise">
<div>
<h2>Now write what read it.</h2>
<p>This course builds that network from an empty file: {count} lessons in Jupyter notebooks, each
about an hour, in nothing but NumPy. You start with 784 numbers per digit. You end with a network
that reads your handwriting, and you can explain every line of it.</p>
<p class="go"><a class="button" href="{first}">Read lesson 1</a>
<a href="#on-your-machine">Run it on your machine</a></p>
</div>
<ul>
<li><b>Nothing hidden.</b> Every line that trains the network fits on a screen.</li>
<li><b>It answers back.</b> Each exercise says at once what is right, and names the slip where it
isn't.</li>
<li><b>No account, no GPU, no download.</b> The course draws its own 12,000 digits.</li>
</ul>
</section>
<section id="the-lessons">
<h2>The core <span>lessons {core_range}, {core_minutes}</span></h2>
<div class="cards">{core}
<p class="reached">After these, a network of your own reads digits, and you know how well.</p>
</div>
<h2>Beyond it <span>lessons {beyond_range}, {beyond_minutes}</span></h2>
<p>Take these in any order, once you have done the lesson that each one needs.</p>
<div class="cards">{beyond}</div>
</section>
<section id="on-your-machine" class="run">
<div>
<h2>Run it on your machine</h2>
{get}
<pre class="command"><code>python3 start.py</code></pre>
<p>This makes an environment, and opens lesson 1 in JupyterLab. You need Python 3.10 or newer. (On
Windows, type <code>python</code> instead of <code>python3</code>.) To run every test:</p>
<pre class="command"><code>python3 start.py test</code></pre>
</div>
<div>
<h2>Teach with it</h2>
<p>Hand out a notebook, get it back, and let the grader read it: {exercises} exercises are
checked while students write, and graded with the same checks afterwards.</p>
<p><a class="button quiet" href="docs/INSTRUCTORS.html">For teachers</a></p>
</div>
</section>
"""


def page(course):
    """Return the content of the home page as HTML. `course` is a list of all lessons."""
    core = [lesson for lesson in course if lesson.in_core]
    beyond = [lesson for lesson in course if not lesson.in_core]
    return PAGE.format(
        count=len(course),
        exercises=len(EXERCISES),
        first=f"notebooks/{course[0].path.stem}.html",
        core="".join(map(card, core)),
        beyond="".join(map(card, beyond)),
        core_range=numbers(core),
        beyond_range=numbers(beyond),
        core_minutes=hours(core),
        beyond_minutes=hours(beyond),
        get=written(way_to_get_it(), str) + clone(),
    )


def clone():
    repository, _ = published()
    if not repository:
        return ""
    return f'<pre class="command"><code>git clone https://github.com/{repository}</code></pre>'


def numbers(some):
    return f"{some[0].number} to {some[-1].number}" if some else ""


def hours(some):
    """Return the total time of the lessons in `some`, to the nearest half hour, as text."""
    halves = round(sum(lesson.minutes for lesson in some) / 30)
    return f"about {halves // 2}{'½' * (halves % 2)} hours"


def sentence(aim):
    """Return the first sentence of `aim`, and the second if the first has at most 60 characters."""
    first, *others = re.split(r"(?<=[.?!]) ", aim)
    return first if len(first) > SHORT or not others else f"{first} {others[0]}"


def card(lesson):
    """Return a lesson's card as HTML: cover, title, aim, minutes and the lesson that it needs."""
    needed = NEEDS.get(lesson.number)
    needs = f" · needs lesson {needed}" if needed else ""
    return (
        f'<a class="card" href="notebooks/{lesson.path.stem}.html">{svg(lesson.number)}'
        f"<strong>{lesson.number}. {escape(lesson.title)}</strong>"
        f"<span>{escape(sentence(lesson.aim))}</span>"
        f"<small>{lesson.minutes} minutes{needs}</small></a>"
    )
