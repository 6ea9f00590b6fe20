"""Training as a program of its own: data, job, optimizer, checkpoints, events and the run."""
