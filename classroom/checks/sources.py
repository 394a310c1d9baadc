"""Reading source: whether a function is still unwritten, and how the course itself writes it."""

import ast
import importlib
import inspect
import textwrap
from pathlib import Path

PACKAGES = ("helpers", "classroom")  # the packages whose imports are followed


def is_unwritten(definition):
    """Whether a function, or a method of a class, has nothing in it but `...` and a docstring.

    The code decides, because a finished function may well return None. Where there is no source to
    read, as for a lambda or a built-in function, it counts as written. In a notebook, only the
    methods of a class have a source that can be found.
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
    """The source of a reader's function, and of the functions of the same notebook that it names;
    "" where there is none to read."""
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
    """Whether a source has a loop that goes through numbers one by one."""
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
    """Whether a statement is a docstring or `...`."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def source_of(definition):
    return textwrap.dedent(inspect.getsource(definition)).rstrip()


def standalone(definition):
    """The source of a function or class of the course together with all that it needs from the
    course, in order: it runs in a notebook, or in the grader, without the course."""
    parts = {}
    collect(definition.__module__, definition.__name__, parts)
    ordered = sorted(parts.values(), key=lambda part: not part.startswith(("import ", "from ")))
    return "\n\n\n".join(ordered).replace("\n\n\nimport ", "\nimport ")


def collect(module, name, parts):
    """Put the statement of a module that defines `name` into `parts`, after what it needs."""
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
    """The module of the course from which a statement imports; "" for any other statement."""
    if not isinstance(node, ast.ImportFrom):
        return ""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    target = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
    return target if target.split(".")[0] in PACKAGES else ""


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
    """The names that a statement uses."""
    return [n.id for n in ast.walk(node) if isinstance(n, ast.Name)]
