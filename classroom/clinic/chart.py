"""Figures of patients: the chart of one patient, and the accuracies of several."""

import matplotlib.pyplot as plt
import numpy as np

from helpers.data import CLASSES, SIDE

from ..plots import BLUE, GREY, ORANGE, describe
from ..plots.sheet import tiled

CHANCE = np.log(CLASSES)  # the loss of a network that gives each digit a tenth
PORTION = 50  # images that go through the network at a time


def show_chart(patient, healthy=None):
    """Draw the learning curves, images, weights, layer outputs and gradients of `patient`, with the
    outputs and gradients of `healthy` in grey if it is given; return the axes (6,)."""
    _, axes = plt.subplots(2, 3, figsize=(9.6, 4.4), layout="constrained")
    axes = axes.ravel()
    axes[0].axhline(CHANCE, color=GREY, linestyle=":", label="log(10)")
    with np.errstate(all="ignore"):
        show_curves(axes[0], "loss", patient.history.loss, patient.history.dev_loss)
        show_curves(axes[1], "accuracy", patient.history.accuracy, patient.history.dev_accuracy)
        show_images(axes[2], *patient.train)
        show_weights(axes[3], patient)
        both = (patient, healthy) if healthy else (patient,)
        outputs, steep = [answers(p) for p in both], [slopes(p) for p in both]
        show_bars(axes[4], "outputs after training: mean size", patient.name, *outputs)
        show_bars(axes[5], "slopes of W, first batch", patient.name, *steep)
        described = words(patient, outputs, steep)
    axes[0].set_ylim(0, max(2.5, axes[0].get_ylim()[1]))
    axes[1].set_ylim(0, 1.02)
    axes[0].figure.suptitle(patient.complaint, fontsize=10, x=0.01, ha="left")
    describe(axes[0], described)
    return axes


def show_curves(ax, name, train, dev):
    epochs = range(1, len(train) + 1)
    ax.plot(epochs, train, "o-", markersize=3, color=BLUE, label="train")
    ax.plot(epochs, dev, "s--", markersize=3, color=ORANGE, label="dev")
    ax.set(xlabel="epoch", title=name)
    ax.xaxis.get_major_locator().set_params(integer=True)
    if not np.isfinite(train).any():
        ax.text(0.5, 0.5, "nan", transform=ax.transAxes, ha="center")
    ax.legend(fontsize=8)


def show_images(ax, X, y, count=10):
    ax.imshow(tiled(X[:count].reshape(-1, SIDE, SIDE), count // 2, gap=0)[0])
    labels = [" ".join(str(label) for label in row) for row in y[:count].reshape(2, -1)]
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    ax.set_title(
        f"{X.dtype}, {X.min():.3g} to {X.max():.3g}\nlabels {' / '.join(labels)}", fontsize=9
    )


def show_weights(ax, patient):
    """Draw histograms of the first layer's weights before and after training."""
    before, after = (p.layers[0].weights[0].ravel() for p in (patient.start, patient.network))
    if np.isfinite(after).all():
        ends = np.quantile(np.abs(after), 0.999) * 1.2 + 1e-9
        bins = np.linspace(-ends, ends, 41)
        ax.hist(before, bins, color=GREY, alpha=0.6, label="before")
        ax.hist(after, bins, histtype="step", color=BLUE, label="after")
        ax.legend(fontsize=8)
    else:
        ax.text(0.5, 0.5, "nan", transform=ax.transAxes, ha="center")
    ax.set(title="weights of the first layer", yticks=[])


def show_bars(ax, title, name, own, healthy=None):
    """Draw a bar for each layer on a logarithmic axis. `own` and `healthy` are pairs (sizes,
    notes), as returned by `answers` and `slopes`."""
    sizes, notes = own
    places = np.arange(len(sizes))
    aside = 0.2 if healthy else 0
    ax.bar(places - aside, np.maximum(sizes, 1e-9), 0.38, color=BLUE, label=name)
    if healthy:
        others, _ = healthy
        ax.bar(np.arange(len(others)) + 0.2, others, 0.38, color=GREY, label="healthy")
        ax.legend(fontsize=8)
    finite = [size for size in sizes if np.isfinite(size)]
    ax.set_yscale("log")
    ax.set_ylim(min([1e-4, *(s / 3 for s in finite if s)]), max([1000, *(s * 30 for s in finite)]))
    ax.set_title(title)
    labels = [f"layer {place + 1}{note}" for place, note in enumerate(notes)]
    ax.set_xticks(places, labels, fontsize=8)


def answers(patient, count=500):
    """Return (sizes, notes) after training: the mean absolute output of each activation layer and
    of the last layer, and a note for each bar's label."""
    X, layers = patient.train[0][:count], patient.network.layers
    inside = [send(layers, X[k : k + PORTION]) for k in range(0, count, PORTION)]
    kept = [np.concatenate(parts) for parts in zip(*inside, strict=True)]
    dead = [np.mean(np.all(A == 0, axis=0)) for A in kept]
    notes = [f"\n{share:.0%} dead" for share in dead[:-1]] + ["\nscores"]
    return [float(np.abs(A).mean()) for A in kept], notes


def send(layers, X):
    """Return a list of the outputs of the activation layers for `X`, followed by the logits."""
    kept = []
    for layer in layers:
        X = layer.forward(X)
        if not layer.weights:
            kept.append(X)
    return kept if layers and not layers[-1].weights else [*kept, X]


def slopes(patient):
    """Return (sizes, notes) before training: the mean absolute gradient of each layer's weights for
    the first 50 training images, and empty notes."""
    X, y = (part[:PORTION] for part in patient.train)
    network = patient.start
    network.loss.forward(network.forward(X), y)
    network.backward()
    sizes = [float(np.abs(layer.slopes[0]).mean()) for layer in network.layers if layer.weights]
    return sizes, [""] * len(sizes)


def words(patient, outputs, steep):
    """Return the chart's alternative text. `outputs` and `steep` are lists of the pairs returned by
    `answers` and `slopes`: one for `patient` and, if it is drawn, one for a healthy patient."""
    history, (X, y) = patient.history, patient.train
    dead = ", ".join(note.strip() for note in outputs[0][1][:-1])
    weights = [p.layers[0].weights[0].std() for p in (patient.start, patient.network)]
    return (
        f"The chart of {patient.name}. The loss on train goes from {history.loss[0]:.2g} to "
        f"{history.loss[-1]:.2g}, on dev from {history.dev_loss[0]:.2g} to "
        f"{history.dev_loss[-1]:.2g}; accuracy in the end {history.accuracy[-1]:.0%} on train, "
        f"{history.dev_accuracy[-1]:.0%} on dev. Pixels from {X.min():.3g} to {X.max():.3g} "
        f"({X.dtype}); the first labels are {' '.join(map(str, y[:10]))}. The weights of the first "
        f"layer have a spread of {weights[0]:.2g} before and {weights[1]:.2g} after. Mean size of "
        f"the outputs, layer by layer: {sizes(*outputs)}; of the slopes of W in "
        f"the first batch: {sizes(*steep)}. Hidden layers: {dead}."
    )


def sizes(own, healthy=None):
    """Return the sizes in `own` as text, with the sizes in `healthy` in brackets, if given."""
    told = ", ".join(f"{size:.1g}" for size in own[0])
    return told + (f" (healthy: {sizes(healthy)})" if healthy else "")


def show_round(patients, title):
    """Draw the accuracies of several patients, each in its own axes, and return the axes. The
    losses are left out, because a flat loss curve would reveal the fault."""
    size = (max(6, 1.25 * len(patients)), 2.3)
    frame = {"figsize": size, "layout": "constrained", "sharey": True, "squeeze": False}
    _, [axes] = plt.subplots(1, len(patients), **frame)
    for ax, patient in zip(axes, patients, strict=True):
        train, dev = patient.history.accuracy, patient.history.dev_accuracy
        ax.plot(range(1, len(train) + 1), train, color=BLUE, label="train")
        ax.plot(range(1, len(dev) + 1), dev, "--", color=ORANGE, label="dev")
        ax.tick_params(labelsize=7)
        ax.xaxis.get_major_locator().set_params(integer=True)
        ax.set(ylim=(0, 1.1), xlabel="epoch")
        ax.set_title(patient.name, fontsize=10)
    axes[0].set_ylabel("accuracy")
    axes[0].legend(fontsize=7)
    axes[0].figure.suptitle(title)
    told = "; ".join(
        f"{p.name}: {p.history.dev_accuracy[0]:.0%} to {p.history.dev_accuracy[-1]:.0%}"
        for p in patients
    )
    describe(
        axes[0],
        f"A small curve of accuracy for each patient. On dev, from the first epoch to the last: "
        f"{told}.",
    )
    return axes
