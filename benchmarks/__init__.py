"""Side-by-side measurements; `make bench` runs them all.

Every row is a ratio of two things done in turn in one process, on one thread, by CPU time: figures
in seconds would speak of the machine. `whole_window` alone is in milliseconds, as its goals are.
"""
