"""The drawing pad: a widget in which the browser draws and Python reads the digit.

While the reader draws, the browser sends the page (112 × 112 bytes) and its number. Python answers
with the network's input, the probabilities and the same number. While an answer is pending,
Jupyter's widget manager merges the changes that follow, so a slow machine skips pages instead of
falling behind.
"""

import threading
from pathlib import Path

import anywidget
import matplotlib.pyplot as plt
import numpy as np
import traitlets

from helpers.data import DataError

from ...plots.digits import an
from ...plots.replay import show_replay
from ..paper import on_paper
from .centring import SIDE, centred, crop, resize
from .kept import keep
from .photos import read_image
from .replay import PAGE, STILLS, moments

HERE = Path(__file__).parent
FILLED = 84  # pixels of the page that the longer side of an image file's ink fills


def received(value, _):
    """Return the bytes of `value`, a memoryview from the browser."""
    return bytes(value)


class DigitPad(anywidget.AnyWidget):
    """A pad that reads the digits drawn on it: `DigitPad(network.predict_proba)`.

    predict: a function that takes an image (1, 784) uint8 and returns probabilities (1, 10)
    prepare: a function that takes a page (112, 112) uint8 and returns an image (28, 28) uint8
    keep: a function that is called as `keep(image, label, P, model)` when the reader labels a digit
    neurons: whether to show the activations of the network's hidden neurons
    """

    _esm = HERE / "pad.js"
    _css = HERE / "pad.css"
    _ipython_display_ = None  # that of ipywidgets 7 would hide the still picture

    # the browser's
    page = traitlets.Bytes(b"").tag(sync=True, echo_update=False, from_json=received)
    sent = traitlets.Int(0).tag(sync=True, echo_update=False)
    file = traitlets.Bytes(b"").tag(sync=True, echo_update=False, from_json=received)
    files = traitlets.Int(0).tag(sync=True, echo_update=False)
    # Python's
    answered = traitlets.Int(0).tag(sync=True)
    pixels = traitlets.Bytes(bytes(SIDE * SIDE)).tag(sync=True)
    probabilities = traitlets.List(traitlets.Float(), []).tag(sync=True)
    neurons = traitlets.List([]).tag(sync=True)  # what each hidden layer's neurons answer
    found = traitlets.Bytes(b"").tag(sync=True)
    found_number = traitlets.Int(0).tag(sync=True)
    error = traitlets.Unicode("").tag(sync=True)
    note = traitlets.Unicode("").tag(sync=True)

    def __init__(self, predict, prepare=centred, keep=keep, neurons=False, **traits):
        self.predict, self.prepare, self.keep = predict, prepare, keep
        self.shows_neurons = neurons
        self.one_at_a_time = threading.Lock()  # messages may come in several threads
        super().__init__(**traits)
        self.observe(self.read_page, names="sent")
        self.observe(self.read_file, names="files")
        self.on_msg(self.listen)

    @property
    def image(self):
        """The network's input for the current page, (28, 28) uint8."""
        return np.frombuffer(self.pixels, np.uint8).reshape(SIDE, SIDE)

    @property
    def model(self):
        """The network that `predict` belongs to or, if there is none, the name of `predict`."""
        owner = getattr(self.predict, "__self__", None)
        named = getattr(self.predict, "__name__", "a function")
        return owner if hasattr(owner, "layers") else named

    def seen(self, page):
        """Return the network's input for `page`, (28, 28) uint8.

        Raise a DataError if `prepare` returns an array of another shape or type.
        """
        image = np.asarray(self.prepare(page.copy()))
        if image.shape != (SIDE, SIDE) or image.dtype != np.uint8:
            raise DataError(
                f"prepare returned {image.dtype} of shape {image.shape}, where uint8 of shape "
                f"({SIDE}, {SIDE}) is expected"
            )
        return image

    def read_page(self, change):
        """Send the browser the network's input, the probabilities and the error message, if any."""
        with self.one_at_a_time:
            number, image, P, error = self.sent, np.zeros((SIDE, SIDE), np.uint8), [], ""
            hidden = []
            try:
                image = self.seen(np.frombuffer(self.page, np.uint8).reshape(PAGE, PAGE))
                if image.any():
                    P = [float(p) for p in np.ravel(self.predict(image.reshape(1, -1)))]
                    hidden = self.hidden() if self.shows_neurons else []
            except Exception as problem:  # else it would vanish in the kernel's log
                error = f"The prediction failed. {type(problem).__name__}: {problem}"
            with self.hold_sync():
                self.pixels, self.probabilities, self.error = image.tobytes(), P, error
                self.neurons = hidden
                self.answered = number

    def hidden(self):
        """Return the activations of each hidden layer for the current image, as lists."""
        answers = (getattr(layer, "A", None) for layer in getattr(self.model, "layers", ()))
        return [np.round(A[0], 3).tolist() for A in answers if np.ndim(A) == 2]

    def read_file(self, change):
        """Send the browser a page with the ink of the reader's image file, or an error message."""
        with self.one_at_a_time:
            self.error = ""  # else the same sentence again would be no change, and not be shown
            try:
                ink = crop(read_image(self.file).astype(float))
                scale = FILLED / max(ink.shape)
                ink = resize(ink, *(max(1, round(length * scale)) for length in ink.shape))
                top, left = ((PAGE - length) // 2 for length in ink.shape)
                page = np.zeros((PAGE, PAGE), np.uint8)
                page[top : top + ink.shape[0], left : left + ink.shape[1]] = np.rint(ink)
            except Exception as problem:
                told = str(problem) if isinstance(problem, DataError) else repr(problem)
                self.error = told[0].upper() + told[1:] + "."
                return
            with self.hold_sync():
                self.found = page.tobytes()
                self.found_number += 1

    def listen(self, _, message, buffers):
        """Store the current image with its label if `message` has the type "keep".

        If the pad is empty, do nothing.
        """
        if message.get("type") != "keep" or not self.image.any():
            return
        with self.one_at_a_time:
            self.note = self.error = ""
            try:
                image = self.image.copy()
                P = np.ravel(self.predict(image.reshape(1, -1)))
                label = int(message["label"])
                self.keep(image, label, P, self.model)
                self.note = f"Kept: that was {an(label)}."
            except Exception as problem:
                self.error = f"The digit could not be kept. {problem}"

    def _repr_mimebundle_(self, **options):
        """Return the live widget, and a still picture for places that can't show widgets."""
        pages = moments(12)[STILLS]
        X = np.array([self.seen(page) for page in pages]).reshape(len(pages), -1)
        P = np.array([np.ravel(self.predict(x[None])) for x in X])
        axes = show_replay(pages, P)
        read = ", ".join(str(digit) for digit in P.argmax(axis=1))
        words = (
            "A pad to draw digits on. Its still picture: an 8 at five moments of its drawing, and "
            f"the ten probabilities at each; the most probable are {read}."
        )
        plt.close(axes[0].figure)
        return on_paper(super()._repr_mimebundle_(**options), axes[0].figure, words)
