"""The style of the course's figures: colours, Matplotlib settings and alternative text.

The colours are from the palette of Okabe and Ito, which is suitable for colour-blind readers.
Importing this module changes `matplotlib.pyplot.rcParams`.
"""

import base64
import io

import matplotlib.pyplot as plt

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
    """Set the alternative text and the plain text that a notebook stores for the figure of `ax`."""
    figure = ax.figure

    def picture_and_words(include=None, exclude=None):
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", bbox_inches="tight")
        png = base64.b64encode(buffer.getvalue()).decode()
        return {"image/png": png, "text/plain": text}, {"image/png": {"alt": text}}

    figure._repr_mimebundle_ = picture_and_words
