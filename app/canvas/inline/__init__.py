"""Editing on the node itself: numbers to drag, sliders, settings typed in their place."""
