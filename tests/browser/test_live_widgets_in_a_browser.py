"""The playground and the step-through without Python, in pages opened from the disk."""

import lab
import pytest
import window

from classroom.datasets.loading import load_dataset
from classroom.widgets.live import playground_page, steps_page
from helpers.data import split
from helpers.network import mlp
from helpers.training import weights_of

pytestmark = pytest.mark.usefixtures("browser_is_there")


def playground(train, dev):
    return playground_page(train[:2_000], dev[:500], second={"optimiser": "Adam", "rate": 0.001})


def stepping(train, dev):
    return steps_page(dev.X[0], dev.y[0], weights_of(mlp(784, [10], 10)))


@pytest.fixture(scope="module", params=[playground, stepping])
def page(request, browser_is_there, tmp_path_factory):
    path = tmp_path_factory.mktemp("live") / "page.html"
    train, dev, _ = split(load_dataset())
    path.write_text(request.param(train, dev), encoding="utf-8")
    with window.bare(path.as_uri(), viewport={"width": 1280, "height": 800}) as page:
        page.kind = request.param.__name__
        page.wait_for_selector(f".{page.kind}[data-step], .{page.kind}[data-at]")
        yield page


@pytest.fixture
def trained(page):
    if page.kind != "playground":
        pytest.skip("a test of the playground")
    return page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def wait_for_step(page, condition):
    page.wait_for_function(
        f"() => Number(document.querySelector('.playground').dataset.step) {condition}",
        timeout=60_000,
    )


def numbers(page, run=0):
    row = page.locator(".playground-numbers tbody tr").nth(run)
    return row.locator("td").all_inner_texts()


def test_it_learns_pauses_steps_and_begins_again(trained):
    press(trained, "Train")
    wait_for_step(trained, "> 200")
    press(trained, "Pause")
    trained.wait_for_timeout(500)
    paused = int(numbers(trained)[0])
    for run in (0, 1):
        assert float(numbers(trained, run)[5].rstrip("%")) > 70
    strip = trained.locator(".playground-strip figcaption").inner_text()
    assert int(strip.split("run A reads ")[1].split()[0]) >= 10
    trained.wait_for_timeout(300)
    assert int(numbers(trained)[0]) == paused
    press(trained, "Step")
    wait_for_step(trained, f"=== {paused + 1}")
    press(trained, "Reset")
    wait_for_step(trained, "=== 0")
    assert "back at their initial values" in trained.locator(".playground-status").inner_text()


def test_sliders_act_and_a_rate_too_large_is_told(trained):
    press(trained, "Reset")
    trained.locator("[data-setting=width-A]").focus()
    trained.keyboard.press("ArrowLeft")
    trained.wait_for_function(
        "() => /another width needs a new network/.test("
        "document.querySelector('.playground-status').textContent)"
    )
    trained.locator("[data-setting=rate-A]").focus()
    trained.keyboard.press("End")
    trained.locator("[data-setting=depth-A]").focus()
    trained.keyboard.press("End")
    press(trained, "Train")
    wait_for_step(trained, "> 20")
    press(trained, "Pause")
    assert float(numbers(trained)[5].rstrip("%")) < 60


def test_curves_and_controls_of_two_runs_are_seen_together(trained):
    trained.set_viewport_size({"width": 1280, "height": 800})
    box = trained.locator(".playground").bounding_box()
    print(f"\nthe playground with two runs: {box['width']:.0f} × {box['height']:.0f} pixels")
    assert box["height"] <= 660  # what JupyterLab leaves of 800


def test_every_number_is_reached_by_keyboard(page):
    if page.kind != "stepping":
        pytest.skip("a test of the step-through")
    page.get_by_label("number by number").focus()
    page.keyboard.press("End")
    assert page.locator(".stepping").get_attribute("data-at") == "92"
    assert "one step of training" in page.locator(".stepping-where").inner_text()
    page.keyboard.press("Home")
    for _ in range(3):
        press(page, "the next part")
    assert "Z2[0]" in page.locator(".stepping-where").inner_text()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_both_can_be_used_by_everybody(page, width, dark, tmp_path):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if dark else "light")
    page.wait_for_timeout(200)
    name = f"live-{page.kind}-{'dark' if dark else 'light'}-{width}"
    lab.screenshot(page, name, tmp_path)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert window.barriers(page, "body") == []
