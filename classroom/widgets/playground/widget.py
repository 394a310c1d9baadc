"""The playground: a widget with sliders and buttons that trains one or two networks.

The browser asks for a short burst of steps, draws the result and asks again, until the reader
presses *Pause*. A new setting is used from the next burst on.
"""

import math
import threading
import time
from dataclasses import asdict
from pathlib import Path

import anywidget
import numpy as np
import traitlets

from helpers.data import DataError

from ..paper import on_paper
from .picture import draw
from .run import Run
from .settings import Settings, form

HERE = Path(__file__).parent
BURST = 0.04  # seconds of training between two pictures
PREVIEW = 200  # steps that the picture shows of a playground that nobody has touched
WORDS = (
    "The playground: sliders and buttons to train {} by hand. Curves of the loss fall and "
    "those of the accuracy rise, on train and on dev, over the steps of the training; below them "
    "images show how the weights of the first layer have changed. "
    "Run this cell in a notebook to use it."
)


class Playground(anywidget.AnyWidget):
    """A playground that trains networks on the Dataset `train` and also evaluates them on `dev`.

    second: a dict of the settings in which a second run differs, such as {"optimiser": "Adam"}, or
        None for a single run
    seed: the seed of the initial weights and of the shuffling, for both runs
    settings: the settings of the first run, as in `Settings`
    """

    _esm = HERE / "playground.js"
    _css = HERE / "playground.css"
    _ipython_display_ = None  # that of ipywidgets 7 would hide the picture
    form = traitlets.List(form()).tag(sync=True)
    digits = traitlets.Bytes().tag(sync=True)  # those of the strip, 784 bytes each
    labels = traitlets.List().tag(sync=True)

    def __init__(self, train, dev, second=None, seed=0, **settings):
        chosen = Settings().changed(**settings)
        other = chosen.changed(**(second or {}))
        self.runs = [Run(train, dev, chosen, seed), Run(train, dev, other, seed)]
        self.shown = 1 if second is None else 2
        self.lock = threading.Lock()  # a cell may train while the browser asks
        strip = self.runs[0].strip
        super().__init__(digits=strip.X.tobytes(), labels=strip.y.tolist())
        self.on_msg(self.on_request)

    @property
    def active(self):
        """The runs that are shown and trained."""
        return self.runs[: self.shown]

    def train(self, steps=1, seconds=math.inf):
        """Train each shown run for `steps` steps, but stop when `seconds` have passed."""
        with self.lock:
            self._train(steps, seconds)
        self.tell({})

    def _train(self, steps, seconds=math.inf):
        end = time.perf_counter() + seconds
        for _ in range(steps):
            for run in self.active:
                run.step()
            if time.perf_counter() >= end:
                break
        for run in self.active:
            run.measure()

    def reset(self):
        """Set all runs back to step 0."""
        with self.lock:
            self._reset()
        self.tell({})

    def _reset(self):
        for run in self.runs:
            run.restart()

    def on_request(self, _, request, buffers):
        """Carry out a request from the browser and send the new state or an error message."""
        try:
            with self.lock:
                note = self.do(request)
            self.tell(request, note=note)
        except Exception as problem:
            self.tell(request, error=f"Python stopped with {type(problem).__name__}: {problem}")

    def do(self, request):
        """Change the settings and carry out the action as `request` says.

        Return a note for the reader, or "". Raise a DataError for an unknown action.
        """
        notes = []
        for run, letter, changes in zip(self.runs, "AB", request.get("settings", ()), strict=False):
            if run.change(**changes):
                names = " and ".join(changes)
                notes.append(f"Run {letter} began again: another {names} needs a new network.")
        action = request.get("do", "show")
        if action == "burst":
            done = min(run.step_count for run in self.active)
            self._train(max(1, done // 10), BURST)  # few steps at first, where most happens
        elif action == "step":
            self._train(1)
        elif action == "reset":
            self._reset()
            notes.append("All weights are back at their initial values.")
        elif action in ("one", "two"):
            self.shown = 1 if action == "one" else 2
            self._reset()
            notes.append("Run B is beside run A; both begin at step 0." if self.shown == 2 else "")
        elif action != "show":
            raise DataError(
                f"the playground was asked for {action!r}, which isn't one of its actions"
            )
        return " ".join(notes)

    def tell(self, request, note="", error=""):
        """Send the browser the message `error` or, if it is "", the state of the shown runs.

        The state contains only the points that the browser doesn't have yet.

        request: the browser's request, or {} if there was none
        note: a note for the reader, or ""
        """
        message = {"kind": "error", "error": error}
        buffers = []
        if not error:
            have = [*request.get("have", ()), {}, {}]
            message = {"kind": "state", "note": note, "runs": [], "shown": self.shown}
            for run, known in zip(self.active, have, strict=False):
                start = known.get("length", 0) if known.get("life") == run.life else 0
                images, limit = run.images(change=request.get("picture") != "weights")
                scaled = np.clip(images / (limit or 1), -1, 1) * 127
                buffers.append(scaled.round().astype(np.int8).tobytes())
                message["runs"].append(
                    {
                        "settings": asdict(run.settings),
                        "life": run.life,
                        "from": start,
                        "points": run.points[start:],
                        "epochs": run.seen / len(run.train),
                        "broken": run.broken,
                        "dead": run.dead(),
                        "strip": run.strip_read,
                        "images": len(images),
                        "neurons": run.W.shape[1],
                        "limit": limit,
                    }
                )
        self.send(message | {key: request.get(key) for key in ("view", "number")}, buffers)

    def _repr_mimebundle_(self, **options):
        """Return the live widget, and a still picture for places that can't show widgets."""
        words = WORDS.format("a network" if self.shown == 1 else "two networks at once")
        return on_paper(super()._repr_mimebundle_(**options), draw(self.previewed()), words)

    def previewed(self):
        """Return the shown runs or, if they are untrained, copies after 200 training steps."""
        if any(run.step_count for run in self.active):
            return self.active
        copies = []
        for run in self.active:
            copy = Run.__new__(Run)
            copy.__dict__.update(run.__dict__, life=0)
            copy.restart()
            for step in range(PREVIEW):
                copy.step()
                if step % 10 == 9:
                    copy.measure()
            copies.append(copy)
        return copies
