"""The course's widgets: drawing pad, playground, slider, step-through and viewer."""
