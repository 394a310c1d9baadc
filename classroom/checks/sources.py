"""Functions that read the source code of a reader's function or of the course."""

import ast
import importlib
import inspect
import textwrap
from pathlib import Path

PACKAGES = ("helpers", "classroom")  # the packages whose imports are followed


def is_unwritten(definition):
    """Return whether the body of a function, or of any method of a class, is still empty.

    An empty body holds only `...`, `pass` or a docstring. A definition whose source can't be read
    counts as written. For a class, the methods are read, because the source of a class in a
    notebook can't be found.
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


def source_with_helpers(definition):
    """Return the source of a function and of the notebook's functions that it uses, or ""."""
    if not inspect.isfunction(definition):
        return ""
    used = [definition.__globals__.get(name) for name in definition.__code__.co_names]
    own = [f for f in used if inspect.isfunction(f) and f.__module__ == definition.__module__]
    texts = []
    for function in (definition, *own):
        try:
            texts.append(textwrap.dedent(inspect.getsource(function)))
        except (OSError, TypeError):
            continue
    return "\n".join(texts)


def has_loop(source):
    """Return whether `source` has a loop, a comprehension or a call such as `np.vectorize`."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return False
    loops = (ast.For, ast.While, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)
    called = {n.func for n in nodes if isinstance(n, ast.Call)}
    names = {getattr(f, "attr", getattr(f, "id", "")) for f in called}
    hidden = {"vectorize", "apply_along_axis", "frompyfunc", "map"}
    return any(isinstance(node, loops) for node in nodes) or bool(names & hidden)


def is_words(statement):
    """Return whether `statement` is only a constant, such as a docstring or `...`."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def source_of(definition):
    return textwrap.dedent(inspect.getsource(definition)).rstrip()


def standalone(definition):
    """Return the source of a function or class, with everything that it uses from the course.

    The source runs in a notebook or in the grader without the course. Its imports come first.
    """
    parts = {}
    collect(definition.__module__, definition.__name__, parts)
    ordered = sorted(parts.values(), key=lambda part: not part.startswith(("import ", "from ")))
    return "\n\n\n".join(ordered).replace("\n\n\nimport ", "\nimport ")


def collect(module, name, parts):
    """Add the statement of `module` that defines `name` to the dict `parts`.

    The statements of the course that this statement needs are added before it.
    """
    path = Path(importlib.import_module(module).__file__)
    text = path.read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        place = path, node.lineno
        if name not in made_by(node) or place in parts:
            continue
        target = imported_from(node, module, path)
        if target:
            original = next(a.name for a in node.names if name in (a.asname, a.name))
            collect(target, original, parts)
            if original != name:
                parts[(*place, name)] = f"{name} = {original}"
            continue
        parts[place] = ""  # two that need each other are each taken once
        for needed in names_in(node):
            collect(module, needed, parts)
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        lines = text.splitlines()[first - 1 : node.end_lineno]
        del parts[place]
        parts[place] = "\n".join(lines)


def imported_from(node, module, path):
    """Return the module of the course that `node` imports from, or "" for any other statement."""
    if not isinstance(node, ast.ImportFrom):
        return ""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    target = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
    return target if target.split(".")[0] in PACKAGES else ""


def made_by(node):
    """Return the set of names that the statement `node` defines."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    if isinstance(node, ast.Assign):
        return {target.id for target in node.targets if isinstance(target, ast.Name)}
    return set()


def names_in(node):
    """Return a list of the names that the statement `node` uses."""
    return [n.id for n in ast.walk(node) if isinstance(n, ast.Name)]
