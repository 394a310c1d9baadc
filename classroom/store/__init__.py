"""A log of predictions in one SQLite file: what which network said to which image, and when.

    store = PredictionStore("predictions.sqlite")
    run = store.add_run(network, data="digits, dev", settings={"rate": 0.1, "seed": 0})
    store.log(run, dev.X, network.predict_proba(dev.X), dev.y)
    store.ask("SELECT label, count(*) FROM predictions WHERE predicted != label GROUP BY label")
    view(store, wrong=True)

`schema` says which tables there are, `images` how a picture becomes a few bytes. In a terminal:
`python -m helpers.predictions FILE --wrong`.
"""

from .connection import StoreError
from .selection import Prediction, Selection
from .store import PredictionStore

__all__ = ["Prediction", "PredictionStore", "Selection", "StoreError", "view"]


def view(store, **selection):
    """Leaf through a store in the notebook; selection: `run`, `digit`, `wrong`, `below`."""
    from .viewer import Viewer  # here, so that a program that only logs needs no pictures

    return Viewer(store, **selection)
