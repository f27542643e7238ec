"""Lint: what is amiss in a trial's criteria (see :mod:`screener.language.lint.run`)."""
