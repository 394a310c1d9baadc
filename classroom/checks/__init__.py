"""Asking a function, judging its answers and giving hints. `exercises` says what is asked."""
