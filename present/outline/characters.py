"""One form for the characters that the rules look for, so that each rule is written once for simplified and traditional text."""

from __future__ import annotations

_TRADITIONAL = (
    "們顧過當後來對關會議講話報導總這麼時讓謝堅個問題點節編項條錄願預為請發實現認學強調審決號與聽開結應須務單職員黨組織門縣區鄉鎮級廣辦廳"
    "際幾給從將親愛機構團業統領國眾長標數權責萬億兩進還沒賀辭詞見觀綱參談環勞減達無經濟運動質積極顯雙備戰負規範體兒辦歲張輛臺戶畝頃種場處"
    "壓縮貢獻內開創視聞詢題類僅別屆講說記載張寫護廠嚴「」『』"
)
_SIMPLIFIED = (
    "们顾过当后来对关会议讲话报导总这么时让谢坚个问题点节编项条录愿预为请发实现认学强调审决号与听开结应须务单职员党组织门县区乡镇级广办厅"
    "际几给从将亲爱机构团业统领国众长标数权责万亿两进还没贺辞词见观纲参谈环劳减达无经济运动质积极显双备战负规范体儿办岁张辆台户亩顷种场处"
    "压缩贡献内开创视闻询题类仅别届讲说记载张写护厂严“”‘’"
)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def in_one_form(text: str) -> str:
    """*text* with the traditional forms of those characters, and 「」, as simplified ones; every character keeps its place."""
    return text.translate(_TABLE)
