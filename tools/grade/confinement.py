"""Restrict a process on Linux permanently, without a container. This module runs in the sandbox.

With Landlock (since Linux 5.13), the process can read only the files of Python and of the system,
and write none. On processors that calls.py supports, it can't start processes or threads, send
signals, use the network, or change its limits. Root privileges are dropped.
"""

import contextlib
import ctypes
import os
import platform
import struct
import sys

READ = 1 << 2 | 1 << 3  # Landlock's bits: read a file, list a folder
WRITE = 1 << 1
READABLE = ("/usr", "/lib", "/lib64", "/etc/localtime", "/etc/ld.so.cache", "/dev/urandom")
CAPSET = {"x86_64": 126, "aarch64": 91}
CAPABILITIES = 0x20080522  # the third version of how they are passed
RULE_BENEATH, NO_NEW_PRIVILEGES, NOT_READABLE_BY_OTHERS, SECCOMP, DIE_WITH_PARENT = 1, 38, 4, 22, 1


class Confinement:
    """The restrictions on students' code, prepared once in the server and applied in each child."""

    def __init__(self, program):
        """Prepare the restrictions. `program`: the function of calls.py that makes the filter."""
        self.program = program
        self.libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
        self.files = self.libc and self.prepare_files()
        self.calls = self.libc and self.prepare_calls()
        if self.libc:
            self.libc.prctl(NOT_READABLE_BY_OTHERS, 0, 0, 0, 0)  # no other process opens its pipes

    def enter(self):
        """Apply the restrictions to this process, and return a list of those that hold, among
        "files", "processes" and "network". On macOS, none hold."""
        if not self.libc:
            return []
        self.libc.prctl(DIE_WITH_PARENT, 9, 0, 0, 0)
        self.libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        self.drop_powers()
        holds = []
        if self.files and self.libc.syscall(446, self.files, 0) == 0:  # landlock_restrict_self
            holds.append("files")
        if self.calls and self.libc.prctl(SECCOMP, 2, ctypes.byref(self.calls), 0, 0) == 0:
            holds += ["processes", "network"]
        return holds

    def prepare_files(self):
        """Return the file descriptor of a Landlock ruleset, or None if the kernel has no Landlock.
        The rules permit reading only Python's and the system's folders, and writing only to
        /dev/null."""
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
        """Return the filter of calls.py as a Program, or None on processors without a filter."""
        steps = self.program(platform.machine(), bool(self.files))
        if not steps or sys.maxsize < 2**32:
            return None
        self.steps = ctypes.create_string_buffer(steps, len(steps))
        return Program(len(steps) // 8, ctypes.addressof(self.steps))

    def drop_powers(self):
        """If this process runs as root, drop its supplementary groups and all its capabilities."""
        if os.geteuid() == 0 and platform.machine() in CAPSET:
            with contextlib.suppress(OSError):  # a container may not allow it
                os.setgroups([])
            self.libc.syscall(
                CAPSET[platform.machine()], struct.pack("Ii", CAPABILITIES, 0), bytes(24)
            )


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]
