"""The pad without a browser: preparing ink, finding it in photos, keeping digits, messages."""

import base64
import gzip
import io
import struct
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper import draw_on_page, photograph
from PIL import Image

from classroom.datasets.handwriting import draw_digits
from classroom.datasets.loading import load_dataset
from classroom.store import PredictionStore, StoreError
from classroom.widgets.pad import (
    DigitPad,
    centred,
    find_ink,
    keep,
    kept,
    moments,
    one_hand,
    read_image,
    scattered,
    take_photo,
)
from classroom.widgets.pad.centring import centre_of_mass, resize
from classroom.widgets.pad.replay import STILLS
from helpers.data import DataError, normalise
from helpers.network import mlp
from helpers.optimizers import SGD
from helpers.weights import load
from tools.lessons import COURSE


@pytest.fixture(scope="module")
def network():
    X, y = draw_digits(12_000, seed=3, preset="wild")
    network = mlp(784, [64], 10)
    network.fit(X, y, SGD(0.3, decay=1), epochs=6, batch=64, report=None)
    return network


@pytest.fixture(autouse=True)
def my_digits(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_MY_DIGITS", str(tmp_path / "my-digits.sqlite"))
    return tmp_path / "my-digits.sqlite"


# ---- crop, fit, centre


def test_a_digit_of_the_course_is_its_own_preparation():
    X, _ = draw_digits(200, seed=1)
    for image in X.reshape(-1, 28, 28):
        change = np.abs(centred(image).astype(int) - image)
        assert change.mean() < 12  # faint edges may be cropped, which enlarges it by a pixel


def test_the_place_on_the_page_does_not_matter():
    page = draw_on_page(5, np.random.default_rng(0), height=40)
    rows, columns = np.nonzero(page)
    corner = np.roll(page, (-rows.min(), -columns.min()), axis=(0, 1))
    assert np.array_equal(centred(corner), centred(page))


@pytest.mark.parametrize("times", [2, 3])
def test_the_size_does_not_matter(times):
    page = draw_on_page(3, np.random.default_rng(0))
    large = np.kron(page, np.ones((times, times), np.uint8))
    assert np.abs(centred(large).astype(int) - centred(page)).max() <= 1


@given(st.integers(0, 2**32 - 1), st.integers(1, 90), st.integers(1, 90))
def test_ink_keeps_to_the_rules_of_mnist(seed, height, width):
    rng = np.random.default_rng(seed)
    page = np.zeros((120, 130), np.uint8)
    page[7 : 7 + height, 11 : 11 + width] = rng.integers(17, 256, (height, width))
    image = centred(page).astype(float)
    rows, columns = (np.flatnonzero(image.any(axis=axis)) for axis in (1, 0))
    assert max(np.ptp(rows), np.ptp(columns)) + 1 == 20
    for middle, found in zip(centre_of_mass(image), (rows, columns), strict=True):
        at_an_edge = found[0] == 0 or found[-1] == 27
        assert abs(middle - 14) <= 0.55 or at_an_edge


def test_resizing_keeps_the_mean_and_agrees_with_pillow():
    rng = np.random.default_rng(0)
    image = rng.uniform(0, 255, (60, 48)).astype(np.float32)
    small = resize(image, 20, 16)
    assert np.isclose(small.mean(), image.mean(), rtol=1e-5)
    theirs = Image.fromarray(image).resize((16, 20), Image.Resampling.BOX)
    assert np.allclose(small, np.asarray(theirs), atol=0.01)


def test_empty_paper_is_an_empty_image():
    assert not centred(np.zeros((112, 112), np.uint8)).any()


def test_digits_of_many_sizes_anywhere_on_the_page_are_read(network):
    rng = np.random.default_rng(0)
    pages = [(d, draw_on_page(d, rng, height=rng.integers(36, 90))) for d in range(10)] * 3
    images = normalise(np.array([centred(page).reshape(784) for _, page in pages]))
    assert np.mean(network.predict(images) == [digit for digit, _ in pages]) >= 0.9


# ---- photos


def read_right(network, photos):
    images = np.array([centred(find_ink(photo)).reshape(784) for _, photo in photos])
    return np.mean(network.predict(images) == [digit for digit, _ in photos])


@pytest.mark.parametrize(
    ("page", "camera"),
    [
        ({}, {}),
        ({}, {"shadow": 0.4, "noise": 8, "pencil": 70}),
        ({"pen": 3}, {}),
        ({"side": 500, "height": 260, "pen": 9}, {}),
    ],
    ids=["usual", "dim", "thin pencil", "large"],
)
@pytest.mark.parametrize("negative", [False, True], ids=["on paper", "on a blackboard"])
def test_a_photo_is_read_like_a_drawing(network, page, camera, negative):
    rng = np.random.default_rng(2)
    photos = []
    for digit in np.arange(20) % 10:
        photo = photograph(draw_on_page(digit, rng, **page), rng, **camera)
        photos.append((digit, 255.0 - photo if negative else photo.astype(float)))
    assert read_right(network, photos) >= 0.85


def test_dirt_is_left_out_and_all_strokes_stay():
    page = np.full((112, 112), 240.0)
    page[20:90, 30:38] = page[20:90, 70:78] = 30  # two strokes apart from each other
    clean = find_ink(page)
    page[100:102, 10:12] = 30
    assert np.array_equal(find_ink(page)[:, 20:], clean[:, 20:])
    assert not find_ink(page)[95:, :20].any()
    assert clean[50, 34] > 200
    assert clean[50, 74] > 200
    assert clean[50, 54] == 0


FORMS = ["PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP"]


def as_file(pixels, form="PNG", mode=None, **options):
    buffer = io.BytesIO()
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    (image.convert(mode) if mode else image).save(buffer, form, **options)
    return buffer.getvalue()


@pytest.fixture
def seven():
    return draw_on_page(7, np.random.default_rng(7))


@pytest.mark.parametrize("form", FORMS)
def test_the_form_of_the_file_does_not_matter(form, seven):
    ink = read_image(as_file(255 - seven, form))
    assert np.abs(centred(ink).astype(int) - centred(seven)).mean() < 14


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I", "F", "I;16"])
def test_the_mode_of_the_image_does_not_matter(mode, seven, network):
    if mode == "I;16":
        content = as_file((255 - seven).astype(np.uint16) * 200)
    else:
        form = "TIFF" if mode in ("CMYK", "F", "I") else "PNG"
        content = as_file(255 - seven, form, mode)
    image = centred(read_image(content))
    assert network.predict(image.reshape(1, 784))[0] == 7


def test_ink_on_a_transparent_ground_is_read(seven):
    rgba = np.zeros((*seven.shape, 4), np.uint8)
    rgba[..., 3] = seven
    ink = read_image(as_file(rgba))
    assert np.abs(centred(ink).astype(int) - centred(seven)).mean() < 14


def test_a_photo_that_was_taken_upright_is_turned(tmp_path, seven):
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90° clockwise
    path = tmp_path / "seven.jpg"
    path.write_bytes(as_file(np.rot90(255 - seven), "JPEG", exif=exif, quality=95))
    assert np.abs(centred(read_image(path)).astype(int) - centred(seven)).mean() < 14


def png_that_claims(width, height):
    """A PNG whose header is right and whose pixels are missing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    good = as_file(np.zeros((9, 9), np.uint8))
    return good[:8] + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def chunk(kind, content):
    import zlib

    whole = kind + content
    return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))


def zipped():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("seven.png", as_file(np.zeros((9, 9), np.uint8)))
    return buffer.getvalue()


NOISE = np.random.default_rng(0).normal(150, 15, (90, 90)).clip(0, 255).astype(np.uint8)
PLAIN = draw_on_page(4, np.random.default_rng(4))
SLOPE = np.tile(np.linspace(60, 220, 100).astype(np.uint8), (100, 1))
DOT = np.full((200, 200), 255, np.uint8)
DOT[100:102, 100:102] = 0
BAD = {
    "empty": (b"", "is empty"),
    "text": (b"a shopping list", "it is text"),
    "PDF": (b"%PDF-1.7\n\0\xff", "a PDF"),
    "SVG": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
    "web page": (b"<!doctype html><p>7</p>", "a web page"),
    "ZIP": (zipped(), "a ZIP archive"),
    "gzip": (gzip.compress(b"7"), "packed by gzip"),
    "HEIC": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
    "NumPy": (b"\x93NUMPY\x01\0v\0", "a NumPy array"),
    "nothing known": (bytes(range(256)), "of a kind that the course"),
    "cut PNG": (as_file(PLAIN)[:200], "damaged"),
    "cut JPEG": (as_file(PLAIN, "JPEG")[:400], "damaged"),
    "PNG with wrong bytes": (as_file(PLAIN)[:60] + b"x" * 300, "damaged"),
    "tiny": (as_file(np.zeros((3, 5), np.uint8)), "5 × 3 pixels"),
    "huge": (png_that_claims(20_000, 6_000), "20,000 × 6,000 pixels"),
    "monstrous": (png_that_claims(60_000, 60_000), "too many pixels"),
    "white": (as_file(np.full((80, 80), 255, np.uint8)), "no ink was found"),
    "black": (as_file(np.zeros((80, 80), np.uint8)), "no ink was found"),
    "transparent": (as_file(np.zeros((80, 80, 4), np.uint8)), "no ink was found"),
    "noise": (as_file(NOISE), "no ink was found"),
    "light and shadow": (as_file(SLOPE), "no ink was found"),
    "a chessboard": (as_file(255 * np.kron(np.indices((8, 8)).sum(0) % 2, np.ones((20, 20)))
                             .astype(np.uint8)), "too much for one digit"),
    "several digits": (as_file(np.hstack([255 - PLAIN] * 4)), "times as wide as it is high"),
    "a dot": (as_file(DOT), "only a speck"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_image_file_is_told_in_one_sentence(kind, tmp_path):
    content, expected = BAD[kind]
    path = tmp_path / "my digit.png"
    path.write_bytes(content)
    for source, name in ((path, "my digit.png"), (content, "the image file")):
        with pytest.raises(DataError) as problem:
            read_image(source)
        told = str(problem.value)
        assert name in told
        assert expected in told
        assert "\n" not in told
        assert len(told) < 260 + len(str(path))


def test_a_bad_place_is_told_in_one_sentence(tmp_path):
    for source, expected in (
        (tmp_path / "gone.png", "is not there"),
        (tmp_path, "is a folder"),
        (
            np.zeros((28, 28)),
            "of an image file is expected, but an object of type ndarray was given",
        ),
        (None, "but an object of type NoneType was given"),
        ("a\0b.png", "can't be opened"),
    ):
        with pytest.raises(DataError, match=expected):
            read_image(source)


def test_a_file_of_enormous_size_is_not_even_read(tmp_path):
    path = tmp_path / "film.png"
    with path.open("wb") as file:
        file.truncate(26_000_000)
    with pytest.raises(DataError, match="at most 25 MB can be read"):
        read_image(path)


# ---- digits that are kept


P = np.full(10, 0.1)


def test_what_is_kept_comes_back_in_its_order():
    X, _ = draw_digits(5, seed=0)
    for image, label in zip(X, [3, 1, 4, 1, 5], strict=True):
        keep(image.reshape(28, 28), label, P, "a test")
    assert kept().y.tolist() == [3, 1, 4, 1, 5]
    assert np.array_equal(kept().X, X)


def test_without_any_there_are_none_and_no_file_is_made(my_digits):
    assert len(kept()) == 0
    assert kept().X.shape == (0, 784)
    assert not my_digits.exists()


def test_who_says_it_again_corrects_it(network, my_digits):
    X, _ = draw_digits(2, seed=0)
    for image, label in ((X[0], 3), (X[1], 5), (X[0], 8)):
        keep(image, label, network.predict_proba(image[None]), network)
    assert dict(zip(kept().X.sum(axis=1), kept().y, strict=True)) == {
        X[0].sum(): 8,
        X[1].sum(): 5,
    }
    log = PredictionStore(my_digits)
    assert log.runs()["predictions"].tolist() == [2]
    assert [p.predicted for p in log.select()] == network.predict(X).tolist()


def test_an_image_that_two_networks_have_read_is_one(network):
    X, _ = draw_digits(1, seed=0)
    keep(X[0], 3, P, "one network")
    keep(X[0], 3, P, "another one")
    assert kept().y.tolist() == [3]


@pytest.mark.parametrize(
    ("image", "label", "expected"),
    [
        (np.zeros((28, 28), np.uint8), 10, "labels go from 10 to 10"),
        (np.zeros((28, 28), np.uint8), "seven", "whole numbers are expected"),
        (np.zeros((28, 28)), 7, "uint8 pixels"),
        (np.zeros((20, 20), np.uint8), 7, "uint8 pixels"),
    ],
)
def test_what_can_not_be_kept_is_told(image, label, expected):
    with pytest.raises(StoreError, match=expected):
        keep(image, label, P, "a test")


def test_a_file_that_is_no_log_is_told_and_left_as_it_is(my_digits):
    my_digits.write_text("my diary " * 100)
    for work in (kept, lambda: keep(np.zeros((28, 28), np.uint8), 7, P, "a test")):
        with pytest.raises(StoreError, match="isn't an SQLite file"):
            work()
    assert my_digits.read_text() == "my diary " * 100


# ---- the widget, by the messages of a browser


def send(pad, page, number=1):
    """What comes from a browser, in the form in which it comes."""
    content = np.ascontiguousarray(page, np.uint8).tobytes()
    pad.set_state({"page": memoryview(content), "sent": number})


def test_a_drawing_is_answered_with_its_number(network):
    pad = DigitPad(network.predict_proba)
    page = draw_on_page(1, np.random.default_rng(1))
    send(pad, page, 7)
    assert pad.answered == 7
    assert np.array_equal(pad.image, centred(page))
    assert int(np.argmax(pad.probabilities)) == 1
    assert abs(sum(pad.probabilities) - 1) < 1e-5


def test_hidden_neurons_are_told_where_they_are_wanted(network):
    page = draw_on_page(1, np.random.default_rng(1))
    shown, plain = DigitPad(network.predict_proba, neurons=True), DigitPad(network.predict_proba)
    for pad in (shown, plain):
        send(pad, page)
    X = normalise(shown.image.reshape(1, 784))
    expected = np.maximum(X @ network.layers[0].W + network.layers[0].b, 0)
    assert np.allclose(shown.neurons, expected, atol=1e-3)
    assert plain.neurons == []
    send(shown, np.zeros((112, 112)), 2)
    assert shown.neurons == []
    nameless = DigitPad(lambda X: network.predict_proba(X), neurons=True)
    send(nameless, page)
    assert nameless.neurons == []  # a function can't be asked for them


def test_empty_paper_has_no_probabilities(network):
    pad = DigitPad(network.predict_proba)
    send(pad, np.zeros((112, 112)))
    assert pad.answered == 1
    assert pad.probabilities == []


def test_a_mistake_in_the_prediction_is_shown_and_goes_away(network):
    pad = DigitPad(lambda X: 1 / 0)
    send(pad, draw_on_page(1, np.random.default_rng(1)), 1)
    assert "ZeroDivisionError" in pad.error
    pad.predict = network.predict_proba
    send(pad, draw_on_page(1, np.random.default_rng(1)), 2)
    assert pad.error == ""


def test_an_image_file_comes_back_as_ink(network, seven):
    pad = DigitPad(network.predict_proba)
    pad.set_state({"file": memoryview(as_file(255 - seven)), "files": 1})
    assert pad.found_number == 1
    send(pad, np.frombuffer(pad.found, np.uint8).reshape(112, 112))
    assert int(np.argmax(pad.probabilities)) == 7


def test_a_bad_image_file_is_shown(network):
    pad = DigitPad(network.predict_proba)
    said = []
    pad.observe(lambda change: said.append(change["new"]), "error")
    for number in (1, 2):
        pad.set_state({"file": memoryview(b"no image"), "files": number})
    assert pad.error.startswith("The image file can't be read as an image")
    assert said == [pad.error, "", pad.error]  # the second time it is told again


def name_it(pad, label):
    pad._handle_custom_msg({"type": "keep", "label": label}, [])


def test_a_named_digit_is_kept(network):
    pad = DigitPad(network.predict_proba)
    name_it(pad, 7)  # nothing is drawn
    assert len(kept()) == 0
    send(pad, draw_on_page(1, np.random.default_rng(1)))
    name_it(pad, 7)
    assert kept().y.tolist() == [7]
    assert np.array_equal(kept().X[0], pad.image.reshape(784))
    assert pad.note == "Kept: that was a 7."


def test_what_can_not_be_kept_is_shown(network):
    def refuse(*given):
        raise DataError("the disk is full")

    pad = DigitPad(network.predict_proba, keep=refuse)
    send(pad, draw_on_page(1, np.random.default_rng(1)))
    name_it(pad, 7)
    assert pad.error == "The digit could not be kept. the disk is full"
    assert pad.note == ""


def test_where_nothing_can_be_drawn_there_is_a_picture_with_words(network):
    bundle, metadata = DigitPad(network.predict_proba)._repr_mimebundle_()
    picture = Image.open(io.BytesIO(base64.b64decode(bundle["image/png"])))
    assert picture.width > 600
    assert metadata["image/png"]["alt"] == bundle["text/plain"]
    assert bundle["text/plain"].endswith(", 8.")
    assert "0x" not in bundle["text/plain"]


def test_a_pad_prepares_its_page_as_it_is_told(network):
    pad = DigitPad(network.predict_proba, prepare=lambda page: page[::4, ::4])
    page = draw_on_page(1, np.random.default_rng(1))
    send(pad, page)
    assert np.array_equal(pad.image, page[::4, ::4])
    pad.prepare = centred
    send(pad, page, 2)
    assert np.array_equal(pad.image, centred(page))


@pytest.mark.parametrize("returned", [None, np.zeros(784, np.uint8), np.zeros((28, 28))])
def test_a_preparation_that_returns_no_image_is_shown(network, returned):
    pad = DigitPad(network.predict_proba, prepare=lambda page: returned)
    send(pad, draw_on_page(1, np.random.default_rng(1)))
    assert "where uint8 of shape (28, 28) is expected" in pad.error
    assert not pad.image.any()


# ---- what there is before the reader has drawn anything


def test_the_stored_drawing_grows_stroke_by_stroke():
    pages = moments(6)
    assert pages.shape == (6, 112, 112)
    assert np.all(np.diff(pages.astype(int), axis=0) >= 0)
    assert np.all(np.diff(pages.sum(axis=(1, 2), dtype=int)) > 0)
    assert np.array_equal(moments(12)[-1], pages[-1])


def test_the_network_that_comes_with_the_course_reads_the_stored_drawing_and_the_digits():
    network = load(COURSE / "data" / "pad-network.npz")
    images = np.array([centred(page) for page in moments(12)]).reshape(-1, 784)
    P = network.predict_proba(images)
    assert P.argmax(axis=1)[STILLS].tolist() == [7, 2, 5, 8, 8]
    assert P[-1, 8] > 0.95
    digits = load_dataset("digits")
    assert network.evaluate(digits.X, digits.y)[1] > 0.97
    assert (COURSE / "data" / "pad-network.npz").stat().st_size < 250_000


def test_scattered_digits_are_whole_and_differ_in_size_and_place():
    X, _ = draw_digits(40, seed=1)
    pages = scattered(X.reshape(-1, 28, 28), seed=0)
    ink, sizes = X.sum(axis=1, dtype=int), pages.sum(axis=(1, 2), dtype=int)
    assert set((sizes / ink).tolist()) == {4, 9, 16}
    assert len({tuple(np.argwhere(page)[0]) for page in pages}) > 30
    assert np.array_equal(pages, scattered(X.reshape(-1, 28, 28), seed=0))


def test_a_photo_has_no_threshold_that_separates_its_ink():
    page = moments(1)[0]
    photo = take_photo(page)
    assert photo[page == 0].min() < photo[page > 200].max()
    assert np.mean((find_ink(photo) > 128) == (page > 128)) > 0.93  # thin lines are thickened


def test_one_hand_is_drawn_until_forty_digits_are_kept():
    learn, judge = one_hand()
    assert (len(learn), len(judge), judge.name) == (50, 1000, "a leaning hand")
    X, y = draw_digits(40, seed=0)
    for image, label in zip(X, y, strict=True):
        keep(image.reshape(28, 28), int(label), P, "a test")
    learn, judge = one_hand()
    assert (len(learn), len(judge), judge.name) == (20, 20, "my digits")
    both = np.vstack([learn.X, judge.X])
    assert sorted(map(bytes, both)) == sorted(map(bytes, X))


def test_the_page_needs_nothing_from_elsewhere():
    for text in (str(DigitPad._esm), str(DigitPad._css)):
        assert len(text) > 500
        for word in ("http:", "https:", "//cdn", "import ", "@import", "fetch("):
            assert word not in text
