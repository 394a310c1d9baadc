"""The drawn digits: the same for the same seed, laid out like MNIST's, and honest when refused."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from classroom.datasets.csv_files import read_csv
from classroom.datasets.handwriting import PRESETS, draw_digits
from classroom.datasets.handwriting.__main__ import main
from classroom.datasets.handwriting.ink import centre, centre_of_mass, distance_to_edge, fit
from classroom.datasets.handwriting.pen import STEP, skeleton
from classroom.datasets.handwriting.strokes import HABITS, families

BUNDLED = Path(__file__).resolve().parents[2] / "data" / "digits.csv.gz"
BUNDLED_SEED = 15  # as data/README.md has it


@pytest.fixture(scope="module")
def bundled():
    return read_csv(BUNDLED)


@pytest.fixture(scope="module")
def redrawn():
    return draw_digits(12_000, seed=BUNDLED_SEED)


# Drawing


def test_the_same_seed_draws_the_same_digits():
    for seed in (3, [60, 11]):
        first, second = draw_digits(40, seed), draw_digits(40, seed)
        assert np.array_equal(first[0], second[0])
        assert np.array_equal(first[1], second[1])


def test_another_seed_or_preset_draws_other_digits():
    labels = np.arange(10)
    plain = draw_digits(10, 3, labels=labels)[0]
    for other in (draw_digits(10, 4, labels=labels), draw_digits(10, 3, "wild", labels)):
        assert (other[0] != plain).any(axis=1).all()


@pytest.mark.parametrize("count", [0, 1, 10, 137])
def test_any_number_of_digits_comes_as_rows_of_bytes(count):
    X, y = draw_digits(count)
    assert (X.shape, X.dtype) == ((count, 784), np.uint8)
    assert (y.shape, y.dtype) == ((count,), np.int64)
    assert X.flags.c_contiguous


def test_every_digit_is_drawn_equally_often_and_in_no_order():
    _, y = draw_digits(205, seed=1)
    counts = np.bincount(y, minlength=10)
    assert counts.sum() == 205
    assert set(counts) == {20, 21}
    assert not np.array_equal(y, np.arange(205) % 10)


def test_labels_that_are_asked_for_are_drawn():
    wanted = [9, 9, 0, 4]
    X, y = draw_digits(4, seed=2, labels=wanted)
    assert y.tolist() == wanted
    assert X.any(axis=1).all()


@pytest.mark.parametrize("preset", PRESETS)
def test_no_digit_is_blank_or_blotted_out(preset):
    X, _ = draw_digits(500, seed=5, preset=preset)
    ink = X.mean(axis=1) / 255
    assert ink.min() > 0.02
    assert ink.max() < 0.45


def test_wilder_presets_differ_more_from_their_mean():
    def spread(preset):
        X, _ = draw_digits(600, seed=6, preset=preset, labels=np.full(600, 5))
        return X.astype(float).std(axis=0).mean()

    assert spread("mnist-like") < spread("default") < spread("wild")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"count": -1}, "-1 digits can't be drawn"),
        ({"count": 5, "preset": "tidy"}, "no preset 'tidy': choose from default"),
        ({"count": 3, "labels": [1, 2]}, "give one label for each"),
        ({"count": 2, "labels": [1, 10]}, "labels go from 1 to 10"),
        ({"count": 2, "labels": [-1, 3]}, "labels go from -1 to 3"),
        ({"count": 1, "labels": [2.5]}, "use whole numbers from 0 to 9"),
    ],
)
def test_what_can_not_be_drawn_is_refused_in_a_sentence(arguments, sentence):
    with pytest.raises(ValueError, match="^.*" + sentence):
        draw_digits(**arguments)


# Where the ink is


def test_a_digit_fills_its_box_in_the_longer_direction():
    rng = np.random.default_rng(0)
    x, y = rng.normal(0, 30, (2, 25, 8))
    r = rng.uniform(0.5, 2, (25, 8))
    x, y, r = fit(x, y, r)
    width = (x + r).max(axis=0) - (x - r).min(axis=0)
    height = (y + r).max(axis=0) - (y - r).min(axis=0)
    np.testing.assert_allclose(np.maximum(width, height), 20)
    assert min((x - r).min(), (y - r).min()) > -0.5 - 1e-9  # the edge of pixel 0
    assert max((x + r).max(), (y + r).max()) < 19.5 + 1e-9  # the edge of pixel 19


def test_the_centre_of_mass_is_half_a_pixel_from_14_14_at_most_unless_ink_would_be_lost(bundled):
    images = bundled.X.reshape(-1, 28, 28).astype(float)
    mass = images.sum(axis=(1, 2))
    rounding = 0.01  # grey levels are whole numbers
    for axis in (1, 2):
        profile = images.sum(axis=axis)
        off = np.abs(profile @ np.arange(28) / mass - 14) > 0.5 + rounding
        assert off.mean() < 0.005
        assert (profile[off][:, [0, 27]] > 0).any(axis=1).all()  # as far as the picture goes


def test_the_ink_is_put_down_by_whole_pixels_with_its_middle_at_14_14():
    ink = np.zeros((20, 20, 2), np.float32)
    ink[2:5, 0:3, 0] = 1  # its middle is row 3, column 1
    ink[10, 18, 1] = 1  # too far right: the box would leave the picture
    np.testing.assert_allclose(centre_of_mass(ink), [[3, 10], [1, 18]])
    pictures = centre(ink).reshape(2, 28, 28)
    # From row 3, column 1 it is further than the 8 pixels that the box can move.
    assert np.argwhere(pictures[0]).mean(axis=0).tolist() == [3 + 8, 1 + 8]
    assert np.argwhere(pictures[1]).tolist() == [[14, 18]]


def test_the_distance_to_a_dot_is_that_to_its_middle_less_its_radius():
    x, y, r = (np.full((1, 1), value, np.float32) for value in (10, 8, 2))
    distance = distance_to_edge(x, y, r)[..., 0]
    column, row = np.meshgrid(np.arange(20), np.arange(20))
    np.testing.assert_allclose(distance, np.hypot(column - 10, row - 8) - 2, atol=1e-5)


# The table of strokes


def every_family():
    return [(digit, family) for digit in range(10) for family in families(digit)]


def test_shapes_of_a_family_turn_and_lift_the_pen_at_the_same_points():
    def rhythm(shape):
        return [(word == "|", word.endswith("*")) for word in shape.split()]

    for digit, family in every_family():
        for shape in family.shapes:
            assert rhythm(shape) == rhythm(family.shapes[0]), (digit, family.description, shape)


def test_every_digit_has_a_habit_and_several_ways_of_writing_it():
    assert sorted(HABITS) == list(range(10))
    for digit in range(10):
        assert len(families(digit)) >= 2
        assert all(family.share > 0 for family in families(digit))


def path(*shapes):
    """Where the pen goes, (2, M), without any of what makes hands differ."""
    points, _, spline = skeleton(shapes)
    return points.mean(axis=-1) @ spline.T


def test_the_pen_passes_every_point_of_a_shape():
    for _, family in every_family():
        points, _, _ = skeleton(family.shapes)
        way = path(*family.shapes)
        for point in points.mean(axis=-1).T:
            assert np.abs(way - point[:, None]).sum(axis=0).min() < 1e-9


def test_a_stroke_through_points_in_a_row_is_straight():
    x, y = path("0,0 10,20 30,60 35,70")
    np.testing.assert_allclose(y, 2 * x, atol=1e-9)


def test_half_way_between_even_points_the_curve_is_where_catmull_and_rom_put_it():
    x, y = path("0,0 12,12 24,12 36,0")
    # half way between the inner points, (−first + 9 second + 9 third − fourth) / 16 by hand
    middle = np.argmin(np.abs(x - 18))
    np.testing.assert_allclose((x[middle], y[middle]), (18, 13.5))


def test_a_corner_is_sharp_and_a_smooth_point_is_not():
    def sharpest_turn(shape):
        steps = np.diff(path(shape), axis=1)
        directions = np.unwrap(np.arctan2(steps[1], steps[0]))
        return np.degrees(np.abs(np.diff(directions)).max())

    assert sharpest_turn("0,0 50,0* 50,50") > 89
    assert sharpest_turn("0,0 50,0 50,50") < 30


def test_the_pen_is_put_down_often_enough_to_leave_no_gaps():
    for _, family in every_family():
        steps = np.sort(np.hypot(*np.diff(path(*family.shapes), axis=1)))
        lifts = family.shapes[0].count("|")
        assert steps[: len(steps) - lifts].max() < 2 * STEP


# The bundled file


def test_the_bundled_digits_are_what_the_command_in_the_readme_draws(bundled, redrawn):
    X, y = redrawn
    assert np.array_equal(bundled.y, y)
    difference = np.abs(bundled.X.astype(int) - X)
    assert difference.max() <= 1  # grey levels may be rounded otherwise on another processor


def test_no_two_bundled_digits_are_the_same(bundled):
    assert len(np.unique(bundled.X, axis=0)) == len(bundled) == 12_000


def test_no_bundled_digit_lies_so_near_a_tie_that_rounding_could_move_it(monkeypatch):
    margins = []

    def watched(ink):
        middle = centre_of_mass(ink)
        margins.append(np.abs(np.abs(middle - np.rint(middle)) - 0.5).min())
        return middle

    monkeypatch.setattr("classroom.datasets.handwriting.ink.centre_of_mass", watched)
    draw_digits(12_000, seed=BUNDLED_SEED)
    assert min(margins) > 1e-5


# The command


@pytest.mark.parametrize("name", ["digits.csv", "digits.csv.gz", "digits.npz"])
def test_the_command_writes_what_draw_digits_draws_and_always_the_same_bytes(tmp_path, name):
    path, again = tmp_path / name, tmp_path / f"again-{name}"
    for target in (path, again):
        main(["--count", "25", "--seed", "9", "--preset", "wild", "--out", str(target)])
    X, y = draw_digits(25, seed=9, preset="wild")
    if name.endswith(".npz"):
        with np.load(path) as read:
            assert np.array_equal(read["X"], X)
            assert np.array_equal(read["y"], y)
    else:
        read = read_csv(path)
        assert np.array_equal(read.X, X)
        assert np.array_equal(read.y, y)
    assert path.read_bytes() == again.read_bytes()
    assert sorted(tmp_path.iterdir()) == sorted([path, again])


def test_the_table_has_a_header_with_the_label_first(tmp_path):
    path = tmp_path / "digits.csv.gz"
    main(["--count", "10", "--out", str(path)])
    with gzip.open(path, "rt") as file:
        names = file.readline().strip().split(",")
    assert names[:3] == ["label", "1x1", "1x2"]
    assert (names[-1], len(names)) == ("28x28", 785)


def test_the_contact_sheet_is_a_small_opaque_picture_with_a_row_for_each_digit(tmp_path):
    plt = pytest.importorskip("matplotlib.pyplot")
    path = tmp_path / "sheet.png"
    main(["--count", "100", "--sheet", str(path)])
    picture = plt.imread(path)
    assert picture.ndim == 2
    rows = picture.reshape(10, -1)
    assert (rows.min(axis=1) < 0.1).all()
    assert path.stat().st_size < 60_000


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--count", "-3", "--out", "x.csv"], "'-3' isn't a whole number of at least 0"),
        (["--seed", "abc", "--out", "x.csv"], "'abc' isn't a whole number of at least 0"),
        (["--preset", "tidy", "--out", "x.csv"], "there is no preset 'tidy'"),
        (["--out", "x.txt"], "has to end in .csv, .csv.gz or .npz"),
        (["--sheet", "x.jpg"], "has to end in .png"),
        (["--out", "missing/x.csv"], "there is no folder missing; make it first"),
        ([], "nothing to write: name a file with --out or --sheet"),
    ],
)
def test_a_bad_argument_gets_one_sentence(tmp_path, monkeypatch, capsys, arguments, sentence):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    message = capsys.readouterr().err
    assert sentence in message
    assert message.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_the_judge_names_the_weakest_digit_and_what_it_is_taken_for():
    from benchmarks.judge_handwriting import weakest

    run = np.diag(np.full(10, 100))
    run[9, [9, 4, 7]] = (80, 15, 5)
    better = np.diag(np.full(10, 100))
    assert weakest(np.stack([run, better])) == (
        "9: 90.0%, most often taken for 4; smallest recall in any run 80.0%"
    )
