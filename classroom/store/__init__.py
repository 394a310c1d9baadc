"""A log, in one SQLite file, of the digits that trained networks predicted for images.

    store = PredictionStore("predictions.sqlite")
    run = store.add_run(network, data="digits, dev", settings={"rate": 0.1, "seed": 0})
    store.log(run, dev.X, network.predict_proba(dev.X), dev.y)
    store.ask("SELECT label, count(*) FROM predictions WHERE predicted != label GROUP BY label")

`schema` defines the tables, and `classroom.view(store, wrong=True)` shows a page of predictions.
"""

from .connection import StoreError
from .selection import Prediction, Selection
from .store import PredictionStore

__all__ = ["Prediction", "PredictionStore", "Selection", "StoreError"]
