"""What every test can rely on: no network, no settings of the person who runs the tests."""

import socket

import pytest

from helpers import cache


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
