"""The clinic: each patient ails in its own way, the doctor knows how, a diagnosis is heard."""

import json
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest

from classroom import clinic
from classroom.datasets.loading import load_dataset
from helpers.data import DataError
from helpers.gradients import relative_error

LESSON = Path(__file__).parents[2] / "notebooks" / "11_debugging_clinic.ipynb"

CAUSES = {
    "Ada": "divided-twice",
    "Ben": "labels-apart",
    "Cleo": "softmax-axis",
    "Dan": "slope-twice",
    "Eva": "relu-at-output",
    "Finn": "summed-loss",
    "Gus": "batch-dropped",
    "Hal": "equal-weights",
    "Ina": "dead-relus",
    "Jon": "rate-too-large",
    "Kim": "judged-on-train",
    "Leo": "dev-in-normalisation",
    "Mia": "integers",
    "Ned": "bias-axis",
}
pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")


@pytest.fixture(scope="module")
def ward():
    digits = load_dataset("digits")
    return {name: clinic.admit(name, digits) for name in (*clinic.PATIENTS, "Well")}


def test_there_is_a_patient_for_each_cause_of_the_clinic():
    assert set(CAUSES) == set(clinic.PATIENTS)
    assert set(CAUSES.values()) == set(clinic.CAUSES) - {"not-divided", "wrong-slope"}


@pytest.mark.parametrize("name", CAUSES)
def test_the_doctor_names_the_cause_of_every_patient(name, ward):
    assert ward[name].report.cause == CAUSES[name], str(ward[name].report)


def test_the_one_to_compare_with_is_healthy(ward):
    assert ward["Well"].report.findings == []
    assert ward["Well"].history.dev_accuracy[-1] > 0.75


@pytest.mark.parametrize("name", CAUSES)
def test_only_the_right_diagnosis_is_right_and_no_other_gives_it_away(name, ward, capsys):
    for cause in clinic.CAUSES:
        clinic.diagnose(ward[name], cause)
        said = capsys.readouterr().out
        assert said.startswith("✓") == (cause == CAUSES[name])
        if cause != CAUSES[name]:
            assert CAUSES[name] not in said
            assert clinic.CAUSES[CAUSES[name]][0] not in said


@pytest.mark.parametrize("name", CAUSES)
def test_neither_complaint_nor_chart_names_the_cause(name, ward):
    axes = clinic.show_chart(ward[name], ward["Well"])
    words = axes[0].figure._repr_mimebundle_()[1]["image/png"]["alt"]
    plt.close("all")
    for text in (words, ward[name].complaint):
        assert name in text
        assert clinic.CAUSES[CAUSES[name]][0] not in text


def test_the_round_shows_every_curve(ward):
    axes = clinic.show_round([ward["Ben"], ward["Gus"]])
    assert np.array_equal(axes[1, 1].lines[1].get_ydata(), ward["Gus"].history.dev_accuracy)
    plt.close("all")


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("Finn", "dead-relus"),
        ("Finn", "rate-too-large"),
        ("Jon", "dead-relus"),
        ("Ada", "dead-relus"),
    ],
)
def test_what_the_cause_brings_along_is_not_denied(name, cause, ward, capsys):
    clinic.diagnose(ward[name], cause)
    assert "That can be seen here, but something else brings it along" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "way"), [("Finn", "up, at the data"), ("Jon", "down, at how far the steps go")]
)
def test_a_diagnosis_that_is_brought_along_points_towards_the_cause(name, way, ward, capsys):
    clinic.diagnose(ward[name], "dead-relus")
    assert f"look further {way}" in capsys.readouterr().out


def test_the_loss_of_guessing_is_in_every_chart_and_well_falls_to_its_end(ward):
    for name in ("Well", "Ada", "Finn"):
        loss = clinic.show_chart(ward[name])[0]
        assert loss.get_ylim()[1] >= 2.5
        assert "log(10)" in [text.get_text() for text in loss.get_legend().get_texts()]
        plt.close("all")
    assert np.all(np.diff(ward["Well"].history.dev_loss) < 0)


def test_the_curves_of_the_round_do_not_touch_the_top(ward):
    for column in clinic.show_round([ward["Ben"], ward["Finn"]]).T:
        for ax in column:
            assert ax.get_ylim()[1] > 1.05 * max(max(line.get_ydata()) for line in ax.lines)
            assert all(tick == round(tick) for tick in ax.get_xticks())
    plt.close("all")


def test_no_diagnosis_and_an_unknown_one(ward, capsys):
    clinic.diagnose(ward["Ada"], ...)
    assert "no diagnosis yet" in capsys.readouterr().out
    clinic.diagnose(ward["Ada"], "flu")
    assert "✗ Ada: 'flu' is no cause that the clinic knows; show_causes() lists" in (
        capsys.readouterr().out
    )
    clinic.diagnose(ward["Ada"], "Integer")
    assert "did you mean 'integers'?" in capsys.readouterr().out
    with pytest.raises(DataError, match="there is no patient 'Zoe'"):
        clinic.admit("Zoe")


def test_the_lessons_slope_errors_take_rounding_for_zero_and_stop_with_ned(ward):
    notebook = json.loads(LESSON.read_text(encoding="utf-8"))
    cells = ("".join(cell["source"]) for cell in notebook["cells"])
    cell = next(cell for cell in cells if "def slope_errors" in cell)
    names = {"np": np, "relative_error": relative_error}
    exec(cell.split("for patient in")[0], names)  # noqa: S102
    assert max(names["slope_errors"](ward["Hal"])) == 0
    errors = names["slope_errors"](ward["Dan"])
    assert errors[2] < 1e-3 < min(errors[:2])
    with pytest.raises(ValueError, match="shapes"):
        names["slope_errors"](ward["Ned"])


def test_all_causes_are_listed(capsys):
    clinic.show_causes()
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [*clinic.CAUSES]
