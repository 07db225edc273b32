"""Qt without a screen: timers, threads and processes around the core. Signals, no widgets."""
