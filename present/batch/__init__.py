"""Many speeches: found in folders, built side by side, each by itself, so that one that fails stops no other."""

from present.batch.crew import Crew, LocalCrew
from present.batch.finding import Found, find_speeches
from present.batch.place import Place
from present.batch.report import Report, report_json
from present.batch.run import Event, Started, run_batch
from present.batch.watching import watch
from present.batch.work import Job, Outcome, State, jobs_for

__all__ = [
    "Crew",
    "Event",
    "Found",
    "Job",
    "LocalCrew",
    "Outcome",
    "Place",
    "Report",
    "Started",
    "State",
    "find_speeches",
    "jobs_for",
    "report_json",
    "run_batch",
    "watch",
]
