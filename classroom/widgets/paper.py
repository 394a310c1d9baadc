"""The still picture of a widget, for places that can't show widgets, such as a printed page."""

import base64
import io


def on_paper(bundle, figure, words):
    """Return a widget's MIME bundle with a picture of `figure` and its alternative text added.

    bundle: the widget's own MIME bundle, with or without metadata, or None
    words: the alternative text and plain-text output, which has to be the same in every run
    """
    data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=80)
    picture = {"image/png": base64.b64encode(buffer.getvalue()).decode(), "text/plain": words}
    return {**data, **picture}, {**metadata, "image/png": {"alt": words}}
