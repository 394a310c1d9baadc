"""A slider that leafs through pictures: one for each value, all drawn before it is shown.

The slider moves at once, even while a cell is running, and needs no answer from Python.
"""

from pathlib import Path

import anywidget
import matplotlib.pyplot as plt
import traitlets

HERE = Path(__file__).parent


def slide(draw, values, label, start=0, show=str):
    """Return a slider over `values`; `draw(value)` draws the picture of each and returns its axes.

    label: the name of what the slider sets
    start: the index of the value that is shown first, and alone where nothing can be moved
    show: a function that turns a value into the words beside the slider, such as `"{:.2f}".format`
    """
    frames = [picture(draw(value)) for value in values]
    return Slide(frames, [show(value) for value in values], label, start)


def picture(ax):
    """Return the PNG of these axes, as base64, and its alternative text."""
    figure = ax.figure
    data, _ = figure._repr_mimebundle_()
    plt.close(figure)
    return data["image/png"], data["text/plain"]


class Slide(anywidget.AnyWidget):
    """A slider over frames, (picture, words) for each value; `at` is the index of the frame
    shown."""

    _esm = HERE / "slide.js"
    _css = HERE / "slide.css"
    _ipython_display_ = None  # that of ipywidgets 7 would hide the picture
    pictures = traitlets.List().tag(sync=True)
    words = traitlets.List().tag(sync=True)
    values = traitlets.List().tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)
    at = traitlets.Int().tag(sync=True)

    def __init__(self, frames, values, label, start):
        pictures, words = map(list, zip(*frames, strict=True))
        super().__init__(pictures=pictures, words=words, values=values, label=label, at=start)

    @traitlets.validate("at")
    def _within(self, proposal):
        return min(max(proposal["value"], 0), len(self.pictures) - 1)

    def _repr_mimebundle_(self, **options):
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        words = f"A slider, {self.label} ({self.values[self.at]}): {self.words[self.at]}"
        still = {"image/png": self.pictures[self.at], "text/plain": words}
        return {**data, **still}, {**metadata, "image/png": {"alt": words}}
