"""Other right ways to solve the exercises of lesson 12."""

import numpy as np

from .way import way


@way("times")
def a_tuple(a, b):
    product = a * b
    return (product, b, a)


@way("times")
def a_list_of_numbers(a, b):
    return [a * b, b, a]


@way("in_order")
def parents_put_in_first(last):
    order = []

    def put(box):
        if box in order:
            return
        for parent, _ in box.ways:
            put(parent)
        order.append(box)

    put(last)
    return order


@way("in_order")
def with_a_set_of_those_seen(last):
    order, seen = [], set()

    def visit(box):
        if box not in seen:
            seen.add(box)
            for way in reversed(box.ways):
                visit(way[0])
            order.append(box)

    visit(last)
    return order


@way("in_order")
def those_that_are_ready(last):
    found, waiting = [last], [last]
    while waiting:
        for parent, _ in waiting.pop().ways:
            if parent not in found:
                found.append(parent)
                waiting.append(parent)
    order = []
    while len(order) < len(found):
        for box in found:
            if box not in order and all(parent in order for parent, _ in box.ways):
                order.append(box)
    return tuple(order)


@way("unbroadcast")
def loops(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope


@way("unbroadcast")
def ones_in_front(slope, shape):
    padded = (1,) * (slope.ndim - len(shape)) + shape
    axes = tuple(axis for axis, length in enumerate(padded) if length == 1)
    return np.sum(slope, axis=axes).reshape(shape)


@way("unbroadcast")
def by_counting(slope, shape):
    total = np.zeros(shape)
    places = np.broadcast_to(np.arange(total.size).reshape(shape), slope.shape)
    np.add.at(total.reshape(-1), places.reshape(-1), slope.reshape(-1))
    return total


@way("batch_norm")
def with_a_negative_power(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred * ((centred * centred).mean(0) + eps) ** -0.5 * gain + shift


@way("batch_norm")
def sums_divided_by_n(Z, gain, shift, eps=1e-5):
    N = Z.data.shape[0]
    mean = Z.sum(0) / N
    variance = ((Z - mean) ** 2).sum(axis=0) / N
    deviation = (variance + eps) ** 0.5
    return gain * (Z - mean) / deviation + shift


@way("batch_norm")
def mean_of_squares_minus_square_of_mean(Z, gain, shift, eps=1e-5):
    mean = Z.mean(0)
    variance = (Z**2).mean(0) - mean**2
    return shift + (Z - mean) / (variance + eps) ** (1 / 2) * gain
