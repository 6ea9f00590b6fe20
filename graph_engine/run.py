"""Running a graph once: values, gradients and the trace of steps."""
