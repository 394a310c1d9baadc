"""Compare the time of a step with lesson 12's tensors and with lesson 4's backward pass.

    python -m benchmarks.measure_autograd

Both compute the loss of 128 digits and the gradients of all weights of the network 784-128-64-10,
in turn, on one core. The result is the median of the ratios of their CPU times.
"""

import argparse
import time

import numpy as np

from helpers import versions
from helpers.autograd import Tensor
from helpers.data import one_hot
from helpers.network import mlp

BAR = 2.5
BATCH = 128


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=300, help="rounds; their median counts (300)")
    rounds = parser.parse_args().rounds
    rng = np.random.default_rng(0)
    X, y = rng.random((BATCH, 784), dtype=np.float32), rng.integers(10, size=BATCH)
    steps = by_hand_and_by_tensors(X, y)
    ratios = [measured(*steps) for _ in range(rounds)]
    ratio = np.median(ratios[rounds // 10 :])  # the first rounds warm up
    print(versions())
    print(f"tensors: {ratio:.2f} times as long as the hand-written step; the bar {BAR} is ", end="")
    print("met" if ratio <= BAR else "MISSED")


def by_hand_and_by_tensors(X, y):
    """Return two functions that compute the same gradients, one with layers, one with tensors."""
    network, Y = mlp(784, [128, 64], 10), one_hot(y)
    weights = [Tensor(weight) for layer in network.layers for weight in layer.weights]

    def by_hand():
        network.loss.forward(network.forward(X), y)
        network.backward()

    def by_tensors():
        W1, b1, W2, b2, W3, b3 = weights
        Z = ((X @ W1 + b1).relu() @ W2 + b2).relu() @ W3 + b3
        for weight in weights:
            weight.grad = None
        (-(Z.log_softmax() * Y).sum() / BATCH).backward()

    return by_hand, by_tensors


def measured(first, second, clock=time.process_time):
    """Return the time of a call of `second`, divided by the time of a call of `first`."""
    start = clock()
    first()
    middle = clock()
    second()
    return (clock() - middle) / (middle - start)


if __name__ == "__main__":
    main()
