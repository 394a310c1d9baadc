"""A function that arranges small images in a grid."""

import numpy as np


def tiled(tiles, columns, gap=1, head=0, empty=np.nan):
    """Return an array with `tiles` (K, h, w) in a grid, and the grid's shape (rows, columns).

    columns: the largest number of tiles in a row
    gap, head: the number of pixels between tiles, and above each row for captions
    empty: the value of pixels outside the tiles
    """
    columns = min(columns, len(tiles))
    rows = -(-len(tiles) // columns)
    h, w = tiles.shape[1:]
    sheet = np.full((rows, head + h + gap, columns, w + gap), empty)
    for number, tile in enumerate(tiles):
        sheet[number // columns, head : head + h, number % columns, :w] = tile
    sheet = sheet.reshape(rows * (head + h + gap), columns * (w + gap))
    return sheet[: len(sheet) - gap, : sheet.shape[1] - gap], (rows, columns)
