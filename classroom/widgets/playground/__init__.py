"""Train a network by hand: sliders that act while it learns, and curves that show what they do.

    from classroom.widgets.playground import Playground
    Playground(train, dev)

`settings` are the sliders, `run` is one training run, `widget` the window onto one or two of them,
`picture` what stands in its place on paper.
"""

from .widget import Playground

__all__ = ["Playground"]
