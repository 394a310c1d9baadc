"""A time limit for a block of code, on every operating system."""

import _thread
import signal
import threading
import time
from contextlib import contextmanager

from .asking import TooSlow


@contextmanager
def at_most(seconds):
    """Return a context manager that raises TooSlow in its block after `seconds`.

    A second thread interrupts the block as Ctrl-C does, repeatedly, because an `except:` in the
    block may catch an interrupt. There is no limit outside the main thread.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread can be interrupted
        return
    end, running, over = time.monotonic() + seconds, True, threading.Event()

    def interrupt():
        wait = seconds
        while not over.wait(wait):
            _thread.interrupt_main()
            wait = 0.05

    def stop(number, frame):
        if running and time.monotonic() >= end:
            raise TooSlow
        if time.monotonic() < end:
            raise KeyboardInterrupt  # the reader's own Ctrl-C

    before = signal.signal(signal.SIGINT, stop)
    clock = threading.Thread(target=interrupt, daemon=True)
    clock.start()
    try:
        try:
            yield
        finally:
            running = False
    finally:
        over.set()
        clock.join()
        signal.signal(signal.SIGINT, before)
