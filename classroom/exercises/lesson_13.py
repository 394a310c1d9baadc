"""The exercises of lesson 13: `components`, `boxes`, `joined_boxes` and `cheapest_threshold`."""

import numpy as np

from ..checks.exercise import Exercise
from ..reading.boxes import boxes as boxes_reference
from ..reading.boxes import joined_boxes as joined_reference
from ..reading.components import components as components_reference
from ..reading.refusing import cheapest_threshold as cheapest_reference


def masks(rng):
    """Yield test inputs for `components`: masks (H, W)."""
    toy = np.zeros((4, 7), dtype=bool)
    toy[0, 1] = toy[1, 2] = toy[2, 2] = toy[1:4, 5] = True
    yield (toy,)
    u = np.zeros((5, 6), dtype=bool)
    u[:4, 1] = u[:4, 4] = u[4, 1:5] = u[0, 0] = True
    yield (u,)
    spiral = np.ones((9, 9), dtype=bool)
    spiral[1, :8] = spiral[1:8, 7] = spiral[7, 1:8] = spiral[3:8, 1] = spiral[3, 1:6] = False
    yield (spiral,)
    border = np.zeros((6, 8), dtype=bool)
    border[0] = border[2:, 0] = border[3:, 7] = True
    yield (border,)
    yield (rng.random((12, 17)) < 0.35,)
    yield (rng.random((20, 9)) < 0.5,)
    low_first = np.zeros((5, 7), dtype=bool)
    low_first[3:, 0] = low_first[0, 4:] = low_first[2, 6] = True
    yield (low_first,)
    yield (np.array([[True]]),)
    yield (np.zeros((3, 4), dtype=bool),)
    yield (np.ones((4, 3), dtype=bool),)
    dots = np.zeros((33, 41), dtype=bool)
    dots[::2, ::2] = True
    yield (dots,)
    yield (np.ones((60, 70), dtype=bool),)


components = Exercise(
    components_reference,
    masks,
    stars=3,
    whole=True,
    hints=(
        "Go through all pixels with ink, row by row. If a pixel already has a number, skip it. If "
        "it has none, a new piece begins: add 1 to your count, and give the pixel that number.",
        "Keep a list, `waiting`, of pixels whose neighbours you haven't looked at yet. While it "
        "isn't empty, take a pixel out with waiting.pop() and look at its eight neighbours. Each "
        "neighbour that has ink but no number gets the same number and goes on the list.",
        "The loop `for r in range(max(row - 1, 0), min(row + 2, height))` goes over the row "
        "above, the row itself and the row below, and never leaves the mask. Do the same for the "
        "columns.",
    ),
)


def flooded(mask, neighbours, order=None, skip=True, first=1, wrap=False):
    """Return the numbers (H, W) of the connected components of a mask, found by flood fill.

    neighbours: the offsets (row, column) of the pixels that count as neighbours
    order: a function that returns the starting pixels of a mask; by default row by row
    skip: whether to skip starting pixels that already have a number
    wrap: whether pixels at opposite edges are neighbours
    """
    labels, number = np.zeros(mask.shape, dtype=int), first - 1
    starts = np.argwhere(mask).tolist() if order is None else order(mask)
    for row, column in starts:
        if labels[row, column] and skip:
            continue
        number += 1
        labels[row, column] = number
        waiting = [(row, column)]
        while waiting:
            row, column = waiting.pop()
            for dr, dc in neighbours:
                r, c = row + dr, column + dc
                if wrap:
                    r, c = r % mask.shape[0], c % mask.shape[1]
                inside = 0 <= r < mask.shape[0] and 0 <= c < mask.shape[1]
                if inside and mask[r, c] and not labels[r, c]:
                    labels[r, c] = number
                    waiting.append((r, c))
    return labels


STRAIGHT = ((-1, 0), (1, 0), (0, -1), (0, 1))
ALL_EIGHT = (*STRAIGHT, (-1, -1), (-1, 1), (1, -1), (1, 1))


@components.mistake(
    "You look at only four neighbours. Pixels that touch at a corner are connected as well, so "
    "look at all eight pixels around each pixel."
)
def four_neighbours(mask):
    return flooded(mask, STRAIGHT)


@components.mistake(
    "In your loop, every pixel starts a new piece, even if it already has a number, so you count "
    "far too many pieces. Skip a pixel that has a number: continue."
)
def every_pixel_starts(mask):
    return flooded(mask, ALL_EIGHT, skip=False)


@components.mistake(
    "You only look to the right and down, so a stroke that comes back up gets a second number. "
    "Look at the neighbours above and to the left as well."
)
def only_onwards(mask):
    return flooded(mask, ((0, 1), (1, 0), (1, 1)))


@components.mistake(
    "At the border, an index of −1 means the last row or column, so ink at the left edge joins ink "
    "at the right edge. Keep the indices inside the mask with max(row - 1, 0), and with min at the "
    "other end."
)
def round_the_world(mask):
    return flooded(mask, ALL_EIGHT, wrap=True)


@components.mistake(
    "You go through the mask column by column. Number the pieces in the order in which you meet "
    "them row by row, as np.argwhere(mask) lists the pixels."
)
def column_by_column(mask):
    return flooded(mask, ALL_EIGHT, order=lambda m: np.argwhere(m.T)[:, ::-1].tolist())


@components.mistake(
    "You look only at the neighbours of a piece's first pixel. Every pixel that gets the number "
    "has neighbours of its own, so put it on the list `waiting`."
)
def one_ring(mask):
    labels, number = np.zeros(mask.shape, dtype=int), 0
    for row, column in np.argwhere(mask).tolist():
        if labels[row, column]:
            continue
        number += 1
        around = (slice(max(row - 1, 0), row + 2), slice(max(column - 1, 0), column + 2))
        labels[around][mask[around] & (labels[around] == 0)] = number
    return labels


@components.mistake(
    "Your numbers begin at 2. Start your count at 0, and add 1 to it before you number a piece."
)
def from_two(mask):
    return flooded(mask, ALL_EIGHT, first=2)


def numbered(rng):
    """Yield test inputs for `boxes`: `labels` (H, W), with 0 for pixels outside the components."""
    toy = np.zeros((4, 6), dtype=int)
    toy[0, 3:5] = 1
    toy[1:4, 1] = toy[3, 2] = 2
    yield (toy,)
    labels = np.zeros((30, 40), dtype=int)
    lefts = rng.permutation([0, 9, 18, 27, 36])
    for number, left in enumerate(lefts, start=1):
        top, height, width = rng.integers(0, 15), rng.integers(5, 15), rng.integers(2, 4)
        labels[top : top + height, left : left + width] = number
    yield (labels,)
    nested = np.zeros((9, 9), dtype=int)
    nested[0] = nested[:, 0] = nested[8] = nested[:, 8] = 1
    nested[3:5, 4:7] = 2
    nested[6, 2] = 3
    yield (nested,)
    diamond = np.abs(np.arange(7)[:, None] - 3) + np.abs(np.arange(9) - 4) <= 2
    yield (diamond.astype(int),)
    yield (np.array([[0, 0], [0, 1]]),)
    yield (np.ones((3, 5), dtype=int),)
    yield (np.zeros((4, 4), dtype=int),)


boxes = Exercise(
    boxes_reference,
    numbered,
    stars=2,
    whole=True,
    hints=(
        "rows, columns = np.nonzero(labels == number) gives the rows and the columns of all "
        "pixels of one piece. Its top is rows.min(), and its left side is columns.min().",
        "A slice doesn't include its end, so `bottom` is rows.max() + 1, and `right` is "
        "columns.max() + 1.",
        "Collect the rows [top, left, bottom, right] in a list, `result`, and sort it with "
        "key=lambda box: box[1]. Then return np.array(result).reshape(-1, 4), which has the right "
        "shape even if there is no piece.",
    ),
)


def framed(labels, row=lambda t, x, b, r: [t, x, b, r], key=1, more=1, numbers=None):
    found = range(1, labels.max() + 1) if numbers is None else numbers
    result = []
    for number in found:
        rows, columns = np.nonzero(labels == number)
        if len(rows):
            ends = (rows.max() + more, columns.max() + more)
            result.append([rows.min(), columns.min(), *ends])
    if key is not None:
        result.sort(key=lambda box: box[key])
    return np.array([row(*box) for box in result], dtype=int).reshape(-1, 4)


@boxes.mistake(
    "Your boxes lack their last row and column, because a slice doesn't include its end. Add 1 to "
    "`bottom` and to `right`."
)
def without_the_last(labels):
    return framed(labels, more=0)


@boxes.mistake("You leave the boxes in the order of their numbers. Sort them by their left side.")
def unsorted(labels):
    return framed(labels, key=None)


@boxes.mistake(
    "You sort by the top. A number is read from left to right, so sort by the left side, the "
    "second column."
)
def from_top_to_bottom(labels):
    return framed(labels, key=0)


@boxes.mistake(
    "You swapped rows and columns. Return top, left, bottom, right: np.nonzero gives the rows "
    "first."
)
def columns_first(labels):
    return framed(labels, lambda top, left, bottom, right: [left, top, right, bottom])


@boxes.mistake(
    "You return heights and widths. Return where each box ends, its bottom and its right side, "
    "because that is what a slice needs."
)
def as_sizes(labels):
    return framed(labels, lambda top, left, bottom, right: [top, left, bottom - top, right - left])


@boxes.mistake("You count the paper, which has the number 0, as a piece. Begin with the number 1.")
def paper_too(labels):
    return framed(labels, numbers=range(labels.max() + 1))


@boxes.mistake(
    "You sort by the right side. A wide piece can end late although it begins early, so sort by "
    "the left side, the second column."
)
def by_the_right(labels):
    return framed(labels, key=3)


@boxes.mistake(
    "You return top, bottom, left, right. The order should be top, left, bottom, right: first the "
    "top left corner, then the bottom right one."
)
def ends_in_pairs(labels):
    found = np.reshape(framed(labels), (-1, 2, 2))
    return found.transpose(0, 2, 1).reshape(-1, 4)


@boxes.mistake(
    "You take the corners from the first and the last pixel of a piece. The first pixel is in the "
    "top row, but it isn't always the leftmost one. Take columns.min() and columns.max() + 1."
)
def first_and_last_pixel(labels):
    result = []
    for number in range(1, labels.max() + 1):
        rows, columns = np.nonzero(labels == number)
        result.append([rows[0], columns[0], rows[-1] + 1, columns[-1] + 1])
    result.sort(key=lambda box: box[1])
    return np.array(result, dtype=int).reshape(-1, 4)


@boxes.mistake(
    "Your boxes are one row too high and one column too wide. The end of a slice is one past the "
    "last index, so add 1, not 2."
)
def one_too_many(labels):
    return framed(labels, more=2)


@boxes.mistake(
    "The last piece is missing, because `range` doesn't include its end. Let it end at "
    "labels.max() + 1."
)
def without_the_last_piece(labels):
    return framed(labels, numbers=range(1, labels.max()))


def rows_of_boxes(rng):
    """Yield test inputs for `joined_boxes`: boxes (K, 4), sorted by their left side."""
    yield (np.array([[2, 1, 9, 6], [4, 5, 9, 9], [1, 12, 3, 18], [5, 13, 9, 16]]),)
    lefts = np.sort(rng.choice(np.arange(0, 60, 6), 5, replace=False))
    tops = rng.integers(0, 9, 5)
    yield (np.stack([tops, lefts, tops + rng.integers(3, 20, 5), lefts + 5], axis=1),)
    yield (np.array([[10, 0, 20, 9], [2, 1, 8, 10], [21, 2, 25, 12], [3, 20, 30, 28]]),)
    yield (np.array([[10, 0, 20, 10], [2, 4, 8, 16], [0, 13, 9, 17], [0, 15, 4, 19]]),)
    yield (np.array([[5, 0, 20, 30], [2, 3, 4, 9], [21, 25, 25, 31], [0, 27, 6, 40]]),)
    yield (np.array([[3, 10, 9, 14], [2, 11, 8, 30], [0, 40, 9, 60], [1, 57, 5, 61]]),)
    left = int(rng.integers(1, 9))
    yield (np.array([[3, left, 9, left + 8]]),)
    yield (np.zeros((0, 4), dtype=int),)


joined_boxes = Exercise(
    joined_reference,
    rows_of_boxes,
    stars=2,
    whole=True,
    hints=(
        "Two boxes share as many columns as the smaller of their right sides minus the larger of "
        "their left sides. If that is negative, they share none.",
        "Keep a list of results, and compare each box only with the *last* result. The boxes come "
        "from left to right, so that is enough.",
        "The joined box reaches from the smaller top and left to the larger bottom and right. "
        "Replace the last result with it, so that the next box is compared with the joined one.",
    ),
)


def joining(boxes, enough, union=None):
    """Return `boxes` (K, 4) with neighbouring boxes joined if `enough` returns True.

    enough: a function of the overlap, the width of the left box and the width of the right box
    union: a function that joins two boxes; by default `whole`
    """
    result = []
    for box in np.asarray(boxes).tolist():
        if result:
            last = result[-1]
            overlap = min(last[3], box[3]) - max(last[1], box[1])
            if enough(overlap, last[3] - last[1], box[3] - box[1]):
                result[-1] = (union or whole)(last, box)
                continue
        result.append(box)
    return np.array(result, dtype=int).reshape(-1, 4)


def whole(last, box):
    return [min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3])]


def half_of_narrower(overlap, last, new):
    return overlap > min(last, new) / 2


@joined_boxes.mistake(
    "You join boxes that share any column. A digit may overhang its neighbour a little, as a 7 "
    "does, so require more than half of the columns of the narrower box."
)
def any_overlap(boxes):
    return joining(boxes, lambda overlap, last, new: overlap > 0)


@joined_boxes.mistake(
    "You require half of the columns of the *wider* box, so a short bar above a wide stroke isn't "
    "joined to it. Compare with the narrower box instead: use min."
)
def half_of_the_wider(boxes):
    return joining(boxes, lambda overlap, last, new: overlap > max(last, new) / 2)


@joined_boxes.mistake(
    "You also join boxes that share exactly half. Join them only if they share *more* than half: "
    "use > and not >=."
)
def exactly_half(boxes):
    return joining(boxes, lambda overlap, last, new: overlap >= min(last, new) / 2)


@joined_boxes.mistake(
    "Your joined box ends where the *new* box ends, even if the last one reaches further. Take the "
    "larger of the two right sides: use max."
)
def right_of_the_new(boxes):
    def union(last, box):
        return [*whole(last, box)[:3], box[3]]

    return joining(boxes, half_of_narrower, union)


@joined_boxes.mistake(
    "You widen the box but forget its height. Its top is the smaller of the two tops, and its "
    "bottom is the larger of the two bottoms."
)
def width_only(boxes):
    return joining(
        boxes, half_of_narrower, lambda last, box: [last[0], last[1], last[2], max(last[3], box[3])]
    )


@joined_boxes.mistake(
    "You leave out the second box instead of joining it. The joined box has to hold both."
)
def first_alone(boxes):
    return joining(boxes, half_of_narrower, lambda last, box: last)


@joined_boxes.mistake(
    "You compare each box with the one before it in `boxes`, even if that was joined. If a digit "
    "is in three pieces, compare the third with the joined box of the first two."
)
def with_its_neighbour_only(boxes):
    result, before = [], None
    for box in np.asarray(boxes).tolist():
        if before and half_of_narrower(
            min(before[3], box[3]) - max(before[1], box[1]), before[3] - before[1], box[3] - box[1]
        ):
            result[-1] = whole(result[-1], box)
        else:
            result.append(box)
        before = box
    return np.array(result, dtype=int).reshape(-1, 4)


@joined_boxes.mistake(
    "You always require half of the columns of the new box. If the last box is the narrower one, "
    "more than half of *its* columns is enough, so take the min of the two widths."
)
def half_of_the_new(boxes):
    return joining(boxes, lambda overlap, last, new: overlap > new / 2)


@joined_boxes.mistake(
    "You keep only what both boxes have in common. The joined box has to hold both, so take the "
    "min of the tops and lefts, and the max of the bottoms and rights."
)
def in_common(boxes):
    def union(last, box):
        return [
            max(last[0], box[0]),
            max(last[1], box[1]),
            min(last[2], box[2]),
            min(last[3], box[3]),
        ]

    return joining(boxes, half_of_narrower, union)


@joined_boxes.mistake(
    "You replace the last box with the new one, so the ink of the last box is lost. The joined box "
    "has to hold both."
)
def new_alone(boxes):
    return joining(boxes, half_of_narrower, lambda last, box: box)


@joined_boxes.mistake(
    "You join the box to the last one, and then you append it as well. It is part of the joined "
    "box now, so append a box only if you haven't joined it."
)
def appended_as_well(boxes):
    result = []
    for box in np.asarray(boxes).tolist():
        if result:
            last = result[-1]
            overlap = min(last[3], box[3]) - max(last[1], box[1])
            if half_of_narrower(overlap, last[3] - last[1], box[3] - box[1]):
                result[-1] = whole(last, box)
        result.append(box)
    return np.array(result, dtype=int).reshape(-1, 4)


def answers_and_costs(rng):
    """Yield test inputs for `cheapest_threshold`: `confidence` (N,), `right` (N,) and two costs."""
    sure = np.array([0.9, 0.8, 0.6, 0.5])
    yield sure, np.array([True, True, False, True]), 4.0, 1.0
    confidence = rng.random(60).round(2)
    right = rng.random(60) < confidence
    yield confidence, right, 10.0, 0.5
    yield confidence, right, 1.0, 2.0
    yield confidence, right, 4.0, 1.0
    unsure = rng.random(40) * 0.5
    top = int(np.argmax(unsure))
    wrong = np.arange(40) % 4 == 1
    wrong[top] = True
    yield unsure, ~wrong, 100.0, 0.5
    yield np.repeat([0.25, 0.5, 0.75], 4), np.arange(12) % 3 > 0, 2.0, 1.0
    yield rng.random(9), np.ones(9, dtype=bool), 8.0, 1.0
    yield rng.random(9), np.zeros(9, dtype=bool), 8.0, 1.0
    yield rng.random(10), np.zeros(10, dtype=bool), 5.0, 0.1
    for tie in (0.5, 0.9), (0.9, 0.5):
        yield np.array([tie[0], *tie]), np.array([True, False, True]), 10.0, 1.0
    yield np.array([0.9, 0.2, 0.5]), np.zeros(3, dtype=bool), 1.0, 1.0
    yield np.array([0.5]), np.array([True]), 10.0, 1.0


cheapest_threshold = Exercise(
    cheapest_reference,
    answers_and_costs,
    stars=2,
    hints=(
        "Only the thresholds at which something changes matter: every confidence that occurs, and "
        "2, at which everything is refused. np.append(np.unique(confidence), 2) holds them all, "
        "sorted.",
        "At a threshold t, accepted = confidence >= t. The cost is `astray` times the count of "
        "the numbers that are accepted and wrong, plus `look` times the count of those that are "
        "refused.",
        "np.argmin(costs) gives the index of the smallest cost, or of the first one if there are "
        "several. If your thresholds are sorted, the first one has the lowest threshold.",
    ),
)


def cheapest(confidence, cost, thresholds=None, last=False):
    """Return the threshold with the lowest `cost(confidence >= threshold)`.

    thresholds: the candidates; by default the values in `confidence`, and 2
    last: whether to return the last of several thresholds with the lowest cost, not the first
    """
    if thresholds is None:
        thresholds = np.append(np.unique(confidence), 2.0)
    costs = np.array([cost(confidence >= t) for t in thresholds])
    best = np.flatnonzero(costs == costs.min())
    return float(thresholds[best[-1 if last else 0]])


@cheapest_threshold.mistake(
    "If several thresholds cost the same, you return the one that comes first in `confidence`. "
    "Sort the thresholds first, so that you return the lowest."
)
def first_in_the_list(confidence, right, astray, look):
    def cost(accepted):
        return astray * np.sum(accepted & ~right) + look * np.sum(~accepted)

    return cheapest(confidence, cost, np.append(confidence, 2.0))


@cheapest_threshold.mistake(
    "You return the index of the smallest cost, as np.argmin gives it. Return the threshold at "
    "that index."
)
def its_index(confidence, right, astray, look):
    thresholds = np.append(np.sort(confidence), 2.0)
    accepted = confidence >= thresholds[:, None]
    return int(np.argmin(astray * (accepted & ~right).sum(axis=1) + look * (~accepted).sum(axis=1)))


@cheapest_threshold.mistake(
    "You return the smallest cost itself. Return the threshold at which it occurs."
)
def its_cost(confidence, right, astray, look):
    accepted = confidence >= np.append(confidence, 2.0)[:, None]
    return np.min(astray * (accepted & ~right).sum(axis=1) + look * (~accepted).sum(axis=1))


@cheapest_threshold.mistake(
    "You swapped the two costs. Each number that is accepted and wrong costs `astray`, and each "
    "number that is refused costs `look`."
)
def swapped_costs(confidence, right, astray, look):
    return cheapest(
        confidence, lambda accepted: look * sum(accepted & ~right) + astray * sum(~accepted)
    )


@cheapest_threshold.mistake(
    "You count only the errors. A refusal costs something as well, so add `look` for each number "
    "that is refused."
)
def errors_only(confidence, right, astray, look):
    return cheapest(confidence, lambda accepted: astray * sum(accepted & ~right))


@cheapest_threshold.mistake(
    "You never consider refusing everything. That is cheapest where giving any answer costs more "
    "than refusing, so add a threshold of 2."
)
def never_silent(confidence, right, astray, look):
    return cheapest(
        confidence,
        lambda accepted: astray * sum(accepted & ~right) + look * sum(~accepted),
        np.unique(confidence),
    )


@cheapest_threshold.mistake(
    "You also charge `astray` for wrong numbers that are refused. Those are never accepted, so "
    "count only the numbers that are accepted *and* wrong."
)
def wrong_anyway(confidence, right, astray, look):
    return cheapest(confidence, lambda accepted: astray * sum(~right) + look * sum(~accepted))


@cheapest_threshold.mistake(
    "You divide the cost by how many numbers are accepted, which makes refusing look dearer "
    "than it is. Use the total cost of all numbers."
)
def per_accepted(confidence, right, astray, look):
    def cost(accepted):
        return (astray * sum(accepted & ~right) + look * sum(~accepted)) / max(sum(accepted), 1)

    return cheapest(confidence, cost)


@cheapest_threshold.mistake(
    "You refuse a number whose confidence *equals* the threshold. Such a number is accepted, so "
    "use confidence >= threshold."
)
def strictly_above(confidence, right, astray, look):
    thresholds = np.append(np.unique(confidence), 2.0)
    costs = [
        astray * sum((confidence > t) & ~right) + look * sum(~(confidence > t)) for t in thresholds
    ]
    return float(thresholds[np.argmin(costs)])


@cheapest_threshold.mistake(
    "If several thresholds cost the same, you return the highest. Return the lowest, because it "
    "refuses the fewest numbers."
)
def highest_of_several(confidence, right, astray, look):
    return cheapest(
        confidence,
        lambda accepted: astray * sum(accepted & ~right) + look * sum(~accepted),
        last=True,
    )


@cheapest_threshold.mistake(
    "You return 1 − look / astray, which is cheapest only if the program is right as often as it "
    "says. Here you have examples, so try all thresholds and take the cheapest."
)
def as_if_it_were_honest(confidence, right, astray, look):
    return 1 - look / astray


EXERCISES = (components, boxes, joined_boxes, cheapest_threshold)
WHY = {
    "why-columns": (
        "Columns without ink separate digits only if no digit overhangs its neighbour. The bar of "
        "a 7 or the top of a slanted digit can reach into the columns of the next digit without "
        "touching it, and then there is no empty column between the two. A component is held "
        "together by its own pixels, whatever lies above or below it. Full credit: digits can "
        "share columns without touching, and there is an example. Half credit: only that there may "
        "be no empty column."
    ),
    "why-product": (
        "The number is right only if all five digits are right. If each digit is right with its "
        "own probability, whatever happens to the others, the probability that all are right is "
        "the product. The mean of 0.99, 0.99, 0.99, 0.99 and 0.5 is 0.89, although the number is "
        "no better than a coin toss. The product says 0.48, so trust the product. It takes for "
        "granted that the errors are independent, which isn't quite true: one bad photo or one bad "
        "cut often spoils several digits. Full credit: all digits have to be right, so multiply, "
        "and independence is named as an assumption. Half credit: one of the two."
    ),
}
