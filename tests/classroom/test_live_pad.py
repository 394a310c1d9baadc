"""The pad without Python gives Python's answers."""

import base64

import node
import numpy as np
import pytest
from paper import draw_on_page

from classroom.datasets.handwriting import draw_digits
from classroom.widgets.live import pack, pad_page, unpack
from classroom.widgets.pad import centred, scattered
from helpers.convolution import MaxPool
from helpers.data import DataError
from helpers.layers import Dense, Dropout, ReLU, Sigmoid, Tanh
from helpers.network import Network, mlp
from helpers.weights import load
from tools.lessons import COURSE

pytestmark = node.needed

DENSE = Dense(4, 4, np.random.default_rng(0))


@pytest.fixture(scope="module")
def network():
    return load(COURSE / "data" / "pad-network.npz")


def pages(count):
    """Ink of every kind: written with a pen, enlarged, a bar alone, noise, almost nothing."""
    rng = np.random.default_rng(0)
    for i in range(count // 2):
        yield draw_on_page(i % 10, rng, height=rng.integers(8, 104), pen=rng.integers(3, 14))
    X, _ = draw_digits(count // 4, seed=5, preset="wild")
    yield from scattered(X.reshape(-1, 28, 28), seed=1)
    for _ in range(count - count // 2 - count // 4):
        page = np.zeros((112, 112), np.uint8)
        top, left = rng.integers(0, 100, 2)
        height, width = rng.integers(1, 113 - np.array([top, left]))
        values = [rng.integers(0, 256, (height, width)), 255, 127, 17][rng.integers(4)]
        page[top : top + height, left : left + width] = values
        yield page


def as_text(array):
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()


def test_a_thousand_pages_are_prepared_in_the_same_way_in_every_pixel():
    drawn = list(pages(1000)) + [np.zeros((112, 112), np.uint8)]
    code = "return given.map((page) => Array.from(live.centred(bytes(page))));"
    theirs = np.array(node.run(code, [as_text(page) for page in drawn], live="centre.js"))
    ours = np.array([centred(page).ravel() for page in drawn])
    different = np.abs(theirs - ours).max(axis=1)
    print(f"\n{len(drawn)} pages: largest difference of a pixel {different.max()}")
    assert different.max() == 0


@pytest.mark.parametrize("kind", ["the course's", "three layers", "no hidden layer"])
def test_probabilities_are_pythons(network, kind):
    tall = {"three layers": [128, 64], "no hidden layer": []}
    chosen = network if kind == "the course's" else mlp(784, tall[kind], 10, seed=1)
    images = np.array([centred(page).ravel() for page in pages(1000)])
    code = """
    const layers = live.unpack(given.network);
    return given.images.map((image) => Array.from(live.probabilities(layers, bytes(image))));
    """
    given = {"network": pack(chosen), "images": [as_text(image) for image in images]}
    theirs = np.array(node.run(code, given, live="network.js"))
    ours = unpack(chosen).predict_proba(images)
    print(f"\n{kind}: largest difference of a probability {np.abs(theirs - ours).max():.1e}")
    assert np.abs(theirs - ours).max() <= 1e-5


def test_eight_bits_are_enough(network):
    X, y = draw_digits(4_000, seed=99)
    before, after = (np.mean(one.predict(X) == y) for one in (network, unpack(network)))
    print(f"\nread right: {before:.2%}, rounded to 8 bits {after:.2%}")
    assert abs(before - after) <= 0.002


def test_a_page_is_one_small_file_that_asks_nobody(network):
    page = pad_page(network)
    assert len(page.encode()) <= 200_000
    for address in ("http://", "https://", "src=", "import ", "fetch("):
        assert address not in page.replace("http://www.w3.org", "")


@pytest.mark.parametrize(
    "layers",
    [[MaxPool()], [DENSE, DENSE], [ReLU(), DENSE], [DENSE, Sigmoid(), Tanh()]],
    ids=lambda layers: " ".join(type(layer).__name__ for layer in layers),
)
def test_what_a_page_can_not_compute_is_told(layers):
    with pytest.raises(DataError, match=type(layers[-1]).__name__):
        pack(Network(layers))


def test_dropout_is_left_out():
    kept = [DENSE, ReLU(), DENSE]
    assert pack(Network([DENSE, Dropout(), ReLU(), Dropout(), DENSE])) == pack(Network(kept))
