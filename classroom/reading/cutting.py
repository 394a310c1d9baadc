"""The choice of cuts between touching digits, based on the network's probabilities.

A cut is good if the network is surer of the halves than of the whole piece.
"""

import numpy as np

from .pieces import all_cuts, digit_probabilities, image_of, trimmed

WIDE = 0.5  # times the usual height: what is narrower isn't cut
VERY_WIDE = 1.35  # where the number of digits isn't known, only what is this wide is cut
LEAST = 1e-6  # so that nothing is divided by 0


def cut_wide(pieces, length, network, most):
    """Replace pieces in the list `pieces` with their halves. Return the trust (0 to 1) in the cuts.

    Cutting stops at `length` pieces (at `most` if `length` is None) or when no piece can be cut.
    The cuts and their gains are from `ranking`. Each cut multiplies the trust by gain / (gain +
    the rival's gain). The rival is the best cut that leads to another number.
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
    """Return a list of (gain, index of the piece, halves), the largest gain first.

    The list holds the best cut for each number that one more cut can lead to. Only pieces with at
    least `wide` columns are cut, and only if they may have one of the two largest gains. The gain
    is the product of the halves' highest probabilities, divided by the piece's highest probability.
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
