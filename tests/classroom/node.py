"""The live widgets' JavaScript in Node.js, without a browser."""

import json
import shutil
import subprocess

import pytest

from classroom.widgets.live import bundle

NODE = shutil.which("node")
needed = pytest.mark.skipif(NODE is None, reason="Node.js (node) isn't installed")
PROGRAM = """{bundle}
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));
Promise.resolve((() => {{ {code} }})()).then((result) => console.log(JSON.stringify(result)));
"""


def run(code, given=None, **modules):
    """What the lines of code return; they see `given`, and modules: their names and files."""
    scripts = "".join(bundle(file, name) for name, file in modules.items())
    program = PROGRAM.format(bundle=scripts, code=code)
    done = subprocess.run(
        [NODE, "-e", program],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)
