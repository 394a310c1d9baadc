"""The log of predictions: what goes in comes back, once, whatever is tried with the file."""

import os
import re
import sqlite3
import time

import numpy as np
import pytest
from files import some_digits
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from benchmarks import store as benchmark_store
from classroom.store import PredictionStore, Selection, StoreError, schema
from classroom.store.connection import connected, transaction
from classroom.store.images import pack, unpack
from classroom.widgets.viewer import view
from helpers.network import mlp

X, y = some_digits(40, seed=5)


@pytest.fixture(scope="module")
def network():
    return mlp(784, [8], 10, seed=1)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def store(path):
    return PredictionStore(path)


@pytest.fixture
def filled(store, network):
    run = store.add_run(network, "forty digits", {"rate": 0.1}, accuracy=0.5)
    store.log(run, X, network.predict_proba(X), y)
    return store


def probabilities(*digits, sure=0.9):
    """A row for each digit, which gives it that probability and the next one the rest."""
    P = np.zeros((len(digits), 10))
    for row, digit in zip(P, digits, strict=True):
        row[digit], row[(digit + 1) % 10] = sure, 1 - sure
    return P


# ---- what goes in comes back


def test_all_of_a_prediction_is_kept(filled, network):
    P = network.predict_proba(X)
    rows = filled.select(size=100)
    assert np.array_equal([row.image for row in rows], X)
    assert [row.label for row in rows] == y.tolist()
    assert [row.predicted for row in rows] == P.argmax(axis=1).tolist()
    assert [row.second for row in rows] == np.argsort(P, axis=1)[:, -2].tolist()
    assert np.allclose([row.confidence for row in rows], P.max(axis=1), atol=1e-7)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", row.time) for row in rows)


def test_a_run_has_its_model_settings_data_and_versions(filled):
    run = filled.ask("SELECT * FROM runs").iloc[0]
    assert run["model"] == "784-8-10, ReLU"
    assert (run["settings"], run["data"], run["accuracy"]) == ('{"rate": 0.1}', "forty digits", 0.5)
    assert f"numpy {np.__version__}" in run["versions"]


def test_a_rerun_adds_nothing(filled, network):
    again = filled.add_run(network, "forty digits", {"rate": 0.1})
    assert filled.log(again, X, network.predict_proba(X), y) == 0
    assert len(filled.runs()) == 1
    assert filled.count() == 40


def test_other_weights_are_another_run_of_the_same_images(filled):
    other = mlp(784, [8], 10, seed=2)
    run = filled.add_run(other, "forty digits", {"rate": 0.1})
    assert filled.log(run, X, other.predict_proba(X), y) == 40
    assert filled.ask("SELECT count(*) AS images FROM images")["images"][0] == 40


def test_repeated_images_in_one_call_are_one(store):
    run = store.add_run("a test", "twice")
    assert store.log(run, X[[0, 0, 1]], probabilities(3, 3, 4)) == 2


def test_another_answer_of_the_same_run_is_refused(store):
    run = store.add_run("a test", "one")
    store.log(run, X[:1], probabilities(3))
    with pytest.raises(StoreError, match="1 of these images before, with different answers"):
        store.log(run, X[:2], probabilities(4, 4))
    assert store.count() == 1


def test_labels_come_later(store):
    run = store.add_run("a test", "one")
    store.log(run, X[:2], probabilities(3, 4))
    assert store.select()[1].label is None
    store.correct(store.find(run, X[1]), 7)
    assert [row.label for row in store.select()] == [None, 7]
    assert store.find(run, X[2]) is None


@given(arrays(np.uint8, (3, 784), elements=st.sampled_from([0, 0, 0, 1, 128, 255])))
def test_any_image_comes_back_from_its_bytes(images):
    packed = pack(images)
    assert np.array_equal([unpack(one) for one in packed], images)
    assert all(len(one) < 784 + 20 for one in packed)


def test_a_question_gets_a_table_and_can_not_write(filled):
    table = filled.ask("SELECT label, count(*) AS n FROM predictions GROUP BY label")
    assert table["n"].tolist() == np.unique(y, return_counts=True)[1].tolist()
    least = filled.ask("SELECT id FROM predictions WHERE label = ?", [np.int64(y[0])])
    assert len(least) == np.sum(y == y[0])
    for question in ("DELETE FROM predictions", "DROP TABLE runs", "UPDATE runs SET data = ''"):
        with pytest.raises(StoreError, match="`ask` only reads"):
            filled.ask(question)
    assert filled.count() == 40


def test_a_value_never_becomes_a_question(store):
    name = "Ada's'); DROP TABLE runs; --"
    run = store.add_run(name, name, {name: name})
    assert store.ask("SELECT id FROM runs WHERE model = ?", [name])["id"].tolist() == [run]


# ---- which predictions


def test_selections_agree_with_numpy(filled, network):
    P = network.predict_proba(X)
    predicted, sure = P.argmax(axis=1), P.max(axis=1)
    wrong, doubtful = predicted != y, sure < 0.2
    for selection, expected in (
        (Selection(), np.full(40, True)),
        (Selection(wrong=True), wrong),
        (Selection(digit=3), y == 3),
        (Selection(run=1, below=0.2, wrong=True), doubtful & wrong),
        (Selection(run=2), np.full(40, False)),
    ):
        assert filled.count(selection) == expected.sum()
    ordered = filled.select(Selection(below=1.0), size=40)
    assert np.allclose([row.confidence for row in ordered], np.sort(sure), atol=1e-7)


def test_pages_part_the_whole(filled):
    ids = [row.id for page in (1, 2, 3) for row in filled.select(page=page, size=15)]
    assert ids == list(range(1, 41))


# ---- bad input, one clear sentence each

BAD_INPUTS = {
    "no network": (lambda s: s.add_run(7, "data"), "model is 7"),
    "empty model": (lambda s: s.add_run(" ", "data"), "a few words about one are expected"),
    "no data": (lambda s: s.add_run("m", ""), "a few words are expected"),
    "settings": (lambda s: s.add_run("m", "d", [1]), "a dictionary is expected"),
    "deep settings": (lambda s: s.add_run("m", "d", {"f": print}), "can't be kept"),
    "endless settings": (lambda s: s.add_run("m", "d", {"rate": np.inf}), "can't be kept"),
    "accuracy": (lambda s: s.add_run("m", "d", accuracy=93), "a share from 0 to 1"),
    "no run": (lambda s: s.log(5, X, s.P, y), "has no run 5: add_run"),
    "text for a run": (lambda s: s.log("1", X, s.P, y), "has no run '1'"),
    "normalised": (lambda s: s.log(1, X / 255, s.P, y), "before it is normalised"),
    "other width": (lambda s: s.log(1, X[:, :700], s.P, y), r"shape \(40, 700\)"),
    "fewer answers": (lambda s: s.log(1, X, s.P[:39], y), r"probabilities of 40 images"),
    "scores": (lambda s: s.log(1, X, 5 * s.P, y), "row 0 of P doesn't hold probabilities"),
    "NaN": (lambda s: s.log(1, X, s.P * np.nan, y), "row 0 of P doesn't hold probabilities"),
    "digits for P": (lambda s: s.log(1, X, y, y), "the probabilities of 40 images, of shape"),
    "fewer labels": (lambda s: s.log(1, X, s.P, y[:3]), "40 whole numbers are expected"),
    "one-hot labels": (lambda s: s.log(1, X, s.P, np.eye(10)[y]), "40 whole numbers"),
    "labels over 9": (lambda s: s.log(1, X, s.P, y + 5), "labels go from 5 to 14"),
    "no prediction": (lambda s: s.correct(99, 3), "has no prediction 99"),
    "label 12": (lambda s: s.correct(1, 12), "labels go from 12 to 12"),
    "no image": (lambda s: s.images([77]), "has no image 77"),
    "page 0": (lambda s: s.select(page=0), "both have to be 1 or more"),
    "no table": (lambda s: s.ask("SELECT * FROM recipes"), "can't answer that: no such table"),
    "half a question": (lambda s: s.ask("SELECT"), "can't answer that"),
    "two questions": (lambda s: s.ask("SELECT 1; SELECT 2"), "can't answer that"),
    "values": (lambda s: s.ask("SELECT ?", []), "can't answer that"),
    "digit 10": (lambda s: Selection(digit=10), "0 to 9 is expected"),
    "run text": (lambda s: Selection(run="1 OR 1"), "the number of a run, 1 or more, is expected"),
    "below": (lambda s: Selection(below=60), "a confidence above 0 .*is expected"),
    "viewer": (lambda s: view(s, run=9), "has no run 9"),
}


@pytest.mark.parametrize("name", BAD_INPUTS)
def test_bad_input_gets_a_sentence_and_changes_nothing(name, filled, network):
    work, expected = BAD_INPUTS[name]
    filled.P = network.predict_proba(X)
    before = filled.path.read_bytes()
    with pytest.raises(StoreError, match=expected) as caught:
        work(filled)
    assert "\n" not in str(caught.value)
    assert filled.path.read_bytes() == before


def other_program(path):
    with connected(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def other_version(path):
    PredictionStore(path)
    with connected(path) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")


def cut_off(path):
    PredictionStore(path).log(PredictionStore(path).add_run("m", "d"), X, probabilities(*y))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path):
    PredictionStore(path)
    content = bytearray(path.read_bytes())
    content[100:4096] = b"x" * 3996
    path.write_bytes(content)


BAD_FILES = {
    "text": (lambda path: path.write_text("id,input,predicted\n" * 100), "isn't an SQLite file"),
    "bytes": (lambda path: path.write_bytes(bytes(range(256)) * 9), "isn't an SQLite file"),
    "a PNG": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" * 99), "isn't an SQLite file"),
    "other program": (other_program, "another program, with the tables recipes"),
    "other version": (other_version, "a different version of this course"),
    "cut off": (cut_off, "damaged|an SQLite"),
    "overwritten": (overwritten, "damaged|an SQLite"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_a_sentence_and_is_left_as_it_is(name, path):
    make, expected = BAD_FILES[name]
    make(path)
    before = None if path.is_dir() else path.read_bytes()
    with pytest.raises(StoreError, match=expected):
        PredictionStore(path).select()
    assert path.is_dir() or path.read_bytes() == before


def test_a_folder_that_is_not_there_and_a_file_that_went_are_told(tmp_path, filled):
    with pytest.raises(StoreError, match="there is no folder"):
        PredictionStore(tmp_path / "nowhere" / "log.sqlite")
    filled.path.unlink()
    with pytest.raises(StoreError, match="is gone"):
        filled.count()
    assert not filled.path.exists()


def test_an_image_that_was_changed_in_the_file_is_told(filled):
    with connected(filled.path) as connection:
        connection.execute("UPDATE images SET pixels = zeroblob(98) WHERE id = 3")
    with pytest.raises(StoreError, match="image 3 is damaged"):
        filled.images([3])


def test_a_file_in_use_is_waited_for_and_then_told(filled):
    hurried = PredictionStore(filled.path, wait=0.1)
    told = pytest.raises(StoreError, match=r"in use by another program for 0\.1 seconds")
    with connected(filled.path) as connection, transaction(connection), told:
        hurried.add_run("m", "d")
    assert hurried.add_run("m", "d") == 2


def test_an_error_in_the_middle_takes_everything_back(filled, monkeypatch):
    run = filled.add_run("m", "d")
    monkeypatch.setattr("classroom.store.writing.PORTION", 10)
    portions = []

    def stop(X):
        portions.append(len(X))
        if len(portions) == 4:
            raise KeyboardInterrupt
        return pack(X)

    monkeypatch.setattr("classroom.store.writing.pack", stop)
    before = filled.count()
    with pytest.raises(KeyboardInterrupt):  # after thirty of forty
        filled.log(run, 255 - X, probabilities(*y))
    assert filled.count() == before
    assert filled.ask("SELECT count(*) AS n FROM images")["n"][0] == before


# ---- several at once, and kills


def test_kills_lose_and_repeat_nothing(path):
    assert "0 predictions lost, 0 repeated, 0 runs with half" in benchmark_store.killed(path, 6)


def test_writers_at_once_lose_and_repeat_nothing(path):
    told = benchmark_store.together(path, writers=3, seconds=1)
    assert " 0 failed, " in told
    assert ": 0 predictions lost, 0 repeated, 0 runs with half" in told


# ---- the viewer


def test_the_viewer_turns_pages_and_filters(filled, network):
    viewer = view(filled)
    assert viewer.title == "40 predictions: all runs; page 1 of 2"
    assert (viewer.back.disabled, viewer.on.disabled) == (True, False)
    viewer.on.click()
    assert "page 2 of 2" in viewer.message.value
    assert viewer.pictures.value.count("<img") == 20
    viewer.digit.value = 3
    assert viewer.title == f"{np.sum(y == 3)} predictions: all runs, the digit 3; page 1 of 1"
    viewer.wrong.value = True
    wrong = np.sum((y == 3) & (network.predict(X) != 3))
    assert str(wrong) in viewer.title or not wrong
    filled.path.unlink()
    viewer.wrong.value = False
    assert "is gone" in viewer.message.value


def test_the_viewer_has_a_picture_with_words(filled):
    bundle, metadata = view(filled, wrong=True)._repr_mimebundle_()
    assert metadata["image/png"]["alt"] == bundle["text/plain"]
    assert bundle["text/plain"].startswith(f"{filled.count(Selection(wrong=True))} predictions")


def test_an_empty_log_can_be_viewed(store):
    assert view(store).title == "No prediction: all runs"
    assert "image/png" in view(store)._repr_mimebundle_()[0]


def test_what_comes_from_the_file_is_text_in_the_viewer(store):
    run = store.add_run("<script>alert(1)</script>", "d")
    store.log(run, X[:1], probabilities(3))
    assert "<script>" not in view(store).pictures.value + view(store).message.value


def test_the_time_is_in_utc(filled):
    kept = filled.ask("SELECT time, datetime('now') AS now FROM runs").iloc[0]
    apart = [time.strptime(kept[name], "%Y-%m-%d %H:%M:%S") for name in ("time", "now")]
    assert abs(time.mktime(apart[0]) - time.mktime(apart[1])) < 60


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_file_can_be_read_and_not_written(filled):
    filled.path.chmod(0o400)
    assert filled.count() == 40
    with pytest.raises(StoreError, match="read-only"):
        filled.add_run("m", "d")


def test_sqlites_own_errors_stay_inside(path, monkeypatch):
    def fail(*_, **__):
        raise sqlite3.OperationalError("something quite new")

    monkeypatch.setattr(sqlite3, "connect", fail)
    with pytest.raises(StoreError, match="SQLite says something quite new"):
        PredictionStore(path)


def test_a_question_attaches_no_file(tmp_path):
    store = PredictionStore(tmp_path / "log.sqlite")
    with pytest.raises(StoreError, match="only reads"):
        store.ask("ATTACH ? AS other", [str(tmp_path / "other.sqlite")])
    assert not (tmp_path / "other.sqlite").exists()


@pytest.mark.parametrize("path", [5, "a\0b", None])
def test_what_names_no_file_is_told(path):
    with pytest.raises(StoreError, match="where the name of a file is expected"):
        PredictionStore(path)
