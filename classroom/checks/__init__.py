"""The checks that call a reader's function, judge its answers and explain mistakes.

The exercises themselves are declared in `classroom.exercises`.
"""
