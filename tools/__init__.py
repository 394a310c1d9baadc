"""For authors and instructors; each tool says what it does with `python -m tools.NAME --help`."""
