"""The figures of lesson 14 show what they say."""

import numpy as np
import pytest
from pictures import words

from classroom.plots.few_bits import show_bits, show_costs, show_dots
from classroom.plots.take_away import draw_take_away
from classroom.quantising import coarser
from classroom.takeaway.page import web_page
from helpers.network import mlp


@pytest.fixture(scope="module")
def network():
    return mlp(784, [64], 10, seed=0)


def test_the_drawing_has_the_sizes_of_this_network_and_page(network):
    page = web_page(network)
    kB = round(len(page.encode()) / 1_000, -1)
    told = words(draw_take_away(network, page))
    for size in ("203 kB", "51 kB", "68 kB", f"about {kB:.0f} kB"):
        assert size in told


def test_the_slider_shows_no_number_of_bits_before_its_turn(network):
    networks = {bits: coarser(network, bits) for bits in (4, 3, 2)}
    shares = {4: 0.9, 3: 0.8, 2: 0.3}
    for count, bits in enumerate(networks, start=1):
        ax = show_bits(networks, bits, shares)
        line, point = ax.figure.axes[1].lines
        assert list(line.get_xdata()) == [4, 3, 2][:count]
        assert (list(point.get_xdata()), list(point.get_ydata())) == ([bits], [shares[bits]])
        assert f"{2**bits - 1} values" in words(ax)


def test_a_picture_of_dots_counts_its_values():
    weights = np.linspace(-1, 1, 784)
    told = words(show_dots({"all": weights, "three": np.rint(weights)}))
    assert "three, 3 values, 50% of them 0, correlation 0." in told


def test_the_costs_are_drawn_with_their_intervals():
    costs = {"one": {3: (-0.03, -0.01), 4: (-0.01, 0.01)}, "other": {3: (-0.01, 0.0)}}
    ax = show_costs(costs, "Title")
    assert "one: 3 bits -3.00 to -1.00, 4 bits -1.00 to +1.00; other: 3 bits" in words(ax)
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["one", "other"]
