"""Films of the stepper: an animated GIF, or an MP4."""
