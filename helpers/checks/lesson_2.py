"""The exercises of lesson 2: sigmoid, layer, mean squared error, slopes, a step."""

EXERCISES = ()
WHY = {}
