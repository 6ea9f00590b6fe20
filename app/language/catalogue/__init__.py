"""The catalogue of translations: collecting every text, and building what the window loads.

``python -m app.language.catalogue`` brings the .ts files up to date with the sources and builds
the .qm files from them. Nothing of this is imported when the window runs.
"""
