"""The limits on a reader's function during a check: its output is hidden and its time limited."""

from contextlib import contextmanager

from IPython.utils.capture import capture_output

from .clock import at_most

SECONDS = 3  # for all inputs of a check together; a right solution takes thousandths


@contextmanager
def limits(seconds=SECONDS):
    """Return a context manager that hides its block's output and raises TooSlow after `seconds`."""
    with capture_output(), at_most(seconds):
        yield
