"""Read notebooks in a separate process, with limits on time and memory.

The grader starts `python -m tools.grade.reader`, which imports the course once, and reads the
notebooks of each student in a child process. If reading fails, each notebook is read alone, so that
one unreadable notebook doesn't affect the student's others.
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
TOO_MUCH = "takes too much time or memory to read: is it really a student's notebook?"


class Reader:
    """The grader's connection to the process that reads notebooks."""

    def __init__(self, exam):
        self.exam, self.process = exam, None

    def read(self, contents):
        """Return the dictionary that `read_all` returns, with a problem added for each notebook
        that takes too much time or memory."""
        found = self.ask(contents)
        if found is None and len(contents) > 1:
            alone = [self.ask([content]) for content in contents]
            good = [n for n, one in enumerate(alone) if one is not None]
            found = self.ask([contents[n] for n in good]) if len(good) < len(contents) else None
            return numbered(found, good, contents)
        return numbered(found, range(len(contents)) if found else [], contents)

    def ask(self, contents):
        """Return what `read_all` returns, or None if reading takes too much time or memory."""
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
                    continue  # nobody reads what was in it any more
            self.process.wait()
            self.process = None


def numbered(found, good, contents):
    """Return `found` with each notebook's index changed to its index in `contents`, and with a
    problem added for each notebook that wasn't read.

    `found`: what `read_all` returned for the notebooks in `contents` with the indices `good`, or
    None if no notebook was read.
    """
    found = found or {"found": {}, "counted": {}, "problems": [], "lessons": []}
    good = list(good)
    problems = [[good[n], problem] for n, problem in found["problems"]]
    problems += [[n, TOO_MUCH] for n in range(len(contents)) if n not in good]
    counted = {lesson: good[n] for lesson, n in found["counted"].items()}
    return found | {"counted": counted, "problems": sorted(problems)}


def serve(lessons, private, seed, seconds):
    """Answer the grader's requests on standard input until it is closed. The arguments are the
    settings of the Exam."""
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
            loan(*key)  # the next submission borrows the same: children share the cache
        answers.write(struct.pack("<Q", len(data)) + data)
        answers.flush()


def found_in(contents, exam):
    """Return two lines of JSON as bytes: the arguments of each new call of `loan`, and the
    dictionary that `read_all` returns."""
    known = set(LOANS)
    found = read_all(contents, exam)
    return b"\n".join([json.dumps(sorted(LOANS - known)).encode(), json.dumps(found).encode()])


def in_child(work, seconds):
    """Return the bytes that `work()` returns in a child process, or b"" if it takes more than
    `seconds` of computing time or too much memory."""
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
    """Return all bytes from `pipe`, or b"" if it isn't closed by the time `end`, or if there are
    more than LARGEST bytes."""
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
