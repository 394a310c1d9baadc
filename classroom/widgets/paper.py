"""The picture that takes a widget's place where nothing can be moved: on paper, on a web page."""

import base64
import io


def on_paper(bundle, figure, words):
    """Return a widget's own representation, with a picture and its words beside it.

    The words are also the plain output, so they have to hold for every run on every machine.
    """
    data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=80)
    picture = {"image/png": base64.b64encode(buffer.getvalue()).decode(), "text/plain": words}
    return {**data, **picture}, {**metadata, "image/png": {"alt": words}}
