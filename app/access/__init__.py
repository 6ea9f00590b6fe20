"""The window by keyboard and by ear."""
