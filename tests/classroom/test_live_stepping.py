"""The step-through without Python tells Python's story, word for word."""

import node
import numpy as np
import pytest

from classroom.datasets.handwriting import draw_digits
from classroom.widgets.live import pack_steps
from classroom.widgets.stepping.trace import trace
from classroom.widgets.stepping.widget import Stepping
from helpers.data import DataError
from helpers.network import mlp
from helpers.optimizers import SGD
from helpers.training import weights_of

pytestmark = node.needed
CODE = """
const model = live.steppingModel(given);
const list = (name, Kind) => Array.from(new Kind(model.get(name).buffer));
return { steps: model.get("steps"), board: model.get("board"), slopes: model.get("slopes"),
  forward: model.get("forward"), side: model.get("side"), pixels: list("pixels", Uint8Array),
  weights: list("weights", Int8Array) };
"""


@pytest.fixture(scope="module")
def network():
    X, y = draw_digits(2_000, seed=3)
    network = mlp(784, [10], 10)
    network.fit(X, y, SGD(0.1), epochs=2, batch=32, report=None)
    return network


@pytest.mark.parametrize("digit", range(10))
def test_every_word_and_every_shade_is_pythons(network, digit):
    X, y = draw_digits(200, seed=4)
    image = X[np.flatnonzero(y == digit)[0]]
    weights = weights_of(network)
    ours = Stepping(trace(image, digit, weights, 0.02))
    theirs = node.run(CODE, pack_steps(image, digit, weights, 0.02), live="stepping_model.js")
    assert theirs["steps"] == ours.steps
    assert theirs["forward"] == ours.forward
    assert theirs["side"] == ours.side
    assert bytes(theirs["pixels"]) == ours.pixels
    assert np.abs(np.array(theirs["weights"]) - np.frombuffer(ours.weights, np.int8)).max() <= 1
    assert np.allclose(theirs["slopes"], ours.slopes, atol=1e-12)
    for mine, other in zip(ours.board, theirs["board"], strict=True):
        assert np.allclose(mine.pop("shades"), other.pop("shades"), atol=1.1e-3)
        assert other == mine


def test_what_does_not_fit_is_told(network):
    with pytest.raises(DataError, match="uint8 pixels are expected"):
        pack_steps(np.zeros(784), 3, weights_of(network))
    with pytest.raises(DataError, match="digit from 0 to 9"):
        pack_steps(np.zeros(784, np.uint8), 10, weights_of(network))
