"""What every test can rely on: no network, no settings of the person who runs the tests."""

import importlib
import os
import re
import socket

import pytest
from hypothesis import settings

from classroom.datasets import cache

# The same examples in every run, but in the weekly one that looks for new ones.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("random", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def compared_with(name):
    """A package that results are compared with. Where it isn't installed, the test is skipped;
    in the CI job that is there for these tests, it fails."""
    try:
        return importlib.import_module(name)
    except ImportError:
        if os.environ.get("COURSE_NO_SKIPS"):
            raise
        pytest.skip(f"{name} isn't installed")


@pytest.fixture
def torch():
    return compared_with("torch")


@pytest.fixture
def metrics():
    return compared_with("sklearn.metrics")


@pytest.fixture
def stats():
    return compared_with("scipy.stats")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Where tests run side by side, all that run a lesson run one after the other: each run
    writes the same files. Else a file's tests stay together."""
    from xdist.scheduler import LoadScopeScheduling

    class ByLesson(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            lesson = re.search(r"\d\d_[a-z_]+", nodeid)
            return lesson[0] if lesson else nodeid.split("::")[0]

    # In the order of names, where the long ones, browser and lessons, don't come last.
    config.option.loadscopereorder = False
    return ByLesson(config, log)


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
