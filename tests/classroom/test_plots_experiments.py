"""The pictures of lesson 8: the permutation test, seeds, settings, ensembles."""

import numpy as np
import pandas as pd
import pytest
from pictures import words

from classroom import (
    draw_shuffling,
    plot_ensembles,
    plot_one_at_a_time,
    plot_searches,
    plot_seeds,
    show_spread,
)
from classroom.experiments import chance
from classroom.plots import shuffling


def test_the_drawing_counts_as_the_test_does():
    gaps, real = np.array(shuffling.all_gaps()), shuffling.gap(*shuffling.FOUND)
    assert len(gaps) == 70
    share = np.mean(gaps >= real - 1e-9)
    assert share == pytest.approx(chance(*map(np.array, shuffling.FOUND)))
    said = words(draw_shuffling())
    assert f"{np.sum(gaps >= real)} of them" in said
    assert f"p-value is {share:.0%}" in said


def test_seeds_are_counted_and_the_p_value_is_that_of_what_is_shown():
    a, b = np.array([0.1, 0.2, 0.9]), np.array([0.3, 0.4, 0.9])
    ax = plot_seeds(a, b, ("one", "other"), 2)
    assert ax.get_title(loc="left") == "2 seeds each: p-value 33.3%"
    assert "one: 15.0%, give or take 5.0 percentage points" in words(ax)
    assert plot_seeds(a, b, ("one", "other"), 3).get_xlim() == ax.get_xlim()


@pytest.fixture
def table():
    """A base and two settings, varied alone; words don't come in their order."""
    rows = [(1, "ReLU", 0.8), (2, "ReLU", 0.9), (1, "tanh", 0.7), (1, "sigmoid", 0.4)]
    return pd.DataFrame(rows, columns=["rate", "activation", "dev_accuracy"])


def test_settings_are_shown_in_the_order_of_the_variations(table):
    base = {"rate": 1, "activation": "ReLU"}
    variations = {"rate": [1, 2], "activation": ["sigmoid", "tanh", "ReLU"]}
    ax = plot_one_at_a_time(table, base, variations)
    second = ax.figure.axes[1]
    assert [label.get_text() for label in second.get_xticklabels()] == ["sigmoid", "tanh", "ReLU"]
    assert "rate 1: 80%, 2: 90%; activation sigmoid: 40%, tanh: 70%, ReLU: 80%" in words(ax)


def test_an_accuracy_is_named_as_one(table):
    ax = show_spread(table, "rate")
    assert ax.get_ylabel() == "accuracy on dev"
    assert "accuracy on dev by rate" in words(ax)


def test_two_searches_stand_beside_each_other():
    grid = pd.DataFrame({"rate": [0.1, 0.1, 1], "width": [8, 16, 8], "dev_accuracy": [0.1, 0.2, 1]})
    drawn = grid.assign(rate=[0.1, 0.2, 0.3])
    titles = [ax.get_title(loc="left") for ax in plot_searches(grid, drawn).figure.axes]
    assert titles[:2] == ["grid search: 2 different rates", "random search: 3 different rates"]


def test_an_ensemble_is_beside_the_network_that_was_chosen():
    single = np.array([[0.80, 0.82], [0.81, 0.79]])
    ax = plot_ensembles(single, np.array([1, 1]), np.array([0.85, 0.86]))
    assert "82.0% and 85.0%; 79.0% and 86.0%" in words(ax)
