"""What moves under your hand: the pad, the playground, the step-through and the viewer."""
