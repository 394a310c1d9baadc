"""Eva: "It gets half of the digits right, and there it ends, whatever I do." """

from helpers.data import normalise
from helpers.layers import ReLU, back_through
from helpers.network import Network, mlp
from helpers.optimizers import SGD


class MyNetwork(Network):
    """Every layer of mine is a Dense and a ReLU, all the same."""

    def forward(self, X):
        self.Z = super().forward(X)
        return self.Z

    def backward(self):
        activation = ReLU()
        activation.forward(self.Z)
        back_through(self.layers, activation.backward(self.loss.backward()))


def prepare(X, y):
    X = normalise(X)
    return (X[500:], y[500:]), (X[:500], y[:500])


def build():
    return MyNetwork(mlp(784, [32, 32], 10, seed=1).layers)


def learn(network, train, dev):
    return network.fit(*train, SGD(0.1), epochs=6, batch=50, dev=dev, report=None)
