"""The filter on system calls, computed step by step as Linux does, for both processors."""

import struct
import types

import pytest

from tools.grade import calls, sentences
from tools.grade.exam import Exam
from tools.grade.sandbox import SandboxError

MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
ARM_ONLY_REFUSED = {  # of 64-bit ARM, by the kernel's table for new processors
    "chmod": 53, "chown": 55, "utimensat": 88, "setxattr": 5, "truncate": 45, "unlinkat": 35,
    "clone": 220, "execve": 221, "kill": 129, "tgkill": 131, "ptrace": 117, "socket": 198,
    "prctl": 167, "shmget": 194, "msgget": 186, "semget": 190, "add_key": 217, "setpriority": 140,
    "sched_setaffinity": 122, "unshare": 97, "mount": 40, "bpf": 280, "io_uring_setup": 425,
    "memfd_create": 279, "setrlimit": 164, "mkdirat": 34, "renameat": 38, "linkat": 37,
}  # fmt: skip


def answer(machine, number, arguments=(), closed=True, architecture=None):
    """Whether the filter grants a call."""
    arguments = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    shown = struct.pack("=iIQ6Q", number, architecture or MACHINES[machine], 0, *arguments)
    code = calls.program(machine, closed)
    steps = [struct.unpack_from("=HBBI", code, 8 * k) for k in range(len(code) // 8)]
    value = place = 0
    while True:
        what, yes, no, constant = steps[place]
        place += 1
        if what == calls.ANSWER:
            return constant == calls.GRANTED
        if what == calls.LOAD:
            (value,) = struct.unpack_from("=I", shown, constant)
        else:
            holds = value == constant if what == calls.EQUAL else bool(value & constant)
            place += yes if holds else no


@pytest.mark.parametrize("machine", MACHINES)
def test_only_what_is_listed_is_granted(machine):
    column = list(MACHINES).index(machine)
    listed = {numbers[column] for numbers in calls.ALLOWED.values()}
    listed |= {numbers[column] for numbers, _ in calls.OPENING.values()}
    granted = {number for number in range(600) if answer(machine, number)}
    chosen = {numbers[column] for numbers, *_ in calls.CHOSEN.values()}
    assert listed - {None} <= granted <= listed | chosen


@pytest.mark.parametrize("machine", MACHINES)
def test_arguments_are_looked_at(machine):
    column = list(MACHINES).index(machine)
    limits, controls, flags = ([c[0][column] for c in calls.CHOSEN.values()])[::-1]
    assert answer(machine, limits, (0, 7, 0, 1 << 40))  # reads
    assert not answer(machine, limits, (0, 7, 1 << 40, 0))  # sets: the upper half counts, too
    assert not answer(machine, flags, (0, 0x5412))  # TIOCSTI types into a terminal
    assert not answer(machine, controls, (0, 8))  # F_SETOWN


@pytest.mark.parametrize("machine", MACHINES)
def test_without_landlock_files_are_only_read(machine):
    number = calls.OPENING["openat"][0][list(MACHINES).index(machine)]
    for flags, granted in ((0, True), (0o2000000, True), (1, False), (2, False), (0o1000, False)):
        assert answer(machine, number, (0, 0, flags), closed=False) == granted
        assert answer(machine, number, (0, 0, flags), closed=True)


def test_what_harms_is_refused_on_arm():
    assert [n for n, number in ARM_ONLY_REFUSED.items() if answer("aarch64", number)] == []


def test_another_processors_numbers_are_refused():
    assert not answer("x86_64", 0, architecture=0x40000003)  # the 32-bit set
    assert not answer("x86_64", 0x40000000)  # x32
    assert calls.program("riscv64", True) is None


def test_what_is_open_needs_a_container_or_trust(monkeypatch):
    half = types.SimpleNamespace(confined=["processes", "network"], close=lambda: None)
    monkeypatch.setattr(sentences, "Sandbox", lambda *arguments: half)
    with pytest.raises(SandboxError, match="your files: use --sandbox .* or --trusted"):
        sentences.conditions(Exam())
    assert sentences.conditions(Exam(), trusted=True).endswith("You chose --trusted.")
    assert "docker" in sentences.conditions(Exam(prefix=("docker", "run")))
