"""Windows, anchors and durations: the tokens around a length of time.

A window that computes nothing is vague: it names an anchor that is not known, lies on either side of its
anchor ("within 48 hours of admission"), or may mean "exactly" or "within" ("3 months before surgery").
"""

from screener.language.words.amounts import Amounts
from screener.language.words.bounded_times import both_bounds, is_dated, or_less, uncounted
from screener.language.words.lengths import Lengths, exact, halved
from screener.language.words.runs import Runs, Taken
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed

_STRICT = frozenset({"<", ">"})
_NEAR = 4
"""So many runs before a range in time may tell that it is no time at which something was."""


class Periods:
    """Reads windows at places of one text's runs."""

    def __init__(self, runs: Runs, amounts: Amounts) -> None:
        self.runs = runs
        self.amounts = amounts
        self.lengths = Lengths(runs)

    # -- lengths, directions ------------------------------------------------------------------------

    def length(self, place: int) -> Taken | None:
        """ "30 days", "two weeks", "year", "3-mo", "48h", "six (6) months", "4½ hours", "90 min"."""
        runs = self.runs
        if runs.raw(place) is None:
            return None
        counted = self.lengths.count(place)
        if counted is None:
            time = runs.can(place, "time")
            several = runs.words(place).endswith("s")  # "in the past weeks": how many is not said
            return (self._once(place, time), place + 1) if time and not several else None
        count, unit = counted
        again = count in (runs.words(unit + 1), runs.can(unit + 1, "number"))  # "six (6)", "6 (six)"
        if runs.is_sign(unit, "(") and again and runs.is_sign(unit + 2, ")"):
            unit += 3
        return self.lengths.with_unit(Tok("COUNT", runs.start(place), runs.end(unit - 1), count), unit)

    def _once(self, place: int, time: str) -> list[Tok]:
        """A unit of time by itself: "the past year", "the past half year"."""
        token = self.runs.tok("TIME", place, time)
        half = halved(time)
        if half is None:
            return [token]
        count, unit = half
        return [token._replace(kind="COUNT", end=token.start, meaning=count), token._replace(meaning=unit)]

    def direction(self, place: int) -> Taken | None:
        """ "before inclusion", "prior to the screening visit", "post-transplant"."""
        runs = self.runs
        direction = runs.can(place, "direction")
        if direction is None:
            return None
        behind = place + 1
        if runs.is_sign(behind, "-") or runs.words(behind) == "their":
            behind += 1
        anchor = runs.anchor(behind)
        if anchor is None:
            return None
        if runs.words(place) in listed("away from") and anchor[0].meaning in listed("judged at"):
            direction = "before"  # "stroke > 6 months out from enrolment"
        token = runs.tok("DIRECTION", place, direction)._replace(end=runs.end(behind - 1))
        return [token, anchor[0]], anchor[1]

    def is_ago(self, place: int) -> bool:
        """ "Stroke 6-12 months ago", "at least 6 months previously", where nothing follows that it may belong to."""
        runs = self.runs
        if runs.words(place) == "ago":
            return True
        behind = runs.raw(place + 1)
        if runs.can(place, "direction") is not None:  # "within 28 days prior": of no day that is named
            return runs.words(place) in ("prior", "beforehand") and (behind is None or behind.text in ";.)")
        ends = behind is None or behind.text in ",;.)" or runs.words(place + 1) in ("and", "or")
        return ends and runs.words(place) in listed("ago")

    def _of_anchor(self, place: int) -> Taken | None:
        """ "of randomisation", "from the screening visit"."""
        runs = self.runs
        if runs.can(place, "of") is None:
            return None
        anchor = runs.anchor(place + 1 + (runs.words(place + 1) == "their"))
        if anchor is None:
            return None
        back = anchor[0].meaning in listed("judged at")  # what is "within 30 days of" it lies before it
        kind = "DIRECTION" if back else "ASIDE"
        return [runs.tok(kind, place, "before" if back else "after"), anchor[0]], anchor[1]

    def towards(self, place: int) -> Taken | None:
        """A direction, or one whose anchor is not known: "prior to the experiment"."""
        found = self.direction(place) or self._of_anchor(place)
        if found is not None:
            return found
        runs = self.runs
        said = runs.words(place)
        since = said.startswith("from ") if said not in ("from", "from the") else is_dated(runs, place + 1)
        way = runs.can(place, "direction") or ("after" if since else None)
        return ([runs.tok("ASIDE", place, way)], place + 1) if way is not None else None

    # -- windows ------------------------------------------------------------------------------------

    def window(self, place: int) -> Taken | None:
        """ "during the past year", "within 30 days before inclusion", "less than 3 months before consent"."""
        runs = self.runs
        if runs.can(place, "direction") and runs.words(place) not in ("prior", "previous", "preceding"):
            found = self.direction(place)
            if found is not None and runs.words(place).split()[0] not in listed("close in time"):
                tokens, last = found
                return [Tok("ALONE", tokens[0].start, tokens[0].start, ""), *tokens], last
        lately = self._recent(place) if runs.words(place) in listed("not long ago") else None
        if lately is not None:
            return lately
        opener, compare = runs.can(place, "window"), runs.can(place, "compare")
        if opener == "recent":  # without a time: "current" and "recent" for themselves
            runs.split(place)
            return None
        ranged = self._ranged(place)
        if ranged is not None:
            return ranged
        if opener is not None:
            window = self._opened(place, opener)
            if window is not None:
                # "Surgery over 4 weeks before screening": longer ago than that, or in that time?
                both = (
                    compare is not None
                    and window[1] > place + 2
                    and self._compared(place, compare) is not None
                )
                return self._vague(window) if both else window
        if compare is not None:
            return self._compared(place, compare) or self._spanning(place)
        if runs.can(place, "between") is not None:
            return self._spanning(place)
        return self._bare(place)

    def _vague(self, window: Taken) -> Taken:
        """The window as one that cannot be told."""
        first, *rest = window[0]
        return [first._replace(kind="VAGUELY", meaning="vague"), *rest], window[1]

    def _recent(self, place: int) -> Taken | None:
        """ "recent (< 48 h) admission": within so long before the default anchor."""
        runs = self.runs
        compare = (runs.can(place + 2, "compare") or runs.can(place + 2, "window") or "").partition(" ")[0]
        if not runs.is_sign(place + 1, "([") or compare not in ("<", "<=", "plain", "past", "adjective"):
            return None
        length = self.length(place + 3)
        if length is None or not runs.is_sign(length[1], ")]"):
            return None
        tokens = length[0]
        tokens[-1] = tokens[-1]._replace(end=runs.end(length[1]))
        within = Tok("WITHIN", runs.start(place), runs.end(place + 2), "strict" if compare == "<" else "past")
        return [within, *tokens], length[1] + 1

    def _opened(self, place: int, opener: str) -> Taken | None:
        runs = self.runs
        within, behind = runs.with_articles("WITHIN", place, opener)
        lengthened = runs.can(behind, "window")
        if lengthened is not None and opener in ("bare", "plain"):  # "for the past", "within prior"
            within = within._replace(end=runs.end(behind), meaning=lengthened)
            opener, behind = lengthened, behind + 1
        if opener in ("past", "adjective") and self._is_hyphen(behind):  # "past-year", "past-30-day"
            within, behind = within._replace(end=runs.end(behind)), behind + 1
        within, behind = self._less(within, behind) if opener == "plain" else (within, behind)
        length = self.length(behind)
        if length is None or (opener == "plain" and not self._is_counted(length[0], behind)):
            return uncounted(self, within, behind)
        if self.amounts.is_journey(length[1]):
            return None
        tokens = [within, *length[0]]
        if opener in ("plain", "bare") and self.is_ago(length[1]) and runs.words(length[1]) != "ago":
            return [*tokens[:-1], tokens[-1]._replace(end=runs.end(length[1]))], length[1] + 1
        direction = self.towards(length[1])
        if opener in ("next", "first"):
            return [within._replace(kind="NEXT"), *length[0]], length[1]
        of = runs.can(length[1], "of") is not None and length[0][0].kind == "COUNT"
        period = "period" in runs.words(length[1] - 1)  # "over a 12-week period of treatment"
        of = of and not period
        if direction is None and of and opener in ("plain", "bare"):  # "within 48 hours of hospital arrival"
            direction = [runs.tok("ASIDE", length[1], "after")], length[1] + 1
        if direction is not None and opener == "past" and direction[0][0].meaning == "after":
            return tokens, length[1]  # "within the past year after screening" contradicts itself
        if direction is None:
            if opener == "bare" and not period:
                return None
            brief = length[0][0].kind == "TIME" and length[0][0].meaning in ("hour", "minute")
            if opener == "adjective" and brief:
                return None
            return tokens, length[1]
        return [*tokens, *direction[0]], direction[1]

    def _is_hyphen(self, place: int) -> bool:
        """Whether a hyphen joins what stands on both sides of it, with or without blanks around it."""
        sign, behind = self.runs.raw(place), self.runs.raw(place + 1)
        return sign is not None and sign.text in "-‐‑" and behind is not None and sign.joined == behind.joined

    def _less(self, within: Tok, place: int) -> tuple[Tok, int]:
        """ "Within less than 6 months", "within ≤ 4 weeks": the opener with its bound, and the place behind."""
        compare = (self.runs.can(place, "compare") or "").partition(" ")[0]
        if compare not in ("<", "<="):
            return within, place
        bound, behind = self.runs.with_articles("COMPARE", place)
        return within._replace(end=bound.end, meaning="strict" if compare == "<" else within.meaning), behind

    def _is_counted(self, length: list[Tok], place: int) -> bool:
        """Whether a length says how long it is: "4 weeks", "a month". "Within the month" may be this one unless it is
        that before a day, and "within a day hospital" is none."""
        runs, behind = self.runs, self.runs.raw(place + 1)
        ends = behind is None or not behind.text.isalnum() or runs.words(place + 1) in ("and", "or", "ago")
        ends = ends or any(runs.can(place + 1, kind) is not None for kind in ("direction", "of"))
        joined = behind is not None and behind.text == "-" and behind.joined
        alone = runs.words(place).split()[0] in ("a", "an") and ends and not joined
        article = runs.is_article(place - 1) or runs.words(place).startswith("the ")
        dated = article and self.direction(place + 1) is not None
        return length[0].kind == "COUNT" or alone or dated

    def _compared(self, place: int, compare: str) -> Taken | None:
        runs = self.runs
        sign = compare.partition(" ")[0]
        if sign not in ("<=", ">=", "<", ">"):
            return None
        _, behind = runs.with_articles("COMPARE", place)
        length = self.length(behind)
        both = both_bounds(self, place, sign, length) if length is not None else None
        if both is not None:
            return [both[0][0]._replace(start=runs.start(place)), *both[0][1:]], both[1]
        ago = (
            length is not None
            and self.is_ago(length[1])
            and runs.words(length[1]) not in ("prior", "beforehand")
        )
        direction = self.towards(length[1]) if length and length[0][0].kind == "COUNT" and not ago else None
        if length is not None and ago:
            tokens = [*length[0][:-1], length[0][-1]._replace(end=runs.end(length[1]))]
            length, direction = (tokens, length[1]), ([], length[1] + 1)
        if length is None or direction is None:
            return None
        kind = "BEYOND" if sign[0] == ">" else "WITHIN"
        meaning = "strict" if sign in _STRICT else "plain"
        opener = Tok(kind, runs.start(place), runs.end(behind - 1), meaning)
        return [opener, *length[0], *direction[0]], direction[1]

    def _bare(self, place: int) -> Taken | None:
        """ "3 months before surgery": exactly or within cannot be told."""
        runs = self.runs
        length = self.length(place)
        article = runs.words(place).split()[:1]
        alone = length is not None and length[0][0].kind == "TIME"
        if length is None or (alone and (article not in (["a"], ["the"]) or length[0][0].meaning == "day")):
            return None
        bounded = or_less(self, place, length)
        if bounded is not None:
            return bounded
        found = self.direction(length[1])
        if found is None and not alone and runs.can(length[1], "direction") is not None:
            found = [runs.tok("ASIDE", length[1], runs.can(length[1], "direction"))], length[1] + 1
        if found is None:
            return None
        start = length[0][0].start
        elapsed = "elapse" in runs.words(length[1])  # "4 weeks must have elapsed since": no fewer
        kind, meaning = ("BEYOND", "plain") if elapsed else ("VAGUELY", "vague")
        if alone and article == ["the"]:  # "the week before screening"
            kind, meaning = "WITHIN", "plain"
        return [Tok(kind, start, start, meaning), *length[0], *found[0]], found[1]

    def _spanning(self, place: int) -> Taken | None:
        """ "between 4 weeks and 2 weeks before inclusion"."""
        runs = self.runs
        if runs.can(place, "between") is None:
            return None
        far = self.length(place + 1)
        if far is None or runs.can(far[1], "to") is None:
            return None
        near = self.length(far[1] + 1)
        direction = self.direction(near[1]) if near else None
        if near is None or direction is None:
            return None
        joiner = runs.tok("JOINER", far[1])
        return [runs.tok("SPANNING", place), *far[0], joiner, *near[0], *direction[0]], direction[1]

    def _ranged(self, place: int) -> Taken | None:
        """ "between 3 and 24 months before inclusion", "3-24 months after stroke", "6 months to 5 years ago".

        Without "between" it may be how long something went on, and "within 3-6 months" may be as long as 6 months:
        which cannot be told.
        """
        runs = self.runs
        opener = runs.can(place, "window")
        between = runs.can(place, "between") is not None
        opened = between or opener in ("bare", "plain")
        behind = runs.with_articles("SPANNING", place)[1] if opened else place
        near = self.length(behind) or self._unit_behind(behind)
        if near is None or near[0][0].kind != "COUNT" or runs.can(near[1], "to") is None:
            return None
        if self.is_measured(place):
            return None
        if runs.words(near[1]) == "and" and not between:
            return None
        far = self.length(near[1] + 1)
        if far is None or far[0][0].kind != "COUNT":
            return None
        written = runs.can(far[1] - 1, "time")  # "between 1 and 2.5 years": the years are kept as 30 months
        if self.is_ago(far[1]):
            far = [*far[0][:-1], far[0][-1]._replace(end=runs.end(far[1]))], far[1] + 1
            towards: Taken = [], far[1]
        else:
            found = self.towards(far[1])
            if found is None:
                return None
            towards = found
        if near[0][-1].meaning is None and written is None:
            return None
        times = [near[0][-1]._replace(meaning=written)] if near[0][-1].meaning is None else near[0][1:]
        first_length = exact(str(near[0][0].meaning), str(times[-1].meaning))
        if first_length is None:
            return None
        count, times[-1] = (
            near[0][0]._replace(meaning=first_length[0]),
            times[-1]._replace(meaning=first_length[1]),
        )
        first = Tok("SPANNING", runs.start(place), runs.end(behind - 1) if opened else runs.start(place), "")
        told = between or opener == "bare"
        first = first if told else first._replace(kind="VAGUELY", meaning="vague")
        joiner = runs.tok("JOINER", near[1])
        return [first, count, *times, joiner, *far[0], *towards[0]], towards[1]

    def is_measured(self, place: int) -> bool:
        """Whether what stands before is measured in time: "aged between 18 and 65 years", "disease duration of"."""
        runs = self.runs
        before = [runs.run(one) for one in range(max(0, place - _NEAR), place)]
        named = any(
            one is not None and one.term is not None and one.term.kind == "variable" for one in before
        )
        words = {word for one in range(max(0, place - _NEAR), place + 1) for word in runs.words(one).split()}
        return named or bool(words & listed("measured in time"))

    def _unit_behind(self, place: int) -> Taken | None:
        """A number whose unit of time stands behind the next one: the 3 of "3 to 24 months"."""
        counted = self.lengths.number(place)
        if counted is None:
            return None
        count, behind = counted
        end = self.runs.end(behind - 1)
        return [Tok("COUNT", self.runs.start(place), end, count), Tok("TIME", end, end, None)], behind

    # -- anchors and durations ------------------------------------------------------------------------

    def at(self, place: int) -> Taken | None:
        """ "at inclusion", "during the screening period"."""
        runs = self.runs
        during = runs.words(place) == "during"
        if runs.can(place, "at") is None and not during:
            return None
        behind = runs.with_articles("AT", place)[1] if during else place + 1
        anchor = runs.anchor(behind)
        if anchor is None or (during and anchor[0].meaning not in listed("judged at")):
            return None
        return [Tok("AT", runs.start(place), runs.end(behind - 1)), anchor[0]], anchor[1]

    def lasting(self, place: int) -> Taken | None:
        """ "lasting at least 3 months until screening", "for at least 3 months", "for the past 6 months"."""
        runs = self.runs
        opener = runs.can(place, "lasting")
        if opener is None and self._is_since(place):
            opener = "for"
        if opener is None:
            return self._of_duration(place)
        lasting, behind = runs.with_articles("LASTING", place)
        compare = runs.can(behind, "compare")
        sign = compare.partition(" ")[0] if compare else ""
        if compare is not None and sign in ("<=", ">=", "<", ">"):
            bound, after = runs.with_articles("BOUND", behind, sign)
        elif opener == "for" and runs.can(behind, "window") in ("past", "adjective"):
            bound, after = runs.with_articles("BOUND", behind, ">=")
            return self._lasted([lasting, bound], after, once=True)  # "for the past year"
        elif opener == "for":
            bound, after = Tok("BOUND", lasting.end, lasting.end, ">="), behind
        else:
            return None
        return self._lasted([lasting, bound], after)

    def _is_since(self, place: int) -> bool:
        """ "Pain since at least 3 months": of one thing that goes on; "since less than" may tell when it was."""
        runs = self.runs
        if runs.words(place) != "since" or not place or is_dated(runs, place - 1):
            return False
        others = {word for one in range(place) for word in runs.words(one).split()} & {"and", "or", "never"}
        return not others and (runs.can(place + 1, "compare") or "").partition(" ")[0] not in ("<", "<=")

    def _lasted(self, opened: list[Tok], after: int, *, once: bool = False) -> Taken | None:
        """The length of time behind what opens it, and until when it has lasted. ``once``: a unit alone is one."""
        runs = self.runs
        length = self.length(after)
        if length is None or (length[0][0].kind == "TIME" and not once):
            return None
        until = runs.can(length[1], "until") is not None or runs.can(length[1], "direction") == "before"
        anchor = runs.anchor(length[1] + 1) if until else None
        tokens = [*opened, *length[0]]
        if anchor is None and runs.words(length[1]).split()[:1] in (
            ["a"],
            ["per"],
            ["daily"],
            ["each"],
            ["every"],
            ["/"],
        ):
            return None  # "for 10 hours a day" is a rate
        if anchor is None:
            away = runs.can(length[1], "direction")
            return None if away is not None else (tokens, length[1])
        return [*tokens, runs.tok("UNTIL", length[1]), anchor[0]], anchor[1]

    def _of_duration(self, place: int) -> Taken | None:
        """ "of at least 6 months' duration", "> 6 weeks in duration": how long what stands before it has lasted."""
        runs = self.runs
        compare = (runs.can(place, "compare") or "").partition(" ")[0]
        if compare not in ("<=", ">=", "<", ">") or not place:
            return None
        bound, behind = runs.with_articles("BOUND", place, compare)
        if runs.can(behind, "lasting") == "for":  # "at least for 3 months"
            bound = bound._replace(end=runs.end(behind))
            return self._lasted([Tok("LASTING", bound.start, bound.start, ""), bound], behind + 1)
        length = self.length(behind)
        if length is None or length[0][0].kind == "TIME":
            return None
        last = length[1] + runs.is_sign(length[1], "'’")
        last += runs.words(last) in ("in", "of")
        if runs.words(last) != "duration":
            return None
        time = length[0][-1]._replace(end=runs.end(last))
        return [Tok("LASTING", bound.start, bound.start, ""), bound, *length[0][:-1], time], last + 1
