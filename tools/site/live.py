"""Write the scripts and data of the site's widgets into a folder.

    python -m tools.site.live FOLDER

live.js and live.css contain the widgets, pad.js a trained network with weights of 8 bits, and
playground.js 3,500 digits in 16 levels of grey. The data is in scripts too, because a page that is
opened from disk can't load JSON.
"""

import argparse
from pathlib import Path

from classroom import load_dataset
from classroom.widgets.live import as_text, bundle, pack, pack_playground, style
from helpers import load, split

from ..lessons import COURSE

TRAIN, DEV = 3_000, 500  # digits of the playground


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    for path in write(folder):
        print(f"{path.stat().st_size / 1000:6.0f} kB  {path}")


def write(folder):
    """Write the widgets, the network and the digits into `folder` and return the files' paths."""
    folder.mkdir(parents=True, exist_ok=True)
    script, looks = folder / "live.js", folder / "live.css"
    script.write_text(bundle() + "digits.mount();\n", encoding="utf-8")
    looks.write_text(style("pad", "playground", "stepping", "slide"), encoding="utf-8")
    network = load(COURSE / "data" / "pad-network.npz")
    train, dev, _ = split(load_dataset())
    given = {
        "pad.js": {"network": pack(network)},
        "playground.js": pack_playground(train[:TRAIN], dev[:DEV]),
    }
    return [script, looks, *(write_given(folder, name, value) for name, value in given.items())]


def write_given(folder, name, value):
    """Write `value`, the data of a widget, into the script `name` and return the script's path."""
    path = folder / name
    path.write_text(f"digits.give({as_text(name)}, {as_text(value)});\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
