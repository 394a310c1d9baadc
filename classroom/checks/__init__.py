"""Asks a function, judges its answers, hints. Knows no lesson: see `classroom.exercises`."""
