"""What students hand in, honest and otherwise: each kind, and what the grader should say of it."""

import json
from dataclasses import dataclass, field

RIGHT = """\
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
"""
LINES = [line.strip() for line in RIGHT.splitlines()[1:]]
STUB = "def softmax(Z):\n    ...  # your code\n"
OVERFLOWS = "def softmax(Z):\n    E = np.exp(Z)\n    return E / E.sum(axis=1, keepdims=True)\n"
CHECK = "softmax = check.softmax(softmax)"
IMPORTS = "import numpy as np\n\nfrom classroom.exercises import check"


def notebook(*sources, **more):
    cells = [
        {"cell_type": "code", "metadata": {}, "source": source, "outputs": []} for source in sources
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | more)


@dataclass
class Kind:
    """files: {name: content}; word: of softmax; says: in its reason or in the row's note."""

    word: str
    files: dict
    says: str = ""
    others: dict = field(default_factory=dict)  # {exercise: word}


def lesson(word, *sources, says="", **others):
    """A kind that is one notebook with the usual imports."""
    return Kind(word, {"softmax.ipynb": notebook(IMPORTS, *sources)}, says, others)


def with_body(word, *lines, says=""):
    """A kind whose softmax has these lines."""
    body = "\n".join(f"    {line}" for line in lines)
    return lesson(word, f"def softmax(Z):\n{body}\n", CHECK, says=says)


def format_3():
    cells = [{"cell_type": "code", "input": RIGHT.splitlines(keepends=True), "outputs": []}]
    return json.dumps({"worksheets": [{"cells": cells}], "nbformat": 3})


def deep(text, count=40_000):
    return text * count


HONEST = {
    "right": lesson("right", RIGHT, CHECK),
    "without imports": Kind("right", {"a.ipynb": notebook(RIGHT)}),
    "with loops": with_body(
        "right",
        "P = np.zeros(Z.shape)",
        "for i in range(len(Z)):",
        "    e = [np.exp(z - max(Z[i])) for z in Z[i]]",
        "    P[i] = [x / sum(e) for x in e]",
        "return P",
    ),
    "by logarithms": with_body(
        "right", "L = Z - np.logaddexp.reduce(Z, axis=-1)[:, None]", "return np.exp(L)"
    ),
    "a lambda": lesson(
        "right",
        "shift = lambda Z: np.exp(Z - Z.max(1)[:, None])",
        "softmax = lambda Z: shift(Z) / shift(Z).sum(1)[:, None]",
    ),
    "own helper function, defined below": lesson(
        "right",
        "def softmax(Z: np.ndarray) -> np.ndarray:\n    return shares(np.exp(Z - tops(Z)))",
        "def shares(E):\n    return E / E.sum(axis=AXIS, keepdims=True)",
        "def tops(Z):\n    return Z.max(axis=AXIS, keepdims=True)",
        "AXIS = int(np.array([1]).sum())",
    ),
    "a default that a later cell makes again": lesson(
        "right",
        "AXIS = 1",
        RIGHT.replace("(Z)", "(Z, axis=AXIS)", 1).replace("axis=1", "axis=axis"),
        "AXIS = 0 + 1",
    ),
    "a decorator": lesson(
        "right",
        "import functools",
        "def loud(f):\n    @functools.wraps(f)\n    def g(*a):\n        print(a)\n"
        "        return f(*a)\n    return g",
        "@loud\n" + RIGHT,
    ),
    "another import": lesson(
        "right",
        "import numpy\nfrom numpy import exp as e",
        "def softmax(Z):\n    E = e(Z - numpy.max(Z, axis=1, keepdims=True))\n"
        "    return E / numpy.sum(E, axis=1, keepdims=True)",
    ),
    "a star import": lesson(
        "right",
        "from numpy import *",
        "def softmax(Z):\n    E = exp(Z - max(Z, axis=1, keepdims=True))\n"
        "    return E / sum(E, axis=1, keepdims=True)",
    ),
    "in a try": lesson("right", "try:\n    import cupy as xp\nexcept ImportError:\n    xp = np",
                       RIGHT.replace("np.", "xp.")),
    "borrowed helpers": lesson(
        "right",
        "from helpers import activations\nfrom helpers.data import one_hot\n"
        "import helpers.losses as L\nimport helpers.layers",
        "def softmax(Z):\n    one_hot(np.array([1]))\n    activations.sigmoid(Z)\n"
        "    L.mse(Z, Z)\n    helpers.layers.ReLU().forward(Z)\n"
        + RIGHT.partition("\n")[2],
    ),
    "borrowed from both packages": lesson(
        "right",
        "from helpers import sigmoid, Dense\nimport helpers\nfrom classroom import check\n"
        "from classroom.experiments import chance\nimport classroom.experiments as many",
        "def softmax(Z):\n    sigmoid(Z) + helpers.relu(Z)\n"
        "    Dense(2, 3, np.random.default_rng(0))\n"
        "    chance([1, 2], [3])\n    many.standard_error([1, 2])\n" + RIGHT.partition("\n")[2],
        CHECK,
    ),
    "trainings around it": lesson(
        "right",
        "from classroom import load_dataset\ndigits = load_dataset()\nE = digits.X",
        "while True:\n    E = 1",
        RIGHT,
        CHECK,
        "assert False",
        "import tensorflow",
    ),
    "prints and warns": with_body(
        "right", "import warnings; warnings.warn('oh'); print(Z)", *LINES
    ),
    "huge output": with_body("right", "print('x' * 30_000_000)", *LINES),
    "progress bar": with_body(
        "right", "from tqdm import tqdm", "for _ in tqdm(range(3)): pass", *LINES
    ),
    "blank": lesson("not written", STUB, CHECK, says="A first hint"),
    "only words": lesson("not written", 'def softmax(Z):\n    """To do."""'),
    "overflows": lesson("wrong", OVERFLOWS, CHECK, says="Large scores overflow"),
    "over everything": with_body(
        "wrong", "E = np.exp(Z - Z.max(axis=1, keepdims=True))", "return E / E.sum()",
        says="Your whole matrix adds up to 1",
    ),
    "over columns": with_body(
        "wrong", "E = np.exp(Z - Z.max(axis=0))", "return E / E.sum(axis=0)",
        says="Your columns add up to 1",
    ),
    "no return": with_body("wrong", "P = Z", says="returns None"),
    "an error": with_body("wrong", "return Z + undefined", says="NameError"),
    "data of the notebook": lesson(
        "wrong", "from classroom.datasets.loading import load_dataset\nX = load_dataset().X",
        "def softmax(Z):\n    return X", says="name &#x27;X&#x27; is not defined",
    ),
    "changes its argument": with_body(
        "wrong", "Z -= Z.max(axis=1, keepdims=True)", "E = np.exp(Z)",
        "return E / E.sum(axis=1, keepdims=True)", says="changes the array",
    ),
    "deleted": lesson("missing", "print('I deleted it')", says="not handed in"),
    "deleted checks": Kind("right", {"softmax.ipynb": notebook("import numpy as np", RIGHT)}),
    "edited checks": lesson(
        "wrong", OVERFLOWS, "print('✓ softmax: right.')  # points: 100\nassert True"
    ),
    "edited points": Kind(
        "right",
        {"a.ipynb": notebook(RIGHT, metadata={"nbgrader": {"points": 1000}})},
    ),
    "copied cells": lesson("right", STUB, CHECK, OVERFLOWS, CHECK, RIGHT, CHECK, STUB, CHECK),
    "corrected to wrong": lesson("wrong", RIGHT, OVERFLOWS),
    "magics": lesson(
        "right", "%matplotlib inline\n!pip install numpy\nfiles = !ls\nnp.exp?",
        "%%time\n" + RIGHT + "%timeit softmax(np.eye(3))", "%%bash\nrm -rf x",
    ),
    "errors in other cells": lesson("right", "def f(:", RIGHT, "x = = 1", "print 'two'"),
    "an error in the same cell": lesson("right", RIGHT + "\nprint(softmax(np.eye(3))\n"),
    "a spelling error": lesson("wrong", "def softmax(Z)\n    return Z", says="can&#x27;t be read"),
    "renamed": Kind("right", {"My homework (final) (2).ipynb": notebook(IMPORTS, RIGHT)}),
    "renamed as text": Kind("right", {"softmax.ipynb.txt": notebook(RIGHT)}),
    "in subfolders": Kind("right", {"a/b/c/softmax.ipynb": notebook(RIGHT)}),
    "checkpoints": Kind(
        "right",
        {
            "softmax.ipynb": notebook(RIGHT),
            ".ipynb_checkpoints/softmax-checkpoint.ipynb": notebook(OVERFLOWS),
            "__MACOSX/._softmax.ipynb": "\0\5",
        },
    ),
    "own helpers": Kind(
        "wrong",
        {
            "softmax.ipynb": notebook(IMPORTS, OVERFLOWS),
            "classroom/exercises/__init__.py": "def judge(*_): return True",
            "numpy.py": "allclose = lambda *_: True",
            "sitecustomize.py": "raise SystemExit",
        },
    ),
    "another student's name": Kind("wrong", {"right.ipynb": notebook(OVERFLOWS)}),
    "format 3": Kind("right", {"old.ipynb": format_3()}),
    "UTF-8 with a mark": Kind("right", {"a.ipynb": b"\xef\xbb\xbf" + notebook(RIGHT).encode()}),
    "UTF-16": Kind("right", {"a.ipynb": notebook(RIGHT).encode("utf-16")}),
    "Windows letters": Kind(
        "right",
        {"a.ipynb": notebook("PLACE").replace("PLACE", "# \xe9t\xe9\\n" + json.dumps(RIGHT)[1:-1])
         .encode("cp1252")},
    ),
    "50 MB": Kind("right", {"a.ipynb": notebook(RIGHT, metadata={"picture": "A" * 50_000_000})}),
    "two exercises": Kind(
        "wrong",
        {"a.ipynb": notebook(
            OVERFLOWS,
            "def surest(Z):\n    return softmax(Z).max(axis=1).argmax()",
            "def spread(X):\n    return [X.mean(0), ((X - X.mean(0)) ** 2).mean(0) ** 0.5]",
            "class Scale:\n    def __init__(self, factor):\n        self.factor = factor",
            "def forward(self, X):\n    return X * self.factor\n\nScale.forward = forward",
        )},
        others={"surest": "right", "spread": "right", "Scale": "right"},
    ),
    "half a class": Kind(
        "missing",
        {"a.ipynb": notebook(
            "class Scale:\n    def __init__(self, factor):\n        ...\n\n"
            "    def forward(self, X):\n        ...",
            "def spread(X):\n    return X.mean(0), X.std(0, ddof=1)",
        )},
        others={"Scale": "not written", "spread": "wrong"},
        says="divide by N",
    ),
}  # fmt: skip

BROKEN = {
    "empty folder": Kind("missing", {}, says="nothing there"),
    "a PDF": Kind("missing", {"report.pdf": "%PDF"}, says="no notebook among the files"),
    "an empty file": Kind("missing", {"a.ipynb": ""}, says="the file is empty"),
    "not JSON": Kind(
        "missing", {"a.ipynb": "<html>Log in first</html>"}, says="it isn't a notebook"
    ),
    "a list": Kind("missing", {"a.ipynb": "[1, 2]"}, says="it isn't a notebook"),
    "truncated": Kind("missing", {"a.ipynb": notebook(RIGHT)[:-40]}, says="cut off"),
    "deep JSON": Kind("missing", {"a.ipynb": deep("[")}, says="it isn't a notebook"),
    "mangled cells": Kind(
        "right",
        {"a.ipynb": json.dumps({"cells": [
            None, 3, {}, {"cell_type": "code"}, {"cell_type": "code", "source": None},
            {"cell_type": "code", "source": [None, 3, {}]}, {"cell_type": ["code"]},
            {"cell_type": "code", "source": RIGHT},
        ]})},
    ),
    "deep code": lesson("right", "x = " + deep("("), "y = " + deep("-") + "1", "z" + deep(".z"),
                        "q = " + "+".join("1" * 30_000), RIGHT),
    "zeros and halves": lesson("right", "x = '\0'", "y = '\ud800'", RIGHT),
    "a broken zip": Kind("missing", {"work.zip": b"PK\3\4 and so on"}, says="can&#x27;t be opened"),
}  # fmt: skip

HOSTILE = {
    "patched check": lesson("wrong", "check.softmax = lambda f: f", OVERFLOWS, CHECK),
    "replaced allclose": lesson(
        "wrong",
        "np.allclose = np.isclose = np.array_equal = lambda *a, **k: True",
        "def softmax(Z):\n    np.allclose = lambda *a, **k: True\n"
        "    np.array = lambda *a, **k: Z\n    return Z",
    ),
    "load hook": lesson(
        "wrong", "def softmax(Z):\n    import io\n    np.load = np.frombuffer = io.open = print\n"
        "    return Z",
    ),
    "patched asking": with_body(
        "wrong", "import sys", "for m in list(sys.modules.values()):",
        "    for n in ('ask', 'ask_all', 'identical', 'judge'):",
        "        if hasattr(m, n): setattr(m, n, lambda *a, **k: True)", "return Z",
    ),
    "exit": with_body("wrong", "import sys", "sys.exit(0)", says="SystemExit"),
    "hard exit": with_body("wrong", "import os", "os._exit(0)", says="ends the process"),
    "kills its parent": with_body(
        "wrong", "import os, signal", "os.kill(os.getppid(), signal.SIGKILL)", "return Z"
    ),
    "kills all": with_body("wrong", "import os", "os.kill(-1, 9)", "return Z"),
    "segfault": with_body("wrong", "import ctypes", "ctypes.string_at(0)", says="crashes Python"),
    "fork bomb": with_body("wrong", "import os", "while True: os.fork()"),
    "thread bomb": with_body(
        "wrong", "import threading, time",
        "while True: threading.Thread(target=time.sleep, args=(99,)).start()",
    ),
    "threads left running": lesson(
        "right", "import threading",
        "def forever():\n    while True: pass",
        "def softmax(Z):\n    try:\n        threading.Thread(target=forever).start()\n"
        "    except RuntimeError: pass\n" + RIGHT.partition("\n")[2],
    ),
    "memory bomb": with_body("wrong", "return np.ones((10**6, 10**6))", says="MemoryError"),
    "memory bomb in Python": with_body("wrong", "x = [0]", "while True: x *= 2"),
    "huge answer": with_body("wrong", "return np.ones(2 * 10**6)", says="far more numbers"),
    "endless loop": with_body("wrong", "while True: pass", says="a loop that never ends"),
    "endless loop that catches all": with_body(
        "wrong", "while True:", "    try:", "        while True: pass", "    except BaseException:",
        "        pass", says="a loop that never ends",
    ),
    "endless at the top": lesson(
        "wrong", "def forever():\n    while True: pass", "K = forever()",
        "def softmax(Z):\n    return K", says="a loop that never ends",
    ),
    "sleeps": with_body("wrong", "import time", "time.sleep(1000)", says="time is up"),
    "waits for input": with_body("wrong", "return input()", says="EOFError"),
    "generator": with_body("wrong", "while True:", "    yield Z", says="generator"),
    "equal to all": lesson(
        "wrong",
        "class Equal(np.ndarray):\n    def __eq__(self, other):\n        return True\n"
        "    def __array_function__(self, *a, **k):\n        return True",
        "def softmax(Z):\n    return Z.view(Equal)",
    ),
    "an array of its own": lesson(
        "wrong",
        "class Any:\n    def __array__(self, *a, **k):\n        return np.ones((2, 3), object)\n"
        "    def __eq__(self, o):\n        return True",
        "def softmax(Z):\n    return Any()",
    ),
    "strings": with_body("wrong", "return np.array(['right'])", says="numbers are asked for"),
    "reads gc": with_body(
        "wrong", "import gc", "found = []", "for o in gc.get_objects():",
        "    try: name = o.__name__", "    except BaseException: continue",
        "    if name == 'softmax' and o is not softmax: found.append(o)", "return found[0](Z)",
        says="IndexError",
    ),
    "reads modules": with_body(
        "wrong", "import sys",
        "m = [m for m in sys.modules.values() if hasattr(m, 'softmax') and m.__name__ != "
        "'__main__']", "return m[0].softmax(Z)", says="IndexError",
    ),
    "reads the stack": with_body(
        "wrong", "import inspect", "for f in inspect.stack():",
        "    for v in f.frame.f_locals.values():",
        "        if isinstance(v, dict) and 'lent' in v:", "            space = {}",
        "            exec(v['lent'][0][1], space)", "            return space['softmax'](Z)",
    ),
    "imports helpers": with_body(
        "wrong", "from helpers.activations import softmax as s", "return s(Z)",
        says="No module named",
    ),
    "borrows itself": lesson(
        "wrong", "from helpers import activations",
        "def softmax(Z):\n    return activations.softmax(Z)", says="can&#x27;t be used",
    ),
    "borrows itself by another": lesson(
        "wrong", "from helpers.losses import CrossEntropy",
        "def softmax(Z):\n    return CrossEntropy().probabilities(Z)", says="can&#x27;t be used",
    ),
    "borrows itself by the package": lesson(
        "wrong", "from helpers import CrossEntropy",
        "def softmax(Z):\n    return CrossEntropy().probabilities(Z)", says="can&#x27;t be used",
    ),
    "borrows what is not lent": lesson(
        "wrong", "from classroom import load_dataset",
        "def softmax(Z):\n    return load_dataset()", says="NameError",
    ),
    "only the import": lesson("missing", "from helpers.activations import softmax"),
    "reads the course": with_body(
        "wrong", "space = {}", "exec(open('{COURSE}/helpers/activations.py').read(), space)",
        "return space['softmax'](Z)",
    ),
    "reads another's": with_body(
        "wrong", "import json", "nb = json.load(open('{SUBMISSIONS}/right/softmax.ipynb'))",
        "space = {'np': np}", "exec(nb['cells'][1]['source'], space)",
        "return space['softmax'](Z)",
    ),
    "deletes files": with_body(
        "wrong", "import shutil", "shutil.rmtree('{VICTIM}', ignore_errors=True)", "return Z"
    ),
    "writes files": with_body("wrong", "open('{VICTIM}/owned', 'w').write('x')", "return Z"),
    "writes to all descriptors": with_body(
        "wrong", "import os", "for k in range(64):",
        "    try: os.write(k, b'\\0' * 16 + b'ended\\0\\0\\0' + (2).to_bytes(8, 'little') + b'[]')",
        "    except OSError: pass", "return Z",
    ),
    "opens its parent's descriptors": with_body(
        "wrong", "import os", "for k in range(64):",
        "    try: os.write(os.open(f'/proc/{os.getppid()}/fd/{k}', os.O_WRONLY), b'x' * 99)",
        "    except OSError: pass", "return Z",
    ),
    "forges an answer": with_body(
        "wrong", "import os", "for k in range(3, 64):",
        "    try: os.write(k, b'[[[1, \"\", \"\"]], [[\"<f8\", [1000000, 1000000]]]]\\n')",
        "    except OSError: pass", "os._exit(0)",
    ),
    "network": with_body(
        "wrong", "import socket", "socket.create_connection(('127.0.0.1', 80), 1)",
        says="not permitted",
    ),
    "a program": with_body("wrong", "import os", "return os.system('touch {VICTIM}/owned')"),
    "a page of its own": with_body(
        "wrong", "raise ValueError('<script>alert(1)</script>\\x1b[31m\\u202e' + 'x' * 10_000)",
        says="&lt;script&gt;",
    ),
    "an error without words": lesson(
        "wrong", "class Mute(Exception):\n    def __str__(self):\n        raise self",
        "def softmax(Z):\n    raise Mute",
    ),
    "swallows alarms": with_body(
        "wrong", "import signal", "signal.signal(signal.SIGALRM, signal.SIG_IGN)",
        "while True: pass", says="a loop that never ends",
    ),
    "=cmd|' /C calc'!A0": lesson("right", RIGHT),
}  # fmt: skip
