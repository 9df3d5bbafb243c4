"""Short forms and quotable lines, always in the speaker's words."""

from collections.abc import Callable

from present.model import Outline, Speech

Read = Callable[[str], tuple[Speech, Outline]]
SEED = "si-gan-mobilisation-speech"


def test_a_card_shows_the_clause_with_the_theme_and_the_other_beside_it(read: Read) -> None:
    speech, outline = read(SEED)
    first = outline.sections[1].points[0]

    assert speech.shown(first.title) == "坚持对党忠诚讲政治，把牢“敢为”方向"
    assert speech.shown(first.short) == "把牢“敢为”方向"
    assert first.support
    assert speech.shown(first.support) == "坚持对党忠诚讲政治"
    assert first.keyword
    assert speech.shown(first.keyword) == "方向"


def test_a_heading_with_a_redaction_is_named_by_its_other_half(read: Read) -> None:
    speech, outline = read(SEED)

    assert outline.sections[0].short
    assert speech.shown(outline.sections[0].short) == "永葆“探路者”的姿态和“挑大梁”的自觉"


def test_the_quoted_line_of_a_point_is_its_parallel_one(read: Read) -> None:
    speech, outline = read(SEED)
    quotes = [point.quote and speech.shown(point.quote) for point in outline.sections[1].points]

    assert quotes == [
        "谋事有政治高度、干事重政治影响、成事讲政治效果",
        "敢为天下先的干劲、敢闯无人区的冲劲、敢做弄潮儿的拼劲",
        "打开新局面、迈上新台阶",
        None,
        "遇到困难不退缩、遇到问题不躲闪、遇到矛盾不回避",
        "挡得住诱惑、耐得住清贫、守得住寂寞",
    ]


def test_the_digest_takes_whole_sentences_and_slides_take_whole_clauses(read: Read) -> None:
    speech, outline = read(SEED)
    points = [point for section in outline.sections for point in section.points]

    assert all(sentence in speech.sentences for point in points for sentence in point.carrying)
    assert all(2 <= len(point.excerpts) <= 4 for point in points)
    edges = set("，；。！？：”“")
    assert all(speech.text[excerpt.end] in edges for point in points for excerpt in point.excerpts)


def test_a_section_without_points_is_carried_by_its_parallel_clauses_and_ends_on_its_last(read: Read) -> None:
    speech, outline = read(SEED)
    text = outline.sections[0].text

    assert text
    assert [speech.shown(clause)[:6] for clause in text.excerpts] == ["把“敢”的精", "把“敢”的劲", "把“敢”的成"]
    assert text.quote
    assert speech.shown(text.quote).endswith("不负人民期待的时代答卷")
