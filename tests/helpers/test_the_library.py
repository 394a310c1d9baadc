"""What you get when you import the library."""

import os
import subprocess
import sys
from pathlib import Path

import numpy

import helpers


def test_the_versions_of_what_computes_and_draws():
    told = helpers.versions()
    assert told.startswith(f"Python {sys.version.split()[0]}, numpy {numpy.__version__}, pandas ")
    assert "matplotlib " in told


def test_matrix_products_get_one_thread_unless_you_have_set_another_number():
    code = "import os, helpers; print(*[os.environ[f'{name}_NUM_THREADS'] for name in ('OPENBLAS', "
    code += "'OMP', 'MKL', 'VECLIB')])"
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    course = Path(helpers.__file__).parents[1]
    for given, told in (({}, "1 1 1 1"), ({"OMP_NUM_THREADS": "3"}, "1 3 1 1")):
        run = [sys.executable, "-c", code]
        answer = subprocess.check_output(run, cwd=course, env=free | given, text=True, timeout=60)
        assert answer.split() == told.split()
