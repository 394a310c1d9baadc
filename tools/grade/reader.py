"""Reads notebooks in a process that may die: megabytes of code, or JSON that fills the memory.

The grader starts `python -m tools.grade.reader`. It imports the course once; for each submission
it forks, and the child has some seconds and some memory to read it. What dies with all notebooks
of a student is read again, one notebook at a time, so that one that can't be read costs no other.
"""

import json
import os
import select
import signal
import struct
import subprocess
import sys
import time

from .exam import COURSE, Exam
from .lending import LOANS, loan
from .reading import read_all

SECONDS, MEGABYTES = 10, 1536  # at most, of computing and of memory, for one student's notebooks
PATIENCE = 4  # seconds on the clock for each of computing: the machine may be busy
LARGEST = 1 << 25  # bytes of what is found in them
TOO_MUCH = "takes too much time or memory to read: is it a notebook that somebody has written?"


class Reader:
    """The grader's side."""

    def __init__(self, exam):
        self.exam, self.process = exam, None

    def read(self, contents):
        """What `read_all` finds; notebooks that can't be read in this way are named in its
        problems."""
        found = self.ask(contents)
        if found is None and len(contents) > 1:
            alone = [self.ask([content]) for content in contents]
            good = [n for n, one in enumerate(alone) if one is not None]
            found = self.ask([contents[n] for n in good]) if len(good) < len(contents) else None
            return numbered(found, good, contents)
        return numbered(found, range(len(contents)) if found else [], contents)

    def ask(self, contents):
        """What is found in contents; None if reading it takes too much."""
        message = [struct.pack("<Q", len(contents))]
        for content in contents:
            message += [struct.pack("<Q", len(content)), content]
        for _ in range(2):  # the process itself may have been killed
            try:
                self.start()
                for part in message:
                    self.process.stdin.write(part)
                self.process.stdin.flush()
                (size,) = struct.unpack("<Q", self.process.stdout.read(8))
                return json.loads(self.process.stdout.read(size)) if size else None
            except (OSError, struct.error, ValueError):
                self.close()
        return None

    def start(self):
        if self.process:
            return
        settings = [self.exam.lessons, self.exam.private, self.exam.seed, self.exam.seconds]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tools.grade.reader", json.dumps(settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=COURSE,
            env=os.environ | {f"{n}_NUM_THREADS": "1" for n in ("OPENBLAS", "OMP", "MKL")},
            start_new_session=True,
        )

    def close(self):
        if self.process:
            self.process.kill()
            for pipe in (self.process.stdin, self.process.stdout):
                try:
                    pipe.close()
                except OSError:
                    continue  # what was in it has nowhere to go
            self.process.wait()
            self.process = None


def numbered(found, good, contents):
    """What was found in the good contents, numbered by their places among all contents."""
    found = found or {"found": {}, "counted": {}, "problems": [], "lessons": []}
    good = list(good)
    problems = [[good[n], problem] for n, problem in found["problems"]]
    problems += [[n, TOO_MUCH] for n in range(len(contents)) if n not in good]
    counted = {lesson: good[n] for lesson, n in found["counted"].items()}
    return found | {"counted": counted, "problems": sorted(problems)}


def serve(lessons, private, seed, seconds):
    """Answers until the grader is gone."""
    exam = Exam(None if lessons is None else tuple(lessons), private, seed, seconds)
    exam.references, exam.exercises  # noqa: B018 (computed once, not in each child)
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    while head := source.read(8):
        contents = []
        for _ in range(*struct.unpack("<Q", head)):
            contents.append(source.read(*struct.unpack("<Q", source.read(8))))
        data = in_child(lambda given=contents: found_in(given, exam), min(SECONDS, 4 * seconds))
        new, _, data = data.partition(b"\n")
        for key in json.loads(new or b"[]"):
            loan(*key)  # what one submission borrows, the next one will: children share the cache
        answers.write(struct.pack("<Q", len(data)) + data)
        answers.flush()


def found_in(contents, exam):
    """What is found, after a line of what had to be worked out for it."""
    known = set(LOANS)
    found = read_all(contents, exam)
    return b"\n".join([json.dumps(sorted(LOANS - known)).encode(), json.dumps(found).encode()])


def in_child(work, seconds):
    """What `work()` gives as bytes, in a process of its own; nothing if that takes too much."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(out)
            limit(seconds)
            data = work()
            while data:
                data = data[os.write(into, data) :]
        finally:
            os._exit(0)
    os.close(into)
    data = listen(out, time.monotonic() + PATIENCE * seconds)
    os.close(out)
    try:
        os.kill(child, signal.SIGKILL)
    finally:
        os.waitpid(child, 0)
    return data


def limit(seconds):
    import resource  # not in Windows' Python

    for name, most in (("RLIMIT_CPU", max(1, int(seconds))), ("RLIMIT_AS", MEGABYTES << 20)):
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
        except (AttributeError, ValueError, OSError):
            continue  # not every system has each of them


def listen(pipe, end):
    """All that comes out of a pipe until it is closed; nothing if that takes too long."""
    parts, size = [], 0
    while size <= LARGEST:
        left = end - time.monotonic()
        if left <= 0 or not select.select([pipe], [], [], left)[0]:
            return b""
        part = os.read(pipe, 1 << 16)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
    return b""


if __name__ == "__main__":
    serve(*json.loads(sys.argv[1]))
