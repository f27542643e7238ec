"""The screening log: append-only, chained, verifiable; and the drafts of unfinished visits beside it.

Opening and closing::

    from screener.log import open_log, who
    with open_log(path) as log:                  # made where there is none; write=False to read only
        ...                                      # log_path() is the usual place

Everything that fails raises :class:`LogFault` (an ``Unusable``) whose text is for the coordinator and whose
``cause`` is for the program ("full", "read-only", "busy", "changed", "reason", …). Nothing of that step is
in the log then. Every method that writes is one transaction. A :class:`Log` may be used from worker
threads; it does no work on its own.

Who acts: ``who("LM")`` checks the initials and adds the operating system's account.

Writing (all return what stands afterwards)::

    episode = log.start(protocol, source_bytes, "01-007", by, given, site="01")     # a visit, saved
    episode = log.save(number, given, by, why="", seen=episode.screening.last)      # values, judged, recorded
    episode = log.override(number, "I03", "met", by, why)      log.withdraw(number, "I03", by, why)
    signature = log.sign(number, "L. Martin", "investigator", "I confirm the decision", by)
    episode = log.start(protocol, source_bytes, "01-007", by, carry=number)   # linked, values to be confirmed
    episode = log.progress(number, "enrolled", by, on=PartialDate(2026, 3, 10))

``number`` is ``episode.screening.number``. ``given`` maps a field's name to ``Given(value, source, dated,
comment)``; value None says "asked, and not known". A changed value without ``why`` (one reason, or one by
field) raises :class:`ReasonNeeded`, which names the fields. A birth date is given as it is and kept as ages only
(:mod:`screener.engines.birthdays`). The log judges with the reference engine on what it holds, so that a
decision always belongs to the values beside it; it may differ from what the form showed in one point: a date
to look again that would give the birthday away is not there.

Reading::

    log.screenings(trial)            # list[Screening]: one line each; filter and sort with listed(...)
    listed(lines, Filter(outcome="eligible", current=True), "changed", down=True)
    flow(lines)                      # Flow: counts that add up, and the reasons
    episode = log.episode(number)    # Episode: protocol as applied, held values, findings, signatures, rows
    episode.judged                   # Judged | None, with overrides: for reports and the screen
    episode.held["edss"].age(on)     # days since a (carried-over) value's source or first recording
    log.entries(number)              # the audit trail;   log.criteria()  # criteria files as they were
    log.head()                       # Head(number, hash): print it on whatever leaves the log
    log.verify(printed_hash)         # Verification;   verify(path) where the file may not open
    with log.snapshot(): ...         # several reads of one moment

Reports: ``screener.reports.episode.on_episode(episode, log.head())``, or, for one that is not saved,
``reports.candidate.on_candidate(protocol, candidate)`` gives what ``reports.decision.as_text``,
``reports.decision_html.as_html`` and ``reports.decision_json.as_json`` write; ``reports.log_html.as_html`` is the
log's page.

Drafts (:mod:`screener.log.drafts`): every accepted input on disk at once, in the user's data folder::

    drafts = Drafts()                                      # or Drafts(folder)
    draft = drafts.save(new_draft(trial, protocol.digest, "01-007", site="01"))
    draft = drafts.save(draft.put("edss", Input("4.5", source="letter", dated="2026-03-02")))
    draft = drafts.save(draft.undo())
    drafts.all()      drafts.restore(draft.id)      drafts.discard(draft.id)   # after log.save

A signature is void once anything that it signed changes: ``Signature.void`` is the row that did. A
screening is provisional while ``Screening.signed`` is None.
"""

from screener.log.chain import Head
from screener.log.drafts import Draft, Drafts, Input, new_draft
from screener.log.faults import LogFault, ReasonNeeded
from screener.log.flow import Flow, Reason, flow
from screener.log.listing import Filter, Order, listed
from screener.log.place import drafts_folder, log_path, share
from screener.log.records import (
    Entry,
    Episode,
    Found,
    Given,
    Kind,
    Override,
    Progress,
    Recorded,
    Role,
    Screening,
    Signature,
    Who,
    who,
)
from screener.log.store import Log, open_log
from screener.log.verify import Verification, verify

__all__ = [
    "Draft",
    "Drafts",
    "Entry",
    "Episode",
    "Filter",
    "Flow",
    "Found",
    "Given",
    "Head",
    "Input",
    "Kind",
    "Log",
    "LogFault",
    "Order",
    "Override",
    "Progress",
    "Reason",
    "ReasonNeeded",
    "Recorded",
    "Role",
    "Screening",
    "Signature",
    "Verification",
    "Who",
    "drafts_folder",
    "flow",
    "listed",
    "log_path",
    "new_draft",
    "open_log",
    "share",
    "verify",
    "who",
]
