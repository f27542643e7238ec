"""The names of the two sections in other languages: whose criteria stand in English often keep them."""

import re

from screener.model.protocol import CriterionKind

_INCLUSION = re.compile(
    r"(?:principaux\s+)?crit[èe]res?\s+(?:principaux\s+)?(?:d\s?['’]\s?(?:inclusion|[ée]ligibilit[ée])|de\s+s[ée]lection)"
    r"|(?:haupt|wichtigste\s+)?(?:ein-?schlu(?:ss|ß)-?\s?|inklusions)kriteri(?:en|um)|einschlu(?:ss|ß)(?=\s?:)"
    r"|inclusión(?=\s?:)|inclusão(?=\s?:)|inclusione(?=\s?:)|crit[èeé]ri?os?\s+(?:inclusi[óo]n|inclus[ãa]o)(?=\s*[:(]|\s*\Z)"
    r"|(?:principales\s+)?criterios?\s+(?:principales\s+)?de\s+(?:inclusi[óo]n|selecci[óo]n|elegibilidad)"
    r"|(?:principais\s+)?crit[ée]rios?\s+(?:principais\s+)?de\s+(?:inclus[ãa]o|elegibilidade)"
    r"|(?:principali\s+)?criteri(?:o)?\s+(?:principali\s+)?d(?:i\s+|['’]\s?)inclusione"
    r"|inclusie-?\s?criteria|ink?lusionskriteri(?:er|um)|inklusjonskriteri(?:er|um)|sisäänottokriteerit"
    r"|(?:główne\s+)?kryteria\s+włączenia|kritéria\s+(?:pro\s+)?zařazení|beválasztási\s+kritériumok"
    r"|критерии\s+включения|dahil\s+(?:edilme|etme)\s+kriterleri|κριτήρια\s+(?:ένταξης|εισαγωγής|επιλογής)"
    r"|критерії\s+включення|критерии\s+за\s+включване|criterii\s+de\s+includere|kriterij[ie]?\s+uključivanja"
    r"|(?:zařazovací|zaraďovacie)\s+kritéri[aá]|kriteria\s+inklusi|tiêu\s+chuẩn\s+(?:lựa\s+chọn|chọn\s+bệnh|nhận)"
    r"|معايير\s+(?:الاشتمال|الإدراج|التضمين)|เกณฑ์การคัดเข้า"
    r"|(?:主要)?(?:入选|纳入|入選|納入|入组|選択|組入れ|包含|收案|入組|登録|適格)(?:标准|標準|基準|条件|條件)|선정\s?기준",
    re.IGNORECASE,
)
_EXCLUSION = re.compile(
    r"(?:principaux\s+)?crit[èe]res?\s+(?:principaux\s+)?(?:d\s?['’]\s?exclusion|de\s+non[\s-]+(?:inclusion|[ée]ligibilit[ée]))"
    r"|(?:haupt|wichtigste\s+)?(?:aus-?schlu(?:ss|ß)-?\s?|exklusions)kriteri(?:en|um)|ausschlu(?:ss|ß)(?=\s?:)"
    r"|exclusión(?=\s?:)|exclusão(?=\s?:)|esclusione(?=\s?:)|crit[èeé]ri?os?\s+(?:exclusi[óo]n|exclus[ãa]o)(?=\s*[:(]|\s*\Z)"
    r"|(?:principales\s+)?criterios?\s+(?:principales\s+)?de\s+(?:exclusi[óo]n|no[\s-]+(?:inclusi[óo]n|elegibilidad))"
    r"|(?:principais\s+)?crit[ée]rios?\s+(?:principais\s+)?de\s+(?:exclus[ãa]o|n[ãa]o[\s-]+(?:inclus[ãa]o|elegibilidade))"
    r"|(?:principali\s+)?criteri(?:o)?\s+(?:principali\s+)?d(?:i\s+|['’]\s?)esclusione"
    r"|exclusie-?\s?criteria|ex[ck]lusionskriteri(?:er|um)|eks(?:k)?lusjonskriteri(?:er|um)|poissulkukriteerit"
    r"|eksklusionskriteri(?:er|um)|(?:główne\s+)?kryteria\s+(?:wyłączenia|wykluczenia)|vylučovací\s+kritéria"
    r"|kritéria\s+(?:pro\s+)?vyloučení|kizárási\s+kritériumok|критерии\s+(?:исключения|невключения)"
    r"|(?:hariç\s+tutma|dışlama)\s+kriterleri|κριτήρια\s+αποκλεισμού"
    r"|критерії\s+(?:виключення|невключення)|критерии\s+за\s+изключване|criterii\s+de\s+excludere"
    r"|kriterij[ie]?\s+isključivanja|vylučovacie\s+kritériá|kriteria\s+eksklusi|tiêu\s+chuẩn\s+loại(?:\s+trừ)?"
    r"|معايير\s+الاستبعاد|เกณฑ์การคัดออก"
    r"|(?:主要)?(?:排除|除外)(?:标准|標準|基準|条件|條件)|제외\s?기준",
    re.IGNORECASE,
)


_MORE = re.compile(
    r"\s+(?:principales|generales|principaux|principais|principali"
    r"|für\s+(?:alle|beide)\s+(?:(?:studien)?teilnehmer|patient|proband|gruppe)(?:innen|en|n)?)(?=\s*[:：.]?\s*\Z)",
    re.IGNORECASE,
)
"""What adds nothing to such a name: "principales", "für alle Patienten"."""
_STOPPING = re.compile(
    r"crit[èeé]ri?os?\s+(?:de\s+)?(?:eliminaci[óo]n|elimina[çc][ãa]o|retiro|retirada|salida|interrupci[óo]n)"
    r"|crit[èe]res?\s+(?:d\s?['’]\s?arr[êe]t|de\s+(?:sortie|retrait))|abbruchkriterien",
    re.IGNORECASE,
)


def names_stopping(text: str, at: int = 0) -> bool:
    """Whether reasons to leave a study are named at a place in a text: "Criterios de eliminación"."""
    found = _STOPPING.match(text, at)
    return found is not None and not text[found.end() :].strip(" .:：")


def named(text: str, at: int = 0) -> tuple[CriterionKind, int] | None:
    """The section that is named at a place in a text, and where its name ends."""
    for pattern, kind in ((_EXCLUSION, _OUT), (_INCLUSION, _IN)):
        found = pattern.match(text, at)
        more = _MORE.match(text, found.end()) if found else None
        if found and more:
            return kind, more.end()
        if found and not (text[found.end() - 1].isascii() and text[found.end() : found.end() + 1].isalpha()):
            return kind, found.end()
    return None


_IN: CriterionKind = "inclusion"
_OUT: CriterionKind = "exclusion"
