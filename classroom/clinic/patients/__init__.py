"""The patients: one small program each, with the mistake in it as somebody really wrote it.

Don't read them before you have named the cause.
"""
