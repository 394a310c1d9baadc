"""The model answers to the "why" questions of the lessons without exercises."""

WHY = {
    7: {
        "why-moved": (
            "Each neuron of the first layer multiplies a pixel at a fixed place with the weight of "
            "that very place, and adds up. Moved by a few pixels, the ink meets other weights, "
            "which were learnt for whatever ink came there, so the sums are those of another "
            "digit, or of none. Nothing in the network says that neighbouring pixels have anything "
            "to do with each other. More digits in the middle would not help, since they say "
            "nothing about weights further out; digits moved to all sides would (lesson 9), or a "
            "network whose weights are the same everywhere (lesson 10). Full credit: fixed places "
            "with weights of their own, and that more of the same doesn't help. Half credit: the "
            "first alone."
        ),
        "why-only-mistakes": (
            "0 %: they were chosen because they were misread. Whatever is changed, the share can "
            "then only rise, and part of the rise is luck, since digits at the edge of being "
            "misread fall to the other side with any change. And as nothing says how many of all "
            "the digits of this hand they are, one can't conclude how well it is read. Digits that "
            "it learnt from may simply have been memorised, so others have to judge; and dev shows "
            "what was forgotten meanwhile. Full credit: 0 % by the choice itself, and the reason "
            "for either of the two further questions. Half credit: only 0 %."
        ),
    },
}
