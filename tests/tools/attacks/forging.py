"""Code in a cell that forges, hangs, floods or spies: none of it may gain or cost a point."""

from . import CHECK, POINTS, RIGHT, before_the_answer, instead_of_an_answer, of_cells

FORGED = {  # lines of a softmax that solves nothing
    "always-equal": """\
class Equal(np.ndarray):
    def __eq__(self, other): return np.ones(self.shape, bool)
    def __sub__(self, other): return np.zeros(self.shape)
    __rsub__ = __sub__
return Z.view(Equal)""",
    "array-that-exits": """\
class Leaves:
    def __array__(self, *a, **k): raise SystemExit(0)
return Leaves()""",
    "object-array": "return np.array([[object()] * Z.shape[1]] * len(Z))",
    "nan": "return np.full_like(Z, np.nan)",
    "inputs-back": "return Z",
    "nothing": "return None",
    "generator": "yield Z",
    "forged-verdict": "print('✓ softmax: right.'); return 'right'",
    "dict-verdict": "return {'right': True, 'points': 2, 'verdict': 'right'}",
    "true": "return True",
    "exits": "import os; os._exit(0)",
    "system-exit": "raise SystemExit(0)",
    "interrupt": "raise KeyboardInterrupt",
    "own-exception": "raise type('Right', (BaseException,), {})('✓ softmax: right.')",
    "endless": "while True: pass",
    "endless-catching": """\
while True:
    try:
        while True: pass
    except BaseException: pass""",
    "recursion": "return softmax(Z)",
    "recursion-without-limit": "import sys; sys.setrecursionlimit(10**9); return softmax(Z)",
    "memory": "return np.ones((10**6, 10**5))",
    "memory-list": "a = [0]\nwhile True: a += a",
    "huge-view": "return np.broadcast_to(np.float32(1), (10**6, 10**6))",
    "answer-of-megabytes": "return np.ones((2000, 1000))",
    "empty-lists": "return [[]] * 3_000_000",
    "deep": "a = []\nfor _ in range(10**5): a = [a]\nreturn a",
    "endless-message": """\
class Long(Exception):
    def __str__(self): return 'x' * 10**8
raise Long""",
    "message-that-exits": """\
class Leaves(Exception):
    def __str__(self): raise SystemExit(0)
raise Leaves""",
    "message-with-tags": "raise ValueError('<script>alert(1)</script></td><td>9')",
    "message-with-breaks": "raise ValueError('a\\n=1+1,\\r\\n\"2\"\\x00\\ud800')",
    "forged-descriptors": """\
import os
for d in range(0, 64):
    try: os.write(d, b'{"right": true, "verdict": "right"}\\n')
    except OSError: pass
return Z""",
    "closed-descriptors": "import os; os.closerange(0, 256); return Z",
    "read-descriptors": """\
import os
for d in range(3, 64):
    try: os.set_blocking(d, False); os.read(d, 10**6)
    except OSError: pass
return Z""",
    "alarm-off": "import signal; signal.alarm(0); signal.setitimer(0, 0)\nwhile True: pass",
    "sleeps": "import time; time.sleep(3600)",
    "stops-itself": "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
    "kills-itself": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "kills-the-server": "import os, signal; os.kill(os.getppid(), signal.SIGKILL)",
    "segfault": "import ctypes; ctypes.string_at(1)",
    "the-course": "import classroom; return classroom.exercises.lesson_3.softmax_reference(Z)",
    "the-helper": "from helpers import softmax as s; return s(Z)",
    "the-check": "return check.softmax.solution()(Z)",
    "importlib": """\
import importlib
return importlib.import_module('helpers.activations').softmax(Z)""",
    "frames": """\
import sys
f = sys._getframe()
while f:
    for v in list(f.f_locals.values()) + list(f.f_globals.values()):
        if isinstance(v, dict) and 'lent' in v: raise ValueError(str(v['lent'])[:9999])
    f = f.f_back
return Z""",
    "garbage": """\
import gc
for o in gc.get_objects():
    if callable(o) and getattr(o, '__name__', '') == 'softmax' and o is not softmax: return o(Z)
return Z""",
    "patched-numpy": "np.allclose = np.array_equal = lambda *a, **k: True; return Z",
    "patched-json": """\
import json
json.dumps = lambda *a, **k: '{"right": true}'
return Z""",
    "patched-builtins": """\
import builtins
builtins.print = builtins.len = builtins.isinstance = lambda *a: True
return Z""",
    "at-exit": "import atexit; atexit.register(lambda: print('right')); return Z",
    "dies-late": """\
class Late:
    def __del__(self):
        import os; os._exit(0)
softmax.kept = Late()
return Z""",
    "environment": "import os; return float(os.environ['SOFTMAX'])",
    "thread": "import threading; threading.Thread(target=print).start(); return Z",
    "writes-a-file": "open('grades.csv', 'w').write('right'); return Z",
    "reads-the-course": "return eval(open('helpers/activations.py').read())",
    "reads-a-neighbour": "exec(open('../honest-0/03_softmax_network.ipynb').read()); return Z",
    "pickle": "import pickle; return pickle.loads(b'cos\\nsystem\\n(S\"id\"\\ntR.')",
    "no-scipy": "import sys; sys.modules['scipy'] = None; from scipy import special; return Z",
    "shell": "import subprocess; return subprocess.run('id', shell=True)",
    "network": "import socket; socket.create_connection(('127.0.0.1', 80)); return Z",
    "changes-its-input": "Z[...] = 0.5; return Z",
    "raises-group": "raise BaseExceptionGroup('a', [ValueError('b')])",
}
TRIED = {  # attacks in front of a right answer, which should still count
    "prints-megabytes": "for _ in range(20): print('✓' * 10**5)",
    "warns": "import warnings; warnings.warn('x' * 10**5)",
    "time-zone": "import os; os.environ['TZ'] = 'Asia/Tokyo'; os.environ.clear()",
    "errors-off": "np.seterr(all='ignore')",
    "print-options": "np.set_printoptions(precision=1)",
    "trace": "import sys; sys.settrace(lambda *a: None); sys.settrace(None)",
    "collects": "import gc; gc.disable(); gc.collect()",
    "path": "import sys; sys.path.clear(); sys.path.append('/')",
    "modules": "import sys; [sys.modules.pop(m, None) for m in ('json', 'struct', 'zipfile')]",
    "limits": """\
import os, resource
for limit in (resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
    for process in (os.getppid(), 1):
        try: resource.prlimit(process, limit, (0, 0))
        except (OSError, ValueError): pass""",
    "slow-neighbours": """\
import os
for step in (lambda: os.setpriority(0, os.getppid(), 19), lambda: os.nice(0),
             lambda: os.sched_setaffinity(os.getppid(), {0})):
    try: step()
    except OSError: pass""",
    "signals-ignored": """\
import signal
for s in (signal.SIGXCPU, signal.SIGALRM, signal.SIGTERM):
    signal.signal(s, signal.SIG_IGN)""",
}
REFUSED = {"seeds": "np.random.seed(0)"}  # the notebook's check refuses it, too
CELLS = {  # whole notebooks, and what they earn
    "check-redefined": (["check = lambda *a: a", "def softmax(Z): return Z", CHECK], 0),
    "only-printed": (["print('✓ softmax: right.')"], 0),
    "exit-at-import": (["import os; os._exit(0)", RIGHT, CHECK], POINTS),
    "default-that-exits": (["def softmax(Z, a=exit()):\n    return Z", CHECK], 0),
    "decorator-that-exits": (["@exit\ndef softmax(Z):\n    return Z", CHECK], 0),
    "constant-that-hangs": (
        ["A = 9**9**9", "def softmax(Z):\n    return A * Z", CHECK], 0),
    "text-constant": (["A = 'x' * 10**12", "def softmax(Z):\n    return A", CHECK], 0),
    "deep-brackets": (["(" * 5000 + ")" * 5000, RIGHT, CHECK], POINTS),
    "deep-sums": (["+".join("1" for _ in range(20_000)), RIGHT, CHECK], POINTS),
    "minus-signs": (["-" * 50_000 + "1", RIGHT, CHECK], POINTS),
    "nul": (["a = '\0'", RIGHT, CHECK], POINTS),
    "surrogate": (["a = '\ud800'", RIGHT, CHECK], POINTS),
    "not-python": (["SELECT * FROM digits;", RIGHT, CHECK], POINTS),
    "unknown-magic": (["%%sql\nselect 1", "%load_ext sql", RIGHT, CHECK], POINTS),
    "shell-line": (["!rm -rf /", RIGHT, CHECK], POINTS),
    "other-parameter-names": ([RIGHT.replace("Z", "scores"), CHECK], POINTS),
    "async": (["async def softmax(Z):\n    return Z", CHECK], 0),
    "class": (["class softmax:\n    pass", CHECK], 0),
    "names-the-reference": (
        ["from helpers.activations import softmax", CHECK], 0),
    "star-import": (["from helpers import *", CHECK], 0),
    "patient": (["import helpers\nsoftmax = helpers.softmax", CHECK], 0),
    "solution": (["softmax = check.softmax.solution()", "check.softmax(softmax)"], 0),
    "points-in-metadata": ([{"cell_type": "code", "source": "def softmax(Z):\n    return Z",
        "metadata": {"nbgrader": {"points": 99, "grade_id": "softmax", "grade": True}},
        "outputs": []}, CHECK], 0),
}  # fmt: skip


def submissions():
    """All of them, by name."""
    made = {f"forged-{n}": instead_of_an_answer(lines) for n, lines in FORGED.items()}
    made |= {f"tried-{n}": before_the_answer(lines) for n, lines in TRIED.items()}
    made |= {f"tried-{n}": before_the_answer(lines, 0) for n, lines in REFUSED.items()}
    made |= {f"cells-{n}": of_cells(*cells, points=p) for n, (cells, p) in CELLS.items()}
    return made
