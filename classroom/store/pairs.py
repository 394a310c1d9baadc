"""The sign test: it compares two networks by the images that only one of them reads correctly."""

from math import comb


def sign_test(wins, losses):
    """Return the p-value of the two-sided sign test: the probability that a fair coin, thrown
    `wins + losses` times, comes out at least as unevenly as `wins` heads and `losses` tails."""
    throws, fewer = wins + losses, min(wins, losses)
    one_side = sum(comb(throws, k) for k in range(fewer + 1)) / 2**throws
    return min(1.0, 2 * one_side)
