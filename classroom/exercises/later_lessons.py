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
}
