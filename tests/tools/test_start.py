"""start.py as a reader runs it: in a tiny course, with installers that only pretend.

The pretenders (venv, pip, jupyterlab, pytest) come first on PYTHONPATH. Each writes down how it
was called, says what the test wants it to say, and ends with the exit code that the test wants.
"""

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
import venv
from pathlib import Path
from types import SimpleNamespace

import pytest
from waiting import wait_until

import start

ROOT = Path(start.__file__).parent
STAMP = start.NAME + ".json"

PRETENDER = """
import json, os, sys, time
name = os.path.splitext(os.path.basename(__file__))[0]
call = {"name": name, "arguments": sys.argv[1:], "folder": os.getcwd(), "python": sys.executable,
        "settings": os.environ.get("JUPYTER_CONFIG_PATH")}
with open(os.environ["CALLS"], "a") as calls:
    calls.write(json.dumps(call) + "\\n")
print(os.environ.get(name.upper() + "_SAYS", ""), flush=True)
time.sleep(float(os.environ.get(name.upper() + "_SLEEPS", 0)))
code = int(os.environ.get(name.upper() + "_EXITS", 0))
"""

PRETENDED_VENV = """
import importlib.util, sysconfig
if code == 0:  # the real one, without the seconds that pip takes
    path = os.path.join(sysconfig.get_path("stdlib"), "venv", "__init__.py")
    spec = importlib.util.spec_from_file_location("real", path)
    real = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(real)
    prompt = sys.argv[sys.argv.index("--prompt") + 1]
    real.EnvBuilder(symlinks=os.name != "nt", prompt=prompt).create(sys.argv[-1])
"""


class Course:
    """A copy of start.py with requirements of its own, and how to start it."""

    def __init__(self, folder):
        self.folder, self.venv = folder / "course", folder / "course" / ".venv"
        self.calls_file, self.fakes = folder / "calls", folder / "fakes"
        self.folder.mkdir()
        shutil.copy(start.__file__, self.folder)
        (self.folder / "requirements.txt").write_text("numpy>=2.0\n")
        (self.folder / "requirements-dev.txt").write_text("-r requirements.txt\npytest>=8.0\n")
        self.fakes.mkdir()
        for name in ("pip", "jupyterlab", "pytest"):
            (self.fakes / f"{name}.py").write_text(PRETENDER + "sys.exit(code)")
        (self.fakes / "venv.py").write_text(PRETENDER + PRETENDED_VENV + "sys.exit(code)")
        self.python = str(self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))

    def open(self, *arguments, python=sys.executable, **environment):
        """Runs start.py to its end; `calls` are those of this run."""
        self.calls_file.write_text("")
        done = subprocess.run(
            [python, self.folder / "start.py", *arguments],
            cwd=self.fakes,
            env=self.environment(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
        )
        assert "Traceback" not in done.stdout
        return SimpleNamespace(said=done.stdout, code=done.returncode, calls=self.calls())

    def open_and_wait_for(self, name, sleeps=30):
        """Starts start.py, in a process group of its own, and waits until it has called `name`."""
        self.calls_file.write_text("")
        process = subprocess.Popen(
            [sys.executable, self.folder / "start.py"],
            env=self.environment({f"{name.upper()}_SLEEPS": str(sleeps)}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        wait_until(lambda: name in [call.name for call in self.calls()], process)
        return process

    def environment(self, additions):
        kept = {name: value for name, value in os.environ.items() if name != "CONDA_PREFIX"}
        own = {
            "PYTHONPATH": str(self.fakes),
            "PATH": str(self.fakes),
            "CALLS": str(self.calls_file),
        }
        return {**kept, **own, **additions}

    def calls(self):
        return [SimpleNamespace(**json.loads(line)) for line in open(self.calls_file)]


@pytest.fixture
def course(tmp_path):
    return Course(tmp_path)


@pytest.fixture
def installed(course):
    assert course.open().code == 0
    return course


def names(run):
    return [call.name for call in run.calls]


# Old Pythons


def runs(python):
    try:
        return subprocess.run([python, "-c", ""], capture_output=True).returncode == 0
    except OSError:
        return False


@pytest.mark.parametrize("old", filter(runs, ["python2.7", "python3.6", "python3.8"]))
def test_an_old_python_says_that_it_is_too_old(old):
    done = subprocess.run([old, start.__file__, "test"], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith(f"This is Python {old[6:]}; the course needs 3.10 or newer.")


def test_the_file_has_no_syntax_that_python_2_lacks():
    source = Path(start.__file__).read_bytes()
    assert source.isascii()
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Nonlocal, ast.AsyncFunctionDef)
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, newer)
        assert not (isinstance(node, ast.FunctionDef) and node.returns)
        assert not (isinstance(node, ast.arg) and node.annotation)
        assert not (isinstance(node, ast.arguments) and (node.kwonlyargs or node.posonlyargs))
        assert not (isinstance(node, ast.Raise) and node.cause)
        assert not (isinstance(node, ast.Dict) and None in node.keys)
        assert not (isinstance(node, (ast.List, ast.Tuple, ast.Assign)) and has_star(node))


def has_star(node):
    parts = node.targets if isinstance(node, ast.Assign) else node.elts
    return any(isinstance(part, ast.Starred) for part in parts)


@pytest.mark.parametrize(
    ("newer", "advice"),
    [
        (["python3", "python3.12"], "Type: python3 start.py test -x"),
        (["python3.12", "python3.11"], "Type: python3.12 start.py test -x"),
        ([], "https://www.python.org/downloads"),
    ],
)
def test_a_newer_python_is_named_with_the_command_to_type(monkeypatch, newer, advice):
    old = SimpleNamespace(version_info=(3, 8, 18), argv=["start.py", "test", "-x"])
    monkeypatch.setattr(start, "sys", old)
    monkeypatch.setattr(subprocess, "call", lambda command, **_: command[0] not in newer)
    assert advice in start.too_old()


# Starting


def test_the_first_start_makes_the_environment_installs_and_opens_lesson_1(course):
    run = course.open("--no-browser", "--port", "9000", "--", "--debug")
    assert run.code == 0
    assert names(run) == ["venv", "pip", "jupyterlab"]
    _, pip, jupyterlab = run.calls
    assert pip.arguments[0] == "install"
    assert pip.arguments[-2:] == ["-r", "requirements.txt"]
    assert pip.python == jupyterlab.python == course.python
    assert Path(jupyterlab.folder).samefile(course.folder)
    assert jupyterlab.arguments[-3:] == ["--no-browser", "--port=9000", "--debug"]
    assert any(word.endswith("/01_load_and_normalise.ipynb") for word in jupyterlab.arguments)
    assert "Making the environment .venv with Python 3." in run.said
    assert "Installing what the course needs ... " in run.said


def test_the_next_start_only_opens(installed):
    assert names(installed.open()) == ["jupyterlab"]


def test_the_tests_get_their_options_and_give_their_exit_code(course):
    run = course.open("test", "-k", "a b", "--no-browser", PYTEST_EXITS="3")
    assert run.code == 3
    assert names(run) == ["venv", "pip", "pytest"]
    assert run.calls[1].arguments[-1] == "requirements-dev.txt"
    assert run.calls[2].arguments == ["-k", "a b", "--no-browser"]


def test_all_tests_run_on_all_processors(course):
    assert course.open("test").calls[-1].arguments[:2] == ["-n", "auto"]


def test_what_the_tests_need_is_enough_for_the_lessons(course):
    course.open("test")
    assert names(course.open()) == ["jupyterlab"]
    assert names(course.open("test")) == ["pytest"]


def test_what_the_lessons_need_is_not_enough_for_the_tests(installed):
    assert names(installed.open("test")) == ["pip", "pytest"]
    assert names(installed.open()) == ["jupyterlab"]


def test_changed_requirements_are_installed_into_the_same_environment(course):
    course.open("test")
    (course.venv / "mine").touch()
    (course.folder / "requirements.txt").write_text("numpy>=2.1\n")
    assert names(course.open()) == ["pip", "jupyterlab"]
    assert names(course.open("test")) == ["pytest"]
    assert (course.venv / "mine").exists()


def test_jupyterlab_is_told_to_ask_for_neither_news_nor_updates(course):
    settings = course.open(JUPYTER_CONFIG_PATH="own").calls[-1].settings.split(os.pathsep)
    assert settings == [str(course.folder / ".jupyter"), "own"]
    overrides = ROOT / ".jupyter" / "labconfig" / "default_setting_overrides.json"
    plugin = json.loads(overrides.read_text())["@jupyterlab/apputils-extension:notification"]
    assert plugin == {"fetchNews": "false", "checkForUpdates": False}


def test_ctrl_c_stops_jupyterlab_without_a_question(installed):
    assert "-y" in installed.open().calls[-1].arguments


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such locks")
def test_a_second_start_waits_for_the_first(course):
    first = course.open_and_wait_for("pip", sleeps=3)
    second = subprocess.run(
        [sys.executable, course.folder / "start.py"],
        env=course.environment({}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert first.wait(60) == second.returncode == 0
    assert "Another start.py is installing the course" in second.stdout
    assert [call.name for call in course.calls()].count("pip") == 1


@pytest.mark.parametrize("home", [os.devnull, "gone"])
def test_a_home_that_cannot_be_written_is_replaced_and_said_so(installed, tmp_path, home):
    where = os.path.join(tmp_path, home)
    run = installed.open(HOME=where, USERPROFILE=where)
    assert run.code == 0
    assert run.said.count(f"{where} can't be written to") == 1
    assert (installed.venv / "home").is_dir()


def test_help_is_short_and_makes_nothing(course):
    run = course.open("--help")
    assert run.code == 0
    assert len(run.said.splitlines()) < 20
    assert run.calls == []


def test_what_start_does_not_know_is_named_and_makes_nothing(course):
    run = course.open("tests")
    assert run.code == 2
    assert "unrecognized arguments: tests" in run.said
    assert run.calls == []


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ([], (False, False, [])),
        (["--here", "--", "--here"], (False, True, ["--here"])),
        (["test", "--here", "-x"], (True, True, ["-x"])),
        (["test", "-x", "--here"], (True, False, ["-x", "--here"])),
        (["test", "--", "a"], (True, False, ["--", "a"])),
    ],
)
def test_options_go_where_they_belong(typed, understood):
    assert start.understand(typed) == understood


# A .venv that isn't right


def lose_the_python(course):
    os.remove(course.python)


def lose_the_stamp(course):
    os.remove(course.venv / STAMP)


def tear_the_stamp(course):
    (course.venv / STAMP).write_text('{"python": "3.')


def change_the_python(course):
    stamp = json.loads((course.venv / STAMP).read_text())
    (course.venv / STAMP).write_text(json.dumps({**stamp, "python": "3.9"}))


@pytest.mark.parametrize(
    "harm", [lose_the_python, lose_the_stamp, tear_the_stamp, change_the_python]
)
def test_an_unfinished_environment_is_made_anew_and_said_so_in_one_line(installed, harm):
    (installed.venv / "old").touch()
    harm(installed)
    run = installed.open()
    assert names(run) == ["venv", "pip", "jupyterlab"]
    assert run.said.count("making it again") == 1
    assert not (installed.venv / "old").exists()
    assert names(installed.open()) == ["jupyterlab"]


def test_an_environment_with_a_hole_is_made_anew_when_jupyterlab_does_not_open(installed):
    run = installed.open(JUPYTERLAB_EXITS="1")
    assert names(run) == ["jupyterlab", "venv", "pip", "jupyterlab"]
    assert run.said.count("Something is missing from .venv: making it again.") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only administrators make links")
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_is_removed_and_what_it_points_to_stays(course, tmp_path, exists):
    target = tmp_path / "target"
    if exists:
        target.mkdir()
        (target / "pyvenv.cfg").write_text(f"prompt = {start.PROMPT}\n")
    course.venv.symlink_to(target)
    run = course.open()
    assert run.code == 0
    assert "removing the link" in run.said
    assert not course.venv.is_symlink()
    assert target.exists() == exists
    assert not exists or (target / "pyvenv.cfg").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only administrators make links")
def test_a_link_to_an_environment_that_works_is_used(installed, tmp_path):
    installed.venv.rename(tmp_path / "elsewhere")
    installed.venv.symlink_to(tmp_path / "elsewhere")
    assert names(installed.open()) == ["jupyterlab"]


OF_SOMEONE_ELSE = """\
prompt = 'digits-from-scratch'
command = /usr/bin/python3 -m venv /home/ada/digits-by-start.py/.venv
"""


@pytest.mark.parametrize("kept", ["", "kept", "pyvenv.cfg"], ids=["file", "folder", "environment"])
def test_what_start_did_not_make_is_moved_aside_whole(course, kept):
    (course.venv / kept).parent.mkdir(exist_ok=True)
    (course.venv / kept).write_text(OF_SOMEONE_ELSE)
    run = course.open()
    assert run.code == 0
    (aside,) = course.folder.glob(".venv-old-*")
    assert aside.name in run.said
    assert (aside / kept).read_text() == OF_SOMEONE_ELSE


def test_an_active_venv_of_the_readers_own_is_used_as_it_is(course):
    venv.create(course.venv, symlinks=os.name != "nt")
    (course.venv / "mine").touch()
    run = course.open(python=course.python)
    assert names(run) == ["pip", "jupyterlab"]
    assert run.calls[0].python == course.python
    assert (course.venv / "mine").exists()
    assert names(course.open()) == ["jupyterlab"]


# Installers that fail


def test_a_failed_install_is_explained_logged_and_repaired_by_the_next_start(course):
    run = course.open(PIP_SAYS="No space left on device", PIP_EXITS="1")
    assert run.code == 1
    assert "There isn't enough space on the disk" in run.said
    log = run.said.split("The installer's full output is in ")[1].strip()
    assert "No space left on device" in Path(log).read_text()
    assert Path(log).parent.samefile(course.venv)
    assert names(course.open()) == ["venv", "pip", "jupyterlab"]


def test_a_venv_that_cannot_be_made_is_explained(course):
    run = course.open(VENV_SAYS="ensurepip is not available", VENV_EXITS="1")
    assert run.code == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"sudo apt install python{version}-venv" in run.said
    assert names(run) == ["venv"]


def test_a_failed_update_leaves_what_was_installed(installed):
    before = (installed.folder / "requirements.txt").read_text()
    (installed.folder / "requirements.txt").write_text("numpy>=99\n")
    assert installed.open(PIP_EXITS="1").code == 1
    (installed.folder / "requirements.txt").write_text(before)
    assert names(installed.open()) == ["jupyterlab"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no Ctrl-C for a single program")
@pytest.mark.parametrize("update", [False, True])
@pytest.mark.parametrize("how", ["SIGINT", "SIGKILL"])
def test_an_install_that_is_cut_off_is_made_anew(course, update, how):
    if update:
        course.open()
        (course.folder / "requirements.txt").write_text("numpy>=2.1\n")
    process = course.open_and_wait_for("pip")
    os.killpg(process.pid, getattr(signal, how))
    said = process.communicate(timeout=10)[0]
    assert "Traceback (most recent call last)" not in said
    if how == "SIGINT":
        assert process.returncode == 130
        assert "Stopped. Run the same command again to go on from here." in said
    assert names(course.open()) == ["venv", "pip", "jupyterlab"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no Ctrl-C for a single program")
def test_ctrl_c_is_jupyterlabs_to_answer(installed):
    fake = installed.fakes / "jupyterlab.py"
    answer = "import signal, sys\nsignal.signal(signal.SIGINT, lambda *_: sys.exit(7))\n"
    fake.write_text(answer + fake.read_text())
    process = installed.open_and_wait_for("jupyterlab")
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=10)[0].count("\n") == 2  # no traceback
    assert process.returncode == 7


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a program without telling it")
def test_jupyterlab_ends_with_the_start_that_opened_it(installed):
    process = installed.open_and_wait_for("jupyterlab")
    process.terminate()
    process.communicate(timeout=10)  # ends when JupyterLab, which has the same output, has ended
    assert process.returncode == 128 + signal.SIGTERM


PIP_OFFLINE = """\
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7fe0ceee9510>: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/numpy/
ERROR: Could not find a version that satisfies the requirement numpy>=2.0 (from versions: none)
ERROR: No matching distribution found for numpy>=2.0"""  # noqa: E501
PIP_PROXY_GONE = """\
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after connection broken by 'ProxyError('Cannot connect to proxy.', NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f2b65424610>: Failed to establish a new connection: [Errno 111] Connection refused'))': /simple/numpy/
ERROR: Could not find a version that satisfies the requirement numpy>=2.0 (from versions: none)
ERROR: No matching distribution found for numpy>=2.0"""  # noqa: E501
PIP_CUT_OFF = """\
    raise ReadTimeoutError(self._pool, None, "Read timed out.")
pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPConnectionPool(host='127.0.0.1', port=8446): Read timed out."""  # noqa: E501
PIP_CERTIFICATE = """\
Could not fetch URL https://localhost:8443/simple/numpy/: There was a problem confirming the ssl certificate: HTTPSConnectionPool(host='localhost', port=8443): Max retries exceeded with url: /simple/numpy/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)'))) - skipping
ERROR: Could not find a version that satisfies the requirement numpy>=2.0 (from versions: none)
ERROR: No matching distribution found for numpy>=2.0"""  # noqa: E501
PIP_DISK = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"
PIP_MANAGED = """\
error: externally-managed-environment

× This environment is externally managed
╰─> To install Python packages system-wide, try apt install
    python3-xyz, where xyz is the package you are trying to
    install."""
PIP_MISSING = "/home/ada/env/bin/python: No module named pip"
DEBIAN_VENV = """\
The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.

    apt install python3.11-venv"""
UV_OFFLINE = """\
Using Python 3.11.7 environment at: .venv
error: Request failed after 3 retries in 5.5s
  cause: Failed to fetch: https://packages.example/simple/ipywidgets/
  cause: error sending request for url (https://packages.example/simple/ipywidgets/)
  cause: client error (Connect)
  cause: dns error
  cause: error resolving DNS
  cause: failed to lookup address information: Temporary failure in name resolution"""
UV_CERTIFICATE = """\
error: Failed to fetch: https://localhost:8443/simple/numpy/
  cause: error sending request for url (https://localhost:8443/simple/numpy/)
  cause: client error (Connect)
  cause: invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))"""
UV_DISK = """\
error: Failed to download `pandas==3.1.1`
  cause: Failed to extract archive: pandas-3.1.1-cp311-cp311-manylinux_2_24_x86_64.manylinux_2_28_x86_64.whl
  cause: I/O operation failed during extraction
  cause: failed to write to file `/home/ada/.cache/uv/.tmpshUw90/pandas/_libs/hashtable.cpython-311-x86_64-linux-gnu.so`: No space left on device (os error 28)"""  # noqa: E501
UV_MANAGED = """\
Using Python 3.11.2 environment at: /usr
error: The interpreter at `/usr` is externally managed, and indicates the following:"""


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (PIP_OFFLINE, "is this computer online?"),
        (PIP_PROXY_GONE, "set HTTPS_PROXY"),
        (PIP_CUT_OFF, "is this computer online?"),
        (UV_OFFLINE, "is this computer online?"),
        (PIP_CERTIFICATE, "SSL_CERT_FILE"),
        (UV_CERTIFICATE, "SSL_CERT_FILE"),
        (PIP_DISK, "There isn't enough space on the disk"),
        (UV_DISK, "There isn't enough space on the disk"),
        (PIP_MANAGED, "Leave out --here"),
        (UV_MANAGED, "Leave out --here"),
        (PIP_MISSING, "This Python has no pip"),
        (DEBIAN_VENV, "sudo apt install"),
    ],
)
def test_what_installers_say_when_they_fail_becomes_a_sentence(output, sentence):
    assert sentence in start.explain(output)


def test_a_failure_that_is_not_known_shows_its_last_words():
    output = "\n".join(f"line {number}" for number in range(100))
    assert start.explain(output).endswith("\n\nline 92\n" + output[-7 * 8 + 1 :])


# Before anything is made


def test_a_disk_that_is_too_small_is_told_before_anything_is_made(monkeypatch, tmp_path):
    monkeypatch.setattr(start, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=123 * 10**6))
    with pytest.raises(start.Stop, match="123 MB of free space"):
        start.make_venv()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written_is_told_before_anything_is_deleted(course):
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("for an administrator and on Windows a folder is never read-only")
    course.folder.chmod(0o555)
    run = course.open()
    course.folder.chmod(0o755)
    assert run.code == 1
    assert f"{course.folder} can't be written to" in run.said
    assert run.calls == []


# Other environments


@pytest.fixture
def other(tmp_path):
    """An environment that isn't the course's; conda's look the same from inside."""
    venv.create(tmp_path / "other", symlinks=os.name != "nt")
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return SimpleNamespace(folder=str(tmp_path / "other"), python=str(tmp_path / "other" / inside))


def test_here_installs_into_the_python_that_runs_start(course, other):
    run = course.open("--here", python=other.python)
    assert names(run) == ["pip", "jupyterlab"]
    assert {call.python for call in run.calls} == {other.python}
    assert not course.venv.exists()
    assert names(course.open("--here", python=other.python)) == ["jupyterlab"]
    assert names(course.open("test", "--here", python=other.python)) == ["pip", "pytest"]


def test_without_a_terminal_an_active_conda_environment_stays_as_it_is(course, other):
    run = course.open(python=other.python, CONDA_PREFIX=other.folder)
    assert "A conda environment is active. It stays as it is" in run.said
    assert {call.python for call in run.calls[1:]} == {course.python}
    assert names(run) == ["venv", "pip", "jupyterlab"]


def test_a_conda_environment_that_has_the_course_is_used_without_asking(course, other):
    course.open("--here", python=other.python)
    run = course.open(python=other.python, CONDA_PREFIX=other.folder)
    assert names(run) == ["jupyterlab"]
    assert run.calls[0].python == other.python


def test_a_conda_environment_that_is_not_the_running_pythons_does_not_matter(course, other):
    run = course.open(CONDA_PREFIX=other.folder)
    assert "conda" not in run.said
    assert run.calls[-1].python == course.python


@pytest.mark.parametrize(
    ("answer", "agreed"), [("y", True), (" Yes", True), ("n", False), ("", False), (None, False)]
)
def test_on_a_terminal_conda_is_used_only_after_a_yes(monkeypatch, answer, agreed):
    def reply(_):
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("builtins.input", reply)
    monkeypatch.setattr(start.sys, "stdin", SimpleNamespace(isatty=lambda: True))
    assert start.agrees_to("/opt/conda") is agreed


@pytest.mark.skipif(os.name == "nt", reason="a script can't stand in for a program on Windows")
def test_uv_makes_and_fills_the_environment_where_there_is_uv(course):
    uv = course.fakes / "uv"
    makes = PRETENDED_VENV.replace("code == 0", "sys.argv[1] == 'venv'")
    uv.write_text(f"#!{sys.executable}\n" + PRETENDER + makes)
    uv.chmod(0o755)
    run = course.open()
    assert run.code == 0
    assert names(run) == ["uv", "uv", "jupyterlab"]
    made, filled, _ = run.calls
    assert made.arguments[:2] == ["venv", "--seed"]
    assert filled.arguments == [
        "pip",
        "install",
        "--python",
        course.python,
        "-r",
        "requirements.txt",
    ]
