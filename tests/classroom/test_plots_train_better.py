"""Pictures of lesson 9: the valley, schedules, and ways of training against a baseline."""

import numpy as np
import pandas as pd
from pictures import words

from classroom.experiments import chance
from classroom.plots.schedules import show_schedules
from classroom.plots.scores import show_scores
from classroom.plots.style import BLUE, GREY, ORANGE
from classroom.plots.valley import draw_ball, show_valley
from helpers.optimizers import cosine, stairs

PLAIN = np.array([0.80, 0.81, 0.82, 0.83, 0.84])


def test_each_way_has_its_runs_its_mean_its_range_and_its_p_value():
    better = pd.DataFrame({"dev_accuracy": PLAIN + 0.1})
    ax = show_scores({"plain": PLAIN, "luck": PLAIN + 0.001, "better": better})
    dots = [line for line in ax.lines if line.get_marker() == "o"]
    np.testing.assert_allclose(dots[2].get_xdata(), PLAIN + 0.1)
    assert [line.get_color() for line in dots] == [BLUE, GREY, ORANGE]
    written = [text.get_text() for text in ax.texts]
    p = chance(PLAIN + 0.1, PLAIN)
    assert {"mean", "range", "p", "92.0%", "90.0 to 94.0", f"{p:.3f}"} <= set(written)
    assert "plain 82.0% (80.0% to 84.0%);" in words(ax)
    assert f"better 92.0% (90.0% to 94.0%, p = {p:.3f})" in words(ax)


def test_a_path_through_the_valley_says_where_it_ends():
    path = np.array([[-10.0, 1.5], [-3.0, 0.0]])
    ax = show_valley({"SGD": path}, lambda w: w[0] ** 2 + w[1] ** 2)
    np.testing.assert_array_equal(ax.lines[0].get_xydata(), path)
    assert ax.get_title(loc="left") == "SGD ends 3.0 from the lowest point"
    assert ax.get_title(loc="left") in words(ax)


def test_schedules_are_curves_with_names():
    ax = show_schedules({"cosine": cosine, "stairs": stairs})
    ends = [(line.get_ydata()[0], line.get_ydata()[-1]) for line in ax.lines]
    np.testing.assert_allclose(ends, [(1, 0), (1, 0.01)], atol=1e-9)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["cosine", "stairs"]


def test_the_drawing_of_the_ball_has_words():
    assert "beta times the last step" in words(draw_ball())
