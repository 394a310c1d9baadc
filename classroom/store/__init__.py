"""A log, in one SQLite file, of the digits that trained networks predicted for images.

`store = PredictionStore("predictions.sqlite")` opens the log, `store.add_run(network, data)`
returns the number of a run, `store.log(run, X, network.predict_proba(X), y)` adds its predictions,
and `store.ask("SELECT count(*) FROM predictions")` answers an SQL query.
"""

from .connection import StoreError
from .selection import Prediction, Selection
from .store import PredictionStore

__all__ = ["Prediction", "PredictionStore", "Selection", "StoreError"]
