"""The course's widgets: the drawing pad, the playground, the slider, the step-through and the
viewer."""
