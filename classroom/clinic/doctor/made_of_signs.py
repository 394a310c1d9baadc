"""Findings about steps that shrink weights, contain earlier gradients or begin with new weights."""

import numpy as np

from .report import Finding, certain
from .step_signs import falls, looked_at

FIRST = 3  # steps: later, the weights consist of what they have learnt
PULLED = 0.01  # share that a step takes off: after 100 steps, a third is left
ADDED_UP = 0.002  # more than rounding leaves, less than a momentum of 0.999 does


def pull_signs(seen):
    """Yield a Finding if the first steps shrink the weights by more than 1% per step, and the loss
    doesn't fall."""
    pulls = [step.pulled for step in looked_at(seen)[:FIRST] if np.isfinite(step.pulled)]
    if pulls and np.mean(pulls) > PULLED and not falls(seen):
        yield Finding(
            "decay-too-strong",
            f"Apart from following the slopes, each step makes all weights {np.mean(pulls):.1%} "
            "smaller, as weight_decay and l1 do, and the loss doesn't fall.",
            "strong" if min(pulls) > PULLED else "likely",
        )


def pile_signs(seen):
    """Yield a Finding if the gradients or the steps contain the sum of all earlier gradients."""
    steps = looked_at(seen)[1:20]
    piles = [step.piled for step in steps if np.isfinite(step.piled)]
    if len(piles) >= 4 and max(piles) < ADDED_UP:
        saw = f"In each of {len(piles)} steps, the slopes were those of the batch plus all the "
        yield certain("slopes-pile-up", saw + "earlier ones: nothing sets them to 0.")
        return
    rests = [step.unexplained for step in steps if np.isfinite(step.unexplained)]
    if len(rests) >= 4 and max(rests) < ADDED_UP:
        saw = f"Each of {len(rests)} steps is the whole previous step plus the new slope times the "
        yield certain("slopes-pile-up", saw + "rate: no slope is ever forgotten.")


def jump_signs(seen, learns):
    """Yield a Finding if the weights are replaced between two steps. If `learns` (the accuracy on
    dev is high), replacements count only if one precedes each epoch but the first, because restarts
    and cross-validation also replace the weights."""
    fresh = [cosine for cosine in seen.jumps if cosine < 0.5]
    each = len(seen.jumps) == seen.epochs - 1
    if each and seen.returns == len(seen.jumps) > 0:
        saw = f"Before each of {seen.epochs} epochs, the weights are what they were at first."
        yield certain("weights-drawn-anew", saw)
    elif fresh and (each or not learns):
        yield Finding(
            "weights-drawn-anew",
            f"Between two steps, {len(fresh)} times, the weights were replaced "
            f"by others that have little in common with them (cosine {np.median(fresh):.2f}).",
            "strong" if each else "likely",
        )


def made_of_signs(seen, learns):
    yield from pull_signs(seen)
    yield from pile_signs(seen)
    yield from jump_signs(seen, learns)
