"""Taking a network out of the notebook: a page that reads digits, and a test that it reads them as
Python does.

`page` writes the file with its model card, `parity` runs its JavaScript, and `judging` compares two
networks on the same digits.
"""
