"""A test of whether one of two networks is better, by the images that only one reads right."""

from math import comb


def sign_test(wins, losses):
    """Return the probability that a fair coin, thrown wins + losses times, comes out at least as
    unevenly as this, to either side: the p-value of the exact sign test."""
    throws, fewer = wins + losses, min(wins, losses)
    one_side = sum(comb(throws, k) for k in range(fewer + 1)) / 2**throws
    return min(1.0, 2 * one_side)
