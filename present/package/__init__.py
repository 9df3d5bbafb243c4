"""Stage 4: all that was made becomes one folder, which appears whole or not at all."""
