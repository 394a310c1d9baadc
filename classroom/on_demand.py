"""Lazy imports: the names of a package are imported when they are first used."""

import importlib


def on_demand(package, names, *others):
    """Return the functions `__getattr__` and `__dir__` for a package with lazy imports.

    package: the name of the package
    names: a dict {module: the names to import from it}
    others: the names that the package defines itself, which `dir` lists as well
    """
    homes = {name: home for home, found_there in names.items() for name in found_there}

    def find(name):
        if name not in homes:
            raise AttributeError(f"{package} has no {name!r}; dir({package}) lists its names")
        return getattr(importlib.import_module(f"{package}.{homes[name]}"), name)

    return find, lambda: [*homes, *others]
