"""The library that you build in *Digits from scratch*, in the order of the lessons:

lesson 1     data: the data set, normalising, splitting; evaluation: the nearest mean
lesson 2     activations: sigmoid; losses: mse; gradients: backpropagation, the gradient check
lesson 3     activations: relu, softmax; losses: cross_entropy; layers: he
lesson 4     layers, network, training, optimizers: networks of any depth
lesson 5     evaluation: accuracy, confusion matrix, calibration, confidence interval
lesson 9     augmentation; additions to layers, losses, optimizers and training
lesson 10    convolution: convolution and pooling layers
lesson 11    evaluation: three measurements that help to find mistakes
lesson 12    autograd: automatic differentiation
any lesson   weights: saving and loading a network

The library imports only NumPy and the standard library. It limits NumPy to one thread, which is
fastest for its small matrices, unless OMP_NUM_THREADS or a similar variable is already set.
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
    """Return the versions of Python, NumPy, pandas and Matplotlib in one line of text."""
    told = [f"{name} {version(name)}" for name in ("numpy", "pandas", "matplotlib")]
    return ", ".join([f"Python {platform.python_version()}", *told])
