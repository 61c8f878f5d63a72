"""A council lived through by chance, and the plain counts that its days are held against."""
