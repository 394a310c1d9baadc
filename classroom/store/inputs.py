"""Checks of the arguments of a store's methods, made before anything is written. Each function
returns the value as it is stored, or raises a StoreError."""

import hashlib
import json
import os
from pathlib import Path

import numpy as np

from helpers.data import CLASSES, PIXELS

from .connection import StoreError


def checked_path(path):
    """Return `path` as an absolute Path. Its folder must exist; the file itself may be missing."""
    if not isinstance(path, (str, os.PathLike)) or "\0" in str(path):
        raise StoreError(f"the store's file is {path!r}, where the name of a file is expected")
    if not str(path):
        raise StoreError("the store's file has no name: give it one, such as predictions.sqlite")
    path = Path(path).expanduser().absolute()
    if path.is_dir():
        raise StoreError(f"{path} is a folder: give the name of a file in it")
    if not path.parent.is_dir():
        raise StoreError(f"{path}: there is no folder {path.parent}; make it first")
    return path


def checked_model(model):
    """Return a description of the network `model`, such as "784-32-10, ReLU", and a hash of its
    weights. If `model` is a string, return the string and an empty hash."""
    if isinstance(model, str) and model.strip():
        return model.strip(), ""
    layers = getattr(model, "layers", None)
    dense = [layer for layer in layers or () if len(layer.weights)]
    if not dense:
        raise StoreError(
            f"model is {model!r}, where a network or a few words about one are expected"
        )
    sizes = [len(dense[0].weights[0]), *(layer.weights[0].shape[-1] for layer in dense)]
    others = {type(layer).__name__: None for layer in layers if not len(layer.weights)}
    fingerprint = hashlib.blake2b(digest_size=8)
    for layer in dense:
        for array in layer.weights:
            fingerprint.update(np.ascontiguousarray(array).tobytes())
    return ", ".join(["-".join(map(str, sizes)), *others]), fingerprint.hexdigest()


def checked_settings(settings):
    """Return the dictionary `settings` as JSON, with sorted keys."""
    if not isinstance(settings, dict):
        raise StoreError(
            f"settings are {settings!r}, where a dictionary is expected, such as {{'rate': 0.1}}"
        )

    def plain(value):
        if isinstance(value, np.generic):
            return value.item()
        raise TypeError

    try:
        return json.dumps(settings, sort_keys=True, default=plain, allow_nan=False)
    except (TypeError, ValueError):
        raise StoreError(
            f"the settings {settings!r} can't be kept: each has to be a name with a number, a "
            "string or a list"
        ) from None


def checked_data(data):
    if not isinstance(data, str) or not data.strip():
        raise StoreError(f"data is {data!r}, where a few words are expected, such as 'digits, dev'")
    return data.strip()


def checked_accuracy(accuracy):
    if accuracy is None:
        return None
    if not isinstance(accuracy, (float, int, np.number)) or not 0 <= accuracy <= 1:
        raise StoreError(f"accuracy is {accuracy!r}, where a share from 0 to 1 or None is expected")
    return float(accuracy)


def checked_images(X):
    X = np.asarray(X)
    if X.shape == (PIXELS,) and X.dtype == np.uint8:
        X = X[None]  # a single image
    if X.ndim != 2 or X.shape[1] != PIXELS or X.dtype != np.uint8:
        raise StoreError(
            f"X is {X.dtype} of shape {X.shape}, where uint8 pixels of shape (N, {PIXELS}) "
            "are expected, with one image in each row: give a Dataset's X before it is normalised"
        )
    return X


def checked_probabilities(P, count):
    P = np.asarray(P)
    P = P[None] if P.shape == (CLASSES,) else P
    if P.shape != (count, CLASSES) or P.dtype.kind != "f":
        raise StoreError(
            f"P is {P.dtype} of shape {P.shape}, where the probabilities of {count:,} images, of "
            f"shape ({count}, {CLASSES}), are expected: predict_proba returns them"
        )
    sums = P.sum(axis=1)
    if count and not (P.min() >= 0 and np.all(np.abs(sums - 1) < 1e-3)):  # False for NaN as well
        row = int(np.argmax(~((P.min(axis=1) >= 0) & (np.abs(sums - 1) < 1e-3))))
        raise StoreError(
            f"row {row:,} of P doesn't hold probabilities: its numbers go from "
            f"{P[row].min():.3g} to {P[row].max():.3g} and add up to {sums[row]:.3g}; use "
            "predict_proba, not scores"
        )
    return P.astype(np.float64)


def checked_labels(y, count):
    """Return a list of the `count` labels in `y`, or of `count` Nones if `y` is None."""
    if y is None:
        return [None] * count
    y = np.atleast_1d(np.asarray(y))
    if y.shape != (count,) or y.dtype.kind not in "iu":
        raise StoreError(
            f"y is {y.dtype} of shape {y.shape}, where {count:,} whole numbers are expected, one "
            "label for each image; give None if there are no labels"
        )
    if count and not (y.min() >= 0 and y.max() < CLASSES):
        raise StoreError(
            f"the labels go from {y.min()} to {y.max()}, where numbers from 0 to 9 are expected"
        )
    return y.tolist()
