"""The timeline: every step of the passes, in order, to walk and to scrub through."""
