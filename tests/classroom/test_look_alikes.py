"""Programs that measure like a fault and have none, or another: the doctor isn't sure of it."""

import numpy as np
import pytest
from posted.program import small, training

from classroom.clinic import doctor
from helpers import SGD, CrossEntropy, Dense, Dropout, MeanSquaredError, Network, Sigmoid, mlp
from helpers.layers import WithoutWeights, xavier


class InBits(CrossEntropy):
    def forward(self, Z, y):
        return super().forward(Z, y) / np.log(2)


class WithoutTwo(MeanSquaredError):
    def backward(self):
        return (self.A - self.Y) / len(self.Y)


class Root(MeanSquaredError):
    def forward(self, A, y):
        self.value = np.sqrt(super().forward(A, y))
        return self.value

    def backward(self):
        return super().backward() / (2 * self.value)


class Weighted(CrossEntropy):
    def forward(self, Z, y):
        super().forward(Z, y)
        self.share = np.linspace(0.5, 1.5, 10)[y]
        self.share = self.share / self.share.sum()
        return -np.sum(self.share * np.log(self.P[np.arange(len(y)), y]))

    def backward(self):
        return super().backward() * len(self.y) * self.share[:, np.newaxis]


class InFloat32(CrossEntropy):
    def forward(self, Z, y):
        return super().forward(Z.astype(np.float32), y)


class Decaying(Dense):
    def backward(self, dZ):
        slope = super().backward(dZ)
        self.slopes = self.slopes[0] + 0.01 * self.W, self.slopes[1]
        return slope


class BatchNorm(WithoutWeights):
    def forward(self, A):
        self.spread = A.std(axis=0) + 1e-5
        self.A = (A - A.mean(axis=0)) / self.spread
        return self.A

    def backward(self, dA):
        along = self.A * (dA * self.A).mean(axis=0)
        return (dA - dA.mean(axis=0) - along) / self.spread


class Residual(Network):
    def forward(self, X):
        first, relu, second, again, last = self.layers
        A = relu.forward(first.forward(X))
        return last.forward(A + again.forward(second.forward(A)))

    def backward(self):
        first, relu, second, again, last = self.layers
        slope = last.backward(self.loss.backward())
        first.backward(relu.backward(slope + second.backward(again.backward(slope))))


def normalised():
    first, *others = mlp(784, [20], 10).layers
    return Network([first, BatchNorm(), *others])


def decaying():
    network = mlp(784, [20], 10)
    for layer in network.layers[::2]:
        layer.__class__ = Decaying
    return network


def sigmoids(loss):
    options = {"activation": Sigmoid, "output_activation": Sigmoid, "spread": xavier}
    return mlp(784, [20], 10, loss=loss, **options)


@pytest.mark.parametrize(
    "network",
    [
        *(mlp(784, [20], 10, loss=loss()) for loss in (InBits, Weighted, InFloat32)),
        *(sigmoids(loss()) for loss in (WithoutTwo, Root)),
        Residual(mlp(784, [20, 20], 10).layers),
        normalised(),
        decaying(),
    ],
    ids=["bits", "weighted", "float32", "two", "root", "residual", "norm", "decay"],
)
def test_other_losses_layers_and_networks_are_not_taken_for_mistakes(network):
    report = doctor.examine(network, *small())
    assert not report.findings, str(report)


def test_dropout_during_a_step_on_images_of_dev_is_not_left_on():
    train, dev = small(train=400, dev=200)
    both = tuple(np.concatenate(pair) for pair in zip(train, dev, strict=True))
    first, relu, last = mlp(784, [20], 10).layers
    network = Network([first, relu, Dropout(0.3), last])
    report = doctor.examine(network, both, dev, training(lambda: SGD(0.1), epochs=4, batch=20))
    assert [finding.cause for finding in report.findings] == ["judged-on-train"]


def test_steps_that_rounding_takes_off_are_too_small():
    report = doctor.examine(mlp(784, [20], 10), *small(), training(lambda: SGD(1e-11), epochs=1))
    assert report.cause == "rate-too-small"
