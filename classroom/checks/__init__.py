"""Asks a function, judges its answers, gives hints. Knows no lesson: see `classroom.exercises`."""
