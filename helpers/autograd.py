"""Tensors: arrays that compute derivatives automatically (lesson 12).

    loss = ((X @ W).relu() ** 2).mean()  # W is a Tensor; X is an array and needs no gradient
    loss.backward()  # W.grad is now the gradient: the derivative of loss with respect to W
The names are the same as in PyTorch.
"""

import numpy as np

from .activations import relu, sigmoid, sigmoid_slope_from_output
from .data import DataError


class Tensor:
    """An array, `data`, and its gradient, `grad`, which is None before `backward()`. Each of `ways`
    is a pair (operand, back): back(slope) turns this tensor's gradient into the operand's."""

    def __init__(self, data, *ways):
        data = np.asarray(data)
        self.data, self.grad = (data if data.dtype.kind == "f" else data.astype(float)), None
        self.ways = [(parent, back) for parent, back in ways if isinstance(parent, Tensor)]

    def __repr__(self):
        return f"Tensor({np.array2string(self.data, precision=4, threshold=20)})"

    def backward(self):
        """Add this number's derivative with respect to each tensor to that tensor's `grad`."""
        if self.data.size != 1:
            raise DataError(f"the loss has shape {self.data.shape}: call .mean() to get one number")
        slopes = {self: np.ones_like(self.data)}
        for tensor in reversed(in_order(self)):
            slope = slopes.pop(tensor)  # complete: whatever uses this tensor came before
            tensor.grad = slope if tensor.grad is None else tensor.grad + slope
            for parent, back in tensor.ways:
                part = unbroadcast(back(slope), parent.data.shape)
                slopes[parent] = slopes[parent] + part if parent in slopes else part

    def __add__(self, other):
        return Tensor(self.data + numbers(other), (self, lambda s: s), (other, lambda s: s))

    def __mul__(self, other):
        product, by_self, by_other = times(self.data, numbers(other))
        return Tensor(product, (self, lambda s: s * by_self), (other, lambda s: s * by_other))

    def __matmul__(self, other):
        A, B = self.data, numbers(other)
        return Tensor(A @ B, (self, lambda s: s @ B.T), (other, lambda s: A.T @ s))

    def __rmatmul__(self, given):
        return Tensor(given @ self.data, (self, lambda s: given.T @ s))

    def __pow__(self, power):
        return Tensor(self.data**power, (self, lambda s: s * power * self.data ** (power - 1)))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * other**-1.0

    def __rtruediv__(self, other):
        return self**-1.0 * other

    __radd__, __rmul__ = __add__, __mul__
    __array_ufunc__ = None  # NumPy leaves `array @ tensor` to the tensor

    def relu(self):
        return Tensor(relu(self.data), (self, lambda s: s * (self.data > 0)))

    def sigmoid(self):
        A = sigmoid(self.data)
        return Tensor(A, (self, lambda s: s * sigmoid_slope_from_output(A)))

    def log_softmax(self, axis=-1):
        Z = self.data - self.data.max(axis=axis, keepdims=True)
        L = Z - np.log(np.exp(Z).sum(axis=axis, keepdims=True))
        return Tensor(L, (self, lambda s: s - np.exp(L) * s.sum(axis=axis, keepdims=True)))

    def sum(self, axis=None):
        total, shape = self.data.sum(axis=axis, keepdims=True), self.data.shape
        back = (self, lambda s: np.broadcast_to(s.reshape(total.shape), shape))
        return Tensor(total.squeeze(axis), back)

    def mean(self, axis=None):
        return self.sum(axis) / np.size(self.data, axis)

    def reshape(self, *shape):
        return Tensor(self.data.reshape(*shape), (self, lambda s: s.reshape(self.data.shape)))


def numbers(operand):
    return operand.data if isinstance(operand, Tensor) else operand


def times(a, b):
    """Return the product a * b, and its derivatives with respect to a and to b."""
    return a * b, b, a


def unbroadcast(slope, shape):
    """Return `slope`, summed over the axes that were broadcast, so that its shape is `shape`."""
    axes = tuple(k for k in range(-slope.ndim, 0) if k < -len(shape) or shape[k] < slope.shape[k])
    return slope.sum(axis=axes, keepdims=True).reshape(shape) if axes else slope


def in_order(last):
    """Return `last` and the tensors it was computed from, operands first: a *topological order*."""
    order, waiting = {}, [last]
    while waiting:
        missing = [parent for parent, _ in waiting[-1].ways if parent not in order]
        waiting += reversed(missing)
        if not missing:
            order[waiting.pop()] = True
    return list(order)
