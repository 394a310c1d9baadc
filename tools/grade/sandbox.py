"""The grader's side of the sandbox: start the server, send jobs to it, and check its answers."""

import json
import os
import secrets
import select
import signal
import struct
import subprocess
import sys
import tempfile
import time
from functools import cache
from inspect import getsource

from classroom.checks import asking
from classroom.checks.asking import Answer

from . import calls, confinement, defining, packing, server
from .messages import inputs, key, understood

STARTING = 120  # seconds for the server's first word: a container may have to be fetched
TROUBLE = {
    b"slow": server.SLOW,
    b"large": server.MANY,
    b"crash": "crashes Python",
    b"silent": "ends the process without an answer",
}

# What the server's Python runs. It gets its modules as text, because it has no course.
START = """
import json, os, sys, types
settings = json.loads(sys.argv[1])
os.environ.update({f"{name}_NUM_THREADS": "1" for name in ("OPENBLAS", "OMP", "MKL", "VECLIB")})
sys.path[:] = [p for p in sys.path if not os.path.isdir(os.path.join(p, "classroom", "checks"))]
sys.argv[:] = [""]
for name in ("numpy.random", "numpy.ma", "resource", "sqlite3"):  # once, not in each child
    try:
        __import__(name)
    except ImportError:
        continue  # not every Python has SQLite

modules = {}
for name, text in settings.pop("modules").items():
    modules[name] = module = types.ModuleType(name)
    module.__file__ = f"<{name}>"
    sys.modules[name] = module
    exec(compile(text, module.__file__, "exec"), module.__dict__)
confinement = modules["confinement"].Confinement(modules["calls"].program)
modules["server"].Server(modules, confinement, **settings).serve()
"""


class SandboxError(Exception):
    """Raised if the sandbox itself fails. Errors in students' code don't raise it."""


class Sandbox:
    """A sandbox in which the code of students is run.

    `seconds`, `megabytes`: the limits on computing time for all inputs of an exercise and on
    memory. `prefix`: the beginning of the server's command line, such as ("docker", "run", …), or
    () to start the server without a container.
    """

    def __init__(self, seconds=5, megabytes=1024, prefix=()):
        if not hasattr(os, "fork"):
            raise SandboxError(
                "The grader needs processes of the kind that Linux and macOS have: on Windows, run "
                "the grader in WSL, which the command `wsl --install` sets up."
            )
        self.seconds, self.megabytes, self.prefix = seconds, megabytes, list(prefix)
        self.process = None
        self.start()

    def start(self):
        settings = {
            "modules": {m.__name__.rpartition(".")[2]: source(m) for m in MODULES},
            "seconds": self.seconds,
            "megabytes": self.megabytes,
        }
        python = "python" if self.prefix else sys.executable
        command = [*self.prefix, python, "-I", "-c", START, json.dumps(settings)]
        self.known = set()  # exercises whose inputs the server has
        self.heard = b""
        with tempfile.TemporaryFile() as errors:
            try:
                self.process = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    bufsize=0,
                    cwd="/",
                    env=environment(bool(self.prefix)),
                    start_new_session=True,
                )
                status, data = self.receive(b"", STARTING)
                self.confined, _ = packing.unpack(data)
            except (OSError, ValueError, Gone) as problem:
                self.close()
                errors.seek(0)
                said = errors.read().decode(errors="replace").strip()[-600:] or problem
                shown = " ".join(command[: len(self.prefix) + 1])
                raise SandboxError(f"The sandbox ({shown}) doesn't start: {said}") from None

    def answers(self, exercise, seed, job):
        """Return the Answers of a student's definition, one for each input of the exercise. `job`:
        the data from which `defining.define` makes the definition."""
        count = len(exercise.right(seed))
        password = secrets.token_bytes(server.PASSWORD)
        try:
            if exercise not in self.known:
                self.send(inputs(exercise, seed))
                self.known.add(exercise)
            self.send(packing.pack(job | {"exercise": key(exercise)}), password)
            status, data = self.receive(password, server.PATIENCE * self.seconds + 30)
        except (OSError, Gone):
            self.close()  # the student's code has killed the server, or speaks in its name
            self.start()
            status, data = b"silent", b""
        if status == b"ended":
            try:
                return understood(data, count)
            except Exception:  # whatever a forger may think of
                status = b"silent"
        return [Answer((), TROUBLE.get(status, TROUBLE[b"silent"]))] * count

    def send(self, message, after=b""):
        message = struct.pack("<Q", len(message)) + message + after
        while message:
            message = message[os.write(self.process.stdin.fileno(), message) :]

    def receive(self, password, seconds):
        end = time.monotonic() + seconds
        head = self.read(len(password) + 16, end)
        said, status, size = head[: len(password)], *struct.unpack("<8sQ", head[len(password) :])
        if said != password or size > server.LARGEST + (1 << 16):
            raise Gone("its answer doesn't begin with the password, or is too long")
        return status.rstrip(b"\0"), self.read(size, end)

    def read(self, size, end):
        pipe = self.process.stdout.fileno()
        parts = []
        while size:
            left = end - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                raise Gone("it doesn't answer")
            part = os.read(pipe, min(size, 1 << 20))
            if not part:
                raise Gone("it has ended")
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def close(self):
        if self.process:
            self.process.stdin.close()  # what a server in a container notices
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except OSError:
                self.process.kill()
            self.process.wait()
            self.process.stdout.close()


class Gone(Exception):
    """Raised if the server has ended, doesn't answer in time, or sends a malformed answer."""


MODULES = (asking, packing, defining, calls, confinement, server)
source = cache(getsource)


def environment(prefixed):
    """Return the server's environment variables as a dictionary: PATH and, if the command line is
    `prefixed`, the variables that Docker and similar programs need."""
    kept = ("PATH", "HOME", "XDG_RUNTIME_DIR") if prefixed else ("PATH",)
    return {
        name: value
        for name, value in os.environ.items()
        if name in kept or (prefixed and name.startswith(("DOCKER_", "CONTAINER_")))
    }
