"""Asking a reader's function, judging its answers, giving hints. `exercises` says what is asked."""
