"""Grade again whenever submissions have changed, for use in a live class."""

import os
import time
from pathlib import Path

SECONDS = 5  # between two looks; also how often the class's page looks for a newer one


def state_of(place):
    """Return {(path, size, modification time)} for the files at `place`, a file or a folder."""
    place, found = Path(place), set()
    files = (
        [place]
        if place.is_file()
        else (Path(folder, name) for folder, _, names in os.walk(place) for name in names)
    )
    for path in files:
        try:
            seen = path.stat()
        except OSError:  # it has just been taken away
            continue
        found.add((str(path), seen.st_size, seen.st_mtime_ns))
    return found


def watch(place, grade, wait=lambda: time.sleep(SECONDS)):
    """Call `grade()` now, and after each change of the files at `place`, for ever. `wait`: the
    function that is called between two checks of the files."""
    before = None
    while True:
        now = state_of(place)
        if now != before:
            grade()
            before = now
            print("Waiting for more; press Ctrl+C to stop.", flush=True)
        wait()
