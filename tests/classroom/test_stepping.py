"""The step-through tells the right numbers, all of them, in their order."""

import numpy as np
import pytest
from files import some_digits

from classroom.widgets.stepping.story import board, number, story
from classroom.widgets.stepping.trace import trace
from helpers.data import DataError, normalise
from helpers.gradients import numerical_slope, relative_error
from helpers.losses import cross_entropy
from helpers.network import mlp
from helpers.optimizers import SGD

X, Y = some_digits(30)


@pytest.fixture(scope="module")
def network():
    network = mlp(784, [10], 10, dtype=np.float64)
    network.fit(X, Y, SGD(0.1), epochs=3, report=None)
    network.layers[0].b[3] = -30  # one that is silent for certain
    return network


@pytest.fixture(scope="module")
def weights(network):
    return [array for layer in network.layers for array in layer.weights]


@pytest.fixture(scope="module")
def told(weights):
    return trace(X[5], Y[5], weights)


@pytest.fixture(scope="module")
def steps(told):
    return list(story(told))


def test_forward_is_what_the_network_says(network, told):
    np.testing.assert_allclose(told.P, network.predict_proba(X[5:6])[0], rtol=1e-6)
    assert told.loss == pytest.approx(-np.log(told.P[Y[5]]))


def test_every_slope_is_that_of_the_loss(network, weights, told):
    def loss():
        return cross_entropy(network.predict_proba(X[5:6]), Y[5:6])

    slopes = [told.dW1, told.dZ1, told.dW2, told.dZ2]  # of a single digit, db1 is dZ1
    inked = np.flatnonzero(told.X)[::40]
    for slope, array in zip(slopes, weights, strict=True):
        if slope is told.dW1:
            for pixel in inked:
                row = weights[0][pixel]
                assert relative_error(slope[pixel], numerical_slope(loss, row)) < 1e-5
        else:
            assert relative_error(slope, numerical_slope(loss, array)) < 1e-5


def test_the_step_at_the_end_lowers_the_loss(weights, told):
    before = [array.copy() for array in weights]
    assert told.loss_after < told.loss
    assert told.P_after[told.y] > told.P[told.y]
    for array, kept in zip(weights, before, strict=True):  # and leaves the reader's arrays alone
        np.testing.assert_array_equal(array, kept)


def test_bytes_and_normalised_images_are_the_same_story(weights, steps):
    same = list(story(trace(normalise(X[5]), int(Y[5]), weights)))
    assert same == steps


def test_the_story_has_a_step_for_every_number(steps):
    parts = [step["part"] for step in steps]
    assert len(steps) == 93
    once = ["X", "loss", "new"]
    assert list(dict.fromkeys(parts)) == [
        *("X", "Z1", "A1", "Z2", "P", "loss"),
        *("dZ2", "dW2", "dA1", "dZ1", "dW1", "new"),
    ]
    assert all(parts.count(part) == (1 if part in once else 10) for part in parts)
    assert steps[4]["name"] == "Z1[3]"
    assert steps[-2]["name"] == "dW1[:, 9]"


def test_each_number_stands_on_the_workbench_of_its_step(told, steps):
    for step in steps:
        part, row = step["part"], step["row"]
        if part in ("Z1", "A1", "Z2", "P", "dZ2", "dA1", "dZ1"):
            assert step["rows"][step["mark"]][-1] == number(getattr(told, part)[row])
        if part == "dW2":
            assert [cells[-1] for cells in step["rows"]] == [number(d) for d in told.dW2[:, row]]


@pytest.mark.parametrize("part", ["Z1", "Z2", "dA1"])
def test_what_is_added_up_adds_up(part, steps):
    for step in (step for step in steps if step["part"] == part):
        *addends, total = [float(row[-1].replace("−", "-")) for row in step["rows"]]
        assert sum(addends) == pytest.approx(total, abs=0.0006 * len(addends))


def test_a_silent_neuron_is_called_silent_on_both_ways(told, steps):
    said = {step["name"]: step["words"] for step in steps}
    assert told.A1[3] == told.dZ1[3] == 0
    assert "hidden neuron 3 stays silent" in said["A1[3]"]
    assert "was silent: its slope is 0" in said["dZ1[3]"]
    assert "its 784 weights stay as they are" in said["dW1[:, 3]"]


def test_on_the_board_a_number_appears_with_its_step(told, steps):
    columns = {column["name"]: column for column in board(told, steps)}
    assert list(columns) == ["Z1", "dZ1", "A1", "dA1", "Z2", "dZ2", "P", "Y"]
    for name, column in columns.items():
        if name == "Y":
            assert steps[column["first"]]["part"] == "loss"
            assert column["texts"][Y[5]] == "1"
            continue
        for row, text in enumerate(column["texts"]):
            step = steps[column["first"] + row]
            assert (step["part"], step["row"]) == (name, row)
            assert text == number(getattr(told, name)[row])
            assert -1 <= column["shades"][row] <= 1


def test_numbers_are_written_for_readers():
    assert [number(x) for x in (-1.5, -0.0001, 0.0, 12)] == ["−1.500", "0.000", "0.000", "12.000"]


@pytest.mark.parametrize(
    ("image", "label", "shapes", "sentence"),
    [
        (X[0][:700], 3, [(784, 9), 9, (9, 10), 10], "an image of 700 pixels and weights of the sh"),
        (
            X[0],
            3,
            [(784, 9), 9, (9, 10)],
            r"\[W1, b1, W2, b2\] of the shapes .* are expected",
        ),
        (X[0], 3, [(784, 2), 3, (2, 10), 10], "fit togeth"),
        (X[0], 10, [(784, 9), 9, (9, 10), 10], "the label is 10, where a digit from 0 to 9"),
        (X[0], 3, [(784, 17), 17, (17, 10), 10], "17 hidden"),
    ],
    ids=["image", "three arrays", "shapes", "label", "too many"],
)
def test_what_cannot_be_shown_gets_its_sentence(image, label, shapes, sentence):
    with pytest.raises(DataError, match=sentence):
        trace(image, label, [np.zeros(shape) for shape in shapes])


def test_on_paper_all_of_it_stands_at_once(weights, told):
    from classroom.widgets.stepping import draw_steps

    axes = draw_steps(X[5], Y[5], weights)
    assert axes.shape == (2, 4)
    drawn = {(0, 1): told.Z1, (0, 2): told.Z2, (0, 3): told.P, (1, 2): told.dZ2}
    for place, values in drawn.items():
        np.testing.assert_allclose([bar.get_height() for bar in axes[place].patches], values)
    np.testing.assert_allclose([bar.get_height() for bar in axes[1, 1].patches[10:]], told.dZ1)
    np.testing.assert_array_equal(axes[0, 0].images[0].get_array().ravel(), told.X)
    data, metadata = axes[0, 0].figure._repr_mimebundle_()
    assert data["text/plain"] == metadata["image/png"]["alt"]
    assert f"a handwritten digit, a{'n' if Y[5] == 8 else ''} {Y[5]}" in data["text/plain"]


def test_the_widget_holds_the_whole_story_and_stays_within_it(weights, steps):
    pytest.importorskip("anywidget", reason="anywidget isn't installed")
    from classroom.widgets.stepping import show_steps
    from classroom.widgets.stepping.widget import WORDS

    widget = show_steps(X[5], Y[5], weights)
    assert widget.steps == steps
    assert np.array_equal(np.frombuffer(widget.pixels, np.uint8), X[5])
    signs = np.frombuffer(widget.weights, np.int8).reshape(10, 784)
    np.testing.assert_array_equal(np.sign(signs)[signs != 0], np.sign(weights[0].T)[signs != 0])
    widget.set_state({"at": 40})  # the browser's own way in
    assert widget.at == 40
    widget.set_state({"at": 4_000})
    assert widget.at == 92
    data, metadata = widget._repr_mimebundle_()
    assert data["text/plain"] == metadata["image/png"]["alt"] == WORDS
    assert data["image/png"].startswith("iVBORw0KGgo")
