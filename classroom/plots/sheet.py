"""Small images arranged in a grid."""

import numpy as np


def tiled(tiles, columns, gap=1, head=0, empty=np.nan):
    """Return an array with the tiles in a grid, and the shape (rows, columns) of the grid.

    tiles: small images (K, h, w)
    columns: the largest number of tiles in a row
    gap: the number of pixels between tiles
    head: the number of pixels above each row, for captions
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
