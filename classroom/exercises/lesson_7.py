"""The exercises of lesson 7: `crop`, `fit`, `centre_of_mass` and `place`."""

import numpy as np

from ..checks.exercise import Exercise
from ..datasets.handwriting.ink import centre_of_mass as centre_of_mass_reference
from ..widgets.pad.centring import crop as crop_reference
from ..widgets.pad.centring import fit as fit_reference
from ..widgets.pad.centring import place as place_reference
from ..widgets.pad.centring import shares


def inked(rng, height, width, dtype=np.uint8):
    """Return a rectangle of random ink, (height, width), with ink at each of the four edges."""
    ink = rng.integers(0, 256, (height, width))
    ink[0, rng.integers(width)] = ink[-1, rng.integers(width)] = 200
    ink[rng.integers(height), 0] = ink[rng.integers(height), -1] = 180
    return ink.astype(dtype)


def on_paper(ink, height, width, top, left, dust=0):
    """Return a page (height, width) with `ink` at (`top`, `left`) and `dust` elsewhere."""
    page = np.full((height, width), dust, ink.dtype)
    page[top : top + ink.shape[0], left : left + ink.shape[1]] = ink
    return page


def pages(rng):
    """Yield test inputs for `crop`: pages (H, W)."""
    toy = np.zeros((6, 7))
    toy[1:5, 2] = toy[4, 3] = 80
    yield (toy,)
    apart = inked(rng, 9, 5)
    apart[4] = 0
    yield (on_paper(apart, 20, 14, 3, 6),)
    yield (on_paper(inked(rng, 6, 8), 15, 24, 7, 2, dust=16),)
    yield (on_paper(np.full((4, 3), 16.25), 12, 10, 1, 5),)
    yield (inked(rng, 7, 11),)
    yield (on_paper(np.array([[90]], np.uint8), 8, 9, 7, 4),)
    yield (np.zeros((5, 6), np.uint8),)
    yield (np.full((30, 30), 9.0),)


crop = Exercise(
    crop_reference,
    pages,
    stars=2,
    hints=(
        "Make a mask first: `page > 16` is True where there is ink. mask.any(axis=1) tells you "
        "for each row whether it has ink, and mask.any(axis=0) does the same for each column.",
        "np.flatnonzero gives the indices of the True values, here of the rows that have ink. You "
        "need the first and the last of them, and the same for the columns.",
        "A slice leaves out its end, so write page[rows[0] : rows[-1] + 1, …], where `rows` are "
        "the indices of the rows with ink. If no row has ink, `rows` has no first element, so "
        "return page[:0, :0] before you use it.",
    ),
)


def edges(mask):
    """Return the indices of the rows and the indices of the columns of `mask` that contain True."""
    return np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))


def cut(page, rows, columns, more=1):
    """Return the part of a page from the first to the last of `rows` and of `columns`.

    If `more` is 0, leave out the last row and the last column. If `rows` or `columns` is empty,
    return an empty page.
    """
    if rows.size == 0 or columns.size == 0:
        return page[:0, :0]
    return page[rows[0] : rows[-1] + more, columns[0] : columns[-1] + more]


@crop.mistake(
    "The last row and the last column of ink are missing, because a slice leaves out its end. Add "
    "1 to the end."
)
def without_the_last(page):
    return cut(page, *edges(page > 16), more=0)


@crop.mistake(
    "You swap rows and columns. any(axis=1) and max(axis=1) look along each *row*, and axis=0 "
    "looks down each column."
)
def exchanged_edges(page):
    return cut(page, *edges((page > 16).T))


@crop.mistake(
    "You take dust for ink, so one faint speck makes the rectangle larger. Count only what is "
    "darker than 16 as ink."
)
def with_dust(page):
    return cut(page, *edges(page > 0))


@crop.mistake("You count 16 as ink. Ink is *darker* than 16, so use > instead of >=.")
def with_sixteen(page):
    return cut(page, *edges(page >= 16))


@crop.mistake(
    "You also remove the empty rows and columns *between* strokes, which pushes the strokes "
    "together. Keep everything from the first row with ink to the last, and the same for the "
    "columns."
)
def pushed_together(page):
    rows, columns = edges(page > 16)
    return page[np.ix_(rows, columns)]


@crop.mistake(
    "Your function fails on a page without ink, because there is no first row of ink. Return "
    "page[:0, :0] for such a page: the pad begins with one."
)
def stops_on_empty_paper(page):
    rows, columns = edges(page > 16)
    return page[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


@crop.mistake("You crop the rows only. Do the same for the columns.")
def rows_only(page):
    rows, _ = edges(page > 16)
    return page[rows[0] : rows[-1] + 1] if rows.size else page[:0, :0]


@crop.mistake(
    "You also erase the faint ink inside the rectangle, and with it the soft edges of the "
    "strokes. Use the threshold only to find the rectangle."
)
def without_faint_ink(page):
    return cut(np.where(page > 16, page, 0), *edges(page > 16))


def inks_to_fit(rng):
    """Yield test inputs for `fit`: ink (H, W) and `side`.

    No scaled length is halfway between two whole numbers, except 1.5, which rounds to 2 whether
    halves are rounded up or to the nearest even number.
    """
    yield np.array([[80.0, 0], [80, 0], [80, 0], [80, 80]]), 3
    yield rng.uniform(0, 255, (61, 44)), 20
    yield inked(rng, 33, 48), 20
    yield rng.uniform(0, 255, (40, 40)), 20
    yield inked(rng, 9, 7), 20
    yield rng.uniform(0, 255, (60, 1)), 20
    yield np.array([[200]], np.uint8), 20
    yield inked(rng, 25, 84), 10


def as_called(fit, ink, side):
    """Return `fit(ink, side=side)`, or `fit(ink)` if `side` is 20, the default."""
    return fit(ink) if side == 20 else fit(ink, side=side)


fit = Exercise(
    fit_reference,
    inks_to_fit,
    use=as_called,
    stars=2,
    hints=(
        "Multiply both sides by the same number, which is `side` divided by the longer side, "
        "max(ink.shape).",
        "If both sides are multiplied by `scale`, the new lengths are round(length * scale). But "
        "a thin line must not vanish, so make each length at least 1.",
        "With S = shares(old height, new height), S @ ink makes the new rows. For the columns, "
        "make T = shares(old width, new width), and multiply from the right: S @ ink @ T.T.",
    ),
)


def lengths(ink, scale, whole=round, least=1):
    return (max(least, int(whole(length * scale))) for length in ink.shape)


def resized(ink, height, width):
    return shares(ink.shape[0], height) @ ink @ shares(ink.shape[1], width).T


@fit.mistake(
    "You stretch both sides to `side`, so a 1 becomes a square. Multiply both by the same number."
)
def stretched(ink, side=20):
    return resized(ink, side, side)


@fit.mistake(
    "You give the *shorter* side `side` pixels here, so the longer one is too long. Divide `side` "
    "by max(ink.shape)."
)
def by_the_shorter_side(ink, side=20):
    return resized(ink, *lengths(ink, side / min(ink.shape)))


@fit.mistake(
    "You always give the height `side` pixels, so a wide digit becomes too wide. Divide `side` by "
    "the longer of the two sides, max(ink.shape)."
)
def by_the_height(ink, side=20):
    return resized(ink, *lengths(ink, side / ink.shape[0]))


@fit.mistake(
    "You drop the decimals of the new lengths with int() or //, so some are one too small. Use "
    "round()."
)
def decimals_dropped(ink, side=20):
    return resized(ink, *lengths(ink, side / max(ink.shape), whole=int))


@fit.mistake(
    "A thin line vanishes, because its new width is rounded to 0. Make every side at least 1, "
    "with max(1, …)."
)
def lines_vanish(ink, side=20):
    return resized(ink, *lengths(ink, side / max(ink.shape), least=0))


@fit.mistake(
    "You never enlarge the ink. A small digit has to grow until its longer side has `side` pixels."
)
def only_smaller(ink, side=20):
    return resized(ink, *lengths(ink, min(1, side / max(ink.shape))))


@fit.mistake(
    "You pick some of the old pixels and drop the others. Take the *mean* of what a new pixel "
    "covers, as the products with `shares` do."
)
def pixels_picked(ink, side=20):
    height, width = lengths(ink, side / max(ink.shape))
    rows = np.arange(height) * ink.shape[0] // height
    return ink[np.ix_(rows, np.arange(width) * ink.shape[1] // width)]


@fit.mistake(
    "You add up what a new pixel covers, so ink can become darker than 255. Use `shares` as it "
    "is, because each of its rows adds up to 1 and so takes the mean."
)
def added_up(ink, side=20):
    height, width = lengths(ink, side / max(ink.shape))
    return resized(ink, height, width) * ink.size / (height * width)


def inks(rng):
    """Yield test inputs for `centre_of_mass`: ink (H, W)."""
    yield (np.array([[80.0, 0], [80, 0], [80, 0], [80, 80]]),)
    yield (inked(rng, 20, 13),)
    one = np.zeros((5, 9))
    one[3, 7] = 0.5
    yield (one,)
    yield (rng.integers(1, 256, (1, 20)).astype(np.uint8),)
    frame = np.zeros((12, 20), np.uint8)
    frame[0], frame[:, -1] = 255, 100
    yield (frame,)
    yield (rng.uniform(0, 255, (112, 112)),)


def as_pair(centre_of_mass, ink):
    """Return `centre_of_mass(ink)`, converted into an array if it is a tuple or a list."""
    found = centre_of_mass(ink)
    return np.array(found) if isinstance(found, (tuple, list)) else found


centre_of_mass = Exercise(
    centre_of_mass_reference,
    inks,
    use=as_pair,
    returns=("row, column",),
    hints=(
        "How much ink is there in each row? ink.sum(axis=1) tells you. When you take the mean, "
        "row 3 counts as often as there is ink in it.",
        "Multiply each row's index by its ink, add up the products, and divide by all the ink: "
        "np.arange(len(ink)) @ ink.sum(axis=1) / ink.sum(). Do the same for the columns.",
    ),
)


def weighed(ink):
    """Return the sum of the row indices and that of the column indices, weighted by the ink."""
    ink = ink.astype(float)
    return np.arange(ink.shape[0]) @ ink.sum(axis=1), np.arange(ink.shape[1]) @ ink.sum(axis=0)


@centre_of_mass.mistake("You swap the two numbers. Return the row first, then the column.")
def column_first(ink):
    row, column = weighed(ink)
    return column / ink.sum(), row / ink.sum()


@centre_of_mass.mistake(
    "You return the middle of the rectangle, wherever its ink is. Count each row and each column "
    "as often as there is ink in it."
)
def middle_of_the_box(ink):
    return (ink.shape[0] - 1) / 2, (ink.shape[1] - 1) / 2


@centre_of_mass.mistake(
    "You count every pixel that has any ink once, whether it is pale or dark. Weight each pixel "
    "by its ink."
)
def any_ink_counts_the_same(ink):
    rows, columns = np.nonzero(ink)
    return rows.mean(), columns.mean()


@centre_of_mass.mistake(
    "Your sums are right, but they aren't means yet. Divide them by all the ink, ink.sum()."
)
def not_divided(ink):
    return weighed(ink)


@centre_of_mass.mistake(
    "You divide by the number of pixels. Divide by the amount of ink, ink.sum()."
)
def divided_by_pixels(ink):
    row, column = weighed(ink)
    return row / ink.size, column / ink.size


@centre_of_mass.mistake("You count rows and columns from 1. Begin with 0, as Python does.")
def counted_from_one(ink):
    row, column = weighed(ink)
    return row / ink.sum() + 1, column / ink.sum() + 1


@centre_of_mass.mistake(
    "You round the result. Return it with its decimals, because rounding comes last, when the "
    "picture is placed."
)
def rounded(ink):
    row, column = weighed(ink)
    return np.rint(row / ink.sum()), np.rint(column / ink.sum())


@centre_of_mass.mistake(
    "You add up bytes, which start again at 0 after 255. Use NumPy's ink.sum(), or turn the ink "
    "into floats first."
)
def in_bytes(ink):
    row, column = weighed(ink)
    total = ink.sum(dtype=ink.dtype)
    with np.errstate(all="ignore"):
        return np.array([row, column]) / total


def clear(box, rng):
    """Return `box`, changed at random until its centre of mass isn't nearly halfway between pixels.

    Halfway between pixels, rounding up and rounding down would both be right.
    """
    while any(abs(middle % 1 - 0.5) < 0.1 for middle in centre_of_mass_reference(box)):
        box = np.clip(box + rng.integers(-40, 41, box.shape), 1, 250)
    return box


def boxes(rng):
    """Yield test inputs for `place`: boxes (H, W)."""
    yield (np.array([[80.0, 0], [80, 0], [80, 60]]),)
    yield (clear(rng.integers(0, 250, (20, 13)).astype(float), rng) + 0.2,)
    yield (clear(rng.integers(0, 250, (8, 20)).astype(float), rng) + 0.8,)
    high = np.full((20, 19), 1.0)
    high[0] = 250
    yield (high,)
    left = np.full((9, 20), 2.0)
    left[:, 0] = 240
    yield (left,)
    low = np.full((20, 9), 1.0)
    low[-1] = 255
    yield (low,)
    right = np.zeros((7, 20))
    right[:, 19], right[0, 0] = 200, 1  # its centre is further right than 14
    yield (right,)
    yield (np.array([[200.7]]),)
    yield (clear(rng.integers(1, 250, (12, 20)), rng).astype(np.uint8),)


place = Exercise(
    place_reference,
    boxes,
    stars=2,
    exact_dtype=True,
    hints=(
        "If the box begins at row `top`, its centre of mass is at top + row, where `row` is its "
        "mean row inside the box. For which `top` is that 14? Round it, because there are no half "
        "pixels.",
        "A box of `height` rows fits only if 0 <= top <= 28 - height, and np.clip(top, 0, 28 - "
        "height) makes sure of that. The same goes for the columns.",
        "Make image = np.zeros((28, 28), np.uint8) first, then fill in the box: image[top : top + "
        "height, left : left + width] = box.round()",
    ),
)


def placed(box, corner, keep_inside=True, values=np.rint, dtype=np.uint8):
    """Return an image (28, 28) with the box in it.

    corner: a function that is called for rows and for columns, with the box's centre of mass and
        length, and returns the index at which the box begins
    keep_inside: whether the box is moved into the image if necessary
    values: a function that is applied to the box
    """
    tops = [
        corner(middle, length)
        for middle, length in zip(centre_of_mass_reference(box), box.shape, strict=True)
    ]
    if keep_inside:
        tops = np.clip(tops, 0, 28 - np.array(box.shape))
    top, left = map(int, tops)
    image = np.zeros((28, 28), dtype)
    image[top : top + box.shape[0], left : left + box.shape[1]] = values(box)
    return image


def nearest(middle, length):
    return round(14 - middle)


@place.mistake(
    "You put the middle of the *box* at the middle of the image. Put the centre of mass of its "
    "ink there."
)
def by_its_box(box):
    return placed(box, lambda middle, length: (28 - length) // 2)


@place.mistake(
    "You leave the box in the upper left corner. Let it begin at round(14 - row), where `row` is "
    "its mean row, and the same for the column."
)
def in_the_corner(box):
    return placed(box, lambda middle, length: 0)


@place.mistake(
    "Your digit can be a pixel too far up and left, because you drop the decimals of 14 - row, as "
    "int() does. Use round(14 - row)."
)
def decimals_dropped_from_the_corner(box):
    return placed(box, lambda middle, length: int(14 - middle))


@place.mistake(
    "A box whose ink is heavy at one edge leaves the image, and NumPy stops with an error. Keep "
    "its first row between 0 and 28 - height, with np.clip, and do the same for the column."
)
def leaves_the_image(box):
    return placed(box, nearest, keep_inside=False)


@place.mistake(
    "What leaves the image on one side comes back in on the other, as it does with np.roll. Move "
    "the box only as far as it still fits into the image."
)
def rolled_round(box):
    image = placed(box, lambda middle, length: 0)
    return np.roll(image, [round(14 - m) for m in centre_of_mass_reference(box)], axis=(0, 1))


@place.mistake(
    "Your digit can be a pixel too far up or left, because you aim at row and column 13, or aim "
    "at 13.5 and drop the decimals. Aim at 14, and round."
)
def aimed_at_13(box):
    return placed(box, lambda middle, length: round(13 - middle))


@place.mistake(
    "You let the box begin at `row`, the mean row of its own ink. Let it begin at 14 - row, which "
    "moves that row to 14, and do the same for the column."
)
def the_other_way(box):
    return placed(box, lambda middle, length: round(middle))


@place.mistake(
    "Your digit can be a pixel too far down and right, because you round up, or drop the decimals "
    "of the centre before you subtract it. Subtract first, then round: round(14 - row)."
)
def rounded_up(box):
    return placed(box, lambda middle, length: np.ceil(14 - middle))


@place.mistake(
    "You multiply the ink by 255. It already goes from 0 to 255, so box.round() is enough."
)
def ink_times_255(box):
    return placed(box, nearest, values=lambda box: np.round(box * 255).astype(np.int64) % 256)


@place.mistake("You swap row and column. Work out `top` from the row, and `left` from the column.")
def top_from_the_column(box):
    row, column = centre_of_mass_reference(box)
    top = min(max(round(14 - column), 0), 28 - box.shape[0])
    left = min(max(round(14 - row), 0), 28 - box.shape[1])
    image = np.zeros((28, 28), np.uint8)
    image[top : top + box.shape[0], left : left + box.shape[1]] = np.rint(box)
    return image


@place.mistake(
    "The box is in the right place, but the image holds floats, which the network would take for "
    "pixels from 0 to 1. Use bytes: np.zeros((28, 28), np.uint8)."
)
def still_floats(box):
    return placed(box, nearest, dtype=np.float64)


@place.mistake(
    "Turning floats into bytes drops their decimals, so 59.8 becomes 59. Round first: box.round()."
)
def decimals_dropped_from_the_ink(box):
    return placed(box, nearest, values=np.trunc)


EXERCISES = (crop, fit, centre_of_mass, place)
WHY = {
    "why-moved": (
        "Each neuron of the first layer multiplies every pixel by the weight for that pixel's "
        "position, and adds up the products. If the ink is moved by a few pixels, it meets other "
        "weights, which were learnt for whatever ink used to be there. So the sums are those of "
        "another digit, or of none. Nothing in the network says that neighbouring pixels have "
        "anything to do with each other. More digits in the middle would not help, since they say "
        "nothing about weights further out. Digits moved in all directions would help (lesson 9), "
        "and so would a network whose weights are the same everywhere (lesson 10). Full credit: "
        "that each position has weights of its own, and that more digits in the middle don't help. "
        "Half credit: the first alone."
    ),
    "why-only-mistakes": (
        "The share is 0%, because these digits were chosen for being misread. Whatever is "
        "changed, the share can then only rise, and part of the rise is luck, since some digits "
        "that were only just misread are read correctly after any change. And since nothing says "
        "what share of this hand's digits they are, you can't conclude how well the network reads "
        "the hand. It may simply have memorised the digits that it learnt from, so it has to be "
        "judged on others, and dev shows what it has forgotten meanwhile. Full credit: that the "
        "choice itself makes it 0%, and the reason for either of the two further questions. Half "
        "credit: only 0%."
    ),
}
