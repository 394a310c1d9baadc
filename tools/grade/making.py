"""Find the names that a statement defines or modifies."""

import ast
import builtins

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
CHANGING = {"append", "extend", "insert", "add", "update", "setdefault", "remove", "pop", "sort"}


def made_by(node):
    """Return the set of names that a statement defines or modifies."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    if isinstance(node, (ast.If, ast.Try, ast.With, ast.For, ast.While)):
        return made_by_block(node)
    targets = getattr(node, "targets", [getattr(node, "target", None)])
    found = {n.target.id for n in outside_functions(node) if isinstance(n, ast.NamedExpr)}
    if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
        found |= {name for target in targets for name in roots(target)}
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        found |= made_by_call(node.value)
    return found


def made_by_block(node):
    """Return the set of names that the statements in a block define or modify. For a loop that
    isn't short, such as a training run, return only the names of its functions and classes."""
    parts = [*node.body, *getattr(node, "orelse", [])]
    parts += [part for handler in getattr(node, "handlers", []) for part in handler.body]
    made = {name for part in parts for name in made_by(part)}
    if not isinstance(node, (ast.For, ast.While)):
        return made
    if not is_short(node):
        kept = (part for part in parts if isinstance(part, FUNCTIONS + (ast.ClassDef,)))
        return {part.name for part in kept}
    return made | (roots(node.target) if isinstance(node, ast.For) else set())


def is_short(loop):
    """Return whether a loop calls only built-ins, NumPy functions, and methods in CHANGING."""
    for node in outside_functions(loop):
        if isinstance(node, ast.Call):
            called = node.func
            known = isinstance(called, ast.Name) and hasattr(builtins, called.id)
            if isinstance(called, ast.Attribute):
                known = called.attr in CHANGING or "np" in roots(called)
            if not known:
                return False
    return True


def made_by_call(call):
    """Return the set of names that a call defines or modifies: {"a"} for `a.append(1)` and for
    `exec("a = 1")`."""
    called = call.func
    if isinstance(called, ast.Attribute) and called.attr in CHANGING:
        return roots(called)
    text = getattr(call.args[0], "value", None) if len(call.args) == 1 else None
    if isinstance(called, ast.Name) and called.id == "exec" and isinstance(text, str):
        try:
            return {name for node in ast.parse(text).body for name in made_by(node)}
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return set()
    return set()


def made_by_calls(statements):
    """Add the names that a function declares as `global` to the attribute `makes` of each Statement
    that calls the function."""
    declared = {}
    for statement in statements:
        if isinstance(statement.node, FUNCTIONS):
            inside = [n for n in ast.walk(statement.node) if isinstance(n, ast.Global)]
            if inside:
                declared[statement.node.name] = {name for node in inside for name in node.names}
    for statement in statements if declared else ():
        call = getattr(statement.node, "value", None)
        if isinstance(statement.node, ast.Expr) and isinstance(call, ast.Call):
            statement.makes |= declared.get(getattr(call.func, "id", ""), set())


def gone_through(node):
    """Return the set of names of the loop variables in a statement."""
    loops = [n for n in outside_functions(node) if isinstance(n, ast.For)]
    return {name for loop in loops for name in roots(loop.target)}


def outside_functions(node):
    """Yield `node` and all nodes inside it, except nested functions and their contents."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [c for c in ast.iter_child_nodes(node) if not isinstance(c, FUNCTIONS)]


def roots(target):
    """Return the variables that the target of an assignment begins with: {"Dense"} for
    `Dense.forward = f`."""
    if isinstance(target, (ast.Tuple, ast.List)):
        return {name for part in target.elts for name in roots(part)}
    while isinstance(target, (ast.Attribute, ast.Subscript, ast.Starred)):
        target = target.value
    return {target.id} if isinstance(target, ast.Name) else set()
