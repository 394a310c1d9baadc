"""The limits on a reader's function during a check: no output, and at most a few seconds."""

from contextlib import contextmanager

from IPython.utils.capture import capture_output

from .clock import at_most

SECONDS = 3  # for all inputs of a check together; a right solution takes thousandths


@contextmanager
def limits(seconds=SECONDS):
    """Return a context manager that hides its block's output and raises TooSlow after `seconds`."""
    with capture_output(), at_most(seconds):
        yield
