"""Record the drawing pad on the site's home page, as a GIF and as a preview image.

    python -m tools.site           build the site
    python -m tools.site.record    record the pad

The GIF, docs/pictures/drawing.gif, is part of the README. The preview image,
docs/pictures/preview.png, is shown with links to the site. The command needs playwright and
Chromium.
"""

import io
import shutil

import numpy as np
from PIL import Image

from helpers.weights import atomic_write

from ..lessons import COURSE
from .__main__ import BROWSERS, TARGET
from .ink import strokes
from .pages import PREVIEW

MOVIE = COURSE / "docs" / "pictures" / "drawing.gif"
DIGITS = ((4, 2), (2, 5), (7, 4))  # and the seed of the hand that writes each
HEIGHT, MIDDLE = 170, 140  # of a digit on the pad's paper of 280 × 280, and where it is
POINTS, FRAME, PAUSE = 4, 70, 1500  # of a line between two frames; milliseconds of each, at the end
COLOURS = 48
ANSWERED = """() => {
  const { sent, answered } = document.querySelector(".digit-pad").dataset;
  return sent === answered;
}"""


def main():
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.goto((TARGET / "index.html").as_uri())
        page.wait_for_selector(".digit-pad[data-ready]")
        page.add_style_tag(content=":focus-visible{outline:0!important}")
        frames = [frame for digit, seed in DIGITS for frame in drawn(page, digit, seed)]
        page.evaluate("() => scrollTo(0, 20)")
        preview = page.screenshot()
        browser.close()
    write(frames)
    with atomic_write(PREVIEW) as file:
        file.write(preview)
    for path in (MOVIE, PREVIEW):
        print(f"{path.stat().st_size / 1000:5.0f} kB  {path}")


def drawn(page, digit, seed):
    """Clear the pad, draw a digit and return the frames as a list of (picture, milliseconds)."""
    page.get_by_role("button", name="Clear", exact=True).click()
    page.mouse.move(0, 0)
    lines = strokes(digit, HEIGHT, seed)
    frames = [(picture(page), 4 * FRAME)]  # which may scroll the page
    box = page.locator(".digit-pad .paper").bounding_box()
    scale = box["width"] / 280
    corner = np.array([[box["x"]], [box["y"]]])
    ink = np.hstack(lines)
    middle = MIDDLE - (ink.min(axis=1) + ink.max(axis=1))[:, None] / 2
    for line in lines:
        points = (corner + scale * (line + middle)).T.tolist()
        page.mouse.move(*points[0])
        page.mouse.down()
        for number, point in enumerate(points[1:], 1):
            page.mouse.move(*point)
            if number % POINTS == 0:
                frames.append((picture(page), FRAME))
        page.mouse.up()
    return [*frames, (picture(page), PAUSE)]


def picture(page):
    """Return a screenshot of the pad as a Pillow image, after the pad has shown its prediction."""
    page.wait_for_function(ANSWERED)
    page.wait_for_timeout(100)
    content = page.locator(".draw .living").screenshot()
    return Image.open(io.BytesIO(content)).convert("RGB")


def write(frames):
    """Write the frames, (picture, milliseconds), as a GIF with one palette of 48 colours."""
    pictures, times = zip(*frames, strict=True)
    width, height = pictures[0].size
    some = pictures[::6]
    sheet = Image.new("RGB", (width, height * len(some)))
    for number, one in enumerate(some):
        sheet.paste(one, (0, number * height))
    palette = sheet.quantize(COLOURS)
    first, *others = [one.quantize(palette=palette, dither=Image.Dither.NONE) for one in pictures]
    MOVIE.parent.mkdir(exist_ok=True)
    with atomic_write(MOVIE) as file:
        first.save(
            file,
            "GIF",
            save_all=True,
            append_images=others,
            duration=list(times),
            loop=0,
            optimize=True,
        )


if __name__ == "__main__":
    main()
