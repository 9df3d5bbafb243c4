"""Where a batch runs and where its packages go: this computer and a folder, or a cluster and what its workers have in common."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from present.batch.cluster import ClusterCrew
from present.batch.crew import Crew, LocalCrew
from present.batch.report import REPORT, Report, report_json
from present.batch.store import Store, is_url
from present.batch.work import Job, is_done
from present.briefing.current import stamp_of, template_of
from present.errors import PackageError, PresentError
from present.package.folder import new_file
from present.package.manifest import MANIFEST, stamp_in


@dataclass(frozen=True, slots=True)
class Place:
    """`out` is where packages go, `cache` where a cluster keeps recordings (folders or URLs); `scheduler` is its address."""

    out: str
    cache: str = ""
    scheduler: str | None = None

    @property
    def folder(self) -> Path:
        """The folder that packages go to, relative to the URL where that is one.

        Raises:
            PackageError: a URL was given without a cluster to build for it.
        """
        if not is_url(self.out):
            return Path(self.out.removeprefix("file://"))
        if self.scheduler is None:
            raise PackageError(
                f"{self.out} 是网址，只有 --scheduler 指定的集群能往那里写；本机请写文件夹。",
                f"{self.out} is a URL, where the cluster of --scheduler can write; say a folder for this computer.",
            )
        return Path()

    def crew(self, jobs: int | None, count: int) -> Crew:
        """Who builds *count* packages: the cluster, or *jobs* processes of this computer, one for each processor unless said.

        Raises:
            PackageError: a cache was given without the cluster that is to have it in common.
        """
        if self.scheduler is not None:
            return ClusterCrew(self.scheduler, self.out, self.cache)
        if self.cache:
            raise PackageError(
                "--cache 是集群共用的缓存，要与 --scheduler 一起用；本机的缓存由环境变量 PRESENT_CACHE 指定。",
                "--cache is what a cluster has in common and goes with --scheduler; PRESENT_CACHE names this computer's own.",
            )
        cores = os.cpu_count() or 1
        return LocalCrew(min(jobs or cores, count), cores)

    def is_done(self, job: Job) -> bool:
        """Whether the package of *job* stands as it would be built; one whose speech can't be read does not."""
        if not is_url(self.out):
            return is_done(job)
        try:
            said = Store(self.out).read(f"{self.package(job)}/{MANIFEST}")
            return said is not None and stamp_in(said.decode()) == stamp_of(job.request, template_of(job.request))
        except (PresentError, OSError):
            return False

    def package(self, job: Job) -> str:
        """Where the package of *job* stands, below `out`."""
        return (job.request.out / (job.request.name or "")).relative_to(self.folder).as_posix()

    def write_report(self, report: Report) -> str:
        """Write `batch-report.json` beside the packages; where it is.

        Raises:
            PackageError: it can't be written.
        """
        text = f"{report_json(report)}\n".encode(errors="backslashreplace")  # half characters of a name as JSON has them
        if is_url(self.out):
            Store(self.out).keep(REPORT, text)
            return f"{self.out.rstrip('/')}/{REPORT}"
        path = new_file(self.folder, REPORT)
        begun = path.with_name(f"{REPORT}.part")
        begun.write_bytes(text)
        return str(begun.replace(path))
