"""Chooses which pieces of ink to cut in two, and where, by asking the network.

For every wide piece and every cut through it, the network says how sure it is of both halves. A cut
is good if the network is surer of them than of the whole.
"""

import numpy as np

from .pieces import all_cuts, digit_probabilities, image_of, trimmed

WIDE = 0.5  # times the usual height: what is narrower isn't cut
VERY_WIDE = 1.35  # where the number of digits isn't known, only what is this wide is cut
LEAST = 1e-6  # so that nothing is divided by 0


def cut_wide(pieces, length, network, most):
    """Cut pieces in two, in place, until there are `length` of them or, where that is None, until
    none is too wide or there are `most`. Return how far the cuts can be trusted, from 0 to 1.

    The best cut is compared with its *rival*, the best of the cuts after which another number is
    read. If the network likes both equally well, the trust is one half.
    """
    usual, trust = np.median([len(one) for one in pieces]), 1.0
    while len(pieces) < (length or most):
        wide = (WIDE if length else VERY_WIDE) * usual
        ranked = ranking(pieces, wide, network)
        if not ranked:
            break
        gain, k, pair = ranked[0]
        rival = ranked[1][0] if len(ranked) > 1 else 0.0
        trust *= gain / max(gain + rival, LEAST)
        pieces[k : k + 1] = map(trimmed, pair)
    return trust


def ranking(pieces, wide, network):
    """Return the best cut for each number that could be read after one more cut, the best first:
    (the network's gain, the index of the piece, its halves).

    No network is surer than 1, so a piece of which it is sure already can gain little. The least
    sure pieces come first, and pieces that can no longer become a rival are left out.
    """
    P = digit_probabilities(network, np.array([image_of(one) for one in pieces]))
    digits, sure = P.argmax(axis=1).tolist(), np.maximum(P.max(axis=1), LEAST)
    best, rival = {}, 0.0
    for k in np.argsort(sure, kind="stable"):
        if 1 / sure[k] < rival:
            break
        pairs = all_cuts(pieces[k])[1] if pieces[k].shape[1] >= wide else []
        if not pairs:
            continue
        halves = np.array([image_of(half) for pair in pairs for half in pair])
        P = digit_probabilities(network, halves).reshape(len(pairs), 2, -1)
        gains = P.max(axis=2).prod(axis=1) / sure[k]
        for pair, gain, two in zip(pairs, gains, P.argmax(axis=2).tolist(), strict=True):
            number = (*digits[:k], *two, *digits[k + 1 :])
            if number not in best or gain > best[number][0]:
                best[number] = float(gain), int(k), pair
        rival = sorted(gain for gain, _, _ in best.values())[-2] if len(best) > 1 else 0.0
    return sorted(best.values(), key=lambda option: -option[0])
