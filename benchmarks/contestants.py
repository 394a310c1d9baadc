"""The contestants in `benchmarks.training`: the network 784-128-64-10 in several libraries.

A contestant is a function that prepares the data and returns a dict of three functions: "epoch"
trains for an epoch in mini-batches of 128, "all at once" makes one step with all the data, and
"predict" predicts the digits in 10,000 images. `serve` runs a contestant in its own process.
"""

import json
import sys
import time

import numpy as np

from classroom.datasets.loading import load_dataset
from helpers.data import normalise
from helpers.network import mlp
from helpers.optimizers import SGD

from .textbook import BATCH, RATE, SIZES, Textbook

ROWS, PREDICTED = 48_000, 10_000


def digits():
    return load_dataset("digits-60k")


def course(X):
    """Return the functions that train and use the course's own network on images `X`."""
    y = digits().y[:ROWS]
    network = mlp(SIZES[0], SIZES[1:-1], SIZES[-1])
    few = X[:PREDICTED]
    return {
        "epoch": lambda: network.fit(X, y, SGD(RATE), epochs=1, batch=BATCH, report=None),
        "all at once": lambda: network.fit(X, y, SGD(RATE), epochs=1, batch=ROWS, report=None),
        "predict": lambda: network.predict(few),
    }


def course_floats():
    return course(normalise(digits().X[:ROWS]))


def course_bytes():
    return course(digits().X[:ROWS])


def textbook():
    network = Textbook(digits().X[:ROWS] / 255.0, digits().y[:ROWS])
    return {
        "epoch": network.epoch,
        "all at once": lambda: network.step(network.X, network.Y),
        "predict": lambda: network.predict(network.X[:PREDICTED]),
    }


def pytorch():
    import torch

    torch.set_num_threads(1)
    X, y = torch.tensor(normalise(digits().X[:ROWS])), torch.tensor(digits().y[:ROWS])
    model = torch.nn.Sequential(
        torch.nn.Linear(784, 128),
        torch.nn.ReLU(),
        torch.nn.Linear(128, 64),
        torch.nn.ReLU(),
        torch.nn.Linear(64, 10),
    )
    epoch = epoch_of_torch(model, X, y, RATE)

    def predict():
        with torch.inference_mode():
            model(X[:PREDICTED]).argmax(1)

    return {"epoch": lambda: epoch(BATCH), "all at once": lambda: epoch(ROWS), "predict": predict}


def epoch_of_torch(model, X, y, rate):
    """Return a function of the batch size that trains `model` for an epoch in PyTorch's usual
    way."""
    import torch

    optimizer = torch.optim.SGD(model.parameters(), rate)
    loss = torch.nn.CrossEntropyLoss()

    def epoch(batch):
        order = torch.randperm(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            optimizer.zero_grad(set_to_none=True)
            loss(model(X[rows]), y[rows]).backward()
            optimizer.step()

    return epoch


def jax():
    import jax
    import jax.numpy as jnp

    X, y = jnp.asarray(normalise(digits().X[:ROWS])), jnp.asarray(digits().y[:ROWS])
    few = X[:PREDICTED]
    network = mlp(SIZES[0], SIZES[1:-1], SIZES[-1])
    weights = [tuple(map(jnp.asarray, layer.weights)) for layer in network.layers if layer.weights]

    def scores(weights, X):
        for W, b in weights[:-1]:
            X = jax.nn.relu(X @ W + b)
        W, b = weights[-1]
        return X @ W + b

    def loss(weights, X, y):
        logs = jax.nn.log_softmax(scores(weights, X))
        return -jnp.take_along_axis(logs, y[:, None], axis=1).mean()

    @jax.jit
    def step(weights, X, y, rows):
        slopes = jax.grad(loss)(weights, X[rows], y[rows])
        return jax.tree.map(lambda weight, slope: weight - RATE * slope, weights, slopes)

    predicted = jax.jit(lambda weights, X: scores(weights, X).argmax(axis=1))
    rng = np.random.default_rng(0)

    def epoch(batch=BATCH):
        nonlocal weights
        order = rng.permutation(ROWS)
        for start in range(0, ROWS, batch):
            weights = step(weights, X, y, order[start : start + batch])
        jax.block_until_ready(weights)

    return {
        "epoch": epoch,
        "all at once": lambda: epoch(ROWS),
        "predict": lambda: predicted(weights, few).block_until_ready(),
    }


def scikit_learn():
    from sklearn.neural_network import MLPClassifier

    X, y = normalise(digits().X[:ROWS]), digits().y[:ROWS]

    def make(batch):
        model = MLPClassifier(SIZES[1:-1], solver="sgd", momentum=0, alpha=0, batch_size=batch)
        model.set_params(learning_rate_init=RATE, nesterovs_momentum=False, max_iter=1)
        model.partial_fit(X[:batch], y[:batch], classes=np.arange(10))
        return model

    small, large = make(BATCH), make(ROWS)
    return {
        "epoch": lambda: small.partial_fit(X, y),
        "all at once": lambda: large.partial_fit(X, y),
        "predict": lambda: small.predict(X[:PREDICTED]),
    }


def products_alone():
    """Return functions that compute only the network's matrix products."""
    rng = np.random.default_rng(0)

    def products(rows):
        layers = [
            [rng.random(shape, dtype=np.float32) for shape in ((rows, a), (a, b), (rows, b))]
            for a, b in zip(SIZES, SIZES[1:], strict=False)
        ]

        def forward():
            for A, W, dZ in layers:
                np.matmul(A, W, out=dZ)

        def step():
            forward()
            for place, (A, W, dZ) in enumerate(layers):
                A.T @ dZ
                if place:
                    dZ @ W.T

        return forward, step

    _, step = products(BATCH)
    _, large = products(ROWS)
    few, _ = products(PREDICTED)

    def epoch():
        for _ in range(ROWS // BATCH):
            step()

    return {"epoch": epoch, "all at once": large, "predict": few}


def limit():
    """Return functions that do as many multiplications as the network in products of large
    matrices, which shows what the machine can do at most."""
    A = np.random.default_rng(0).random((1024, 1024), dtype=np.float32)

    def multiply(count):
        for _ in range(max(1, round(count / 1024**3))):
            A @ A

    pairs = [a * b for a, b in zip(SIZES, SIZES[1:], strict=False)]
    training, forward = 3 * sum(pairs) - pairs[0], sum(pairs)
    return {
        "epoch": lambda: multiply(ROWS * training),
        "all at once": lambda: multiply(ROWS * training),
        "predict": lambda: multiply(PREDICTED * forward),
    }


CONTESTANTS = {
    "the course": course_floats,
    "the course, X as bytes": course_bytes,
    "PyTorch": pytorch,
    "JAX, compiled": jax,
    "scikit-learn": scikit_learn,
    "textbook classes": textbook,
    "matrix products alone": products_alone,
    "the machine's limit": limit,
}


def serve(name, contestants):
    """Read the names of actions from standard input, one per line; run each action and print its
    CPU and wall-clock seconds as JSON."""
    try:
        actions = contestants[name]()
    except ImportError as problem:
        print(json.dumps(f"not installed: {problem.name}"), flush=True)
        return
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        wall, cpu = time.perf_counter(), time.process_time()
        actions[line.strip()]()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        print(json.dumps({"cpu": cpu, "wall": wall}), flush=True)


if __name__ == "__main__":
    serve(sys.argv[1], CONTESTANTS)
