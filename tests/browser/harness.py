"""A JupyterLab of its own on this machine, and a headless Chromium that looks at it."""

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
LOCAL = ("http://127.0.0.1", "http://localhost", "ws://127.0.0.1", "data:", "blob:", "about:")
KERNEL = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel"
IDLE = f"() => {KERNEL}?.status === 'idle'"
RUN_ALL = "() => window.jupyterapp.commands.execute('notebook:run-all-cells')"
SETTINGS = {
    "notification": '{"fetchNews": "false", "checkForUpdates": false, "doNotDisturbMode": true}',
    "themes": '{"theme": "JupyterLab THEME"}',
}


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextlib.contextmanager
def jupyterlab(root, home, theme="Light", **environment):
    """A server that shows the folder `root` and keeps everything of its own in `home`.

    Gives the address of a notebook: address("lab.ipynb").
    """
    port, token = free_port(), secrets.token_hex(8)
    folder = home / "settings" / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True)
    for name, text in SETTINGS.items():
        path = folder / f"{name}.jupyterlab-settings"
        path.write_text(text.replace("THEME", theme), encoding="utf-8")
    own = {
        name: str(home / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    }
    own["JUPYTERLAB_SETTINGS_DIR"] = str(home / "settings")
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--LabApp.expose_app_in_browser=True",
    ]
    command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    command += [f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={root}"]
    command += ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    log = home / "log"
    with log.open("w") as output:
        server = subprocess.Popen(
            command, env=os.environ | own | environment, stdout=output, stderr=output
        )
    try:
        start = time.monotonic()
        while True:
            with contextlib.suppress(OSError):
                status = f"http://127.0.0.1:{port}/api/status?token={token}"
                urllib.request.urlopen(status, timeout=2).close()
                break
            if server.poll() is not None or time.monotonic() - start > 60:
                raise RuntimeError(log.read_text()[-2000:])
            time.sleep(0.1)
        yield lambda name: f"http://127.0.0.1:{port}/lab/tree/{name}?token={token}&reset"
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@contextlib.contextmanager
def browser():
    """A page whose `outside` lists every request that left this machine, `trouble` every error."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    with sync_api.sync_playwright() as play:
        chromium = play.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        page = chromium.new_page(viewport={"width": 1280, "height": 1500})
        page.outside, page.trouble = [], []
        page.on(
            "request",
            lambda r: None if r.url.startswith(LOCAL) else page.outside.append(r.url),
        )
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        try:
            yield page
        finally:
            chromium.close()


def open_and_run(page, address):
    """Open a notebook and run all its cells; comes back when the kernel is idle again."""
    page.goto(address)
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
    page.wait_for_function(IDLE, timeout=60_000)
    page.evaluate(RUN_ALL)
    page.wait_for_function(IDLE, timeout=60_000)
