"""Define a student's function from the code that the grader sent to the sandbox."""

import __future__

import linecache
import sys
import types


def fill(cases, arrays):
    """Return `cases` as a list of tuples, with each None replaced by the next of the `arrays`."""
    arrays = iter(arrays)
    return [tuple(next(arrays) if a is None else a for a in case) for case in cases]


def define(job):
    """Return (definition, use): the student's definition, and the exercise's function that calls
    it, or None if it is called directly.

    Errors in the code that the definition depends on are ignored; an error in the definition itself
    is raised. Raise TypeError if the definition isn't callable.
    """
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    space = main.__dict__
    exec("import numpy as np", space)
    space.update(display=Nothing(), get_ipython=Nothing)
    flags = sum(getattr(__future__, name).compiler_flag for name in job["future"])
    for alias, source, name in job["lent"]:
        own = {"__name__": "course"}
        try:
            exec(compile(source, "<asking>", "exec"), own)  # errors name no line of the student's
        except Exception:
            continue
        put(space, alias, own[name])
    use = None
    if job["use"]:
        own = dict(space)
        exec(compile(job["use"], "<asking>", "exec"), own)
        use = own[job["use_name"]]
    for cell, line, text, essential in job["pieces"]:
        file = f"<cell {cell}, line {line}>"
        text = "\n" * (line - 1) + text  # errors name the line in the student's cell
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
        try:
            exec(compile(text, file, "exec", flags, dont_inherit=True), space)
        except Exception:
            if essential:
                raise
    definition = space[job["name"]]
    if not callable(definition):
        raise TypeError(
            f"the definition has the type {type(definition).__name__}, where a function is expected"
        )
    return definition, use


class Nothing:
    """A stand-in for IPython's `display` and `get_ipython`, which accepts any call or attribute."""

    def __call__(self, *arguments, **named):
        return None

    def __getattr__(self, name):
        return Nothing()


def put(space, alias, value):
    """Set `space[alias]` to `value`. For a dotted `alias` such as "losses.mse", set an attribute of
    a namespace that stands in for the module."""
    *modules, name = alias.split(".")
    for module in modules:
        inner = space.setdefault(module, types.SimpleNamespace())
        space = inner.__dict__
    space[name] = value


def describe(error):
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:
        return type(error).__name__
