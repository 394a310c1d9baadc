"""The course as web pages: `python -m tools.site`."""
