"""The exercises of lesson 1: normalise, one-hot, the split, the nearest mean."""

EXERCISES = ()
WHY = {}
