"""What `present batch` and `present watch` say."""

from __future__ import annotations

BATCH: dict[str, tuple[str, str]] = {
    "help.batch": ("为多篇讲话逐一生成材料包。", "Build the packages of many speeches."),
    "help.batch.paths": (
        "讲话文件、文件夹或通配符（如 讲话/*.docx）。",
        "Files, folders or patterns (such as speeches/*.docx).",
    ),
    "help.batch.jobs": (
        "同时做几篇，默认等于处理器数。",
        "How many at the same time; as many as there are processors by default.",
    ),
    "help.batch.resume": ("已经做好且没有变化的不再重做。", "Leave those as they are that are built and have not changed."),
    "help.batch.out": (
        "材料包放在哪个文件夹里；有 --scheduler 时也可以是网址（如 s3://…）。",
        "The folder that the packages are put into; with --scheduler a URL may be said (such as s3://…).",
    ),
    "help.batch.scheduler": (
        "交给 Dask 集群去做：调度器地址，如 tcp://10.0.0.5:8786。",
        "Have a Dask cluster do it: its scheduler's address, such as tcp://10.0.0.5:8786.",
    ),
    "help.batch.cache": (
        "集群各机共用的录音缓存：文件夹或网址。",
        "Where the cluster has its recordings in common: a folder or a URL.",
    ),
    "help.watch": ("盯住一个文件夹，放进来的讲话自动生成材料包。", "Watch a folder, and build what is dropped into it."),
    "help.watch.folder": ("要盯住的文件夹。", "The folder to watch."),
    "help.watch.out": ("材料包放在哪个文件夹里。", "The folder that the packages are put into."),
    "batch.line": (
        "已完成 {done}/{all}，进行中 {running}，失败 {failed}",
        "{done} of {all} done, {running} running, {failed} failed",
    ),
    "batch.summary": (
        "新做 {built} 篇，未变 {current} 篇，不完整 {incomplete} 篇，失败 {failed} 篇，用时 {time}。",
        "{built} built, {current} unchanged, {incomplete} incomplete, {failed} failed, in {time}.",
    ),
    "batch.report": ("报告：{path}", "Report: {path}"),
    "watch.begun": ("正在盯住 {folder}，按 Ctrl-C 结束。", "Watching {folder}; Ctrl-C ends it."),
    "watch.building": ("正在处理 {name}……", "Building {name} …"),
}
