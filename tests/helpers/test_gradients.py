"""Nudging finds slopes that are known, and says how far two answers are apart."""

import numpy as np
import pytest

from helpers.gradients import numerical_slope


def test_nudging_needs_the_digits_of_float64():
    with pytest.raises(TypeError, match="needs float64"):
        numerical_slope(lambda: 0.0, np.zeros(3, dtype=np.float32))
