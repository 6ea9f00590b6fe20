"""Small programs that behave as a child process might."""
