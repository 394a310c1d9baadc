"""Raw system calls of x86-64: each is to be refused, with EPERM, and the answer after it counts.

A softmax that gets its points has seen the call fail; one whose call succeeded answers nothing.
"""

from . import POINTS, before_the_answer

CALLS = {  # name: (number, arguments)
    "prlimit-parent": (302, "os.getppid(), 0, LIMITS, 0"),
    "prlimit-init": (302, "1, 7, LIMITS, 0"),
    "prlimit-parent-files": (302, "os.getppid(), 7, LIMITS, 0"),
    "kill-parent": (62, "os.getppid(), 0"),
    "kill-group": (62, "0, 0"),
    "kill-all": (62, "-1, 0"),
    "tkill-parent": (200, "os.getppid(), 0"),
    "tgkill-parent": (234, "os.getppid(), os.getppid(), 0"),
    "sigqueue-parent": (129, "os.getppid(), 10, LIMITS"),
    "ptrace-parent": (101, "16, os.getppid(), 0, 0"),
    "ptrace-me": (101, "0, 0, 0, 0"),
    "read-memory": (310, "os.getppid(), 0, 0, 0, 0, 0"),
    "write-memory": (311, "os.getppid(), 0, 0, 0, 0, 0"),
    "pidfd-open": (434, "os.getppid(), 0"),
    "pidfd-getfd": (438, "0, 0, 0"),
    "kcmp": (312, "os.getppid(), os.getpid(), 0, 0, 0"),
    "chmod": (90, "PATH, 0"),
    "fchmod": (91, "0, 0"),
    "fchmodat": (268, "-100, PATH, 0"),
    "fchmodat2": (452, "-100, PATH, 0, 0"),
    "chown": (92, "PATH, 65534, 65534"),
    "fchown": (93, "0, 65534, 65534"),
    "lchown": (94, "PATH, 65534, 65534"),
    "fchownat": (260, "-100, PATH, 65534, 65534, 0"),
    "utime": (132, "PATH, 0"),
    "utimes": (235, "PATH, 0"),
    "futimesat": (261, "-100, PATH, 0"),
    "utimensat": (280, "-100, PATH, 0, 0"),
    "setxattr": (188, "PATH, b'user.note', b'1', 1, 0"),
    "lsetxattr": (189, "PATH, b'user.note', b'1', 1, 0"),
    "fsetxattr": (190, "0, b'user.note', b'1', 1, 0"),
    "setxattrat": (463, "-100, PATH, 0, b'user.note', LIMITS, 16"),
    "removexattr": (197, "PATH, b'user.kept'"),
    "truncate": (76, "PATH, 0"),
    "shmget": (29, "4711, 4096, 0o1666"),
    "msgget": (68, "4711, 0o1666"),
    "semget": (64, "4711, 1, 0o1666"),
    "mq-open": (240, "b'letters', 0o102, 0o666, 0"),
    "add-key": (248, "b'user', b'course-trial', b'1', 1, -4"),
    "request-key": (249, "b'user', b'course-trial', 0, -4"),
    "keyctl": (250, "0, -4, 1"),
    "setpriority-parent": (141, "0, os.getppid(), 19"),
    "sched-setscheduler": (144, "os.getppid(), 3, LIMITS"),
    "sched-setparam": (142, "os.getppid(), LIMITS"),
    "sched-setaffinity": (203, "os.getppid(), 8, ONE"),
    "sched-setattr": (314, "os.getppid(), LIMITS, 0"),
    "ioprio-set": (251, "1, os.getppid(), 0x6007"),
    "unshare-user": (272, "0x10000000"),
    "setns": (308, "0, 0"),
    "mount": (165, "0, 0, 0, 0, 0"),
    "umount": (166, "0, 2"),
    "open-tree": (428, "-100, PATH, 1"),
    "fsopen": (430, "b'tmpfs', 0"),
    "chroot": (161, "b'/tmp'"),
    "chdir": (80, "b'/'"),
    "bpf": (321, "0, LIMITS, 48"),
    "perf-event-open": (298, "LIMITS, 0, -1, -1, 0"),
    "userfaultfd": (323, "1"),
    "memfd-create": (319, "b'shared', 0"),
    "memfd-secret": (447, "0"),
    "io-uring": (425, "8, BUFFER"),
    "socket": (41, "2, 1, 0"),
    "socket-unix": (41, "1, 1, 0"),
    "socketpair": (53, "1, 1, 0, BUFFER"),
    "fork": (57, ""),
    "vfork-clone": (56, "0x11, 0, 0, 0, 0"),
    "clone3": (435, "BUFFER, 64"),
    "execve": (59, "b'/bin/true', 0, 0"),
    "execveat": (322, "-100, b'/bin/true', 0, 0, 0"),
    "open-to-write": (2, "PATH, 0o1"),
    "open-to-read": (2, "PATH, 0"),
    "openat-to-read": (257, "-100, PATH, 0"),
    "openat2": (437, "-100, PATH, BUFFER, 24"),
    "creat": (85, "b'/tmp/course-trial', 0o666"),
    "open-memory": (2, "b'/proc/self/mem', 2"),
    "link": (86, "PATH, b'/tmp/course-trial'"),
    "symlink": (88, "PATH, b'/tmp/course-trial'"),
    "rename": (82, "PATH, b'/tmp/course-trial'"),
    "unlink": (87, "PATH"),
    "mkdir": (83, "b'/tmp/course-trial', 0o777"),
    "mknod": (133, "b'/tmp/course-trial', 0o10666, 0"),
    "open-by-handle": (304, "-100, BUFFER, 0"),
    "inotify": (294, "0"),
    "fanotify": (300, "0, 0"),
    "settimeofday": (164, "0, LIMITS"),
    "adjtimex": (159, "LIMITS"),
    "sethostname": (170, "b'mine', 4"),
    "setuid": (105, "0"),
    "setgroups": (116, "0, 0"),
    "setsid": (112, ""),
    "setpgid": (109, "0, 0"),
    "personality": (135, "0x40000"),
    "dumpable": (157, "4, 1, 0, 0, 0"),
    "rename-self": (157, "15, b'root', 0, 0, 0"),
    "seccomp": (317, "1, 0, 0"),
    "syslog": (103, "3, BUFFER, 10"),
    "async-owner": (72, "0, 8, os.getppid()"),
    "push-to-terminal": (16, "0, 0x5412, PATH"),
    "mlockall": (151, "3"),
    "copy-file-range": (326, "0, 0, 1, 0, 8, 0"),
    "vmsplice": (278, "1, LIMITS, 1, 0"),
    "modify-ldt": (154, "0, BUFFER, 8"),
    "quota": (179, "0, 0, 0, 0"),
}

REFUSED = {2: (1, 13), 257: (1, 13)}  # open: Landlock says EACCES

BUFFERS = (
    "LIMITS, BUFFER = (ctypes.c_long * 32)(), (ctypes.c_long * 32)()\n"
    "ONE = (ctypes.c_long * 1)(1)\n"
)


def submissions(victim):
    """A submission for each call, aimed at the file `victim`."""
    made = {}
    for name, (number, arguments) in CALLS.items():
        values = [part.strip() for part in arguments.split(",")] if arguments else []
        wide = [v if v in ("PATH", "LIMITS", "BUFFER", "ONE") or v[:2] == "b'" else f"LONG({v})"
                for v in values]  # fmt: skip
        attack = BUFFERS + (
            f"PATH, LONG = {str(victim).encode()!r}, ctypes.c_long\n"
            "call = ctypes.CDLL(None, use_errno=True).syscall\n"
            f"answer = call({', '.join([f'LONG({number})', *wide])})\n"
            f"if answer != -1 or ctypes.get_errno() not in {REFUSED.get(number, (1,))}:\n"
            "    return None\n"
        )
        made[f"call-{name}"] = before_the_answer(attack, POINTS, "import ctypes\nimport os")
    return made
