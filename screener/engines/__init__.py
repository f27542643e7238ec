"""Rule × candidate → finding → decision."""
