"""A network that leaves the notebook: one page that reads, and proof that it reads as Python does.

`page` writes the file with its model card, `parity` asks its JavaScript, and `judging` compares two
networks on the same digits.
"""
