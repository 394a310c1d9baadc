"""Lesson 10 where Fashion-MNIST is on the machine: here, files of its form, made for the test."""

import re

import nbformat
from files import write_idx

from classroom.datasets.handwriting import draw_digits
from tools import lessons
from tools.authors import refresh


def test_the_same_code_learns_from_fashion_mnist_where_it_is(tmp_path):
    folder = write_idx(tmp_path, *draw_digits(2_000, seed=1))
    path = next(lessons.NOTEBOOKS.glob("10_*.ipynb"))
    notebook = nbformat.read(path, as_version=4)
    refresh.execute(notebook, FASHION_MNIST_DIR=str(folder))
    (cell,) = (cell for cell in notebook.cells if cell.id == "fashion")
    text = "".join(output.text for output in cell.outputs)
    read = dict(re.findall(r"(\w+) reads ([\d.]+)% of 'fashion-mnist'", text))
    assert set(read) == {"dense", "convolutional"}, text
    assert all(float(share) > 50 for share in read.values())
