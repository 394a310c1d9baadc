"""Right and wrong answers to the exercises of lesson 7, written from its text alone."""

ANSWERS = {
    "crop": {
        "right": {
            "as_in_text": """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            "nonzero": """def crop(page):
    rows, columns = np.nonzero(page > 16)
    if rows.size == 0:
        return page[:0, :0]
    return page[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
""",
            "argwhere": """def crop(page):
    places = np.argwhere(page > 16)
    if not len(places):
        return page[:0, :0]
    (top, left), (bottom, right) = places.min(axis=0), places.max(axis=0) + 1
    return page[top:bottom, left:right]
""",
            "loops": """def crop(page):
    height, width = page.shape
    rows = [r for r in range(height) if max(page[r]) > 16]
    columns = [c for c in range(width) if max(page[:, c]) > 16]
    if not rows:
        return page[:0, :0]
    return page[min(rows) : max(rows) + 1, min(columns) : max(columns) + 1].copy()
""",
            "maxima": """def crop(page):
    rows = np.where(page.max(axis=1) > 16)[0]
    columns = np.where(page.max(axis=0) > 16)[0]
    if rows.size == 0:
        return page[0:0, 0:0]
    return page[slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)]
""",
            "argmax": """def crop(page):
    dark = page > 16
    if not dark.any():
        return page[:0, :0]
    in_row, in_column = dark.any(axis=1), dark.any(axis=0)
    top, left = in_row.argmax(), in_column.argmax()
    bottom = len(in_row) - in_row[::-1].argmax()
    right = len(in_column) - in_column[::-1].argmax()
    return page[top:bottom, left:right]
""",
            "helper_inside": """def crop(page):
    def span(dark):
        found = np.flatnonzero(dark)
        return slice(found[0], found[-1] + 1) if len(found) else slice(0)

    return page[span((page > 16).any(axis=1)), span((page > 16).any(axis=0))]
""",
            "while_loops": """def crop(page):
    rest = page
    while rest.size and not np.any(rest[0] > 16):
        rest = rest[1:]
    while rest.size and not np.any(rest[-1] > 16):
        rest = rest[:-1]
    if rest.size == 0:
        return page[:0, :0]
    while not np.any(rest[:, 0] > 16):
        rest = rest[:, 1:]
    while not np.any(rest[:, -1] > 16):
        rest = rest[:, :-1]
    return rest
""",
        },
        "wrong": {
            "any_ink": (
                "took everything above 0 for ink, dust too",
                """def crop(page):
    rows = np.flatnonzero((page > 0).any(axis=1))
    columns = np.flatnonzero((page > 0).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "not_zero": (
                "took everything but 0 for ink",
                """def crop(page):
    rows = np.flatnonzero((page != 0).any(axis=1))
    columns = np.flatnonzero((page != 0).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "at_least_16": (
                "counted 16 itself as ink",
                """def crop(page):
    rows = np.flatnonzero((page >= 16).any(axis=1))
    columns = np.flatnonzero((page >= 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "above_17": (
                "asked for more than 17",
                """def crop(page):
    rows = np.flatnonzero((page > 17).any(axis=1))
    columns = np.flatnonzero((page > 17).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "above_128": (
                "took only dark ink, above 128",
                """def crop(page):
    rows = np.flatnonzero((page > 128).any(axis=1))
    columns = np.flatnonzero((page > 128).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "only_255": (
                "took only full ink",
                """def crop(page):
    rows = np.flatnonzero((page == 255).any(axis=1))
    columns = np.flatnonzero((page == 255).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "fraction": (
                "compared with 16/255 as if the pixels were from 0 to 1",
                """def crop(page):
    rows = np.flatnonzero((page > 16 / 255).any(axis=1))
    columns = np.flatnonzero((page > 16 / 255).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "below": (
                "took what is fainter than 16 for ink",
                """def crop(page):
    rows = np.flatnonzero((page < 16).any(axis=1))
    columns = np.flatnonzero((page < 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "axes_swapped": (
                "swapped rows and columns",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=0))
    columns = np.flatnonzero((page > 16).any(axis=1))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "no_plus_1": (
                "forgot the + 1, so the last row and column are missing",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 0, columns[0] : columns[-1] + 0]
""",
            ),
            "no_plus_1_rows": (
                "forgot the + 1 for the rows",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1], columns[0] : columns[-1] + 1]
""",
            ),
            "no_plus_1_columns": (
                "forgot the + 1 for the columns",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1]]
""",
            ),
            "one_too_many": (
                "cut one row and column too late",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 2, columns[0] : columns[-1] + 2]
""",
            ),
            "starts_late": (
                "began one row too late",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] + 1 : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "no_empty": (
                "forgot the page without ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "empty_whole": (
                "returned the whole page if there is no ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "empty_none": (
                "returned nothing if there is no ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return None
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "empty_zero": (
                "returned 0 if there is no ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return 0
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "empty_one_pixel": (
                "returned one pixel if there is no ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:1, :1]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "empty_list": (
                "returned an empty list if there is no ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return []
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "rows_only": (
                "cropped the rows only",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1]
""",
            ),
            "columns_only": (
                "cropped the columns only",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[:, columns[0] : columns[-1] + 1]
""",
            ),
            "picked_rows": (
                "kept only rows and columns with ink, so gaps close",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[np.ix_(rows, columns)]
""",
            ),
            "all_for_any": (
                "asked whether a whole row is ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).all(axis=1))
    columns = np.flatnonzero((page > 16).all(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "sums": (
                "added up each row, so dust becomes ink",
                """def crop(page):
    rows = np.flatnonzero(page.sum(axis=1) > 16)
    columns = np.flatnonzero(page.sum(axis=0) > 16)
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "means": (
                "took the mean of each row",
                """def crop(page):
    rows = np.flatnonzero(page.mean(axis=1) > 16)
    columns = np.flatnonzero(page.mean(axis=0) > 16)
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "dust_removed": (
                "set the faint pixels to 0 in what is left",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    page = np.where(page > 16, page, 0)
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "dust_removed_in_place": (
                "set the faint pixels of the page to 0",
                """def crop(page):
    page[page <= 16] = 0
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "black_and_white": (
                "returned True and False",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    page = page > 16
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "normalised": (
                "divided by 255",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] / 255
""",
            ),
            "square": (
                "cut out a square",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    columns = rows
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "margin": (
                "left a margin of one pixel",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[max(rows[0] - 1, 0) : rows[-1] + 2, columns[0] : columns[-1] + 1]
""",
            ),
            "fixed_toy": (
                "cut where the ink of the toy is",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[1:5, 2:4]
""",
            ),
            "global_toy": (
                "cropped toy instead of the page",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return toy[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "transposed": (
                "returned the rectangle transposed",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].T
""",
            ),
            "first_stroke": (
                "stopped at the first row without ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    last = rows[0] + np.argmin((page[rows[0] :] > 16).any(axis=1))
    return page[rows[0] : last, columns[0] : columns[-1] + 1]
""",
            ),
            "last_is_length": (
                "cut after as many rows as have ink",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[0] + len(rows), columns[0] : columns[-1] + 1]
""",
            ),
            "corners": (
                "returned the corners instead of the pixels",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return rows[0], rows[-1], columns[0], columns[-1]
""",
            ),
            "pixels_only": (
                "returned the dark pixels as one row",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[page > 16]
""",
            ),
            "no_return": (
                "forgot return",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    part = page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    print(page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])
""",
            ),
            "left_top_only": (
                "cut at the left and the top only",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] :, columns[0] :]
""",
            ),
            "upside_down": (
                "returned the rows from bottom to top",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1][::-1]
""",
            ),
            "size_28": (
                "cut out 28 × 28 pixels",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[0] + 28, columns[0] : columns[0] + 28]
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1)
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "no_page": (
                "used image, which is not defined",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "chained": (
                "compared both sides at once on an array",
                """def crop(page):
    rows = np.flatnonzero((16 < page < 256).any(axis=1))
    columns = np.flatnonzero((16 < page < 256).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "at_most_zero_h": (
                "checked the columns before they exist",
                """def crop(page):
    rows = np.flatnonzero((page > 16).any(axis=1))
    columns = np.flatnonzero((page > 16).any(axis=0))
    if len(column) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
            "in_bytes": (
                "compared in bytes after doubling",
                """def crop(page):
    rows = np.flatnonzero(((2 * page.astype(np.uint8)).astype(np.uint8) > 32).any(axis=1))
    columns = np.flatnonzero(((2 * page.astype(np.uint8)).astype(np.uint8) > 32).any(axis=0))
    if len(rows) == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
""",
            ),
        },
    },
    "fit": {
        "right": {
            "as_in_text": """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            "scale_first": """def fit(ink, side=20):
    scale = side / max(ink.shape)
    height, width = (max(1, round(scale * length)) for length in ink.shape)
    return shares(ink.shape[0], height) @ ink @ shares(ink.shape[1], width).T
""",
            "if_else": """def fit(ink, side=20):
    h, w = ink.shape
    if h >= w:
        new_h, new_w = side, max(1, round(side * w / h))
    else:
        new_h, new_w = max(1, round(side * h / w)), side
    rows = shares(h, new_h)
    columns = shares(w, new_w)
    return np.matmul(np.matmul(rows, ink), columns.T)
""",
            "einsum": """def fit(ink, side=20):
    h, w = ink.shape
    new = np.maximum(1, np.round(np.array([h, w]) * side / max(h, w))).astype(int)
    return np.einsum("ih,hw,jw->ij", shares(h, new[0]), ink, shares(w, new[1]))
""",
            "transposed_twice": """def fit(ink, side=20):
    def shrink_rows(image, new):
        return shares(len(image), new) @ image

    scale = side / max(ink.shape)
    new_h = max(round(ink.shape[0] * scale), 1)
    new_w = max(round(ink.shape[1] * scale), 1)
    return shrink_rows(shrink_rows(ink, new_h).T, new_w).T
""",
            "clipped": """def fit(ink, side=20):
    longer = np.max(ink.shape)
    new_h = int(np.clip(round(ink.shape[0] * side / longer), 1, side))
    new_w = int(np.clip(round(ink.shape[1] * side / longer), 1, side))
    S = shares(old=ink.shape[0], new=new_h)
    T = shares(old=ink.shape[1], new=new_w)
    return np.dot(S, np.dot(ink, T.transpose()))
""",
            "one_for_zero": """def fit(ink, side=20):
    h, w = ink.shape
    longer = h if h > w else w
    new_h = round(h / longer * side) or 1
    new_w = round(w / longer * side) or 1
    small = shares(h, new_h) @ ink.astype(float)
    return (shares(w, new_w) @ small.T).T
""",
            "multi_dot": """def fit(ink, side=20):
    h, w = ink.shape
    new_h, new_w = (max(1, int(np.rint(n * side / max(h, w)))) for n in (h, w))
    return np.linalg.multi_dot([shares(h, new_h), ink.astype(float), shares(w, new_w).T])
""",
        },
        "wrong": {
            "both_to_side": (
                "gave both sides `side` pixels, so the shape is lost",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, side)
    new_w = max(1, side)
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "shorter_side": (
                "made the shorter side `side` pixels",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / min(h, w)))
    new_w = max(1, round(w * side / min(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "fixed_20": (
                "used 20 whatever side says",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * 20 / max(h, w)))
    new_w = max(1, round(w * 20 / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "fixed_28": (
                "used 28 instead of side",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * 28 / max(h, w)))
    new_w = max(1, round(w * 28 / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "int_for_round": (
                "cut off with int instead of rounding",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, int(h * side / max(h, w)))
    new_w = max(1, int(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "ceil": (
                "rounded up",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, int(np.ceil(h * side / max(h, w))))
    new_w = max(1, int(np.ceil(w * side / max(h, w))))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "floor_division": (
                "divided with //, which rounds down",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side // max(h, w)))
    new_w = max(1, round(w * side // max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "zero_width": (
                "let a side become 0",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = round(h * side / max(h, w))
    new_w = round(w * side / max(h, w))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "min_for_max": (
                "wrote min for max, so both sides are at most 1",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = min(1, round(h * side / max(h, w)))
    new_w = min(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "at_least_2": (
                "let no side be less than 2",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(2, round(h * side / max(h, w)))
    new_w = max(2, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "not_transposed": (
                "forgot to transpose the second matrix",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w)
""",
            ),
            "args_swapped": (
                "gave shares its arguments in the wrong order",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(new_h, h) @ ink @ shares(new_w, w).T
""",
            ),
            "args_swapped_transposed": (
                "swapped the arguments and transposed both, which adds instead of averaging",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(new_h, h).T @ ink @ shares(new_w, w)
""",
            ),
            "rows_only": (
                "shrank the rows only",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink
""",
            ),
            "columns_only": (
                "shrank the columns only",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return ink @ shares(w, new_w).T
""",
            ),
            "sides_swapped": (
                "swapped height and width",
                """def fit(ink, side=20):
    w, h = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "new_swapped": (
                "swapped the new height and the new width",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_w) @ ink @ shares(w, new_h).T
""",
            ),
            "star": (
                "used * instead of @",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) * ink @ shares(w, new_w).T
""",
            ),
            "only_shrinks": (
                "shrank large ink and left small ink as it is",
                """def fit(ink, side=20):
    h, w = ink.shape
    side = min(side, max(h, w))
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "only_enlarges": (
                "enlarged small ink and left large ink as it is",
                """def fit(ink, side=20):
    h, w = ink.shape
    side = max(side, max(h, w))
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "nearest": (
                "picked pixels instead of taking means",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return ink[np.arange(new_h) * h // new_h][:, np.arange(new_w) * w // new_w]
""",
            ),
            "every_nth": (
                "took every n-th pixel",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return ink[:: max(1, h // new_h), :: max(1, w // new_w)]
""",
            ),
            "summed": (
                "added up what a new pixel covers instead of taking the mean",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T * (h * w / (new_h * new_w))
""",
            ),
            "padded": (
                "filled up to a square",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    box = np.zeros((side, side))
    box[:new_h, :new_w] = shares(h, new_h) @ ink @ shares(w, new_w).T
    return box
""",
            ),
            "cut_out": (
                "cut `side` rows and columns out",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return ink[:side, :side] * 1.0
""",
            ),
            "resized": (
                "repeated the pixels with np.resize",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return np.resize(ink, (new_h, new_w))
""",
            ),
            "reshaped": (
                "reshaped instead of averaging",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return ink.reshape(new_h, new_w)
""",
            ),
            "truncated_pixels": (
                "made whole numbers of the ink",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T // 1
""",
            ),
            "bytes_back": (
                "returned bytes",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return (shares(h, new_h) @ ink @ shares(w, new_w).T).astype(np.uint8)
""",
            ),
            "by_255": (
                "divided by 255",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T / 255
""",
            ),
            "by_sum": (
                "scaled by the sum of the sides",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / (h + w)))
    new_w = max(1, round(w * side / (h + w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "by_diagonal": (
                "scaled by the diagonal",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / (h**2 + w**2) ** 0.5))
    new_w = max(1, round(w * side / (h**2 + w**2) ** 0.5))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "by_area": (
                "scaled by the area",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / (h * w) ** 0.5))
    new_w = max(1, round(w * side / (h * w) ** 0.5))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "height_always": (
                "always gave the height `side` pixels",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / h))
    new_w = max(1, round(w * side / h))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "width_always": (
                "always gave the width `side` pixels",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / w))
    new_w = max(1, round(w * side / w))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "not_rounded": (
                "forgot to round the sides",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, h * side / max(h, w))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "side_minus_1": (
                "made the longer side one pixel too short",
                """def fit(ink, side=20):
    h, w = ink.shape
    side = side - 1
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "returns_size": (
                "returned the new size",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return new_h, new_w
""",
            ),
            "no_return": (
                "forgot return",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    box = shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    print(shares(h, new_h) @ ink @ shares(w, new_w).T)
""",
            ),
            "transposed": (
                "returned the result transposed",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return (shares(h, new_h) @ ink @ shares(w, new_w).T).T
""",
            ),
            "one_matrix": (
                "used one matrix for both sides",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(h, new_h).T
""",
            ),
            "global_toy": (
                "used toy instead of ink",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ toy @ shares(w, new_w).T
""",
            ),
            "undefined_scale": (
                "used scale, which is not defined",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * scale))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "missing_at": (
                "left out an @",
                """def fit(ink, side=20):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink shares(w, new_w).T
""",
            ),
            "wrong_default": (
                "gave side another default",
                """def fit(ink, side=28):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
            "no_default": (
                "left out the default of side",
                """def fit(ink, side):
    h, w = ink.shape
    new_h = max(1, round(h * side / max(h, w)))
    new_w = max(1, round(w * side / max(h, w)))
    return shares(h, new_h) @ ink @ shares(w, new_w).T
""",
            ),
        },
    },
    "centre_of_mass": {
        "right": {
            "arange_products": """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            "average": """def centre_of_mass(ink):
    rows, columns = np.arange(ink.shape[0]), np.arange(ink.shape[1])
    return np.average(rows, weights=ink.sum(axis=1)), np.average(columns, weights=ink.sum(axis=0))
""",
            "indices": """def centre_of_mass(ink):
    rows, columns = np.indices(ink.shape)
    return (rows * ink).sum() / ink.sum(), (columns * ink).sum() / ink.sum()
""",
            "loop": """def centre_of_mass(ink):
    total = row = column = 0.0
    for r in range(ink.shape[0]):
        for c in range(ink.shape[1]):
            amount = float(ink[r, c])
            total += amount
            row += r * amount
            column += c * amount
    return row / total, column / total
""",
            "einsum": """def centre_of_mass(ink):
    h, w = ink.shape
    row = np.einsum("h,hw->", np.arange(h), ink)
    column = np.einsum("w,hw->", np.arange(w), ink)
    return row / np.sum(ink), column / np.sum(ink)
""",
            "helper_inside": """def centre_of_mass(ink):
    def mean_index(amounts):
        return np.sum(np.arange(len(amounts)) * amounts) / np.sum(amounts)

    return mean_index(ink.sum(axis=1)), mean_index(ink.sum(axis=0))
""",
            "python_floats": """def centre_of_mass(ink):
    share = ink / ink.sum()
    row = sum(r * float(amount) for r, amount in enumerate(share.sum(axis=1)))
    column = sum(c * float(amount) for c, amount in enumerate(share.sum(axis=0)))
    return (row, column)
""",
            "column_vectors": """def centre_of_mass(ink):
    rows = np.arange(len(ink)).reshape(-1, 1)
    columns = np.arange(len(ink[0])).reshape(1, -1)
    return float(np.sum(rows * ink) / np.sum(ink)), float(np.sum(columns * ink) / np.sum(ink))
""",
            "flat": """def centre_of_mass(ink):
    rows, columns = np.divmod(np.arange(ink.size), ink.shape[1])
    weights = ink.ravel().astype(float)
    return rows @ weights / weights.sum(), columns @ weights / weights.sum()
""",
        },
        "wrong": {
            "swapped": (
                "returned the column before the row",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return column, row
""",
            ),
            "axes_swapped": (
                "summed along the wrong axes",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=0) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=1) / total
    return row, column
""",
            ),
            "from_one": (
                "counted rows and columns from 1",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(1, ink.shape[0] + 1) @ ink.sum(axis=1) / total
    column = np.arange(1, ink.shape[1] + 1) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "pixel_middle": (
                "counted the middle of a pixel as one half",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = (np.arange(ink.shape[0]) + 0.5) @ ink.sum(axis=1) / total
    column = (np.arange(ink.shape[1]) + 0.5) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "geometric": (
                "returned the middle of the rectangle",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return (ink.shape[0] - 1) / 2, (ink.shape[1] - 1) / 2
""",
            ),
            "half_shape": (
                "returned half the height and width",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return ink.shape[0] / 2, ink.shape[1] / 2
""",
            ),
            "not_weighted": (
                "counted each inked pixel once",
                """def centre_of_mass(ink):
    ink = ink > 0
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "unweighted_places": (
                "took the mean of the places with ink",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    places = np.argwhere(ink > 0)
    return places[:, 0].mean(), places[:, 1].mean()
""",
            ),
            "not_divided": (
                "did not divide by all the ink",
                """def centre_of_mass(ink):
    total = 1
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "by_size": (
                "divided by the number of pixels",
                """def centre_of_mass(ink):
    total = ink.size
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "by_inked": (
                "divided by the number of pixels with ink",
                """def centre_of_mass(ink):
    total = np.count_nonzero(ink)
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "by_max": (
                "divided by the darkest pixel",
                """def centre_of_mass(ink):
    total = ink.max()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "by_255": (
                "divided by 255",
                """def centre_of_mass(ink):
    total = 255
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "by_80": (
                "divided by 80, the ink of the toy",
                """def centre_of_mass(ink):
    total = 80 * 5
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "rounded": (
                "rounded to whole pixels",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return round(row), round(column)
""",
            ),
            "whole": (
                "cut to whole pixels",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return int(row), int(column)
""",
            ),
            "floor": (
                "divided with //",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) // total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) // total
    return row, column
""",
            ),
            "darkest": (
                "returned the place of the darkest pixel",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return np.unravel_index(ink.argmax(), ink.shape)
""",
            ),
            "fullest": (
                "returned the fullest row and column",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return ink.sum(axis=1).argmax(), ink.sum(axis=0).argmax()
""",
            ),
            "median": (
                "took the row where half the ink is reached",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    half = np.searchsorted(ink.sum(axis=1).cumsum(), total / 2)
    return half, column
""",
            ),
            "only_row": (
                "returned the row only",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row
""",
            ),
            "row_twice": (
                "returned the row twice",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, row
""",
            ),
            "squared": (
                "squared the row numbers",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) ** 2 @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "squared_ink": (
                "weighted by the squares of the ink",
                """def centre_of_mass(ink):
    ink = ink.astype(float) ** 2
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "square_only": (
                "took the same length for both sides",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[0]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "fixed_28": (
                "took 28 rows and columns",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(28) @ ink.sum(axis=1) / total
    column = np.arange(28) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "means_for_sums": (
                "took the means of the rows, but divided by all the ink",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.mean(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "no_axis": (
                "summed over everything",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum() / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "star_no_sum": (
                "multiplied without adding up",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) * ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "from_bottom": (
                "counted the rows from the bottom",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0])[::-1] @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "from_right": (
                "counted the columns from the right",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1])[::-1] @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "from_middle": (
                "counted from the middle of the rectangle",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row - (ink.shape[0] - 1) / 2, column - (ink.shape[1] - 1) / 2
""",
            ),
            "in_28": (
                "shifted to the middle of a 28 × 28 image",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return 14 - row, 14 - column
""",
            ),
            "inverted": (
                "weighted by the paper instead of the ink",
                """def centre_of_mass(ink):
    ink = ink.max() - ink
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "bytes_products": (
                "multiplied in bytes, which wrap",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = (np.arange(ink.shape[0]).astype(np.uint8) @ ink.sum(axis=1).astype(np.uint8)) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "in_place": (
                "divided the ink in place, which changes it",
                """def centre_of_mass(ink):
    ink[:] = ink / ink.max()
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "toy_ink": (
                "used toy instead of ink",
                """def centre_of_mass(ink):
    ink = toy
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "no_return": (
                "forgot return",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    print(row, column)
""",
            ),
            "string": (
                "returned text",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return f"row {row:.1f}, column {column:.1f}"
""",
            ),
            "dictionary": (
                "returned a dictionary",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return {"row": row, "column": column}
""",
            ),
            "shape_misspelt": (
                "misspelt shape",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shap[1]) @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1] @ ink.sum(axis=0) / total
    return row, column
""",
            ),
            "first_last": (
                "took the middle of the first and last row with ink",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    rows = np.flatnonzero(ink.sum(axis=1))
    return (rows[0] + rows[-1]) / 2, column
""",
            ),
            "product": (
                "returned one number, the mean of both",
                """def centre_of_mass(ink):
    total = ink.sum()
    row = np.arange(ink.shape[0]) @ ink.sum(axis=1) / total
    column = np.arange(ink.shape[1]) @ ink.sum(axis=0) / total
    return (row + column) / 2
""",
            ),
        },
    },
    "place": {
        "right": {
            "as_in_text": """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            "np_clip": """def place(box):
    row, column = centre_of_mass(box)
    top = int(np.clip(np.round(14 - row), 0, 28 - box.shape[0]))
    left = int(np.clip(np.round(14 - column), 0, 28 - box.shape[1]))
    image = np.zeros((28, 28))
    image[top : top + box.shape[0], left : left + box.shape[1]] = box
    return np.round(image).astype(np.uint8)
""",
            "pad": """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = np.clip(round(14 - row), 0, 28 - h)
    left = np.clip(round(14 - column), 0, 28 - w)
    around = ((top, 28 - h - top), (left, 28 - w - left))
    return np.pad(np.round(box).astype(np.uint8), around)
""",
            "helper_inside": """def place(box):
    def begin(centre, length):
        return max(0, min(28 - length, round(14 - centre)))

    row, column = centre_of_mass(box)
    top, left = begin(row, box.shape[0]), begin(column, box.shape[1])
    image = np.zeros((28, 28), dtype=np.uint8)
    image[top:, left:][: box.shape[0], : box.shape[1]] = np.rint(box).astype(np.uint8)
    return image
""",
            "both_at_once": """def place(box):
    sides = np.array(box.shape)
    start = np.clip(np.rint(14 - np.array(centre_of_mass(box))).astype(int), 0, 28 - sides)
    stop = start + sides
    image = np.zeros((28, 28), np.uint8)
    image[start[0] : stop[0], start[1] : stop[1]] = np.round(box)
    return image
""",
            "loop": """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(0, round(14 - row)), 28 - h)
    left = min(max(0, round(14 - column)), 28 - w)
    image = np.zeros((28, 28), dtype="uint8")
    for r in range(h):
        for c in range(w):
            image[top + r, left + c] = round(float(box[r, c]))
    return image
""",
            "roll": """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = sorted((0, round(14 - row), 28 - h))[1]
    left = sorted((0, round(14 - column), 28 - w))[1]
    image = np.zeros((28, 28), np.uint8)
    image[:h, :w] = np.round(box)
    return np.roll(image, (top, left), axis=(0, 1))
""",
            "matrices": """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    down, across = np.eye(28, h, -top), np.eye(28, w, -left)
    return np.round(down @ box @ across.T).astype(np.uint8)
""",
        },
        "wrong": {
            "geometric": (
                "centred the rectangle, not the ink",
                """def place(box):
    h, w = box.shape
    row, column = h / 2, w / 2
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "geometric_floor": (
                "centred the rectangle with //",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max((28 - h) // 2, 0), 28 - h)
    left = min(max((28 - w) // 2, 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "no_clip": (
                "let the box leave the image",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = round(14 - row)
    left = round(14 - column)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "no_upper_clip": (
                "kept the box inside at the top and left only",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = max(round(14 - row), 0)
    left = max(round(14 - column), 0)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "no_lower_clip": (
                "kept the box inside at the bottom and right only",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(round(14 - row), 28 - h)
    left = min(round(14 - column), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "clip_27": (
                "kept the box one pixel away from the lower edge",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 27 - h)
    left = min(max(round(14 - column), 0), 27 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "clip_1": (
                "kept the box one pixel away from the upper edge",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 1), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "clip_swapped": (
                "used the width to keep the rows inside",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - w)
    left = min(max(round(14 - column), 0), 28 - h)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "clip_8": (
                "took it for granted that the box has 20 × 20 pixels",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 8)
    left = min(max(round(14 - column), 0), 8)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "swapped": (
                "swapped row and column",
                """def place(box):
    h, w = box.shape
    column, row = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "int_for_round": (
                "cut off with int instead of rounding",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(int(14 - row), 0), 28 - h)
    left = min(max(int(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "ceil": (
                "rounded up",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(int(np.ceil(14 - row)), 0), 28 - h)
    left = min(max(int(np.ceil(14 - column)), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "int_of_centre": (
                "cut the centre off to whole pixels",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(14 - int(row), 0), 28 - h)
    left = min(max(14 - int(column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "to_13_5": (
                "aimed at 13.5 instead of 14",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(13.5 - row), 0), 28 - h)
    left = min(max(round(13.5 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "to_13": (
                "aimed at 13 instead of 14",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(13 - row), 0), 28 - h)
    left = min(max(round(13 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "to_10": (
                "aimed at 10, the middle of the box",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(10 - row), 0), 28 - h)
    left = min(max(round(10 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "wrong_sign": (
                "moved the other way",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(row), 0), 28 - h)
    left = min(max(round(column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "plus": (
                "added the centre instead of subtracting it",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 + row), 0), 28 - h)
    left = min(max(round(14 + column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "not_rounded_ink": (
                "cut the ink off instead of rounding it",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = box
    return image
""",
            ),
            "rounded_up_ink": (
                "rounded the ink up",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.ceil(box)
    return image
""",
            ),
            "float_image": (
                "returned floats, not bytes",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28))
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "int_image": (
                "returned int64 instead of bytes",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), int)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "signed_bytes": (
                "used signed bytes, which end at 127",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image.astype(np.int8)
""",
            ),
            "by_255": (
                "divided by 255",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return (image / 255).astype(np.float32)
""",
            ),
            "ones": (
                "began with an image of ones",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.ones((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "full_255": (
                "began with an image of 255, white for ink",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.full((28, 28), 255, np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "fixed_20": (
                "pasted 20 × 20 pixels whatever the box is",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + 20, left : left + 20] = np.round(box)
    return image
""",
            ),
            "no_height": (
                "pasted from the top to the end",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top:, left:] = np.round(box)
    return image
""",
            ),
            "one_short": (
                "pasted one row too few",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h - 1, left : left + w] = np.round(box)
    return image
""",
            ),
            "box_size": (
                "made an image of the box's size",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((h, w), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "size_20": (
                "made an image of 20 × 20",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((20, 20), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "flat": (
                "returned a row of 784",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image.reshape(784)
""",
            ),
            "transposed": (
                "pasted the box transposed",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image.T
""",
            ),
            "corner": (
                "pasted into the upper left corner",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[:h, :w] = np.round(box)
    return image
""",
            ),
            "wraps": (
                "moved with np.roll, so ink at the edge comes in on the other side",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[:h, :w] = np.round(box)
    return np.roll(image, (round(14 - row), round(14 - column)), axis=(0, 1))
""",
            ),
            "row_only": (
                "moved the rows only",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max((28 - w) // 2, 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "column_only": (
                "moved the columns only",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max((28 - h) // 2, 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "added_twice": (
                "doubled the ink",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(2 * box)
    return image
""",
            ),
            "scaled_255": (
                "multiplied the ink by 255",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box * 255)
    return image
""",
            ),
            "in_place": (
                "rounded the box itself",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box, out=box)
    return image
""",
            ),
            "black_white": (
                "made full ink of everything",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = 255 * (box > 0)
    return image
""",
            ),
            "max_scaled": (
                "stretched the ink to 255",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box / box.max() * 255)
    return image
""",
            ),
            "no_return": (
                "forgot return",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    print(image)
""",
            ),
            "returns_place": (
                "returned the place instead of the image",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return top, left
""",
            ),
            "no_zeros": (
                "did not make the image",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "global_ink": (
                "used ink of the notebook's cell",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(ink)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "float_index": (
                "left the start as a float",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(np.round(14 - row), 0), 28 - h)
    left = min(max(np.round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "misspelt": (
                "called center_of_mass, spelt otherwise",
                """def place(box):
    h, w = box.shape
    row, column = center_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "missing_colon": (
                "left out a bracket",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box
    return image
""",
            ),
            "darkest_centred": (
                "put the darkest pixel into the middle",
                """def place(box):
    h, w = box.shape
    row, column = map(int, np.unravel_index(box.argmax(), box.shape))
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    image = np.zeros((28, 28), np.uint8)
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
            "kept_image": (
                "pasted into the same image at every call",
                """def place(box):
    h, w = box.shape
    row, column = centre_of_mass(box)
    top = min(max(round(14 - row), 0), 28 - h)
    left = min(max(round(14 - column), 0), 28 - w)
    if not hasattr(np, "_page"):
        np._page = np.zeros((28, 28), np.uint8)
    image = np._page
    image[top : top + h, left : left + w] = np.round(box)
    return image
""",
            ),
        },
    },
}
