"""What every test can rely on: no network, no settings of the person who runs the tests."""

import socket

import pytest

from helpers import cache


def pytest_collection_modifyitems(config, items):
    """Where tests run side by side, all that run a lesson run one after the other: each run
    writes the same files. Else a file's tests stay together."""
    if config.pluginmanager.hasplugin("xdist"):
        for item in items:
            chosen = getattr(item, "callspec", None) and item.callspec.params.get("lesson")
            path = getattr(chosen, "path", item.path)
            item.add_marker(pytest.mark.xdist_group(path.stem))


@pytest.fixture(autouse=True)
def nothing_leaves_this_machine(monkeypatch):
    resolve = socket.getaddrinfo

    def local_only(host, *rest, **options):
        if host not in ("127.0.0.1", "localhost", "::1"):
            raise socket.gaierror(f"a test tried to reach {host}")
        return resolve(host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", local_only)


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch):
    for name in ("COURSE_DATASET", "COURSE_SIZE", "MNIST_DIR", "FASHION_MNIST_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr(cache, "FOLDER", folder)
    return folder
