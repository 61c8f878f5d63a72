"""Local needs: what is asked for and not there, whom to recruit where, what could be offered next (G14-LOC)."""
