"""Functions for lesson 12, in which networks are built from tensors: the course's and PyTorch's."""

import numpy as np

from helpers.autograd import Tensor

# The losses of lesson 12's ten steps on the course's digits, as PyTorch 2 computes them.
TOLD = (2.6063327, 2.0832213, 1.81994179, 1.6612497, 1.54031888)
TOLD += (1.43928353, 1.35178574, 1.2741306, 1.20357283, 1.13887765)


def batch_norm(Z, gain, shift, eps=1e-5):
    """Return the *batch normalisation* of `Z` (N, H), times `gain` (H,), plus `shift` (H,).

    Batch normalisation gives each column of `Z` the mean 0 and the standard deviation 1. The number
    `eps` is added to the variance, to avoid a division by 0.
    """
    centred = Z - Z.mean(0)
    variance = (centred**2).mean(0)
    return centred / (variance + eps) ** 0.5 * gain + shift


def in_pytorch(losses, layers, *arrays):
    """Return `losses(layers, *arrays)`, computed with PyTorch's tensors.

    `layers` is a list of lists of the course's tensors, and `arrays` are NumPy arrays. If PyTorch
    isn't installed, print a message and return the stored losses on the course's digits.
    """
    try:
        import torch
    except ImportError:
        print("PyTorch isn't installed here. This is what it computes with the course's digits:")
        return list(TOLD)
    theirs = [[torch.tensor(w.data, requires_grad=True) for w in layer] for layer in layers]
    return losses(theirs, *map(torch.tensor, arrays))


def copied(layers):
    """Return new tensors with copies of the numbers in `layers`, a list of lists of tensors."""
    return [[Tensor(np.copy(w.data)) for w in layer] for layer in layers]
