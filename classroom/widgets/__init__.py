"""The course's widgets: the pad, the playground, the slide, the step-through and the viewer."""
