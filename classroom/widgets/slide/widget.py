"""A slider that shows a picture for each value.

All pictures are drawn in advance, so the slider works even while a cell is running.
"""

from pathlib import Path

import anywidget
import matplotlib.pyplot as plt
import traitlets

HERE = Path(__file__).parent


def slide(draw, values, label, start=0, show=str):
    """Return a slider that shows a picture for each of `values`.

    draw: a function that takes a value, draws its picture and returns the picture's axes
    label: the name of the quantity that the slider changes
    start: the index of the value that is shown first, and in the still picture
    show: a function that returns the text for a value, such as `"{:.2f}".format`
    """
    frames = [picture(draw(value)) for value in values]
    return Slide(frames, [show(value) for value in values], label, start)


def picture(ax):
    """Return the figure of `ax` as a PNG in base64, and its alternative text. Close the figure."""
    figure = ax.figure
    data, _ = figure._repr_mimebundle_()
    plt.close(figure)
    return data["image/png"], data["text/plain"]


class Slide(anywidget.AnyWidget):
    """A slider that shows a picture for each value.

    frames: a list with a tuple (PNG in base64, alternative text) for each value
    values: a list with the text for each value
    label: the name of the quantity that the slider changes
    start: the index of the value that is shown first
    """

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
