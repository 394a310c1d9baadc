"""The contestants in `benchmarks.measure_convolution`: one network in the course and in PyTorch.

The network has 8 filters of 3 × 3, pooling, 16 filters of 3 × 3, pooling, and 10 outputs. A
contestant is a function that prepares the data and returns a dict of two functions: "epoch" trains
for an epoch in mini-batches, and "predict" predicts the digits in 10,000 images.
"""

import sys

from helpers.data import normalise
from helpers.optimizers import SGD

from .contestants import digits, epoch_of_torch, serve
from .measure_convolution import small_network

ROWS, PREDICTED, BATCH, RATE = 12_800, 10_000, 64, 0.1


def course():
    X, y = normalise(digits().X[:ROWS]), digits().y[:ROWS]
    network = small_network(seed=0)
    return {
        "epoch": lambda: network.fit(X, y, SGD(RATE), epochs=1, batch=BATCH, report=None),
        "predict": lambda: network.predict(X[:PREDICTED]),
    }


def pytorch(channels_last=False):
    import torch
    from torch import nn

    torch.set_num_threads(1)
    layout = torch.channels_last if channels_last else torch.contiguous_format
    X = torch.tensor(normalise(digits().X[:ROWS])).reshape(-1, 1, 28, 28)
    X, y = X.contiguous(memory_format=layout), torch.tensor(digits().y[:ROWS])
    model = nn.Sequential(
        *(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, 10)),
    ).to(memory_format=layout)
    epoch = epoch_of_torch(model, X, y, RATE)

    def predict():
        with torch.inference_mode():
            for start in range(0, PREDICTED, 2_000):
                model(X[start : start + 2_000]).argmax(1)

    return {"epoch": lambda: epoch(BATCH), "predict": predict}


CONTESTANTS = {
    "the course": course,
    "PyTorch": pytorch,
    "PyTorch, channels last": lambda: pytorch(channels_last=True),
}

if __name__ == "__main__":
    serve(sys.argv[1], CONTESTANTS)
