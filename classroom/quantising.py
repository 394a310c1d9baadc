"""The rounding of weights to whole numbers of few bits, as in lesson 14."""

import copy

import numpy as np

from helpers.layers import Dense


def quantise(W, bits=8):
    """Return the weights `W` (inputs, outputs) as whole numbers (int8), and their steps (outputs,).

    A weight is rounded to its whole number times the step of its output. The whole numbers are
    between −L and L, where L = 2^(bits − 1) − 1.
    """
    step = steps(W, bits)
    return np.rint(W / step).astype(np.int8), step


def carried(W, bits=8):
    """Return whole numbers and steps as `quantise` does, but with error diffusion.

    The rounding error of a weight is added to the next weight of the same output, before that
    weight is rounded.
    """
    step = steps(W, bits)
    whole, rest = np.zeros(W.shape, np.int8), np.zeros(W.shape[1])
    for i, row in enumerate(W / step):
        wanted = row + rest
        whole[i] = np.ceil(wanted - 0.5)  # a half goes down, so a byte holds it
        rest = wanted - whole[i]
    return whole, step


def steps(W, bits):
    """Return the step of each column of `W` (inputs, outputs), an array (outputs,).

    The step is the largest absolute value in the column divided by L = 2^(bits − 1) − 1. For a
    column of zeros, it is 1 / L.
    """
    sizes = np.abs(W).max(axis=0)
    return np.where(sizes > 0, sizes, 1) / (2 ** (bits - 1) - 1)


def two_in_a_byte(whole):
    """Return the whole numbers in `whole`, from −8 to 7, as bytes (uint8) of two numbers each.

    Each number is stored as itself plus 8, the first of a pair in the upper four bits. If the
    number of entries is odd, a 0 is appended.
    """
    flat = np.ravel(whole).astype(np.int16)
    if len(flat) % 2:
        flat = np.append(flat, 0)
    return ((flat[0::2] + 8) * 16 + (flat[1::2] + 8)).astype(np.uint8)


def coarser(network, bits, way=carried, last=None):
    """Return a copy of `network` in which the weights of its dense layers are rounded.

    bits: the number of bits of a rounded weight
    way: the function that rounds the weights, such as `quantise`
    last: the number of bits in the last layer; by default `bits`
    """
    result = copy.deepcopy(network)
    layers = [layer for layer in result.layers if isinstance(layer, Dense)]
    for layer in layers:
        chosen = last if last and layer is layers[-1] else bits
        whole, step = way(layer.W, chosen)
        layer.W = (whole * step).astype(layer.W.dtype)
    return result
