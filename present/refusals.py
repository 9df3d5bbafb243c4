"""Why a system refuses a file or a place to listen at, in both languages: itself it says so in one, which may be neither."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass

_REFUSALS = {
    errno.ENOENT: ("没有这个文件或文件夹", "there is no such file or folder"),
    errno.EACCES: ("没有权限", "permission is denied"),
    errno.EPERM: ("没有权限", "permission is denied"),
    errno.EROFS: ("那里只能读、不能写", "nothing can be written there"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EDQUOT: ("磁盘配额已用完", "the disk quota is used up"),
    errno.EISDIR: ("是文件夹", "it is a folder"),
    errno.ENOTDIR: ("路径里有一段不是文件夹", "a part of the path is no folder"),
    errno.EEXIST: ("已经存在", "it is there already"),
    errno.ENAMETOOLONG: ("名称或路径太长", "the name or the path is too long"),
    errno.EBUSY: ("正被别的程序使用", "another program uses it"),
    errno.EIO: ("磁盘读写出错", "the disk does not read or write"),
    errno.EADDRINUSE: ("端口已被占用", "the port is in use"),
    errno.EADDRNOTAVAIL: ("不是本机的地址", "it is no address of this computer"),
}

_USED_ELSEWHERE = (32, 33)
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION (winerror.h), which Python counts as lacking permission."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a system refused, as a part of a sentence in each language."""

    zh: str
    en: str


def refusal(error: OSError) -> Refusal:
    """Why *error* came; what is not known here is told in the system's own words."""
    if getattr(error, "winerror", None) in _USED_ELSEWHERE:
        return Refusal(*_REFUSALS[errno.EBUSY])
    if error.errno in _REFUSALS:
        return Refusal(*_REFUSALS[error.errno])
    words = error.strerror or str(error)
    return Refusal(words, os.strerror(error.errno) if isinstance(error.errno, int) and error.errno > 0 else words)
