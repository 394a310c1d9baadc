"""What is wrong with the sick programs of ward I, by the doctor's names of causes.

Written after the ward, and before the doctor had seen it. Two names stand where both are literally
true of a program: a sum at a rate for the mean is also a rate that is too large, weights of 0 are
equal and too small, a softmax layer is also an activation that squeezes the scores, an error with
the wrong sign goes uphill and isn't the loss's slope, and labels that mean other digits in dev are
prepared differently and apart from their images. `softmax-missing` is no name of the doctor's.
"""

TRUE = {
    "softmax_down_the_columns": {"softmax-axis"},
    "error_times_output": {"wrong-slope"},
    "target_minus_output": {"uphill", "wrong-slope"},
    "softmax_and_softmax_again": {"softmax-twice", "scores-squeezed"},
    "sigmoid_on_the_scores": {"scores-squeezed"},
    "relu_on_the_scores": {"relu-at-output"},
    "relu_after_every_layer": {"relu-at-output"},
    "minus_the_score": {"softmax-missing"},
    "sum_of_a_large_batch": {"summed-loss", "rate-too-large"},
    "square_layers_not_transposed": {"wrong-slope"},
    "one_number_for_all_weights": {"wrong-slope"},
    "outputs_where_inputs_belong": {"wrong-slope"},
    "relu_forgets_what_came_back": {"wrong-slope"},
    "sigmoid_slope_of_the_sum": {"wrong-slope"},
    "relu_with_a_sigmoids_slope": {"wrong-slope"},
    "all_weights_zero": {"equal-weights", "weights-too-small"},
    "all_weights_the_same": {"equal-weights"},
    "weights_from_minus_one_to_one": {"weights-too-large"},
    "standard_normal_weights": {"weights-too-large"},
    "three_and_four_neurons": {"too-narrow"},
    "five_layers_of_sigmoids": {"vanishing-slopes"},
    "a_single_step": {"too-few-steps"},
    "rate_of_a_hundred_thousandth": {"rate-too-small"},
    "the_books_rate_with_relu": {"rate-too-large"},
    "momentum_with_a_rate_of_four": {"rate-too-large"},
    "not_divided_by_the_batch": {"summed-loss", "rate-too-large"},
    "slopes_never_reset": {"slopes-pile-up"},
    "steps_for_another_network": {"weights-not-updated"},
    "dropout_that_never_stops": {"dropout-left-on"},
    "learning_mode_left_on": {"dropout-left-on"},
    "pixels_as_they_come": {"not-divided"},
    "bytes_for_sigmoids": {"not-divided"},
    "bytes_for_a_convolution": {"not-divided"},
    "only_train_standardised": {"prepared-differently"},
    "dark_on_light": {"prepared-differently"},
    "last_fifth_of_a_sorted_set": {"classes-missing"},
    "both_ends_of_a_sorted_list": {"classes-missing"},
    "sorted_and_not_shuffled": {"not-shuffled"},
    "folders_in_another_order": {"labels-apart", "prepared-differently"},
    "sixty_images_by_heart": {"too-few-images"},
}
