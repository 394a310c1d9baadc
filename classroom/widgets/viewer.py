"""A viewer for a log of predictions, with a still picture for places that can't show widgets."""

import base64
import html
import io

import ipywidgets as widgets
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image  # comes with Matplotlib

from helpers.data import PIXELS, SIDE

from ..plots import GREY, RED, show_digits
from ..store.connection import StoreError
from ..store.selection import DOUBTFUL, Selection

SIZE = 20  # pictures on a page
COLUMNS = 10
WIDGET = "application/vnd.jupyter.widget-view+json"


def view(store, **selection):
    """Return a viewer for a PredictionStore. The keyword arguments are those of `Selection`."""
    return Viewer(store, **selection)


class Viewer:
    """A viewer for a PredictionStore.

    page: the number of the page that is shown first
    selection: `run`, `digit`, `wrong` and `below`, as in `Selection`
    """

    def __init__(self, store, page=1, **selection):
        self.store, self.page = store, page
        self.selection = Selection(**selection)
        self.make_widgets()
        self.turn(page)

    # what is chosen, and what it gives

    @property
    def pages(self):
        return max(1, -(-self.store.count(self.selection) // SIZE))

    def turn(self, page):
        """Show the page with the number `page` or, if there is no such page, the nearest one."""
        count, pages = self.store.count(self.selection), self.pages
        self.page = min(max(page, 1), pages)
        self.found = self.store.select(self.selection, self.page, SIZE)
        self.title = (
            f"{count:,} predictions: {self.selection.words()}; page {self.page} of {pages}"
            if count
            else f"No prediction: {self.selection.words()}"
        )
        self.message.value = f"<b role='status'>{html.escape(self.title)}</b>"
        self.pictures.value = as_html(self.found)
        self.back.disabled, self.on.disabled = self.page == 1, self.page == pages

    # with widgets

    def make_widgets(self):
        chosen, runs = self.selection, self.store.runs()
        names = [f"{run}: {model}" for run, model in zip(runs["run"], runs["model"], strict=True)]
        numbers = [("all", None), *zip(names, runs["run"].tolist(), strict=True)]
        if chosen.run not in [None, *runs["run"]]:
            raise StoreError(f"{self.store.path.name} has no run {chosen.run!r}")
        digits = [("all", None), *((str(digit), digit) for digit in range(10))]
        below = DOUBTFUL if chosen.below is None else chosen.below
        plain = {"indent": False, "layout": {"width": "auto"}}
        self.run = widgets.Dropdown(options=numbers, value=chosen.run, description="Run")
        self.digit = widgets.Dropdown(
            options=digits, value=chosen.digit, description="Digit", layout={"width": "200px"}
        )
        self.wrong = widgets.Checkbox(value=chosen.wrong, description="read wrong", **plain)
        self.doubtful = widgets.Checkbox(
            value=chosen.below is not None, description=f"less than {below:.0%} sure", **plain
        )
        self.back = widgets.Button(description="Previous page")
        self.on = widgets.Button(description="Next page")
        self.message, self.pictures = widgets.HTML(), widgets.HTML()
        self.below = below
        for choice in (self.run, self.digit, self.wrong, self.doubtful):
            choice.observe(lambda _: self.safely(self.choose), "value")
        self.back.on_click(lambda _: self.safely(lambda: self.turn(self.page - 1)))
        self.on.on_click(lambda _: self.safely(lambda: self.turn(self.page + 1)))
        wrap = widgets.Layout(flex_flow="row wrap", align_items="center")
        self.box = widgets.VBox(
            [
                widgets.HBox([self.run, self.digit, self.wrong, self.doubtful], layout=wrap),
                self.message,
                self.pictures,
                widgets.HBox([self.back, self.on], layout=wrap),
            ]
        )

    def choose(self):
        self.selection = Selection(
            run=self.run.value,
            digit=self.digit.value,
            wrong=self.wrong.value,
            below=self.below if self.doubtful.value else None,
        )
        self.turn(1)

    def safely(self, action):
        """Call `action`. If it raises a StoreError, show the message in the viewer."""
        try:
            action()
        except StoreError as problem:
            self.message.value = f"<b role='alert'>{html.escape(str(problem))}</b>"

    # without

    def words(self):
        """Return the title and the captions of the page, as the alternative text of its picture."""
        captions = [f"{p.caption} {p.sure}".strip() for p in self.found]
        return f"{self.title}{'. ' if captions else ''}{', '.join(captions)}"

    def figure(self):
        """Draw the page as a picture and return the axes."""
        images = np.array([p.image for p in self.found] or [np.zeros(PIXELS, np.uint8)])
        captions = [f"{p.caption}\n{p.sure}".strip() for p in self.found] or [""]
        return show_digits(images, captions, COLUMNS, 0.85, self.title, self.words())

    def _repr_mimebundle_(self, include=None, exclude=None):
        with plt.ioff():
            ax = self.figure()
        bundle, about = ax.figure._repr_mimebundle_()
        plt.close(ax.figure)
        view = {"version_major": 2, "version_minor": 0, "model_id": self.box.model_id}
        return {**bundle, WIDGET: view}, about

    def __repr__(self):
        return self.words()


def as_html(predictions):
    """Return the images of `predictions` as HTML, each with its caption and alternative text."""
    figures = []
    for p in predictions:
        frame = f"3px solid {RED}" if p.wrong else f"1px solid {GREY}"
        second = "" if p.second is None else f"; second guess {p.second}"
        known = "unknown" if p.label is None else p.label
        words = f"prediction {p.id} of run {p.run}: a digit, label {known}, read as {p.predicted}"
        figures.append(
            f"<figure style='margin:0;width:68px;text-align:center' title='{words}{second}'>"
            f"<img src='{png(p.image)}' alt='{words}' width=56 height=56 "
            f"style='border:{frame};image-rendering:pixelated;margin:auto;display:block'>"
            f"<figcaption style='line-height:1.25'>{p.caption}<br>{p.sure}</figcaption></figure>"
        )
    return f"<div style='display:flex;flex-wrap:wrap;gap:8px'>{''.join(figures)}</div>"


def png(image):
    """Return an image (784,) uint8 as a data URL of a PNG, in dark ink on white."""
    buffer = io.BytesIO()
    Image.fromarray(255 - image.reshape(SIDE, SIDE)).save(buffer, "PNG")
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"
