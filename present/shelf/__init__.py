"""The packages that were built: found in their folder, opened on this computer, served to a phone."""

from present.shelf.opening import open_package
from present.shelf.packages import Package, newest, packages_in
from present.shelf.serving import Served, serve

__all__ = ["Package", "Served", "newest", "open_package", "packages_in", "serve"]
