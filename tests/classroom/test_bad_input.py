"""Whatever is wrong with a file is told in one sentence: where, what was found, what to expect."""

import errno
import gzip
import pathlib
import zipfile

import numpy as np
import pytest
from files import idx_bytes, some_digits, write_csv

from benchmarks import damage
from classroom.datasets import cache
from classroom.datasets.csv_files import read_csv
from classroom.datasets.idx_files import read_idx
from classroom.datasets.loading import load_dataset
from helpers.data import DataError, Dataset, normalise, one_hot, split

X, Y = some_digits()
IMAGES, LABELS = X.reshape(-1, 28, 28), Y.astype(np.uint8)
IMAGE_BYTES, LABEL_BYTES = idx_bytes(IMAGES), idx_bytes(LABELS)


def table(**shape):
    """A good table, to be spoilt."""

    def write(folder):
        return write_csv(folder / "digits.csv", X, Y, **shape)

    return write


def field(row, column, value, **shape):
    """A table with one field replaced; rows and columns as a spreadsheet counts them."""

    def write(folder):
        path = table(**shape)(folder)
        separator = shape.get("sep", ",")
        lines = [line.split(separator) for line in path.read_text().splitlines()]
        lines[row - 1][column - 1] = value
        path.write_text("\n".join(map(separator.join, lines)) + "\n")
        return path

    return write


def row(number, change, **shape):
    """A table with one line changed."""

    def write(folder):
        path = table(**shape)(folder)
        lines = path.read_text().splitlines()
        lines[number - 1] = change(lines[number - 1])
        path.write_text("\n".join(lines) + "\n")
        return path

    return write


def columns(wanted, header=False):
    """A table of another width."""

    def write(folder):
        names = ",".join(f"column{i}" for i in range(wanted)) + "\n"
        body = "\n".join(",".join("3" * wanted) for _ in range(4))
        (folder / "digits.csv").write_text(names * header + body)
        return folder / "digits.csv"

    return write


def content(data, name="digits.csv"):
    """A file of these bytes."""

    def write(folder):
        (folder / name).write_bytes(data)
        return folder / name

    return write


def cut(write, share=0.6):
    """A file that ends too early."""

    def write_and_cut(folder):
        path = write(folder)
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])
        return path

    return write_and_cut


def cut_after_header(folder):
    path = table()(folder)
    path.write_text(path.read_text().partition("\n")[0] + "\n")
    return path


def zipped(**files):
    def write(folder):
        with zipfile.ZipFile(folder / "digits.zip", "w") as archive:
            for name, text in files.items():
                archive.writestr(name.replace("_csv", ".csv"), text)
        return folder / "digits.zip"

    return write


def idx(images=IMAGE_BYTES, labels=LABEL_BYTES):
    """A folder with these two IDX files; None leaves one out."""

    def write(folder):
        for name, data in (("images-idx3", images), ("labels-idx1", labels)):
            if data is not None:
                (folder / f"train-{name}-ubyte").write_bytes(data)
        return folder / f"train-{'images-idx3' if images else 'labels-idx1'}-ubyte"

    return write


TABLES = {
    "a missing file": (lambda folder: folder / "no.csv", "no.csv is not there"),
    "an empty file": (content(b""), r"digits.csv is empty \(0 bytes\)"),
    "a folder with nothing": (lambda folder: folder, "holds no train data .* MNIST's IDX files"),
    "a picture": (content(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "is one picture, where a CSV"),
    "zero bytes": (content(b"0,1\0,2\n" * 9), "row 1 holds neither names nor numbers"),
    "text of another country": (table(names="1x1", label="last", encoding="cp037"), "CSV UTF-8"),
    "a web page": (content(b"<html><body>Sign in</body></html>"), "a web page, not the file"),
    "one endless line": (content(b"1234567890" * 30_000), "row 1 has 200,000 characters"),
    "blank lines": (content(b"\n\n\n"), "row 1 holds neither names nor numbers"),
    "a header and nothing else": (cut_after_header, "has a header, but no row below it"),
    "a truncated gzip": (cut(table(packed="gzip")), "can't be unpacked or read to its end"),
    "a damaged gzip": (
        content(gzip.compress(b"1,2,3" * 999)[:40] + b"?" * 40),
        "can't be unpacked or read to its end",
    ),
    "a truncated zip": (cut(table(packed="zip")), "can't be unpacked or read to its end"),
    "a zip of several tables": (zipped(a_csv="1", b_csv="2"), r"2 files \(a.csv, b.csv\)"),
    "a zip with nothing in it": (zipped(), r"holds 0 files \(none\), where one train table"),
    "783 columns": (columns(783), "row 1: it has 783 columns, where 785 .* or 784"),
    "786 columns": (columns(786), "row 1: it has 786 columns, where .* index=False"),
    "783 columns and a header": (columns(783, header=True), "783 columns, where 785"),
    "27 × 29 pixels and a label": (
        row(1, lambda line: line.rpartition(",")[0]),
        "row 1: it has 783 pixels, where 784 are expected",
    ),
    "a label between the pixels": (
        row(1, lambda line: "1x1,1x2,label" + line.removeprefix("label,1x1,1x2")),
        "row 1: the label is in column 3, among",
    ),
    "a short row": (
        row(5, lambda line: line.rpartition(",")[0]),
        "row 5: it has 783 pixels and a label, where 784",
    ),
    "a long row": (
        row(31, lambda line: line + ",0"),
        "row 31: it has 785 pixels and a label, where 784",
    ),
    "a row of another table": (
        row(7, lambda _: "total"),
        "row 7: it has 0 pixels and a label, where 784",
    ),
    "text in a pixel": (
        field(4, 3, "dark"),
        r"row 4, column 3 \(1x2\): 'dark' was found, where a number",
    ),
    "text in a pixel of the first row, no header": (
        field(1, 9, "dark", names=None),
        "row 1, column 9: 'dark' was found, where a number from 0 to 255",
    ),
    "an empty pixel": (
        field(9, 785, ""),
        r"row 9, column 785 \(28x28\): nothing was found, where a number",
    ),
    "a pixel that is not a number": (
        field(4, 3, "NaN"),
        "row 4, column 3 .*: nan was found, where a whole",
    ),
    "an infinite pixel": (
        field(4, 3, "inf"),
        "row 4, column 3 .*: inf was found, where a whole number",
    ),
    "a negative pixel": (
        field(4, 3, "-1"),
        "row 4, column 3 .*: -1 was found, where a whole number from 0",
    ),
    "a pixel of 256": (
        field(4, 3, "256"),
        "row 4, column 3 .*: 256 was found, where a whole number from 0",
    ),
    "a pixel of 12.5": (
        field(4, 3, "12.5"),
        "row 4, column 3 .*: 12.5 was found, where a whole number",
    ),
    "a pixel of 2 among divided ones": (
        field(4, 3, "-0.5", divided=True),
        "row 4, column 3 .*: -0.5 was found, where a number from 0 to 1",
    ),
    "a decimal comma": (
        field(4, 3, "0,5", sep=";"),
        r"row 4, column 3 \(1x2\): '0,5' was found, where a number",
    ),
    "a pixel in the wrong place of an index table": (
        field(4, 4, "dark", index=True),
        r"row 4, column 4 \(1x2\): 'dark'",
    ),
    "an unclosed quotation mark": (field(4, 3, '"7'), "row 4: "),
    "a label of 10": (field(6, 1, "10"), "row 6: the label is 10, where 0 to 9 is expected"),
    "a label of 10, no header": (
        field(6, 1, "10", names=None),
        "row 6: the label is 10, where 0 to 9",
    ),
    "a label of 3.5": (field(6, 1, "3.5"), "row 6: the label is 3.5, where 0 to 9 is expected"),
    "a label of -1": (field(6, 1, "-1"), "row 6: the label is -1, where 0 to 9 is expected"),
    "a missing label": (
        field(6, 1, ""),
        r"row 6, column 1 \(label\): nothing was found, where a number",
    ),
    "a label in words": (
        field(6, 1, "three"),
        r"row 6, column 1 \(label\): 'three' was found, where",
    ),
    "one class only": (
        lambda folder: write_csv(folder / "digits.csv", X, Y * 0 + 3, names=None),
        "all 30 labels are 3, but at least two",
    ),
}

IDX = {
    "IDX: an empty file": (idx(b""), r"train-images-idx3-ubyte is empty"),
    "IDX: no labels": (idx(labels=None), r"no file train-labels-idx1-ubyte\[.gz\]"),
    "IDX: no images": (idx(images=None), r"no file train-images-idx3-ubyte\[.gz\]"),
    "IDX: a wrong magic number": (
        idx(b"\1" + IMAGE_BYTES[1:]),
        "begins with 01 00 08 03, where 00 00 08 03",
    ),
    "IDX: a file of 3 bytes": (idx(b"\0\0\x08"), "begins with 00 00 08, where"),
    "IDX: numbers of another type": (idx(idx_bytes(IMAGES, kind=13)), "begins with 00 00 0d 03"),
    "IDX: two dimensions": (idx(idx_bytes(X)), "has 2 dimensions, where 3"),
    "IDX: it ends inside its header": (idx(IMAGE_BYTES[:9]), "ends inside its header"),
    "IDX: truncated": (idx(IMAGE_BYTES[:-1]), "header says that 23,520 .* there are 23,519"),
    "IDX: truncated and gzipped": (
        idx(gzip.compress(IMAGE_BYTES)[:-99]),
        "can't be unpacked or read to its end",
    ),
    "IDX: too long": (idx(IMAGE_BYTES + b"?"), "header says that 23,520 .* there are more"),
    "IDX: a header that promises four terabytes": (
        idx(bytes([0, 0, 8, 3, 255, 255, 255, 255, 0, 0, 0, 28, 0, 0, 0, 28])),
        "header says that 3,367,254,359,280 bytes follow, but there are 0",
    ),
    "IDX: no images announced": (idx(idx_bytes(IMAGES[:0])), "says that it holds 0 images"),
    "IDX: images of 27 × 29": (
        idx(idx_bytes(np.zeros((30, 27, 29), np.uint8))),
        "its images have 27 × 29 pixels, where 28 × 28",
    ),
    "IDX: a label of 10": (idx(labels=idx_bytes(LABELS + 1)), r"label \d+ is 10, where 0 to 9"),
    "IDX: one class only": (idx(labels=idx_bytes(LABELS * 0)), "all 30 labels are 0, but"),
    "IDX: fewer labels than images": (
        idx(labels=idx_bytes(LABELS[:29])),
        "30 images, but train-labels-idx1-ubyte holds 29 labels",
    ),
    "IDX: images and labels exchanged": (
        idx(idx_bytes(LABELS), IMAGE_BYTES),
        "train-images-idx3-ubyte holds labels, where images are expected",
    ),
}

BAD_FILES = TABLES | IDX


@pytest.mark.parametrize(("write", "sentence"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_gets_its_sentence(write, sentence, tmp_path):
    path = write(tmp_path)
    with pytest.raises(DataError, match=sentence) as caught:
        load_dataset(path)
    message = str(caught.value)
    assert "\n" not in message
    assert str(tmp_path) in message
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_there_are_at_least_forty_kinds_of_bad_files():
    assert len(BAD_FILES) >= 40


BAD_CALLS = {
    "a folder where a file is read": (lambda f: read_csv(f), "is a folder, where a file"),
    "a folder where an IDX file is read": (lambda f: read_idx(f), "is a folder, where a file"),
    "a misspelt name": (lambda f: load_dataset("mnits"), "did you mean 'mnist'"),
    "a third part": (lambda f: load_dataset("mnist", part="dev"), "'train' or 'test'"),
    "a test part that does not exist": (
        lambda f: load_dataset("digits", part="test"),
        "'digits' has no test part of its own",
    ),
    "a label in the middle": (lambda f: read_csv(table()(f), label="middle"), "label is 'middle'"),
    "normalised twice": (lambda f: normalise(normalise(X)), "probably divided by 255 before"),
    "normalised whole numbers": (lambda f: normalise(X.astype(int)), r"X.astype\(np.uint8\)"),
    "a split of an array": (lambda f: split(X), "of type ndarray, where a Dataset is expected"),
    "one-hot of labels beyond the classes": (lambda f: one_hot(Y, 9), "labels go from 0 to 9"),
    "one-hot of fractions": (lambda f: one_hot(Y / 2), "labels are float64 of shape"),
    "one-hot of a column": (lambda f: one_hot(Y[:, None]), r"of shape \(30, 1\)"),
    "parts that don't add up": (lambda f: split(Dataset(X, Y), (0.8, 0.1)), "add up to 1"),
    "a part of nothing": (lambda f: split(Dataset(X, Y), (0.8, 0.2, 0)), "above 0"),
    "too few images": (lambda f: split(Dataset(X, Y)[:4]), "4 different images are too few"),
    "images of another size": (lambda f: Dataset(X[:, 1:], Y), r"uint8 of shape \(30, 783\)"),
    "images of another type": (lambda f: Dataset(X / 255, Y), "X is float64"),
    "more images than labels": (
        lambda f: Dataset(X, Y[1:]),
        "there are 30 images and labels of shape",
    ),
}


@pytest.mark.parametrize(("call", "sentence"), BAD_CALLS.values(), ids=BAD_CALLS)
def test_a_bad_call_gets_its_sentence(call, sentence, tmp_path):
    with pytest.raises(DataError, match=sentence):
        call(tmp_path)


def test_a_file_without_permission_gets_its_sentence(tmp_path, monkeypatch):
    path = table()(tmp_path)

    def refuse(self, *rest, **options):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(pathlib.Path, "open", refuse)  # the tests may run as an administrator
    with pytest.raises(DataError, match="digits.csv can't be read: you don't have permission"):
        read_csv(path)


def test_a_disk_full_while_caching_is_a_warning_and_the_data_is_there(tmp_path, monkeypatch):
    path = table()(tmp_path)

    def fail(*rest, **options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(np.lib.format, "write_array", fail)
    with pytest.warns(UserWarning, match="the disk is full, so 0 MB were not kept"):
        dataset = load_dataset(path)
    np.testing.assert_array_equal(dataset.X, X)
    assert not list(cache.FOLDER.iterdir())


def test_a_cache_that_can_not_be_written_is_not_worth_a_word(tmp_path, monkeypatch, recwarn):
    (tmp_path / "a file").touch()
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "a file" / "cache")
    np.testing.assert_array_equal(load_dataset(table()(tmp_path)).X, X)
    assert not recwarn.list


def test_no_damage_to_a_file_is_read_wrongly_or_raises_another_error(capsys):
    """A few hundred; `python -m benchmarks.damage` tries thousands."""
    assert damage.main(["--files", "204", "--weights", "200", "--untimed"])
    assert "MISSED" not in capsys.readouterr().out
