"""A slider that shows the forward and backward pass of one digit, number by number.

Python computes all steps in advance, so the slider works even while a cell is running.
"""

from pathlib import Path

import anywidget
import numpy as np
import traitlets
from matplotlib.figure import Figure

from ..paper import on_paper
from .picture import SIZE, fill
from .story import FORWARD, board, story
from .trace import trace

HERE = Path(__file__).parent
WORDS = (
    "One digit on its way through a small network, number by number: forward from the pixels "
    "through the sums, answers and scores to the probabilities, and backward with the slope of "
    "each. Run this cell in a notebook to walk along it with a slider."
)


def show_steps(image, label, weights, rate=0.01):
    """Return a slider that shows the forward and backward pass of one digit, number by number.

    image: (784,), normalised or as bytes
    label: the digit that the image shows
    weights: [W1, b1, W2, b2] of a network with at most 16 hidden neurons
    rate: the learning rate of the training step that is shown last
    """
    return Stepping(trace(image, label, weights, rate))


class Stepping(anywidget.AnyWidget):
    """A slider over the steps of a Trace. `at` is the index of the step that is shown."""

    _esm = HERE / "stepping.js"
    _css = HERE / "stepping.css"
    _ipython_display_ = None  # that of ipywidgets 7 would hide the picture
    steps = traitlets.List().tag(sync=True)
    board = traitlets.List().tag(sync=True)
    forward = traitlets.List(list(FORWARD)).tag(sync=True)
    side = traitlets.Int().tag(sync=True)  # of the image, in pixels
    pixels = traitlets.Bytes().tag(sync=True)  # 0 to 255
    weights = traitlets.Bytes().tag(sync=True)  # W1, neuron by neuron, −127 to 127
    slopes = traitlets.List().tag(sync=True)  # dZ1, −1 to 1
    at = traitlets.Int(0).tag(sync=True)

    def __init__(self, traced):
        self.traced = traced
        steps = list(story(traced))
        limit = np.quantile(np.abs(traced.W1), 0.995) or 1
        super().__init__(
            steps=steps,
            board=list(board(traced, steps)),
            side=round(traced.X.size**0.5),
            pixels=np.round(255 * np.clip(traced.X, 0, 1)).astype(np.uint8).tobytes(),
            weights=np.round(127 * np.clip(traced.W1.T / limit, -1, 1)).astype(np.int8).tobytes(),
            slopes=(traced.dZ1 / (np.abs(traced.dZ1).max() or 1)).tolist(),
        )

    @traitlets.validate("at")
    def _within(self, proposal):
        return min(max(proposal["value"], 0), max(len(self.steps) - 1, 0))

    def _repr_mimebundle_(self, **options):
        figure = Figure(figsize=SIZE, layout="constrained")
        fill(figure, self.traced)
        return on_paper(super()._repr_mimebundle_(**options), figure, WORDS)
