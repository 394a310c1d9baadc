"""Would a check notice a slip? Each reference is changed in every small way, and checked.

    python -m tools.authors.mutate_checks            every exercise
    python -m tools.authors.mutate_checks softmax    only these

A change is one that slips in while typing: another operator, a sign, a constant one off, another
axis, a missing term, call, transposition or line, one argument for another. What guards against
bad input (`if …: raise`, `check_…(…)`) and a class's __init__ are left alone: the exercises don't
ask for them. A changed reference that is still called right is printed; where it computes the same
after all, EQUIVALENT says why.
"""

import argparse
import ast
import copy
import sys

from classroom.checks.limits import limits
from classroom.checks.sources import source_of
from classroom.checks.verdict import judge
from classroom.exercises import EXERCISES

from .equivalent_changes import EQUIVALENT, not_asked

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
TWINS = [
    {"sum", "mean", "max"},
    {"maximum", "minimum"},
    {"max", "min"},
    {"argmax", "argmin"},
    {"zeros", "ones"},
    {"exp", "log"},
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("exercises", nargs="*", choices=[*EXERCISES, []], metavar="EXERCISE")
    chosen = parser.parse_args().exercises or EXERCISES
    tried, survived, unknown = 0, 0, 0
    for name in chosen:
        changes = list(mutants(EXERCISES[name]))
        alive = [change for change, code in changes if accepted(EXERCISES[name], code)]
        tried, survived = tried + len(changes), survived + len(alive)
        print(f"{name:20} {len(changes) - len(alive):3} of {len(changes):3} changes noticed")
        for change in alive:
            reason = EQUIVALENT.get((name, change)) or not_asked(name, change)
            unknown += reason is None
            print(f"    not noticed: {change}   {f'(the same: {reason})' if reason else '!'}")
    print(f"{tried - survived} of {tried}: {(tried - survived) / max(tried, 1):.1%}")
    sys.exit(1 if unknown else 0)


def accepted(exercise, code):
    with limits(seconds=1):
        answers = exercise.ask(code)
    return judge(exercise, answers).right


def mutants(exercise):
    """(what was changed, the changed definition) for every small change to a reference."""
    tree = without_guards(ast.parse(source_of(exercise.reference)))
    names = vars(sys.modules[exercise.reference.__module__])
    original = ast.unparse(tree)
    seen = {original}
    for change, changed in all_changes(tree):
        try:
            text = ast.unparse(ast.fix_missing_locations(changed))
            code = compile(text, f"<{exercise.name} changed>", "exec")
        except (SyntaxError, ValueError):
            continue
        if text not in seen:
            seen.add(text)
            space = dict(names)
            exec(code, space)
            yield change, space[exercise.name]


def without_guards(tree):
    """The tree without what no check asks for: docstrings, types, __repr__, guards against bad
    input."""
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
    """Every small change: (its description, a changed copy of the tree)."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    given = {part for f in functions if f.name == "__init__" for part in ast.walk(f)}
    for place, node in enumerate(ast.walk(tree)):
        if node in given:
            continue
        for replacement in replacements(node, tree):
            twin = copy.deepcopy(tree)
            target = list(ast.walk(twin))[place]
            around = parent(target, twin)
            before = ast.unparse(around)
            changed_tree = Replace(target, replacement).visit(twin)
            after = (replacement or ast.Pass()) if around is target else around
            yield f"{before} → {ast.unparse(ast.fix_missing_locations(after))}", changed_tree


def parent(node, tree):
    """The expression that a node is part of; a statement stands for itself."""
    inner = (n for n in ast.walk(tree) if isinstance(n, (ast.expr, ast.keyword)))
    return next((n for n in inner if node in ast.iter_child_nodes(n)), node)


class Replace(ast.NodeTransformer):
    def __init__(self, target, replacement):
        self.target, self.replacement = target, replacement

    def visit(self, node):
        return self.replacement if node is self.target else self.generic_visit(node)


def changed(node, **fields):
    """A copy of a node with other fields."""
    twin = copy.deepcopy(node)
    for name, value in fields.items():
        setattr(twin, name, value)
    return twin


def replacements(node, tree):
    """What may stand in the place of a node; None for nothing at all."""
    if isinstance(node, ast.BinOp):
        yield from (changed(node, op=op()) for op in OPERATORS.get(type(node.op), ()))
        yield from (node.left, node.right)
        if not isinstance(node.op, (ast.Add, ast.Mult)):
            yield changed(node, left=node.right, right=node.left)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Compare):
        yield from (changed(node, ops=[op()]) for op in OPERATORS.get(type(node.ops[0]), ()))
    elif isinstance(node, ast.BoolOp):
        yield from (changed(node, op=op()) for op in OPERATORS[type(node.op)])
    elif isinstance(node, ast.keyword):
        if node.arg == "axis" and isinstance(node.value, ast.Constant):
            yield changed(node, value=ast.Constant(1 - node.value.value))
    elif isinstance(node, ast.Constant) and not is_axis(node, tree):
        yield from (ast.Constant(value) for value in other_constants(node.value))
    elif isinstance(node, ast.Call):
        yield from node.args[:1]
        for k in range(len(node.keywords)):
            yield changed(node, keywords=node.keywords[:k] + node.keywords[k + 1 :])
    elif isinstance(node, ast.Attribute):
        if node.attr == "T":
            yield node.value
        for twins in TWINS:
            yield from (
                changed(node, attr=a) for a in sorted(twins - {node.attr}) if node.attr in twins
            )
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        if ast.unparse(parent(node, tree)) != f"len({node.id})":  # all have a row per example
            yield from (ast.Name(other, node.ctx) for other in beside(node.id, tree))
    elif isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)):
        yield ast.Pass()
        if isinstance(node, ast.AugAssign):
            yield from (changed(node, op=op()) for op in OPERATORS.get(type(node.op), ()))


def is_axis(node, tree):
    """Axes have their own change, for -1 is 1 by another name."""
    return any(
        isinstance(k, ast.keyword) and k.arg == "axis" and k.value is node for k in ast.walk(tree)
    )


def other_constants(value):
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, (int, float)):
        return [value + 1, value - 1, -value, 2 * value]
    return []


def beside(name, tree):
    """The other arguments of the function that a name is an argument of."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            own = [argument.arg for argument in node.args.args]
            if name in own:
                yield from (other for other in own if other not in (name, "self"))


if __name__ == "__main__":
    main()
