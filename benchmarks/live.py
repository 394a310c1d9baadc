"""Measure how fast the widgets run on a page without Python, in headless Chromium.

    python -m benchmarks.live

On the pad, thirty digits are drawn with the mouse; the program measures the time from a movement of
the mouse to the change of the bars. On the playground (784-32-10, batches of 32), it counts the
page's updates and the training images per second.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from classroom import load_dataset
from classroom.widgets.live import pad_page, playground_page
from helpers import load, split

COURSE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(COURSE / "tests" / "browser"))
import hand  # noqa: E402
import window  # noqa: E402

WATCH = """
() => new Promise((resolve) => {
  const at = document.querySelector(".playground"), start = performance.now();
  const before = Number(at.dataset.step);
  let bursts = 0;
  const watch = new MutationObserver(() => { bursts += 1; });
  watch.observe(at, { attributeFilter: ["data-step"] });
  setTimeout(() => {
    const seconds = (performance.now() - start) / 1000;
    watch.disconnect();
    resolve([bursts / seconds, 32 * (Number(at.dataset.step) - before) / seconds]);
  }, 5000);
})
"""


def main():
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_pad(Path(folder) / "pad.html")
        measure_playground(Path(folder) / "playground.html")


def measure_pad(path):
    path.write_text(pad_page(load(COURSE / "data" / "pad-network.npz")), encoding="utf-8")
    right = 0
    with window.bare(path.as_uri()) as page:
        for digit, strokes in hand.thirty():
            page.get_by_role("button", name="Clear", exact=True).click()
            hand.settle(page)
            hand.draw(page, strokes)
            right += page.locator(".digit-pad .digit.best").inner_text().startswith(str(digit))
        times = sorted(page.evaluate("() => document.querySelector('.digit-pad').latencies"))
    median, slow = statistics.median(times), times[int(0.95 * len(times))]
    told("digits read correctly, of thirty drawn", right, "", right >= 28, "at least 28")
    told(
        f"from a pen move to new bars, median of {len(times)}", median, " ms", median <= 16, "16 ms"
    )
    told("from a pen move to new bars, 95th percentile", slow, " ms", slow <= 40, "40 ms")


def measure_playground(path):
    train, dev, _ = split(load_dataset())
    path.write_text(playground_page(train[:3_000], dev[:500]), encoding="utf-8")
    with window.bare(path.as_uri()) as page:
        page.wait_for_selector(".playground[data-step]")
        page.get_by_role("button", name="Train", exact=True).click()
        page.wait_for_timeout(2000)  # until its bursts are long
        bursts, images = page.evaluate(WATCH)
    told("bursts a second", bursts, "", bursts >= 10, "at least 10")
    told("images a second", images, "", images >= 3_000, "at least 3,000")


def told(what, number, unit, met, bar):
    print(f"{what:45} {number:8,.1f}{unit:3}  {'met' if met else 'MISSED'} ({bar})")


if __name__ == "__main__":
    main()
