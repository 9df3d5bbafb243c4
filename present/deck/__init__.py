"""Stage 3a: an outline becomes the plan of a deck, and the plan a .pptx in a department's template."""
