"""Data, plots, checks and widgets that support the lessons.

    from classroom import check, load_dataset, show_digits, describe

The library that readers build themselves is `helpers`. A name is imported from its module when it
is first used, so that importing `classroom` is fast.
"""

import os

from .on_demand import on_demand

NAMES = {
    "datasets.loading": ("load_dataset",),
    "datasets.csv_files": ("read_csv",),
    "datasets.camera": ("photograph", "photographs"),
    "datasets.handwriting": ("draw_digits",),
    "datasets.numbers": ("draw_numbers",),
    "exercises": ("check",),
    "experiments": (
        "Trial",
        "at_random",
        "effects",
        "find_rate",
        "one_at_a_time",
        "run",
        "summary",
    ),
    "plots.style": ("BLUE", "GREEN", "GREY", "ORANGE", "PURPLE", "RED", "describe"),
    "plots.digits": ("an", "show_digits"),
    "plots.drawing": ("Sheet",),
    "plots.ensembles": ("plot_ensembles",),
    "plots.ink": ("plot_ink",),
    "plots.nearest": ("plot_by_digit", "plot_distances"),
    "plots.rows": ("draw_rows",),
    "plots.rule": ("try_rule",),
    "plots.seeds": ("plot_seeds",),
    "plots.settings": ("plot_one_at_a_time", "plot_searches"),
    "plots.shuffling": ("draw_shuffling",),
    "plots.spread": ("show_grid", "show_rate_search", "show_spread"),
    "quantising": ("carried", "coarser"),
    "reading.components": ("fast_components",),
    "reading.ink": ("ink_of", "paper_around"),
    "reading.number": ("read_number", "read_numbers"),
    "reading.pieces": ("halves", "image_of", "piece"),
    "reading.refusing": ("mean_cost", "number_confidence"),
    "store": ("PredictionStore",),
    "takeaway.judging": ("most_confused",),
    "takeaway.page": ("web_page", "write_page"),
    "takeaway.parity": ("check_page", "javascript_answers"),
    "widgets.pad": (
        *("DigitPad", "find_ink", "kept", "moments", "one_hand", "read_image"),
        *("scattered", "take_photo"),
    ),
    "widgets.pad.opening": ("open_grey",),
    "widgets.playground": ("Playground",),
    "widgets.slide": ("slide",),
    "widgets.stepping": ("show_steps",),
    "widgets.viewer": ("view",),
}
__getattr__, __dir__ = on_demand(__name__, NAMES, "full_size")


def full_size() -> bool:
    """Return whether the environment variable COURSE_SIZE asks for trials at full size."""
    return os.environ.get("COURSE_SIZE") == "full"
