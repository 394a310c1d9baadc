"""The page to take away: one file, held to Python by its own script."""

import shutil

import node
import numpy as np
import pytest

from classroom import load_dataset
from classroom.quantising import coarser
from classroom.takeaway.page import web_page, write_page
from classroom.takeaway.parity import javascript_answers
from helpers.data import DataError
from helpers.network import mlp
from helpers.weights import load
from tools.lessons import COURSE


@pytest.fixture(scope="module")
def network():
    return load(COURSE / "data" / "pad-network.npz")


@pytest.fixture(scope="module")
def page(network):
    return web_page(network)


def test_a_page_is_one_small_file_with_nothing_but_pad_centring_and_network(page):
    assert len(page.encode()) <= 200_000
    for address in ("http://", "https://", "src=", "import ", "fetch(", "XMLHttp", "WebSocket"):
        assert address not in page.replace("http://www.w3.org", "")
    for other in ("playground", "stepping", "slide", "optimizer"):
        assert f"module_{other} " not in page
    for needed in ("pad", "centre", "network"):
        assert f"module_{needed} " in page


@node.needed
def test_6000_digits_are_read_by_the_page_as_python_reads_them(network, page):
    X = load_dataset()[:6_000].X
    theirs, ours = javascript_answers(page, X), coarser(network, 8).predict_proba(X)
    same = theirs.argmax(axis=1) == network.predict(X)
    print(f"\nlargest difference {np.abs(theirs - ours).max():.1e}")
    print(f"the same digit as with 32 bits in Python: {same.sum():,} of {len(X):,}")
    assert np.abs(theirs - ours).max() <= 1e-5
    assert same.mean() >= 0.999


def test_where_node_is_missing_there_is_no_answer_and_no_error(page, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda program: None)
    assert javascript_answers(page, np.zeros((1, 784), np.uint8)) is None


@node.needed
def test_another_network_gets_its_own_page():
    network = mlp(784, [20, 15], 10, seed=4)
    images = np.random.default_rng(0).integers(0, 256, (20, 784), dtype=np.uint8)
    theirs = javascript_answers(web_page(network), images)
    assert np.abs(theirs - coarser(network, 8).predict_proba(images)).max() <= 1e-5


def test_a_card_can_say_anything(network):
    """A name is text, never a part of the page's program."""
    page = web_page(network, "<b>Ada's</b>", {"Fails": "1 < 2 & </dl><script>alert(1)</script>"})
    assert "<script>alert" not in page
    assert "<b>Ada" not in page
    assert "1 &lt; 2 &amp; &lt;/dl&gt;" in page


def test_a_page_is_written_whole_and_its_folder_is_made(network, tmp_path):
    page = web_page(network, "Ärger mit 7 — “é”")
    size = write_page(tmp_path / "new" / "page.html", page)
    written = (tmp_path / "new" / "page.html").read_bytes()
    assert written.decode() == page
    assert size == len(written) / 1_000


def test_a_network_that_a_page_can_not_compute_is_refused():
    from helpers.convolution import MaxPool
    from helpers.network import Network

    with pytest.raises(DataError, match="MaxPool"):
        web_page(Network([MaxPool()]))
