"""Train the network that reads numbers in lesson 13.

    python -m tools.authors.number_network

Two convolutions and a hidden layer of 64 neurons, trained on 60,000 digits that are cut out of
photos of drawn numbers, exactly as they are when a number is read; no photo of the lesson or of
the benchmark is among them. Writes data/number-network.npz in some minutes.
"""

from ..lessons import COURSE

FILE = COURSE / "data" / "number-network.npz"
SEED = 130_000
