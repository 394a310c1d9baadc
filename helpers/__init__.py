"""The shared module of *Digits from scratch*: what an earlier lesson has built, ready to use.

One thing happens here, before NumPy is loaded: its matrix products get one thread. The products
of this course are small; a second thread gains nothing, and waits long when the machine is busy.
Who sets the variables before starting Jupyter is obeyed.
"""

import os

for library in ("OPENBLAS", "OMP", "MKL", "VECLIB"):
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")
