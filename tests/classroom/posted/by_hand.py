"""What the wards share: changed images, and training loops as people write them."""

import numpy as np

from helpers import History, ReLU, mlp

from .program import small as clean


def images(change, parts=(True, True)):
    """The divided digits, with the images of train, dev or both changed."""
    return tuple(
        (change(X).astype(np.float32) if changed else X, y)
        for (X, y), changed in zip(clean(), parts, strict=True)
    )


def with_weights(draw, hidden, activation=ReLU):
    """A network whose weights are draw(rng, shape)."""
    network, rng = mlp(784, hidden, 10, activation=activation), np.random.default_rng(3)
    for layer in network.layers[::2]:
        layer.W[...] = draw(rng, layer.W.shape)
    return network


def slopes(network, X, y):
    loss = network.loss.forward(network.forward(X), y)
    network.backward()
    return loss


def down(layers, rate=0.1):
    """Plain steps, as they are written by hand."""
    for layer in layers:
        for weight, slope in zip(layer.weights, layer.slopes, strict=True):
            weight -= rate * slope


def shuffled(X, y, rng, batch=50):
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch):
        rows = order[start : start + batch]
        yield X[rows], y[rows]


def in_order(X, y, rng, batch=50):
    for start in range(0, len(X), batch):
        yield X[start : start + batch], y[start : start + batch]


def by_hand(step, epochs=4, batches=shuffled, begin=None):
    """A training loop as people write it: `step(network, X, y)` learns, and returns the loss."""

    def learn(network, train, dev):
        history, rng = History(), np.random.default_rng(11)
        for _ in range(epochs):
            if begin:
                begin(network)
            losses = [step(network, X, y) for X, y in batches(*train, rng)]
            note(history, network, train, dev, losses)
        return history

    return learn


def note(history, network, train, dev, losses):
    """Enter an epoch in the history: the losses of its batches, and how well the network reads."""
    history.loss.append(float(np.mean(losses)))
    history.accuracy.append(network.evaluate(*train)[1])
    loss, accuracy = network.evaluate(*dev)
    history.dev_loss.append(loss)
    history.dev_accuracy.append(accuracy)


def with_memory(make):
    """The same for a step that remembers something: each training begins with a new one."""
    return lambda *given: by_hand(make())(*given)


def plain_step(network, X, y):
    loss = slopes(network, X, y)
    down(network.layers)
    return loss
