"""What a command has found or made, as lines, tables and trees for the screen."""
