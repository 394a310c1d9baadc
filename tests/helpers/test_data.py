"""A data set, its numbers, and three parts that share nothing, each with its share of digits."""

import numpy as np
import pytest
from files import some_digits
from hypothesis import given
from hypothesis import strategies as st

from helpers.data import (
    DataError,
    Dataset,
    as_numbers,
    check_labels,
    first_copies,
    normalise,
    one_hot,
    split,
    stratified,
)

X, Y = some_digits(1_000)


DIGITS = Dataset(X, Y)


def rows_of(dataset):
    return {row.tobytes() for row in dataset.X}


def test_the_parts_have_their_sizes_and_nothing_is_lost_or_shared():
    train, dev, test = split(DIGITS)
    assert [len(part) for part in (train, dev, test)] == [800, 100, 100]
    assert rows_of(train) | rows_of(dev) | rows_of(test) == rows_of(DIGITS)
    assert sum(len(rows_of(part)) for part in (train, dev, test)) == 1_000


def test_every_digit_has_its_share_of_every_part():
    for part, share in zip(split(DIGITS), (80, 10, 10), strict=True):
        assert np.bincount(part.y).tolist() == [share] * 10


def test_each_image_keeps_its_label():
    label_of = {row.tobytes(): label for row, label in zip(X, Y, strict=True)}
    for part in split(DIGITS):
        assert [label_of[row.tobytes()] for row in part.X] == part.y.tolist()


def test_the_same_seed_cuts_the_same_parts_and_another_seed_others():
    first, again, other = (split(DIGITS, seed=seed)[1].X for seed in (0, 0, 1))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_rows_are_dealt_label_by_label():
    y = np.array([7, 7, 2, 7, 2, 7, 7, 2, 7, 2, 7, 7])  # eight 7s and four 2s
    parts = stratified(y, (0.5, 0.25, 0.25), np.random.default_rng(3))
    assert [np.sort(y[rows]).tolist() for rows in parts] == [
        [2, 2, 7, 7, 7, 7],
        [2, 7, 7],
        [2, 7, 7],
    ]
    assert sorted(np.concatenate(parts).tolist()) == list(range(12))


def test_a_rare_label_is_dealt_into_the_middle():
    """One of its kind gets the place ½, wherever the cuts are."""
    y = np.array([0, 0, 0, 1])
    parts = stratified(y, (0.25, 0.5, 0.25), np.random.default_rng(0))
    assert [list(y[part]) for part in parts] == [[0], [0, 1], [0]]


def test_parts_are_shuffled():
    train = split(DIGITS)[0]
    assert np.mean(np.diff(train.y) == 0) < 0.2


def test_copies_of_an_image_stay_in_one_part():
    doubled = Dataset(np.r_[X, X, X[:500]], np.r_[Y, Y, Y[:500]])
    parts = split(doubled, (0.5, 0.25, 0.25))
    assert sum(len(part) for part in parts) == 2_500
    assert sum(len(rows_of(part)) for part in parts) == 1_000


def test_data_without_labels_can_be_split():
    train, rest = split(Dataset(X), (0.9, 0.1))
    assert (len(train), len(rest)) == (900, 100)
    assert train.y is None


@given(
    count=st.integers(60, 300),
    kinds=st.integers(1, 10),
    weights=st.lists(st.integers(1, 9), min_size=1, max_size=5),
    seed=st.integers(0, 9),
)
def test_any_cut_is_exact_and_shares_out_every_digit_almost_evenly(count, kinds, weights, seed):
    parts = np.array(weights) / sum(weights)
    dataset = Dataset(X[:count], np.arange(count) % kinds)
    cut = split(dataset, parts, seed)
    assert sum(len(part) for part in cut) == count
    for part, share in zip(cut, parts, strict=True):
        assert abs(len(part) - share * count) <= 1
        expected = share * np.bincount(dataset.y)
        assert np.abs(np.bincount(part.y, minlength=kinds) - expected).max() < 2


def test_normalising_gives_a_number_from_0_to_1_in_float32():
    normal = normalise(np.array([[0, 51, 255]], dtype=np.uint8))
    np.testing.assert_allclose(normal, [[0, 0.2, 1]], rtol=1e-6)
    assert normal.dtype == np.float32
    assert normalise(X).flags.c_contiguous


def test_one_hot_puts_one_1_into_the_column_of_the_label():
    np.testing.assert_array_equal(one_hot([2, 0], 3), [[0, 0, 1], [1, 0, 0]])
    assert one_hot(Y).shape == (1_000, 10)
    np.testing.assert_array_equal(one_hot(Y).argmax(axis=1), Y)


def test_a_part_of_a_data_set_is_a_data_set():
    some = DIGITS[DIGITS.y == 3]
    assert len(some) == 100
    assert set(some.y) == {3}
    assert some.images.shape == (100, 28, 28)
    assert repr(some) == "Dataset 'data': 100 images of 28 × 28, with labels"


def test_parts_that_are_not_numbers_above_0_are_refused():
    with pytest.raises(ValueError, match="add up to 1"):
        split(DIGITS, (1.5, -0.5))


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Dataset(X.astype(float)), r"data: X is float64 of shape \(1000, 784\), where"),
        (lambda: Dataset(X[:, 1:]), r"uint8 of shape \(1000, 783\)"),
        (lambda: Dataset(X[0]), r"uint8 of shape \(784,\)"),
        (
            lambda: Dataset(X, Y[1:], "some"),
            r"some: there are 1,000 images and labels of shape \(999,\)",
        ),
        (lambda: Dataset(X, Y[:, None]), r"labels of shape \(1000, 1\), where one label"),
        (lambda: normalise(X.astype(np.int64)), r"int64, .*give X.astype\(np.uint8\)"),
        (lambda: normalise(X / 255), "float64, where uint8"),
        (
            lambda: one_hot(Y[:, None]),
            r"the labels are int64 of shape \(1000, 1\), where whole numbers of shape",
        ),
        (lambda: one_hot(Y / 1), "the labels are float64"),
        (lambda: one_hot([3, 10]), "labels go from 3 to 10, where numbers from 0 to 9"),
        (lambda: one_hot([-1, 2]), "labels go from -1 to 2, where numbers from 0 to 9"),
        (lambda: check_labels(None, 5), r"labels are None, where .* of shape \(5,\) .* not one"),
        (lambda: check_labels(None), r"labels are None, where .* of shape \(N,\) .* not one"),
        (lambda: check_labels(one_hot(Y), 1_000), "labels are float32 .* not one-hot"),
        (lambda: check_labels(Y, 999), r"labels are int64 of shape \(1000,\), .* \(999,\)"),
        (
            lambda: check_labels([0, -1, 2], 3),
            "labels go from -1 to 2, where numbers of at least 0",
        ),
        (
            lambda: check_labels([0, 10], 2, 10, "answers"),
            "the answers go from 0 to 10, where numbers from 0 to 9",
        ),
        (
            lambda: split((X, Y)),
            r"split was given an object of type tuple, where a Dataset is expected",
        ),
        (
            lambda: split(Dataset(X[:2], Y[:2])),
            r"2 different images are too few for .* part 2 would",
        ),
        (lambda: split(DIGITS, (0.5, 0.4)), "add up to 1"),
        (lambda: split(DIGITS, (1.0, 0.0)), "must be above 0"),
    ],
)
def test_what_cannot_be_used_gets_its_sentence(make, sentence):
    with pytest.raises(DataError, match=sentence):
        make()


def test_labels_that_can_be_used_are_left_alone():
    check_labels(Y)
    check_labels(Y, 1_000)
    check_labels([0, 9], 2, 10)
    check_labels([12], 1)
    check_labels(Y[:0], 0, 10)
    assert one_hot(Y[:0]).shape == (0, 10)
    assert one_hot([1], 2).dtype == np.float32


def test_a_data_set_says_what_it_is():
    assert repr(Dataset(X)) == "Dataset 'data': 1,000 images of 28 × 28, without labels"
    assert repr(Dataset(X[:2], Y[:2], "two")) == "Dataset 'two': 2 images of 28 × 28, with labels"
    assert Dataset(X)[:3].y is None
    with pytest.raises(AttributeError):
        DIGITS.name = "another"


def test_bytes_are_normalised_and_numbers_stay_as_they_are():
    np.testing.assert_array_equal(as_numbers(X), normalise(X))
    numbers = X.astype(np.float64)
    assert as_numbers(numbers) is numbers


def test_a_copy_is_named_after_the_first_of_its_kind():
    rows = np.array([[1, 2], [3, 4], [1, 2], [3, 4], [2, 1]], dtype=np.uint8)
    np.testing.assert_array_equal(first_copies(rows), [0, 1, 0, 1, 4])


def test_the_first_part_is_the_largest_unless_you_say_otherwise():
    parts = split(DIGITS, seed=0)
    for part, again in zip(split(DIGITS), parts, strict=True):
        np.testing.assert_array_equal(part.X, again.X)
    assert [part.name for part in parts] == ["data"] * 3
