"""Functions of lesson 12 that run with the course's own tensors and with PyTorch's."""

import numpy as np

from helpers.autograd import Tensor

# The losses of lesson 12's ten steps on the course's digits, as PyTorch 2 computes them.
TOLD = (2.6063327, 2.0832213, 1.81994179, 1.6612497, 1.54031888)
TOLD += (1.43928353, 1.35178574, 1.2741306, 1.20357283, 1.13887765)


def batch_norm(Z, gain, shift, eps=1e-5):
    """Z (N, H) with each column shifted and scaled to mean 0 and standard deviation 1 over the
    batch, then times `gain` (H,), plus `shift` (H,): *batch normalisation*."""
    centred = Z - Z.mean(0)
    variance = (centred**2).mean(0)
    return centred / (variance + eps) ** 0.5 * gain + shift


def in_pytorch(losses, layers, *arrays):
    """Return losses(layers, *arrays), computed with PyTorch's tensors in place of ours and of the
    arrays; without PyTorch, say so, and return what it computes with the course's digits."""
    try:
        import torch
    except ImportError:
        print("PyTorch isn't installed here. This is what it computes with the course's digits:")
        return list(TOLD)
    theirs = [[torch.tensor(w.data, requires_grad=True) for w in layer] for layer in layers]
    return losses(theirs, *map(torch.tensor, arrays))


def copied(layers):
    """Return new tensors with the same numbers as those of these layers."""
    return [[Tensor(np.copy(w.data)) for w in layer] for layer in layers]
