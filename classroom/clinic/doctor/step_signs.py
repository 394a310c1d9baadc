"""Findings about steps that go uphill, are too long or too short, or don't change some weights."""

import numpy as np

from .report import Finding, certain, weak
from .watching import CLOSELY, FIRST

TOO_SHORT = 1e-4  # an update ratio at which an epoch changes nothing


def looked_at(seen):
    whole = seen.steps[:-1] if seen.error else seen.steps  # an error leaves half a step
    return [step for step in whole[:CLOSELY] if step.y is not None]


def falls(seen):
    """Return whether the loss falls by more than 10% in training."""
    losses = [step.loss for step in seen.steps if np.isfinite(step.loss)]
    some = max(1, len(losses) // 10)
    return bool(losses) and np.mean(losses[-some:]) < 0.9 * np.mean(losses[:some])


def direction(seen):
    """Return the share of steps that lower the loss of their batch if they are made shorter, and
    the share of steps that raise it even then. Both are nan if no step was made shorter."""
    tried = [s for s in looked_at(seen) if np.isfinite(s.shorter) and np.isfinite(s.loss)]
    tried = [s for s in tried if s.shorter != s.loss and s.moved > 1e-6 or not s.moved]
    if not tried:
        return np.nan, np.nan
    down, up = (np.mean([sign * s.shorter > sign * s.loss for s in tried]) for sign in (-1, 1))
    return float(down), float(up)


def step_signs(seen, sums, calm, learns):
    """Yield a Finding if the steps go uphill or are too long. `sums` says whether the loss of a
    batch is a sum, `calm` whether the network was normal before training and has a low accuracy on
    dev, without other findings, and `learns` whether its accuracy on dev is high."""
    closely = looked_at(seen)
    if not closely:
        return
    down, up = direction(seen)
    if up > 0.8:
        saw = f"Even when shortened, {up:.0%} of the first steps raise the loss of their own batch."
        yield certain("uphill", saw)
        return
    both = [s for s in closely if len(s.signs) and min(s.signs) < -0.99 and max(s.signs) > 0.99]
    if len(both) > 0.8 * len(closely):
        saw = f"In {len(both)} of {len(closely)} steps, some weights follow their slope downhill, "
        yield certain("uphill", saw + "and others theirs uphill.")
        return
    before = np.array([s.loss for s in closely])
    after = np.array([s.loss_after for s in closely])
    worse = np.mean(~(after <= before))
    moved = max(s.moved for s in closely)
    finite = np.isfinite(before).all() and np.isfinite(after).all()
    first, highest = before[0], max(before)
    stays = not after[-10:].mean() < 0.9 * after[:10].mean()
    far = moved > 1 and (worse > 0 or stays)
    high = highest > 5 * max(first, 0.1) and not (learns and falls(seen))
    if finite and worse <= 0.4 and not high and not far:
        return
    end = f"began at {first:.3g} and reached {highest:.3g}" if finite else "became infinite or nan"
    saw = f"The loss of a batch {end}."
    if worse > 0.25:
        saw += f" {worse:.0%} of the first {len(closely)} steps raised that of the very same batch."
    if moved:
        saw += f" The longest step changed the weights by {moved:.0%} of their size."
    if sums:
        saw += " And the loss is a sum over the images of the batch."
        yield weak("rate-too-large", "For a loss that is a sum, the rate is too large.")
    cause = "summed-loss" if sums else "rate-too-large"
    straight = [step.downhill for step in closely[:5] if np.isfinite(step.downhill)]
    calm = calm and (not straight or np.mean(straight) > 0.05)  # else steps follow something else
    saw += f" When shortened, {down:.0%} of the first steps lower it."
    yield Finding(cause, saw, "strong" if calm and down > 0.8 else "likely")


def short_signs(seen, alone):
    """Yield a Finding if the steps are very short and the loss doesn't fall. `alone` says whether
    there are no other findings."""
    closely = looked_at(seen)
    lengths = [step.moved for step in closely]
    moved = np.median(lengths) if any(lengths) else np.inf
    if not moved < TOO_SHORT or falls(seen):
        return
    helps = np.mean([step.longer < 0.99 * step.loss for step in closely[:FIRST]])
    yield Finding(
        "rate-too-small",
        f"Half of the {len(closely)} steps changed the weights by less than {moved:.1g} of their "
        f"size (0.001 to 0.02 is usual); {helps:.0%} of the first, when made longer, lower the "
        "loss by 1%.",
        "strong" if helps > 0.8 and alone else "likely",
    )


def unmoved_signs(seen):
    """Yield a Finding if some or all of the weights are the same after training as before."""
    if seen.back and not seen.steps and seen.epochs and not seen.error:
        saw = f"In {seen.epochs} epochs, nothing was sent back through this network, and all of "
        yield certain("weights-not-updated", saw + "it is as it was. Is a copy being trained?")
    lengths = [step.moved for step in looked_at(seen) if np.isfinite(step.moved)]
    if len(seen.steps) < 2 or not seen.unmoved or any(lengths) and np.median(lengths) < 1e-6:
        return  # rounding swallows shorter steps
    if any(lengths) and seen.back:
        saw = "Steps changed the weights, but in the end all of them are what they were at first."
        yield certain("weights-drawn-anew", saw)
        return
    kinds = "weights", "biases"
    names = [f"the {kinds[min(number, 1)]} of layer {place + 1}" for place, number in seen.unmoved]
    layers = seen.network.layers
    whole = [place for place, layer in enumerate(layers) if layer.weights]
    still = {place for place, _ in seen.unmoved}
    frozen = still < set(whole) and len(names) == sum(len(layers[p].weights) for p in still)
    saw = f"In {len(seen.steps)} steps, these never changed, though they had slopes: "
    saw += f"{', '.join(names)}."
    if frozen:
        saw += " All other layers learn: if you froze these on purpose, nothing is wrong."
    yield Finding("weights-not-updated", saw, "weak" if frozen else "certain")
