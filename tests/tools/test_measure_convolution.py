"""The command that measures the convolutional networks: what it trains with, and what it says."""

import pytest
from files import some_digits

from benchmarks import contestants_convolution, measure_convolution
from benchmarks.measure_convolution import large_network, small_network
from helpers.data import Dataset

X, y = some_digits(60, seed=2)


def test_the_networks_have_the_layers_that_their_names_say():
    shapes = [layer.W.shape for layer in small_network(0).layers if layer.weights]
    assert shapes == [(8, 1, 3, 3), (16, 8, 3, 3), (400, 10)]
    shapes = [layer.W.shape for layer in large_network(0).layers if layer.weights]
    assert shapes == [(16, 1, 3, 3), (32, 16, 3, 3), (800, 128), (128, 10)]
    assert large_network(0).predict(X).shape == y.shape


def test_a_row_is_judged_by_its_median_and_its_longest_time(monkeypatch, capsys):
    class Data:
        X, y = X, y

    class Trained:
        def __init__(self, accuracy):
            self.accuracy = accuracy

        def evaluate(self, X, y):
            return 0.1, self.accuracy

    def row(train, seed):
        """A row."""
        return Trained([0.99, 0.9, 0.98][seed])

    for bar, met in ((0.98, True), (0.985, False)):
        monkeypatch.setitem(measure_convolution.ROWS, row, (bar, 100))
        assert measure_convolution.measure(row, Data, Data, seeds=3) == met
    monkeypatch.setitem(measure_convolution.ROWS, row, (0.5, -1))
    assert not measure_convolution.measure(row, Data, Data, seeds=3)
    assert "median 98.00%" in capsys.readouterr().out


@pytest.mark.parametrize("name", contestants_convolution.CONTESTANTS)
def test_whoever_is_measured_can_do_what_is_measured(name, monkeypatch, request):
    if "PyTorch" in name:
        request.getfixturevalue("torch")
    monkeypatch.setattr(contestants_convolution, "digits", lambda: Dataset(X, y))
    for size in ("ROWS", "PREDICTED"):
        monkeypatch.setattr(contestants_convolution, size, len(X))
    actions = contestants_convolution.CONTESTANTS[name]()
    assert set(actions) == set(measure_convolution.ACTIONS)
    for action in actions.values():
        action()
