"""Puts many small images on one sheet."""

import numpy as np


def tiled(tiles, columns, gap=1, head=0, empty=np.nan):
    """Return tiles (K, h, w) on one sheet, `columns` in a row, and the sheet's (rows, columns).

    gap: pixels between the tiles
    head: pixels above each row, for captions
    empty: the value of a place without a tile
    """
    columns = min(columns, len(tiles))
    rows = -(-len(tiles) // columns)
    h, w = tiles.shape[1:]
    sheet = np.full((rows, head + h + gap, columns, w + gap), empty)
    for number, tile in enumerate(tiles):
        sheet[number // columns, head : head + h, number % columns, :w] = tile
    sheet = sheet.reshape(rows * (head + h + gap), columns * (w + gap))
    return sheet[: len(sheet) - gap, : sheet.shape[1] - gap], (rows, columns)
