"""How much of a file is read at most, so that no file takes more memory or time than an import is worth."""

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000
MOST_LINES = 100_000  # with blank ones
MOST_COLUMNS = 200
MOST_LETTERS = 5_000  # in one cell
MOST_UNPACKED = 64 * 1024 * 1024
MOST_RATIO = 200  # unpacked to packed, of parts above a megabyte
MOST_PARTS = 500
MOST_ELEMENTS = 2_000_000
MOST_OTHER_ELEMENTS = 200_000  # styles, merged cells and the like
MOST_CELLS_A_ROW = 16_384
