"""Tools for authors, which refresh lessons, try versions and processors, and test the checks."""
