"""Imports the names of a package when they are first asked for."""

import importlib


def on_demand(package, names, *others):
    """Return the `__getattr__` and the `__dir__` of a package.

    names: {module: the names to import from it}
    others: names that the package defines itself
    """
    homes = {name: home for home, found_there in names.items() for name in found_there}

    def find(name):
        if name not in homes:
            raise AttributeError(f"{package} has no {name!r}; dir({package}) lists its names")
        return getattr(importlib.import_module(f"{package}.{homes[name]}"), name)

    return find, lambda: [*homes, *others]
