"""Waiting for what another process does, with an end."""

import time


def wait_until(happened, process, seconds=60):
    """Until `happened()`, while the process runs, and no longer than these seconds."""
    latest = time.monotonic() + seconds
    while not happened():
        assert process.poll() is None, "the process has ended"
        assert time.monotonic() < latest, f"nothing has happened for {seconds} seconds"
        time.sleep(0.02)
