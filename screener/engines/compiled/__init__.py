"""The compiled engine: a protocol's rules as SQL expressions over columns, for many candidates at once.

It means what :mod:`screener.engines.evaluate` means; neither imports the other, and generated rules and
candidates hold them together. The way of a candidate through it::

    source columns ─ read (reading) ─ settled (settling) ─ leaves ─ tree ─ criteria, decision (verdict)

Everything is built as SQLGlot expressions, so that no text of a criterion or of a file can become SQL.
"""
