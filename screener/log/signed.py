"""Who signed a decision, in words: an investigator's signature ends "provisional", a coordinator's is told beside."""

from screener.log.records import INVESTIGATORS, Progress, Signature

AWAITED = "investigator awaited"


def signature_words(signature: Signature | None) -> str:
    """``signed by L. Martin, investigator``; nothing where nobody signed."""
    return f"signed by {signer(signature)}" if signature is not None else ""


def signer(signature: Signature) -> str:
    """Name and role, and who is awaited: ``A. Bernard, coordinator; investigator awaited``."""
    awaited = "" if signature.role in INVESTIGATORS else f"; {AWAITED}"
    return f"{signature.name}, {signature.role}{awaited}"


def standing_words(progress: Progress, signature: Signature | None, unsigned: str) -> str:
    """Where a candidate stands: enrolled or declined first, then who signed."""
    state = state_words(signature, unsigned)
    return state if progress == "pending" else f"{progress}, {state}"


def state_words(signature: Signature | None, unsigned: str) -> str:
    """Where a decision stands, for a narrow column: what matters first."""
    if signature is None:
        return unsigned
    if signature.role in INVESTIGATORS:
        return f"signed by {signature.name}"
    return f"{signature.role} signed, {AWAITED}"
