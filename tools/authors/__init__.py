"""Tools for authors, which update the lessons and test them, their checks and the library."""
