"""The settings of the pen (`Preset`) and five presets (`PRESETS`).

Settings named `…_mean` are means. Unless a comment says otherwise, the other settings are standard
deviations, and lengths are in hundredths of a digit's height. The standard deviation of a logarithm
is approximately a relative deviation: 0.2 is ±20%.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Preset:
    # the shape
    mixing: float = 0.8  # no deviation: small keeps to one shape of a family, large mixes them
    jitter: float = 3.9  # of each point of a stroke
    stiffness: float = 0.8  # no deviation: how many neighbours a point takes along
    stroke_shift: float = 3.0  # of where a stroke is, if the digit has several
    stroke_size: float = 0.10  # of the logarithm of a stroke's size
    warp: float = 3.8  # of the height of the slow waves that bend the whole digit
    belly: float = 0.16  # of how much lower or higher the middle of the digit sits

    # the posture
    width_mean: float = 0.06  # logarithm of the width, compared with the table
    width: float = 0.155
    slant_mean: float = 0.12  # leaning to the right, as a share of the height
    slant: float = 0.16
    turn: float = 0.075  # in radians

    # the pen
    pen_mean: float = 0.20  # logarithm of half its width in pixels
    pen: float = 0.27
    pressure: float = 0.17  # of the pen's width along the line, as a share
    roughness: float = 0.10  # of the ink's edge, in pixels
    softness: float = 1.1  # no deviation: how broad the grey edge is, in pixels


PRESETS = {
    "default": Preset(),
    # about as hard to learn as MNIST itself
    "mnist-like": Preset(jitter=3.2, warp=3.0, width=0.15, pressure=0.14),
    # as hard, and with the finer pen, the width and the slant of MNIST's writers
    "mnist-hands": Preset(
        jitter=3.75,
        warp=3.6,
        pressure=0.15,
        pen_mean=0.10,
        pen=0.20,
        width_mean=0.0,
        slant_mean=0.07,
    ),
    # more than real hands do: the best preparation for reading them
    "wild": Preset(jitter=4.4, warp=5.0, belly=0.18, width=0.20, slant=0.21, turn=0.13),
    # one steady hand that leans far to the left
    "leaning": Preset(
        slant_mean=-1.2,
        slant=0.04,
        jitter=1.5,
        warp=1.0,
        belly=0.05,
        width=0.05,
        turn=0.03,
        pen=0.10,
    ),
}
