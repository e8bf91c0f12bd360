"""The checks behind bin/tidy, one module per theme."""
