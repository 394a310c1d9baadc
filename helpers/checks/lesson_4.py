"""The exercises of lesson 4: the layer's way back, mini-batches, a falling rate."""

EXERCISES = ()
WHY = {}
