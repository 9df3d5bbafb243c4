"""What `present build` says: its help, its steps, what it made."""

from __future__ import annotations

BUILD: dict[str, tuple[str, str]] = {
    "help.build": ("生成材料包。", "Build the briefing package of a speech."),
    "help.build.source": ("讲话文件（txt、md、docx、pdf、html 等）。", "The file with the speech (txt, md, docx, pdf, html …)."),
    "help.build.template": (
        "模板名称，默认 red-gold，见 present template list。",
        "The template's name, red-gold by default; see present template list.",
    ),
    "help.build.templates": ("存放模板的文件夹。", "A folder with templates of your own."),
    "help.build.voice": (
        "用什么声音：auto（默认）、none（不朗读），或 present voices 列出的引擎和声音，如 kokoro、kokoro:zm_yunjian。",
        "What reads: auto (the default), none, or what present voices lists, an engine or a voice, as kokoro:zm_yunjian.",
    ),
    "help.build.reading": (
        "朗读多少：digest（默认）读标题、要点和关键句，full 读全文，theme:敢为 只读这一主题。",
        "How much is read: digest (the default) for headings, leads and carrying sentences, full for every sentence, "
        "theme:敢为 for one theme alone.",
    ),
    "reading.unknown": (
        "没有“{said}”这种读法，可用的有：digest、full、theme:主题",
        "there is no reading “{said}”; there are digest, full and theme:NAME",
    ),
    "help.build.minutes": (
        "最多读几分钟：先取最要紧的句子，仍按原文顺序读。",
        "The most minutes to read: what matters most comes first, and is read in its order.",
    ),
    "help.build.lexicon": (
        "词典（TOML）：容易念错的词怎样念，写同音字或拼音。",
        "A list (TOML) of how words are said, in characters that sound so or in pinyin.",
    ),
    "help.build.out": ("材料包放在哪个文件夹里。", "The folder that the package is put into."),
    "help.build.rate": (
        "语速，0.5 到 2.0，1.0 为声音本来的语速；不写就按模板。",
        "How fast to read, from 0.5 to 2.0; 1.0 is the voice's own pace. The template's rate unless said.",
    ),
    "help.build.proxy": (
        "去在线语音的代理，如 http://10.0.0.1:8080；不写就按模板、环境变量或系统设置。",
        "The proxy on the way to an online voice; that of the template, the environment or the system unless said.",
    ),
    "help.build.offline": ("不联网：文本不会离开本机。", "Use no network: the text stays on this computer."),
    "help.build.redaction": (
        "原文中隐去的名称（**）用什么词代替，如 苏州。",
        "What to show and say for a name that was removed from the source (**).",
    ),
    "help.build.only": (
        "只做这些输出（可用逗号隔开），如 deck,audio。",
        "Make these outputs alone, such as deck,audio.",
    ),
    "help.build.skip": ("不做这些输出。", "Leave these outputs out."),
    "help.build.video": (
        "还做视频 briefing.mp4（字幕可开关）。",
        "Make a video too, briefing.mp4, with captions that can be switched off.",
    ),
    "help.build.burn": ("还做视频，字幕画在画面下方。", "Make a video too, with captions drawn below the slides."),
    "help.build.slides": ("幻灯片最多几页；放不下的进备注。", "The most slides; what has no room goes to the notes."),
    "step.read": ("读取讲话", "Reading the speech"),
    "step.outline": ("分析结构", "Finding its structure"),
    "step.plan": ("编排幻灯片", "Planning the slides"),
    "step.narrate": ("朗读", "Reading aloud"),
    "step.encode": ("压制音频", "Encoding the audio"),
    "step.render": ("制作演示文稿", "Making the deck"),
    "step.pack": ("打包", "Packing"),
    "step.share": ("{step} {percent}%", "{step} {percent}%"),
    "built": ("材料包已生成：{folder}", "The briefing package is in {folder}"),
    "column.file": ("文件", "File"),
    "column.what": ("内容", "What"),
    "column.amount": ("数量", "Amount"),
    "column.size": ("大小", "Size"),
    "kind.deck": ("演示文稿", "slide deck"),
    "kind.audio": ("朗读音频", "narrated audio"),
    "kind.audiobook": ("有声书", "audiobook"),
    "kind.captions": ("字幕", "captions"),
    "kind.chapters": ("章节表", "chapters"),
    "kind.playlist": ("播放列表", "playlist"),
    "kind.outline": ("提纲", "outline"),
    "kind.ledger": ("每句去向", "where each sentence went"),
    "kind.pdf": ("演示文稿 PDF", "the deck as a PDF"),
    "kind.pictures": ("幻灯片图片", "pictures of the slides"),
    "kind.player": ("播放页，用浏览器打开", "the player, for a browser"),
    "kind.player-single": ("播放页，单个文件", "the player in one file"),
    "kind.video": ("视频", "video"),
    "kind.source": ("讲话原文", "the speech's text"),
    "amount.slides": ("{count} 页", "{count} slides"),
    "amount.files": ("{count} 个", "{count} files"),
    "amount.tracks": ("{count} 段 · {time}", "{count} tracks · {time}"),
    "voice.auto": ("声音：{engine} · {voice}（自动选用）", "Voice: {engine} · {voice} (chosen automatically)"),
    "voice.asked": ("声音：{engine} · {voice}（按 --voice）", "Voice: {engine} · {voice} (as --voice asks)"),
    "voice.none": ("没有朗读（--voice none）。", "Nothing is read aloud (--voice none)."),
}
