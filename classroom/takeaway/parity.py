"""Functions that run the JavaScript of a page and compare its probabilities with Python's."""

import base64
import json
import shutil
import subprocess

import numpy as np

LAST_LINE = "digits.pad(document"  # of a page's script: from here on it needs a browser
ASK = """
const read = digits.reader(packed.network);
const bytes = (image) => Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
const answers = given.map(({ image }) => Array.from(read(bytes(image))));
"""
COMPARE = """
const best = (row) => row.indexOf(Math.max(...row));
const same = answers.filter((answer, n) => best(answer) === best(given[n].P)).length;
const apart = answers.flatMap((answer, n) => answer.map((p, k) => Math.abs(p - given[n].P[k])));
const furthest = apart.reduce((a, b) => Math.max(a, b), 0);
document.getElementById("widget").textContent =
  `${same} of ${given.length} digits are read as Python reads them. ` +
  `The probabilities differ by at most ${furthest.toExponential(0)}.`;
"""


def javascript_answers(page, images):
    """Return the probabilities (N, 10) that the JavaScript of `page` computes for `images`.

    Return None if Node.js, which runs the script, isn't installed.

    page: HTML, as returned by `web_page`
    images: (N, 784) uint8
    """
    node = shutil.which("node")
    if node is None:
        return None
    script = page.rpartition("<script>")[2].rpartition(LAST_LINE)[0]
    done = subprocess.run(
        [node, "-"],
        input=f"{script}{questions(images)}{ASK}console.log(JSON.stringify(answers));",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return np.array(json.loads(done.stdout))


def check_page(page, images, P):
    """Return the HTML of a test page that compares the probabilities of `page` with Python's.

    The test page shows how many predictions agree and the largest difference in probability.

    page, images: as in `javascript_answers`
    P: the probabilities (N, 10) that Python computes
    """
    before = page.rpartition(LAST_LINE)[0]
    return f"{before}{questions(images, P)}{ASK}{COMPARE}</script>\n</body>\n</html>\n"


def questions(images, P=None):
    """Return a line of JavaScript that defines `given`, an array with an object for each image.

    The keys of an object are `image`, the bytes in base64, and, unless `P` is None, `P`.
    """
    given = [
        {"image": base64.b64encode(image.tobytes()).decode()}
        for image in np.ascontiguousarray(images, np.uint8)
    ]
    for question, answer in zip(given, [] if P is None else P, strict=P is not None):
        question["P"] = [float(p) for p in answer]
    return f"const given = {json.dumps(given)};\n"
