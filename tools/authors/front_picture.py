"""The picture at the top of the README: the pad reads a digit, the curves, the confusion matrix.

    python -m tools.authors.front_picture PAD.png

The pad is a screenshot, as the browser's tests make one (`COURSE_SCREENSHOTS=folder python -m
pytest tests/browser -k everybody` writes folder/pad-light.png); the figures are the lessons' own.
"""

import argparse
import base64
import io
from pathlib import Path

import nbformat
from PIL import Image

from helpers.weights import atomic_write

from ..lessons import COURSE, lessons

TARGET = COURSE / "docs" / "pictures" / "front.png"
FIGURES = {4: "Two line charts over", 5: "Confusion matrix, in percent"}  # how their words begin
HEIGHT, GAP, COLOURS = 340, 28, 128


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pad", type=Path, help="a screenshot of the pad, on a light page")
    pad = Image.open(parser.parse_args().pad)
    matrix, curves = figure(5, FIGURES[5]), figure(4, FIGURES[4])
    rows = [scaled(trimmed(picture), HEIGHT) for picture in (pad, matrix)]
    width = sum(picture.width for picture in rows) + 3 * GAP
    curves = trimmed(curves)
    curves = scaled(curves, round(0.75 * curves.height * width / curves.width))
    page = Image.new("RGB", (width, HEIGHT + curves.height + 3 * GAP), "white")
    page.paste(rows[0], (GAP, GAP))
    page.paste(rows[1], (rows[0].width + 2 * GAP, GAP))
    page.paste(curves, ((width - curves.width) // 2, HEIGHT + 2 * GAP))
    TARGET.parent.mkdir(exist_ok=True)
    with atomic_write(TARGET) as file:
        page.quantize(COLOURS).save(file, "PNG", optimize=True)


def figure(number, words):
    """The picture of a lesson whose alternative text begins with those words."""
    lesson = next(lesson for lesson in lessons() if lesson.number == number)
    for cell in nbformat.read(lesson.path, as_version=4).cells:
        for output in cell.get("outputs", ()):
            if str(output.get("data", {}).get("text/plain", "")).startswith(words):
                return Image.open(io.BytesIO(base64.b64decode(output.data["image/png"])))
    raise SystemExit(f"{lesson.path.name} has no figure whose words begin with {words!r}")


def trimmed(picture):
    """Without the empty border; transparent is white."""
    picture = picture.convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    picture = Image.alpha_composite(white, picture).convert("RGB")
    empty = picture.point(lambda value: 255 * (value < 250)).convert("L").getbbox()
    return picture.crop(empty)


def scaled(picture, height):
    width = round(picture.width * height / picture.height)
    return picture.resize((width, height), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
