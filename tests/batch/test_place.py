from __future__ import annotations

from pathlib import Path

import pytest

from present.batch import LocalCrew, Place
from present.batch.cluster import ClusterCrew
from present.errors import PackageError

FAR = "tcp://10.0.0.5:8786"


def test_a_batch_runs_on_this_computer_unless_a_cluster_is_named() -> None:
    assert isinstance(Place("output").crew(2, 5), LocalCrew)
    assert isinstance(Place("output", scheduler=FAR).crew(2, 5), ClusterCrew)


def test_packages_go_to_a_folder_by_path_or_by_url() -> None:
    assert Place("output").folder == Path("output")
    assert Place("file:///srv/output").folder == Path("/srv/output")


def test_only_a_cluster_writes_to_a_url() -> None:
    assert Place("s3://bucket/packages", scheduler=FAR).folder == Path()
    with pytest.raises(PackageError, match="s3://bucket/packages"):
        _ = Place("s3://bucket/packages").folder


def test_a_cache_in_common_goes_with_a_cluster() -> None:
    with pytest.raises(PackageError, match="--scheduler"):
        Place("output", cache="s3://bucket/cache").crew(1, 1)
