"""What is said about a network's answers is true: by hand, by a loop, and by scikit-learn."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.data import DataError
from helpers.evaluation import (
    accuracy,
    calibration,
    confidence_interval,
    confusion_matrix,
    dead_share,
    mean_digits,
    nearest_mean,
    overlap,
    precision_recall,
    ratio,
    update_ratio,
)

# Ten answers, worked out by hand.
Y = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 2])


PREDICTED = np.array([0, 0, 0, 2, 1, 1, 0, 2, 2, 2])


COUNTS = np.array([[3, 0, 1], [1, 2, 0], [0, 0, 3]])


pairs = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=60)


def some_answers(seed=0, N=500, classes=10):
    """Labels, and predictions of which about two thirds are right."""
    rng = np.random.default_rng(seed)
    y = rng.integers(classes, size=N)
    return y, np.where(rng.random(N) < 0.6, y, rng.integers(classes, size=N))


def test_accuracy_is_the_share_that_is_right():
    assert accuracy(Y, PREDICTED) == 0.8
    assert accuracy(list(Y), list(PREDICTED)) == 0.8
    assert accuracy(Y, Y) == 1


def test_the_confusion_matrix_of_ten_answers_worked_out_by_hand():
    np.testing.assert_array_equal(confusion_matrix(Y, PREDICTED, 3), COUNTS)


def test_precision_recall_and_f1_of_ten_answers_worked_out_by_hand():
    precision, recall, f1 = precision_recall(COUNTS)
    np.testing.assert_allclose(precision, [3 / 4, 2 / 2, 3 / 4])
    np.testing.assert_allclose(recall, [3 / 4, 2 / 3, 3 / 3])
    np.testing.assert_allclose(f1, [3 / 4, 4 / 5, 6 / 7])


@given(pairs)
def test_rows_sum_to_what_is_columns_to_what_was_said_the_diagonal_to_what_is_right(answers):
    y, predicted = np.array(answers).T
    counts = confusion_matrix(y, predicted, 5)
    np.testing.assert_array_equal(counts.sum(axis=1), np.bincount(y, minlength=5))
    np.testing.assert_array_equal(counts.sum(axis=0), np.bincount(predicted, minlength=5))
    assert np.trace(counts) / len(y) == pytest.approx(accuracy(y, predicted))


@given(pairs)
def test_exchanging_labels_and_predictions_exchanges_precision_and_recall(answers):
    y, predicted = np.array(answers).T
    there = precision_recall(confusion_matrix(y, predicted, 5))
    back = precision_recall(confusion_matrix(predicted, y, 5))
    np.testing.assert_allclose(there[0], back[1])
    np.testing.assert_allclose(there[2], back[2])


@given(pairs)
def test_f1_lies_between_precision_and_recall(answers):
    y, predicted = np.array(answers).T
    precision, recall, f1 = precision_recall(confusion_matrix(y, predicted, 5))
    assert np.all(f1 >= np.minimum(precision, recall) - 1e-12)
    assert np.all(f1 <= np.maximum(precision, recall) + 1e-12)


@pytest.mark.parametrize("classes", [2, 10])
def test_scikit_learn_counts_the_same(classes, metrics):
    y, predicted = some_answers(classes, classes=classes)
    predicted[predicted == classes - 1] = 0  # a class that is never predicted
    counts = confusion_matrix(y, predicted, classes)
    labels = np.arange(classes)
    np.testing.assert_array_equal(counts, metrics.confusion_matrix(y, predicted, labels=labels))
    theirs = metrics.precision_recall_fscore_support(y, predicted, labels=labels, zero_division=0)
    np.testing.assert_allclose(precision_recall(counts), theirs[:3])
    assert accuracy(y, predicted) == pytest.approx(metrics.accuracy_score(y, predicted))


def test_a_class_that_is_never_predicted_or_never_there_counts_as_0():
    counts = confusion_matrix([0, 0, 1], [0, 0, 0], classes=3)
    precision, recall, f1 = precision_recall(counts)
    np.testing.assert_allclose(precision, [2 / 3, 0, 0])
    np.testing.assert_allclose(recall, [1, 0, 0])
    np.testing.assert_allclose(f1, [4 / 5, 0, 0])


def test_a_single_class_and_everything_right_are_no_special_cases():
    np.testing.assert_array_equal(confusion_matrix([0, 0], [0, 0], classes=1), [[2]])
    y, _ = some_answers()
    counts = confusion_matrix(y, y)
    assert np.count_nonzero(counts - np.diag(np.diag(counts))) == 0
    np.testing.assert_array_equal(precision_recall(counts), np.ones((3, 10)))


def test_a_share_of_nothing_is_0():
    np.testing.assert_array_equal(ratio(np.array([1, 0]), np.array([4, 0])), [0.25, 0])


# 8 of 10: (0.8 + 0.19207 ± 1.96 √(0.016 + 0.009604)) / 1.38416, on a pocket calculator; the
# others as published for Wilson's interval (Newcombe 1998, table I).
@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        (8, 10, 0.4901, 0.9433),
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0000),
    ],
)
def test_wilsons_interval_has_its_known_values(right, count, low, high):
    np.testing.assert_allclose(confidence_interval(right, count), (low, high), atol=6e-5)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_what_was_seen_and_stays_between_0_and_1(answers):
    right, count = answers
    low, high = confidence_interval(right, count)
    assert -1e-9 <= low <= right / count + 1e-9
    assert right / count - 1e-9 <= high <= 1 + 1e-9
    assert high - low > 0


def test_the_ends_of_the_interval_are_just_z_spreads_away_from_what_was_seen():
    for end in confidence_interval(70, 100):
        assert abs(0.7 - end) == pytest.approx(1.96 * np.sqrt(end * (1 - end) / 100))


def test_intervals_of_many_counts_at_once():
    low, high = confidence_interval(np.array([8, 29]), np.array([10, 29]))
    np.testing.assert_allclose(low, [0.4901, 0.8830], atol=6e-5)
    np.testing.assert_allclose(high, [0.9433, 1], atol=6e-5)


def some_probabilities(N=400, sharpness=3.0, seed=0, dtype=np.float64):
    rng = np.random.default_rng(seed)
    E = np.exp(sharpness * rng.standard_normal((N, 10)))
    return rng.integers(10, size=N), (E / E.sum(axis=1, keepdims=True)).astype(dtype)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("bins", [1, 4, 10])
def test_calibration_does_what_a_loop_does(bins, dtype):
    y, P = some_probabilities(dtype=dtype)
    members = [[] for _ in range(bins)]
    for i in range(len(y)):
        members[min(int(P[i].max() * bins), bins - 1)].append(i)
    counts, confidence, right = calibration(y, P, bins)
    for k, rows in enumerate(members):
        assert counts[k] == len(rows)
        expected = [P[i].max() for i in rows] or [0]
        assert confidence[k] == pytest.approx(np.mean(expected), rel=1e-5)
        assert right[k] == pytest.approx(np.mean([P[i].argmax() == y[i] for i in rows] or [0]))


def test_calibration_by_hand():
    P = np.array([[0.95, 0.05], [0.05, 0.95], [0.55, 0.45], [1, 0]])
    counts, confidence, right = calibration([0, 0, 0, 0], P, bins=10)
    np.testing.assert_array_equal(counts, [0, 0, 0, 0, 0, 1, 0, 0, 0, 3])
    np.testing.assert_allclose(confidence[[5, 9]], [0.55, 2.9 / 3])
    np.testing.assert_allclose(right[[5, 9]], [1, 2 / 3])
    assert not confidence[:5].any()  # no examples: 0, and no warning


def test_bins_weighted_by_their_counts_give_the_whole():
    y, P = some_probabilities()
    counts, confidence, right = calibration(y, P)
    assert counts @ confidence / len(y) == pytest.approx(P.max(axis=1).mean())
    assert counts @ right / len(y) == pytest.approx(accuracy(y, P.argmax(axis=1)))


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            lambda: accuracy(Y, PREDICTED[:-1]),
            r"labels have shape \(10,\) and the predictions have sh",
        ),
        (lambda: accuracy(Y, PREDICTED[:, None]), "one digit for each"),
        (lambda: accuracy([], []), "one digit for each"),
        (lambda: confusion_matrix(Y, PREDICTED[:-1]), "one digit for each"),
        (
            lambda: confusion_matrix(Y, PREDICTED, 2),
            "labels go from 0 to 2, where numbers from 0 to 1 are expec",
        ),
        (
            lambda: confusion_matrix([1], [-1]),
            "predictions go from -1 to -1, where numbers from 0 to 9 are exp",
        ),
        (lambda: confusion_matrix([1.0], [1]), "labels are float64 of shape .*whole number"),
        (
            lambda: precision_recall(COUNTS[:2]),
            r"counts have shape \(2, 3\), where a square confusion matrix is",
        ),
        (lambda: calibration(np.eye(3), [0, 1, 2]), r"where \(N,\) and \(N, 10\) are expected"),
        (lambda: calibration([0, 1], np.eye(3)), r"labels have shape \(2,\) and the probabilities"),
        (lambda: confidence_interval(11, 10), "right is 11 and count is 10, where"),
        (lambda: confidence_interval(0, 0), "right is 0 and count is 0, where"),
    ],
)
def test_what_can_not_be_judged_gets_its_sentence(call, sentence):
    with pytest.raises(DataError, match=sentence):
        call()


def test_two_images_of_two_pixels_by_hand():
    M = mean_digits(np.array([[0.0, 0], [2, 2], [3, 4]]), np.array([0, 0, 1]), classes=2)
    assert np.array_equal(M, [[1, 1], [3, 4]])
    assert np.array_equal(nearest_mean(np.array([[2.0, 2], [3, 3]]), M), [0, 1])


def test_the_nearest_is_the_one_with_the_least_distance():
    rng = np.random.default_rng(4)
    X, M = rng.normal(size=(50, 7)), 3 * rng.normal(size=(10, 7))
    distances = [[np.linalg.norm(x - m) for m in M] for x in X]
    assert np.array_equal(nearest_mean(X, M), np.argmin(distances, axis=1))


def test_a_neuron_is_dead_that_answers_to_no_image():
    A = np.maximum(np.random.default_rng(0).normal(size=(30, 12)), 0)
    A[:, [2, 7, 8]] = 0
    dead = [j for j in range(12) if not any(A[n, j] for n in range(30))]
    assert dead_share(A) == len(dead) / 12 == 0.25


def test_how_far_a_step_goes_is_measured_by_the_weights_before():
    assert update_ratio(np.array([3.0, 4.0]), np.array([3.0, 4.5])) == pytest.approx(0.1)
    W = np.random.default_rng(1).normal(size=(5, 4))
    assert update_ratio(W, 1.02 * W) == pytest.approx(0.02)


def test_overlap_finds_whole_images_wherever_they_stand():
    rng = np.random.default_rng(2)
    others, fresh = rng.random((20, 6)), rng.random((6, 6))
    X = np.concatenate([fresh, others[[4, 19]]])
    by_loop = sum(any(np.array_equal(row, other) for other in others) for row in X)
    assert overlap(X, others) == by_loop / 8 == 0.25


def test_what_is_not_said_has_its_usual_value():
    """Ten classes, ten bins, and 1.96, with which 19 of 20 intervals hold the truth."""
    assert confusion_matrix([9], [0]).shape == (10, 10)
    P = np.full((1, 10), 0.1)
    assert len(calibration([0], P)[0]) == 10
    assert mean_digits(np.eye(10), np.arange(10)).shape == (10, 10)
    assert confidence_interval(8, 10) == pytest.approx(confidence_interval(8, 10, z=1.96))
    low, high = confidence_interval(0, 10, z=2)
    assert (low, high) == (0, pytest.approx(4 / 14))


def test_labels_may_be_lists():
    y, P = [1, 0, 1], [[0.2, 0.8], [0.6, 0.4], [0.9, 0.1]]
    counts, confidence, right = calibration(y, P, bins=2)
    assert counts.tolist() == [0, 3]
    assert confidence[1] == pytest.approx((0.8 + 0.6 + 0.9) / 3)
    assert right[1] == pytest.approx(2 / 3)
    np.testing.assert_array_equal(precision_recall([[1, 0], [1, 2]])[0], [0.5, 1])


@pytest.mark.parametrize(
    ("right", "count"), [(-1, 10), (11, 10), (0, 0), ([1, 11], [10, 10]), (0, -1)]
)
def test_so_many_cannot_be_right(right, count):
    with pytest.raises(DataError, match="0 <= right <= count"):
        confidence_interval(right, count)


@pytest.mark.parametrize(
    ("y", "P"), [([], np.zeros((0, 10))), ([0], [0.5, 0.5]), ([[0]], [[0.5, 0.5]])]
)
def test_what_is_no_table_of_probabilities_is_refused(y, P):
    with pytest.raises(DataError, match="and the probabilities have shape"):
        calibration(y, P)


def test_counts_that_are_no_square_are_refused():
    for counts in (np.zeros(3), np.zeros((2, 3)), np.zeros((2, 2, 2))):
        with pytest.raises(DataError, match="confusion matrix"):
            precision_recall(counts)
