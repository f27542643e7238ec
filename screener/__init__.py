"""Eligibility pre-screening: from a trial's own words to a decision that a coordinator can defend."""

__version__ = "0.1.0"
