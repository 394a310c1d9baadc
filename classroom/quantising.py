"""Weights as whole numbers of few bits, each neuron with a step of its own (lesson 14).

A rounding error may be carried on to the next pixel.
"""

import copy

import numpy as np

from helpers.layers import Dense


def quantise(W, bits=8):
    """Return the weights W (inputs, outputs) as whole numbers from −L to L, int8, where
    L = 2^(bits − 1) − 1, and for each output how much 1 is worth, its step (outputs,)."""
    step = steps(W, bits)
    return np.rint(W / step).astype(np.int8), step


def carried(W, bits=8):
    """Return whole numbers and steps as `quantise` does, but what a weight loses by rounding is
    added to the next one below it before that is rounded."""
    step = steps(W, bits)
    whole, rest = np.zeros(W.shape, np.int8), np.zeros(W.shape[1])
    for i, row in enumerate(W / step):
        wanted = row + rest
        whole[i] = np.ceil(wanted - 0.5)  # a half goes down, so a byte holds it
        rest = wanted - whole[i]
    return whole, step


def steps(W, bits):
    """Return how much 1 is worth in each column of W, so that its largest weight becomes L or
    −L."""
    sizes = np.abs(W).max(axis=0)
    return np.where(sizes > 0, sizes, 1) / (2 ** (bits - 1) - 1)


def two_in_a_byte(whole):
    """Return whole numbers from −8 to 7 as bytes (uint8), two in each, the first in the upper four
    bits. Each number is raised by 8; where the last one has no partner, it gets a 0."""
    flat = np.ravel(whole).astype(np.int16)
    if len(flat) % 2:
        flat = np.append(flat, 0)
    return ((flat[0::2] + 8) * 16 + (flat[1::2] + 8)).astype(np.uint8)


def coarser(network, bits, way=carried, last=None):
    """Return a copy of a network whose weights have been rounded to `bits` bits.

    way: quantise, carried, or another function that returns whole numbers and steps
    last: the bits of the last layer, where they differ
    """
    result = copy.deepcopy(network)
    layers = [layer for layer in result.layers if isinstance(layer, Dense)]
    for layer in layers:
        chosen = last if last and layer is layers[-1] else bits
        whole, step = way(layer.W, chosen)
        layer.W = (whole * step).astype(layer.W.dtype)
    return result
