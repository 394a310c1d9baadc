"""Functions for lesson 14, in which readers put their network into a web page.

`page` builds the web page, `parity` compares its predictions with Python's, and `judging` compares
two networks.
"""
