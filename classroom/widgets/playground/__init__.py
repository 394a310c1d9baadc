"""Train a network by hand: sliders that act while it learns, and curves that show their effects.

    from classroom.widgets.playground import Playground
    Playground(train, dev)

`settings` holds the sliders' values, `run` is one training run, `widget` is the window onto one or
two runs, and `picture` draws what stands in its place on paper.
"""

from .widget import Playground

__all__ = ["Playground"]
