"""Pictures in the course's one style, each with words for those who can't see it.

Colours are Okabe and Ito's, which stay apart in every kind of colour vision and in print; the
ground is white, also on a dark page.
"""

import base64
import io

import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, RED, PURPLE = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7"
GREY = "#8A8A8A"

plt.rcParams.update(
    {
        "axes.prop_cycle": plt.cycler(color=[BLUE, ORANGE, GREEN, RED, PURPLE]),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.titlesize": 11,
        "figure.facecolor": "white",
        "figure.figsize": (7, 3.2),
        "image.cmap": "gray_r",  # ink is dark, as on paper
        "legend.frameon": False,
    }
)


def describe(ax, text):
    """Give the figure of these axes its alternative text: what it shows, in a sentence or two.

    The text goes wherever the picture goes: screen readers, the course's web pages, and the
    plain output, by which the tests notice when a picture no longer shows what is said.
    """
    figure = ax.figure

    def picture_and_words(include=None, exclude=None):
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", bbox_inches="tight")
        png = base64.b64encode(buffer.getvalue()).decode()
        return {"image/png": png, "text/plain": text}, {"image/png": {"alt": text}}

    figure._repr_mimebundle_ = picture_and_words


def show_digits(images, captions=None, columns=10, size=0.7, title="", alt=""):
    """Images (N, 28, 28) or rows (N, 784) side by side in one picture; returns its axes.

    captions: a word above each image, say its label
    size: of an image, in inches
    """
    if not isinstance(images, np.ndarray) or images.size % 784:
        raise TypeError(
            f"show_digits was given {type(images).__name__} of shape {np.shape(images)}, where an "
            "array (N, 784) or (N, 28, 28) is expected; of a Dataset, give its X"
        )
    tiles = images.reshape(-1, 28, 28)
    columns = min(columns, len(tiles))
    rows = -(-len(tiles) // columns)
    gap, head = 2, 0 if captions is None else 9
    sheet = np.full((rows * (28 + gap + head), columns * (28 + gap)), tiles.min(), tiles.dtype)
    _, ax = plt.subplots(figsize=(size * columns, size * rows * (1 + head / 30) + 0.3))
    for number, tile in enumerate(tiles):
        top = number // columns * (28 + gap + head) + head
        left = number % columns * (28 + gap)
        sheet[top : top + 28, left : left + 28] = tile
        if captions is not None:
            ax.text(left + 14, top - 2, captions[number], ha="center", fontsize=9)
    ax.imshow(sheet)
    ax.set_title(title)
    ax.axis("off")
    describe(ax, alt or title)
    return ax
