"""The pictures of lesson 12, and what it computes in PyTorch."""

import sys

import matplotlib.pyplot as plt
import numpy as np
import pytest
from pictures import words

from classroom import tensor_networks
from classroom.plots.graph import draw_graph, last_step
from classroom.plots.layer_sizes import show_layer_sizes
from classroom.plots.pixel_slopes import show_pixel_slopes
from classroom.plots.shortcut import draw_shortcut
from helpers import Tensor, mlp


class Number:
    """As lesson 12 writes it."""

    def __init__(self, data, name, *ways):
        self.data, self.name, self.ways = data, name, ways
        self.grad = 0.0

    def __add__(self, other):
        return Number(self.data + other.data, "+", (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        return Number(self.data * other.data, "×", (self, other.data), (other, self.data))


@pytest.fixture
def loss():
    w, x, b = Number(2.0, "w"), Number(3.0, "x"), Number(-4.0, "b")
    d = w * x + b
    return d * d


def test_a_graph_is_walked_forward_and_back(loss):
    told = [words(draw_graph(loss, step)) for step in range(last_step(loss) + 1)]
    assert len(told) == 8
    assert told[0].startswith("Forward: these numbers are given.")
    assert told[1].startswith("Forward: 2 × 3 = 6.")
    assert "w × x + b, no value yet" in told[1]
    assert told[2].startswith("Forward: 6 + −4 = 2.")
    assert told[4].endswith("value 4, slope 1.")
    assert "w × x + b, value 2, slope 4" in told[5]  # 2 from each of two ways
    assert "w, value 2, slope 12; x, value 3, slope 8" in told[7]
    assert "hands 4 × 3 to w, and 4 × 2 to x" in told[7]


def test_a_whole_graph_shows_the_slopes_that_were_found(loss):
    assert "slope" not in words(draw_graph(loss)).partition("boxes")[2]
    loss.grad, loss.ways[0][0].grad = 1.0, 4.0
    assert "d = w × x + b, value 2, slope 4" in words(draw_graph(loss, d=loss.ways[0][0]))


def boxes(ax):
    return [patch.get_bbox() for patch in ax.patches if isinstance(patch, plt.Rectangle)]


def test_no_two_boxes_of_a_graph_overlap():
    x, one = Number(2.0, "x"), Number(1.0, "1")
    q = x * x
    r = q * (q + one) + (x + one) * (q + x)
    placed = boxes(draw_graph(r * r))
    for k, box in enumerate(placed):
        assert not any(box.overlaps(other) for other in placed[:k])


def test_a_given_number_may_be_the_loss():
    assert last_step(Number(1.0, "x")) == 1
    assert "x, value 1" in words(draw_graph(Number(1.0, "x"), 0))


def test_slopes_of_pixels_come_with_what_the_network_reads():
    rng = np.random.default_rng(0)
    image, slopes = rng.random((1, 784)), rng.normal(size=(1, 784))
    network = mlp(784, [4], 10)
    ax = show_pixel_slopes(network, image, slopes, image + slopes)
    digit = network.predict(image)[0]
    assert f"{digit} (" in ax.get_title(loc="left")
    assert len(ax.figure.axes) == 3


def test_sizes_of_slopes_have_a_line_for_each_network():
    ax = show_layer_sizes({"plain": [1e-9, 1e-3], "other": [0.1, 0.2]}, title="They vanish")
    assert len(ax.lines) == 2
    assert "plain: 1e-09 in the first layer, 1e-03 in the last" in words(ax)


def test_the_shortcut_is_drawn_with_words():
    assert "times 1" in words(draw_shortcut())


def first_losses(layers, X):
    (W,) = layers[0]
    loss = (X @ W).mean()
    loss.backward()
    return [loss.data.item(), float(W.grad.sum())]


def test_the_same_function_runs_in_pytorch(torch):
    layers, X = [[Tensor(np.arange(6.0).reshape(3, 2))]], np.ones((4, 3))
    theirs = tensor_networks.in_pytorch(first_losses, layers, X)
    assert layers[0][0].grad is None
    assert np.allclose(theirs, first_losses(layers, X))


def test_without_pytorch_what_it_told_elsewhere_is_told(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "torch", None)
    told = tensor_networks.in_pytorch(None, [])
    assert len(told) == 10
    assert all(np.diff(told) < 0)
    assert "PyTorch isn't installed here" in capsys.readouterr().out
