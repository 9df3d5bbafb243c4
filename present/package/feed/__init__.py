"""The packages of a folder as a podcast: a feed that a phone subscribes to when the folder is put on any web server."""

from present.package.feed.writing import FEED, Feed, FeedRequest, write_feed

__all__ = ["FEED", "Feed", "FeedRequest", "write_feed"]
