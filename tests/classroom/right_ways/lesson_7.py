"""Other right ways to solve the exercises of lesson 7."""

import numpy as np

from .way import way


@way("crop")
def by_nonzero(page):
    rows, columns = np.nonzero(page > 16)
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


@way("crop")
def darkest_of_each_row(page):
    rows = np.flatnonzero(page.max(axis=1) > 16)
    columns = np.flatnonzero(page.max(axis=0) > 16)
    if not rows.size:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(float)


@way("crop")
def peeled(page):
    while page.size and page[0].max() <= 16:
        page = page[1:]
    while page.size and page[-1].max() <= 16:
        page = page[:-1]
    while page.size and page[:, 0].max() <= 16:
        page = page[:, 1:]
    while page.size and page[:, -1].max() <= 16:
        page = page[:, :-1]
    return page if page.size else page[:0, :0]


def covered(old, new):
    """As the lesson writes it."""
    S, width = np.zeros((new, old)), old / new
    for i in range(new):
        for j in range(old):
            overlap = min((i + 1) * width, j + 1) - max(i * width, j)
            S[i, j] = max(overlap, 0) / width
    return S


@way("fit")
def with_the_loops(ink, side=20):
    scale = side / max(ink.shape)
    height, width = max(1, round(ink.shape[0] * scale)), max(1, round(ink.shape[1] * scale))
    return covered(ink.shape[0], height) @ ink @ covered(ink.shape[1], width).T


@way("fit")
def the_longer_side_decides(ink, side=20):
    h, w = ink.shape
    if h >= w:
        height, width = side, int(w * side / h + 0.5)
    else:
        height, width = int(h * side / w + 0.5), side
    height, width = np.maximum([height, width], 1)
    return (covered(w, width) @ (covered(h, height) @ ink).T).T


@way("centre_of_mass")
def by_average(ink):
    rows = np.average(np.arange(len(ink)), weights=ink.sum(axis=1))
    return [rows, np.average(np.arange(ink.shape[1]), weights=ink.sum(axis=0))]


@way("centre_of_mass")
def by_index_arrays(ink):
    rows, columns = np.indices(ink.shape)
    return np.array([(rows * ink).sum(), (columns * ink).sum()]) / ink.sum()


@way("centre_of_mass")
def by_loops(ink):
    total = row = column = 0.0
    for i in range(ink.shape[0]):
        for j in range(ink.shape[1]):
            value = float(ink[i, j])
            total, row, column = total + value, row + i * value, column + j * value
    return row / total, column / total


def mass(box):
    rows, columns = np.indices(box.shape)
    return (rows * box).sum() / box.sum(), (columns * box).sum() / box.sum()


@way("place")
def rounded_the_other_way(box):
    row, column = mass(box)
    top, left = 14 - round(row), 14 - round(column)
    top, left = max(0, min(top, 28 - len(box))), max(0, min(left, 28 - box.shape[1]))
    image = np.zeros((28, 28))
    image[top : top + len(box), left : left + box.shape[1]] = box
    return (image + 0.5).astype(np.uint8)


@way("place")
def with_padding(box):
    room = 28 - np.array(box.shape)
    top, left = np.clip(np.floor(14.5 - np.array(mass(box))), 0, room).astype(int)
    return np.rint(np.pad(box, ((top, room[0] - top), (left, room[1] - left)))).astype(np.uint8)
