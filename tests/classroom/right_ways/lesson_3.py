"""Other right ways to solve the exercises of lesson 3."""

import numpy as np

from .way import way


@way("relu")
def by_where(Z):
    return np.where(Z > 0, Z, 0)


@way("relu")
def by_product(Z):
    return Z * (Z > 0)


@way("he")
def by_power(inputs):
    return (2 / inputs) ** 0.5


@way("softmax")
def row_by_row(Z):
    P = []
    for row in Z.tolist():
        E = [float(np.exp(z - max(row))) for z in row]
        P.append([e / sum(E) for e in E])
    return np.array(P)


@way("softmax")
def by_logarithms(Z):
    Z = Z - Z.max(axis=1)[:, None]
    return np.exp(Z - np.log(np.exp(Z).sum(axis=1))[:, None])


@way("cross_entropy")
def by_one_hot(P, y):
    Y = np.eye(P.shape[1])[y]
    return -np.sum(Y * np.log(P + 1e-12)) / len(P)


@way("cross_entropy")
def clipped_probabilities(P, y):
    return np.mean([-np.log(max(P[n, label], 1e-9)) for n, label in enumerate(y)])


@way("cross_entropy_slope")
def one_off(P, y):
    dZ = P.copy()
    dZ[np.arange(len(y)), y] -= 1
    return dZ / len(y)


@way("cross_entropy_slope")
def one_by_one(P, y):
    dZ = P / len(P)
    for n in range(len(y)):
        dZ[n, y[n]] -= 1 / len(y)
    return dZ
