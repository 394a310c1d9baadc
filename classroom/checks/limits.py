"""What a reader's function may do while it is checked: little, quietly, and not for ever."""

from contextlib import contextmanager

from IPython.utils.capture import capture_output

from .clock import at_most

SECONDS = 3  # for all inputs of a check together; a right solution takes thousandths


@contextmanager
def limits(seconds=SECONDS):
    """Swallow what is printed or shown, and raise TooSlow in the block when time is up."""
    with capture_output(), at_most(seconds):
        yield
