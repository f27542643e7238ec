"""Sentences that say something another way than usual, each read as the usual wording of the same."""
