"""A figure of a filter during training, with its output and the target output."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.convolution import convolve

from .sliding_window import LIMIT, bare
from .style import describe


def draw_learning(image, kernel, goal, step):
    """Draw a filter beside its output and the target output. Return the axes of the filter.

    kernel: the weights of the filter after `step` training steps
    goal: the weights of the filter that gives the target output
    """
    answers = [convolve(image, one) for one in (kernel, goal)]
    off = np.mean((answers[0] - answers[1]) ** 2)
    _, axes = plt.subplots(1, 3, figsize=(8.2, 3), width_ratios=(0.75, 1, 1), layout="constrained")
    axes[0].imshow(kernel, cmap="RdBu", vmin=-1.2, vmax=1.2)
    for (i, j), weight in np.ndenumerate(kernel):
        ink = "white" if abs(weight) > 0.7 else "black"
        text = f"{weight:.2f}".replace("-", "−").replace("−0.00", "0.00")
        axes[0].text(j, i, text, color=ink, ha="center", va="center")
    for ax, answer in zip(axes[1:], answers, strict=True):
        ax.imshow(answer, cmap="RdBu", vmin=-LIMIT, vmax=LIMIT)
    titles = (f"the filter after {step:,} steps", "what it finds", "what it should find")
    for ax, title in zip(axes, titles, strict=True):
        bare(ax, title)
    rows = "; ".join(", ".join(f"{weight:.1f}" for weight in row) for row in kernel)
    describe(
        axes[0],
        f"After {step:,} steps the rows of the filter are {rows}. Its picture differs from that of "
        f"the edges by {off:.3f}, as a mean square.",
    )
    return axes[0]
