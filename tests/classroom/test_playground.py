"""The playground without a browser: the same requests, the same methods, the same numbers."""

import json
import math
import re
from functools import cache

import numpy as np
import pytest

from classroom.datasets.handwriting import draw_digits
from helpers.data import DataError, Dataset, normalise
from helpers.network import mlp
from helpers.optimizers import Adam

pytest.importorskip("anywidget", reason="anywidget isn't installed")

from classroom.widgets.playground import Playground, run, widget
from classroom.widgets.playground.run import Run
from classroom.widgets.playground.settings import CHOICES, Settings, form


@cache
def parts():
    digits = Dataset(*draw_digits(600, seed=8))
    return digits[:400], digits[400:]


@pytest.fixture
def playground(monkeypatch):
    """A playground, and in `told` what it has sent to the browser."""
    train, dev = parts()
    monkeypatch.setattr(widget, "BURST", math.inf)  # no burst ends because a machine is busy
    made = Playground(train, dev)
    made.told = []
    monkeypatch.setattr(made, "send", lambda message, buffers=None: made.told.append(message))
    return made


def ask(playground, **request):
    """A request of the browser, and the answer, which has to be plain JSON."""
    playground.on_request(playground, {"view": "v", "number": 7, **request}, [])
    answer = playground.told[-1]
    assert (answer["view"], answer["number"]) == ("v", 7)
    json.dumps(answer, allow_nan=False)
    return answer


def trained(steps, **settings):
    train, dev = parts()
    one = Run(train, dev, Settings(**settings))
    for _ in range(steps):
        one.step()
    one.measure()
    return one


def test_a_step_of_one_batch_of_everything_is_gradient_descent():
    train, dev = parts()
    one = trained(1, batch=512, rate=0.3)
    network = mlp(784, [32], 10)
    network.loss.forward(network.forward(normalise(train.X)), train.y)
    network.backward()
    for ours, layer in zip(one.network.layers[::2], network.layers[::2], strict=True):
        for array, weight, slope in zip(ours.weights, layer.weights, layer.slopes, strict=True):
            np.testing.assert_allclose(array, weight - 0.3 * slope, atol=1e-6)


def test_every_digit_is_seen_once_before_any_is_seen_again():
    train, dev = parts()
    one = Run(train, dev, Settings(batch=64))
    drawn = []
    forward = one.network.loss.forward
    one.network.loss.forward = lambda Z, y: drawn.append(y) or forward(Z, y)
    for _ in range(8):
        one.step()
    np.testing.assert_array_equal(np.sort(np.concatenate(drawn[:7])), np.sort(train.y))
    assert len(drawn[7]) == 64
    assert one.seen == len(train) + 64


@pytest.mark.parametrize("optimiser", CHOICES["optimiser"])
@pytest.mark.parametrize("activation", CHOICES["activation"])
def test_everything_that_can_be_chosen_learns(activation, optimiser):
    rate = {"SGD": 0.3, "momentum": 0.03, "Adam": 0.003}[optimiser]
    points = trained(150, activation=activation, optimiser=optimiser, rate=rate).points
    assert points[0][0] == 0
    assert points[-1][:2] == [150, 11 * 400 + 7 * 32]  # an epoch has 12 batches of 32, one of 16
    assert points[-1][2] < 0.7 * points[0][2]
    assert points[-1][5] > 0.5


@pytest.mark.parametrize("depth", CHOICES["depth"])
def test_a_run_has_as_many_hidden_layers_as_it_says(depth):
    layers = trained(1, depth=depth, width=8).network.layers
    assert [layer.W.shape[1] for layer in layers[::2]] == [8] * depth + [10]


def test_the_same_settings_train_the_same_network():
    np.testing.assert_array_equal(trained(20).W, trained(20).W)
    assert trained(20).points == trained(20).points


def test_l2_keeps_the_weights_small():
    assert np.abs(trained(100, weight_decay=0.1).W).mean() < 0.7 * np.abs(trained(100).W).mean()


def test_rate_batch_optimiser_and_l2_act_on_the_network_that_is_there():
    one = trained(10)
    before = one.W
    assert not one.change(rate=0.3, batch=8, optimiser="Adam", weight_decay=0.01)
    assert one.W is before
    assert one.step_count == 10
    one.step()
    assert isinstance(one.optimizer, Adam)
    assert (one.optimizer.rate, one.optimizer.weight_decay) == (0.3, 0.01)
    assert one.seen == 10 * 32 + 8


@pytest.mark.parametrize("change", [{"width": 64}, {"depth": 2}, {"activation": "sigmoid"}])
def test_width_depth_and_activation_begin_again(change):
    one = trained(10)
    life = one.life
    assert one.change(**change)
    assert (one.step_count, len(one.points)) == (0, 1)
    assert one.life != life
    assert not one.change(**change)  # the second time nothing is different


def test_a_rate_that_is_too_large_ends_in_a_sentence_and_not_in_nan():
    one = trained(100, rate=3.0, batch=8, depth=4)
    assert "the rate 3 is too large" in one.broken
    assert np.all(np.isfinite(one.points))
    steps = one.step_count
    one.step()
    assert one.step_count == steps
    images, limit = one.images()
    assert np.all(np.isfinite(images))
    assert math.isfinite(limit)
    one.change(rate=0.1)
    one.restart()
    assert not one.broken


def test_neurons_that_answer_to_nothing_are_counted():
    one = trained(3, depth=2, width=8)
    assert one.dead() == 0
    one.network.layers[0].b[:3] = -1_000
    one.step()
    one.measure()
    assert one.dead() == 3
    assert trained(3, activation="sigmoid").dead() == trained(3, depth=0).dead() == 0


def test_long_curves_are_thinned(monkeypatch):
    train, dev = parts()
    monkeypatch.setattr(run, "POINTS", 8)
    one = Run(train, dev)
    for _ in range(20):
        one.step()
        one.measure()
    assert len(one.points) <= 8
    assert one.points[0][0] == 0
    assert one.points[-1][0] == 20
    assert one.life > 1


def test_images_are_what_training_has_changed():
    one = trained(5)
    images, limit = one.images(count=4)
    np.testing.assert_allclose(images, (one.W - one.W_start)[:, :4].T)
    assert 0 < limit <= np.abs(images).max()
    np.testing.assert_array_equal(one.images(change=False, count=4)[0], one.W[:, :4].T)


def test_the_browser_trains_what_a_cell_trains(playground):
    train, dev = parts()
    asked = [ask(playground, do="burst")["runs"][0]["points"][-1][0] for _ in range(15)]
    assert asked[:11] == list(range(1, 12))  # the first bursts are single steps
    other = Playground(train, dev)
    other.train(asked[-1])
    np.testing.assert_array_equal(playground.runs[0].W, other.runs[0].W)


def test_step_and_reset(playground):
    start = playground.runs[0].W.copy()
    assert ask(playground, do="step")["runs"][0]["points"][-1][0] == 1
    assert not np.array_equal(playground.runs[0].W, start)
    answer = ask(playground, do="reset")
    assert len(answer["runs"][0]["points"]) == 1
    assert answer["note"] == "All weights are back at their initial values."
    np.testing.assert_array_equal(playground.runs[0].W, start)


def test_only_points_that_the_browser_lacks_are_sent(playground):
    first = ask(playground, do="burst")["runs"][0]
    have = [{"life": first["life"], "length": len(first["points"])}]
    second = ask(playground, do="burst", have=have)["runs"][0]
    assert (second["from"], len(second["points"])) == (2, 1)
    again = ask(playground, do="show", have=[{"life": 0, "length": 2}])["runs"][0]
    assert (again["from"], len(again["points"])) == (0, 3)


def test_a_slider_acts_with_the_next_request(playground):
    ask(playground, do="burst", settings=[{"rate": 1.0, "batch": 8}, {}])
    assert playground.runs[0].settings == Settings(rate=1.0, batch=8)
    assert playground.runs[0].seen == 8
    note = ask(playground, do="burst", settings=[{"width": 8}, {}])["note"]
    assert note == "Run A began again: another width needs a new network."
    assert playground.runs[0].step_count == 1


def test_two_runs_begin_alike_and_go_their_own_ways(playground):
    ask(playground, do="burst")
    answer = ask(playground, do="two", have=[{"life": 1, "length": 2}])
    assert [len(r["points"]) for r in answer["runs"]] == [1, 1]
    first, second = playground.runs
    np.testing.assert_array_equal(first.W, second.W)
    ask(playground, do="burst", settings=[{}, {"optimiser": "Adam", "rate": 0.001}])
    assert not np.array_equal(first.W, second.W)
    assert first.step_count == second.step_count == 1
    assert len(ask(playground, do="one")["runs"]) == 1


def test_the_second_run_differs_in_what_is_said():
    train, dev = parts()
    both = Playground(train, dev, second={"optimiser": "Adam", "rate": 0.001}, width=16)
    assert both.shown == 2
    assert [r.settings.width for r in both.runs] == [16, 16]
    assert [r.settings.optimiser for r in both.runs] == ["SGD", "Adam"]


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        ({"do": "dance"}, "asked for 'dance'"),
        ({"settings": [{"rate": 7}]}, "rate=7, but the choices are 0.0001, 0.0003"),
        ({"settings": [{"colour": "red"}]}, "no setting 'colour'; its settings are rate, batch"),
    ],
)
def test_a_request_that_makes_no_sense_is_answered_by_a_sentence(playground, request_, sentence):
    answer = ask(playground, **request_)
    assert answer["kind"] == "error"
    assert sentence in answer["error"]
    assert ask(playground, do="step")["kind"] == "state"


def test_an_exception_while_training_is_said_in_the_playground(playground, monkeypatch):
    def step(self):
        raise MemoryError("no more")

    monkeypatch.setattr(Run, "step", step)
    assert ask(playground, do="burst")["error"] == "Python stopped with MemoryError: no more"


@pytest.mark.parametrize(
    "data",
    [lambda d: (d.X, d.y), lambda d: Dataset(d.X), lambda d: d[:0]],
    ids=["arrays", "unlabelled", "empty"],
)
def test_what_is_no_labelled_dataset_gets_its_sentence(data):
    train, dev = parts()
    with pytest.raises(DataError, match="where a Dataset with labels is expected"):
        Playground(data(train), dev)
    with pytest.raises(DataError, match="as dev"):
        Playground(train, data(train))


def test_an_unknown_setting_gets_its_sentence():
    train, dev = parts()
    with pytest.raises(DataError, match="no setting 'layers'; its settings are rate"):
        Playground(train, dev, layers=3)
    with pytest.raises(DataError, match="width=100, but the choices are 2, 4"):
        Playground(train, dev, width=100)


def test_on_paper_there_is_a_trained_network_and_words_that_never_change(playground):
    data, metadata = playground._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    words = widget.WORDS.format("a network")
    assert data["text/plain"] == metadata["image/png"]["alt"] == words
    assert "application/vnd.jupyter.widget-view+json" in data
    assert playground.runs[0].step_count == 0  # the picture was of copies
    assert playground.previewed()[0].step_count == widget.PREVIEW
    ask(playground, do="step")
    assert playground.previewed() == playground.active
    assert playground._repr_mimebundle_()[0]["text/plain"] == words
    assert playground._ipython_display_ is None


def test_the_form_has_words_for_every_value():
    assert [field["name"] for field in form()] == list(CHOICES)
    for field in form():
        assert len(field["words"]) == len(set(field["words"])) == len(field["values"])
    words = {field["name"]: field["words"] for field in form()}
    assert words["rate"][0] == "0.0001"
    assert words["rate"][-1] == "3"
    assert words["weight_decay"][:2] == ["off", "0.00001"]


@pytest.mark.parametrize("name", ["playground", "stepping"])
def test_nothing_is_fetched(name):
    for path in (widget.HERE.parent / name).glob("*.[jc]s*"):
        text = path.read_text(encoding="utf-8")
        addresses = re.findall(r"https?://[^\"' ]*", text)
        assert set(addresses) <= {"http://www.w3.org/2000/svg"}
        assert not re.search(r"@import|\bfetch\(|XMLHttpRequest|^import ", text, re.MULTILINE)
