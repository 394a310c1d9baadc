"""A data set is found by its name, in the order that the course promises, and kept."""

import os
from pathlib import Path

import numpy as np
import pytest
from files import some_digits, write_csv, write_idx

from classroom.datasets import cache, csv_files, loading
from classroom.datasets.loading import load_dataset
from helpers.data import DataError

X, Y = some_digits()


def digits_of(kind):
    """Digits that tell from which place they were loaded."""
    return some_digits(seed=kind)


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course folder with nothing in it, and a notebook's folder to stand in."""
    (tmp_path / "course" / "data").mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
    monkeypatch.setattr(loading, "COURSE", tmp_path / "course")
    monkeypatch.setattr(loading, "COLAB", tmp_path / "sample_data")
    monkeypatch.chdir(tmp_path / "notebooks")
    return tmp_path / "course"


def test_without_a_name_the_bundled_digits_are_loaded():
    digits = load_dataset()
    assert repr(digits) == "Dataset 'digits': 12,000 images of 28 × 28, with labels"
    assert np.bincount(digits.y).tolist() == [1_200] * 10


def test_the_environment_chooses_for_all_lessons(tmp_path, monkeypatch):
    write_idx(tmp_path, X, Y)
    monkeypatch.setenv("MNIST_DIR", str(tmp_path))
    monkeypatch.setenv("COURSE_DATASET", "mnist")
    mnist = load_dataset()
    assert mnist.name == "mnist"
    np.testing.assert_array_equal(mnist.X, X)


def test_places_are_looked_at_in_their_order(course, tmp_path, monkeypatch):
    places = {
        "MNIST_DIR": tmp_path / "named",
        "data": course / "data" / "mnist",
        "beside the notebook": tmp_path / "notebooks",
        "Colab": tmp_path / "sample_data",
        "the cache": cache.FOLDER / "mnist",
    }
    for kind, folder in enumerate(places.values()):
        write_idx(folder, *digits_of(kind))
    monkeypatch.setenv("MNIST_DIR", str(places["MNIST_DIR"]))
    for kind, (place, folder) in enumerate(places.items()):
        np.testing.assert_array_equal(load_dataset("mnist").X, digits_of(kind)[0], err_msg=place)
        for path in folder.iterdir():
            path.unlink()
        monkeypatch.delenv("MNIST_DIR", raising=False)


def test_a_folder_named_wrongly_is_told_and_not_passed_over(course, tmp_path, monkeypatch):
    write_idx(course / "data", X, Y)
    monkeypatch.setenv("MNIST_DIR", str(tmp_path / "nowhere"))
    with pytest.raises(DataError, match="MNIST_DIR names .*nowhere, which has no train data"):
        load_dataset("mnist")


def test_a_named_folder_may_be_given_as_seen_from_the_course(course, tmp_path, monkeypatch):
    write_idx(tmp_path / "elsewhere", X, Y)
    monkeypatch.setenv("MNIST_DIR", "../elsewhere")
    (tmp_path / "notebooks" / "deeper").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks" / "deeper")
    np.testing.assert_array_equal(load_dataset("mnist").X, X)


def test_what_colab_ships_is_found_although_it_has_no_header(course, tmp_path):
    folder = tmp_path / "sample_data"
    folder.mkdir()
    write_csv(folder / "mnist_train_small.csv", X, Y, names=None)
    write_csv(folder / "mnist_test.csv", X[:9], Y[:9], names=None)
    assert len(load_dataset("mnist")) == 30
    assert len(load_dataset("mnist", part="test")) == 9


def test_kaggles_two_tables_are_found_beside_the_notebook(course):
    write_csv(Path("train.csv"), X, Y, names="pixel0")
    write_csv(Path("test.csv"), X[:9], names="pixel0")
    np.testing.assert_array_equal(load_dataset("mnist").y, Y)
    assert load_dataset("mnist", part="test").y is None


def test_fashion_mnist_is_not_taken_for_mnist_nor_mnist_for_fashion(course, monkeypatch):
    write_idx(course / "data" / "fashion-mnist", *digits_of(1))
    write_idx(course / "data", *digits_of(2))
    np.testing.assert_array_equal(load_dataset("fashion-mnist").X, digits_of(1)[0])
    np.testing.assert_array_equal(load_dataset("mnist").X, digits_of(2)[0])


@pytest.mark.parametrize("packed", [False, True])
def test_a_folder_and_a_file_in_it_give_the_same(packed, tmp_path):
    write_idx(tmp_path, X, Y, packed=packed)
    write_idx(tmp_path, X[:9], Y[:9], "test", packed=packed)
    assert len(load_dataset(tmp_path)) == 30
    assert len(load_dataset(tmp_path, part="test")) == 9
    assert len(load_dataset(next(tmp_path.glob("t10k-labels*")))) == 9


def test_a_path_may_be_given_as_seen_from_the_course(course):
    write_csv(course / "data" / "mine.csv", X, Y)
    assert len(load_dataset("data/mine.csv")) == 30


def test_a_table_is_read_once_and_then_comes_from_the_cache(tmp_path, monkeypatch):
    path = write_csv(tmp_path / "mine.csv", X, Y)
    first = load_dataset(path)
    monkeypatch.setattr(csv_files, "read_table", None)  # reading again would fail
    second = load_dataset(path)
    np.testing.assert_array_equal(first.X, second.X)
    np.testing.assert_array_equal(first.y, second.y)
    assert second.X.flags.c_contiguous


def test_the_cache_remembers_that_there_are_no_labels(tmp_path):
    path = write_csv(tmp_path / "mine.csv", X)
    assert load_dataset(path).y is None
    assert load_dataset(path).y is None


def test_the_cache_notices_a_changed_file_even_of_the_same_size_and_date(tmp_path):
    path = write_csv(tmp_path / "mine.csv", X, Y)
    load_dataset(path)
    before = path.stat()
    text = path.read_text()
    path.write_text(text[:-2] + "7\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert load_dataset(path).X[-1, -1] == 7
    assert len(list(cache.FOLDER.iterdir())) == 1, "the arrays of the old file are still kept"


def test_two_files_of_one_name_are_kept_apart(tmp_path):
    for kind in (1, 2):
        (tmp_path / str(kind)).mkdir()
        write_csv(tmp_path / str(kind) / "mine.csv", *digits_of(kind))
    for kind in (1, 2, 1):
        dataset = load_dataset(tmp_path / str(kind) / "mine.csv")
        np.testing.assert_array_equal(dataset.X, digits_of(kind)[0])


@pytest.mark.parametrize("share", [0, 0.001, 0.5, 0.99])
def test_a_damaged_cache_is_made_anew(share, tmp_path):
    path = write_csv(tmp_path / "mine.csv", X, Y)
    load_dataset(path)
    (kept,) = cache.FOLDER.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[: int(share * len(whole))])
    np.testing.assert_array_equal(load_dataset(path).X, X)
    assert kept.read_bytes() == whole


def test_a_cache_with_objects_in_it_is_never_unpickled(tmp_path):
    path = write_csv(tmp_path / "mine.csv", X, Y)
    load_dataset(path)
    (kept,) = cache.FOLDER.iterdir()
    with kept.open("wb") as file:
        np.save(file, np.array([{"a": "pickle"}], dtype=object), allow_pickle=True)
    np.testing.assert_array_equal(load_dataset(path).X, X)


def test_drawing_60k_is_done_once(monkeypatch):
    calls = []

    def draw(count, seed, preset):
        calls.append((count, tuple(seed), preset))
        return some_digits(count // 1_000)

    monkeypatch.setattr(loading.handwriting, "draw_digits", draw)
    first = load_dataset("digits-60k")
    second = load_dataset("digits-60k")
    assert sum(count for count, _, _ in calls) == 60_000
    assert len({seed for _, seed, _ in calls}) == len(calls), "portions drawn from the same seed"
    np.testing.assert_array_equal(first.X, second.X)


def test_without_leave_to_download_the_sentence_comes_at_once(course):
    with pytest.raises(
        DataError,
        match="^Fashion-MNIST is not on this machine, and download=False forbids a download$",
    ):
        load_dataset("fashion-mnist", download=False)
