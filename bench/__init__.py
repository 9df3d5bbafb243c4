"""How fast it is beside the plain way of doing the same: ratios of two measurements in one run on one machine."""
