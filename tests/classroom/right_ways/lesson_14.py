"""Other right ways to solve the exercises of lesson 14."""

import numpy as np

from .way import way


@way("quantise")
def neuron_by_neuron(W, bits=8):
    largest = 2 ** (bits - 1) - 1
    steps = [max(abs(weight) for weight in column) / largest for column in W.T]
    whole = [[round(weight / step) for weight, step in zip(row, steps)] for row in W]  # noqa: B905
    return np.array(whole, np.int8), np.array(steps)


@way("quantise")
def largest_or_smallest(W, bits=8):
    L = 2**bits // 2 - 1
    step = np.maximum(W.max(axis=0), -W.min(axis=0)) / L
    return np.floor(W / step + 0.5).astype(np.int8), step


@way("carried")
def what_the_sums_should_be(W, bits=8):
    """Each number is what the sum of all rows so far lacks."""
    L = 2 ** (bits - 1) - 1
    step = np.abs(W).max(axis=0) / L
    whole = np.zeros(W.shape, np.int8)
    for i in range(len(W)):
        lacking = W[: i + 1].sum(axis=0, dtype=float) / step - whole[:i].sum(axis=0)
        whole[i] = np.clip(np.round(lacking), -L, L)
    return whole, step


@way("carried")
def one_neuron_after_the_other(W, bits=8):
    L = 2 ** (bits - 1) - 1
    columns, steps = [], []
    for column in np.asarray(W, float).T:
        step, rest, numbers = max(abs(column)) / L, 0.0, []
        for weight in column:
            wanted = weight / step + rest
            numbers.append(min(L, max(-L, round(wanted))))
            rest = wanted - numbers[-1]
        columns.append(numbers)
        steps.append(step)
    return np.array(columns, np.int8).T, np.array(steps)


@way("two_in_a_byte")
def with_bits(whole):
    raised = (np.ravel(whole) + 8).astype(np.uint8)
    if raised.size % 2:
        raised = np.append(raised, np.uint8(8))
    return (raised[::2] << 4) | raised[1::2]


@way("two_in_a_byte")
def as_rows_of_two(whole):
    numbers = list(whole.flatten())
    if len(numbers) % 2 == 1:
        numbers.append(0)
    pairs = np.array(numbers, int).reshape(-1, 2) + 8
    return (pairs @ [16, 1]).astype(np.uint8)


@way("two_in_a_byte")
def in_bytes_that_wrap(whole):
    flat = whole.ravel()
    flat = np.concatenate([flat, np.zeros(len(flat) % 2, np.int8)])
    return ((flat[0::2] + 8) * 16 + flat[1::2] + 8).astype(np.uint8)


@way("paired_interval")
def counted(before, after):
    N = len(before)
    gained, lost = np.sum(~before & after), np.sum(before & ~after)
    mean = (gained - lost) / N
    half = 1.96 * np.sqrt(((gained + lost) / N - mean**2) / N)
    return mean - half, mean + half


@way("paired_interval")
def as_a_list(before, after):
    change = 1 * after - 1 * before
    error = (change.var() / change.size) ** 0.5
    return [change.mean() + z * error for z in (-1.96, 1.96)]
