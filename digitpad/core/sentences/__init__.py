"""The catalogue: whatever core, command line and worker say, as kinds with values, without Qt."""
