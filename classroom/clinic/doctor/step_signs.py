"""What each step does: its direction, its length, and whether it lowers the loss of its batch."""

import numpy as np

from .report import Finding
from .watching import CLOSELY

TOO_SHORT = 1e-4  # an update ratio at which an epoch changes nothing


def looked_at(seen):
    whole = seen.steps[:-1] if seen.error else seen.steps  # an error leaves half a step
    return [step for step in whole[:CLOSELY] if step.y is not None]


def falls(seen):
    """Whether the training lowers the loss by a tenth at least."""
    losses = [step.loss for step in seen.steps if np.isfinite(step.loss)]
    some = max(1, len(losses) // 10)
    return bool(losses) and np.mean(losses[-some:]) < 0.9 * np.mean(losses[:some])


def step_signs(seen, sums):
    """Does a step lower the loss of its own batch? `sums`: whether the loss is a sum."""
    closely = looked_at(seen)
    if not closely:
        return
    away = [step.downhill for step in closely[:5] if np.isfinite(step.downhill)]
    if away and np.mean(away) < -0.3:
        yield Finding(
            "uphill",
            f"The cosine between a step and minus the slope is {np.mean(away):.2f}: the weights go "
            "where the loss rises.",
            "certain",
        )
        return
    before = np.array([s.loss for s in closely])
    after = np.array([s.loss_after for s in closely])
    worse = np.mean(~(after <= before))
    moved = max(s.moved for s in closely)
    finite = np.isfinite(before).all() and np.isfinite(after).all()
    first, highest = before[0], np.nanmax(before)
    stays = not after[-10:].mean() < 0.9 * after[:10].mean()
    far = moved > 1 and (worse > 0 or stays)
    wild = not finite or worse > 0.4 or highest > 5 * max(first, 0.1) or far
    if not wild:
        return
    end = f"began at {first:.3g} and reached {highest:.3g}" if finite else "became infinite or nan"
    saw = f"The loss of a batch {end}."
    if worse > 0.25:
        saw += (
            f" After {worse:.0%} of the first {len(closely)} steps, the loss of the very same "
            "batch was higher than before the step."
        )
    if moved:
        saw += f" The longest step changed the weights by {moved:.0%} of their size."
    if sums:
        saw += " And the loss is a sum over the images of the batch."
        yield Finding("rate-too-large", "For a loss that is a sum, the rate is too large.", "weak")
    cause = "summed-loss" if sums else "rate-too-large"
    yield Finding(cause, saw, "certain" if worse > 0.4 or not finite else "strong")


def short_signs(seen):
    """Steps that are right in their direction, and so short that nothing happens."""
    closely = looked_at(seen)
    lengths = [step.moved for step in closely]
    moved = np.median(lengths) if any(lengths) else np.inf
    if not moved < TOO_SHORT or falls(seen):
        return
    better = np.mean([step.loss_after < step.loss for step in closely])
    yield Finding(
        "rate-too-small",
        f"Half of {len(closely)} steps changed the weights by less than {moved:.1g} of their size "
        f"(0.001 to 0.02 is usual), and {better:.0%} of the steps lowered the loss of their batch.",
    )


def unmoved_signs(seen):
    """Weights that are after the training what they were before: all, some of a layer's, or whole
    layers, which are perhaps frozen on purpose."""
    if seen.untouched and seen.epochs and not seen.error:
        yield Finding(
            "weights-not-updated",
            f"In {seen.epochs} epochs, nothing was sent back through this network, and all of its "
            "weights are as they were. Is a copy trained?",
            "certain",
        )
    if len(seen.steps) < 2 or not seen.unmoved:
        return
    names = [
        f"the {('weights', 'biases')[min(number, 1)]} of layer {place + 1}"
        for place, number in seen.unmoved
    ]
    layers = seen.network.layers
    whole = [place for place, layer in enumerate(layers) if layer.weights]
    still = {place for place, _ in seen.unmoved}
    frozen = still < set(whole) and len(names) == sum(len(layers[p].weights) for p in still)
    saw = f"In {len(seen.steps)} steps, these never changed, though they had slopes: "
    saw += f"{', '.join(names)}."
    if frozen:
        saw += " All other layers learn: if you froze these on purpose, nothing is wrong."
    yield Finding("weights-not-updated", saw, "weak" if frozen else "certain")
