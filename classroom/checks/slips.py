"""Slips: small changes to the course's own function, of the kind that readers make by mistake.

A slip is a wrong operator, sign, constant, axis or argument, or a missing term, call, transposition
or line. Input checks (`if …: raise` and `check_…(…)`) and `__init__` methods aren't changed.
"""

import ast
import copy
import sys
from functools import cache
from typing import NamedTuple

from .sources import source_of

OPERATORS = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Mod: (ast.FloorDiv,),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
}
SIGNS = {
    **{ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//"},
    **{ast.Pow: "**", ast.MatMult: "@", ast.Mod: "%", ast.Gt: ">", ast.GtE: ">="},
    **{ast.Lt: "<", ast.LtE: "<=", ast.Eq: "==", ast.NotEq: "!=", ast.And: "and", ast.Or: "or"},
}
TWINS = [
    {"sum", "mean", "max"},
    {"maximum", "minimum"},
    {"max", "min"},
    {"argmax", "argmin"},
    {"zeros", "ones"},
    {"exp", "log"},
]


class Slip(NamedTuple):
    change: str  # "before → after"
    words: str  # what is said of it
    code: object  # the changed definition


@cache
def slips(exercise):
    """Return a list of the Slips of an exercise's reference, or [] if it has a `while` loop."""
    tree = without_guards(ast.parse(source_of(exercise.reference)))
    if any(isinstance(node, ast.While) for node in ast.walk(tree)):
        return []  # a changed loop may never end
    names = vars(sys.modules[exercise.reference.__module__])
    seen, found = {ast.unparse(tree)}, []
    for change, words, changed_tree in all_changes(tree):
        try:
            text = ast.unparse(ast.fix_missing_locations(changed_tree))
            code = compile(text, f"<{exercise.name} changed>", "exec")
        except (SyntaxError, ValueError):
            continue
        if text not in seen:
            seen.add(text)
            space = dict(names)
            exec(code, space)
            found.append(Slip(change, words, space[exercise.name]))
    return found


def slip_that_explains(asked, first):
    """Return the first Slip that gives all of the reader's answers, or None.

    `first` is the index of a wrong answer; its case is tried first to rule out most slips early.
    """
    exercise = asked.exercise
    order = sorted(range(len(asked.cases)), key=lambda k: k != first)
    for number, slip in enumerate(slips(exercise)):
        answers = (
            exercise.ask_once((asked.seed, k, number), slip.code, asked.cases[k]) for k in order
        )
        if all(map(exercise.alike, (asked.answers[k] for k in order), answers)):
            return slip
    return None


def without_guards(tree):
    """Strip docstrings, type hints, `__repr__` and input checks from `tree` in place; return it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            node.body = [line for line in node.body if not is_guard(line)] or [ast.Pass()]
    return tree


def is_guard(line):
    words = isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
    words |= isinstance(line, ast.FunctionDef) and line.name == "__repr__"
    checks = isinstance(line, ast.Expr) and ast.unparse(line).startswith("check_")
    return words or checks or (isinstance(line, ast.If) and isinstance(line.body[-1], ast.Raise))


def all_changes(tree):
    """Yield (change, explanation, changed tree) for every small change to `tree`.

    The tree is changed in place, and restored before the next change.
    """
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    given = {part for f in functions if f.name == "__init__" for part in ast.walk(f)}
    given |= {part for f in functions for default in f.args.defaults for part in ast.walk(default)}
    places = places_in(tree)
    for node in list(ast.walk(tree)):
        if node in given or node not in places:
            continue
        around = parent(node, places)
        before = ast.unparse(around)
        for replacement, words in list(replacements(node, places, tree)):
            put(replacement, places[node])
            after = replacement if around is node else around
            change = f"{before} → {ast.unparse(ast.fix_missing_locations(after))}"
            yield change, words, tree
            put(node, places[node])


def places_in(tree):
    """Return {node: (parent, field, index or None)}: the place of each node in `tree`."""
    places = {}
    for outer in ast.walk(tree):
        for name, value in ast.iter_fields(outer):
            for k, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(node, ast.AST):
                    places[node] = outer, name, k
    return places


def put(node, place):
    outer, name, k = place
    if k is None:
        setattr(outer, name, node)
    else:
        getattr(outer, name)[k] = node


def parent(node, places):
    """Return the expression that contains `node`, or `node` itself if a statement contains it."""
    outer = places[node][0]
    return outer if isinstance(outer, (ast.expr, ast.keyword)) else node


def changed(node, **fields):
    """Return a copy of `node` in which `fields` have new values."""
    twin = copy.deepcopy(node)
    for name, value in fields.items():
        setattr(twin, name, value)
    return twin


def instead(wrong, right):
    return f"`{wrong}` takes the place of `{right}`"


def replacements(node, places, tree):
    """Yield (replacement, explanation) for each small change to `node`."""
    if isinstance(node, ast.BinOp):
        yield from operators(node, node.op, "op")
        yield node.left, f"`{SIGNS[type(node.op)]} {short(node.right)}` is missing"
        yield node.right, f"`{short(node.left)} {SIGNS[type(node.op)]}` is missing"
        if not isinstance(node.op, (ast.Add, ast.Mult)):
            words = f"the two sides of a `{SIGNS[type(node.op)]}` are the wrong way round"
            yield changed(node, left=node.right, right=node.left), words
    elif isinstance(node, ast.UnaryOp):
        yield node.operand, "a minus, or a `not`, is missing"
    elif isinstance(node, ast.Compare):
        for op in OPERATORS.get(type(node.ops[0]), ()):
            yield changed(node, ops=[op()]), instead(SIGNS[op], SIGNS[type(node.ops[0])])
    elif isinstance(node, ast.BoolOp):
        yield from operators(node, node.op, "op")
    elif isinstance(node, ast.keyword):
        if node.arg == "axis" and isinstance(node.value, ast.Constant):
            other = 1 - node.value.value
            words = instead(f"axis={other}", f"axis={node.value.value}")
            yield changed(node, value=ast.Constant(other)), words
    elif isinstance(node, ast.Constant) and not is_axis(node, places):
        for value in other_constants(node.value):
            yield ast.Constant(value), instead(value, node.value)
    elif isinstance(node, ast.Call):
        yield from ((argument, f"`{short(node.func)}` is missing") for argument in node.args[:1])
        for k, keyword in enumerate(node.keywords):
            kept = node.keywords[:k] + node.keywords[k + 1 :]
            yield changed(node, keywords=kept), f"`{short(keyword)}` is missing"
    elif isinstance(node, ast.Attribute):
        if node.attr == "T":
            yield node.value, f"`{short(node.value)}` has to be transposed, with .T"
        for twins in TWINS:
            for other in sorted(twins - {node.attr}) if node.attr in twins else ():
                yield changed(node, attr=other), instead(other, node.attr)
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        if ast.unparse(parent(node, places)) != f"len({node.id})":  # other arguments are as long
            for other in beside(node.id, tree):
                yield ast.Name(other, node.ctx), instead(other, node.id)
    elif isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)):
        yield ast.Pass(), f"the step `{short(node)}` is missing"
        if isinstance(node, ast.AugAssign):
            yield from operators(node, node.op, "op")


def operators(node, before, field):
    for op in OPERATORS.get(type(before), ()):
        yield changed(node, **{field: op()}), instead(SIGNS[op], SIGNS[type(before)])


def short(node):
    return ast.unparse(node)


def is_axis(node, places):
    """Return whether `node` is the value of an argument `axis`.

    An axis is changed only from 0 to 1 and from 1 to 0, because −1 may be the same axis as 1.
    """
    outer = places[node][0]
    return isinstance(outer, ast.keyword) and outer.arg == "axis"


def other_constants(value):
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, (int, float)):
        return [value + 1, value - 1, -value, 2 * value]
    return []


def beside(name, tree):
    """Yield the other arguments, except `self`, of each function with an argument `name`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            own = [argument.arg for argument in node.args.args]
            if name in own:
                yield from (other for other in own if other not in (name, "self"))
