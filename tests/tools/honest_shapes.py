# ruff: noqa: E501 (each shape is a line or two)
"""Odd but honest notebooks: shapes in which students define and check softmax.

Each is a list of cells, run in IPython and given to the grader: both should say the same.
`DEF` stands for a right softmax, `BODY` for its lines.
"""

BODY = """\
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
"""
DEF = "def softmax(Z):\n" + BODY
MY = "def my_softmax(Z):\n" + BODY
STUB = "def softmax(Z):\n    ...  # your code"
WRONG = "def softmax(Z):\n    return np.exp(Z) / np.exp(Z).sum()"
CHECK = "softmax = check.softmax(softmax)"
LINE = "np.exp(Z - Z.max(1, keepdims=True)) / np.exp(Z - Z.max(1, keepdims=True)).sum(1, keepdims=True)"
AXIS = "def softmax(Z):\n" + BODY.replace("axis=1", "axis=AXIS")
EXP = "def softmax(Z):\n" + BODY.replace("np.exp(", "stable(").replace("Z - Z.max", "Z, Z.max")
INDENTED = "".join(f"    {line}\n" for line in DEF.splitlines())

REVIEWED = {  # which said "right" in the notebook and nothing in the table of grades
    "other name": [MY, "softmax = check.softmax(my_softmax)"],
    "stub kept": [STUB, MY.replace("my_softmax", "softmax2"), "softmax = check.softmax(softmax2)"],
    "lambda in the check": [f"softmax = check.softmax(lambda Z: {LINE})"],
    "stub and lambda": [STUB, f"softmax = check.softmax(lambda Z: {LINE})"],
    "worse variant below": [DEF, CHECK, WRONG],
    "demo lambda below": [DEF, CHECK, "softmax = lambda Z: Z  # demo"],
    "object": [
        "class Soft:\n    def __call__(self, Z):\n" + BODY.replace("    ", "        "),
        "softmax = Soft()",
        CHECK,
    ],
    "static method": ["class A:\n    @staticmethod\n" + INDENTED, "softmax = A.softmax", CHECK],
    "def in a loop": ["for k in range(2):\n" + INDENTED, CHECK],
    "exec": [f"exec({DEF!r})", CHECK],
    "module of its own": ["%%writefile my.py\nimport numpy as np\n\n\n" + DEF,
                          "from my import softmax", CHECK],
    "global counter": ["calls = 0", "def softmax(Z):\n    global calls\n    calls += 1\n" + BODY, CHECK],
    "constant by a loop": ["a = []\nfor k in range(3):\n    a.append(k)", "AXIS = a[1]", AXIS, CHECK],
    "walrus": ["(AXIS := 1)", AXIS, CHECK],
    "constant of the data": ["from classroom import load_dataset",
                             "AXIS = load_dataset().X.ndim - 1", AXIS, CHECK],
    "display": ["def softmax(Z):\n    display(Z)\n" + BODY, CHECK],
    "future": ["from __future__ import annotations", DEF.replace("(Z)", "(Z: Matrix) -> Matrix"), CHECK],
    "own relu": ["def relu(Z, shift=0):\n    return np.maximum(Z, shift)",
                 "def softmax(Z):\n    Z = Z + relu(-1, shift=0)\n" + BODY, CHECK],
    "wrong": [WRONG, CHECK],
}  # fmt: skip

FURTHER = {
    "check twice": [DEF, CHECK, CHECK],
    "print the check": [DEF, "print(check.softmax(softmax))"],
    "check in an if": [DEF, "if True:\n    softmax = check.softmax(softmax)"],
    "check in a try": [DEF, "try:\n    check.softmax(softmax)\nexcept Exception:\n    pass"],
    "check renamed": ["from classroom import check as c", DEF, "softmax = c.softmax(softmax)"],
    "check of the package": ["import classroom", DEF, "classroom.check.softmax(softmax)"],
    "check as a decorator": ["@check.softmax\n" + DEF],
    "check of an alias": [DEF, "f = softmax", "check.softmax(f)"],
    "alias of an alias": [MY, "g = my_softmax\nf = g", "softmax = check.softmax(f)"],
    "attribute of an object": [
        "class A:\n    def softmax(self, Z):\n" + BODY.replace("    ", "        "),
        "check.softmax(A().softmax)"],
    "class method": ["class A:\n    @classmethod\n" + INDENTED.replace("(Z)", "(cls, Z)"),
                     "check.softmax(A.softmax)"],
    "partial": ["from functools import partial",
                "def over(Z, axis):\n" + BODY.replace("axis=1", "axis=axis"),
                "softmax = partial(over, axis=1)", CHECK],
    "partial in the check": ["import functools",
                             "def over(axis, Z):\n" + BODY.replace("axis=1", "axis=axis"),
                             "check.softmax(functools.partial(over, 1))"],
    "made by a function": ["def make(axis):\n" + INDENTED.replace("axis=1", "axis=axis")
                           + "    return softmax", "softmax = make(1)", CHECK],
    "made in the check": ["def make(axis):\n" + INDENTED + "    return softmax",
                          "check.softmax(make(1))"],
    "in a dictionary": [MY, "ways = {'mine': my_softmax}", "check.softmax(ways['mine'])"],
    "in a list": [MY, "ways = [None, my_softmax]", "softmax = ways[1]", CHECK],
    "variants in a loop": [WRONG.replace("softmax", "one"), MY,
                           "for f in (one, my_softmax):\n    check.softmax(f)"],
    "wrapper": [DEF, "def checked(f):\n    return lambda Z: f(Z)", "check.softmax(checked(softmax))"],
    "decorated": ["import functools\ndef quiet(f):\n    @functools.wraps(f)\n"
                  "    def inner(*a):\n        return f(*a)\n    return inner",
                  "@quiet\n" + DEF, CHECK],
    "cached helper": ["from functools import lru_cache\n@lru_cache\ndef axis():\n    return 1",
                      AXIS.replace("AXIS", "axis()"), CHECK],
    "recursion": ["def softmax(Z):\n    if Z.ndim > 2:\n        return softmax(Z)\n" + BODY, CHECK],
    "helper below": [EXP, "def stable(Z, m):\n    return np.exp(Z - m)", CHECK],
    "helper above": ["def stable(Z, m):\n    return np.exp(Z - m)", EXP, CHECK],
    "helper changed below": ["def stable(Z, m):\n    return np.exp(Z - m)", EXP, CHECK,
                             "def stable(Z, m):\n    return np.exp(Z)"],
    "constant changed below": ["AXIS = 1", AXIS, CHECK, "AXIS = 0"],
    "constant changed above": ["AXIS = 0", AXIS, "AXIS = 1", CHECK],
    "constant by +=": ["AXIS = 0", "AXIS += 1", AXIS, CHECK],
    "constants in a tuple": ["AXIS, OTHER = 1, 2", AXIS, CHECK],
    "constant of a comprehension": ["AXIS = max([k for k in range(2)])", AXIS, CHECK],
    "constant of a class": ["class Settings:\n    AXIS = 1", AXIS.replace("AXIS", "Settings.AXIS"), CHECK],
    "constant under if": ["if np.ones(1)[0] > 0:\n    AXIS = 1\nelse:\n    AXIS = 0", AXIS, CHECK],
    "constant by while": ["AXIS = -3\nwhile AXIS < 1:\n    AXIS += 1", AXIS, CHECK],
    "constant of a dict filled": ["d = {}", "d['axis'] = 1", AXIS.replace("AXIS", "d['axis']"), CHECK],
    "constant by update": ["d = {}", "d.update(axis=1)", AXIS.replace("AXIS", "d['axis']"), CHECK],
    "constant in an f-string": ["AXIS = int(f'{1}')", AXIS, CHECK],
    "global statement": ["def configure():\n    global AXIS\n    AXIS = 1\nconfigure()", AXIS, CHECK],
    "with": ["with np.errstate(all='ignore'):\n" + INDENTED, CHECK],
    "try": ["try:\n" + INDENTED + "except ImportError:\n    pass", CHECK],
    "def under if": ["if True:\n" + INDENTED, CHECK],
    "time magic": ["%%time\n" + DEF, CHECK],
    "capture magic": ["%%capture\n" + DEF, CHECK],
    "line magic": [DEF + "\n%time 1 + 1", CHECK],
    "shell": ["!echo hello", DEF, CHECK],
    "same cell": [DEF + "\n" + CHECK],
    "slip below": [DEF, CHECK, "def softmax(Z:\n    return"],
    "stub below": [DEF, CHECK, STUB],
    "stub above": [STUB, DEF, CHECK],
    "match": ["def softmax(Z):\n    match Z.ndim:\n        case _:\n            pass\n" + BODY, CHECK],
    "assert": ["def softmax(Z):\n    assert Z.ndim == 2, Z.shape\n" + BODY, CHECK],
    "type alias": ["Matrix = np.ndarray", DEF.replace("(Z)", "(Z: Matrix) -> Matrix"), CHECK],
    "typing": ["from typing import Any", DEF.replace("(Z)", "(Z: Any)"), CHECK],
    "letters": [DEF.replace("E", "ε"), CHECK],
    "tabs": [DEF.replace("    ", "\t"), CHECK],
    "docstring": ["def softmax(Z):\n    '''Mine.'''\n" + BODY, CHECK],
    "default": [DEF.replace("(Z)", "(Z, axis=1)"), CHECK],
    "prints": ["def softmax(Z):\n    print(Z.shape)\n" + BODY, CHECK],
    "star import": ["from numpy import *", DEF.replace("np.", ""), CHECK],
    "numpy by another name": ["import numpy as xp", DEF.replace("np.", "xp."), CHECK],
    "numpy's parts": ["from numpy import exp", DEF.replace("np.exp", "exp"), CHECK],
    "matplotlib inside": ["import matplotlib.pyplot as plt",
                          "def softmax(Z):\n    plt.close('all')\n" + BODY, CHECK],
    "old one used": [MY, "softmax = my_softmax", "old = softmax",
                     "def softmax(Z):\n    return old(Z)", CHECK],
    "deleted": [DEF, CHECK, "del softmax"],
    "only wrong parts": [WRONG, CHECK, "print(softmax)"],
    "returns a list": ["def softmax(Z):\n    return list(Z)", CHECK],
    "not written": [STUB, CHECK],
    "not written, aliased": [STUB, "f = softmax", "check.softmax(f)"],
    "own library kept": ["import helpers", "softmax = check.softmax(helpers.softmax)"],
    "lambda with a default": ["AXIS = 1", "softmax = lambda Z, a=AXIS: " + LINE.replace("1,", "a,"), CHECK],
    "nested function": ["def softmax(Z):\n    def stable(Z):\n        return np.exp(Z - Z.max(1)[:, None])\n"
                        "    E = stable(Z)\n    return E / E.sum(1)[:, None]", CHECK],
    "semicolons": ["import numpy as np; AXIS = 1", AXIS, CHECK],
    "counter in a list": ["seen = []", "def softmax(Z):\n    seen.append(1)\n" + BODY, CHECK],
    "setattr": [DEF, "softmax.author = 'me'", CHECK],
    "data class": ["from dataclasses import dataclass\n@dataclass\nclass S:\n    axis: int = 1",
                   AXIS.replace("AXIS", "S().axis"), CHECK],
    "enum": ["from enum import IntEnum\nclass Axis(IntEnum):\n    ROWS = 1",
             AXIS.replace("AXIS", "Axis.ROWS"), CHECK],
    "get_ipython": ["def softmax(Z):\n    get_ipython()\n" + BODY, CHECK],
    "own exception": ["class Bad(Exception):\n    pass",
                      "def softmax(Z):\n    if Z.ndim != 2:\n        raise Bad\n" + BODY, CHECK],
}  # fmt: skip
