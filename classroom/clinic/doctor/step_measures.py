"""Measure what a single step is made of: the slope, the step before, and a pull towards 0.

`before` and `after` are the lists of all weights before and after the step, `slopes` the slopes
that it was given. Where their shapes don't match, the measure is nan.
"""

import numpy as np


def cosine(one, other):
    """The cosine: 1 for the same direction, 0 for a right angle; nan if one has no length."""
    lengths = np.linalg.norm(one) * np.linalg.norm(other)
    return float(one @ other / lengths) if lengths else np.nan


def in_one_row(before, after, slopes):
    """(step, slope), each as one row of numbers, or None if their shapes differ."""
    if [slope.shape for slope in slopes] != [weight.shape for weight in before]:
        return None
    step = np.concatenate([(a - b).ravel() for a, b in zip(after, before, strict=True)])
    return step, np.concatenate([slope.ravel() for slope in slopes]).astype(np.float64)


def downhill(before, after, slopes):
    """The cosine between a step and minus the slope."""
    rows = in_one_row(before, after, slopes)
    return -cosine(*rows) if rows else np.nan


def signs(before, after, slopes):
    """For each array that moved, the cosine between what the step did to it and minus its slope."""
    moves = [(a - b).ravel() for a, b in zip(after, before, strict=True)]
    pairs = zip(moves, (slope.ravel() for slope in slopes), strict=False)
    found = [-cosine(move, slope) for move, slope in pairs if move.shape == slope.shape]
    return [sign for sign in found if np.isfinite(sign)]


def pulled(before, after, slopes):
    """The share of themselves that the weights lost in a step, apart from what the slope did."""
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
    """How far the slopes `own` are from the batch's alone, `fresh`, plus the ones before,
    `own_before`, as a share of the latter: 0 if slopes are added up and never set to 0."""
    rows = in_one_row(fresh, own, own_before) if own_before else None
    if rows is None or not rows[1].any():
        return np.nan
    added, last = rows
    return float(np.linalg.norm(added - last) / np.linalg.norm(last))


def unexplained(before, after, slopes, earlier):
    """How far a step is from the whole step before minus rate * slope, as a share of the latter: 0
    if slopes are added up. `earlier` keeps the first step's rate and the step before."""
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
