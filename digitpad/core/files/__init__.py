"""Files on disk: paths, atomic writing, locks, and reading files that are not trusted."""
