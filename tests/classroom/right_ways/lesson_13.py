"""Other right ways to solve the exercises of lesson 13."""

import numpy as np

from .way import way


@way("components")
def by_spreading(mask):
    """Everything takes the smallest number around it until nothing changes."""
    mask = np.asarray(mask, dtype=bool)
    height, width = mask.shape
    big = mask.size + 1
    number = np.where(mask, np.arange(1, mask.size + 1).reshape(mask.shape), big)
    while True:
        framed = np.pad(number, 1, constant_values=big)
        views = [framed[r : r + height, c : c + width] for r in range(3) for c in range(3)]
        smaller = np.where(mask, np.min(views, axis=0), big)
        if np.array_equal(smaller, number):
            break
        number = smaller
    found = np.unique(number[mask])
    return np.where(mask, np.searchsorted(found, number) + 1, 0)


@way("components")
def by_a_queue(mask):
    labels = np.zeros(np.array(mask.shape) + 2, int)
    framed = np.pad(mask, 1).astype(bool)
    count = 0
    for r, c in zip(*np.where(framed), strict=True):
        if labels[r, c] == 0:
            count += 1
            queue = [(r, c)]
            while queue:
                y, x = queue.pop(0)
                if framed[y, x] and labels[y, x] == 0:
                    labels[y, x] = count
                    queue += [(y + i, x + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    return labels[1:-1, 1:-1]


@way("boxes")
def piece_by_piece(labels):
    found = []
    for number in np.unique(labels[labels > 0]):
        inside = labels == number
        rows = np.flatnonzero(inside.any(axis=1))
        columns = np.flatnonzero(inside.any(axis=0))
        found.append((rows[0], columns[0], rows[-1] + 1, columns[-1] + 1))
    return np.array(sorted(found, key=lambda box: box[1])).reshape(-1, 4)


@way("boxes")
def by_dictionary(labels):
    box = {}
    for r in range(labels.shape[0]):
        for c in range(labels.shape[1]):
            k = int(labels[r, c])
            if k:
                t, x, b, e = box.get(k, (r, c, r + 1, c + 1))
                box[k] = (min(t, r), min(x, c), max(b, r + 1), max(e, c + 1))
    result = np.zeros((len(box), 4), dtype=int)
    for i, k in enumerate(sorted(box, key=lambda k: box[k][1])):
        result[i] = box[k]
    return result


@way("joined_boxes")
def with_a_pop(boxes):
    result = []
    for top, left, bottom, right in boxes:
        if result:
            t, x, b, r = result.pop()
            shared = max(0, min(r, right) - max(x, left))
            if 2 * shared > min(r - x, right - left):
                top, left, bottom, right = min(t, top), min(x, left), max(b, bottom), max(r, right)
            else:
                result.append((t, x, b, r))
        result.append((top, left, bottom, right))
    return np.array(result).reshape(-1, 4)


@way("joined_boxes")
def in_place_of_the_first(boxes):
    todo, result = [np.array(box) for box in boxes], []
    while todo:
        box = todo.pop(0)
        while todo:
            new = todo[0]
            shared = min(box[3], new[3]) - max(box[1], new[1])
            if shared <= 0.5 * min(box[3] - box[1], new[3] - new[1]):
                break
            todo.pop(0)
            box = np.r_[np.minimum(box, new)[:2], np.maximum(box, new)[2:]]
        result.append(box)
    return np.array(result, dtype=int).reshape(-1, 4)


@way("cheapest_threshold")
def by_trying_all(confidence, right, astray, look):
    best, lowest = 2, look * len(confidence)
    for t in sorted(set(confidence.tolist()), reverse=True):
        said = confidence >= t
        cost = astray * np.sum(~right[said]) + look * np.sum(~said)
        if cost <= lowest:
            best, lowest = t, cost
    return best


@way("cheapest_threshold")
def by_a_table(confidence, right, astray, look):
    thresholds = np.append(np.unique(confidence), 2)
    said = confidence >= thresholds[:, None]
    return thresholds[np.argmin(np.mean(np.where(said, astray * ~right, look), axis=1))]
