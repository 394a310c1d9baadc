"""Measures of a single training step: its direction, and how closely it follows the gradient.

`before` and `after` are the lists of all weights before and after the step, and `slopes` is the
list of their gradients. A measure is nan if the shapes don't match.
"""

import numpy as np


def cosine(one, other):
    """Return the cosine of the angle between two vectors, or nan if a vector has length 0."""
    lengths = np.linalg.norm(one) * np.linalg.norm(other)
    return float(one @ other / lengths) if lengths else np.nan


def in_one_row(before, after, slopes):
    """Return the step and the gradient, each as a single vector, or None if their shapes differ."""
    if [slope.shape for slope in slopes] != [weight.shape for weight in before]:
        return None
    step = np.concatenate([(a - b).ravel() for a, b in zip(after, before, strict=True)])
    return step, np.concatenate([slope.ravel() for slope in slopes]).astype(np.float64)


def downhill(before, after, slopes):
    """Return the cosine of the angle between a step and the negative gradient."""
    rows = in_one_row(before, after, slopes)
    return -cosine(*rows) if rows else np.nan


def signs(before, after, slopes):
    """Return a list with one cosine for each array of weights that changed: the cosine of the angle
    between the array's change and its negative gradient."""
    moves = [(a - b).ravel() for a, b in zip(after, before, strict=True)]
    pairs = zip(moves, (slope.ravel() for slope in slopes), strict=False)
    found = [-cosine(move, slope) for move, slope in pairs if move.shape == slope.shape]
    return [sign for sign in found if np.isfinite(sign)]


def pulled(before, after, slopes):
    """Return the share by which a step shrinks the weights, apart from the gradient's effect."""
    large = [place for place, weight in enumerate(before) if weight.ndim > 1]
    chosen = ([part[place] for place in large if place < len(part)] for part in (before, slopes))
    old, slope = (list(part) for part in chosen)
    rows = in_one_row(old, [after[place] for place in large], slope) if old else None
    if rows is None or not rows[1].any():
        return np.nan
    step, slope = rows
    weight = np.concatenate([w.ravel() for w in old])
    weight = weight - slope * (weight @ slope) / (slope @ slope)
    return float(-(step @ weight) / max(weight @ weight, 1e-30))


def piled(fresh, own, own_before):
    """Return the length of `own - fresh - own_before`, divided by the length of `own_before`: 0 if
    gradients are added up and never set to 0. `fresh` are the gradients of this batch alone, and
    `own` and `own_before` are the program's gradients in this step and in the previous one."""
    rows = in_one_row(fresh, own, own_before) if own_before else None
    if rows is None or not rows[1].any():
        return np.nan
    added, last = rows
    return float(np.linalg.norm(added - last) / np.linalg.norm(last))


def unexplained(before, after, slopes, earlier):
    """Return the distance of the step from the previous step minus rate × gradient, divided by the
    length of rate × gradient: 0 if gradients are added up and never set to 0. For the first step,
    return nan. The list `earlier` keeps the first step's rate and the latest step between calls."""
    rows = in_one_row(before, after, slopes)
    if rows is None or not rows[1].any():
        return np.nan
    step, slope = rows
    if not earlier:
        rate = -(step @ slope) / (slope @ slope)
        earlier[:] = rate, step
        return np.nan
    rate, last = earlier
    earlier[1] = step
    expected = np.linalg.norm(rate * slope)
    return float(np.linalg.norm(step - last + rate * slope) / expected) if expected else np.nan
