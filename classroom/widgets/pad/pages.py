"""Pages on which to try the pad's steps: digits put anywhere on them, and photos of pages."""

import numpy as np

from .replay import PAGE


def scattered(images, seed=0):
    """Return a page for each image (N, 28, 28), on which it is two to four times as large and
    anywhere: (N, 112, 112) uint8."""
    rng = np.random.default_rng(seed)
    result = np.zeros((len(images), PAGE, PAGE), np.uint8)
    for page, image in zip(result, images, strict=True):
        times = rng.integers(2, 5)
        large = np.kron(image, np.ones((times, times), np.uint8))
        top, left = rng.integers(0, PAGE - len(large) + 1, size=2)
        page[top : top + len(large), left : left + len(large)] = large
    return result


def take_photo(page, seed=0):
    """Return the grey values of a photo of a page of ink (H, W): 0 black, 255 white.

    The paper is lit from the left and dim at the right, and the camera adds its grain.
    """
    light = np.linspace(1, 0.45, page.shape[1])
    grain = np.random.default_rng(seed).normal(0, 4, page.shape)
    return np.clip((230 - 90 * (page / 255)) * light + grain, 0, 255)
