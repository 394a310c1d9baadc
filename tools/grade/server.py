"""The server in the sandbox, where the course can't be imported.

For each job, the server forks a child, which gives up its rights, calls the student's definition,
writes the results to a pipe, and is killed. Each job comes with a password, which the server reads
after the child has been killed, and sends before the answer, so that no child can forge an answer.
"""

import gc
import os
import select
import signal
import struct
import time

PASSWORD = 16  # bytes
PATIENCE = 4  # seconds on the clock for each of computing: the machine may be busy
LARGEST = 1 << 25  # bytes of an answer
UNDEFINED = "can't be defined: "
SLOW = "has no result yet when its time is up: is there a loop that never ends?"
MANY = "returns far more numbers than expected"


class Server:
    """A server that answers the grader's jobs.

    `modules`: {name: module} for asking, packing and defining; `confinement`: the Confinement that
    each child enters; `seconds`, `megabytes`: the limits on computing time and memory for a job.
    """

    def __init__(self, modules, confinement, seconds, megabytes):
        self.asking, self.packing = modules["asking"], modules["packing"]
        self.defining, self.confinement = modules["defining"], confinement
        self.seconds, self.megabytes = seconds, megabytes
        self.inputs = {}  # of each exercise: the arguments of all calls
        self.from_grader, self.to_grader = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nothing, number)

    def serve(self):
        """Send the list of the restrictions that hold in child processes, then answer jobs."""
        self.send(b"", *self.in_child(lambda: self.packing.pack(self.rights_given_up)))
        gc.freeze()  # what is here now is never collected: children share its memory
        while True:
            (size,) = struct.unpack("<Q", self.read(8))
            words, arrays = self.packing.unpack(self.read(size))
            if "inputs" in words:
                self.inputs[words["exercise"]] = self.defining.fill(words["inputs"], arrays)
            else:
                status, data = self.in_child(lambda job=words: self.work(job))
                self.send(self.read(PASSWORD), status, data)

    def read(self, size):
        """Return exactly `size` bytes of standard input, or end the process at the end of the
        input. No more is read, because the next password must not be in memory while a child
        runs."""
        parts = []
        while size:
            part = os.read(self.from_grader, min(size, 1 << 20))
            if not part:
                os._exit(0)  # the grader has no more jobs, or is gone
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def send(self, password, status, data):
        message = password + struct.pack("<8sQ", status, len(data)) + data
        while message:
            message = message[os.write(self.to_grader, message) :]

    def in_child(self, work):
        """Call `work()` in a child process. Return (status, bytes), with the status b"ended",
        b"slow", b"large", b"crash" or b"silent"."""
        out, into = os.pipe()
        child = os.fork()
        if not child:
            try:
                os.close(self.from_grader)
                os.close(self.to_grader)
                os.close(out)
                self.limit()
                data = work()
                while data:
                    data = data[os.write(into, data) :]
            finally:
                os._exit(0)
        os.close(into)
        status, data = listen(out, time.monotonic() + PATIENCE * self.seconds + 1)
        os.close(out)
        for kill, whom in ((os.killpg, child), (os.kill, child)):
            try:
                kill(whom, signal.SIGKILL)
            except OSError:
                continue  # it has ended
        _, ended = os.waitpid(child, 0)
        if status == b"ended" and not data:
            number = os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0
            status = {0: b"silent", signal.SIGXCPU: b"slow", signal.SIGKILL: b"silent"}.get(
                number, b"crash"
            )
        return status, data

    def limit(self):
        """Limit this child's time, memory, files and processes, and give up its rights."""
        import resource  # not in Windows' Python, which reads this file only to send it

        os.setsid()
        limits = {
            "RLIMIT_CPU": int(self.seconds) + 2,
            "RLIMIT_AS": self.megabytes << 20,
            "RLIMIT_FSIZE": 0,
            "RLIMIT_CORE": 0,
            "RLIMIT_NOFILE": 64,
            "RLIMIT_NPROC": 0,
        }
        for name, most in limits.items():
            try:
                resource.setrlimit(getattr(resource, name), (most, most))
            except (AttributeError, ValueError, OSError):
                continue  # not every system has each of them
        self.rights_given_up = self.confinement.enter()

    def work(self, job):
        """Return the answers of one definition to all inputs of its exercise, packed into bytes."""
        slow = self.asking.TooSlow

        def ring(number, frame):
            raise slow

        cases = self.inputs[job["exercise"]]
        for number, timer, seconds in (
            (signal.SIGPROF, signal.ITIMER_PROF, self.seconds),
            (signal.SIGALRM, signal.ITIMER_REAL, PATIENCE * self.seconds),
        ):
            signal.signal(number, ring)
            signal.setitimer(timer, seconds, 0.1)
        try:
            definition, use = self.defining.define(job)
            several = job["several"]
            job.clear()  # no frame that the student's code can walk to holds what was sent
            answers = self.asking.ask_all(definition, cases, use, several)
        except slow:
            answers = [self.asking.Answer((), SLOW)]
        except BaseException as error:
            answers = [self.asking.Answer((), UNDEFINED + self.defining.describe(error))]
        for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
            signal.setitimer(timer, 0)
        if sum(array.nbytes for a in answers for array in a.parts) > LARGEST:
            answers = [self.asking.Answer((), MANY)]
        words = [[len(a.parts), a.trouble[:500], a.place[:200]] for a in answers]
        return self.packing.pack(words, [array for a in answers for array in a.parts])


def listen(pipe, end):
    """Return (b"ended", all bytes from `pipe`). Return (b"slow", b"") if it isn't closed by the
    time `end`, or (b"large", b"") if there are more than LARGEST bytes."""
    parts, size = [], 0
    while size <= LARGEST:
        left = end - time.monotonic()
        if left <= 0 or not select.select([pipe], [], [], left)[0]:
            return b"slow", b""
        part = os.read(pipe, 1 << 16)
        if not part:
            return b"ended", b"".join(parts)
        parts.append(part)
        size += len(part)
    return b"large", b""
