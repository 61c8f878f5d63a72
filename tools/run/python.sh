#!/bin/sh
# Prints a Python between 3.11 and 3.14. PYTHON=/path/to/python chooses one.
fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'
for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
    if "$candidate" -c "$fits" 2>/dev/null; then
        echo "$candidate"
        exit 0
    fi
done
if [ -n "$PYTHON" ]; then
    echo "$PYTHON is not a Python between 3.11 and 3.14: set PYTHON to one, or unset it." >&2
else
    echo "No Python between 3.11 and 3.14 was found: install one (on Debian or Ubuntu: apt install python3 python3-venv), or say where it is with PYTHON=/path/to/python." >&2
fi
exit 1
