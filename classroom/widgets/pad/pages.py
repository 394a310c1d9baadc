"""Simulated drawings and photos, on which lesson 7 tries the steps that prepare an image."""

import numpy as np

from .replay import PAGE


def scattered(images, seed=0):
    """Return pages (N, 112, 112) uint8, each with one of `images` (N, 28, 28) at a random position.

    Each image is enlarged by a random factor of 2, 3 or 4.
    """
    rng = np.random.default_rng(seed)
    result = np.zeros((len(images), PAGE, PAGE), np.uint8)
    for page, image in zip(result, images, strict=True):
        times = rng.integers(2, 5)
        large = np.kron(image, np.ones((times, times), np.uint8))
        top, left = rng.integers(0, PAGE - len(large) + 1, size=2)
        page[top : top + len(large), left : left + len(large)] = large
    return result


def take_photo(page, seed=0):
    """Return a simulated photo of `page` (H, W): grey values from 0 (black) to 255 (white).

    In `page`, 0 is paper and 255 is ink. In the photo, the light becomes weaker from left to right,
    and random noise is added.
    """
    light = np.linspace(1, 0.45, page.shape[1])
    grain = np.random.default_rng(seed).normal(0, 4, page.shape)
    return np.clip((230 - 90 * (page / 255)) * light + grain, 0, 255)
