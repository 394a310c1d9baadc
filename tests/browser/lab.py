"""A real JupyterLab and a real browser without a window, for tests of what readers click on.

    with opened("07_draw_a_digit.ipynb") as page:
        run_all(page)

Environment variables: COURSE_CHROMIUM names a browser's program, COURSE_JUPYTER a `jupyter` of
another environment, whose kernel is then tested, COURSE_JUPYTER_APP its application (lab or
notebook), COURSE_SCREENSHOTS a folder that keeps the pictures. COURSE_WEEKLY=1 adds what is too
dear for every push: all lessons, all kinds of page in all ways.
"""

import atexit
import contextlib
import functools
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

COURSE = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LOCAL = ("http://127.0.0.1", "ws://127.0.0.1", "file://", "data:", "blob:", "about:")
APP = os.environ.get("COURSE_JUPYTER_APP", "lab")
WEEKLY = os.environ.get("COURSE_WEEKLY") == "1"
CURRENT = "window.jupyterapp?.shell.currentWidget"


@dataclass
class Server:
    address: str
    token: str
    log: Path  # what it says in the terminal


@dataclass
class Course:
    server: Server
    context: object
    notebooks: Path


def missing():
    """What these tests need and is not there, as a sentence, or None."""
    try:
        import playwright  # noqa: F401
    except ImportError:
        return "the package playwright is not installed (pip install playwright)"
    if not (chromium() or Path(playing().chromium.executable_path).is_file()):
        return "no Chromium is installed (apt install chromium, or playwright install chromium)"
    return None


def chromium():
    """The browser's program where the system has one, else None: Playwright may have its own."""
    named = os.environ.get("COURSE_CHROMIUM")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


OPEN = contextlib.ExitStack()  # what all tests of this process share


@functools.cache
def playing():
    """The one Playwright of this process: a second one beside it is refused."""
    from playwright.sync_api import sync_playwright

    return OPEN.enter_context(sync_playwright())


@functools.cache
def program():
    """The one Chromium."""
    flags = ["--no-sandbox", "--disable-dev-shm-usage"]
    found = playing().chromium.launch(executable_path=chromium(), args=flags)
    OPEN.callback(found.close)
    return found


@functools.cache
def course():
    """The one JupyterLab, as start.py opens it, with a copy of the course in its folder."""
    folder = Path(OPEN.enter_context(tempfile.TemporaryDirectory()))
    copy_of_course(folder, *(COURSE / "notebooks").glob("*.ipynb"))
    server = OPEN.enter_context(served(folder, JUPYTER_CONFIG_PATH=COURSE / ".jupyter"))
    size = {"width": 1280, "height": 1400}
    context = OPEN.enter_context(browser(viewport=size, has_touch=True))
    return Course(server, context, folder / "notebooks")


@atexit.register
def close():
    """End all of them; what asks for them next starts them again."""
    OPEN.close()
    for shared in (playing, program, course):
        shared.cache_clear()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextlib.contextmanager
def served(folder, **environment):
    """A Jupyter server of its own, without the settings of whoever runs the tests."""
    port, token = free_port(), secrets.token_hex(16)
    with tempfile.TemporaryDirectory() as private:
        private = Path(private)
        quiet = private / "settings" / "@jupyterlab" / "apputils-extension"
        quiet.mkdir(parents=True)
        (quiet / "notification.jupyterlab-settings").write_text(
            json.dumps({"fetchNews": "false", "checkForUpdates": False}), encoding="utf-8"
        )
        own = {
            "JUPYTER_CONFIG_DIR": private / "config",
            "JUPYTER_DATA_DIR": private / "data",
            "JUPYTER_RUNTIME_DIR": private / "runtime",
            "JUPYTERLAB_SETTINGS_DIR": private / "settings",
            "IPYTHONDIR": private / "ipython",
            "COURSE_PROGRESS": private / "progress.csv",
            "COURSE_MY_DIGITS": private / "my-digits.sqlite",
        }
        jupyter = os.environ.get("COURSE_JUPYTER")
        command = [*([jupyter] if jupyter else [sys.executable, "-m", "jupyter"]), APP]
        command += [
            "--no-browser",
            f"--port={port}",
            "--ServerApp.port_retries=0",
            "--ServerApp.ip=127.0.0.1",
            f"--IdentityProvider.token={token}",
            f"--ServerApp.root_dir={folder}",
            "--LabApp.expose_app_in_browser=True",
            "--JupyterNotebookApp.expose_app_in_browser=True",
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.append("--allow-root")
        log = private / "log"
        with log.open("w", encoding="utf-8") as output:
            process = subprocess.Popen(
                command,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, **{k: str(v) for k, v in {**own, **environment}.items()}},
            )
            try:
                server = Server(f"http://127.0.0.1:{port}", token, log)
                wait_until_up(server, process)
                yield server
            finally:
                stop(process)


def wait_until_up(server, process, patience=120):
    end = time.monotonic() + patience
    while True:
        if process.poll() is not None or time.monotonic() > end:
            said = server.log.read_text(encoding="utf-8")
            raise RuntimeError(f"Jupyter did not start:\n{said[-3000:]}")
        try:
            urllib.request.urlopen(f"{server.address}/api/status?token={server.token}", timeout=5)
            return
        except OSError:
            time.sleep(0.1)


def stop(process):
    """First politely, so that the server ends its kernels."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(15)


@contextlib.contextmanager
def browser(**options):
    """A context of its own in the one Chromium, as private as a new browser; `context.left`
    collects the requests that leave this machine."""
    context = program().new_context(**{"viewport": {"width": 1280, "height": 1000}, **options})
    context.left = []
    context.on("request", lambda request: note(context, request.url))
    try:
        yield context
    finally:
        context.close()


def note(context, address):
    if not address.startswith(LOCAL):
        context.left.append(address)


def open_notebook(page, server, name, patience=120_000):
    """Open a notebook, and wait until its kernel is idle."""
    folder = "lab/tree" if APP == "lab" else "notebooks"
    page.goto(f"{server.address}/{folder}/{name}?token={server.token}&reset")
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=patience)
    wait_for_idle(page, patience)
    return page


@contextlib.contextmanager
def opened(name):
    """The page of a notebook in the one JupyterLab; what it does must stay here and raise nothing.
    Its kernel ends with it."""
    server, context, trouble = course().server, course().context, []
    page = context.new_page()
    page.on("pageerror", lambda error: trouble.append(str(error)))
    known = ["Cannot send"]  # ipywidgets, to a kernel that was restarted
    yield open_notebook(page, server, f"notebooks/{name}")
    assert not context.left, context.left
    trouble = [words for words in trouble if words not in known]
    assert not trouble, trouble
    page.evaluate(f"() => {CURRENT}.sessionContext.shutdown()")
    page.close()


def wait_for_idle(page, patience=120_000):
    page.wait_for_function(
        f"() => {CURRENT}?.sessionContext?.session?.kernel?.status === 'idle'", timeout=patience
    )


def run_all(page, patience=120_000):
    """Run all cells; returns what went wrong in them, nothing if all went well."""
    page.set_default_timeout(patience)
    count = "print(get_ipython().execution_count)"
    before = int(ask_kernel(page, count))
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    wait_for_idle(page, patience)
    ran = int(ask_kernel(page, count)) - before - 1
    wanted, errors = page.evaluate(
        f"""() => {{
          const widgets = [...{CURRENT}.content.widgets];
          const cells = widgets.map((cell) => cell.model.sharedModel.toJSON());
          const code = cells.filter((cell) => cell.cell_type === 'code' && cell.source.length);
          const outputs = code.flatMap((cell) => cell.outputs);
          return [code.length, outputs.filter((output) => output.output_type === 'error')
            .map((output) => `${{output.ename}}: ${{output.evalue}}`)];
        }}"""
    )
    return errors or ([] if ran == wanted else [f"{ran} of {wanted} cells were run"])


def ask_kernel(page, code):
    """What a line of code prints in the notebook's kernel."""
    return page.evaluate(
        f"""async (code) => {{
          const kernel = {CURRENT}.sessionContext.session.kernel;
          const future = kernel.requestExecute({{ code }});
          let printed = '';
          future.onIOPub = (message) => {{
            if (message.header.msg_type === 'stream') printed += message.content.text;
            if (message.header.msg_type === 'error') printed += message.content.evalue;
          }};
          await future.done;
          return printed.trim();
        }}""",
        code,
    )


def set_theme(page, dark):
    name = "JupyterLab Dark" if dark else "JupyterLab Light"
    page.evaluate(
        "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", name
    )
    page.wait_for_function(
        "(light) => document.body.dataset.jpThemeLight === light", arg=str(not dark).lower()
    )


def screenshot(target, name, folder):
    """A picture of a page, or of a part of it, in COURSE_SCREENSHOTS or else in `folder`."""
    folder = Path(os.environ.get("COURSE_SCREENSHOTS") or folder)
    folder.mkdir(parents=True, exist_ok=True)
    target.screenshot(path=str(folder / f"{name}.png"))


def copy_of_course(folder, *notebooks):
    """A folder in which a kernel finds the course, and copies of notebooks in it: Jupyter saves
    what it has open by itself. Returns the folder of the notebooks."""
    for name in ("helpers", "classroom"):
        (folder / name).symlink_to(COURSE / name, target_is_directory=True)
    (folder / "data").mkdir()  # what lessons write, they write here
    for path in (COURSE / "data").glob("*.*"):
        (folder / "data" / path.name).symlink_to(path)
    target = folder / "notebooks"
    target.mkdir()
    shutil.copytree(COURSE / "notebooks" / "pictures", target / "pictures")
    for path in notebooks:
        shutil.copy(path, target)
    return target
