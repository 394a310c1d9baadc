"""The course's website, which is built by `python -m tools.site`."""
