"""Filters and maps are shown as they are, each in its place."""

import numpy as np
import pytest
from pictures import words

from classroom.plots.filters import show_filters, show_maps
from helpers.convolution import Convolution, MaxPool, ToRows
from helpers.data import DataError
from helpers.layers import Dense, ReLU
from helpers.network import Network, mlp

RNG = np.random.default_rng(0)


def small_network():
    return Network(
        [
            *(Convolution(1, 3, RNG), MaxPool(), ReLU()),
            *(Convolution(3, 4, RNG, size=4), ReLU(), ToRows(), Dense(4 * 10 * 10, 10, RNG)),
        ]
    )


def test_each_filter_is_in_its_place_and_0_in_the_middle_of_the_colours():
    W = RNG.normal(size=(5, 1, 3, 3))
    picture = show_filters(W, columns=3).images[0]
    sheet = picture.get_array()
    assert sheet.shape == (7, 11)
    for number in range(5):
        top, left = 4 * (number // 3), 4 * (number % 3)
        np.testing.assert_array_equal(sheet[top : top + 3, left : left + 3], W[number, 0])
    assert picture.get_clim() == (-np.abs(W).max(), np.abs(W).max())


def test_what_is_no_first_convolution_is_told():
    with pytest.raises(DataError, match=r"\(filters, 1, size, size\)"):
        show_filters(RNG.normal(size=(4, 3, 3, 3)))
    with pytest.raises(DataError, match="without convolutions"):
        show_maps(mlp(784, [5], 10), np.zeros(784))


@pytest.mark.parametrize("dtype", [np.uint8, np.float32])
def test_the_maps_are_what_comes_out_of_each_block(dtype):
    network = small_network()
    image = (255 * RNG.random(784)).astype(np.uint8)
    X = image.reshape(1, -1).astype(np.float32) / 255
    first = network.layers[2].forward(network.layers[1].forward(network.layers[0].forward(X)))
    axes = show_maps(network, image if dtype == np.uint8 else X[0])
    assert [ax.get_title("left") for ax in axes] == ["1 × 28 × 28", "3 × 13 × 13", "4 × 10 × 10"]
    sheet = axes[1].images[0].get_array()
    for number in range(3):
        tile = sheet[:, 14 * number : 14 * number + 13]
        np.testing.assert_allclose(tile, first[number, :, :, 0], atol=1e-6)
    assert np.ma.getmaskarray(np.ma.masked_invalid(sheet))[:, 13].all()


def test_silent_filters_and_blank_images_have_maps_too():
    network = small_network()
    network.layers[0].b[:] = -100
    axes = show_maps(network, RNG.random(784, np.float32))
    assert "3 maps of 13 × 13 (correlation with the digit none)" in words(axes[0])
    assert "digit none), then 4 maps" in words(show_maps(small_network(), np.zeros(784))[0])
