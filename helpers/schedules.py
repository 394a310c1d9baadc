"""The learning rate on its way: which share of it is used, by how far the training has come.

A schedule is a function: `progress` goes from 0, the first step, to 1, the end, and the answer is
the share of the rate that is used there. `SGD(0.3, schedule=cosine)`.
"""

import math


def cosine(progress):
    """Half a wave, from 1 to 0: gentle at both ends, and quick in between."""
    return (1 + math.cos(math.pi * progress)) / 2


def stairs(progress, places=(0.5, 0.75), factor=0.1):
    """1 at first; from each of the places on only this `factor` of what it was before."""
    return factor ** sum(progress >= place for place in places)


def warm_up(schedule, share=0.05):
    """The same schedule, but its first `share` of the training begins at 0 and rises in a straight
    line: random weights have wild slopes, so the first steps had better be small."""

    def warmed(progress):
        return schedule(progress) * min(1.0, progress / share)

    return warmed
