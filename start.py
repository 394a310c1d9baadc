"""Open the course: make the environment that it needs, then start JupyterLab on lesson 1.

  python3 start.py                open lesson 1   (on Windows: python start.py)
  python3 start.py --no-browser   print the address instead of opening a browser
  python3 start.py --port 9000    use this port
  python3 start.py -- OPTIONS     give JupyterLab these options, such as --allow-root
  python3 start.py test           run the tests instead
  python3 start.py test OPTIONS   give pytest these options, such as -k softmax
  python3 start.py --help         print this

The environment is the folder .venv beside this file. It is made at the first start, and replaced
if its Python is gone. A later start installs only new requirements, and works offline if there are
none. With --here, no .venv is made, and the Python that runs this file is used; to run the tests in
this way, write test --here.
"""

# An old Python has to be able to read this file, so that it can say that it is too old:
# no f-strings, no annotations, no keyword-only arguments, no imports that Python 2.7 lacks.

import argparse
import contextlib
import glob
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

COURSE = os.path.dirname(os.path.realpath(__file__))
VENV = os.path.join(COURSE, ".venv")
VENV_PYTHON = os.path.join(VENV, r"Scripts\python.exe" if os.name == "nt" else "bin/python")
NAME = "digits-from-scratch"
PROMPT = "digits-by-start.py"  # in .venv/pyvenv.cfg, it says that start.py made this .venv
OLDEST = (3, 10)
MEGABYTES = 600  # measured: 390 installed, 100 downloaded, up to 120 that Python adds later

JUPYTERLAB = [
    "--ServerApp.root_dir=" + COURSE,
    "--LabApp.default_url=/lab/tree/notebooks/01_load_and_normalise.ipynb",
    "--log-level=ERROR",
    "--LabApp.log_level=ERROR",
    "-y",  # Ctrl-C stops it at once, without a question
]
NEEDED = (
    "import anywidget, ipywidgets, joblib, jupyterlab, matplotlib, nbformat, numpy, pandas, tqdm"
)

# What installers say when they fail, and what to tell the reader.
DISK_FULL = (
    "There isn't enough space on the disk: the course needs about %d MB. Free some space first."
    % MEGABYTES
)
MAKE_YOUR_OWN = "Leave out --here, and the course makes an environment of its own."
TROUBLES = [
    (r"No space left on device|os error 112|WinError 112", DISK_FULL),
    (
        r"ensurepip is not\s+available|No module named '?(venv|ensurepip)",
        "This Python lacks the part that makes environments. On Debian and Ubuntu, type: sudo apt "
        "install python%d.%d-venv\nElsewhere, install Python from https://www.python.org/downloads"
        % sys.version_info[:2],
    ),
    (
        r"externally.managed",
        "The operating system protects this Python from changes. " + MAKE_YOUR_OWN,
    ),
    (r"No module named pip", "This Python has no pip, which installs packages. " + MAKE_YOUR_OWN),
    (
        r"CERTIFICATE_VERIFY_FAILED|invalid peer certificate",
        "The connection to the package index isn't trusted: the network of a school or company "
        "often puts its own certificate in between. Ask for that certificate, and name its file "
        "in the environment variables SSL_CERT_FILE and PIP_CERT.",
    ),
    (
        r"connection broken by[\s\S]*from versions: none|ReadTimeoutError|Failed to fetch",
        "The packages couldn't be downloaded: is this computer online? Connect it (behind a "
        "proxy, set HTTPS_PROXY). Once they are installed, the course opens offline.",
    ),
    (
        r"Permission denied|Access is denied|being used by another process",
        "A file of the environment can't be changed. Close JupyterLab and whatever else uses it.",
    ),
]


# On all processors; those in a real JupyterLab have a CI job of their own.
ALL_TESTS = ["-n", "auto", "--ignore=tests/browser"]


class Stop(Exception):
    """An error whose message says what went wrong and what to do about it."""


def main(arguments):
    testing, here, options = understand(arguments)
    requirements = "requirements-dev.txt" if testing else "requirements.txt"
    folder, python = prepare(here, requirements)
    if testing:
        return run([python, "-m", "pytest"] + (options or ALL_TESTS))
    say("Opening lesson 1 in JupyterLab. Press Ctrl-C to stop it.")
    # What stands there keeps JupyterLab from asking the network for news and updates.
    settings = [os.path.join(COURSE, ".jupyter"), os.environ.get("JUPYTER_CONFIG_PATH")]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(filter(None, settings))
    write_home(folder)
    code = run([python, "-m", "jupyterlab"] + JUPYTERLAB + options)
    if code == 1 and folder == VENV and not imports_all(python):
        say("Something is missing from .venv: making it again.")
        write_stamp(folder, {})
        folder, python = prepare(here, requirements)
        code = run([python, "-m", "jupyterlab"] + JUPYTERLAB + options)
    return code


def prepare(here, requirements):
    """Make sure that the requirements are installed; return the environment's folder and Python."""
    with only_one():
        folder, python = choose_environment(here)
        install_unless_done(folder, python, requirements)
    return folder, python


@contextlib.contextmanager
def only_one():
    """Make a second start.py wait until the first has installed the course, or has ended."""
    try:
        import fcntl

        lock = os.open(os.path.join(COURSE, ".start.lock"), os.O_CREAT | os.O_WRONLY)
    except (ImportError, OSError):  # Windows, or a folder that may not be written
        yield
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        say("Another start.py is installing the course: waiting until it has finished.")
        fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(lock)


def write_home(folder):
    """Make Jupyter keep its settings in `folder` if the home folder can't be written to."""
    home = os.path.expanduser("~")
    if not (os.path.isdir(home) and os.access(home, os.W_OK)):
        say("%s can't be written to: Jupyter's settings go into %s/home." % (home, folder))
        os.environ["HOME"] = os.environ["USERPROFILE"] = os.path.join(folder, "home")
        os.makedirs(os.environ["HOME"], exist_ok=True)


def imports_all(python):
    return subprocess.call([python, "-c", NEEDED], stderr=subprocess.DEVNULL) == 0


def understand(arguments):
    """Return whether to run the tests, whether --here is given, and the options to pass on."""
    if arguments[:1] == ["test"]:
        here = arguments[1:2] == ["--here"]
        return True, here, arguments[2 if here else 1 :]
    end = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(
        prog="start.py", usage="python3 start.py --help shows the options", add_help=False
    )
    for switch in ("--help", "--here", "--no-browser"):
        parser.add_argument(switch, action="store_true")
    parser.add_argument("--port", type=int)
    given = parser.parse_args(arguments[:end])
    if given.help:
        say(__doc__.strip())
        sys.exit()
    options = ["--no-browser"] if given.no_browser else []
    options += [] if given.port is None else ["--port=%d" % given.port]
    return False, given.here, options + arguments[end + 1 :]


# Which environment


def choose_environment(here):
    """Return the folder of the environment and its Python; make .venv if it is needed."""
    active = sys.prefix, sys.executable
    if here or (same_place(sys.prefix, VENV) and not made_by_start()):
        return active
    if venv_works():
        return VENV, VENV_PYTHON
    conda = os.environ.get("CONDA_PREFIX")
    if conda and same_place(conda, sys.prefix) and (read_stamp(conda) or agrees_to(conda)):
        return active
    make_venv()
    return VENV, VENV_PYTHON


def same_place(one, other):
    return os.path.realpath(one) == os.path.realpath(other)


def made_by_start():
    try:
        with open(os.path.join(VENV, "pyvenv.cfg")) as file:
            return "prompt = " + PROMPT in file.read().replace("'", "")
    except OSError:
        return False


def venv_works():
    """Return whether .venv was installed completely, for the version of Python that it has."""
    python = read_stamp(VENV).get("python")
    return python is not None and python == version_of(VENV_PYTHON)


def version_of(python):
    command = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        return subprocess.check_output(command, stderr=subprocess.DEVNULL).decode().strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def agrees_to(conda):
    if not sys.stdin.isatty():
        say("A conda environment is active. It stays as it is; to use it, add --here.")
        return False
    say("The conda environment %s is active." % conda)
    try:
        answer = input("Install the course into it? If not, a .venv is made. [y/N] ")
    except EOFError:
        return False
    return answer.strip().lower().startswith("y")


# Making .venv


def make_venv():
    if not os.access(COURSE, os.W_OK):
        raise Stop("%s can't be written to. Copy the course to a folder of your own." % COURSE)
    clear_away()
    free = shutil.disk_usage(COURSE).free // 10**6
    if free < MEGABYTES:
        raise Stop(
            "%s The disk that holds %s has only %d MB of free space." % (DISK_FULL, COURSE, free)
        )
    uv = shutil.which("uv")
    python = getattr(sys, "_base_executable", None) or sys.executable
    command = [uv, "venv", "--seed", "--python", python] if uv else [python, "-m", "venv"]
    sentence = "Making the environment .venv with Python %d.%d" % sys.version_info[:2]
    install(sentence, command + ["--prompt", PROMPT, VENV], VENV)


def clear_away():
    """Make room for a new .venv: remove a link or start.py's own .venv, and rename any other."""
    if os.path.islink(VENV):
        say("The .venv here is a link to something that doesn't work: removing the link.")
        os.unlink(VENV)
    elif made_by_start():
        say("The .venv here is unfinished, or its Python is gone: making it again.")
        # An installer that was cut off may still be writing into it, so it moves before it goes.
        os.rename(VENV, VENV + time.strftime("-gone-%Y%m%d-%H%M%S"))
        for gone in glob.glob(VENV + "-gone-*"):
            shutil.rmtree(gone, ignore_errors=True)
    elif os.path.exists(VENV):
        aside = VENV + time.strftime("-old-%Y%m%d-%H%M%S")
        say("The .venv here isn't the course's: moving it to %s." % os.path.basename(aside))
        os.rename(VENV, aside)


# Installing


def install_unless_done(folder, python, requirements):
    stamp, version, wanted = read_stamp(folder), version_of(python), hashes(requirements)
    done = stamp.get("files", {}) if stamp.get("python") == version else {}
    if wanted.items() <= done.items():
        return
    uv = shutil.which("uv")
    command = [uv, "pip", "install", "--python", python]
    if not uv:
        # Compiling everything would take half as long again; Python compiles what it imports.
        command = [python, "-m", "pip", "install", "--no-compile", "--no-input"]
        command += ["--disable-pip-version-check", "--progress-bar=off"]
    write_stamp(folder, {})  # should the install be cut off, the environment counts as unfinished
    try:
        install("Installing what the course needs", command + ["-r", requirements], folder)
    except Stop:
        if stamp:  # it still holds: a failed installer leaves what was there
            write_stamp(folder, stamp)
        raise
    write_stamp(folder, {"python": version, "files": dict(done, **wanted)})


def hashes(requirements):
    """Return {file: hash} for a requirements file and all files that it includes with -r."""
    with open(os.path.join(COURSE, requirements), "rb") as file:
        content = file.read()
    found = {requirements: hashlib.sha256(content).hexdigest()}
    for other in re.findall(r"(?m)^-r\s*(\S+)", content.decode("utf-8")):
        found.update(hashes(other))
    return found


def read_stamp(folder):
    try:
        with open(os.path.join(folder, NAME + ".json")) as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


def write_stamp(folder, stamp):
    path = os.path.join(folder, NAME + ".json")
    try:
        with open(path + ".new", "w") as file:
            json.dump(stamp, file)
        os.replace(path + ".new", path)
    except OSError:
        if folder == VENV:
            raise  # else it is --here in a Python that isn't the reader's: pip looks each time


def install(sentence, command, folder):
    """Run an installer, and write its output to a log file; raise Stop if it fails."""
    started, output, live = time.time(), None, sys.stdout.isatty()
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    installer = subprocess.Popen(command, cwd=COURSE, **streams)
    show(sentence + " ... ")
    try:
        while output is None:
            try:
                output = installer.communicate(timeout=1)[0].decode("utf-8", "replace")
            except subprocess.TimeoutExpired:
                if live:
                    show("\r%s ... %d s" % (sentence, time.time() - started))
    finally:
        installer.kill()  # does nothing where it has ended
    show("\r%s ... " % sentence if live else "")
    say("%d s" % (time.time() - started))
    log = os.path.join(folder, NAME + ".log")
    try:
        with open(log, "w", encoding="utf-8") as file:
            file.write(output)
    except OSError:
        log = ""
    if installer.returncode:
        raise Stop(explain(output) + (log and "\nThe installer's full output is in " + log))


def explain(output):
    """Return the message for a failed installation, from the output of the installer."""
    for pattern, sentence in TROUBLES:
        if re.search(pattern, output):
            return sentence
    return "The installer failed. Its last words:\n\n" + "\n".join(output.splitlines()[-8:])


# Running


def run(command):
    """Run a command until it ends, and return its exit code. Ctrl-C stops only the command."""
    before = signal.signal(signal.SIGINT, lambda *_: None)  # it gets the Ctrl-C too, and answers it
    program = subprocess.Popen(command, cwd=COURSE)
    signal.signal(signal.SIGTERM, lambda *_: program.terminate())
    code = program.wait()
    signal.signal(signal.SIGINT, before)
    return code if code >= 0 else 128 - code


def show(text):
    sys.stdout.write(text)
    sys.stdout.flush()


def say(text):
    show(text + "\n")


def too_old():
    """Return the message for a Python that is too old. It names a newer one if one is installed."""
    found = "This is Python %d.%d; the course needs %d.%d or newer. " % (
        sys.version_info[:2] + OLDEST
    )
    check = "import sys; sys.exit(sys.version_info < %r)" % (OLDEST,)
    for name in ["python3"] + ["python3.%d" % minor for minor in range(30, 9, -1)] + ["py"]:
        try:
            with open(os.devnull, "w") as nowhere:
                if subprocess.call([name, "-c", check], stdout=nowhere, stderr=nowhere) == 0:
                    return found + "Type: " + " ".join([name] + sys.argv)
        except OSError:
            pass  # there is none of this name
    return found + "Install one from https://www.python.org/downloads, then try again."


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(too_old())
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        sys.exit(str(stop))
    except OSError as problem:
        sys.exit("start.py had to stop: %s" % problem)
    except KeyboardInterrupt:
        say("\nStopped. Run the same command again to go on from here.")
        sys.exit(130)
