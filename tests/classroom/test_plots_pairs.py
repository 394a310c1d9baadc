"""The pictures of lesson 6: the log's tables, two networks side by side, the coin."""

import numpy as np
import pandas as pd
from pictures import words

from classroom import show_digits
from classroom.plots.pairs import plot_coin, plot_mistakes, show_changed
from classroom.plots.tables import PREDICTIONS, RUNS, draw_log
from classroom.store.pairs import sign_test


def test_the_coins_title_is_the_sign_test():
    for wins, losses in ((39, 24), (24, 39), (5, 5)):
        share = f"{sign_test(wins, losses):.1%}"
        assert share in words(plot_coin(wins, wins + losses))
    assert "less than 0.1%" in words(plot_coin(60, 63))


def test_the_title_says_which_network_makes_fewer_mistakes():
    mistakes = pd.DataFrame({"label": [0, 1], "small": [5, 1], "wide": [2, 1]})
    title = plot_mistakes(mistakes).get_title(loc="left")
    assert title == "The wide network makes fewer mistakes, but not with every digit"
    assert "small" in plot_mistakes(mistakes.assign(wide=9)).get_title(loc="left")


def test_two_rows_of_changed_digits_may_have_different_lengths():
    X = np.zeros((12, 784), dtype=np.uint8)
    ax = show_changed((X, [f"{k} → 9" for k in range(12)]), (X[:0], []), "Changed")
    assert [text.get_text() for text in ax.texts] == [f"{k} → 9" for k in range(10)] + [""] * 10
    assert "11 → 9" not in words(ax)


def test_the_drawn_log_points_to_rows_that_are_there():
    text = words(draw_log())
    assert "three tables" in text.lower()
    assert {row[0] for row in PREDICTIONS} == {row[0] for row in RUNS}


def test_a_caption_of_two_lines_has_the_height_of_two():
    X = np.zeros((2, 784), dtype=np.uint8)
    one, two = (show_digits(X, ["7 → 9", caption]) for caption in ("7 → 9", "7 → 9\n60%"))
    heights = [ax.images[0].get_array().shape[0] for ax in (one, two)]
    assert heights[1] - heights[0] == 9
