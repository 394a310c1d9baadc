"""The exercises of lesson 5: accuracy, confusion matrix, precision and recall, calibration."""

EXERCISES = ()
WHY = {}
