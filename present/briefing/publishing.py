"""Packages that are there, put before listeners."""

from present.package.feed import Feed, FeedRequest, write_feed

__all__ = ["Feed", "FeedRequest", "write_feed"]
