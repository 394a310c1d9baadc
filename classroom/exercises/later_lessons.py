"""The model answers to the "why" questions of the lessons without exercises."""

WHY = {
    6: {
        "why-look-then-insert": (
            "Between the look and the insertion there is a moment. If both notebooks look in that "
            "moment, both find nothing, and both insert: the row is there twice. `UNIQUE` is "
            "looked at by the database itself as part of the insertion, which only one program at "
            "a time may do; so there is no moment in between, and whoever comes second is refused, "
            "however the programs are written. Full credit: that both may look before either has "
            "inserted, and that the database checks and inserts in one piece. Half credit: only "
            "'two notebooks may insert at the same time'."
        ),
        "why-runs-have-a-table": (
            "The same words would stand in each of 1,200 rows: much space, and a correction would "
            "have to be made in all of them; where it is made only in some, the log contradicts "
            "itself, and nobody can say which row is right. A run that hasn't predicted anything "
            "yet could not be entered at all. And two runs with the same model would be hard to "
            "tell apart: a run would be 'rows in which these texts are equal', down to the last "
            "space. Full credit: two different ones of these. Half credit: only the space."
        ),
        "why-group-by-predicted": (
            "Grouped by label: of the images that show a 4, how many are misread? (That belongs "
            "to recall: what is found of each digit.) Grouped by predicted: of the images that "
            "were *called* a 4, how many are something else? (That belongs to precision: what a "
            "given answer is worth.) Who sorts letters by the digit that the network says wants "
            "the second: it tells how many wrong letters lie in each box. Full credit: both "
            "questions, and a case for the second. Half credit: both questions, or their names "
            "without a case."
        ),
    },
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
