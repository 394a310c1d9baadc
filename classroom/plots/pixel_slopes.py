"""A figure of the slopes of an image's pixels and of a step along the slopes."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from .digits import an
from .style import BLUE, ORANGE, describe

SIGNED = LinearSegmentedColormap.from_list("orange to blue", [ORANGE, "white", BLUE])


def show_pixel_slopes(network, image, slopes, changed):
    """Draw an image, the slopes of its pixels and the changed image. Return the first axes.

    image, changed: the pixels (1, 784) before and after a step along the slopes
    slopes: the gradient (1, 784) of a digit's log-probability with respect to the pixels
    """
    _, axes = plt.subplots(1, 3, figsize=(8, 3), layout="constrained")
    before, after = (reading(network, pixels) for pixels in (image, changed))
    titles = (f"The network reads {before}", "784 slopes: where ink helps", f"Now it reads {after}")
    limit = np.abs(slopes).max()
    for ax, pixels, title in zip(axes, (image, slopes, changed), titles, strict=True):
        signed = {"cmap": SIGNED, "vmin": -limit, "vmax": limit}
        span = signed if pixels is slopes else {"vmin": 0, "vmax": 1}
        ax.imshow(np.reshape(pixels, (28, 28)), **span)
        ax.set(title=title, xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
    describe(
        axes[0],
        f"A digit; the network reads {before}. The slopes of its pixels: blue where more ink makes "
        f"the wanted digit more likely, orange where less does. The digit after a small step along "
        f"them; it looks almost the same, and the network reads {after}.",
    )
    return axes[0]


def reading(network, pixels):
    """Return the network's answer and its confidence, for example "a 9 (98%)"."""
    P = network.predict_proba(pixels.astype(np.float32))[0]
    return f"{an(P.argmax())} ({P.max():.0%})"
