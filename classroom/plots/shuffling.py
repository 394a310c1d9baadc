"""A drawing of a permutation test."""

from itertools import combinations

import matplotlib.pyplot as plt
import numpy as np

from .drawing import BLUE, INK, ORANGE, PAPER, THIN, Sheet

FOUND = (1, 3, 4, 6), (2, 7, 8, 9)  # the results of two settings, in any unit
DEALS = (0, 2, 5, 7), (1, 3, 6, 7), (0, 1, 2, 4)  # where the first setting goes
STEP = 0.36  # of the sheet, for one unit of a result


def draw_shuffling():
    """Draw the steps of a permutation test on two groups of four results. Return the axes."""
    gaps, real = all_gaps(), gap(*FOUND)
    far = sum(g >= real for g in gaps)
    sheet = Sheet(
        13.4,
        6.6,
        "Two rows of four dots, blue for one setting and orange for the other; their means are "
        f"{real:g} apart. An arrow leads to a deck of eight cards without names, and another from "
        "there to three new deals with other gaps. Below, a dot for each of the 70 ways to deal, "
        f"by its gap: {far} of them, in orange, are at least as far apart as what was found, so "
        f"the p-value is {far / len(gaps):.0%}.",
    )
    sheet.text(0.4, 6.2, "1. What was found", ha="left", bold=True)
    rows(sheet, 0.2, 5.1, 0.6, *FOUND, radius=0.15)
    sheet.text(0.2 + 5 * STEP, 3.75, "blue: one setting\norange: the other", size=9)
    sheet.arrow((4.2, 4.8), (4.95, 4.8), thick=True)
    sheet.text(5.1, 6.2, "2. Names off, shuffle", ha="left", bold=True)
    deck(sheet, 5.25, 4.75)
    sheet.arrow((8.5, 4.8), (9.25, 4.8), thick=True)
    sheet.text(9.4, 6.2, "3. Deal, in every way", ha="left", bold=True)
    sheet.text(9.2 + 10.1 * STEP, 5.95, "gap", size=10)
    both = np.sort(np.concatenate(FOUND))
    for k, places in enumerate(DEALS):
        mine, others = both[list(places)], np.delete(both, places)
        rows(sheet, 9.2, 5.55 - 0.92 * k, 0.28, mine, others, radius=0.1)
    count(sheet, gaps, real)
    return sheet.ax


def gap(a, b):
    return abs(np.mean(a) - np.mean(b))


def all_gaps():
    both = np.concatenate(FOUND)
    ways = combinations(range(len(both)), len(FOUND[0]))
    return [gap(both[list(places)], np.delete(both, places)) for places in ways]


def rows(sheet, x, y, apart, a, b, radius):
    """Draw the values of two groups as two rows of dots, with the gap between their means."""
    for values, colour, at in ((a, BLUE, y), (b, ORANGE, y - apart)):
        sheet.line((x + 0.6 * STEP, at), (x + 9.6 * STEP, at), alpha=0.25)
        mean = x + np.mean(values) * STEP
        sheet.line((mean, at - 1.6 * radius), (mean, at + 1.6 * radius), colour=INK, thick=True)
        for value in values:
            spot = plt.Circle((x + value * STEP, at), radius, ec=colour, fc=colour, zorder=3)
            sheet.ax.add_patch(spot)
    low, high = sorted(x + np.mean(values) * STEP for values in (a, b))
    middle = y - apart / 2
    if radius > 0.12:
        for end in (low, high):
            sheet.line((end, y + 0.2), (end, y + 0.5))
        sheet.line((low, y + 0.5), (high, y + 0.5))
        sheet.text((low + high) / 2, y + 0.72, f"gap {gap(a, b):g}", size=10)
    else:
        sheet.text(x + 10.1 * STEP, middle, f"{gap(a, b):g}", size=10, ha="left")


def deck(sheet, x, y):
    """Draw a fan of eight cards, each with a result."""
    for k, value in enumerate((6, 1, 9, 3, 7, 4, 2, 8)):
        turned, order = 14 - 4 * k, 3 + k / 10
        left, low = x + 0.34 * k, y - 0.55 + 0.05 * k * (7 - k) / 2
        size = {"width": 0.62, "height": 0.98, "angle": turned}
        sheet.ax.add_patch(
            plt.Rectangle((left, low), **size, ec=INK, fc=PAPER, lw=THIN, zorder=order)
        )
        tilt = np.deg2rad(turned)
        corner = left + 0.17 * np.cos(tilt) - 0.8 * np.sin(tilt)
        up = low + 0.17 * np.sin(tilt) + 0.8 * np.cos(tilt)
        middle = {"ha": "center", "va": "center", "rotation": turned, "fontsize": 10}
        sheet.ax.text(corner, up, value, **middle, color=INK, zorder=order + 0.05)


def count(sheet, gaps, real):
    """Draw a column of dots for each distinct gap. Gaps of at least `real` are orange."""
    x, y, wide, high = 1.3, 0.75, 1.05, 0.185
    places = np.unique(gaps)
    for place in places:
        colour = ORANGE if place >= real else INK
        for k in range(int(np.sum(np.isclose(gaps, place)))):
            spot = plt.Circle(
                (x + 2 * place * wide, y + 0.2 + k * high),
                0.075,
                ec=colour,
                fc=ORANGE if place >= real else PAPER,
                zorder=3,
            )
            sheet.ax.add_patch(spot)
        sheet.text(x + 2 * place * wide, y - 0.2, f"{place:g}", size=9)
    sheet.line((x - 0.4, y), (x + 2 * places[-1] * wide + 0.4, y))
    sheet.text(x + places[-1] * wide, 0.15, "gap of the two means, in all 70 ways", size=10)
    far = sum(g >= real for g in gaps)
    words = f"{far} of 70 are as far apart\nas what was found, or farther:\np-value {far / 70:.0%}"
    sheet.text(x + 2 * real * wide + 1.4, 2.4, words, ha="left")
