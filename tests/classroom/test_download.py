"""Downloads, from servers on this machine that fail, lie, break off or hang."""

import errno
import gzip
import hashlib
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
from files import idx_bytes, some_digits

from classroom.datasets import cache, loading, mnist
from classroom.datasets import download as downloads
from classroom.datasets.download import Checksum, download
from classroom.datasets.loading import load_dataset
from helpers.data import DataError

CONTENT = bytes(range(256)) * 1_000
RIGHT = Checksum("sha256", hashlib.sha256(CONTENT).hexdigest())


class Mirror(BaseHTTPRequestHandler):
    """Serves `files` in the manner that the first part of a path says."""

    files = {}
    asked = []

    def do_GET(self):
        _, manner, name = self.path.split("/")
        start = int(self.headers.get("Range", "bytes=0-")[6:-1])
        self.asked.append((manner, start))
        getattr(self, manner)(self.files[name], start)

    def answer(self, content, status=200, length=None):
        self.send_response(status)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)

    def good(self, content, start):
        if start >= len(content):
            self.send_error(416)
        else:
            self.answer(content[start:], 206 if start else 200)

    def without_ranges(self, content, start):
        self.answer(content)

    def refuses(self, content, start):
        self.send_error(403)

    def lies(self, content, start):
        self.answer(b"<html>Please sign in to this network</html>")

    def breaks_off(self, content, start):
        self.answer(content[start : start + 1_000], 206 if start else 200, len(content) - start)

    def hangs(self, content, start):
        self.send_response(200)
        self.end_headers()
        self.wfile.flush()
        time.sleep(1)

    def log_message(self, *_):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(Mirror, "files", {"file": CONTENT})
    monkeypatch.setattr(Mirror, "asked", [])
    monkeypatch.setattr(downloads, "PATIENCE", 0.3)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Mirror)
    server.handle_error = lambda *_: None  # a client that gives up is what is tested
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def fetch(server, tmp_path):
    """Downloads from mirrors of these manners; returns what arrived."""

    def fetch(*manners, target=tmp_path / "file", checksum=RIGHT):
        download("file", [f"{server}{manner}/" for manner in manners], checksum, target)
        return target.read_bytes()

    return fetch


def test_a_good_mirror_is_enough(fetch, tmp_path):
    assert fetch("good") == CONTENT
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("manner", "reason"),
    {
        "refuses": "it answered 403",
        "lies": "its file has the wrong checksum",
        "breaks_off": "the download stopped after 1,000 of 256,000 bytes",
        "hangs": "the download was interrupted: timed out",
    }.items(),
)
def test_a_bad_mirror_is_passed_over_and_named_where_there_is_no_other(
    manner, reason, fetch, tmp_path
):
    assert fetch(manner, "good") == CONTENT
    (tmp_path / "file").unlink()
    with pytest.raises(DataError, match=f"file could not be downloaded; .*{manner}/ .{reason}"):
        fetch(manner)
    assert not (tmp_path / "file").exists()


def test_an_unreachable_mirror_is_passed_over(server, tmp_path):
    mirrors = ["http://mirror.invalid/", "http://127.0.0.1:9/", f"{server}good/"]
    download("file", mirrors, RIGHT, tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == CONTENT


def test_an_interrupted_download_is_resumed(fetch, tmp_path):
    (tmp_path / "file.part").write_bytes(CONTENT[:100_000])
    assert fetch("good") == CONTENT
    assert Mirror.asked == [("good", 100_000)]


def test_a_download_that_broke_off_goes_on_at_the_next_mirror(fetch):
    assert fetch("breaks_off", "good") == CONTENT
    assert Mirror.asked == [("breaks_off", 0), ("good", 1_000)]


def test_a_server_that_sends_everything_again_is_understood(fetch, tmp_path):
    (tmp_path / "file.part").write_bytes(CONTENT[:100_000])
    assert fetch("without_ranges") == CONTENT


@pytest.mark.parametrize("left", [b"of another file", CONTENT + b"and more"], ids=["other", "long"])
def test_wrong_leftovers_are_thrown_away_and_fetched_again(left, fetch, tmp_path):
    (tmp_path / "file.part").write_bytes(left)
    assert fetch("good") == CONTENT


def test_finished_leftovers_need_no_further_byte(fetch, tmp_path):
    (tmp_path / "file.part").write_bytes(CONTENT)
    assert fetch("good") == CONTENT
    assert Mirror.asked == [("good", len(CONTENT))]


def test_the_checksum_may_be_of_the_unpacked_bytes(fetch, monkeypatch):
    unpacked = replace(RIGHT, of_unpacked=True)
    for level in (1, 9):
        packed = gzip.compress(CONTENT, compresslevel=level)
        monkeypatch.setattr(Mirror, "files", {"file": packed})
        assert fetch("good", checksum=unpacked) == packed
    assert not unpacked.fits(packed[:-9])
    assert not unpacked.fits(CONTENT)


def test_a_full_disk_is_told_and_leaves_nothing(fetch, tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(DataError, match="can't be written .No space left on device.: make room"):
        fetch("good")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def published(server, tmp_path, monkeypatch):
    """A small MNIST, published at the server on this machine, and nowhere else."""
    X, y = some_digits()
    packed = [
        gzip.compress(idx_bytes(values))
        for values in (X.reshape(-1, 28, 28), y.astype(np.uint8)) * 2
    ]
    names = [name for part in mnist.FILES.values() for name in part]
    monkeypatch.setattr(Mirror, "files", dict(zip(names, packed, strict=True)))
    checksums = [Checksum("md5", hashlib.md5(data).hexdigest()) for data in packed]
    collection = replace(mnist.MNIST, mirrors=(f"{server}good/",), checksums=tuple(checksums))
    for module in (mnist, loading):
        monkeypatch.setitem(module.COLLECTIONS, "mnist", collection)
    monkeypatch.setattr(loading, "COURSE", tmp_path)
    monkeypatch.chdir(tmp_path)
    return X, y


def test_mnist_is_downloaded_once_where_it_is_not_found(published, capsys):
    X, y = published
    for _ in range(2):
        dataset = load_dataset("mnist")
        np.testing.assert_array_equal(dataset.X, X)
        np.testing.assert_array_equal(dataset.y, y)
    assert Mirror.asked == [("good", 0)] * 2  # images and labels, once
    assert capsys.readouterr().out.count("MNIST is not on this machine: downloading") == 1


def test_without_a_network_the_sentence_says_how_to_go_on(published, monkeypatch):
    offline = replace(mnist.MNIST, mirrors=("http://mirror.invalid/",))
    monkeypatch.setitem(loading.COLLECTIONS, "mnist", offline)
    with pytest.raises(DataError) as caught:
        load_dataset("mnist", part="test")
    for words in ("mirror.invalid", 'load_dataset("digits")', str(cache.FOLDER / "mnist")):
        assert words in str(caught.value)


def test_the_published_checksums_are_those_of_four_different_files():
    for collection in mnist.COLLECTIONS.values():
        lengths = {len(checksum.digest) for checksum in collection.checksums}
        assert len({checksum.digest for checksum in collection.checksums}) == 4
        assert lengths == {hashlib.new(collection.checksums[0].algorithm).digest_size * 2}
