"""The proof of a package: its files read again, and each word that is shown or heard held against the speech."""

from present.package.verifying.opening import opened
from present.package.verifying.page import ReportLabels, write_report
from present.package.verifying.report import Check, Report, report_json
from present.package.verifying.verify import Senses, Told, verify_package

__all__ = ["Check", "Report", "ReportLabels", "Senses", "Told", "opened", "report_json", "verify_package", "write_report"]
