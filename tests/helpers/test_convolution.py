"""Convolution and pooling agree with loops, with nudging, and with PyTorch if installed."""

import numpy as np
import pytest
from convolutional import small_network

from helpers.convolution import (
    Convolution,
    MaxPool,
    ToRows,
    convolve,
    output_size,
    pictures,
    windows,
    windows_back,
)
from helpers.data import DataError
from helpers.gradients import numerical_slope, relative_error
from helpers.layers import ReLU
from helpers.optimizers import SGD

RNG = np.random.default_rng(5)


def convolution_loop(X, layer):
    """The definition: at each place, each filter, each picture, a sum over the window."""
    C, H, W, N = X.shape
    size, filters = layer.W.shape[-1], layer.W
    Z = np.zeros((len(filters), H - size + 1, W - size + 1, N))
    for f, r, c, n in np.ndindex(Z.shape):
        window = X[:, r : r + size, c : c + size, n]  # (C, size, size)
        Z[f, r, c, n] = np.sum(window * filters[f]) + layer.b[f]
    return Z


def test_one_image_and_one_filter_by_hand():
    image = np.array([[1, 2, 0], [0, 1, 3], [4, 0, 1]])
    assert np.array_equal(convolve(image, np.array([[1, 0], [0, -1]])), [[0, -1], [0, 0]])
    assert convolve(image, np.ones((3, 3))) == [[12]]
    assert output_size(3, 2) == 2


def test_one_filter_on_one_image_is_what_the_layer_does():
    layer = Convolution(1, 2, RNG, dtype=np.float64)
    image = RNG.normal(size=(6, 9))
    Z = layer.forward(image[None, :, :, None])
    for kernel, answer in zip(layer.W[:, 0], Z[..., 0], strict=True):
        assert np.allclose(answer, convolve(image, kernel))


def test_a_column_holds_what_one_place_sees():
    X = np.arange(2 * 3 * 4 * 2).reshape(2, 3, 4, 2)
    columns = windows(X, 2)
    assert columns.shape == (2 * 2 * 2, 2 * 3 * 2)
    place = np.ravel_multi_index((1, 2, 0), (2, 3, 2))  # row 1, column 2, the first picture
    assert np.array_equal(columns[:, place], X[:, 1:3, 2:4, 0].ravel())


def test_the_way_back_counts_in_how_many_windows_a_pixel_lies():
    ones = np.ones((1, 3, 3, 1))
    counts = windows_back(windows(ones, 2), ones.shape, 2)
    assert np.array_equal(counts[0, :, :, 0], [[1, 2, 1], [2, 4, 2], [1, 2, 1]])


@pytest.fixture(params=[(1, 2, 3, (6, 7)), (3, 4, 2, (5, 5)), (2, 1, 1, (3, 4)), (2, 3, 3, (3, 3))])
def case(request):
    channels, filters, size, (height, width) = request.param
    layer = Convolution(channels, filters, RNG, size=size, dtype=np.float64)
    layer.b[:] = RNG.normal(size=layer.b.shape)
    return layer, RNG.normal(size=(channels, height, width, 4))


def test_a_convolution_is_what_its_loops_say(case):
    layer, X = case
    assert np.allclose(layer.forward(X), convolution_loop(X, layer))


def test_its_slopes_are_those_found_by_nudging(case):
    layer, X = case
    weigh = RNG.normal(size=layer.forward(X).shape)

    def loss():
        return np.sum(weigh * layer.forward(X))

    dX = layer.backward(weigh)
    assert relative_error(dX, numerical_slope(loss, X)) < 1e-6
    for weight, slope in zip(layer.weights, layer.slopes, strict=True):
        assert relative_error(slope, numerical_slope(loss, weight)) < 1e-6


@pytest.mark.parametrize("shape", [(2, 4, 6, 3), (1, 5, 7, 2), (3, 2, 2, 1)])
def test_pooling_keeps_the_largest_of_each_square_and_sends_its_slope_back(shape):
    X, layer = RNG.normal(size=shape), MaxPool()
    M = layer.forward(X)
    for c, r, k, n in np.ndindex(M.shape):
        assert M[c, r, k, n] == X[c, 2 * r : 2 * r + 2, 2 * k : 2 * k + 2, n].max()
    weigh = RNG.normal(size=M.shape)
    dX = layer.backward(weigh)
    slopes = numerical_slope(lambda: np.sum(weigh * layer.forward(X)), X)
    assert relative_error(dX, slopes) < 1e-6


def test_of_equal_pixels_only_one_gets_the_slope():
    layer = MaxPool()
    layer.forward(np.zeros((1, 4, 4, 2)))
    dX = layer.backward(np.ones((1, 2, 2, 2)))
    assert dX.sum() == 8
    assert np.array_equal(dX[0, :, :, 0], [[1, 0, 1, 0], [0] * 4, [1, 0, 1, 0], [0] * 4])


def test_pooling_before_or_after_the_relu_is_the_same():
    X = RNG.normal(size=(3, 6, 6, 5))
    after = MaxPool().forward(ReLU().forward(X))
    assert np.array_equal(ReLU().forward(MaxPool().forward(X)), after)


def test_rows_become_pictures_and_pictures_rows():
    X, rows = RNG.random((3, 784), dtype=np.float32), ToRows()
    A = pictures(X)
    assert A.shape == (1, 28, 28, 3)
    assert A[0, 2, 5, 1] == X[1, 2 * 28 + 5]
    assert np.array_equal(rows.forward(A), X)
    assert np.array_equal(rows.backward(X), A)


def test_rows_of_pixels_go_in_and_their_slope_comes_out_as_rows():
    layer, X = Convolution(1, 2, RNG, dtype=np.float64), RNG.normal(size=(3, 784))
    Z = layer.forward(X)
    assert np.array_equal(Z, layer.forward(pictures(X)))
    dX = layer.backward(Z)
    layer.forward(X)
    dX_rows = layer.backward(Z)
    assert dX_rows.shape == X.shape
    assert np.array_equal(pictures(dX_rows), dX)


def test_as_the_first_layer_it_leaves_out_the_slope_of_its_inputs():
    layer = Convolution(1, 2, RNG)
    layer.first = True
    assert layer.backward(layer.forward(RNG.random((3, 784), dtype=np.float32))) is None
    assert layer.slopes[0].shape == layer.W.shape


def test_it_stays_float32_and_learns_four_pictures_by_heart():
    rng = np.random.default_rng(0)
    network = small_network(rng, np.float32)
    X, y = rng.random((4, 784), dtype=np.float32), np.array([3, 1, 4, 7])
    network.fit(X, y, SGD(0.05), epochs=60, batch=4, report=None)
    assert np.array_equal(network.predict(X), y)
    for layer in network.layers:
        for weight, slope in zip(layer.weights, layer.slopes, strict=True):
            assert weight.dtype == slope.dtype == np.float32


def test_a_network_of_them_has_pytorchs_slopes(torch):
    rng = np.random.default_rng(2)
    network = small_network(rng, np.float64)
    X, y = rng.random((6, 784)) * (rng.random((6, 784)) < 0.2), rng.integers(0, 10, 6)
    loss = network.loss.forward(network.forward(X), y)
    network.backward()

    nn = torch.nn
    other = nn.Sequential(
        *(nn.Conv2d(1, 3, 3), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(100, 10)),
    ).double()
    pairs = []  # (our layer, theirs, how our weights become theirs)
    for ours, theirs in ((0, 0), (3, 3), (7, 7)):
        pairs.append((network.layers[ours], other[theirs]))

    def as_theirs(array):
        return array.T if array.ndim == 2 else array

    with torch.no_grad():
        for ours, theirs in pairs:
            theirs.weight.copy_(torch.tensor(as_theirs(ours.W).copy()))
            theirs.bias.copy_(torch.tensor(ours.b))
    torch_loss = nn.functional.cross_entropy(
        other(torch.tensor(X).reshape(-1, 1, 28, 28)), torch.tensor(y)
    )
    torch_loss.backward()
    assert np.isclose(loss, torch_loss.item())
    for ours, theirs in pairs:
        dW, db = ours.slopes
        assert relative_error(as_theirs(dW), theirs.weight.grad.numpy()) < 1e-9
        assert relative_error(db, theirs.bias.grad.numpy()) < 1e-9


@pytest.mark.parametrize("shape", [(2, 5, 5, 1), (3, 2, 9, 1), (3, 9, 2, 1)])
def test_pictures_that_do_not_fit_a_convolution_are_told_in_a_sentence(shape):
    layer = Convolution(3, 4, RNG)
    with pytest.raises(DataError, match=f"{shape[0]} channels and {shape[1]} × {shape[2]} pixels"):
        layer.forward(np.zeros(shape))


def test_a_bias_is_added_to_every_place_of_its_filter():
    layer = Convolution(1, 2, np.random.default_rng(0), size=2)
    layer.W[:], layer.b[:] = 0, [1, -2]
    Z = layer.forward(np.zeros((1, 3, 4, 5)))
    assert Z.shape == (2, 2, 3, 5)
    assert np.all(Z[0] == 1)
    assert np.all(Z[1] == -2)


def test_filters_begin_with_the_spread_of_their_window_and_are_three_pixels_wide():
    layer = Convolution(50, 60, np.random.default_rng(0))
    assert layer.W.shape == (60, 50, 3, 3)
    assert layer.W.std() == pytest.approx(np.sqrt(2 / (50 * 9)), rel=0.02)
    assert (layer.W.dtype, layer.b.dtype) == (np.float32, np.float32)
    assert not layer.b.any()
    assert not layer.first


def test_an_odd_row_and_column_take_no_part_in_pooling():
    X = np.arange(15.0).reshape(1, 3, 5, 1)
    layer = MaxPool()
    assert layer.forward(X)[0, :, :, 0].tolist() == [[6, 8]]
    dX = layer.backward(np.array([[[[2.0], [3.0]]]]))
    assert dX[0, :, :, 0].tolist() == [[0, 0, 0, 0, 0], [0, 2, 0, 3, 0], [0, 0, 0, 0, 0]]


def test_a_window_as_large_as_the_picture_has_one_place():
    layer = Convolution(1, 1, np.random.default_rng(0), size=4)
    assert layer.forward(np.zeros((1, 4, 4, 2))).shape == (1, 1, 1, 2)
    framed = Convolution(1, 1, np.random.default_rng(0), size=4, padding=1)
    assert framed.forward(np.zeros((1, 2, 2, 2))).shape == (1, 1, 1, 2)
    for H, W in ((3, 4), (4, 3)):
        with pytest.raises(DataError, match="don't fit Convolution"):
            layer.forward(np.zeros((1, H, W, 2)))


MOVES = [(1, 1, 3), (2, 0, 3), (2, 1, 3), (3, 2, 4), (2, 0, 2), (5, 0, 1)]


@pytest.mark.parametrize(("stride", "padding", "size"), MOVES)
def test_stride_and_padding_are_pytorchs(torch, stride, padding, size):
    rng = np.random.default_rng(3)
    layer = Convolution(2, 3, rng, size, stride, padding, dtype=np.float64)
    layer.b[:] = rng.normal(size=3)
    X = rng.normal(size=(2, 7, 10, 4))
    Z = layer.forward(X)
    dZ = rng.normal(size=Z.shape)
    dX = layer.backward(dZ)

    def as_theirs(pictures):
        return torch.tensor(np.moveaxis(pictures, -1, 0).copy())  # (N, C, H, W)

    leaves = [as_theirs(X), torch.tensor(layer.W), torch.tensor(layer.b)]
    for leaf in leaves:
        leaf.requires_grad_()
    theirs = torch.nn.functional.conv2d(*leaves, stride=stride, padding=padding)
    theirs.backward(as_theirs(dZ))
    assert np.allclose(Z, np.moveaxis(theirs.detach().numpy(), 0, -1))
    assert np.allclose(dX, np.moveaxis(leaves[0].grad.numpy(), 0, -1))
    for slope, leaf in zip(layer.slopes, leaves[1:], strict=True):
        assert np.allclose(slope, leaf.grad.numpy())


@pytest.mark.parametrize(("stride", "padding", "size"), MOVES)
def test_stride_leaves_positions_out_and_padding_is_a_frame_of_zeros(stride, padding, size):
    rng = np.random.default_rng(4)
    layer = Convolution(2, 3, rng, size, stride, padding, dtype=np.float64)
    plain = Convolution(2, 3, rng, size, dtype=np.float64)
    plain.W[:] = layer.W
    X = rng.normal(size=(2, 7, 10, 4))
    framed = np.zeros((2, 7 + 2 * padding, 10 + 2 * padding, 4))
    framed[:, padding : padding + 7, padding : padding + 10] = X
    Z = layer.forward(X)
    assert np.allclose(Z, plain.forward(framed)[:, ::stride, ::stride])
    assert Z.shape[1] == output_size(7, size, stride, padding)
    weigh = rng.normal(size=Z.shape)
    slopes = numerical_slope(lambda: np.sum(weigh * layer.forward(X)), X)
    assert relative_error(layer.backward(weigh), slopes) < 1e-6


def test_a_side_has_as_many_positions_as_can_be_counted():
    for length, size, stride, padding in np.ndindex(9, 4, 3, 3):
        size, stride = size + 1, stride + 1
        starts = range(-padding, length + padding - size + 1, stride)
        if len(starts):
            assert output_size(length, size, stride, padding) == len(starts)


@pytest.mark.parametrize("moves", [(0, 0), (-1, 0), (1, 3), (1, -1)])
def test_strides_and_paddings_that_cannot_be_are_told_in_a_sentence(moves):
    layer = Convolution(1, 1, RNG, 3, *moves)
    with pytest.raises(DataError, match=f"with stride {moves[0]} and padding {moves[1]}$"):
        layer.forward(np.zeros((1, 9, 9, 2)))
    with pytest.raises(TypeError):
        Convolution(1, 1, RNG, stride=1.5)


def test_layers_for_pictures_say_what_they_are():
    layers = [Convolution(1, 8, np.random.default_rng(0)), MaxPool(), ToRows()]
    assert repr(layers) == "[Convolution(1, 8, size=3), MaxPool(), ToRows()]"
