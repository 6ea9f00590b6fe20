"""What the mouse says while it rests on something that can be edited on the node."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from app.canvas.gestures.gesture import translated
from app.canvas.inline.drag_number import part_at
from app.canvas.scene import CanvasScene
from app.language.engine_words import node_words
from app.widgets.setting_text import Setting, settings_of


def setting_at(scene: CanvasScene, point: QPointF, scale: float) -> Setting | None:
    """Return the setting that stands at a point of the scene, None for none."""
    name = scene.node_at(point)
    if name is None:
        return None
    setting = scene.near.setting_at(name, point - scene.item(name).pos(), scale)
    known = settings_of(type(scene.document.graph.node(name)))
    return next((each for each in known if each.name == setting), None)


def cursor_at(scene: CanvasScene, point: QPointF, scale: float) -> Qt.CursorShape | None:
    """Return the cursor over a number, a slider or a setting, None elsewhere."""
    if part_at(scene, point, scale) is not None:
        return Qt.CursorShape.SizeHorCursor
    setting = setting_at(scene, point, scale)
    if setting is None:
        return None
    is_switch = setting.kind == "bool"
    return Qt.CursorShape.PointingHandCursor if is_switch else Qt.CursorShape.IBeamCursor


def tip_at(scene: CanvasScene, point: QPointF, scale: float) -> str:
    """Return what the tool tip says over a number or a setting, empty elsewhere."""
    part = part_at(scene, point, scale)
    if part is not None:
        item = scene.item(part[0])
        how = translated("Drag sideways to change it, double-click to type")
        if part[1] == "slider":
            how = translated("Slide to change it")
        return f"{part[0]} = {item.number}\n{how}"
    setting = setting_at(scene, point, scale)
    if setting is None:
        return ""
    how = translated("Double-click to change it")
    return "\n".join(filter(None, (setting.name, node_words(setting.help), how)))
