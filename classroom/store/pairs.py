"""The sign test, which compares two networks by the images that only one reads correctly."""

from math import comb


def sign_test(wins, losses):
    """Return the p-value of the two-sided sign test: the probability of a result at least as uneven
    in `wins + losses` throws of a fair coin."""
    throws, fewer = wins + losses, min(wins, losses)
    one_side = sum(comb(throws, k) for k in range(fewer + 1)) / 2**throws
    return min(1.0, 2 * one_side)
