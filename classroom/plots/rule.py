"""A figure of the mistakes of a rule for recognising a digit."""

import numpy as np

from .digits import an, show_digits

SHOWN = 10  # of each kind of mistake
BLANK = np.zeros((28, 28), np.uint8)


def try_rule(rule, digits, digit=7):
    """Draw up to ten misses and up to ten false alarms of a rule for `digit`. Return the axes.

    rule: a function that takes an image (28, 28) of bytes and returns whether it shows `digit`
    digits: a `Dataset`
    """
    found, true = shares(rule, digits, digit)
    says_yes = answers(rule, digits)
    missed = digits.images[~says_yes & (digits.y == digit)][:SHOWN]
    taken = digits.images[says_yes & (digits.y != digit)][:SHOWN]
    ax = show_digits(
        np.concatenate([filled(missed), filled(taken)]),
        title=f"The rule finds {found:.0%} of the {digit}s, "
        f"and {true:.0%} of what it calls {an(digit)} is {an(digit)}",
        alt=f"Upper row: {len(missed)} of the {digit}s that the rule misses. "
        f"Lower row: {len(taken)} other digits that it calls {an(digit)}. "
        f"It finds {found:.0%} of the {digit}s, and {true:.0%} of what it calls "
        f"{an(digit)} is {an(digit)}.",
    )
    for row, words in enumerate((f"{an(digit)},\nnot found", f"called {an(digit)},\nbut isn't")):
        ax.text(-6, 14 + 30 * row, words, ha="right", va="center", fontsize=10)
    return ax


def shares(rule, digits, digit=7):
    """Return the recall and the precision of a rule for `digit`."""
    says_yes, is_one = answers(rule, digits), digits.y == digit
    both = np.sum(says_yes & is_one)
    return both / max(is_one.sum(), 1), both / max(says_yes.sum(), 1)


def answers(rule, digits):
    return np.array([bool(rule(image)) for image in digits.images])


def filled(images):
    """Return an array of ten images: `images`, followed by blank images."""
    return np.array([*images, *[BLANK] * (SHOWN - len(images))])
