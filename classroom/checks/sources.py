"""Reading source: whether a stub is still one, and what the course's own solution looks like."""

import ast
import importlib
import inspect
import textwrap
from pathlib import Path


def is_unwritten(definition):
    """Whether a function, or a method of a class, has nothing in it but `...` and words.

    Judged by the code, for a finished function may well return None. Where there is no source
    to read, a lambda or something built in, it counts as written. Of a class that stands in a
    notebook only the methods have a source that can be found.
    """
    if isinstance(definition, type):
        return any(map(is_unwritten, filter(inspect.isfunction, vars(definition).values())))
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(definition)))
    except (OSError, TypeError, SyntaxError):
        return False
    return has_stub(tree)


def has_stub(tree):
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return any(
        all(isinstance(line, ast.Pass) or is_words(line) for line in node.body)
        for node in ast.walk(tree)
        if isinstance(node, functions)
    )


def is_words(statement):
    """A docstring, or `...`."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def source_of(definition):
    return textwrap.dedent(inspect.getsource(definition)).rstrip()


def standalone(definition):
    """The source of a helper together with all it needs of other helpers, in order: it runs in a
    notebook, or in the grader, without the course."""
    parts = {}
    collect(definition.__module__, definition.__name__, parts)
    ordered = sorted(parts.values(), key=lambda part: not part.startswith(("import ", "from ")))
    return "\n\n\n".join(ordered).replace("\n\n\nimport ", "\nimport ")


def collect(module, name, parts):
    """Put the statement that makes `name` in a module into `parts`, after what it needs."""
    path = Path(importlib.import_module(module).__file__)
    text = path.read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if name not in made_by(node) or (path, node.lineno) in parts:
            continue
        if isinstance(node, ast.ImportFrom) and node.level:
            package = module if path.name == "__init__.py" else module.rpartition(".")[0]
            target = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
            original = next(a.name for a in node.names if name in (a.asname, a.name))
            collect(target, original, parts)
            continue
        for needed in names_in(node):
            if needed != name:
                collect(module, needed, parts)
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        lines = text.splitlines()[first - 1 : node.end_lineno]
        parts[path, node.lineno] = "\n".join(lines)


def made_by(node):
    """The names that a statement defines."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    if isinstance(node, ast.Assign):
        return {target.id for target in node.targets if isinstance(target, ast.Name)}
    return set()


def names_in(node):
    """The names that a statement uses, in their order."""
    return [n.id for n in ast.walk(node) if isinstance(n, ast.Name)]
