"""What Linux itself can take away from a process, without a container and without being root.

Landlock: no file can be written or deleted, and none read but Python's own. A filter on system
calls: no new process or thread, no signal to another one, no network. What a process has given up
it can't get back. Elsewhere than on Linux, nothing is taken away here, and `confine` says so.
This file runs in the sandbox.
"""

import ctypes
import errno
import os
import platform
import struct
import sys

READ = 1 << 2 | 1 << 3  # Landlock's bits: read a file, list a folder
WRITE = 1 << 1
READABLE = ("/usr", "/lib", "/lib64", "/etc/localtime", "/etc/ld.so.cache", "/dev/urandom")
RULE_BENEATH, NO_NEW_PRIVILEGES, NOT_READABLE_BY_OTHERS, SECCOMP, DIE_WITH_PARENT = 1, 38, 4, 22, 1

# System calls by their numbers. Of `socket` no kind is allowed.
FORBIDDEN = {
    "x86_64": {
        "architecture": 0xC000003E,
        "socket": (41, 53),
        "process": (56, 57, 58, 59, 322, 435),  # clone, fork, vfork, execve, execveat, clone3
        "signal": (62, 200, 234, 129, 297, 424, 434),  # kill, tkill, tgkill, …, pidfd_open
        "memory of others": (101, 310, 311, 438),  # ptrace, process_vm_…, pidfd_getfd
        "rings": (425, 426, 427),  # io_uring does the same behind a filter's back
    },
    "aarch64": {
        "architecture": 0xC00000B7,
        "socket": (198, 199),
        "process": (220, 221, 281, 435),
        "signal": (129, 130, 131, 138, 240, 424, 434),
        "memory of others": (117, 270, 271, 438),
        "rings": (425, 426, 427),
    },
}


class Confinement:
    """Prepared once in the server; `enter` is called in each of its children."""

    def __init__(self):
        self.libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
        self.files = self.libc and self.prepare_files()
        self.calls = self.libc and self.prepare_calls()
        if self.libc:
            self.libc.prctl(NOT_READABLE_BY_OTHERS, 0, 0, 0, 0)  # nobody opens its pipes by /proc

    def enter(self):
        """Give up what can be given up; the list of what holds from now on."""
        if not self.libc:
            return []
        self.libc.prctl(DIE_WITH_PARENT, 9, 0, 0, 0)
        self.libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        holds = []
        if self.files and self.libc.syscall(446, self.files, 0) == 0:  # landlock_restrict_self
            holds.append("files")
        if self.calls and self.libc.prctl(SECCOMP, 2, ctypes.byref(self.calls), 0, 0) == 0:
            holds += ["processes", "network"]
        return holds

    def prepare_files(self):
        """A Landlock ruleset, or None: reading below Python's folders, nothing else."""
        version = self.libc.syscall(444, None, 0, 1)  # landlock_create_ruleset
        if version < 1:
            return None
        handled = (1 << {1: 13, 2: 14}.get(version, 15)) - 1 - 1  # all, but not executing a file
        attributes = struct.pack("Q", handled)
        ruleset = self.libc.syscall(444, attributes, len(attributes), 0)
        folders = {sys.prefix, sys.base_prefix, *READABLE, *filter(os.path.isdir, sys.path)}
        for path, access in [*((folder, READ) for folder in folders), ("/dev/null", READ | WRITE)]:
            if os.path.exists(path):
                allowed = access if os.path.isdir(path) else access & ~(1 << 3)
                place = os.open(path, os.O_PATH | os.O_CLOEXEC)
                rule = struct.pack("=Qi", allowed, place)
                self.libc.syscall(445, ruleset, RULE_BENEATH, rule, 0)  # landlock_add_rule
                os.close(place)
        return ruleset

    def prepare_calls(self):
        """A seccomp filter, or None: each forbidden call answers "not permitted"."""
        forbidden = FORBIDDEN.get(platform.machine())
        if not forbidden or sys.maxsize < 2**32:
            return None
        numbers = [n for kind, some in forbidden.items() if kind != "architecture" for n in some]
        load, equal, above, answer = 0x20, 0x15, 0x35, 0x06
        refused = 0x00050000 | errno.EPERM
        steps = [
            (load, 0, 0, 4),  # the architecture, at place 4 of what the filter is shown
            (equal, 1, 0, forbidden["architecture"]),
            (answer, 0, 0, refused),
            (load, 0, 0, 0),  # the number of the call
            (above, len(numbers) + 1, 0, 0x40000000),  # x86 has a second set of numbers
        ]
        for k, number in enumerate(numbers):  # it is len(numbers) - k steps to the last one
            steps.append((equal, len(numbers) - k, 0, number))
        steps += [(answer, 0, 0, 0x7FFF0000), (answer, 0, 0, refused)]
        self.program = ctypes.create_string_buffer(
            b"".join(struct.pack("=HBBI", *step) for step in steps)
        )
        return Program(len(steps), ctypes.addressof(self.program))


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]
