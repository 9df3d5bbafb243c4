"""Stage 3b: the slides of a speech become a script, and the script a recording."""
