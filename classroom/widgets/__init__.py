"""The widgets of the course: the pad, the playground, the slide, the step-through and the
viewer."""
