"""Experiments: the same table whatever happens, and sentences about files that don't fit."""

import json
import math
import os
import re
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
import pytest
import threadpoolctl
from files import some_digits
from pictures import words
from waiting import wait_until

from classroom.datasets.handwriting import draw_digits
from classroom.experiments import (
    Trial,
    at_random,
    chance,
    effects,
    every_combination,
    find_rate,
    one_at_a_time,
    rising_rate,
    run,
    standard_error,
    summary,
)
from helpers.data import DataError, Dataset, normalise
from helpers.gradients import numerical_slope, relative_error
from helpers.layers import Sigmoid, Tanh
from helpers.losses import MeanSquaredError
from helpers.network import mlp
from helpers.optimizers import SGD

COURSE = Path(__file__).resolve().parents[2]
DIGITS = Dataset(*some_digits(400, seed=3))
TRAIN, DEV = DIGITS[:300], DIGITS[300:]
GRID = {"rate": [0.1, 0.3], "width": [4, 8]}


@pytest.fixture
def trial():
    return Trial(TRAIN, DEV, epochs=2)


def toy(seed, x, power=2):
    """A trial that trains nothing."""
    return {"value": x**power + seed / 8, "odd": bool(x % 2)}


class Counting:
    """A toy that remembers what it was asked."""

    __qualname__ = "toy"

    def __init__(self):
        self.asked = []

    def __call__(self, seed, **settings):
        self.asked.append((*settings.values(), seed))
        return toy(seed, **settings)


def where_it_runs(seed, x):
    pools = threadpoolctl.threadpool_info()
    return {"process": os.getpid(), "threads": max(pool["num_threads"] for pool in pools)}


def waits_for_another(seed, x, folder):
    """All but the first wait until a second process is at work, too."""
    Path(folder, f"{os.getpid()}").touch()
    latest = time.monotonic() + 60
    while x and len(os.listdir(folder)) < 3 and time.monotonic() < latest:
        time.sleep(0.01)
    return where_it_runs(seed, x)


# One run


def test_a_trial_is_what_one_would_do_by_hand(trial):
    row = trial(seed=3, rate=0.2, width=8, depth=2, activation="sigmoid", loss="MSE")
    network = mlp(
        784,
        [8, 8],
        10,
        activation=Sigmoid,
        loss=MeanSquaredError(),
        output_activation=Sigmoid,
        seed=3,
        dtype=np.float64,
    )
    X = normalise(TRAIN.X).astype(np.float64)
    network.fit(X, TRAIN.y, SGD(0.2, decay=1), epochs=2, batch=32, seed=3, report=None)
    loss, accuracy = network.evaluate(normalise(DEV.X).astype(np.float64), DEV.y)
    assert (row["dev_loss"], row["dev_accuracy"]) == (loss, accuracy)
    assert row["steps"] == 2 * math.ceil(300 / 32)


@pytest.mark.filterwarnings("error")
def test_a_run_that_diverges_is_a_result():
    row = Trial(TRAIN, DEV, np.float32)(seed=0, rate=1e30, depth=2)
    assert row["diverged"]
    assert math.isnan(row["train_loss"])
    assert math.isnan(row["dev_loss"])
    assert 0 <= row["dev_accuracy"] <= 0.3
    assert row["steps"] < 5 * 10


def test_tanh_has_the_slope_that_differences_have():
    layer, Z = Tanh(), np.array([[-2.0, 0.0, 0.5, 30.0]])
    slope = layer.backward(2 * layer.forward(Z))  # of the sum of squared answers
    numerical = numerical_slope(lambda: np.sum(np.tanh(Z) ** 2), Z)
    assert relative_error(slope, numerical) < 1e-6


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"rato": 1}, "no setting 'rato'"),
        ({"activation": "relu"}, "choices are 'ReLU', 'sigmoid', 'tanh'"),
        ({"width": 2.5}, "whole number of at least 1"),
        ({"batch": 0}, "whole number of at least 1"),
        ({"rate": 0}, "above 0"),
        ({"rate": "fast"}, "a number is expected"),
        ({"rate": True}, "a number is expected"),
    ],
)
def test_settings_that_cannot_be_trained_are_told_in_a_sentence(trial, settings, said):
    with pytest.raises(DataError, match=said):
        trial(seed=0, **settings)
    with pytest.raises(DataError, match=said):
        Trial(TRAIN, DEV, **settings)
    with pytest.raises(DataError, match="Dataset with labels"):
        Trial(TRAIN.X, DEV)


# Plans


def test_every_combination_comes_once():
    plan = every_combination({"a": [1, 2], "b": ["x", "y", "z"]})
    assert plan == [{"a": a, "b": b} for a in (1, 2) for b in "xyz"]
    assert every_combination({}) == [{}]


def test_one_at_a_time_changes_one_thing():
    base = {"a": 1, "b": 2, "c": 3}
    plan = one_at_a_time(base, {"a": [0, 1], "c": [3, 4, 5]})
    assert plan[0] == base
    assert [sum(s[k] != base[k] for k in base) for s in plan] == [0, 1, 1, 1]
    with pytest.raises(DataError, match="'d' is varied"):
        one_at_a_time(base, {"d": [1]})


def test_at_random_every_factor_is_equally_likely():
    plan = at_random({"rate": (0.01, 1.0), "width": (8, 128), "kind": ["a", "b"]}, 2_000, seed=1)
    rates = np.array([settings["rate"] for settings in plan])
    assert 0.01 <= rates.min() < 0.011
    assert 0.9 < rates.max() <= 1
    assert abs(np.mean(rates < 0.1) - 0.5) < 0.05
    assert all(isinstance(settings["width"], int) for settings in plan)
    assert plan == at_random(
        {"rate": (0.01, 1.0), "width": (8, 128), "kind": ["a", "b"]}, 2_000, seed=1
    )
    with pytest.raises(DataError, match="0 < lowest"):
        at_random({"rate": (0, 1)}, 1)


# Many runs


def test_the_table_has_a_row_for_each_run_in_the_order_of_the_plan():
    table = run(toy, {"x": [3, 1], "power": [2, 3]}, seeds=[5, 0], jobs=1)
    assert list(table.columns) == ["x", "power", "seed", "value", "odd"]
    assert list(zip(table.x, table.power, table.seed, strict=True)) == [
        (x, power, seed) for x in (3, 1) for power in (2, 3) for seed in (5, 0)
    ]
    assert table.value.tolist() == [9.625, 9, 27.625, 27, 1.625, 1, 1.625, 1]


def test_the_table_is_the_same_whatever_the_number_of_processes(trial):
    alone = run(trial, GRID, seeds=2, jobs=1)
    assert alone.dev_accuracy.nunique() > 1
    pd.testing.assert_frame_equal(run(trial, GRID, seeds=2, jobs=2), alone, check_exact=True)
    pd.testing.assert_frame_equal(run(trial, GRID, seeds=2), alone, check_exact=True)
    with joblib.parallel_config(n_jobs=2):
        pd.testing.assert_frame_equal(run(trial, GRID, seeds=2), alone, check_exact=True)


def test_on_a_cluster_the_same_call_gives_the_same_table(trial, tmp_path):
    distributed = pytest.importorskip("dask.distributed", reason="dask isn't installed")
    alone = run(trial, GRID, seeds=2, jobs=1)
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True
        ) as cluster,
        distributed.Client(cluster),
        joblib.parallel_config(backend="dask"),
    ):
        spread = run(trial, GRID, seeds=2, file=tmp_path / "runs.jsonl")
        where = run(where_it_runs, {"x": [1, 2]}, seeds=1)
    pd.testing.assert_frame_equal(spread, alone, check_exact=True)
    assert os.getpid() not in set(where.process)


def test_workers_use_one_thread_each():
    where = run(where_it_runs, {"x": [1, 2, 3, 4]}, seeds=1, jobs=2)
    assert set(where.threads) == {1}
    assert os.getpid() not in set(where.process)


@pytest.mark.skipif(joblib.cpu_count() < 2, reason="there is one core")
def test_when_much_is_left_all_cores_help(monkeypatch, tmp_path):
    monkeypatch.setattr("classroom.experiments.running.WORTH_IT", 0)
    where = run(waits_for_another, {"x": [0, 1, 2, 3], "folder": [str(tmp_path)]}, seeds=1)
    assert where.process[0] == os.getpid()  # the first tells how long one takes
    assert len(set(where.process)) > 2


@pytest.mark.parametrize(
    ("grid", "said"),
    [
        ({"x": 3}, r"'x': \[3\]"),
        ({"x": "abc"}, r"'x': \['abc'\]"),
        ({"x": [[1]]}, "lists and functions can't be kept"),
        ({"x": []}, "0 settings"),
        ({"seed": [1]}, "pass the seeds as seeds="),
        ([{"x": 1}, {"y": 1}], "different names"),
    ],
)
def test_a_grid_that_is_none_gets_a_sentence(grid, said):
    with pytest.raises(DataError, match=said):
        run(toy, grid)


def test_a_trial_that_returns_no_row_gets_a_sentence():
    with pytest.raises(DataError, match="float, where a dict"):
        run(lambda seed, x: 1.0, {"x": [1]})
    with pytest.raises(DataError, match="'x', which is already the name of a setting"):
        run(lambda seed, x: {"x": 1}, {"x": [1]})
    with pytest.raises(DataError, match="lists and functions can't be kept"):
        run(lambda seed, x: {"curve": [1, 2]}, {"x": [1]})


def test_a_bar_is_shown_for_what_takes_long_and_only_if_wanted(monkeypatch):
    monkeypatch.setattr("classroom.experiments.running.tqdm", pretended := Bars())
    run(toy, {"x": [1, 2]}, seeds=2, jobs=1)
    assert pretended.made == [{"total": 4, "initial": 0, "disable": False}]
    assert pretended.updates == 4
    run(toy, {"x": [1]}, seeds=1, progress=False)
    assert pretended.made[-1]["disable"]


class Bars:
    """In place of tqdm's bar."""

    def __init__(self):
        self.made, self.updates = [], 0

    def __call__(self, total, initial, disable, **_):
        self.made.append({"total": total, "initial": initial, "disable": disable})
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def update(self):
        self.updates += 1


# The file


def test_what_is_in_the_file_is_not_run_again(tmp_path):
    file = tmp_path / "runs.jsonl"
    run(toy, {"x": [1, 2]}, seeds=2, file=file, jobs=1)
    counting = Counting()
    table = run(counting, {"x": [2.0, 3]}, seeds=3, file=file, jobs=1)
    assert counting.asked == [(2, 2), (3, 0), (3, 1), (3, 2)]
    pd.testing.assert_frame_equal(table, run(toy, {"x": [2, 3]}, seeds=3), check_dtype=False)


@pytest.mark.parametrize("cut", [1, 5, 30])
def test_half_a_line_that_a_kill_has_left_is_dropped(tmp_path, cut):
    file = tmp_path / "runs.jsonl"
    whole = run(toy, {"x": [1, 2]}, seeds=2, file=file, jobs=1)
    content = file.read_bytes()
    file.write_bytes(content[:-cut])
    counting = Counting()
    again = run(counting, {"x": [1, 2]}, seeds=2, file=file, jobs=1)
    assert counting.asked == [(2, 1)]
    pd.testing.assert_frame_equal(again, whole)
    assert file.read_bytes() == content


def test_half_a_first_line_begins_anew(tmp_path):
    file = tmp_path / "runs.jsonl"
    run(toy, {"x": [1]}, file=file)
    file.write_bytes(file.read_bytes()[:60])
    assert len(run(toy, {"x": [1]}, file=file)) == 3
    assert len(file.read_text().splitlines()) == 4


def test_an_experiment_that_is_killed_goes_on_where_it_was(tmp_path):
    file = tmp_path / "runs.jsonl"
    code = """
        import sys, time
        sys.path.insert(0, sys.argv[1])
        from classroom.experiments import run

        def toy(seed, x, power=2):
            time.sleep(0.05)
            return {"value": x**power + seed / 8, "odd": bool(x % 2)}

        run(toy, {"x": list(range(100))}, seeds=1, file=sys.argv[2], jobs=1, progress=False)
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(COURSE), str(file)]
    process = subprocess.Popen(command)
    wait_until(lambda: file.exists() and file.read_bytes().count(b"\n") >= 4, process)
    process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    process.wait(60)
    done = file.read_bytes().count(b"\n") - 1
    counting = Counting()
    table = run(counting, {"x": list(range(100))}, seeds=1, file=file, jobs=1)
    assert 3 <= done < 100
    assert len(counting.asked) == 100 - done
    pd.testing.assert_frame_equal(table, run(toy, {"x": list(range(100))}, seeds=1))


def test_runs_that_diverged_come_back_from_the_file_as_they_were(tmp_path):
    trial = Trial(TRAIN, DEV, np.float32, depth=2)
    file = tmp_path / "runs.jsonl"
    first = run(trial, {"rate": [0.1, 1e30]}, seeds=2, file=file, jobs=1)
    assert first.diverged.tolist() == [False, False, True, True]
    for line in file.read_text().splitlines():
        json.loads(line, parse_constant=pytest.fail)  # NaN is no JSON
    pd.testing.assert_frame_equal(run(trial, {"rate": [0.1, 1e30]}, seeds=2, file=file), first)


def test_a_file_of_something_else_is_refused_and_left_as_it_is(tmp_path, trial):
    file = tmp_path / "runs.jsonl"
    run(trial, {"rate": [0.1]}, seeds=1, file=file)
    content = file.read_bytes()
    for other, grid, said in (
        (trial, {"width": [4]}, re.escape("settings = ['rate'], but here it is ['width']")),
        (Trial(TRAIN, DEV, epochs=3), {"rate": [0.1]}, "epochs = 2, but here it is 3"),
        (Trial(TRAIN[:200], DEV, epochs=2), {"rate": [0.1]}, "train = 300 images"),
        (toy, {"rate": [0.1]}, "= Trial, but here it is|dtype = float64"),
    ):
        with pytest.raises(DataError, match=said):
            run(other, grid, seeds=1, file=file)
    assert file.read_bytes() == content


@pytest.mark.parametrize("content", [b"my notes", b"label,pixel\n3,0\n", b"\x00\xff\n\n", b"{}\n"])
def test_a_file_that_is_no_experiment_is_refused_and_left_as_it_is(tmp_path, content):
    file = tmp_path / "notes"
    file.write_bytes(content)
    with pytest.raises(DataError, match="isn't the file of an experiment"):
        run(toy, {"x": [1]}, file=file)
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{x", "line 2: this isn't a run"),
        (b"\xff\xfe", "line 2: this isn't a run"),
        (b"[1, 2]", "line 2: this isn't a run"),
        (b'{"x": 1}', "line 2: this run has the columns x"),
    ],
)
def test_a_damaged_line_is_named(tmp_path, line, said):
    file = tmp_path / "runs.jsonl"
    run(toy, {"x": [1]}, file=file)
    lines = file.read_bytes().splitlines()
    file.write_bytes(b"\n".join([lines[0], line, *lines[2:], b""]))
    with pytest.raises(DataError, match=said):
        run(toy, {"x": [1]}, file=file)


def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path):
    with pytest.raises(DataError, match="in a folder that exists"):
        run(toy, {"x": [1]}, file=tmp_path / "nowhere" / "runs.jsonl")


# Comparing


def test_the_standard_error_is_how_far_means_scatter():
    rng = np.random.default_rng(0)
    samples = rng.normal(5, 2, size=(4_000, 9))
    assert abs(np.std(samples.mean(axis=1)) - 2 / 3) < 0.02
    assert abs(np.mean([standard_error(sample) ** 2 for sample in samples]) - 4 / 9) < 0.02


def test_chance_agrees_with_scipy(stats):
    rng = np.random.default_rng(1)
    for n, m, shift in ((5, 5, 0), (4, 6, 1), (3, 7, 3)):
        a, b = rng.normal(size=n), rng.normal(shift, size=m)
        theirs = stats.permutation_test(
            (a, b), lambda a, b, axis: np.mean(a, axis) - np.mean(b, axis), vectorized=True
        )
        extreme = theirs.null_distribution
        share = np.mean(np.abs(extreme) >= abs(theirs.statistic) - 1e-9)
        assert chance(a, b) == pytest.approx(share)


def test_of_equal_things_five_in_a_hundred_pass_by_luck():
    rng = np.random.default_rng(2)
    passed = np.mean([chance(*rng.normal(size=(2, 5))) <= 0.05 for _ in range(1_000)])
    assert 0.02 < passed < 0.07


def test_too_many_ways_are_told_in_a_sentence():
    with pytest.raises(DataError, match="137,846,528,820 ways"):
        chance(np.ones(20), np.ones(20))


def test_summary_and_effects_by_hand():
    table = pd.DataFrame(
        {
            "a": [1, 1, 2, 2, 1, 1],
            "b": [0, 0, 0, 0, 9, 9],
            "seed": [0, 1] * 3,
            "dev_accuracy": [0.5, 0.7, 0.8, 1.0, 0.6, 0.7],
            "diverged": [False] * 5 + [True],
        }
    )
    by_a = summary(table[table.b == 0], "a")
    assert by_a["mean"].to_dict() == pytest.approx({1: 0.6, 2: 0.9})
    assert by_a["error"].to_dict() == pytest.approx({1: 0.1, 2: 0.1})
    assert summary(table, ["a", "b"]).loc[(1, 9), "diverged"] == 1
    found = effects(table, {"a": 1, "b": 0})
    assert found.setting.tolist() == ["a", "b"]
    assert found["range of medians"].tolist() == pytest.approx([0.3, 0.05])
    assert found["highest at"].tolist() == [2, 9]
    with pytest.raises(DataError, match="no column 'c'"):
        summary(table, "c")


# The finder


def test_the_rate_rises_by_the_same_factor():
    rates = [rising_rate(0.001, 10, k / 40) for k in range(41)]
    assert rates == pytest.approx(np.geomspace(0.001, 10, 41))


def test_the_finder_leaves_the_network_as_it_was_and_ends_when_the_loss_explodes():
    network = mlp(784, [16], 10, dtype=np.float64)
    before = network.layers[0].W.copy()
    search = find_rate(network, TRAIN.X, TRAIN.y, lowest=0.001, highest=1e6)
    assert np.array_equal(network.layers[0].W, before)
    assert len(search.rates) == len(search.losses) == len(search.smoothed) < 150
    assert np.isfinite(search.smoothed).all()
    with pytest.raises(DataError, match="0 < lowest < highest"):
        find_rate(network, TRAIN.X, TRAIN.y, lowest=1, highest=0.1)


@pytest.mark.parametrize(
    "settings",
    [{}, {"loss": "MSE"}, {"activation": "sigmoid"}, {"depth": 2, "width": 64}, {"batch": 8}],
    ids=str,
)
def test_the_suggested_rate_trains_nearly_as_well_as_the_best_of_many(settings):
    from classroom.experiments.trials import USUAL, make_network

    train, dev = Dataset(*draw_digits(800, seed=5)), Dataset(*draw_digits(500, seed=6))
    chosen = USUAL | settings
    trial = Trial(train, dev, **settings)
    network = make_network(chosen, 784, seed=1)
    search = find_rate(network, train.X, train.y, batch=chosen["batch"])
    got = trial(seed=2, rate=float(search.suggested))["dev_accuracy"]
    best = max(trial(seed=2, rate=r)["dev_accuracy"] for r in (0.03, 0.1, 0.3, 1.0, 3.0))
    worst = min(trial(seed=2, rate=r)["dev_accuracy"] for r in (0.001, 20.0))
    assert got > best - 0.07
    assert worst < best - 0.2


# Pictures


def test_every_run_is_a_point_and_what_diverged_a_cross():
    from classroom.plots.spread import show_spread

    table = pd.DataFrame(
        {
            "rate": [0.1, 0.1, 0.3, 0.3],
            "seed": [0, 1] * 2,
            "dev_accuracy": [0.8, 0.9, 0.7, 0.1],
            "diverged": [False, False, False, True],
        }
    )
    ax = show_spread(table, "rate", title="found")
    drawn = {"o": [], "x": []}
    for line in ax.lines:
        if line.get_marker() in drawn:
            drawn[line.get_marker()] += list(line.get_ydata())
    assert sorted(drawn["o"]) == [0.7, 0.8, 0.9]
    assert drawn["x"] == [0.1]
    assert "0.1: 85% (80% to 90%); 0.3: 40% (10% to 70%)" in words(ax)


def test_the_best_of_each_row_is_framed():
    from classroom.plots.spread import show_grid

    rows = [(b, r, 0.9 if r == b else 0.5) for b in (1, 2) for r in (1, 2, 3)]
    table = pd.DataFrame(rows, columns=["batch", "rate", "dev_accuracy"])
    ax = show_grid(table, "rate", "batch")
    assert [round(patch.get_x() + 0.47) for patch in ax.patches] == [0, 1]
    assert "batch 2: 50% at 1, 90% at 2, 50% at 3, so the highest is at rate 2." in words(ax)


def test_a_grid_of_losses_is_told_in_numbers_and_without_those_that_diverged():
    from classroom.plots.spread import show_grid

    table = pd.DataFrame(
        [(1, 1, 0.42), (1, 2, np.nan), (2, 1, np.nan)], columns=["batch", "rate", "dev_loss"]
    )
    ax = show_grid(table, "rate", "batch", of="dev_loss")
    assert len(ax.patches) == 1
    assert "batch 1: 0.4 at 1, so the highest is at rate 1; batch 2: no result." in words(ax)
