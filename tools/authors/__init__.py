"""Tools for authors: they refresh lessons, try versions and processors, and break checks."""
