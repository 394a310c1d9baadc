"""A drawing of momentum, and a plot of the steps of optimisers in a valley."""

import matplotlib.pyplot as plt
import numpy as np

from .drawing import INK, Sheet
from .style import BLUE, GREY, ORANGE, describe

COLOURS = (BLUE, ORANGE)


def show_valley(paths, loss, title=""):
    """Plot paths of two weights on a contour map of the loss. Return the axes.

    paths: {name: weights (steps + 1, 2)}, for at most two paths
    loss: a function of an array (2, …) of weights, with its minimum at (0, 0)
    """
    _, ax = plt.subplots(figsize=(7.5, 3.2), layout="constrained")
    w1, w2 = np.meshgrid(np.linspace(-11, 8, 240), np.linspace(-2.4, 2.4, 120))
    heights = loss(np.stack([w1, w2]))
    levels = heights.max() * np.linspace(0, 1, 13) ** 2
    ax.contour(w1, w2, heights, levels=levels, colors="0.82", linewidths=0.8)
    for (name, path), colour in zip(paths.items(), COLOURS, strict=False):
        ax.plot(*path.T, "o-", color=colour, markersize=3, lw=1.2, label=name)
    ax.plot(0, 0, "+", color=INK, markersize=13, markeredgewidth=2.6)
    ax.annotate("the lowest point", (0, 0), (2.2, -1.75), color=INK, va="center", arrowprops=THIN)
    ax.set(xlabel="weight w1", ylabel="weight w2", xlim=(-11, 8), ylim=(-2.4, 2.4))
    ax.legend(loc="upper right")
    ends = "; ".join(
        f"{name} ends {far(path):.1f} from the lowest point" for name, path in paths.items()
    )
    ax.set_title(title or ends)
    describe(ax, f"Steps in a long valley, which begin on the left: {ends}.")
    return ax


THIN = {"arrowstyle": "-", "color": GREY, "lw": 1.2, "shrinkB": 9}


def far(path):
    """Return the distance between the end of a path and the minimum."""
    return np.linalg.norm(path[-1])


def draw_ball():
    """Draw arrows for one step of momentum and for the sum of many steps. Return the axes."""
    sheet = Sheet(
        13,
        5.4,
        "On the left, a ball with three arrows: beta times the last step; from the tip of that, "
        "the push downhill, minus the rate times dW; and from the ball to its tip, this step, the "
        "sum of the two. On the right, pushes across the valley, up and down by turns, cancel; "
        "pushes along it, all in one direction, add up to a long arrow.",
    )
    one_step(sheet)
    sheet.line((6.55, 0.5), (6.55, 4.9), colour="#d8dce0")
    many_steps(sheet)
    return sheet.ax


def one_step(sheet):
    sheet.text(0.4, 4.95, "one step", bold=True, ha="left")
    ball, kept, new = (0.9, 1.75), (4.0, 1.75), (4.9, 3.95)
    sheet.arrow(ball, kept, colour=BLUE, thick=True)
    sheet.arrow(kept, new, colour=ORANGE, thick=True, gap=0.06)
    sheet.arrow(ball, new, colour=INK, thick=True, gap=0.06)
    sheet.neuron(*ball, radius=0.26, fill=BLUE)
    sheet.text(2.5, 1.35, r"$\beta\,\times$ the last step", colour=BLUE)
    sheet.text(4.75, 2.7, "the push\ndownhill,\n" + r"$-$rate $\cdot\,dW$", ha="left")
    sheet.text(2.45, 3.35, "this step")
    sheet.text(0.4, 0.6, "All three have the shape of $W$: (784, H)", size=10, ha="left")


def many_steps(sheet):
    sheet.text(7.0, 4.95, "many steps", bold=True, ha="left")
    for number in range(6):
        x, down = 7.25 + 0.48 * number, number % 2
        sheet.arrow((x, 4.45 if down else 3.35), (x, 3.35 if down else 4.45), colour=ORANGE)
    sheet.text(10.25, 3.9, "=", size=15)
    sheet.arrow((10.85, 3.75), (10.85, 4.1), colour=INK, thick=True)
    sheet.text(7.0, 2.8, "across the valley: to and fro, they cancel", size=10, ha="left")
    for number in range(6):
        sheet.arrow((7.05 + 0.48 * number, 1.25), (7.47 + 0.48 * number, 1.25), colour=ORANGE)
    sheet.text(10.25, 1.25, "=", size=15)
    sheet.arrow((10.6, 1.25), (12.75, 1.25), colour=INK, thick=True)
    sheet.text(7.0, 0.6, "along it: always the same way, they add up", size=10, ha="left")
