"""Figures of a digit while it is drawn, with the network's answers."""

import matplotlib.pyplot as plt
import numpy as np

from .digits import an
from .drawing import BLUE, INK, ORANGE, THIN
from .style import describe


def show_replay(pages, P):
    """Draw `pages` (n, H, W) above bars of the probabilities `P` (n, 10). Return the upper axes."""
    figure, axes = plt.subplots(
        2,
        len(pages),
        figsize=(1.9 * len(pages), 3.8),
        height_ratios=(1.5, 1),
        gridspec_kw={"hspace": 0.2, "wspace": 0.22},
    )
    for number, (top, bottom, page, p) in enumerate(zip(*axes, pages, P, strict=True), 1):
        paper(top, page)
        mark = "!" if number == len(pages) else "?"
        top.set_title(f"{p.argmax()}{mark}", loc="center", fontsize=20, weight="bold", pad=10)
        upright(bottom, p)
    figure.subplots_adjust(0.02, 0.09, 0.98, 0.87)
    return axes[0]


def show_moment(page, image, p):
    """Draw a page, the network's input (28, 28) and its output (10,). Return the last axes.

    page: an array (H, W), from 0 for paper to 255 for ink
    """
    _, (left, middle, right) = plt.subplots(
        1, 3, figsize=(7.6, 2.35), width_ratios=(1, 1, 1.75), layout="constrained"
    )
    paper(left, page)
    left.set_title("the paper", fontsize=10)
    paper(middle, image)
    middle.set_title("what the network sees", fontsize=10)
    upright(right, p)
    for ax in (left, middle):
        ax.set_anchor("S")
    right.set_title(f"It reads {p.argmax()} ({p.max():.0%} sure)")
    describe(right, f"A stroke on paper; the network reads {an(p.argmax())}, {p.max():.0%} sure.")
    return right


def paper(ax, page):
    """Draw a page of ink in a thin frame."""
    ax.imshow(page, cmap="gray_r", vmin=0, vmax=255)
    ax.set(xticks=[], yticks=[])
    for spine in ax.spines.values():
        spine.set(visible=True, color=INK, lw=THIN)


def upright(ax, p):
    """Draw ten probabilities as vertical bars, with the highest bar in orange."""
    colours = [ORANGE if digit == np.argmax(p) else BLUE for digit in range(10)]
    ax.bar(range(10), p, color=colours)
    ax.set(ylim=(0, 1.05), yticks=[], xticks=range(10))
    ax.tick_params(length=0, labelsize=8, pad=2)
    ax.spines["left"].set_visible(False)
