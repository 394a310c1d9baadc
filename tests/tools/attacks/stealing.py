"""A1, A2: a private exercise, `surest`, is to be stolen by way of another one."""

from . import CHECK, RIGHT, of_cells

OWN = "def surest(Z):\n    P = softmax(Z)\n    return P.max(axis=1).argmax()"  # honest
TOLD = """\
def softmax(Z):
    found, frame = [], sys._getframe()
    surest
    while frame:
        for value in [*frame.f_locals.values(), *frame.f_globals.values()]:
            if isinstance(value, dict):
                found += [str(part) for part in value.values() if "def " in str(part)]
        frame = frame.f_back
    raise ValueError(" ".join(found))
"""
CODE = """\
def softmax(Z):
    import inspect, marshal
    raise ValueError([marshal.dumps(surest.__code__), surest.__code__.co_names])
"""
SEGMENT = """\
def softmax(Z):
    import ctypes, marshal
    code = marshal.dumps(surest.__code__)
    libc = ctypes.CDLL(None)
    libc.shmat.restype = ctypes.c_void_p
    place = libc.shmat(libc.shmget(4712, 4096, 0o1666), None, 0)
    ctypes.memmove(place, code, len(code))
    return Z
"""
READ = """\
def surest(Z):
    import ctypes, marshal, types
    libc = ctypes.CDLL(None)
    libc.shmat.restype = ctypes.c_void_p
    place = libc.shmat(libc.shmget(4712, 4096, 0o666), None, 0)
    return types.FunctionType(marshal.loads(ctypes.string_at(place, 4096)), {"np": np})(Z)
"""
SAYS = """\
def surest(Z):
    raise type("argmax" * 3, (Exception,), {})("argmax " * 20)
"""


def submissions():
    head = "import sys\nimport numpy as np"
    return {
        "stolen-by-frames": of_cells(head, TOLD, CHECK),
        "stolen-by-code": of_cells(head, CODE, CHECK),
        "stolen-by-segment": of_cells(head, SEGMENT, CHECK, READ),
        "stolen-by-import": of_cells(
            "from private_extra_exercises import surest", "SUREST = surest", RIGHT, points=2
        ),
        "stolen-by-words": of_cells(head, SAYS, RIGHT, points=2),
        "own-surest": of_cells(RIGHT, OWN, points=2, surest=3),
    }
