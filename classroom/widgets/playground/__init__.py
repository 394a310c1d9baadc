"""The playground, in which the reader trains a network and changes settings during training.

`settings` defines the settings, `run` is one training run, `widget` shows one or two runs, and
`picture` draws a still picture of them.
"""

from .widget import Playground

__all__ = ["Playground"]
