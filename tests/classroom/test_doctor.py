"""The doctor names the cause of what is broken, and lets alone what isn't."""

import fourth_ward
import numpy as np
import pytest
import third_ward
from healthy_ward import HEALTHY
from posted.diagnoses import TRUE
from second_ward import PROGRAMS, fitting, plain

from classroom import clinic
from classroom.clinic import doctor
from classroom.clinic.doctor import layer_slopes
from classroom.clinic.doctor.watching import watch
from helpers.data import DataError
from helpers.layers import ReLU
from helpers.network import Network, mlp
from helpers.optimizers import SGD

pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")


@pytest.mark.parametrize(("program", "cause"), PROGRAMS, ids=[p.__name__ for p, _ in PROGRAMS])
def test_the_doctor_names_the_cause_of_programs_it_was_not_tuned_on(program, cause):
    make, learn, train, dev = program()
    report = doctor.examine(make(), train, dev, learn)
    assert report.cause == cause, str(report)


def test_every_cause_has_programs_in_a_ward():
    wards = (*PROGRAMS, *third_ward.PROGRAMS, *fourth_ward.PROGRAMS)
    posted = (cause for ward in TRUE.values() for true in ward.values() for cause in true)
    assert {cause for _, cause in wards} <= {*clinic.CAUSES, "images-alike", "loss-overflows"}
    assert {cause for _, cause in wards} | set(posted) >= set(doctor.CAUSES)


@pytest.mark.parametrize(
    ("program", "cause"), fourth_ward.PROGRAMS, ids=[p.__name__ for p, _ in fourth_ward.PROGRAMS]
)
def test_the_doctor_names_the_cause_of_what_people_post(program, cause):
    make, learn, train, dev = program()
    report = doctor.examine(make(), train, dev, learn)
    assert report.cause == cause, str(report)


@pytest.mark.parametrize("program", fourth_ward.HEALTHY, ids=lambda program: program.__name__)
def test_the_doctor_says_nothing_of_what_only_looks_odd(program):
    make, learn, train, dev = program()
    report = doctor.examine(make(), train, dev, learn)
    assert not report.findings, str(report)
    assert learn(make(), train, dev).dev_accuracy[-1] > 0.6


@pytest.mark.parametrize("name", HEALTHY)
def test_the_doctor_says_nothing_of_a_healthy_program_that_does_learn(name):
    make, learn, train, dev = HEALTHY[name]()
    report = doctor.examine(make(), train, dev, learn)
    assert not report.findings, str(report)
    assert not report.notes
    assert learn(make(), train, dev).dev_accuracy[-1] > 0.6


@pytest.mark.parametrize(
    ("program", "cause"), third_ward.PROGRAMS, ids=[p.__name__ for p, _ in third_ward.PROGRAMS]
)
def test_the_doctor_names_the_cause_of_what_somebody_else_has_broken(program, cause):
    make, learn, train, dev = program()
    report = doctor.examine(make(), train, dev, learn)
    assert report.cause == cause, str(report)
    assert not report.notes


@pytest.mark.parametrize("program", third_ward.HEALTHY, ids=lambda program: program.__name__)
def test_the_doctor_says_nothing_of_what_somebody_else_has_made_well(program):
    make, learn, train, dev = program()
    report = doctor.examine(make(), train, dev, learn)
    assert not report.findings, str(report)
    assert learn(make(), train, dev).dev_accuracy[-1] > 0.6


@pytest.mark.parametrize(
    ("program", "others"),
    [
        (third_ward.all_zero, set()),  # the first step is long only beside nothing
        (third_ward.never_divided, {"dead-relus"}),  # no slope is wrong for being saturated
        (third_ward.summed_slope_with_large_batches, {"rate-too-large", "dead-relus"}),
        (third_ward.rest_of_the_division, set()),  # train is judged, and dev as well
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_only_seems_to_be_wrong_is_not_reported_beside_the_cause(program, others):
    make, learn, train, dev = program()
    report = doctor.examine(make(), train, dev, learn)
    assert {finding.cause for finding in report.findings} - others == {report.cause}


def test_a_sum_within_a_nudge_of_zero_does_not_make_a_relu_wrong():
    place, A = 3, np.random.default_rng(0).standard_normal((16, 20))
    moves = np.random.default_rng(place).standard_normal(A.shape)
    A[2, 5] = 1e-8 - 0.1 * moves[2, 5]  # where `layer_signs` looks first
    assert [*layer_slopes.signs_alone(ReLU(), A, place, seed=place)]
    assert [*layer_slopes.layer_signs(ReLU(), A, place)] == []

    class Unmasked(ReLU):
        def backward(self, dA):
            return dA

    assert [f.cause for f in layer_slopes.layer_signs(Unmasked(), A, place)] == ["wrong-slope"]


def test_watching_a_training_with_dropout_leaves_it_as_it_is():
    train, dev = plain(600, 96, held=200)
    make, learn = third_ward.half_dropped()[0], fitting(lambda: SGD(0.1), epochs=1, batch=50)
    alone = make()
    learn(alone, train, dev)
    watched = watch(make(), learn, train, dev).network
    pairs = zip(alone.layers, watched.layers, strict=True)
    assert all(np.array_equal(a.W, b.W) for a, b in pairs if a.weights)
    assert not any(getattr(layer, "learning", False) for layer in watched.layers)


def test_what_the_doctor_examines_stays_as_it_is():
    train, dev = plain(600, 90, held=200)
    network = mlp(784, [20], 10, seed=1)
    before = [w.copy() for layer in network.layers for w in layer.weights]
    copies = train[0].copy(), dev[0].copy()
    doctor.examine(network, train, dev, fitting(lambda: SGD(0.1), epochs=1, batch=50))
    after = [w for layer in network.layers for w in layer.weights]
    assert all(map(np.array_equal, before, after))
    assert np.array_equal(train[0], copies[0])
    assert np.array_equal(dev[0], copies[1])
    assert set(vars(network)) == {"layers", "loss"}


def test_without_a_training_the_doctor_examines_what_there_is():
    train, dev = plain(600, 91, held=200)
    assert doctor.examine(mlp(784, [20], 10), train, dev).findings == []
    twice = (train[0] / 255, train[1]), (dev[0] / 255, dev[1])
    assert doctor.examine(mlp(784, [20], 10), *twice).cause == "divided-twice"


def test_undivided_pixels_and_slopes_of_no_known_mistake_are_told():
    train, dev = plain(600, 92, held=200)
    large = (train[0] * 255, train[1]), (dev[0] * 255, dev[1])
    assert doctor.examine(mlp(784, [20], 10), *large).cause == "not-divided"

    class Odd(Network):
        def backward(self):
            super().backward()
            self.layers[0].slopes = (2.5 * self.layers[0].slopes[0], self.layers[0].slopes[1])

    assert doctor.examine(Odd(mlp(784, [20], 10).layers), train, dev).cause == "wrong-slope"


def test_a_training_that_stops_with_an_error_is_told_and_the_rest_examined():
    def learn(network, train, dev):
        raise ValueError("shapes (3,) and (4,)")

    train, dev = plain(600, 93, held=200)
    report = doctor.examine(mlp(784, [20], 10), train, dev, learn)
    assert "the training stopped with ValueError: shapes (3,) and (4,)" in report.notes
    assert report.cause is None


def test_what_can_not_be_examined_is_told_in_a_sentence():
    train, dev = plain(600, 94, held=200)
    with pytest.raises(DataError, match=r"given a list without `layers`.*a Network is expected"):
        doctor.examine([], train, dev)
    with pytest.raises(DataError, match=r"dev has images of shape \(200, 784\) and labels of"):
        doctor.examine(mlp(784, [20], 10), train, (dev[0], dev[1][:5]))


def test_a_report_says_what_it_saw_and_what_to_do():
    train, dev = plain(600, 95, held=200)
    twice = (train[0] / 255, train[1]), (dev[0] / 255, dev[1])
    text = str(doctor.examine(mlp(784, [20], 10), *twice))
    for part in ("divided by 255 more than once", "0.00392, which is 1/255", "Evidence: certain"):
        assert part in text
