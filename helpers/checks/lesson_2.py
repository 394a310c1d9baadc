"""The exercises of lesson 2: sigmoid, layer, mean squared error, the slopes of two layers, a step."""

EXERCISES = ()
WHY = {}
