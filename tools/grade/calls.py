"""The filter for system calls made by students' code. This module runs in the sandbox.

The permitted calls were found by tracing the course's solutions, known mistakes, errors and
time-outs. Some of them are permitted only with certain arguments. All other calls fail with EPERM
("operation not permitted").
"""

import errno
import struct

# name: (its number on x86-64, on 64-bit ARM); None where the machine has no such call
ALLOWED = {
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "lseek": (8, 62), "pread64": (17, 67),
    "readv": (19, 65), "writev": (20, 66), "stat": (4, None), "fstat": (5, 80),
    "lstat": (6, None), "newfstatat": (262, 79), "statx": (332, 291), "access": (21, None),
    "faccessat": (269, 48), "faccessat2": (439, 439), "readlink": (89, None),
    "readlinkat": (267, 78), "getcwd": (79, 17), "getdents64": (217, 61), "dup": (32, 23),
    "dup2": (33, None), "dup3": (292, 24), "pipe": (22, None), "pipe2": (293, 59),
    "poll": (7, None), "ppoll": (271, 73), "select": (23, None), "pselect6": (270, 72),
    "mmap": (9, 222), "mprotect": (10, 226), "munmap": (11, 215), "brk": (12, 214),
    "mremap": (25, 216), "madvise": (28, 233), "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "sigaltstack": (131, 132),
    "getitimer": (36, 102), "setitimer": (38, 103), "nanosleep": (35, 101),
    "clock_nanosleep": (230, 115), "clock_gettime": (228, 113), "clock_getres": (229, 114),
    "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153), "getrusage": (98, 165),
    "getrlimit": (97, 163), "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173),
    "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177),
    "uname": (63, 160), "sysinfo": (99, 179), "getcpu": (309, 168), "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123), "futex": (202, 98), "set_robust_list": (273, 99),
    "set_tid_address": (218, 96), "rseq": (334, 293), "getrandom": (318, 278),
    "exit": (60, 93), "exit_group": (231, 94), "restart_syscall": (219, 128),
}  # fmt: skip

# name: its numbers, which argument is looked at, and the values that it may have
CHOSEN = {
    "ioctl": ((16, 29), 1, (0x5401, 0x5413, 0x5450, 0x5451)),  # is it a terminal? inheritable?
    "fcntl": ((72, 25), 1, (0, 1, 2, 3, 4, 1030)),  # copies and flags; no signals to owners
    "prlimit64": ((302, 261), 2, (0,)),  # its own limits and others' are read, none is set
}

# name: its numbers, and which argument has the flags. Without Landlock no file is opened to write.
OPENING = {"open": ((2, None), 1), "openat": ((257, 56), 2)}
TO_WRITE = 0o1 | 0o2 | 0o100 | 0o1000  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, the same on both

ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
LOAD, EQUAL, ANY_BIT, ANSWER = 0x20, 0x15, 0x45, 0x06
REFUSED, GRANTED = 0x00050000 | errno.EPERM, 0x7FFF0000


def program(machine, files_are_closed):
    """Return the filter as a BPF program in bytes, or None if `machine` isn't in ARCHITECTURES.
    `files_are_closed`: whether Landlock restricts files; if not, the filter refuses to open files
    for writing."""
    if machine not in ARCHITECTURES:
        return None
    column, architecture = ARCHITECTURES[machine]
    steps = [
        (LOAD, 0, 0, 4),  # the architecture, at byte 4 of what the filter gets
        (EQUAL, 1, 0, architecture),
        (ANSWER, 0, 0, REFUSED),
        (LOAD, 0, 0, 0),  # the number of the call
    ]
    opening = {name: numbers for name, (numbers, _) in OPENING.items()}
    for numbers in (ALLOWED | (opening if files_are_closed else {})).values():
        steps += if_call(numbers[column], [(ANSWER, 0, 0, GRANTED)])
    for numbers, argument, values in CHOSEN.values():
        steps += if_call(numbers[column], among(argument, values))
    if not files_are_closed:
        for numbers, argument in OPENING.values():
            reads = [*low_half(argument), (ANY_BIT, 1, 0, TO_WRITE), (ANSWER, 0, 0, GRANTED)]
            steps += if_call(numbers[column], [*reads, (ANSWER, 0, 0, REFUSED)])
    steps.append((ANSWER, 0, 0, REFUSED))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def if_call(number, steps):
    """Return `steps` preceded by a test, so that they run only for the system call with this
    `number`. Return [] if `number` is None."""
    return [] if number is None else [(EQUAL, 0, len(steps), number), *steps]


def low_half(argument):
    """Return a one-element list: the step that loads the lower 32 bits of argument `argument`."""
    return [(LOAD, 0, 0, 16 + 8 * argument)]


def among(argument, values):
    """Return the steps that permit a system call if its argument with the index `argument` is in
    `values` (all 64 bits are compared), and refuse it otherwise."""
    high = [(LOAD, 0, 0, 20 + 8 * argument), (EQUAL, 1, 0, 0), (ANSWER, 0, 0, REFUSED)]
    tests = [step for v in values for step in ((EQUAL, 0, 1, v), (ANSWER, 0, 0, GRANTED))]
    return [*high, *low_half(argument), *tests, (ANSWER, 0, 0, REFUSED)]
