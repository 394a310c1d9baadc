"""Files as people own them: each is read pixel by pixel, or named with what to do about it."""

import bz2
import gzip
import io
import json
import lzma
import pickle
import tarfile
import zipfile

import numpy as np
import pandas as pd
import pytest
from files import PIXEL_NAMES, idx_bytes, some_digits, write_csv, write_idx
from PIL import Image

from classroom import load_dataset
from classroom.datasets.loading import NAMES
from helpers.data import DataError

X, Y = some_digits()
TEST_X, TEST_Y = some_digits(seed=1)
TABLE = "\n".join(",".join(map(str, [y, *x])) for x, y in zip(X.tolist(), Y, strict=True)) + "\n"
HEADER = ",".join(["label", *PIXEL_NAMES["pixel0"]]) + "\n"
IDX = {
    "train-images-idx3-ubyte": idx_bytes(X.reshape(-1, 28, 28)),
    "train-labels-idx1-ubyte": idx_bytes(Y.astype(np.uint8)),
    "t10k-images-idx3-ubyte": idx_bytes(TEST_X.reshape(-1, 28, 28)),
    "t10k-labels-idx1-ubyte": idx_bytes(TEST_Y.astype(np.uint8)),
}


def file(name, content):
    """Writes a file of that name and content; what is loaded is its path."""

    def write(folder):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def within(*writers):
    """Several files; what is loaded is their folder."""

    def write(folder):
        for writer in writers:
            writer(folder)
        return folder

    return write


def zipped(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def npz(**arrays):
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


def keras(**changed):
    arrays = {"x_train": X, "y_train": Y, "x_test": TEST_X, "y_test": TEST_Y} | changed
    shaped = {
        k: v.reshape(-1, 28, 28) if k[0] == "x" and v.ndim == 2 else v for k, v in arrays.items()
    }
    return npz(**shaped)


def png(pixels, mode="L"):
    stream = io.BytesIO()
    Image.fromarray(pixels.reshape(28, 28)).convert(mode).save(stream, "PNG")
    return stream.getvalue()


def pictures(above="", mode="L"):
    order = np.argsort(Y, kind="stable")
    return {f"{above}{Y[i]}/{i:03}.png": png(X[i], mode) for i in order}


def arff():
    names = "".join(f"@ATTRIBUTE {name} INTEGER\n" for name in PIXEL_NAMES["pixel0"])
    rows = "".join(",".join(map(str, [*x, y])) + "\n" for x, y in zip(X.tolist(), Y, strict=True))
    return f"% digits\n@RELATION mnist\n{names}@ATTRIBUTE class {{0,1,2}}\n@DATA\n{rows}"


def shuffled_columns(names):
    table = pd.DataFrame(X, columns=names)
    table = table[sorted(names)]
    table.insert(0, "label", Y)
    return table.to_csv(index=False)


def blanks():
    stream = io.BytesIO()
    np.savetxt(stream, np.c_[Y, X], fmt="%3d")
    return stream.getvalue()


def spread(content):
    return {f"{name}/{name}": data for name, data in content.items()}


READ = {
    "Keras' mnist.npz": file("mnist.npz", keras()),
    "Keras' in its folder": within(file("mnist.npz", keras())),
    "Keras' with rows": file("mnist.npz", npz(x_train=X, y_train=Y, x_test=X, y_test=Y)),
    "Keras' with small labels": file("digits.npz", keras(y_train=Y.astype(np.uint8))),
    "torchvision, one level deeper": within(*(file(f"raw/{n}", c) for n, c in IDX.items())),
    "torchvision's root": within(*(file(f"MNIST/raw/{n}", c) for n, c in IDX.items())),
    "each IDX file in a folder of its name": within(
        *(file(name, data) for name, data in spread(IDX).items())
    ),
    "a zip of the IDX files": file("archive.zip", zipped(**IDX)),
    "a zip of packed IDX files": file(
        "mnist.zip", zipped(**{f"{n}.gz": gzip.compress(c) for n, c in IDX.items()})
    ),
    "a zip of IDX files in folders": file("a.zip", zipped(**spread(IDX))),
    "a folder with that zip": within(file("archive.zip", zipped(**IDX))),
    "pictures, a folder a digit": within(*(file(n, c) for n, c in pictures().items())),
    "pictures in train": within(*(file(n, c) for n, c in pictures("train/").items())),
    "pictures in mnist_png/training": within(
        *(file(n, c) for n, c in pictures("mnist_png/training/").items())
    ),
    "pictures in colour": within(*(file(n, c) for n, c in pictures(mode="RGB").items())),
    "a zip of pictures": file("pictures.zip", zipped(**pictures("digits/train/"))),
    "white space": file("digits.txt", blanks()),
    "white space and a header": file("digits.txt", (HEADER + TABLE).replace(",", " ")),
    "vertical bars": file("digits.csv", (HEADER + TABLE).replace(",", "|")),
    "sep=;": file("digits.csv", "sep=;\n" + (HEADER + TABLE).replace(",", ";")),
    "sep=, and Windows": file("digits.csv", ("sep=,\n" + HEADER + TABLE).replace("\n", "\r\n")),
    "comments": file("digits.csv", "# of 1998\n#\n" + HEADER + TABLE),
    "a comment of np.savetxt's": file("digits.csv", "# label, pixels\n" + TABLE),
    "a comment in the middle": file("digits.csv", HEADER + TABLE[:4000] + TABLE[4000:]),
    "ARFF": file("mnist_784.arff", arff()),
    "ARFF in small letters": file("mnist.arff", arff().replace("@DATA", "@data")),
    "bz2": file("digits.csv.bz2", bz2.compress((HEADER + TABLE).encode())),
    "xz": file("digits.csv.xz", lzma.compress((HEADER + TABLE).encode())),
    "a gzip in a zip": file("a.zip", zipped(**{"train.csv.gz": gzip.compress(TABLE.encode())})),
    "a gzip of a gzip": file("digits.csv.gz", gzip.compress(gzip.compress(TABLE.encode()))),
    "a zip with a Mac's shadow": file(
        "a.zip", zipped(**{"train.csv": HEADER + TABLE, "._train.csv": "Mac OS X"})
    ),
    "a folder with a Mac's shadow": within(
        file("train.csv", HEADER + TABLE), file("._train.csv", "Mac OS X")
    ),
    "UTF-16": file("digits.csv", (HEADER + TABLE).encode("utf-16")),
    "columns sorted by name": file("digits.csv", shuffled_columns(PIXEL_NAMES["pixel0"])),
    "columns 1x1, 1x10 …": file("digits.csv", shuffled_columns(PIXEL_NAMES["1x1"])),
    "blank lines at the top": file("digits.csv", "\n\n" + HEADER + TABLE),
    "a plus before each number": file("digits.csv", TABLE.replace(",", ",+")),
}


@pytest.fixture(autouse=True)
def no_cache(monkeypatch, tmp_path):
    monkeypatch.setattr("classroom.datasets.cache.FOLDER", tmp_path / "cache")


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "data"
    place.mkdir()
    return place


def as_pairs(X, y):
    return sorted((int(label), row.tobytes()) for row, label in zip(X, y, strict=True))


@pytest.mark.parametrize("write", READ.values(), ids=READ)
def test_it_is_read_pixel_by_pixel(write, folder):
    data = load_dataset(write(folder))
    assert as_pairs(data.X, data.y) == as_pairs(X, Y)
    assert data.y.dtype == np.int64


@pytest.mark.parametrize(
    "write",
    [
        file("mnist.npz", keras()),
        file("mnist.zip", zipped(**IDX)),
        within(*(file(n, c) for n, c in IDX.items())),
    ],
    ids=["npz", "zip", "folder"],
)
def test_the_test_part_is_another(write, folder):
    data = load_dataset(write(folder), part="test")
    np.testing.assert_array_equal(data.X, TEST_X)
    np.testing.assert_array_equal(data.y, TEST_Y)


def test_digits_of_0_and_1_alone_become_black_and_white(folder):
    data = load_dataset(write_csv(folder / "digits.csv", (X > 127).astype(int), Y))
    np.testing.assert_array_equal(data.X, np.where(X > 127, 255, 0))


def test_twenty_sevens_are_read_where_the_header_says_that_they_are_sevens(folder):
    data = load_dataset(write_csv(folder / "digits.csv", X, Y * 0 + 7))
    assert set(data.y) == {7}


def test_dark_digits_on_light_paper_are_read_with_a_warning(folder):
    path = write_csv(folder / "digits.csv", 255 - X, Y)
    with pytest.warns(UserWarning, match=r"Dataset\(255 - data\.X"):
        load_dataset(path)


def tar():
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        content = TABLE.encode()
        member = tarfile.TarInfo("train.csv")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return stream.getvalue()


def npy(array, **options):
    stream = io.BytesIO()
    np.save(stream, array, **options)
    return stream.getvalue()


TABLES_OF_TWO = {"train.csv": HEADER + TABLE, "test.csv": HEADER + TABLE}
NAMED = {
    "npy": (file("x_train.npy", npy(X)), r"np\.load.*Dataset"),
    "parquet": (file("train.parquet", b"PAR1" + bytes(99)), r"read_parquet"),
    "HDF5": (file("digits.h5", b"\x89HDF\r\n\x1a\n" + bytes(99)), "h5py"),
    "MATLAB": (file("mnist.mat", b"MATLAB 5.0 MAT-file" + bytes(99)), "loadmat"),
    "one picture": (file("7.png", png(X[0])), "one picture.* a folder"),
    "a photo": (file("7.jpg", b"\xff\xd8\xff\xe0" + bytes(99)), "one picture"),
    "tar.gz": (file("mnist.tar.gz", tar()), "tar archive.*unpack it"),
    "a pickle": (file("mnist.pkl", pickle.dumps([1, 2])), "pickle, which could run"),
    "a packed pickle": (file("mnist.pkl.gz", gzip.compress(pickle.dumps(X))), "pickle"),
    "Excel": (file("d.xlsx", zipped(**{"xl/workbook.xml": "", "docProps/app.xml": ""})), "Excel"),
    "old Excel": (file("digits.xls", b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(99)), "Excel"),
    "a web page": (file("train.csv", "<!DOCTYPE html>\n<html>"), "web page.*again"),
    "a web page in a gzip": (file("a.csv.gz", gzip.compress(b"\n<HTML><body>")), "web page"),
    "a pointer": (file("train.csv", "version https://git-lfs.github.com/spec/v1\n"), "git lfs"),
    "JSON": (file("digits.json", json.dumps([{"label": 5}])), "json.load"),
    "JSON of one object": (file("digits.json", json.dumps({"label": 5})), "JSON"),
    "PDF": (file("digits.pdf", b"%PDF-1.7\n" + bytes(99)), "PDF"),
    "7-Zip": (file("mnist.7z", b"7z\xbc\xaf\x27\x1c" + bytes(99)), "7-Zip"),
    "RAR": (file("mnist.rar", b"Rar!\x1a\x07" + bytes(99)), "RAR"),
    "another npz": (file("weights.npz", npz(W=X, b=Y)), "x_train, y_train"),
    "npz of objects": (file("m.npz", keras(y_train=np.array([None, 1], object))), "can't be read"),
    "npz of floats": (file("mnist.npz", keras(x_train=X / 255)), "float64.*where uint8"),
    "npz of strange labels": (file("mnist.npz", keras(y_train=Y + 5)), "labels go from 5"),
    "npz of two lengths": (file("mnist.npz", keras(y_train=Y[:5])), "labels"),
    "an empty picture": (file("0/1.png", b""), "is empty"),
    "long lines": (file("digits.csv", "1," * 300_000), "200,000 characters"),
    "a long line below": (file("d.csv", HEADER + "1," * 300_000), "row 2 has 200,000 characters"),
    "empty lines without end": (file("d.csv", "\n" * 1_100_000), "empty lines"),
    "trailing commas": (file("d.csv", HEADER + TABLE.replace("\n", ",\n")), "end with a comma"),
    "an underscore": (file("d.csv", HEADER + TABLE.replace(",0,", ",1_0,", 1)), "row 2.*'1_0'"),
    "other digits": (file("d.csv", HEADER + TABLE.replace(",0,", ",٣,", 1)), "row 2.*'٣'"),
    "one column": (file("d.csv", "label\n1\n"), "0 pixels, where 784"),
    "an empty zip": (file("a.zip", zipped()), "holds 0 files"),
    "an npz cut off": (file("mnist.npz", keras()[:900]), "fetch it again"),
    "an xz cut off": (file("d.csv.xz", lzma.compress(TABLE.encode())[:900]), "fetch it again"),
    "a bz2 cut off": (file("d.csv.bz2", bz2.compress(TABLE.encode())[:900]), "fetch it again"),
    "an npz that announces less": (
        file("mnist.npz", keras().replace(b"'<i8'", b"'<i1'")),
        "can't be",
    ),
    "a PNG with another bit": (
        within(*(file(n, c[:99] + bytes([c[99] ^ 1]) + c[100:]) for n, c in pictures().items())),
        "png isn't a picture that can be read",
    ),
    "a zip with a damaged name": (
        file("a.zip", b"train.asv".join(zipped(**TABLES_OF_TWO).rsplit(b"train.csv", 1))),
        "fetch it again",
    ),
    "a pixel's name damaged": (
        file("d.csv", (HEADER + TABLE).replace("pixel100,", "pixel900,")),
        "row 1: the names of the pixels' columns aren't in order",
    ),
    "a control character": (
        file("d.csv", HEADER + TABLE.replace(",0,", ",\x1c0,", 1)),
        r"row 2.*'\\x1c0'",
    ),
    "three gzips": (
        file("a.gz", gzip.compress(gzip.compress(gzip.compress(TABLE.encode())))),
        "UTF-8|table",
    ),
}


@pytest.mark.parametrize(("write", "sentence"), NAMED.values(), ids=NAMED)
def test_what_is_not_read_is_named_with_what_to_do(write, sentence, folder):
    with pytest.raises(DataError, match=sentence) as refusal:
        load_dataset(write(folder))
    assert "\n" not in str(refusal.value)


def test_pictures_of_another_size_are_told(folder):
    stream = io.BytesIO()
    Image.new("L", (32, 32)).save(stream, "PNG")
    within(file("3/a.png", stream.getvalue()))(folder)
    with pytest.raises(DataError, match="3/a.png: the picture has 32 × 32 pixels, where 28 × 28"):
        load_dataset(folder)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (5, "the data set is 5, where its name or a path is expected"),
        ("https://example.org/mnist_train.csv", "is an address: download the file"),
        ("a" * 5_000, "is not there"),
        ("a\0b", "is not there"),
        ("minst", "did you mean 'mnist'"),
    ],
    ids=["number", "address", "long", "NUL", "slip"],
)
def test_what_is_no_name_gets_its_sentence(name, sentence):
    with pytest.raises(DataError, match=sentence):
        load_dataset(name)


def test_names_may_be_written_large():
    assert load_dataset("DIGITS").name in NAMES


def test_a_variable_may_name_a_file(folder, monkeypatch):
    monkeypatch.setenv("MNIST_DIR", str(file("mine.csv", HEADER + TABLE)(folder)))
    np.testing.assert_array_equal(load_dataset("mnist").X, X)


def test_keras_own_folder_is_searched(folder, monkeypatch):
    monkeypatch.setattr(
        "classroom.datasets.loading.KERAS", within(file("mnist.npz", keras()))(folder)
    )
    monkeypatch.setattr("classroom.datasets.loading.COURSE", folder / "nowhere")
    monkeypatch.chdir(folder.parent)
    np.testing.assert_array_equal(load_dataset("mnist", download=False).X, X)


def test_the_files_written_here_are_whole(folder):
    write_idx(folder, X, Y)
    assert (folder / "train-images-idx3-ubyte").read_bytes() == IDX["train-images-idx3-ubyte"]
