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
    "help.batch.template": ("模板名称，默认 red-gold。", "The template's name, red-gold by default."),
    "help.batch.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "help.batch.voice": ("朗读引擎，见 present voices。", "What reads aloud; see present voices."),
    "help.batch.reading": ("朗读多少，同 present build。", "How much is read, as for present build."),
    "help.batch.minutes": ("最多读几分钟，同 present build。", "The most minutes to read, as for present build."),
    "help.batch.lexicon": ("词典，同 present build。", "A list of how words are said, as for present build."),
    "help.batch.rate": ("语速，同 present build。", "How fast to read, as for present build."),
    "help.batch.proxy": ("代理，同 present build。", "The proxy, as for present build."),
    "help.batch.redaction": (
        "原文中隐去的名称（**）用什么词代替。",
        "What to show and say for a name that was removed from the source (**).",
    ),
    "help.batch.out": (
        "材料包放在哪个文件夹里；有 --scheduler 时也可以是网址（如 s3://…）。",
        "The folder that the packages are put into; with --scheduler a URL may be said (such as s3://…).",
    ),
    "help.batch.offline": ("不联网。", "Use no network."),
    "help.batch.only": ("只做这些输出。", "Make these outputs alone."),
    "help.batch.skip": ("不做这些输出。", "Leave these outputs out."),
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
    "help.watch.template": ("模板名称，默认 red-gold。", "The template's name, red-gold by default."),
    "help.watch.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "help.watch.voice": ("朗读引擎，见 present voices。", "What reads aloud; see present voices."),
    "help.watch.reading": ("朗读多少，同 present build。", "How much is read, as for present build."),
    "help.watch.minutes": ("最多读几分钟，同 present build。", "The most minutes to read, as for present build."),
    "help.watch.lexicon": ("词典，同 present build。", "A list of how words are said, as for present build."),
    "help.watch.rate": ("语速，同 present build。", "How fast to read, as for present build."),
    "help.watch.proxy": ("代理，同 present build。", "The proxy, as for present build."),
    "help.watch.redaction": (
        "原文中隐去的名称（**）用什么词代替。",
        "What to show and say for a name that was removed from the source (**).",
    ),
    "help.watch.out": ("材料包放在哪个文件夹里。", "The folder that the packages are put into."),
    "help.watch.offline": ("不联网。", "Use no network."),
    "help.watch.only": ("只做这些输出。", "Make these outputs alone."),
    "help.watch.skip": ("不做这些输出。", "Leave these outputs out."),
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
