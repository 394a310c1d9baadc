"""The library that you build in *Digits from scratch*, in the order of the lessons:

lesson 1     data: what a data set is, normalising, splitting; evaluation: the nearest mean
lesson 2     activations: sigmoid; losses: mse; gradients: by hand, and checked by nudging
lesson 3     activations: relu, softmax; losses: cross_entropy; layers: he
lesson 4     layers, network, training, optimizers: networks of any depth
lesson 5     evaluation: accuracy, confusion, calibration, intervals
lesson 9     augmentation: more digits from those you have; and what is new in the files above
lesson 10    convolution
lesson 11    evaluation: three measurements that show what is wrong
lesson 12    autograd: slopes that the program finds
any lesson   weights: a network of any of these layers, saved and loaded

It needs nothing but NumPy. Its matrix products are so small that a second thread would only wait
for the first, so they get one, unless you set OMP_NUM_THREADS or its like before Jupyter starts.
"""

import os
import platform
from importlib.metadata import version

for library in ("OPENBLAS", "OMP", "MKL", "VECLIB"):  # before NumPy is loaded
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")

from .activations import relu, sigmoid, softmax
from .augmentation import shifted, warped
from .autograd import Tensor
from .convolution import Convolution, MaxPool, ToRows
from .data import DataError, Dataset, normalise, one_hot, split
from .evaluation import accuracy, confidence_interval, confusion_matrix, mean_digits, nearest_mean
from .gradients import numerical_slope, relative_error
from .layers import Dense, Dropout, ReLU, Sigmoid, Tanh, back_through, he, xavier
from .losses import CrossEntropy, MeanSquaredError, SmoothCrossEntropy, cross_entropy, mse
from .network import Network, mlp
from .optimizers import SGD, Adam, Momentum, Nesterov, RMSProp, cosine, stairs, warm_up
from .training import Average, EarlyStopping, History, minibatches
from .weights import load, save


def versions() -> str:
    """The versions of Python and of the packages that the course computes and draws with."""
    told = [f"{name} {version(name)}" for name in ("numpy", "pandas", "matplotlib")]
    return ", ".join([f"Python {platform.python_version()}", *told])
