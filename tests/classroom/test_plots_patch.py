"""A patch keeps away from the strokes, and lies where the true digit is least probable."""

import numpy as np
from pictures import words

from classroom.plots.patch import keeps_away, show_growing_patch, with_patch, worst_patches
from helpers.activations import softmax


def stroke():
    image = np.zeros((28, 28))
    image[4:24, 14] = 1
    return image.reshape(1, 784)


def test_three_white_pixels_lie_between_patch_and_stroke():
    assert keeps_away(stroke(), 10, 7)  # columns 7 to 10, then 11, 12, 13
    assert not keeps_away(stroke(), 10, 8)
    assert keeps_away(stroke(), 10, 18)
    assert not keeps_away(stroke(), 10, 17)
    assert keeps_away(np.zeros((1, 784)), 0, 0)


def test_a_patch_is_four_by_four_and_leaves_the_image_as_it_was():
    image = stroke()
    assert with_patch(image, 0, 24).sum() == image.sum() + 16
    assert image.sum() == 20


def test_the_worst_patch_is_the_worst_of_all_allowed_places():
    W = np.random.default_rng(0).normal(size=(784, 10))

    def probabilities(images):
        return softmax(images @ W / 10)

    images, labels = np.vstack([stroke(), np.ones((1, 784))]), np.array([1, 8])
    worst = worst_patches(images, labels, probabilities)
    allowed = [
        probabilities(with_patch(images[:1], row, column))[0, 1]
        for row in range(25)
        for column in range(25)
        if keeps_away(images[:1], row, column)[0]
    ]
    assert np.isclose(probabilities(worst)[0, 1], min(allowed))
    assert np.array_equal(worst[1], images[1])  # no place keeps away


def test_the_figure_names_both_digits():
    P = np.eye(10)[[1, 1, 8]]
    ax = show_growing_patch(np.repeat(stroke(), 3, axis=0), P)
    assert "the same handwritten 1" in words(ax)
    assert "that of 8 rises" in words(ax)
    assert ax.figure.axes[0].get_title(loc="left") == "Ink beside a 1 makes the network read an 8"
