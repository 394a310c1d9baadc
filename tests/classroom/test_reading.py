"""Every shape of file that holds digits is read, and comes back as what was written."""

import csv
import io
import itertools
import tracemalloc

import numpy as np
import pytest
from files import some_digits, write_csv, write_idx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from classroom.datasets import csv_files, idx_files
from classroom.datasets.csv_files import read_csv
from classroom.datasets.idx_files import read_idx_folder

X, Y = some_digits()

SHAPES = {
    "a header, the label first": {},
    "no header": {"names": None},
    "the label last": {"label": "last"},
    "no header, the label last": {"names": None, "label": "last"},
    "Kaggle's names": {"names": "pixel0"},
    "numbers as names": {"names": "numbers"},
    "semicolons": {"sep": ";"},
    "tabs": {"sep": "\t"},
    "a byte-order mark": {"encoding": "utf-8-sig"},
    "a byte-order mark, no header": {"encoding": "utf-8-sig", "names": None},
    "Windows line ends": {"lineterminator": "\r\n"},
    "line ends of an old Mac": {"lineterminator": "\r"},
    "an index column": {"index": True},
    "an index column, the label last": {"index": True, "label": "last"},
    "already divided": {"divided": True},
    "already divided, no header, the label last": {
        "divided": True,
        "names": None,
        "label": "last",
    },
    "everything in quotes": {"quoting": csv.QUOTE_ALL},
    "gzipped": {"packed": "gzip"},
    "zipped beside another file": {"packed": "zip"},
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_table_is_read_in_the_shape_of(shape, tmp_path):
    dataset = read_csv(write_csv(tmp_path / "digits.csv", X, Y, **shape))
    np.testing.assert_array_equal(dataset.X, X)
    np.testing.assert_array_equal(dataset.y, Y)


@pytest.mark.parametrize(
    "shape", [{"names": "pixel0"}, {"names": None}, {"index": True}, {"packed": "zip"}], ids=str
)
def test_a_table_without_labels_is_read(shape, tmp_path):
    dataset = read_csv(write_csv(tmp_path / "test.csv", X, **shape))
    np.testing.assert_array_equal(dataset.X, X)
    assert dataset.y is None


def test_what_is_handed_out_is_bytes_in_rows(tmp_path):
    dataset = read_csv(write_csv(tmp_path / "digits.csv", X, Y))
    assert dataset.X.dtype == np.uint8
    assert dataset.X.flags.c_contiguous
    assert dataset.X.flags.owndata
    assert dataset.y.dtype == np.int64


def test_the_zipped_table_of_the_other_part_is_read_by_its_name(tmp_path):
    path = write_csv(tmp_path / "both.zip", X, Y, packed="zip")
    with pytest.raises(ValueError, match="columns, where 785"):
        read_csv(path, part="test")


def test_empty_lines_are_no_rows(tmp_path):
    path = write_csv(tmp_path / "digits.csv", X, Y)
    path.write_text(path.read_text().replace("\n", "\n\n"))
    np.testing.assert_array_equal(read_csv(path).X, X)


def test_columns_of_a_float_table_are_read_whether_divided_or_not(tmp_path):
    np.savetxt(tmp_path / "whole.csv", np.c_[Y, X], delimiter=",")
    np.savetxt(tmp_path / "divided.csv", np.c_[Y, X / 255], delimiter=",", fmt="%g")
    for name in ("whole.csv", "divided.csv"):
        np.testing.assert_array_equal(read_csv(tmp_path / name).X, X, err_msg=name)


@pytest.mark.parametrize(
    "shape", [{}, {"names": None}, {"index": True}, {"divided": True}], ids=str
)
def test_blocks_of_rows_come_together_whole(shape, tmp_path, monkeypatch):
    monkeypatch.setattr(csv_files, "BLOCK", 7)
    dataset = read_csv(write_csv(tmp_path / "digits.csv", X, Y, **shape))
    np.testing.assert_array_equal(dataset.X, X)
    np.testing.assert_array_equal(dataset.y, Y)


def test_a_divided_table_may_begin_with_whole_numbers(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_files, "BLOCK", 5)
    black_and_white = np.where(X[:5] > 127, 255, 0)
    mixed = np.r_[black_and_white, X[5:]].astype(np.uint8)
    np.savetxt(tmp_path / "mixed.csv", np.c_[Y, mixed / 255], delimiter=",", fmt="%g")
    np.testing.assert_array_equal(read_csv(tmp_path / "mixed.csv").X, mixed)


@pytest.mark.parametrize("block", [1, 2])
def test_a_divided_table_may_hold_whole_numbers_anywhere(block, tmp_path, monkeypatch):
    """A block of 0 and 1 alone is ink, as the blocks before and behind it have been divided."""
    monkeypatch.setattr(csv_files, "BLOCK", 5)
    mixed = X.copy()
    rows = slice(5 * block, 5 * block + 5)
    mixed[rows] = np.where(X[rows] > 127, 255, 0)
    np.savetxt(tmp_path / "mixed.csv", np.c_[Y, mixed / 255], delimiter=",", fmt="%g")
    np.testing.assert_array_equal(read_csv(tmp_path / "mixed.csv").X, mixed)


class Endless:
    """A stream that always has more, and writes down how much it is asked for."""

    def __init__(self):
        self.asked = []

    def read(self, size):
        self.asked.append(size)
        return bytes(size)


def test_an_idx_file_is_read_up_to_its_size_and_in_chunks_of_a_megabyte():
    stream, chunk = Endless(), 1 << 20
    assert len(idx_files.read_at_most(stream, 2 * chunk + 5)) == 2 * chunk + 5
    assert stream.asked == [chunk, chunk, 5]


def test_memory_is_taken_for_what_comes_and_not_for_what_a_header_promises():
    tracemalloc.start()
    assert idx_files.read_at_most(io.BytesIO(bytes(1_000)), 1 << 40) == bytes(1_000)
    assert tracemalloc.get_traced_memory()[1] < 1 << 26
    tracemalloc.stop()


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("part", ["train", "test"])
def test_idx_files_are_read(part, packed, tmp_path):
    write_idx(tmp_path, X, Y, part, packed)
    dataset = read_idx_folder(tmp_path, part)
    np.testing.assert_array_equal(dataset.X, X)
    np.testing.assert_array_equal(dataset.y, Y)
    assert dataset.X.flags.c_contiguous


def test_idx_files_with_a_dot_in_their_names_are_read(tmp_path):
    for path in sorted(write_idx(tmp_path, X, Y).iterdir()):
        path.rename(path.with_name(path.name.replace("-idx", ".idx")))
    np.testing.assert_array_equal(read_idx_folder(tmp_path).X, X)


images_and_labels = st.integers(2, 6).flatmap(
    lambda count: st.tuples(
        arrays.arrays(np.uint8, (count, 784), fill=st.just(0)),
        st.permutations(list(itertools.islice(itertools.cycle(range(10)), count))).map(np.array),
    )
)


shapes = st.fixed_dictionaries(
    {
        "names": st.sampled_from(["1x1", "pixel0", "numbers", None]),
        "label": st.sampled_from(["first", "last"]),
        "index": st.booleans(),
        "sep": st.sampled_from([",", ";", "\t"]),
        "encoding": st.sampled_from(["utf-8", "utf-8-sig"]),
        "lineterminator": st.sampled_from(["\n", "\r\n", "\r"]),
        "divided": st.booleans(),
        "packed": st.sampled_from([None, "gzip", "zip"]),
        "quoting": st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    }
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(digits=images_and_labels, shape=shapes)
def test_whatever_to_csv_writes_comes_back_equal(digits, shape, tmp_path):
    X, y = digits
    if not shape["names"]:
        shape["index"] = False  # without a name, an index looks like any other column
    path = write_csv(tmp_path / "digits.csv", X, y, **shape)
    dataset = read_csv(path, label=None if shape["names"] else shape["label"])
    np.testing.assert_array_equal(dataset.X, X)
    np.testing.assert_array_equal(dataset.y, y)
