"""The clinic: each patient ails in its own way, and a diagnosis takes the number that shows it."""

from itertools import combinations

import numpy as np
import pytest
from pictures import words

from classroom import clinic
from classroom.clinic.admission import COMPLAINTS, Patient, chosen
from classroom.clinic.diagnosis import NOTHING
from classroom.clinic.evidence import EVIDENCE
from classroom.clinic.faults import FAULTS, HEALTHY, OF, Settings, fits, written
from classroom.datasets.loading import load_dataset
from helpers.data import DataError

SIGMOIDS = Settings((48,), 0.6, 32, 6, 5, "Sigmoid")
ONLY_TRAINED = ("dropout-left-on", "judged-on-train", NOTHING)  # their numbers take longest
pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")


@pytest.fixture(scope="module")
def digits():
    return load_dataset("digits")


@pytest.fixture(scope="module")
def ward(digits):
    return {name: clinic.admit(name, digits) for name in clinic.KNOWN}


def ill(digits, *causes, settings=None):
    """A patient with these faults."""
    faults = tuple(OF[cause] for cause in causes)
    settings = settings or (Settings() if fits(Settings(), faults) else SIGMOIDS)
    return Patient("Somebody", "", faults, settings, digits)


def said(capsys, *diagnosis):
    clinic.diagnose(*diagnosis)
    return capsys.readouterr().out


def test_every_cause_has_a_fault_and_a_number():
    assert {fault.cause for fault in FAULTS} == set(clinic.CAUSES)
    assert set(EVIDENCE) == {*clinic.CAUSES, NOTHING}


@pytest.mark.parametrize("cause", clinic.CAUSES)
def test_each_fault_shows_in_its_number_and_the_healthy_program_does_not(
    cause, digits, ward, capsys
):
    patient = ill(digits, cause)
    number = EVIDENCE[cause].of(patient)
    assert said(capsys, patient, cause, number).startswith("✓ Somebody: right, ")
    usual = EVIDENCE[cause].of(ward["Well"])
    assert "what a healthy program has, too" in said(capsys, ward["Well"], cause, usual)


def test_the_doctor_finds_what_ails_the_patients_of_the_lesson(ward):
    for name, patient in ward.items():
        assert {patient.report.cause} - {None} == patient.causes, name


def test_the_one_to_compare_with_is_healthy(ward, capsys):
    assert ward["Well"].history.dev_accuracy[-1] > 0.75
    measured = {name: EVIDENCE[NOTHING].of(ward[name]) for name in ("Well", "Kim")}
    answer = said(capsys, ward["Well"], NOTHING, round(measured["Well"], 3))
    assert answer.startswith("✓ Well: right, there is nothing wrong")
    assert "there is something wrong" in said(capsys, ward["Kim"], NOTHING, measured["Kim"])


def test_a_name_without_its_number_is_not_listened_to(ward, capsys):
    patient = ward["Dan"]
    for cause in clinic.CAUSES:
        assert f"what is your evidence for {cause}" in said(capsys, patient, cause)
        assert "isn't what I measure" in said(capsys, patient, cause, -12.3456)


def test_another_cause_with_the_right_number_is_not_right_and_gives_little_away(ward, capsys):
    jon = ward["Jon"]
    for cause, evidence in EVIDENCE.items():
        answer = said(capsys, jon, cause, evidence.of(jon))
        assert answer.startswith("✓") == (cause in jon.causes)
        if cause not in jon.causes:
            assert "rate-too-large" not in answer
            assert clinic.CAUSES["rate-too-large"][0] not in answer


@pytest.mark.parametrize(
    ("name", "cause", "answer"),
    [
        ("Ada", "weights-too-small", "Look further up, closer to the data"),
        ("Cleo", "wrong-slope", "Look further up"),
        ("Dan", "wrong-slope", "another cause with the same number fits better"),
    ],
)
def test_what_the_cause_leads_to_is_not_denied(name, cause, answer, ward, capsys):
    number = EVIDENCE[cause].of(ward[name])
    assert answer in said(capsys, ward[name], cause, number)


def test_a_number_may_be_rounded_and_nan_is_one(ward, capsys):
    for name, cause in (("Kim", "judged-on-train"), ("Jon", "rate-too-large")):
        number = EVIDENCE[cause].of(ward[name])
        assert said(capsys, ward[name], cause, float(f"{number:.3g}")).startswith("✓")
        assert "isn't what I measure" in said(capsys, ward[name], cause, 1.01 * number + 0.002)
    number = EVIDENCE["divided-twice"].of(ward["Ada"])
    assert "isn't what I measure" in said(capsys, ward["Ada"], "divided-twice", number + 1)
    assert "look" in said(capsys, ward["Ben"], "weights-too-large", float("nan")).lower()


@pytest.mark.parametrize("cause", [cause for cause in EVIDENCE if cause not in ONLY_TRAINED])
def test_no_number_serves_for_several_patients(cause, digits):
    """255, −1, 2 or 0 would be typed without measuring. (A count may be that of two patients.)"""
    settings = [chosen(number)[0] for number in range(2_000, 2_030)]
    faults = (OF[cause],)
    patients = [
        Patient("Somebody", "", faults, one, digits) for one in settings if fits(one, faults)
    ][:5]
    numbers = [EVIDENCE[cause].of(patient) for patient in patients]
    for number in [0, 1, -1, *numbers]:
        assert sum(EVIDENCE[cause].agrees(patient, number) for patient in patients) <= 2
    assert all(map(EVIDENCE[cause].unusual, numbers))


def test_two_faults_are_found_one_after_the_other(digits, capsys):
    patient = ill(digits, "divided-twice", "batch-dropped")
    for cause in ("divided-twice", "batch-dropped"):
        assert said(capsys, patient, cause, EVIDENCE[cause].of(patient)).startswith("✓")
        patient = patient.mended()
    assert patient.causes == set()
    assert patient.source == HEALTHY
    assert patient.history.dev_accuracy[-1] > 0.75


def test_nothing_is_mended_that_was_not_found(digits):
    assert ill(digits, "uphill").mended().causes == {"uphill"}


def test_patients_by_number_are_drawn_one_in_five_healthy_and_one_in_five_with_two(digits):
    drawn = [chosen(number)[1] for number in range(2_000)]
    counts = np.bincount([len(faults) for faults in drawn]) / len(drawn)
    assert np.abs(counts - [0.2, 0.6, 0.2]).max() < 0.03
    assert {fault.cause for faults in drawn for fault in faults} == set(clinic.CAUSES)
    one, again = clinic.admit(5, digits), clinic.admit(np.int64(5), digits)
    assert one.source == again.source
    assert one.source != clinic.admit(6, digits).source


def test_any_two_faults_that_fit_make_a_network():
    for pair in combinations(FAULTS, 2):
        for settings in (Settings(), SIGMOIDS):
            if fits(settings, pair):
                parts = {}
                exec(compile(written(settings, pair), "<pair>", "exec"), parts)  # noqa: S102
                assert parts["build"]().layers


def test_a_healthy_patient_drawn_at_random_may_be_odd_and_has_the_usual_numbers(digits):
    healthy = [number for number in range(60) if not chosen(number)[1]][:4]
    patients = [clinic.admit(number, digits) for number in healthy]
    for patient in patients:
        assert not [cause for cause, its in EVIDENCE.items() if its.unusual(its.of(patient))]
    assert min(patient.history.dev_accuracy[-1] for patient in patients) < 0.5


def test_complaints_tell_nothing():
    known = [says for name, (says, *_) in clinic.KNOWN.items() if name != "Well"]
    spoken = set(" ".join([*COMPLAINTS, *known]).lower().split())
    assert not spoken & {word for name in clinic.CAUSES for word in name.split("-")} - {"a"}


def test_what_is_printed_is_what_ran(ward, capsys):
    ward["Jon"].program()
    assert "SGD(20 * RATE)" in capsys.readouterr().out
    with pytest.raises(ValueError, match="doesn't contain the code to be replaced"):
        written(Settings(), (OF["slope-twice"],))


@pytest.mark.parametrize("name", ["Ada", "Ina", "Dan"])
def test_neither_complaint_nor_chart_names_the_cause(name, ward):
    axes = clinic.show_chart(ward[name], ward["Well"])
    for text in (words(axes[0]), ward[name].complaint):
        assert name in text
        assert not any(clinic.CAUSES[cause][0] in text for cause in ward[name].causes)


def test_the_round_shows_every_curve_and_they_do_not_touch_the_top(ward):
    axes = clinic.show_round([ward["Dan"], ward["Cleo"]], "Two")
    assert np.array_equal(axes[1].lines[1].get_ydata(), ward["Cleo"].history.dev_accuracy)
    for ax in axes:
        assert ax.get_ylim()[1] > 1.05 * max(max(line.get_ydata()) for line in ax.lines)
        assert all(tick == round(tick) for tick in ax.get_xticks())


def test_the_loss_of_guessing_is_in_every_chart(ward):
    for name in ("Well", "Ada", "Ben"):
        loss = clinic.show_chart(ward[name])[0]
        assert loss.get_ylim()[1] >= 2.5
        assert "log(10)" in [text.get_text() for text in loss.get_legend().get_texts()]


def test_no_diagnosis_and_an_unknown_one(ward, capsys):
    assert "no diagnosis yet" in said(capsys, ward["Ada"], ..., ...)
    assert "the clinic knows no cause 'flu'; show_causes() lists" in said(
        capsys, ward["Ada"], "flu", 1
    )
    assert "did you mean 'integers'?" in said(capsys, ward["Ada"], "Integer", 2)
    with pytest.raises(DataError, match="there is no patient 'Zoe'"):
        clinic.admit("Zoe")


def test_all_causes_are_listed_with_their_numbers(capsys):
    clinic.show_causes()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[::2]] == [*clinic.CAUSES, NOTHING]
    assert all(line.strip().startswith("number: ") for line in lines[1::2])


def test_neighbours_agree_where_labels_belong_to_images():
    rng = np.random.default_rng(3)
    y = rng.integers(10, size=300)
    X = np.eye(10)[y] + 0.1 * rng.normal(size=(300, 10))
    assert clinic.neighbour_agreement(X, y) > 0.95
    assert clinic.neighbour_agreement(X, rng.permutation(y)) < 0.25


def test_an_image_is_no_neighbour_of_its_own():
    """On a line at 0, 1, 3, 4: the nearest of each is the other of its pair."""
    X = np.array([[0.0], [1.0], [3.0], [4.0]])
    assert clinic.neighbour_agreement(X, [0, 1, 2, 2]) == 0.5
    assert clinic.neighbour_agreement((10 * X).astype(np.uint8), [0, 0, 2, 2]) == 1
