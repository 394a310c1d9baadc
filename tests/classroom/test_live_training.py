"""Training without Python takes Python's steps."""

import base64

import node
import numpy as np
import pytest

from classroom.datasets.handwriting import draw_digits
from helpers.data import normalise
from helpers.layers import ACTIVATIONS
from helpers.network import mlp
from helpers.optimizers import SGD, Adam, Momentum
from helpers.training import weights_of

pytestmark = node.needed
STEPS, BATCH = 200, 32
ARRAYS = {np.float32: "Float32Array", np.float64: "Float64Array"}
CODE = """
const Kind = { Float32Array, Float64Array }[given.kind];
const numbers = (text) => new Kind(bytes(text).buffer);
const network = live.fromWeights(given.sizes, given.activation, given.weights.map(numbers));
const optimizer = optimizers.make(given.optimizer);
const losses = given.batches.map(([X, y]) => {
  const { loss } = live.gradients(network, numbers(X), y);
  optimizer.step(network.weights, network.slopes, given.rate, given.weight_decay);
  return loss;
});
return { losses, weights: network.weights.map((weight) => Array.from(weight)) };
"""


def as_text(array):
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()


def both(kind, rate, hidden=(32,), activation="ReLU", weight_decay=0.0, dtype=np.float32):
    """The losses of 200 steps, and the weights at the end, in Python and in JavaScript."""
    X, y = draw_digits(STEPS * BATCH, seed=8)
    X = normalise(X).astype(dtype)
    network = mlp(784, list(hidden), 10, activation=ACTIVATIONS[activation], dtype=dtype)
    batches = [(X[k : k + BATCH], y[k : k + BATCH]) for k in range(0, len(X), BATCH)]
    given = {
        "kind": ARRAYS[dtype],
        "sizes": [784, *hidden, 10],
        "activation": activation,
        "weights": [as_text(weight) for weight in weights_of(network)],
        "optimizer": {SGD: "SGD", Momentum: "momentum", Adam: "Adam"}[kind],
        "batches": [[as_text(X), y.tolist()] for X, y in batches],
        "rate": rate,
        "weight_decay": weight_decay,
    }
    optimizer, ours = kind(rate, weight_decay=weight_decay), []
    for X_batch, y_batch in batches:
        ours.append(network.loss.forward(network.forward(X_batch), y_batch))
        network.backward()
        optimizer.step(network.layers)
    theirs = node.run(CODE, given, live="training.js", optimizers="optimizers.js")
    weights = zip(weights_of(network), theirs["weights"], strict=True)
    far = max(np.abs(a.ravel() - b).max() for a, b in weights)
    return np.array(ours), np.array(theirs["losses"]), far


@pytest.mark.parametrize(("kind", "rate"), [(SGD, 0.1), (Momentum, 0.01), (Adam, 0.001)])
def test_two_hundred_steps_have_pythons_losses(kind, rate):
    ours, theirs, far = both(kind, rate)
    assert ours[-20:].mean() < ours[:20].mean() / 2
    print(
        f"\n{kind.__name__}: after {STEPS} steps, the losses differ by at most "
        f"{np.abs(ours - theirs).max():.1e}, the weights by {far:.1e}"
    )
    assert np.abs(ours - theirs).max() <= 1e-5


@pytest.mark.parametrize(
    "options",
    [
        {"kind": SGD, "rate": 0.1, "hidden": (16, 8), "activation": "sigmoid"},
        {"kind": Adam, "rate": 0.001, "hidden": (16, 8, 8), "activation": "tanh"},
        {"kind": Momentum, "rate": 0.01, "hidden": (), "weight_decay": 0.1},
        {"kind": Adam, "rate": 0.001, "weight_decay": 0.1},
    ],
    ids=lambda options: "-".join(str(value) for value in list(options.values())[1:]),
)
def test_every_setting_means_what_it_means_in_python(options):
    ours, theirs, far = both(**options, dtype=np.float64)
    assert np.abs(ours - theirs).max() <= 1e-9
    assert far <= 1e-9
