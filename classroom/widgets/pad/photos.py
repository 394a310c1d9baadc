"""Functions that find the ink in an image file: `read_image("seven.jpg")`.

The paper in a photo isn't evenly bright, so a single threshold can't separate ink from paper.
Instead, the brightness of the paper is estimated for each pixel from its surroundings, and a pixel
that is much darker is ink.
"""

import numpy as np
from PIL import Image, ImageFilter

from helpers.data import DataError

from ...reading.components import fast_components
from .centring import FAINT, crop, resize
from .opening import open_grey

WORKING_SIDE = 240  # pixels; a larger image is shrunk to it, which also averages its noise away
PAPER_SIDE = 80  # pixels; how bright the paper is changes slowly, so less is enough for that
CONTRAST = 24  # of 255: ink has to differ from its paper by that much
NOISE = 3.5  # and by that many times what the paper itself varies by
LARGEST_SHARE = 0.4  # of the page; no digit's ink covers more
SPECK = 0.03  # of the largest stroke's area: what is smaller is a speck of dirt
INNER = 0.3  # of the largest area: a digit that doesn't touch the border has that much
PEN = 0.1  # of the digit's longer side: the pen's width in the digits to learn from
WIDEST = 2.0  # times its height; a single digit is never so wide
NO_INK = (
    "{}: no ink was found, because all of it is about equally bright; give a picture of one dark "
    "digit on light paper (or light on dark)"
)


def read_image(source):
    """Return the ink in an image file as an array (H, W) uint8, from 0 (paper) to 255 (ink).

    The ink may be darker or lighter than the paper. Raise a DataError if the image can't be used.

    source: the path of the file, or its content as bytes
    """
    name = "the image file" if isinstance(source, (bytes, bytearray, memoryview)) else str(source)
    return find_ink(open_grey(source), name)


def find_ink(grey, name="the image"):
    """Return the ink in an image of grey values as a uint8 array, from 0 (paper) to 255 (ink).

    An image whose longer side has more than 240 pixels is shrunk to 240. Raise a DataError if the
    ink can't be a single digit.

    grey: the grey values (H, W), from 0 (black) to 255 (white)
    name: the name of the image in error messages
    """
    page = smaller(grey)
    if is_light_on_dark(page):
        page = 255 - page
    contrast = paper(page) - page  # how much darker than its paper each pixel is
    limit, strength = levels(contrast, name)
    ink = np.clip((contrast - limit / 2) / (strength - limit / 2), 0, 1)
    ink[contrast < limit / 2] = 0
    ink = without_specks(ink, contrast > limit)
    check_shape(ink, name)
    return np.rint(255 * thickened(ink)).astype(np.uint8)


def is_light_on_dark(page):
    """Return whether the ink on `page` is lighter than the paper.

    There is less ink than paper, so the pixels of the ink differ more from the blurred page.
    """
    return np.sum((blurred(page) - page) ** 3) < 0


def smaller(grey, side=WORKING_SIDE):
    """Return `grey` (H, W) shrunk so that its longer side has at most `side` pixels."""
    scale = side / max(grey.shape)
    if scale >= 1:
        return grey
    height, width = (max(1, round(length * scale)) for length in grey.shape)
    return resize(grey, height, width)


def paper(page):
    """Return the brightness of the paper at each pixel of `page` (H, W), even where there is ink.

    The brightness is computed on a small copy of the page: a moving maximum removes the dark lines,
    a moving minimum restores the edges of bright areas, and the result is blurred.
    """
    small = smaller(filtered(page, ImageFilter.MedianFilter(3)), PAPER_SIDE)
    window = max(small.shape) // 5 | 1  # odd, so that it has a middle
    small = filtered(
        small,
        ImageFilter.MaxFilter(window),
        ImageFilter.MinFilter(window),
        ImageFilter.GaussianBlur(window / 4),
    )
    height, width = page.shape
    large = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(large, dtype=np.float64)


def blurred(page):
    return filtered(page, ImageFilter.GaussianBlur(max(page.shape) / 8))


def filtered(page, *filters):
    """Apply Pillow's `filters` to `page` (H, W) and return the result (H, W).

    Outside the page, the filters find copies of its border pixels.
    """
    margin = max(page.shape) // 4
    image = Image.fromarray(np.pad(page, margin, mode="edge").clip(0, 255).astype(np.uint8))
    for one in filters:
        image = image.filter(one)
    inside = slice(margin, -margin or None)
    return np.asarray(image)[inside, inside].astype(np.float32)


def levels(contrast, name):
    """Return the contrast above which a pixel is ink, and the contrast of full ink.

    Raise a DataError if there is no ink or too much for a digit.

    contrast: how much darker each pixel is than the paper (H, W)
    """
    if np.ptp(contrast) < CONTRAST:
        raise DataError(NO_INK.format(name))
    limit = parting(np.maximum(contrast, 0))
    ink, rest = contrast[contrast > limit], contrast[contrast <= limit]
    spread = 1.48 * np.median(np.abs(rest - np.median(rest)))  # standard deviation of a bell curve
    if not ink.size or np.median(ink) - np.median(rest) < max(CONTRAST, NOISE * spread):
        raise DataError(NO_INK.format(name))
    if ink.size > LARGEST_SHARE * contrast.size:
        raise DataError(
            f"{name}: {ink.size / contrast.size:.0%} of it is ink, which is too much for one "
            "digit; leave some empty paper around the digit"
        )
    return limit, max(np.median(ink), limit + 1)


def parting(values):
    """Return Otsu's threshold for `values`, which maximises the variance between the two groups."""
    counts, edges = np.histogram(values, bins=128)
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)[:-1]
    above = counts.sum() - below
    sums = np.cumsum(counts * middles)
    with np.errstate(invalid="ignore", divide="ignore"):
        apart = sums[:-1] / below - (sums[-1] - sums[:-1]) / above
        score = np.nan_to_num(below * above * apart**2)
    return edges[1 + score.argmax()]


def without_specks(ink, core):
    """Return `ink` without specks of dirt and without areas that touch the border.

    Areas that touch the border, such as shadows, are kept only if all other areas are much smaller.

    core: booleans (H, W), True for each pixel whose contrast is high enough for ink
    """
    labels = fast_components(core)
    areas = np.bincount(labels.ravel())
    areas[0] = 0  # no ink
    inner = areas.copy()
    inner[np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])] = 0
    if inner.max() < INNER * areas.max():
        inner = areas  # it is the digit itself that fills its picture from edge to edge
    kept = (inner >= SPECK * inner.max()) & (inner > 0)
    near = filtered(255.0 * kept[labels], ImageFilter.MaxFilter(5))
    return np.where(near > 0, ink, 0)


def check_shape(ink, name):
    height, width = crop(255 * ink).shape
    if width > WIDEST * height:
        raise DataError(
            f"{name}: its ink is {width / max(height, 1):.1f} times as wide as it is high, so it "
            "isn't a single digit; give a picture of one digit alone"
        )
    if (255 * ink > FAINT).sum() < 12:
        raise DataError(
            f"{name}: only a speck of ink was found; give a picture that the digit nearly fills"
        )


def thickened(ink):
    """Return `ink` with thin lines widened to about a tenth of the digit's longer side.

    A thin pencil line would otherwise become pale when the digit is scaled to 20 pixels.
    """
    dark = ink > 0.5
    edge = dark & (filtered(255.0 * dark, ImageFilter.MinFilter(3)) == 0)
    pen = 2 * dark.sum() / max(edge.sum(), 1)  # a line's area over its length, half its edge
    missing = PEN * max(crop(255 * ink).shape) - pen
    if missing < 1:
        return ink
    window = 2 * round(missing / 2) + 1
    return filtered(255 * ink, ImageFilter.MaxFilter(window)) / 255
