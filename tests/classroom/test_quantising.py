"""Weights as whole numbers: what they are, what is handed on, and that a page loses nothing."""

import base64

import node
import numpy as np
import pytest

from classroom import load_dataset
from classroom.quantising import carried, coarser, quantise, two_in_a_byte
from classroom.takeaway.judging import most_confused, paired_interval
from classroom.widgets.live.packing import dense_layers
from helpers.network import mlp
from helpers.weights import load
from tools.lessons import COURSE


@pytest.fixture(scope="module")
def network():
    return load(COURSE / "data" / "pad-network.npz")


@pytest.fixture(scope="module")
def digits():
    """6,000 digits that the network has never met."""
    return load_dataset()[:6_000]


@pytest.mark.parametrize("bits", range(2, 9))
def test_a_rounded_weight_is_half_a_step_off_at_most(bits):
    W = np.random.default_rng(bits).normal(size=(200, 7))
    whole, step = quantise(W, bits)
    largest = 2 ** (bits - 1) - 1
    assert whole.dtype == np.int8
    assert np.abs(whole).max(axis=0).tolist() == [largest] * 7
    assert np.all(np.abs(whole * step - W) <= step / 2 + 1e-12)


@pytest.mark.parametrize("bits", range(2, 9))
def test_sums_over_neighbours_are_half_a_step_off_at_most_when_the_rest_is_handed_on(bits):
    W = np.random.default_rng(bits).normal(size=(200, 7))
    whole, step = carried(W, bits)
    assert np.abs(whole).max() <= 2 ** (bits - 1) - 1
    assert np.all(np.abs(np.cumsum(whole * step - W, axis=0)) <= step / 2 + 1e-9)


@pytest.mark.parametrize("way", [quantise, carried])
def test_a_dead_neuron_stays_dead(way):
    whole, step = way(np.zeros((5, 2)))
    assert not whole.any()
    assert np.all(step > 0)


def test_what_has_been_rounded_once_stays_as_it_is():
    network = mlp(784, [30], 10, seed=3)
    once = coarser(network, 8)
    again = coarser(once, 8)
    for one, other in zip(once.layers[::2], again.layers[::2], strict=True):
        assert np.allclose(one.W, other.W, rtol=1e-5)
    assert not np.array_equal(network.layers[0].W, once.layers[0].W)


def test_every_pair_of_four_bits_has_a_byte_of_its_own():
    first, second = np.divmod(np.arange(256), 16)
    whole = np.column_stack([first, second]).astype(np.int8) - 8
    assert two_in_a_byte(whole).tolist() == list(range(256))


def test_the_interval_holds_the_true_change_in_95_of_100_cases():
    rng = np.random.default_rng(0)
    held = 0
    for _ in range(1_000):
        before = rng.random(2_000) < 0.95
        lost, gained = before & (rng.random(2_000) < 0.04), ~before & (rng.random(2_000) < 0.2)
        low, high = paired_interval(before, before & ~lost | gained)
        held += low <= 0.05 * 0.2 - 0.95 * 0.04 <= high
    assert 930 <= held <= 970


def test_the_worst_mistakes_come_first():
    y, read = np.array([9, 9, 9, 2, 2, 5]), np.array([4, 4, 9, 7, 7, 5])
    assert most_confused(y, read, 2) == [(2, 7, 2), (9, 4, 2)]


def test_with_8_bits_the_same_digit_is_read_in_999_of_1000_cases(network, digits):
    same = network.predict(digits.X) == coarser(network, 8).predict(digits.X)
    print(f"\n8 bits: the same digit for {same.sum():,} of {len(same):,}")
    assert same.mean() >= 0.999


@node.needed
def test_before_rounding_javascript_answers_as_python_does(network, digits):
    """The page's network.js, with all 32 bits of every weight."""
    layers = [
        {
            "inputs": layer.W.shape[0],
            "outputs": layer.W.shape[1],
            "activation": activation,
            "W": as_text(layer.W.astype(np.float32)),
            "b": layer.b.tolist(),
        }
        for layer, activation in dense_layers(network)
    ]
    code = """
    const layers = given.layers.map((layer) =>
      ({ ...layer, W: new Float32Array(bytes(layer.W).buffer), b: Float32Array.from(layer.b) }));
    return given.images.map((image) => Array.from(live.probabilities(layers, bytes(image))));
    """
    given = {"layers": layers, "images": [as_text(image) for image in digits.X]}
    theirs = np.array(node.run(code, given, live="network.js"))
    difference = np.abs(theirs - network.predict_proba(digits.X)).max()
    print(f"\n{len(theirs):,} digits, 32 bits: probabilities differ by at most {difference:.1e}")
    assert difference <= 1e-5


def as_text(array):
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()
