"""What a sample of the wrong answers has to be told, where the check names a mistake: words of
which one has to be in the first sentence. Eleven answers of each lesson were drawn by lot,
and the words written from the answers' own code, before a check had seen them."""

EXPECTED = {
    "nearest_mean": {
        "capital_T_missing": "MT|no name|isn't defined",
        "root_of_negative": "nan|root|negative",
        "signed_differences": "square|sign",
    },
    "normalise": {
        "minus_one_to_one": "−1|-1|127|below 0",
        "only_first": "first|row",
        "percent": "100|per cent",
        "type_as_call": "astype",
    },
    "one_hot": {
        "list_of_lists": "loop|list",
        "print_it": "return",
    },
    "stratified": {
        "from_one": "missing|lost|every row|the sizes",
        "global_random": "rng|generator|np.random|seed",
    },
    "hidden_slopes": {
        "swapped_product": "shape|fit|order|wrong way round|product|transposed|@",
    },
    "layer": {
        "abs_weights": "sign|abs|negative",
        "swapped": "shape|fit|order|wrong way round|product|@|exchanged",
    },
    "mse": {
        "no_n": "divide|mean|too large",
        "only_true": "true output|true digit|all outputs|every output|the others",
        "wrong_share": "share|mistakes|argmax|accuracy|squares|distance",
    },
    "output_slopes": {
        "slope_of_error": "A2|output|sigmoid",
    },
    "sigmoid": {
        "shifted": "exponent|1 \\+|plus|bracket",
        "slope": "slope|derivative",
        "summed": "sum|added|each|every|single number|shape",
    },
    "step": {
        "two_steps": "2|twice|two",
    },
    "cross_entropy": {
        "log_one_minus": "1 − |1 - |opposite|wrong",
    },
    "cross_entropy_slope": {
        "minus_Y_over_P_only_true": "P − Y|P - Y|with respect to|true|logarithm|softmax|Z",
        "squared": "square",
        "two": "2|twice",
    },
    "he": {
        "as_int": "whole|int|decimal|always|0",
        "floor": "//|whole|drop|decimal|0",
        "tuple": "tuple|two|2 results|number",
    },
    "relu": {
        "plain_loop": "loop",
        "times_equals": "changes|in place|given",
    },
    "relu_slope": {
        "in_place": "changes|in place|given",
    },
    "softmax": {
        "calls_naive_only": "largest|max|nan|infinite|overflow|large",
    },
    "Dense": {
        "W_not_transposed": "transpose|\\.T|shape|fit",
        "appended": "slopes|again|keep|list",
        "no_self_W": "name `W`",
        "returns_all": "dX|only|tuple|three|3",
        "slopes_three": "slopes|three|3|dX",
    },
    "back_through": {
        "all_of_same": "list|next",
        "result_lost": "result|returns|next layer|as it came in|back",
        "slope_zeroed": "ones|slope",
    },
    "falling_rate": {
        "floor": "//|whole|progress|decimal|between|jump|end",
    },
    "minibatches": {
        "not_shuffled": "shuffle|order|permut|random",
        "row_numbers": "pair",
    },
    "accuracy": {
        "fixed_4": "4|by hand|len|number of",
        "mean_difference": "difference|==|equal|subtract|compare",
    },
    "calibration": {
        "int_before": "whole|before|range|bins|int|place|multipl",
        "n_minus_1": "one less|1 less|number in",
        "overall": "each|all|overall|range|single number|bin",
        "prob_of_label": "label|largest|true|confidence",
    },
    "confusion_matrix": {
        "bincount_bytes": "byte|uint8|255|256|wrap|large",
        "no_return": "return",
        "returns_add_at": "None|return",
    },
    "precision_recall": {
        "diagonal_zeroed": "changes|diagonal|given",
        "sum_of_all": "axis|all counts|column|counts\\.sum\\(\\)",
    },
    "mended": {
        "no_names": "a\\.image|ambiguous|alias|AS",
        "one_mark": "\\?|question mark|values|binding",
        "wrong_table": "column|table|runs|SQL",
    },
    "sign_test": {
        "floor": "//|whole|drop|decimal",
        "normal_corrected": "bell|exact|normal|coin|count",
        "rounded": "round",
        "up_to_min_excluded": "itself|include|too|least|at most|or more|without|equal|end",
    },
    "which_digits_fail": {
        "by_label": "order|sort",
        "missing_comma": "comma|syntax|near|SQL",
        "no_run": "run|WHERE|more|others|\\?",
        "null_counted": "NULL|label|IS NOT|more|others",
    },
    "centre_of_mass": {
        "half_shape": "ink|middle|half|weigh|size|page",
        "shape_misspelt": "shap",
    },
    "crop": {
        "empty_one_pixel": "no ink|empty|without ink|blank",
        "no_empty": "no ink|empty|without ink|blank|index",
        "one_too_many": "too many|more|last|too far|too late|edge|end",
        "pixels_only": "matrix|rows and columns|shape|two|row|axes",
        "sums": "sum|add|dust|any|faint",
    },
    "fit": {
        "height_always": "longer|larger|height|max|wide|side",
        "missing_at": "read|syntax|@",
    },
    "place": {
        "clip_8": "20|8|size|28|by hand|larger|smaller|edge|border",
        "full_255": "255|zeros|0|background|white",
    },
    "chance": {
        "only_a": "0 for every|`b`|both",
        "strictly": "equal|>=|as far|at least|strict",
        "sums_for_means": "mean|sum",
    },
    "every_combination": {
        "bracket": "read|bracket|closed|syntax|cell fails|never",
    },
    "rising_rate": {
        "falling": "fall|wrong way|exchanged|start|begin|lowest|opposite|1 − ",
        "from_highest": "`lowest`|`highest`|lowest|begin|start|exchanged|too large",
        "state": "again|call|keep|remember",
    },
    "standard_error": {
        "ddof_in_sqrt": "ddof|argument",
        "first_value": "mean|first",
        "percent": "100|per cent",
        "sorted_in_place": "changes|given|in place",
    },
    "adam_step": {
        "defaults": "beta2|default|0\\.99|0\\.999",
        "in_place_square": "changes|given|in place",
        "mean_only": "square",
    },
    "cosine": {
        "exponential": "exp|cosine|wave|falls|shape|end",
        "print_it": "return|print",
        "state": "again|call|keep|progress|remember",
    },
    "dropout_mask": {
        "half": "1 / \\(1 − share\\)|zeros|0\\.5|half",
        "quarter": "share|quarter|0\\.25|by hand",
        "whole": "whole|integer|decimal|nothing else",
    },
    "smooth_labels": {
        "floor": "//|whole|drop|smooth|others|missing|other classes",
        "rounded": "round",
    },
    "convolve": {
        "fixed_2": "size|2|by hand|kernel",
    },
    "max_pool": {
        "absolute": "sign|abs|negative|below 0",
        "relu": "below 0|negative|clip|0 elsewhere",
    },
    "max_pool_slope": {
        "free_reset": "equal|tie|first|once|twice|several",
        "int_dX": "whole|int|decimal|drop",
    },
    "output_size": {
        "padding": "padding|border|zeros|inside|size|by hand|edge",
        "plus_size": "plus|\\+|minus|add|sign|subtract|larger",
    },
    "windows": {
        "int_table": "whole|int|decimal|drop",
        "no_row_shift": "shift|row|i |place|window",
        "range_one_less": "row|missing|window|too few|size|one less|less",
        "six_axes": "shape|axes|reshape|matrix|table",
    },
    "dead_share": {
        "assignment": "=",
        "constant": "same|0|silent|zero",
        "int_result": "whole|int|drop|decimal",
        "is_zero": "0 for every|==",
        "min_zero": "smallest|all|every|some|largest|max|once|one image",
        "whole_layer": "layer|each neuron|share|axis|neuron",
    },
    "overlap": {
        "adds": "itself|twice|once|repeat",
    },
    "relative_error": {
        "nan_at_zero": "0 / 0|nan|both|0|divi",
    },
    "update_ratio": {
        "elementwise": "each weight|single number|matrix|norm|one number",
        "squared_sums": "square|sum|first|add",
        "upside_down": "upside|1 divided|exchange",
    },
    "batch_norm": {
        "arrays": "Tensor|array|\\.data|slope|engine",
        "mean_of_data": "\\.data|mean|slope|engine|Tensor",
        "not_centred": "mean|subtract|centre",
    },
    "in_order": {
        "append_parent": "missing|last one",
    },
    "times": {
        "nudge_both": "nudge|too much|once too often|only one",
        "only_product": "slope|three|3 |1 result",
    },
    "unbroadcast": {
        "cumsum": "first|add",
        "mean": "mean|sum|divide|too small",
        "mean_all": "mean|sum|divide|too small",
        "ndim_of_shape": "ndim|tuple|attribute",
        "reshape_only": "reshape|add up",
    },
    "boxes": {
        "corners_swapped": "order|first|exchange|top|columns|end",
        "descending": "order|left|sort|upside down|last first",
        "list_": "list|array",
        "no_plus_1_rows": "\\+ 1|plus 1|bottom|last row|after|end|one",
        "sorted_columns": "sort|column|together|row",
    },
    "cheapest_threshold": {
        "and_word": "and|&|truth|ambiguous|not ",
        "cost": "cost itself|the threshold|argmin",
        "formula": "confidence|influence|try|cost|formula",
        "wrong_only": "every|right|try|all|confidence|candidate",
    },
    "components": {
        "by_columns": "column|touch|neighbour|above|two|piece",
        "in_place": "changes|given",
    },
    "carried": {
        "floats": "decimal|whole|int|dtype|integer",
    },
    "paired_interval": {
        "mean_only": "interval|2|two|low|ends|high|results|list|tuple",
        "spread_of_after": "spread|difference|mean of",
        "sum_of_spreads": "difference|change|pair|spread|each",
        "two_intervals": "difference|change|pair|each|interval",
    },
    "quantise": {
        "floor_division": "//|round|cut|drop|floor|nearest",
    },
    "two_in_a_byte": {
        "abs_": "sign|abs|negative|minus",
        "append_lost": "odd|append|even|last|size|length|fit|shape|broadcast",
        "columns_kept": "ravel|flat|row|odd|shape|fit|matrix",
        "offset_1": "order|shift|first|pair|exchange|left|half",
        "two_added": "fit|broadcast|odd",
    },
}
