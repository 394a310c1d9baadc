"""Testing that a page reads as Python does: its own script is run by Node.js or by a browser."""

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
    """Return the probabilities (N, 10) that the script of this page gives to images (N, 784) of
    bytes, or None where Node.js isn't installed."""
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
    """Return a page that runs the script of `page` on these images, compares its answers with
    Python's probabilities P (N, 10), and says how many digits are read alike."""
    before = page.rpartition(LAST_LINE)[0]
    return f"{before}{questions(images, P)}{ASK}{COMPARE}</script>\n</body>\n</html>\n"


def questions(images, P=None):
    """A line of JavaScript that defines these images and, where P is given, Python's
    probabilities."""
    given = [
        {"image": base64.b64encode(image.tobytes()).decode()}
        for image in np.ascontiguousarray(images, np.uint8)
    ]
    for question, answer in zip(given, [] if P is None else P, strict=P is not None):
        question["P"] = [float(p) for p in answer]
    return f"const given = {json.dumps(given)};\n"
