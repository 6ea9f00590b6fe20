<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <location filename="../../app/film/dialog.py"/>
        <source>%n frames</source>
        <extracomment>%n frame</extracomment>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/film/dialog.py"/>
        <source>%n seconds</source>
        <extracomment>%n second</extracomment>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/actions/disconnecting.py"/>
        <source>%n wires are taken away.</source>
        <extracomment>The wire is taken away.</extracomment>
        <translation>
            <numerusform>Die Leitung ist entfernt.</numerusform>
            <numerusform>%n Leitungen sind entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/actions/rewiring.py"/>
        <source>%n wires that found no port are gone.</source>
        <extracomment>A wire that found no port is gone.</extracomment>
        <translation>
            <numerusform>Eine Leitung, die keinen Anschluss fand, ist weg.</numerusform>
            <numerusform>%n Leitungen, die keinen Anschluss fanden, sind weg.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/actions/restarting.py"/>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <location filename="../../app/actions/restarting.py"/>
        <source>&amp;Restart now</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>A little</source>
        <translation>Ein wenig</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>A number up, down</source>
        <translation>Eine Zahl hoch, herunter</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>A step takes all edges of a node, with the terms they bring</source>
        <translation>Ein Schritt nimmt alle Kanten eines Knotens zusammen, mit den Summanden, die sie bringen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>A step takes one weight; else the weights that a block keeps to itself go together</source>
        <translation>Ein Schritt nimmt ein Gewicht; sonst gehen die Gewichte, die ein Block für sich behält, zusammen</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>A whole node at once</source>
        <translation>Knotenweise</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>About Gradloom</source>
        <translation>Über Gradloom</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>About the node</source>
        <translation>Über den Knoten</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Add everything that the values come from</source>
        <translation>Alles hinzunehmen, woraus die Werte entstehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Add everything that the values reach</source>
        <translation>Alles hinzunehmen, wohin die Werte gelangen</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Add frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Add node after this…</source>
        <translation>Knoten dahinter einfügen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Add node…</source>
        <translation>Knoten einfügen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Add reroute point</source>
        <translation>Knickpunkt einfügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Align bottoms</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Align middles in a column</source>
        <translation>Mitten in einer Spalte ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Align middles in a row</source>
        <translation>Mitten in einer Zeile ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Align tops</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/actions/disconnecting.py"/>
        <source>All %n wires</source>
        <extracomment>The wire</extracomment>
        <translation>
            <numerusform>Die Leitung</numerusform>
            <numerusform>Alle %n Leitungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>All steps are done.</source>
        <translation>Alle Schritte sind getan.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>All values are shown already.</source>
        <translation>Alle Werte sind bereits zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Along the first wire in, or back along the one you came by</source>
        <translation>Entlang der ersten eingehenden Leitung, oder zurück über die, auf der man kam</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Along the first wire out, or back along the one you came by</source>
        <translation>Entlang der ersten ausgehenden Leitung, oder zurück über die, auf der man kam</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>An animated GIF or an MP4 of the stepper</source>
        <translation>Ein animiertes GIF oder ein MP4 der Schritte</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Animated GIF</source>
        <translation>Animiertes GIF</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Archive, one file to share (*{suffix})</source>
        <translation>Archiv, eine Datei zum Weitergeben (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/actions/arranging.py"/>
        <source>Arrange %n nodes</source>
        <extracomment>Arrange %n node</extracomment>
        <translation>
            <numerusform>%n Knoten anordnen</numerusform>
            <numerusform>%n Knoten anordnen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Arrange the graph</source>
        <translation>Graph anordnen</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Back a phase</source>
        <translation>Eine Phase zurück</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Back to the breakpoint before</source>
        <translation>Zurück zum vorigen Haltepunkt</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Back to the canvas</source>
        <translation>Zurück zur Zeichenfläche</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Backward only</source>
        <translation>Nur rückwärts</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Backward step of the selected node</source>
        <translation>Rückwärtsschritt des gewählten Knotens</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Break a port's wires</source>
        <translation>Leitungen eines Anschlusses trennen</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>By its name or type</source>
        <translation>Nach Name oder Typ</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Canvas, panels below, inspector, palette, tools</source>
        <translation>Zeichenfläche, untere Bereiche, Inspektor, Palette, Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Change a number on a node</source>
        <translation>Eine Zahl auf einem Knoten ändern</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_editing.py"/>
        <source>Change name, settings, ports and states of a block, for all that is made of it</source>
        <translation>Name, Einstellungen, Anschlüsse und Zustände eines Blocks ändern, für alles, was aus ihm gemacht ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Change shortcuts…</source>
        <translation>Tastenkürzel ändern …</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Check against PyTorch</source>
        <translation>Mit PyTorch vergleichen</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Check against finite differences</source>
        <translation>Mit finiten Differenzen prüfen</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>Checked against the module with onnxruntime</source>
        <translation>Mit onnxruntime gegen das Modul geprüft</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Checkpoint now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Choose a port of the node, then the port that its wire leads to</source>
        <translation>Erst einen Anschluss des Knotens wählen, dann den, zu dem die Leitung führt</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Click on a port</source>
        <translation>Klick auf einen Anschluss</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Click on the map</source>
        <translation>Klick in die Übersicht</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Colour of notes and frames</source>
        <translation>Farbe von Notizen und Rahmen</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Connect to…</source>
        <translation>Verbinden mit …</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Connect {port} from …</source>
        <translation>{port} verbinden, von …</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Connect {port} to …</source>
        <translation>{port} verbinden, nach …</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/actions/edit.py"/>
        <source>Cut %n items</source>
        <extracomment>Cut %n item</extracomment>
        <translation>
            <numerusform>%n Element ausschneiden</numerusform>
            <numerusform>%n Elemente ausschneiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/actions/edit.py"/>
        <source>Cut %n nodes</source>
        <extracomment>Cut %n node</extracomment>
        <translation>
            <numerusform>%n Knoten ausschneiden</numerusform>
            <numerusform>%n Knoten ausschneiden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Cut wires</source>
        <translation>Leitungen durchschneiden</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Cut {name}</source>
        <translation>{name} ausschneiden</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Dark, high contrast</source>
        <translation>Dunkel, hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Delete on the canvas</source>
        <translation>Auf der Zeichenfläche löschen</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Differentiate this node</source>
        <translation>Diesen Knoten ableiten</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Digits on wires</source>
        <translation>Nachkommastellen auf Leitungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/disconnecting.py"/>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <location filename="../../app/actions/disconnecting.py"/>
        <source>Disconnect…</source>
        <translation>Trennen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Do not stop here</source>
        <translation>Hier nicht anhalten</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Done again: {name}</source>
        <translation>Wiederholt: {name}</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Double-click on a wire</source>
        <translation>Doppelklick auf eine Leitung</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Double-click on it</source>
        <translation>Doppelklick darauf</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Double-click on the ground</source>
        <translation>Doppelklick auf freie Fläche</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag a wire</source>
        <translation>Leitung ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag from a port</source>
        <translation>Von einem Anschluss ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag from a wired input</source>
        <translation>Von einem belegten Eingang ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag from the palette</source>
        <translation>Aus der Palette ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag it sideways</source>
        <translation>Seitwärts ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag its corner or edge</source>
        <translation>An Ecke oder Rand ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag its title</source>
        <translation>Am Titel ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drag on the canvas</source>
        <translation>Über die Zeichenfläche ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Dragged and nudged nodes keep to the dots</source>
        <translation>Gezogene und gerückte Knoten bleiben auf den Punkten</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Draw a coloured frame around what is selected, or an empty one</source>
        <translation>Einen farbigen Rahmen um das Ausgewählte zeichnen, oder einen leeren</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Draw a neural network, watch values and gradients on every edge, train what you see.</source>
        <translation>Ein neuronales Netz zeichnen, Werte und Gradienten auf jeder Kante sehen und trainieren, was zu sehen ist.</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Draw a wire</source>
        <translation>Eine Leitung ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drop a node on a wire</source>
        <translation>Knoten auf eine Leitung fallen lassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Drop a wire on the ground</source>
        <translation>Leitung auf freier Fläche loslassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Dropout drops, as it does while training</source>
        <translation>Dropout lässt Werte fallen, wie beim Training</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Duplicate with wires</source>
        <translation>Mit Leitungen duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_editing.py"/>
        <source>Edit blocks…</source>
        <translation>Blöcke bearbeiten…</translation>
    </message>
    <message>
        <location filename="../../app/actions/inline.py"/>
        <source>Edit on the node</source>
        <translation>Auf dem Knoten bearbeiten</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Edit the text</source>
        <translation>Den Text bearbeiten</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>End the graph in exactly one single number, a loss.</source>
        <translation>Der Graph muss in genau einer einzelnen Zahl enden, einem Verlust.</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>End the run and keep what was learned</source>
        <translation>Den Lauf beenden und das Gelernte behalten</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>End training</source>
        <translation>Training beenden</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Every action and its keys</source>
        <translation>Jeder Befehl und seine Tasten</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Every edge, in a process of its own</source>
        <translation>Jede Kante, in einem eigenen Prozess</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Every shortcut</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Every step, to go back to and forth</source>
        <translation>Alle Schritte, mit Sprung vor und zurück</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Everything has this size from the next start on.</source>
        <translation>Ab dem nächsten Start hat alles diese Größe.</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Exchange what is wired to the two inputs</source>
        <translation>Vertauschen, was an den beiden Eingängen hängt</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Expand</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Film of the steps</source>
        <translation>Film der Schritte</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>Film of the steps…</source>
        <translation>Film der Schritte …</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Film written to {path}</source>
        <translation>Film gespeichert unter {path}</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Find a node</source>
        <translation>Knoten suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Find a node by its name or type</source>
        <translation>Knoten nach Name oder Typ suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Find any action by a few letters</source>
        <translation>Jeden Befehl mit ein paar Buchstaben finden</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Find node…</source>
        <translation>Knoten suchen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/step_levels.py"/>
        <source>Finish what happens inside the node, and go back to what is around it</source>
        <translation>Zu Ende führen, was im Knoten geschieht, und zurück zu dem, was ihn umgibt</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Fit frame to its contents</source>
        <translation>Rahmen an seinen Inhalt anpassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Fit the graph</source>
        <translation>Graph einpassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Fit the graph to the canvas</source>
        <translation>Den Graphen in die Zeichenfläche einpassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Forward a phase</source>
        <translation>Eine Phase vor</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Forward only</source>
        <translation>Nur vorwärts</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Forward step of the selected node</source>
        <translation>Vorwärtsschritt des gewählten Knotens</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Frame the selection</source>
        <translation>Auswahl einpassen</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Frame {number} of {count}</source>
        <translation>Bild {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Frames painted</source>
        <translation>Gezeichnete Bilder</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Free software under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>From one wire of the node to the next</source>
        <translation>Von einer Leitung des Knotens zur nächsten</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_editing.py"/>
        <source>Give this node a copy of its block, so that changes of it stay here</source>
        <translation>Diesem Knoten eine Kopie seines Blocks geben, damit Änderungen daran hier bleiben</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Go back to the document first (Esc).</source>
        <translation>Erst zum Dokument zurückkehren (Esc).</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Go through the menus by keys</source>
        <translation>Die Menüs mit Tasten durchgehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Go to a place</source>
        <translation>Zu einer Stelle gehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark</source>
        <translation>Zum Lesezeichen</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 1</source>
        <translation>Zum Lesezeichen 1</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 2</source>
        <translation>Zum Lesezeichen 2</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 3</source>
        <translation>Zum Lesezeichen 3</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 4</source>
        <translation>Zum Lesezeichen 4</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 5</source>
        <translation>Zum Lesezeichen 5</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 6</source>
        <translation>Zum Lesezeichen 6</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 7</source>
        <translation>Zum Lesezeichen 7</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 8</source>
        <translation>Zum Lesezeichen 8</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Go to bookmark 9</source>
        <translation>Zum Lesezeichen 9</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Go to the selection</source>
        <translation>Zur Auswahl</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Gradients are those of {name} now.</source>
        <translation>Abgeleitet wird jetzt {name}.</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Gradloom archives (*{suffix})</source>
        <translation>Gradloom-Archive (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Hand the first input on, as if the node were not there</source>
        <translation>Den ersten Eingang durchreichen, als wäre der Knoten nicht da</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>Help about {title}</source>
        <translation>Hilfe zu {title}</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>How large the gradient of a wire is, at a glance</source>
        <translation>Wie groß der Gradient einer Leitung ist, auf einen Blick</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>In a presentation: back, on</source>
        <translation>In einer Präsentation: zurück, vor</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>In fields</source>
        <translation>In Eingabefeldern</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>In simpler nodes</source>
        <translation>In einfacheren Knoten</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>In the timeline</source>
        <translation>In der Zeitleiste</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Inspect the wire</source>
        <translation>Leitung untersuchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Invert the selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>It does not run.</source>
        <translation>Er wird nicht ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Its neighbour on the same node, or what lies nearest above</source>
        <translation>Sein Nachbar am selben Knoten, oder was am nächsten darüber liegt</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Its neighbour on the same node, or what lies nearest below</source>
        <translation>Sein Nachbar am selben Knoten, oder was am nächsten darunter liegt</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Keep the selected nodes in their places</source>
        <translation>Die gewählten Knoten an ihrem Platz halten</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Lay out the selected nodes, or the whole graph</source>
        <translation>Die gewählten Knoten anordnen, oder den ganzen Graphen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Lead a wire through a point</source>
        <translation>Leitung über einen Punkt führen</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Lead the selected wire through one more point; a double click on it does, too</source>
        <translation>Die gewählte Leitung über einen weiteren Punkt führen; ein Doppelklick auf sie tut es auch</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Leave a presentation</source>
        <translation>Präsentation verlassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Leave stepping</source>
        <translation>Schrittmodus verlassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Less tall</source>
        <translation>Niedriger</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Let the node be of another type, and keep what fits</source>
        <translation>Dem Knoten einen anderen Typ geben und behalten, was passt</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Light, high contrast</source>
        <translation>Hell, hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Live values</source>
        <translation>Live-Werte</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Live values are off.</source>
        <translation>Die Live-Werte sind ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Look inside a node</source>
        <translation>In einen Knoten hineinsehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_dialog.py"/>
        <source>Make a block</source>
        <translation>Block bilden</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_dialog.py"/>
        <source>Make block</source>
        <translation>Block bilden</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Make block…</source>
        <translation>Block bilden …</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_editing.py"/>
        <source>Make independent</source>
        <translation>Unabhängig machen</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Make it as large as what lies in it</source>
        <translation>Ihn so groß machen wie das, was darin liegt</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Make the palette, the panels and the inspector wider, narrower, higher or lower</source>
        <translation>Palette, untere Bereiche und Inspektor breiter, schmaler, höher oder niedriger machen</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Marks beside colours</source>
        <translation>Zeichen neben den Farben</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Mean ± standard deviation</source>
        <translation>Mittelwert ± Standardabweichung</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Middle button</source>
        <translation>Mittlere Taste</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Move a frame and what is in it</source>
        <translation>Rahmen mitsamt Inhalt verschieben</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Move the borders by keys</source>
        <translation>Grenzen mit Tasten verschieben</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Move the canvas</source>
        <translation>Zeichenfläche verschieben</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>Move the selected nodes</source>
        <translation>Die gewählten Knoten verschieben</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_dialog.py"/>
        <source>Name of the block</source>
        <translation>Name des Blocks</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_dialog.py"/>
        <source>Name of the block, and of its class in PyTorch</source>
        <translation>Name des Blocks und seiner Klasse in PyTorch</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Narrower</source>
        <translation>Schmaler</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>New from example</source>
        <translation>Neu aus Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Next note or frame</source>
        <translation>Nächste Notiz oder nächster Rahmen</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Next reroute point</source>
        <translation>Nächster Knickpunkt</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>No breakpoint is met between the beginning and here.</source>
        <translation>Zwischen dem Anfang und hier wird kein Haltepunkt erreicht.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>No breakpoint is met from here to the end.</source>
        <translation>Von hier bis zum Ende wird kein Haltepunkt erreicht.</translation>
    </message>
    <message>
        <location filename="../../app/actions/command_search.py"/>
        <source>No command is called that.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>No gradient passes through it.</source>
        <translation>Durch ihn läuft kein Gradient.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>No gradients: end the graph in one number, such as a loss.</source>
        <translation>Keine Gradienten: Der Graph muss in einer einzelnen Zahl enden, etwa einem Verlust.</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>No node is called that.</source>
        <translation>Kein Knoten heißt so.</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>No node is selected.</source>
        <translation>Kein Knoten ist ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>No node stands expanded.</source>
        <translation>Kein Knoten ist aufgeklappt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/type_choice.py"/>
        <source>No node type is called that.</source>
        <translation>Kein Knotentyp heißt so.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>No node, note or frame is selected.</source>
        <translation>Kein Knoten, keine Notiz und kein Rahmen ist ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>No nodes were copied.</source>
        <translation>Es wurden keine Knoten kopiert.</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>No place is marked yet: {keys} marks one.</source>
        <translation>Noch ist keine Stelle markiert: {keys} markiert eine.</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>No port is called that.</source>
        <translation>Kein Anschluss heißt so.</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>No project was opened or saved yet.</source>
        <translation>Noch wurde kein Projekt geöffnet oder gespeichert.</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>No selected wire has a reroute point.</source>
        <translation>Keine gewählte Leitung hat einen Knickpunkt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/disconnecting.py"/>
        <source>No wire is called that.</source>
        <translation>Keine Leitung heißt so.</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Notes and frames</source>
        <translation>Notizen und Rahmen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Nothing has been done that could be undone.</source>
        <translation>Es wurde nichts getan, was sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>Nothing has changed since it was saved.</source>
        <translation>Seit dem Speichern hat sich nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Nothing here is learned: add a parameter.</source>
        <translation>Hier wird nichts gelernt: Ein Parameter fehlt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Nothing is training.</source>
        <translation>Es läuft kein Training.</translation>
    </message>
    <message>
        <location filename="../../app/actions/disconnecting.py"/>
        <source>Nothing is wired to the node.</source>
        <translation>Am Knoten hängt keine Leitung.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step_levels.py"/>
        <source>Nothing runs in this step: gradients arrive and add up.</source>
        <translation>In diesem Schritt wird nichts ausgeführt: Gradienten kommen an und werden addiert.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Nothing runs yet: wire the inputs.</source>
        <translation>Noch rechnet nichts: Die Eingänge müssen angeschlossen sein.</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Nothing to learn: add a layer or a Parameter.</source>
        <translation>Nichts zu lernen: Eine Schicht oder ein Parameter fehlt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Nothing was undone.</source>
        <translation>Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge a little down</source>
        <translation>Ein wenig nach unten rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge a little left</source>
        <translation>Ein wenig nach links rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge a little right</source>
        <translation>Ein wenig nach rechts rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge a little up</source>
        <translation>Ein wenig nach oben rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge down</source>
        <translation>Nach unten rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge far down</source>
        <translation>Weit nach unten rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge far left</source>
        <translation>Weit nach links rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge far right</source>
        <translation>Weit nach rechts rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge far up</source>
        <translation>Weit nach oben rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge left</source>
        <translation>Nach links rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge right</source>
        <translation>Nach rechts rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Nudge up</source>
        <translation>Nach oben rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>ONNX…</source>
        <translation>ONNX …</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>On to the next breakpoint</source>
        <translation>Weiter zum nächsten Haltepunkt</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>On wires of tensors</source>
        <translation>Auf Leitungen mit Tensoren</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>One phase back, one on</source>
        <translation>Eine Phase zurück, eine vor</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>One step back, one on</source>
        <translation>Einen Schritt zurück, einen vor</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>One step on; over what is inside the node (step over)</source>
        <translation>Einen Schritt weiter, über das Innere des Knotens hinweg</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Only a single number can be differentiated.</source>
        <translation>Nur eine einzelne Zahl lässt sich ableiten.</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Only the canvas and the current step, in large type</source>
        <translation>Nur die Zeichenfläche und der aktuelle Schritt, in großer Schrift</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Open a project folder (name.gradloom)</source>
        <translation>Projektordner öffnen (name.gradloom)</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Open an archive</source>
        <translation>Archiv öffnen</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>Open archive…</source>
        <translation>Archiv öffnen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Open recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Otherwise they are lost.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Packing…</source>
        <translation>Wird gepackt …</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Part of the window before</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Pause ❚❚</source>
        <translation>Pause ❚❚</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>Picture of the graph</source>
        <translation>Bild des Graphen</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>Picture of the graph…</source>
        <translation>Bild des Graphen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>Picture written to {path}</source>
        <translation>Bild gespeichert unter {path}</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Play and pause</source>
        <translation>Abspielen und anhalten</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Port of {name} to connect</source>
        <translation>Zu verbindender Anschluss von {name}</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Project folder (*{suffix})</source>
        <translation>Projektordner (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Put a breakpoint at the selected nodes or wire, or take it away</source>
        <translation>An den gewählten Knoten oder der Leitung einen Haltepunkt setzen oder entfernen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Put a node into a wire</source>
        <translation>Knoten in eine Leitung setzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Put the cursor into the palette's search box</source>
        <translation>Den Cursor in das Suchfeld der Palette setzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Put the node back that was expanded</source>
        <translation>Den aufgeklappten Knoten wieder einsetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Put the nodes that it is made of in its place</source>
        <translation>Die Knoten, aus denen er besteht, an seine Stelle setzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>PyTorch code</source>
        <translation>PyTorch-Code</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>PyTorch is being loaded.</source>
        <translation>PyTorch wird geladen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>PyTorch program…</source>
        <translation>PyTorch-Programm …</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>Python source…</source>
        <translation>Python-Quelltext …</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Redo {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>Reference</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Remove reroute point</source>
        <translation>Knickpunkt entfernen</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Replace by a node type</source>
        <translation>Durch einen Knotentyp ersetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Replace {name} by …</source>
        <translation>{name} ersetzen durch …</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Rest on them</source>
        <translation>Auf ihnen verweilen</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Resume ▸</source>
        <translation>Fortsetzen ▸</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Right-click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Right-drag</source>
        <translation>Rechts ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Run the graph again after every edit</source>
        <translation>Den Graphen nach jeder Änderung neu durchrechnen</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>SVG, PNG or PDF</source>
        <translation>SVG, PNG oder PDF</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Safe for the colour-blind</source>
        <translation>Für Farbenblinde geeignet</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Save the changes to {name}?</source>
        <translation>Änderungen an {name} speichern?</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Save the project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <location filename="../../app/actions/file.py"/>
        <source>Saved as {path}</source>
        <translation>Gespeichert unter {path}</translation>
    </message>
    <message>
        <location filename="../../app/actions/command_search.py"/>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>Search commands…</source>
        <translation>Befehle suchen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Search the node types</source>
        <translation>Knotentypen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Search the node types; what fits is wired to the selected node's output</source>
        <translation>Knotentypen durchsuchen; was passt, wird an den Ausgang des gewählten Knotens gehängt</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Search the palette</source>
        <translation>Palette durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>See the numbers of a wire larger</source>
        <translation>Die Zahlen einer Leitung größer sehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step_levels.py"/>
        <source>See the step that is looked at from inside its node, step by step</source>
        <translation>Den gezeigten Schritt im Innern seines Knotens Schritt für Schritt ansehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Select a frame first.</source>
        <translation>Erst einen Rahmen auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Select a node first.</source>
        <translation>Erst einen Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Select a node in the frame of an expanded one first.</source>
        <translation>Erst einen Knoten im Rahmen eines aufgeklappten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/disconnecting.py"/>
        <source>Select a node or a wire first.</source>
        <translation>Erst einen Knoten oder eine Leitung auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Select a node or a wire to stop at.</source>
        <translation>Einen Knoten oder eine Leitung zum Anhalten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Select a note or frame first.</source>
        <translation>Erst eine Notiz oder einen Rahmen auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Select a reroute point first.</source>
        <translation>Erst einen Knickpunkt auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Select a wire first.</source>
        <translation>Erst eine Leitung auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Select a wire or nodes first.</source>
        <translation>Erst eine Leitung oder Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/actions/arranging.py"/>
        <source>Select at least %n nodes first.</source>
        <extracomment>Select a node first.</extracomment>
        <translation>
            <numerusform>Erst einen Knoten auswählen.</numerusform>
            <numerusform>Erst mindestens %n Knoten auswählen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Select downstream</source>
        <translation>Nachfolger auswählen</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Select it and bring it into sight</source>
        <translation>Auswählen und in Sicht bringen</translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_editing.py"/>
        <source>Select one node first.</source>
        <translation>Erst einen einzelnen Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Select one node.</source>
        <translation>Erst einen Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Select one note or frame first.</source>
        <translation>Erst eine einzelne Notiz oder einen Rahmen auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Select several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Select the next point of the wire; arrows move it, Delete takes it away</source>
        <translation>Den nächsten Punkt der Leitung auswählen; Pfeiltasten bewegen ihn, Entf nimmt ihn weg</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Select the nodes first.</source>
        <translation>Erst die Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Select the nodes that are not</source>
        <translation>Die Knoten auswählen, die es nicht sind</translation>
    </message>
    <message>
        <location filename="../../app/actions/selecting.py"/>
        <source>Select upstream</source>
        <translation>Vorgänger auswählen</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Select what lies in the frame</source>
        <translation>Auswählen, was im Rahmen liegt</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Select with a rubber band</source>
        <translation>Mit einem Rahmen auswählen</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 1</source>
        <translation>Lesezeichen setzen 1</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 2</source>
        <translation>Lesezeichen setzen 2</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 3</source>
        <translation>Lesezeichen setzen 3</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 4</source>
        <translation>Lesezeichen setzen 4</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 5</source>
        <translation>Lesezeichen setzen 5</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 6</source>
        <translation>Lesezeichen setzen 6</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 7</source>
        <translation>Lesezeichen setzen 7</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 8</source>
        <translation>Lesezeichen setzen 8</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>Set bookmark 9</source>
        <translation>Lesezeichen setzen 9</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Set the value</source>
        <translation>Wert setzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Shake</source>
        <translation>Schütteln</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../app/actions/node_help.py"/>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Show all values and gradients again</source>
        <translation>Wieder alle Werte und Gradienten zeigen</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Show the gradients of the selected node</source>
        <translation>Die Gradienten des gewählten Knotens zeigen</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Show what the node is made of, with all numbers; of a plain one, set the value</source>
        <translation>Zeigen, woraus der Knoten besteht, mit allen Zahlen; bei einem einfachen den Wert setzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Signs say what a number or a step is, so that nothing depends on colours alone</source>
        <translation>Zeichen sagen, was eine Zahl oder ein Schritt ist, damit nichts an Farben allein hängt</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Size a note or a frame</source>
        <translation>Größe einer Notiz oder eines Rahmens ändern</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Size of everything</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Size of numbers on wires</source>
        <translation>Größe der Zahlen auf Leitungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Snap to the grid</source>
        <translation>Am Raster einrasten</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>So that it can be copied along with the frame</source>
        <translation>Damit es mit dem Rahmen kopiert werden kann</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Some nodes have errors; the Problems list says which.</source>
        <translation>Einige Knoten haben Fehler; die Liste der Probleme nennt sie.</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Space evenly across</source>
        <translation>Waagerecht gleichmäßig verteilen</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>Space evenly down</source>
        <translation>Senkrecht gleichmäßig verteilen</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Start of the backward pass</source>
        <translation>Anfang des Rückwärtsdurchlaufs</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Start of the forward pass</source>
        <translation>Anfang des Vorwärtsdurchlaufs</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Start of the update</source>
        <translation>Anfang der Aktualisierung</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Step by itself</source>
        <translation>Selbsttätig weiterschreiten</translation>
    </message>
    <message>
        <location filename="../../app/actions/step_levels.py"/>
        <source>Step into</source>
        <translation>Hineinschauen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step_levels.py"/>
        <source>Step out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Steps per second</source>
        <translation>Schritte pro Sekunde</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Straighten wires</source>
        <translation>Leitungen gerade ziehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>Swap inputs</source>
        <translation>Eingänge vertauschen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Take a node out of its wires</source>
        <translation>Knoten aus seinen Leitungen nehmen</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Take a reroute point away</source>
        <translation>Knickpunkt entfernen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step_levels.py"/>
        <source>Take a step first: what happens inside it can then be seen step by step.</source>
        <translation>Erst einen Schritt machen: Was in ihm geschieht, lässt sich dann Schritt für Schritt ansehen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Take a wire elsewhere</source>
        <translation>Leitung umhängen</translation>
    </message>
    <message>
        <location filename="../../app/actions/disconnecting.py"/>
        <source>Take a wire of the node away, or all of them</source>
        <translation>Eine Leitung des Knotens entfernen, oder alle</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Take every reroute point off the selected wire, or off the wires of the selected nodes</source>
        <translation>Alle Knickpunkte von der gewählten Leitung nehmen, oder von den Leitungen der gewählten Knoten</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>Take the selected point of the wire away</source>
        <translation>Den gewählten Punkt der Leitung entfernen</translation>
    </message>
    <message>
        <location filename="../../app/actions/disconnecting.py"/>
        <source>Take which wire away?</source>
        <translation>Welche Leitung entfernen?</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Taller</source>
        <translation>Höher</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>Tell the screen reader each step's sentence, and what the keys have come to</source>
        <translation>Dem Screenreader den Satz zu jedem Schritt mitteilen, und wohin die Tasten geführt haben</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Ten at once</source>
        <translation>Zehn auf einmal</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>Ten times as far</source>
        <translation>Zehnmal so weit</translation>
    </message>
    <message>
        <location filename="../../app/actions/access.py"/>
        <source>The graph as a tree of text, with its numbers</source>
        <translation>Der Graph als Baum aus Text, mit seinen Zahlen</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>The graph is empty.</source>
        <translation>Der Graph ist leer.</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>The graph's own output is differentiated again.</source>
        <translation>Abgeleitet wird wieder der Ausgang des Graphen selbst.</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>The help page of the selected node</source>
        <translation>Die Hilfeseite des gewählten Knotens</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>The language changes when Gradloom is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Gradloom.</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>The nn.Module as readable text</source>
        <translation>Das nn.Module als lesbarer Text</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>The node cannot run yet.</source>
        <translation>Der Knoten kann noch nicht rechnen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>The node has not two inputs.</source>
        <translation>Der Knoten hat nicht zwei Eingänge.</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_editing.py"/>
        <source>The node is not made of a block.</source>
        <translation>Der Knoten ist nicht aus einem Block gemacht.</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>The node is not made of simpler ones.</source>
        <translation>Der Knoten besteht nicht aus einfacheren.</translation>
    </message>
    <message>
        <location filename="../../app/actions/restarting.py"/>
        <source>The project opens again; what is not saved is asked for first.</source>
        <translation>Das Projekt wird wieder geöffnet; nach Ungesichertem wird vorher gefragt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>The run is ending.</source>
        <translation>Der Lauf geht zu Ende.</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>The selected nodes are locked in their places.</source>
        <translation>Die gewählten Knoten sind an ihrem Platz gesperrt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>The state_dict, without pickle</source>
        <translation>Das state_dict, ohne pickle</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <location filename="../../app/actions/wires.py"/>
        <source>The wire has no reroute point.</source>
        <translation>Die Leitung hat keinen Knickpunkt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <location filename="../../app/actions/block_editing.py"/>
        <source>There are no blocks: select nodes and make one.</source>
        <translation>Es gibt keine Blöcke: Knoten auswählen und einen daraus machen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>There are no breakpoints: select a node or a wire and press {keys}.</source>
        <translation>Es gibt keine Haltepunkte: Knoten oder Leitung auswählen und {keys} drücken.</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>There are no notes or frames.</source>
        <translation>Es gibt keine Notizen oder Rahmen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>There are no steps yet: the graph has not run.</source>
        <translation>Es gibt noch keine Schritte: Der Graph hat noch nicht gerechnet.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>This is before the first step.</source>
        <translation>Dies ist vor dem ersten Schritt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/step_levels.py"/>
        <source>This is the document itself: there is nothing around it.</source>
        <translation>Dies ist das Dokument selbst: Um es herum ist nichts.</translation>
    </message>
    <message>
        <location filename="../../app/actions/inline.py"/>
        <source>This node has no settings to type.</source>
        <translation>Dieser Knoten hat keine Einstellungen zum Eintippen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/finding.py"/>
        <source>This place is bookmark {number} now; {keys} comes back to it.</source>
        <translation>Diese Stelle ist jetzt Lesezeichen {number}; {keys} kehrt zu ihr zurück.</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Thumbnail</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>To the beginning, to the end</source>
        <translation>Zum Anfang, zum Ende</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Train the graph with PyTorch, in a process of its own</source>
        <translation>Den Graphen mit PyTorch trainieren, in einem eigenen Prozess</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Train ▸</source>
        <translation>Trainieren ▸</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>Training is under way. End it?</source>
        <translation>Das Training läuft noch. Beenden?</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Training mode</source>
        <translation>Trainingsmodus</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Type in the selected note, or the title of the frame; Return and F2 do, too</source>
        <translation>In die gewählte Notiz oder den Titel des Rahmens schreiben; Return und F2 tun es auch</translation>
    </message>
    <message>
        <location filename="../../app/actions/inline.py"/>
        <source>Type its value or settings where they stand; Tab goes on to the next</source>
        <translation>Wert oder Einstellungen dort eintippen, wo sie stehen; Tab geht weiter zum nächsten</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Undo {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Undone: {name}</source>
        <translation>Rückgängig gemacht: {name}</translation>
    </message>
    <message>
        <location filename="../../app/actions/blocks.py"/>
        <source>Use the selected nodes as one, here and wherever they are needed</source>
        <translation>Die gewählten Knoten als einen verwenden, hier und überall, wo sie gebraucht werden</translation>
    </message>
    <message>
        <location filename="../../app/actions/graph.py"/>
        <source>Value and gradient of every edge, in a process of its own</source>
        <translation>Wert und Gradient jeder Kante, in einem eigenen Prozess</translation>
    </message>
    <message>
        <location filename="../../app/window/menu_row.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>Walk along wires</source>
        <translation>An Leitungen entlanggehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Walk onto a wire</source>
        <translation>Auf eine Leitung gehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Walk to the one above</source>
        <translation>Zum oberen gehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Walk to the one below</source>
        <translation>Zum unteren gehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Walk to what feeds it</source>
        <translation>Zum Vorgänger gehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/canvas_actions.py"/>
        <source>Walk to what it feeds</source>
        <translation>Zum Nachfolger gehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Weights of blocks one by one</source>
        <translation>Gewichte von Blöcken einzeln</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>Weights…</source>
        <translation>Gewichte …</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>What can be done here</source>
        <translation>Was hier möglich ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/command_search.py"/>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <location filename="../../app/actions/export.py"/>
        <source>What torch.export writes</source>
        <translation>Was torch.export schreibt</translation>
    </message>
    <message>
        <location filename="../../app/actions/dialogs.py"/>
        <source>What was learned since the last checkpoint is lost.</source>
        <translation>Was seit der letzten Sicherung gelernt wurde, geht verloren.</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Which port of {name}?</source>
        <translation>Welcher Anschluss von {name}?</translation>
    </message>
    <message>
        <location filename="../../app/actions/step.py"/>
        <source>Whole nodes at a time</source>
        <translation>Ganze Knoten auf einmal</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Wider</source>
        <translation>Breiter</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <location filename="../../app/actions/looks.py"/>
        <source>Width and colour</source>
        <translation>Breite und Farbe</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Wire a new node</source>
        <translation>Neuen Knoten anschließen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit.py"/>
        <source>Wire the copies as the nodes themselves are</source>
        <translation>Die Kopien so anschließen wie die Knoten selbst</translation>
    </message>
    <message>
        <location filename="../../app/actions/action.py"/>
        <source>Wires by gradient</source>
        <translation>Leitungen nach Gradient</translation>
    </message>
    <message>
        <location filename="../../app/actions/arranging.py"/>
        <source>With equal gaps; the outermost two stay</source>
        <translation>Mit gleichen Abständen; die beiden äußersten bleiben</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>With the mouse</source>
        <translation>Mit der Maus</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>Would close a cycle: {target} leads to {source} already.</source>
        <translation>Würde einen Kreis schließen: {target} führt bereits zu {source}.</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Write in a note, or name a frame</source>
        <translation>In eine Notiz schreiben oder einen Rahmen benennen</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Write on the canvas, where the pointer is</source>
        <translation>Auf die Zeichenfläche schreiben, wo der Zeiger ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>Write the weights and the optimizer's state to the disk</source>
        <translation>Gewichte und Zustand des Optimierers auf die Platte schreiben</translation>
    </message>
    <message>
        <location filename="../../app/actions/sheet.py"/>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <location filename="../../app/actions/other_ways.py"/>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../app/actions/view.py"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <location filename="../../app/actions/help.py"/>
        <source>from source</source>
        <translation>aus dem Quelltext</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>input, from …</source>
        <translation>Eingang, von …</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>instead of {port}</source>
        <translation>anstelle von {port}</translation>
    </message>
    <message>
        <location filename="../../app/actions/command_search.py"/>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>on the canvas</source>
        <translation>auf der Zeichenfläche</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>output, to …</source>
        <translation>Ausgang, nach …</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>wired to {names}</source>
        <translation>verbunden mit {names}</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>{count} pixels wide</source>
        <translation>{count} Pixel breit</translation>
    </message>
    <message>
        <location filename="../../app/film/dialog.py"/>
        <source>{frames}, {seconds}. GIF plays anywhere, MP4 is smaller.</source>
        <translation>{frames}, {seconds}. GIF läuft überall, MP4 ist kleiner.</translation>
    </message>
    <message>
        <location filename="../../app/actions/rewiring.py"/>
        <source>{name} cannot be muted: {reason}.</source>
        <translation>{name} lässt sich nicht stummschalten: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/actions/train.py"/>
        <source>{name} is fed by nothing while training: put a Dataset in its place.</source>
        <translation>{name} bekommt beim Training keine Daten: Ein Dataset gehört an seine Stelle.</translation>
    </message>
    <message>
        <location filename="../../app/actions/connecting.py"/>
        <source>{source} is wired to {target}.</source>
        <translation>{source} ist mit {target} verbunden.</translation>
    </message>
    <message>
        <location filename="../../app/actions/key_words.py"/>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>A kink: finite differences say nothing here</source>
        <translation>Ein Knick: Finite Differenzen sagen hier nichts</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>Check every wire against PyTorch</source>
        <translation>Jede Leitung mit PyTorch vergleichen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>analytic {0}
numeric {1}</source>
        <translation>analytisch {0}
numerisch {1}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>max |Δ| {0} ({1}), %n edges</source>
        <extracomment>max |Δ| {0} ({1}), %n edge</extracomment>
        <translation>
            <numerusform>max |Δ| {0} ({1}), %n Kante</numerusform>
            <numerusform>max |Δ| {0} ({1}), %n Kanten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>numeric {0}  rel. error {1}</source>
        <translation>numerisch {0}  rel. Fehler {1}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>✓ Finite difference agrees</source>
        <translation>✓ Finite Differenz stimmt überein</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>✓ NumPy engine = PyTorch on every edge</source>
        <translation>✓ NumPy = PyTorch auf jeder Kante</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>✗ Finite difference disagrees</source>
        <translation>✗ Finite Differenz weicht ab</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/agreement.py"/>
        <source>✗ NumPy engine and PyTorch differ</source>
        <translation>✗ NumPy und PyTorch weichen ab</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <location filename="../../app/answers.py"/>
        <source>Every edge is nudged to both sides …</source>
        <translation>Jede Kante wird nach beiden Seiten ausgelenkt …</translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>Finite differences agree on every edge: largest relative error {error}</source>
        <translation>Finite Differenzen stimmen auf jeder Kante überein: größter relativer Fehler {error}</translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>Finite differences disagree: largest relative error {error}</source>
        <translation>Finite Differenzen weichen ab: größter relativer Fehler {error}</translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>Nothing could be checked: every edge is at a kink.</source>
        <translation>Nichts ließ sich prüfen: Jede Kante liegt an einem Knick.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/answers.py"/>
        <source>NumPy engine = PyTorch on every edge: max |Δ| {error} ({dtype}), %n edges</source>
        <extracomment>NumPy engine = PyTorch on the edge: max |Δ| {error} ({dtype})</extracomment>
        <translation>
            <numerusform>NumPy = PyTorch auf der Kante: max |Δ| {error} ({dtype})</numerusform>
            <numerusform>NumPy = PyTorch auf jeder Kante: max |Δ| {error} ({dtype}), %n Kanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/answers.py"/>
        <source>NumPy engine and PyTorch differ by up to {error} ({dtype}), %n edges</source>
        <extracomment>NumPy engine and PyTorch differ by up to {error} ({dtype}), %n edge</extracomment>
        <translation>
            <numerusform>NumPy und PyTorch weichen um bis zu {error} ab ({dtype}), %n Kante</numerusform>
            <numerusform>NumPy und PyTorch weichen um bis zu {error} ab ({dtype}), %n Kanten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>NumPy engine and PyTorch differ: some numbers are not finite.</source>
        <translation>NumPy und PyTorch weichen ab: Einige Zahlen sind nicht endlich.</translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>PyTorch runs the same graph; every edge is compared …</source>
        <translation>PyTorch rechnet denselben Graphen; jede Kante wird verglichen …</translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>PyTorch writes the model …</source>
        <translation>PyTorch schreibt das Modell …</translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>Written to {path}</source>
        <translation>Geschrieben nach {path}</translation>
    </message>
    <message>
        <location filename="../../app/answers.py"/>
        <source>checked against the module: max |Δ| {error}</source>
        <translation>gegen das Modul geprüft: max |Δ| {error}</translation>
    </message>
</context>
<context>
    <name>ArrayEditor</name>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>Cells of a spreadsheet, or NumPy text: [[1, 2], [3, 4]]</source>
        <translation>Zellen einer Tabelle oder NumPy-Text: [[1, 2], [3, 4]]</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>Sizes, such as 2 × 3; what is new is 0</source>
        <translation>Größen, etwa 2 × 3; was neu ist, wird 0</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>That is {0} numbers on {1} axes; at most {2} on {3} are edited.</source>
        <translation>Das sind {0} Zahlen auf {1} Achsen; höchstens {2} auf {3} lassen sich bearbeiten.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>Type into a cell, or paste cells of a spreadsheet or NumPy text.</source>
        <translation>In eine Zelle tippen oder Zellen einer Tabelle oder NumPy-Text einfügen.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>Write sizes of at least 1, such as 2 × 3.</source>
        <translation>Größen von mindestens 1 eintragen, etwa 2 × 3.</translation>
    </message>
</context>
<context>
    <name>ArrayTable</name>
    <message>
        <location filename="../../app/widgets/array_table.py"/>
        <source>Paste it into the first cell: it replaces all numbers.</source>
        <translation>In die erste Zelle einfügen: Es ersetzt alle Zahlen.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_table.py"/>
        <source>Write one number into a cell.</source>
        <translation>Eine Zahl in eine Zelle schreiben.</translation>
    </message>
</context>
<context>
    <name>Axes</name>
    <message>
        <location filename="../../app/panels/inspector/tensor_view.py"/>
        <source>axis {0}</source>
        <translation>Achse {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/tensor_view.py"/>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/tensor_view.py"/>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/tensor_view.py"/>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/tensor_view.py"/>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>AxisField</name>
    <message>
        <location filename="../../app/panels/inspector/slice_bar.py"/>
        <source> of {0}</source>
        <translation> von {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/slice_bar.py"/>
        <source>Index along {0}</source>
        <translation>Index entlang {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/slice_bar.py"/>
        <source>Next {0}</source>
        <translation>Weiter: {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/slice_bar.py"/>
        <source>Previous {0}</source>
        <translation>Zurück: {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/slice_bar.py"/>
        <source>Which {0} is shown; −1 shows all, side by side</source>
        <translation>Welcher Index gezeigt wird: {0}; −1 zeigt alle nebeneinander</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/slice_bar.py"/>
        <source>all {0}</source>
        <translation>alle: {0}</translation>
    </message>
</context>
<context>
    <name>BlockEditor</name>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Add input</source>
        <translation>Eingang hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Add output</source>
        <translation>Ausgang hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Add state</source>
        <translation>Zustand hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/editor.py"/>
        <source>Add the same block by another name</source>
        <translation>Denselben Block unter einem anderen Namen hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/editor.py"/>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/editor.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/editor.py"/>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/editor.py"/>
        <source>In use by {names}</source>
        <translation>Verwendet von {names}</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/row.py"/>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/row.py"/>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/row.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>States of a recurrence</source>
        <translation>Zustände einer Rekurrenz</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/editor.py"/>
        <source>Take the block away</source>
        <translation>Den Block entfernen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/editor.py"/>
        <source>There are no blocks. Select nodes and choose Make block…</source>
        <translation>Es gibt keine Blöcke. Knoten auswählen, dann: Block machen…</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <location filename="../../app/panels/blocks/block_list.py"/>
        <source>Blocks of the document</source>
        <translation>Blöcke des Dokuments</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/block_list.py"/>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/block_list.py"/>
        <source>used once</source>
        <translation>einmal verwendet</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/block_list.py"/>
        <source>used {count} times</source>
        <translation>{count}-mal verwendet</translation>
    </message>
</context>
<context>
    <name>BlockPage</name>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>About</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>Also the name of its class in PyTorch</source>
        <translation>Auch der Name seiner Klasse in PyTorch</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>Describe block {name}</source>
        <translation>Block {name} beschreiben</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>Name of the block</source>
        <translation>Name des Blocks</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>Rename block {old} to {new}</source>
        <translation>Block {old} in {new} umbenennen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>What the block does</source>
        <translation>Was der Block tut</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/page.py"/>
        <source>What the block does, for its help page</source>
        <translation>Was der Block tut, für seine Hilfeseite</translation>
    </message>
</context>
<context>
    <name>Borders</name>
    <message>
        <location filename="../../app/access/borders.py"/>
        <source>Arrows move it, Tab goes to the next one, Esc leads back</source>
        <translation>Pfeile verschieben sie, Tab geht zur nächsten, Esc führt zurück</translation>
    </message>
    <message>
        <location filename="../../app/access/borders.py"/>
        <source>Border between parts of the window</source>
        <translation>Grenze zwischen Teilen des Fensters</translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <location filename="../../app/widgets/breadcrumbs.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../app/widgets/breadcrumbs.py"/>
        <source>One level up (Esc)</source>
        <translation>Eine Ebene höher (Esc)</translation>
    </message>
</context>
<context>
    <name>BreakpointPage</name>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_page.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_page.py"/>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_page.py"/>
        <source>No breakpoints. Select a node or a wire and press F9, double-click a step above, or add a condition. F8 runs to the next.</source>
        <translation>Keine Haltepunkte. Knoten oder Leitung auswählen und F9 drücken, oben einen Schritt doppelklicken oder eine Bedingung hinzufügen. F8 läuft zum nächsten.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_page.py"/>
        <source>Stop at a node, a wire, or where something is so</source>
        <translation>An einem Knoten oder einer Leitung anhalten, oder wo etwas zutrifft</translation>
    </message>
</context>
<context>
    <name>BreakpointRow</name>
    <message numerus="yes">
        <location filename="../../app/panels/timeline/breakpoint_row.py"/>
        <source>%n hits</source>
        <extracomment>%n hit</extracomment>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_row.py"/>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_row.py"/>
        <source>Stop here, or pass by</source>
        <translation>Hier anhalten oder vorbeigehen</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_row.py"/>
        <source>Take this breakpoint away</source>
        <translation>Diesen Haltepunkt entfernen</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_row.py"/>
        <source>not in the graph</source>
        <translation>nicht im Graphen</translation>
    </message>
</context>
<context>
    <name>Breakpoints</name>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>NaN or Inf</source>
        <translation>NaN oder Inf</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>Stop whenever the node or wire has its turn</source>
        <translation>Anhalten, wann immer der Knoten oder die Leitung an der Reihe ist</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>Stop where a gradient leaves a node with another sign, where a term turns the sign of a sum, or where an update takes a weight across 0</source>
        <translation>Anhalten, wo ein Gradient einen Knoten mit anderem Vorzeichen verlässt, wo ein Summand das Vorzeichen einer Summe dreht oder wo eine Aktualisierung ein Gewicht über 0 hinwegträgt</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>Stop where a step brings about NaN or Inf</source>
        <translation>Anhalten, wo in einem Schritt NaN oder Inf entsteht</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>Stop where an element of a gradient is larger than this</source>
        <translation>Anhalten, wo ein Element eines Gradienten größer als dies ist</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>Stop where an element of a value is larger than this</source>
        <translation>Anhalten, wo ein Element eines Werts größer als dies ist</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>Stop where nothing flows back: every element of the gradient is 0</source>
        <translation>Anhalten, wo nichts zurückfließt: Jedes Element des Gradienten ist 0</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>anywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>every time</source>
        <translation>jedes Mal</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>gradient = 0</source>
        <translation>Gradient = 0</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>sign change</source>
        <translation>Vorzeichenwechsel</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>|gradient| &gt;</source>
        <translation>|Gradient| &gt;</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/breakpoint_words.py"/>
        <source>|value| &gt;</source>
        <translation>|Wert| &gt;</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <location filename="../../app/canvas/gestures/wire_rules.py"/>
        <source>A wire goes from an output to an input.</source>
        <translation>Eine Leitung führt von einem Ausgang zu einem Eingang.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/break_wires.py"/>
        <source>Break wires of {port}</source>
        <translation>Leitungen von {port} trennen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>Collapse into {name}</source>
        <translation>Zu {name} einklappen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/canvas/gestures/cut_wires.py"/>
        <source>Cut %n wires</source>
        <extracomment>Cut a wire</extracomment>
        <translation>
            <numerusform>Eine Leitung durchschneiden</numerusform>
            <numerusform>%n Leitungen durchschneiden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/canvas/inline/pointing.py"/>
        <source>Double-click to change it</source>
        <translation>Doppelklick, um sie zu ändern</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>Double-click to look inside</source>
        <translation>Doppelklick, um hineinzusehen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/cards/painting.py"/>
        <source>Double-click to write</source>
        <translation>Doppelklick, um zu schreiben</translation>
    </message>
    <message>
        <location filename="../../app/canvas/inline/pointing.py"/>
        <source>Drag sideways to change it, double-click to type</source>
        <translation>Seitwärts ziehen, um sie zu ändern, Doppelklick, um zu tippen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/drag_wire.py"/>
        <source>Drop here to remove the wire</source>
        <translation>Hier loslassen, um die Leitung zu entfernen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/insert_in_edge.py"/>
        <source>Insert {name}</source>
        <translation>{name} einfügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>Locked in its place</source>
        <translation>An seinem Platz gesperrt</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/drag_wire.py"/>
        <source>Move wire</source>
        <translation>Leitung umhängen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>Overview of the graph: click or drag to go there</source>
        <translation>Übersicht des Graphen: Klicken oder Ziehen führt dorthin</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>Reroute point: drag to move it, double-click to take it away</source>
        <translation>Knickpunkt: ziehen, um ihn zu verschieben, doppelklicken, um ihn zu entfernen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/inline/drag_number.py"/>
        <source>Shift: finer steps, Ctrl: larger ones, Esc: as before</source>
        <translation>Umschalt: feinere Schritte, Strg: gröbere, Esc: wie zuvor</translation>
    </message>
    <message>
        <location filename="../../app/canvas/inline/pointing.py"/>
        <source>Slide to change it</source>
        <translation>Schieben, um sie zu ändern</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/take_out.py"/>
        <source>Take out {name}</source>
        <translation>{name} herausnehmen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/say_locked.py"/>
        <source>These nodes are locked in their places. Unlock them to move them.</source>
        <translation>Diese Knoten sind an ihrem Platz gesperrt. Zum Verschieben entsperren.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>integers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>learned by the node while nothing is wired</source>
        <translation>vom Knoten gelernt, solange nichts angeschlossen ist</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>local gradient</source>
        <translation>lokaler Gradient</translation>
    </message>
    <message>
        <location filename="../../app/canvas/content/layout.py"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../app/canvas/content/layout.py"/>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/say_locked.py"/>
        <source>{name} is locked in its place. Unlock it to move it.</source>
        <translation>{name} ist an seinem Platz gesperrt. Zum Verschieben entsperren.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/gestures/hover.py"/>
        <source>{title} "{name}", expanded
{formula}</source>
        <translation>{title} „{name}“, aufgeklappt
{formula}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/label_texts.py"/>
        <source>∂ diagonal</source>
        <translation>∂ diagonal</translation>
    </message>
</context>
<context>
    <name>CanvasHint</name>
    <message>
        <location filename="../../app/widgets/canvas_hint.py"/>
        <source>Begin with an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <location filename="../../app/widgets/canvas_hint.py"/>
        <source>Drag a node here, or write a formula above</source>
        <translation>Einen Knoten hierher ziehen oder oben eine Formel schreiben</translation>
    </message>
    <message>
        <location filename="../../app/widgets/canvas_hint.py"/>
        <source>for example  (x + y) * z   or   sigmoid(w*x + b)</source>
        <translation>zum Beispiel  (x + y) * z   oder   sigmoid(w*x + b)</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <location filename="../../app/canvas/view.py"/>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>added</source>
        <translation>addiert</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>bins</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>causal</source>
        <translation>kausal</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>hidden</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>joined</source>
        <translation>verkettet</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>last</source>
        <translation>letzte</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>of</source>
        <translation>zu</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>slopes</source>
        <translation>Steigungen</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>squared</source>
        <translation>quadriert</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>stride</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>to</source>
        <translation>→</translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>CardField</name>
    <message>
        <location filename="../../app/canvas/cards/field.py"/>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <location filename="../../app/canvas/cards/field.py"/>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
</context>
<context>
    <name>ChainRule</name>
    <message>
        <location filename="../../app/panels/inspector/chain_rule.py"/>
        <source>Jacobian</source>
        <translation>Jacobi-Matrix</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/chain_rule.py"/>
        <source>diagonal</source>
        <translation>diagonal</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/chain_rule.py"/>
        <source>{0} by {1}</source>
        <translation>{0} mal {1}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/chain_rule.py"/>
        <source>{0} diagonal</source>
        <translation>{0} diagonal</translation>
    </message>
</context>
<context>
    <name>ChainRuleTable</name>
    <message>
        <location filename="../../app/panels/inspector/chain_rule_table.py"/>
        <source>Chain rule at this node</source>
        <translation>Kettenregel an diesem Knoten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/chain_rule_table.py"/>
        <source>and %n more inputs</source>
        <extracomment>and %n more input</extracomment>
        <translation>
            <numerusform>und %n weiterer Eingang</numerusform>
            <numerusform>und %n weitere Eingänge</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/chain_rule_table.py"/>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/chain_rule_table.py"/>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/chain_rule_table.py"/>
        <source>upstream</source>
        <translation>eingehend</translation>
    </message>
</context>
<context>
    <name>ChildProcess</name>
    <message>
        <location filename="../../app/sessions/child_process.py"/>
        <source>it could not be started: </source>
        <translation>konnte nicht gestartet werden: </translation>
    </message>
    <message>
        <location filename="../../app/sessions/child_process.py"/>
        <source>it crashed (signal {number})</source>
        <translation>abgestürzt (Signal {number})</translation>
    </message>
</context>
<context>
    <name>ClosedLine</name>
    <message>
        <location filename="../../app/widgets/closed_line.py"/>
        <source>Why nothing can be changed here</source>
        <translation>Warum hier nichts geändert werden kann</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <location filename="../../app/panels/code/panel.py"/>
        <source>Add nodes, and the PyTorch code that does the same is here.</source>
        <translation>Sobald Knoten da sind, steht hier der PyTorch-Code, der dasselbe tut.</translation>
    </message>
    <message>
        <location filename="../../app/panels/code/panel.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../app/panels/code/panel.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../app/panels/code/panel.py"/>
        <source>Copy the whole text</source>
        <translation>Den ganzen Text kopieren</translation>
    </message>
    <message>
        <location filename="../../app/panels/code/panel.py"/>
        <source>No code yet: </source>
        <translation>Noch kein Code: </translation>
    </message>
    <message>
        <location filename="../../app/panels/code/panel.py"/>
        <source>PyTorch code</source>
        <translation>PyTorch-Code</translation>
    </message>
    <message>
        <location filename="../../app/panels/code/panel.py"/>
        <source>There is no code to copy yet</source>
        <translation>Noch gibt es keinen Code zum Kopieren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/code/panel.py"/>
        <source>class {0}, %n lines: the very text that trains and is exported</source>
        <extracomment>class {0}, %n line: the very text that trains and is exported</extracomment>
        <translation>
            <numerusform>class {0}, %n Zeile: genau der Text, der trainiert und exportiert wird</numerusform>
            <numerusform>class {0}, %n Zeilen: genau der Text, der trainiert und exportiert wird</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>Back to the breakpoint before (Shift+F8)</source>
        <translation>Zurück zum vorigen Haltepunkt (Umschalt+F8)</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>By edge</source>
        <translation>Kantenweise</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>By node</source>
        <translation>Knotenweise</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>By node, a step takes all edges of a node and the terms that they bring; by edge, one edge, and together the weights that a block keeps to itself; by weight, each of these, too</source>
        <translation>Knotenweise nimmt ein Schritt alle Kanten eines Knotens und die Summanden, die sie bringen; kantenweise eine Kante, und zusammen die Gewichte, die ein Block für sich behält; gewichtweise auch diese einzeln</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>By weight</source>
        <translation>Gewichtweise</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>How far a step goes</source>
        <translation>Wie weit ein Schritt geht</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>On to the next breakpoint (F8)</source>
        <translation>Weiter zum nächsten Haltepunkt (F8)</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>Step into (Ctrl+Shift+Down)</source>
        <translation>Hineinschauen (Strg+Umschalt+Ab)</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/controls.py"/>
        <source>Step out (Ctrl+Shift+Up)</source>
        <translation>Hinaus (Strg+Umschalt+Auf)</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <location filename="../../app/panels/training/curves.py"/>
        <source>Accuracy, %</source>
        <translation>Trefferquote, %</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/curves.py"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/curves.py"/>
        <source>Update / weight</source>
        <translation>Änderung / Gewicht</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <location filename="../../app/document/document.py"/>
        <source>Choose a place to save it.</source>
        <translation>Einen Ort zum Speichern wählen.</translation>
    </message>
    <message>
        <location filename="../../app/document/document.py"/>
        <source>the document has no file yet</source>
        <translation>das Dokument hat noch keine Datei</translation>
    </message>
    <message>
        <location filename="../../app/document/document.py"/>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
</context>
<context>
    <name>EdgeCheckBox</name>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>A kink: finite differences say nothing here</source>
        <translation>Ein Knick: Finite Differenzen sagen hier nichts</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>Against finite differences: of many numbers, a sample of them</source>
        <translation>Gegen finite Differenzen: von vielen Zahlen eine Stichprobe</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>Check this gradient</source>
        <translation>Diesen Gradienten prüfen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>It could not be checked</source>
        <translation>Es ließ sich nicht prüfen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>Nudging its numbers to both sides …</source>
        <translation>Die Zahlen werden nach beiden Seiten ausgelenkt …</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>analytic   {0}
numeric    {1}
rel. error {2}</source>
        <translation>analytisch  {0}
numerisch   {1}
rel. Fehler {2}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>✓ Gradient is right</source>
        <translation>✓ Der Gradient stimmt</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>✗ Gradient is not right</source>
        <translation>✗ Der Gradient stimmt nicht</translation>
    </message>
</context>
<context>
    <name>EdgePage</name>
    <message>
        <location filename="../../app/panels/inspector/edge_page.py"/>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_page.py"/>
        <source>Local gradient at its head</source>
        <translation>Lokaler Gradient an ihrem Ende</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_page.py"/>
        <source>No gradient flows back along this wire.</source>
        <translation>Über diese Leitung fließt kein Gradient zurück.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_page.py"/>
        <source>No value yet: its source could not run.</source>
        <translation>Noch kein Wert: Die Quelle konnte nicht rechnen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_page.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_page.py"/>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message>
        <location filename="../../app/panels/inspector/field_view.py"/>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/field_view.py"/>
        <source>Light what an element depends on</source>
        <translation>Beleuchten, wovon ein Element abhängt</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/field_view.py"/>
        <source>Point at a number above: what it depends on lights up.</source>
        <translation>Oben auf eine Zahl zeigen: Wovon sie abhängt, leuchtet auf.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/field_view.py"/>
        <source>Tensor before this node</source>
        <translation>Tensor vor diesem Knoten</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/field_view.py"/>
        <source>Too many numbers to go through while you point.</source>
        <translation>Zu viele Zahlen, um sie beim Zeigen durchzugehen.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/field_words.py"/>
        <source>out{0} depends on {1} of %n numbers</source>
        <extracomment>out{0} depends on {1} of %n number</extracomment>
        <translation>
            <numerusform>out{0} hängt von {1} von %n Zahl ab</numerusform>
            <numerusform>out{0} hängt von {1} von %n Zahlen ab</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/field_words.py"/>
        <source>out{0} does not depend on it</source>
        <translation>out{0} hängt nicht davon ab</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/field_words.py"/>
        <source>rows {0}, columns {1}</source>
        <translation>Zeilen {0}, Spalten {1}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/field_words.py"/>
        <source>{0}, through all between</source>
        <translation>{0}, über alles dazwischen</translation>
    </message>
</context>
<context>
    <name>FormulaBar</name>
    <message>
        <location filename="../../app/panels/formula_bar.py"/>
        <source>Build formula</source>
        <translation>Formel bauen</translation>
    </message>
    <message>
        <location filename="../../app/panels/formula_bar.py"/>
        <source>Enter builds the graph in place of the one shown, Ctrl+Enter beside it</source>
        <translation>Enter baut den Graphen anstelle des gezeigten, Strg+Enter daneben</translation>
    </message>
    <message>
        <location filename="../../app/panels/formula_bar.py"/>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <location filename="../../app/panels/formula_bar.py"/>
        <source>Write a formula: sigmoid(w*x + b)</source>
        <translation>Formel schreiben: sigmoid(w*x + b)</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <location filename="../../app/panels/inspector/header.py"/>
        <source>Its name in formulas and in the PyTorch code; click to edit</source>
        <translation>Sein Name in Formeln und im PyTorch-Code; zum Ändern klicken</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/header.py"/>
        <source>Name of the node</source>
        <translation>Name des Knotens</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <location filename="../../app/panels/inspector/help_lines.py"/>
        <source>with {0}</source>
        <translation>mit {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/help_lines.py"/>
        <source>{0} numbers: {1} …</source>
        <translation>{0} Zahlen: {1} …</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../app/document/commands/blocks.py"/>
        <source>Add block {name}</source>
        <translation>Block {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/cards/making.py"/>
        <source>Add frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/cards/making.py"/>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/bending.py"/>
        <source>Add reroute point</source>
        <translation>Knickpunkt einfügen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/adding.py"/>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/adding.py"/>
        <source>Build formula</source>
        <translation>Formel bauen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/blocks.py"/>
        <source>Change block {name}</source>
        <translation>Block {name} ändern</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/expanding.py"/>
        <source>Collapse {name}</source>
        <translation>{name} einklappen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Colour %n notes and frames</source>
        <extracomment>Colour a note or frame</extracomment>
        <translation>
            <numerusform>Eine Notiz oder einen Rahmen färben</numerusform>
            <numerusform>%n Notizen und Rahmen färben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Colour frame</source>
        <translation>Rahmen färben</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Colour note</source>
        <translation>Notiz färben</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/wiring.py"/>
        <source>Connect {source} to {target}</source>
        <translation>{source} mit {target} verbinden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/removing.py"/>
        <source>Delete %n items</source>
        <extracomment>Delete %n item</extracomment>
        <translation>
            <numerusform>%n Element löschen</numerusform>
            <numerusform>%n Elemente löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/removing.py"/>
        <source>Delete %n nodes</source>
        <extracomment>Delete %n node</extracomment>
        <translation>
            <numerusform>%n Knoten löschen</numerusform>
            <numerusform>%n Knoten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Delete %n notes and frames</source>
        <extracomment>Delete a note or frame</extracomment>
        <translation>
            <numerusform>Eine Notiz oder einen Rahmen löschen</numerusform>
            <numerusform>%n Notizen und Rahmen löschen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Delete frame</source>
        <translation>Rahmen löschen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/removing.py"/>
        <source>Delete wire</source>
        <translation>Leitung löschen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/removing.py"/>
        <source>Delete wires</source>
        <translation>Leitungen löschen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/removing.py"/>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/wiring.py"/>
        <source>Disconnect {source} from {target}</source>
        <translation>{source} von {target} trennen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/duplicating.py"/>
        <source>Duplicate %n items</source>
        <extracomment>Duplicate %n item</extracomment>
        <translation>
            <numerusform>%n Element duplizieren</numerusform>
            <numerusform>%n Elemente duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/duplicating.py"/>
        <source>Duplicate %n nodes</source>
        <extracomment>Duplicate %n node</extracomment>
        <translation>
            <numerusform>%n Knoten duplizieren</numerusform>
            <numerusform>%n Knoten duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/duplicating.py"/>
        <source>Duplicate {name}</source>
        <translation>{name} duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/canvas/cards/editing.py"/>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/expanding.py"/>
        <source>Expand {name}</source>
        <translation>{name} aufklappen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/cards/making.py"/>
        <source>Fit frame to its contents</source>
        <translation>Rahmen an seinen Inhalt anpassen</translation>
    </message>
    <message>
        <location filename="../../app/panels/history.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/locking.py"/>
        <source>Lock %n nodes</source>
        <extracomment>Lock %n node</extracomment>
        <translation>
            <numerusform>%n Knoten sperren</numerusform>
            <numerusform>%n Knoten sperren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/locking.py"/>
        <source>Lock {name}</source>
        <translation>{name} sperren</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/blocks.py"/>
        <source>Make block {name}</source>
        <translation>Block {name} bilden</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/independence.py"/>
        <source>Make {name} independent as {block}</source>
        <translation>{name} als {block} unabhängig machen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/moving.py"/>
        <source>Move %n items</source>
        <extracomment>Move %n item</extracomment>
        <translation>
            <numerusform>%n Element verschieben</numerusform>
            <numerusform>%n Elemente verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/moving.py"/>
        <source>Move %n nodes</source>
        <extracomment>Move %n node</extracomment>
        <translation>
            <numerusform>%n Knoten verschieben</numerusform>
            <numerusform>%n Knoten verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Move %n notes and frames</source>
        <extracomment>Move a note or frame</extracomment>
        <translation>
            <numerusform>Eine Notiz oder einen Rahmen verschieben</numerusform>
            <numerusform>%n Notizen und Rahmen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Move frame</source>
        <translation>Rahmen verschieben</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Move note</source>
        <translation>Notiz verschieben</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/bending.py"/>
        <source>Move reroute point</source>
        <translation>Knickpunkt verschieben</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/moving.py"/>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/muting.py"/>
        <source>Mute %n nodes</source>
        <extracomment>Mute %n node</extracomment>
        <translation>
            <numerusform>%n Knoten stummschalten</numerusform>
            <numerusform>%n Knoten stummschalten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/muting.py"/>
        <source>Mute {name}</source>
        <translation>{name} stummschalten</translation>
    </message>
    <message>
        <location filename="../../app/canvas/cards/editing.py"/>
        <source>Name frame</source>
        <translation>Rahmen benennen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/adding.py"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/adding.py"/>
        <source>Paste %n items</source>
        <extracomment>Paste %n item</extracomment>
        <translation>
            <numerusform>%n Element einfügen</numerusform>
            <numerusform>%n Elemente einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/adding.py"/>
        <source>Paste %n nodes</source>
        <extracomment>Paste %n node</extracomment>
        <translation>
            <numerusform>%n Knoten einfügen</numerusform>
            <numerusform>%n Knoten einfügen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/adding.py"/>
        <source>Paste {name}</source>
        <translation>{name} einfügen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/blocks.py"/>
        <source>Remove block {name}</source>
        <translation>Block {name} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/bending.py"/>
        <source>Remove reroute point</source>
        <translation>Knickpunkt entfernen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/changing.py"/>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/retyping.py"/>
        <source>Replace {name} by {title}</source>
        <translation>{name} durch {title} ersetzen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Resize %n notes and frames</source>
        <extracomment>Resize a note or frame</extracomment>
        <translation>
            <numerusform>Größe einer Notiz oder eines Rahmens ändern</numerusform>
            <numerusform>Größe von %n Notizen und Rahmen ändern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Resize frame</source>
        <translation>Rahmengröße ändern</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/sheet.py"/>
        <source>Resize note</source>
        <translation>Notizgröße ändern</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/changing.py"/>
        <source>Set weights</source>
        <translation>Gewichte setzen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/setting_number.py"/>
        <source>Set {name} to {value}</source>
        <translation>{name} auf {value} setzen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/changing.py"/>
        <source>Set {setting}</source>
        <translation>{setting} setzen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/changing.py"/>
        <source>Set {setting} of {name}</source>
        <translation>{setting} von {name} setzen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/setting_expression.py"/>
        <source>Set {setting} of {name} to {value}</source>
        <translation>{setting} von {name} auf {value} setzen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/bending.py"/>
        <source>Straighten %n wires</source>
        <extracomment>Straighten wire</extracomment>
        <translation>
            <numerusform>Leitung gerade ziehen</numerusform>
            <numerusform>%n Leitungen gerade ziehen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/swapping.py"/>
        <source>Swap the inputs of {name}</source>
        <translation>Eingänge von {name} vertauschen</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/setting_number.py"/>
        <source>Take a number back</source>
        <translation>Eine Zahl zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/locking.py"/>
        <source>Unlock %n nodes</source>
        <extracomment>Unlock %n node</extracomment>
        <translation>
            <numerusform>%n Knoten entsperren</numerusform>
            <numerusform>%n Knoten entsperren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/locking.py"/>
        <source>Unlock {name}</source>
        <translation>{name} entsperren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/document/commands/muting.py"/>
        <source>Unmute %n nodes</source>
        <extracomment>Unmute %n node</extracomment>
        <translation>
            <numerusform>Stummschaltung von %n Knoten aufheben</numerusform>
            <numerusform>Stummschaltung von %n Knoten aufheben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/document/commands/muting.py"/>
        <source>Unmute {name}</source>
        <translation>Stummschaltung von {name} aufheben</translation>
    </message>
    <message>
        <location filename="../../app/document/inside_document.py"/>
        <source>{what} in block {name}</source>
        <translation>{what} in Block {name}</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <location filename="../../app/panels/history.py"/>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <location filename="../../app/panels/history.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="../../app/panels/history.py"/>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <location filename="../../app/panels/history.py"/>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>InlineField</name>
    <message>
        <location filename="../../app/canvas/inline/field.py"/>
        <source>{setting} of {name}</source>
        <translation>{setting} von {name}</translation>
    </message>
</context>
<context>
    <name>InsidePage</name>
    <message>
        <location filename="../../app/window/inside_page.py"/>
        <source>Edit block…</source>
        <translation>Block bearbeiten…</translation>
    </message>
    <message>
        <location filename="../../app/window/inside_page.py"/>
        <source>Inside of a node</source>
        <translation>Inneres eines Knotens</translation>
    </message>
    <message>
        <location filename="../../app/window/inside_page.py"/>
        <source>Its name, settings, ports and states</source>
        <translation>Sein Name, seine Einstellungen, Anschlüsse und Zustände</translation>
    </message>
</context>
<context>
    <name>InsideSession</name>
    <message>
        <location filename="../../app/sessions/inside_session.py"/>
        <source>The node cannot run yet.</source>
        <translation>Der Knoten kann noch nicht rechnen.</translation>
    </message>
    <message>
        <location filename="../../app/sessions/inside_session.py"/>
        <source>There is no such node.</source>
        <translation>Diesen Knoten gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../app/sessions/inside_session.py"/>
        <source>There is nothing inside: the node computes its output at once.</source>
        <translation>Darin ist nichts: Der Knoten berechnet seinen Ausgang in einem Zug.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../app/panels/inspector/panel.py"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>JacobianView</name>
    <message>
        <location filename="../../app/panels/inspector/jacobian_view.py"/>
        <source>Input to differentiate by</source>
        <translation>Eingang, nach dem abgeleitet wird</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/jacobian_view.py"/>
        <source>It has no inputs, so no local gradient.</source>
        <translation>Er hat keine Eingänge, also keinen lokalen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/jacobian_view.py"/>
        <source>Point at an output number: its row of the Jacobian lights up.</source>
        <translation>Auf eine Zahl des Ausgangs zeigen: Ihre Zeile der Jacobi-Matrix leuchtet auf.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/jacobian_view.py"/>
        <source>diagonal of {0} × {0}: ∂out[…]/∂{1}[…], all else is 0</source>
        <translation>Diagonale von {0} × {0}: ∂out[…]/∂{1}[…], alles andere ist 0</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/jacobian_view.py"/>
        <source>rows: {0} of out {1} ↓  columns: {2} of {3} {4} →</source>
        <translation>Zeilen: {0} von out {1} ↓  Spalten: {2} von {3} {4} →</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <location filename="../../app/widgets/key_recorder.py"/>
        <source>Press the keys …   Esc: none</source>
        <translation>Tasten drücken …   Esc: keine</translation>
    </message>
</context>
<context>
    <name>NodePage</name>
    <message>
        <location filename="../../app/panels/inspector/node_page.py"/>
        <source>About</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/node_page.py"/>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/node_page.py"/>
        <source>In simpler nodes</source>
        <translation>In einfacheren Knoten</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/node_page.py"/>
        <source>Local gradient</source>
        <translation>Lokaler Gradient</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/node_page.py"/>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/node_page.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Nodes</name>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>"batchmean" is the mean over examples, "mean" that over all numbers.</source>
        <translation>„batchmean“ ist das Mittel über die Beispiele, „mean“ das über alle Zahlen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/gelu.py"/>
        <source>"none" is exact, "tanh" the older form.</source>
        <translation>„none“ ist exakt, „tanh“ die ältere Form.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/half_squared_error.py"/>
        <source>"sum" adds up everything that arrives. "mean" is the mean over the batch: it divides that sum by the length of the first axis, so an example counts the same in a batch of any size. "none" gives half the square of each difference.</source>
        <translation>„sum“ summiert alles, was ankommt. „mean“ ist das Mittel über den Batch: Es teilt jene Summe durch die Länge der ersten Achse, sodass ein Beispiel in Batches jeder Größe gleich viel zählt. „none“ gibt das halbe Quadrat jeder Differenz.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>(1, channels, height, width)</source>
        <translation>(1, Kanäle, Höhe, Breite)</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>(K, 5): number of the example, then x1, y1, x2, y2</source>
        <translation>(K, 5): Nummer des Beispiels, dann x1, y1, x2, y2</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>(N, 3, height, width): red, green, blue from 0 to 1</source>
        <translation>(N, 3, Höhe, Breite): Rot, Grün, Blau von 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>(N, bins)</source>
        <translation>(N, Klassen des Histogramms)</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>(N, blocks · cells per block · orientations)</source>
        <translation>(N, Blöcke · Zellen je Block · Richtungen)</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pixel_shuffle.py"/>
        <source>(N, channels · factor², height, width)</source>
        <translation>(N, Kanäle · Faktor², Höhe, Breite)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/unfold.py"/>
        <source>(N, channels · kernel height · kernel width, places)</source>
        <translation>(N, Kanäle · Kernelhöhe · Kernelbreite, Stellen)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>(N, channels · kernel height · kernel width, places), or without N</source>
        <translation>(N, Kanäle · Kernelhöhe · Kernelbreite, Stellen) oder ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>(N, channels), or (N, channels, …) with one to three more axes</source>
        <translation>(N, Kanäle) oder (N, Kanäle, …) mit einer bis drei weiteren Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>(N, channels, depth, height, width), or one example without N</source>
        <translation>(N, Kanäle, Tiefe, Höhe, Breite) oder ein Beispiel ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>(N, channels, depth, height, width), or one volume without N</source>
        <translation>(N, Kanäle, Tiefe, Höhe, Breite) oder ein Volumen ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>(N, channels, height, width)</source>
        <translation>(N, Kanäle, Höhe, Breite)</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>(N, channels, height, width), or one example without N</source>
        <translation>(N, Kanäle, Höhe, Breite) oder ein Beispiel ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>(N, channels, height, width), or one image without N</source>
        <translation>(N, Kanäle, Höhe, Breite) oder ein Bild ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>(N, channels, length), or one example without N</source>
        <translation>(N, Kanäle, Länge) oder ein Beispiel ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>(N, channels, length), or one sequence without N</source>
        <translation>(N, Kanäle, Länge) oder eine Folge ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/group_norm.py"/>
        <source>(N, channels, …)</source>
        <translation>(N, Kanäle, …)</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_avg_pool.py"/>
        <source>(N, channels, …) with one to three more axes</source>
        <translation>(N, Kanäle, …) mit einer bis drei weiteren Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>(N, channels, …), or any shape</source>
        <translation>(N, Kanäle, …) oder jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>(N, channels, …), three axes or more</source>
        <translation>(N, Kanäle, …), drei Achsen oder mehr</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unflatten.py"/>
        <source>(N, features)</source>
        <translation>(N, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>(N, features) or (features,)</source>
        <translation>(N, Merkmale) oder (Merkmale,)</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>(N, hidden), the cell state after</source>
        <translation>(N, verdeckt), der Zellzustand danach</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>(N, hidden), the cell state before; zeros without</source>
        <translation>(N, verdeckt), der Zellzustand davor; ohne ihn Nullen</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>(N, hidden), the hidden state after</source>
        <translation>(N, verdeckt), der verdeckte Zustand danach</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>(N, hidden), the hidden state before; zeros without</source>
        <translation>(N, verdeckt), der verdeckte Zustand davor; ohne ihn Nullen</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>(N, hidden), the state after</source>
        <translation>(N, verdeckt), der Zustand danach</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>(N, hidden), the state before; zeros without</source>
        <translation>(N, verdeckt), der Zustand davor; ohne ihn Nullen</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>(N, keys): non-zero hides a key</source>
        <translation>(N, Schlüssel): Nicht-Null verdeckt einen Schlüssel</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>(N, pool_size · features, …)</source>
        <translation>(N, pool_size · Merkmale, …)</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>(N, queries, keys), how much looks where, averaged over heads</source>
        <translation>(N, Anfragen, Schlüssel), was wie stark wohin sieht, über die Köpfe gemittelt</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>(N, …)</source>
        <translation>(N, …)</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/initial_state.py"/>
        <source>(N, …), of which N counts</source>
        <translation>(N, …), gezählt wird N</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>(batch, k, m)</source>
        <translation>(Batch, k, m)</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>(batch, n, k)</source>
        <translation>(Batch, n, k)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>(channels, filters / groups, kernel depth, kernel height, kernel width)</source>
        <translation>(Kanäle, Filter / Gruppen, Kerneltiefe, Kernelhöhe, Kernelbreite)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>(channels, filters / groups, kernel height, kernel width)</source>
        <translation>(Kanäle, Filter / Gruppen, Kernelhöhe, Kernelbreite)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>(channels, filters / groups, kernel length)</source>
        <translation>(Kanäle, Filter / Gruppen, Kernellänge)</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>(channels,)</source>
        <translation>(Kanäle,)</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>(features,)</source>
        <translation>(Merkmale,)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>(filters, channels / groups, kernel depth, kernel height, kernel width)</source>
        <translation>(Filter, Kanäle / Gruppen, Kerneltiefe, Kernelhöhe, Kernelbreite)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>(filters, channels / groups, kernel height, kernel width)</source>
        <translation>(Filter, Kanäle / Gruppen, Kernelhöhe, Kernelbreite)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>(filters, channels / groups, kernel length)</source>
        <translation>(Filter, Kanäle / Gruppen, Kernellänge)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>(filters,)</source>
        <translation>(Filter,)</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>(gates · hidden, features)</source>
        <translation>(Gates · verdeckt, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>(gates · hidden, hidden)</source>
        <translation>(Gates · verdeckt, verdeckt)</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>(gates · hidden,)</source>
        <translation>(Gates · verdeckt,)</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/dot.py"/>
        <source>(k,)</source>
        <translation>(k,)</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>(keys, N, features); the key without</source>
        <translation>(Schlüssel, N, Merkmale); ohne ihn der Schlüssel</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>(keys, N, features); the query without</source>
        <translation>(Schlüssel, N, Merkmale); ohne ihn die Anfrage</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm.py"/>
        <source>(layers · directions, N, hidden), the cell states at the end</source>
        <translation>(Schichten · Richtungen, N, verdeckt), die Zellzustände am Ende</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm.py"/>
        <source>(layers · directions, N, hidden), the hidden states at the end</source>
        <translation>(Schichten · Richtungen, N, verdeckt), die verdeckten Zustände am Ende</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>(layers · directions, N, hidden), the states at the end</source>
        <translation>(Schichten · Richtungen, N, verdeckt), die Zustände am Ende</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>(layers · directions, N, hidden); zeros without</source>
        <translation>(Schichten · Richtungen, N, verdeckt); ohne ihn Nullen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/outer.py"/>
        <source>(m,)</source>
        <translation>(m,)</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/outer.py"/>
        <source>(n,)</source>
        <translation>(n,)</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>(out, in)</source>
        <translation>(aus, ein)</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>(out, in1, in2)</source>
        <translation>(aus, ein1, ein2)</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>(out,)</source>
        <translation>(aus,)</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>(queries, N, features), or batch first; or one sequence without N</source>
        <translation>(Anfragen, N, Merkmale) oder Batch zuerst; oder eine Folge ohne N</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>(queries, keys) or (N · heads, queries, keys): float is added, else non-zero hides</source>
        <translation>(Anfragen, Schlüssel) oder (N · Köpfe, Anfragen, Schlüssel): Gleitkommazahlen werden addiert, sonst verdeckt Nicht-Null</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>(rows, size)</source>
        <translation>(Zeilen, Größe)</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>(slopes,)</source>
        <translation>(Steigungen,)</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>(steps, N, features), or batch first; or one sequence without N</source>
        <translation>(Schritte, N, Merkmale) oder Batch zuerst; oder eine Folge ohne N</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>(x + y)·z: the smallest graph with a backward pass worth watching.</source>
        <translation>(x + y)·z: der kleinste Graph, dessen Rückwärtsdurchlauf das Zusehen lohnt.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/one_hot.py"/>
        <source>(…, classes)</source>
        <translation>(…, Klassen)</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>(…, features)</source>
        <translation>(…, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>(…, in features)</source>
        <translation>(…, Merkmale des Eingangs)</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>(…, in1 features)</source>
        <translation>(…, Merkmale von Eingang 1)</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>(…, in2 features)</source>
        <translation>(…, Merkmale von Eingang 2)</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>(…, k, m) or (k,)</source>
        <translation>(…, k, m) oder (k,)</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>(…, keys, features)</source>
        <translation>(…, Schlüssel, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>(…, keys, value features)</source>
        <translation>(…, Schlüssel, Merkmale der Werte)</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>(…, n, k) or (k,)</source>
        <translation>(…, n, k) oder (k,)</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/positional_encoding.py"/>
        <source>(…, places, features)</source>
        <translation>(…, Stellen, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>(…, queries, features)</source>
        <translation>(…, Anfragen, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>0, 1 or between them, the same shape</source>
        <translation>0, 1 oder dazwischen, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/reciprocal.py"/>
        <source>1 / x</source>
        <translation>1 / x</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>1 for alike, −1 for unlike, (N,) or ()</source>
        <translation>1 für ähnlich, −1 für unähnlich, (N,) oder ()</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/hinge_embedding_loss.py"/>
        <source>1 for alike, −1 for unlike, the same shape</source>
        <translation>1 für ähnlich, −1 für unähnlich, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/accuracy.py"/>
        <source>1 is perfect, and guessing among C equally frequent classes gives 1 / C. It is what people want to know, but nothing to train on: a small nudge of the scores mostly changes no answer, so there is no gradient. A cross-entropy beside it is trained in its place. Of equal scores the first one counts. Where one class is much more frequent than the others, look at the confusion matrix too.</source>
        <translation>1 ist vollkommen, und Raten unter C gleich häufigen Klassen ergibt 1 / C. Es ist, was man wissen will, aber nichts, worauf man trainieren kann: Eine kleine Auslenkung der Scores ändert meist keine Antwort, es gibt also keinen Gradienten. Trainiert wird stattdessen eine Kreuzentropie daneben. Von gleichen Scores zählt der erste. Wo eine Klasse viel häufiger ist als die anderen, hilft auch ein Blick auf die Konfusionsmatrix.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/squared_hinge_loss.py"/>
        <source>1 or −1, the same shape</source>
        <translation>1 oder −1, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>1 sums, 2 is the length of a vector; large ones come near the largest.</source>
        <translation>1 summiert, 2 ist die Länge eines Vektors; große kommen dem größten Element nahe.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>1, or one for each channel.</source>
        <translation>1 oder eine Zahl je Kanal.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>1: absolute differences, 2: length.</source>
        <translation>1: absolute Differenzen, 2: Länge.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/std.py"/>
        <source>1: n − 1. 0: n.</source>
        <translation>1: n − 1. 0: n.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>2 charges large violations more: squared hinge.</source>
        <translation>2 bestraft große Verstöße stärker: quadrierter Hinge-Verlust.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>2 is the usual distance, 1 sums.</source>
        <translation>2 ist der gewöhnliche Abstand, 1 summiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>2: every other place.</source>
        <translation>2: jede zweite Stelle.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>A checkpoint of an earlier run to go on from.</source>
        <translation>Eine Sicherung eines früheren Laufs, von der aus es weitergeht.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/nll_loss.py"/>
        <source>A class weight makes examples of a class count more or less. The mean divides by the sum of the weights that were used, so equal weights change nothing. Weights take no gradient.</source>
        <translation>Ein Klassengewicht lässt Beispiele einer Klasse mehr oder weniger zählen. Das Mittel teilt durch die Summe der verwendeten Gewichte, gleiche Gewichte ändern also nichts. Gewichte bekommen keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>A constant, mirrored, or edges repeated.</source>
        <translation>Eine Konstante, gespiegelt oder wiederholte Ränder.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/value.py"/>
        <source>A constant: a number, vector, matrix or tensor</source>
        <translation>Eine Konstante: Zahl, Vektor, Matrix oder Tensor</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l2_penalty.py"/>
        <source>A cost for large weights, to add to a loss: strength · Σ w²</source>
        <translation>Kosten für große Gewichte, zu einem Verlust zu addieren: Stärke · Σ w²</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l1_penalty.py"/>
        <source>A cost for weights other than 0, to add to a loss: strength · Σ |w|</source>
        <translation>Kosten für Gewichte ungleich 0, zu einem Verlust zu addieren: Stärke · Σ |w|</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>A data set: a batch of examples, and the label of each</source>
        <translation>Ein Datensatz: ein Batch von Beispielen und zu jedem das Label</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>A detector proposes boxes, and this brings what is in each to a size that a fully connected layer can take. Boxes are in pixels of the picture; spatial_scale says how many of its pixels make one of the feature map's (1/16 behind four poolings). Their corners are rounded, both of them belong to the box, and a box is divided into bins as evenly as whole pixels allow. A bin outside the map gives 0.</source>
        <translation>Ein Detektor schlägt Rechtecke vor, und dies bringt den Inhalt von jedem auf eine Größe, die eine vollständig verbundene Schicht aufnehmen kann. Rechtecke zählen in Pixeln des Bildes; spatial_scale sagt, wie viele Pixel der Feature-Map auf eines davon kommen (1/16 hinter vier Poolings). Ihre Ecken werden gerundet, beide gehören zum Rechteck, und es wird so gleichmäßig in Felder geteilt, wie ganze Pixel erlauben. Ein Feld außerhalb der Feature-Map ergibt 0.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>A filter sees a box of all channels at a time. A scan has depth, height and width; in a film the frames are the depth, and a filter can find a movement. A layer has filters · (channels · kernel depth · kernel height · kernel width + 1) weights: with a third axis both weights and work grow fast.</source>
        <translation>Ein Filter sieht einen Quader aller Kanäle zugleich. Ein Scan hat Tiefe, Höhe und Breite; bei einem Film sind die Einzelbilder die Tiefe, und ein Filter kann eine Bewegung finden. Eine Schicht hat Filter · (Kanäle · Kerneltiefe · Kernelhöhe · Kernelbreite + 1) Gewichte: Mit der dritten Achse wachsen Gewichte und Rechenaufwand schnell.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>A filter sees a short stretch of all channels at a time, multiplies it with its weights, adds everything up and adds its bias. The same weights look at every place, so a pattern is found wherever it comes. Sound, text and sensor readings are sequences: a channel is a microphone, a feature of a word, a sensor. Dilation lets a short filter look far along.</source>
        <translation>Ein Filter sieht einen kurzen Abschnitt aller Kanäle zugleich, multipliziert ihn mit seinen Gewichten, summiert alles und addiert seinen Bias. Dieselben Gewichte sehen jede Stelle, ein Muster wird also gefunden, wo immer es vorkommt. Klang, Text und Messwerte sind Folgen: Ein Kanal ist ein Mikrofon, ein Merkmal eines Wortes, ein Sensor. Mit Dilatation sieht ein kurzer Filter weit voraus.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>A filter sees one window of all channels at a time: it multiplies what it sees with its weights, adds everything up and adds its bias. The same weights look at every place, so a pattern learned in one corner is found in all of them, and a layer has few weights: filters · (channels · kernel height · kernel width + 1).</source>
        <translation>Ein Filter sieht ein Fenster aller Kanäle zugleich: Er multipliziert, was er sieht, mit seinen Gewichten, summiert alles und addiert seinen Bias. Dieselben Gewichte sehen jede Stelle; ein in einer Ecke gelerntes Muster wird also in allen gefunden, und eine Schicht hat wenige Gewichte: Filter · (Kanäle · Kernelhöhe · Kernelbreite + 1).</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>A float mask is added to the scores. Of a mask of whole numbers those other than 0 hide a key, as in PyTorch: the opposite of dot-product attention.</source>
        <translation>Eine Maske aus Gleitkommazahlen wird zu den Scores addiert. Bei einer Maske aus ganzen Zahlen verdecken die ungleich 0 einen Schlüssel, wie in PyTorch: das Gegenteil der Dot-Product-Attention.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unsqueeze.py"/>
        <source>A gray image gets its channel axis this way, and a vector the axis along which it should be repeated when it meets a matrix. No number changes; the gradient comes back in the old shape.</source>
        <translation>So bekommt ein graues Bild seine Kanalachse und ein Vektor die Achse, entlang derer er wiederholt werden soll, wenn er auf eine Matrix trifft. Keine Zahl ändert sich; der Gradient kommt in der alten Form zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>A moving average: it makes a sequence shorter and smoother. Nothing is learned. A window that reaches into the padding counts the zeros there, unless told not to.</source>
        <translation>Ein gleitendes Mittel: Es macht eine Folge kürzer und glatter. Gelernt wird nichts. Ein Fenster, das ins Padding reicht, zählt die Nullen dort mit, wenn nicht anders eingestellt.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>A number whose row stays as it is; it begins as zeros.</source>
        <translation>Eine Zahl, deren Zeile bleibt, wie sie ist; sie beginnt mit Nullen.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/value.py"/>
        <source>A number, or rows of numbers.</source>
        <translation>Eine Zahl oder Zeilen von Zahlen.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>A picture (PNG, JPEG, WebP, GIF, TIFF, BMP, PPM); empty: a drawn one.</source>
        <translation>Ein Bild (PNG, JPEG, WebP, GIF, TIFF, BMP, PPM); leer: ein gezeichnetes.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>A picture from a file, as a batch of one</source>
        <translation>Ein Bild aus einer Datei, als Batch aus einem</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/unfold.py"/>
        <source>A pixel gets the sum of the gradients of all its copies. That sum is what fold does.</source>
        <translation>Ein Pixel bekommt die Summe der Gradienten aller seiner Kopien. Diese Summe bildet Fold.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/relu6.py"/>
        <source>A rectifier that also stops growing: min(max(x, 0), 6)</source>
        <translation>Ein Gleichrichter, der auch aufhört zu wachsen: min(max(x, 0), 6)</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softplus.py"/>
        <source>A rectifier without the kink: log(1 + eˣ)</source>
        <translation>Ein Gleichrichter ohne Knick: log(1 + eˣ)</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/initial_state.py"/>
        <source>A recurrence begins somewhere; where nothing is known before the first step, at zeros. Of x only the number of examples is looked at, so no gradient flows back to it.</source>
        <translation>Eine Rekurrenz beginnt irgendwo; wo vor dem ersten Schritt nichts bekannt ist, bei Nullen. Von x zählt nur die Zahl der Beispiele, also fließt kein Gradient dorthin zurück.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>A recurrent cell reads a picture as a sequence of 28 rows; every time step can be opened.</source>
        <translation>Eine rekurrente Zelle liest ein Bild als Folge von 28 Zeilen; jeder Zeitschritt lässt sich öffnen.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/confusion_matrix.py"/>
        <source>A row stands for the true class, a column for the answer: the class with the highest score. The diagonal holds the right answers, and its sum over the number of examples is the accuracy. A large number beside it names two classes that the network mixes up. A row divided by its sum gives the recall of the class, a column divided by its sum the precision. Counts have no slope: there is no gradient.</source>
        <translation>Eine Zeile steht für die wahre Klasse, eine Spalte für die Antwort: die Klasse mit dem höchsten Score. Die Diagonale enthält die richtigen Antworten, und ihre Summe geteilt durch die Zahl der Beispiele ist die Trefferquote. Eine große Zahl daneben nennt zwei Klassen, die das Netz verwechselt. Eine Zeile durch ihre Summe geteilt ergibt den Recall der Klasse, eine Spalte durch ihre Summe die Precision. Anzahlen haben keine Steigung: Es gibt keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/identity.py"/>
        <source>A shortcut in a residual network is this gate: because it changes nothing, gradients run through a hundred layers of them without shrinking. It is also a place to give a name to a value, and a stand-in for a layer that was taken away.</source>
        <translation>Eine Abkürzung in einem Residualnetz ist dieses Gatter: Weil es nichts ändert, laufen Gradienten durch hundert Schichten davon, ohne zu schrumpfen. Es ist auch ein Ort, um einem Wert einen Namen zu geben, und ein Platzhalter für eine weggenommene Schicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardsigmoid.py"/>
        <source>A sigmoid made of three straight lines: 0, then x / 6 + ½, then 1</source>
        <translation>Ein Sigmoid aus drei Geradenstücken: 0, dann x / 6 + ½, dann 1</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/rms_norm.py"/>
        <source>A simpler layer norm: the mean stays where it is and no bias is added, since the steady size is what helps. It costs less and does as well in most transformers.</source>
        <translation>Eine einfachere Layer Norm: Der Mittelwert bleibt, wo er ist, und kein Bias wird addiert, denn was hilft, ist die gleichbleibende Größe. Sie kostet weniger und taugt in den meisten Transformern ebenso gut.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/divide.py"/>
        <source>A small divisor makes everything large: the gradient of x is 1 / y, that of y grows with 1 / y². This is why normalizing layers add a small number to what they divide by. Division by zero gives inf or nan, as in PyTorch, and the gradients show the same.</source>
        <translation>Ein kleiner Nenner macht alles groß: Der Gradient von x ist 1 / y, der von y wächst mit 1 / y². Deshalb addieren normalisierende Schichten eine kleine Zahl zu dem, wodurch sie teilen. Division durch null ergibt inf oder nan, wie in PyTorch, und die Gradienten zeigen dasselbe.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/logsumexp.py"/>
        <source>A smooth maximum: the logarithm of the sum of the exponentials</source>
        <translation>Ein glattes Maximum: der Logarithmus der Summe der Exponentiale</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/mean_absolute_error.py"/>
        <source>A squared error of 25 degrees² says little; to be 4 degrees off on average is understood at once. Put it beside the loss of a regression to read how well it goes. It stops the gradient on purpose, so that training does not see it: to train on absolute differences, take the L1 loss.</source>
        <translation>Ein quadratischer Fehler von 25 Grad² sagt wenig; im Mittel 4 Grad danebenzuliegen versteht man sofort. Neben dem Verlust einer Regression zeigt es, wie gut sie läuft. Es hält den Gradienten absichtlich an, damit das Training es nicht sieht: Um auf absolute Differenzen zu trainieren, den L1-Verlust nehmen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>A step of the sequence; the same each time; or its own last output.</source>
        <translation>Einen Schritt der Folge; jedes Mal dasselbe; oder den eigenen letzten Ausgang.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>A strong light makes all edges steeper. So the cells are divided by their length, a block of them at a time; blocks overlap, each is one cell further. The L2-Hys form divides, limits every number to 0.2, and divides again. What comes out is one row of numbers for an image, which a linear classifier or nearest neighbours can work on.</source>
        <translation>Starkes Licht macht alle Kanten steiler. Also werden die Zellen durch ihre Länge geteilt, ein Block von ihnen auf einmal; Blöcke überlappen, jeder steht eine Zelle weiter. Die Form L2-Hys teilt, begrenzt jede Zahl auf 0.2 und teilt noch einmal. Heraus kommt eine Zeile von Zahlen je Bild, mit der ein linearer Klassifikator oder die nächsten Nachbarn arbeiten können.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardtanh.py"/>
        <source>A tanh made of three straight lines: x between two limits, cut off outside</source>
        <translation>Ein Tanh aus drei Geradenstücken: x zwischen zwei Grenzen, außerhalb abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>A target of 1 costs −log of the probability, a target of 0 −log of the rest; targets between them mix both. Each number is a question of its own, so one example may have several labels.</source>
        <translation>Ein Ziel von 1 kostet −log der Wahrscheinlichkeit, ein Ziel von 0 −log des Rests; Ziele dazwischen mischen beides. Jede Zahl ist eine Frage für sich; ein Beispiel darf also mehrere Labels haben.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/parameter.py"/>
        <source>A tensor that training changes: a weight, a bias, anything learned</source>
        <translation>Ein Tensor, den das Training ändert: ein Gewicht, ein Bias, alles Gelernte</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>A weight makes single losses count more or less; a mean still divides by their number.</source>
        <translation>Ein Gewicht lässt einzelne Verluste mehr oder weniger zählen; ein Mittel teilt weiterhin durch ihre Anzahl.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/__init__.py"/>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unsqueeze.py"/>
        <source>Add an axis of length 1: (N, 28, 28) becomes (N, 1, 28, 28)</source>
        <translation>Eine Achse der Länge 1 hinzufügen: (N, 28, 28) wird (N, 1, 28, 28)</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Add columns up to an image, each one over its window (col2im)</source>
        <translation>Spalten zu einem Bild aufaddieren, jede über ihrem Fenster (col2im)</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/positional_encoding.py"/>
        <source>Add to each element of a sequence the pattern of its place</source>
        <translation>Zu jedem Element einer Folge das Muster seiner Stelle addieren</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/sum.py"/>
        <source>Add up all elements, or those along some axes</source>
        <translation>Alle Elemente aufsummieren oder die entlang einiger Achsen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Add, then multiply</source>
        <translation>Addieren, dann multiplizieren</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Added at the bottom and on the right.</source>
        <translation>Unten und rechts angefügt.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Added at the far end of every axis.</source>
        <translation>Am hinteren Ende jeder Achse angefügt.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/log1p.py"/>
        <source>Added to 1, a number such as 10⁻²⁰ is rounded away, and the logarithm of what is left is 0. This gate keeps it. Stable losses are written with it: log(1 + eˣ), the softplus, is log1p of exp. The gradient 1 / (1 + x) is 1 at x = 0 and grows without bound towards x = −1.</source>
        <translation>Zu 1 addiert, wird eine Zahl wie 10⁻²⁰ weggerundet, und der Logarithmus dessen, was bleibt, ist 0. Dieses Gatter behält sie. Stabile Verluste werden damit geschrieben: log(1 + eˣ), der Softplus, ist log1p von exp. Der Gradient 1 / (1 + x) ist 1 bei x = 0 und wächst gegen x = −1 hin über alle Grenzen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>Added to every difference.</source>
        <translation>Zu jeder Differenz addiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Added to the end of the output.</source>
        <translation>Am Ende des Ausgangs angefügt.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/rms_norm.py"/>
        <source>Added to the mean square; none is the float type's precision.</source>
        <translation>Zum mittleren Quadrat addiert; leer: die Genauigkeit des Gleitkommatyps.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Added to the variance.</source>
        <translation>Zur Varianz addiert.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/parallel.py"/>
        <source>Added up, or put together along an axis.</source>
        <translation>Addiert oder entlang einer Achse zusammengesetzt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>Align corners</source>
        <translation>Ecken ausrichten</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/reshape.py"/>
        <source>All axes, the batch too; one size may be −1.</source>
        <translation>Alle Achsen, auch der Batch; eine Größe darf −1 sein.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/step.py"/>
        <source>All or nothing: 1 where x is positive, 0 elsewhere</source>
        <translation>Alles oder nichts: 1, wo x positiv ist, sonst 0</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>Along the channels it hands a layer several views of the same image, as in Inception and DenseNet. The gradient is cut at the same places, and each input gets its own piece. All other axes must be equally long.</source>
        <translation>Entlang der Kanäle gibt es einer Schicht mehrere Ansichten desselben Bildes, wie in Inception und DenseNet. Der Gradient wird an denselben Stellen zerschnitten, und jeder Eingang bekommt sein eigenes Stück. Alle anderen Achsen müssen gleich lang sein.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/parallel.py"/>
        <source>Along which they are put together.</source>
        <translation>Entlang welcher Achse sie zusammengesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/cumsum.py"/>
        <source>Along which to add up.</source>
        <translation>Entlang welcher Achse summiert wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>Along which to cut; −1 is the last.</source>
        <translation>Entlang welcher Achse geschnitten wird; −1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>Along which to pick; −1 is the last.</source>
        <translation>Entlang welcher Achse ausgewählt wird; −1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/argmax.py"/>
        <source>Along which to search; none given means all.</source>
        <translation>Entlang welcher Achse gesucht wird; leer bedeutet alle.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>Along which; −1 is the last.</source>
        <translation>Entlang welcher Achse; −1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/elu.py"/>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/selu.py"/>
        <source>An ELU with two fixed numbers that keep layers at mean 0 and variance 1</source>
        <translation>Eine ELU mit zwei festen Zahlen, die Schichten bei Mittelwert 0 und Varianz 1 hält</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>An argument of the network: what the generated ``forward`` is called with</source>
        <translation>Ein Argument des Netzes: womit das erzeugte ``forward`` aufgerufen wird</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sum_pool.py"/>
        <source>An average says what is usual in a window, a sum how much there is of it: where a feature is found twice, it counts twice. Nothing is learned.</source>
        <translation>Ein Mittel sagt, was in einem Fenster üblich ist, eine Summe, wie viel davon da ist: Wo ein Merkmal zweimal gefunden wird, zählt es zweimal. Gelernt wird nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sum_pool.py"/>
        <source>An average says what is usual in a window, a sum how much there is of it: where a feature is found twice, it counts twice. Nothing is learned; it is average pooling without the division.</source>
        <translation>Ein Mittel sagt, was in einem Fenster üblich ist, eine Summe, wie viel davon da ist: Wo ein Merkmal zweimal gefunden wird, zählt es zweimal. Gelernt wird nichts; es ist Mittelwert-Pooling ohne die Division.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/cumsum.py"/>
        <source>An element counts in its own output and in all that follow, so its gradient is the sum of theirs: a running total from the other end. Probabilities become a distribution function this way, and steps become a path.</source>
        <translation>Ein Element zählt in seinem eigenen Ausgang und in allen folgenden, sein Gradient ist also die Summe der ihren: eine laufende Summe vom anderen Ende her. So wird aus Wahrscheinlichkeiten eine Verteilungsfunktion und aus Schritten ein Weg.</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_input.py"/>
        <source>An input port of the block that this node stands in; its name is the port's</source>
        <translation>Ein Eingang des Blocks, in dem dieser Knoten steht; sein Name ist der des Anschlusses</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_output.py"/>
        <source>An output port of the block that this node stands in; its name is the port's</source>
        <translation>Ein Ausgang des Blocks, in dem dieser Knoten steht; sein Name ist der des Anschlusses</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/gelu.py"/>
        <source>Approximation</source>
        <translation>Näherung</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/__init__.py"/>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Arithmetic of the NumPy engine.</source>
        <translation>Arithmetik der NumPy-Engine.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Around the input, at most half the kernel.</source>
        <translation>Um den Eingang herum, höchstens der halbe Kernel.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>As PyTorch does; textbooks do not.</source>
        <translation>Wie PyTorch es tut; Lehrbücher nicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>As for images, with depth or time as a third direction: a window is a box. Negative numbers need a whole, even p. Nothing is learned.</source>
        <translation>Wie bei Bildern, mit Tiefe oder Zeit als dritter Richtung: Ein Fenster ist ein Quader. Negative Zahlen brauchen ein ganzes, gerades p. Gelernt wird nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>As for images, with depth or time as a third direction: a window is a box. Nothing is learned.</source>
        <translation>Wie bei Bildern, mit Tiefe oder Zeit als dritter Richtung: Ein Fenster ist ein Quader. Gelernt wird nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>As for images, with depth or time as a third direction: windows are boxes that cover the volume evenly, as many as there are outputs.</source>
        <translation>Wie bei Bildern, mit Tiefe oder Zeit als dritter Richtung: Fenster sind Quader, die das Volumen gleichmäßig abdecken, so viele, wie es Ausgänge gibt.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>Ask an anchor to be nearer to its like than to a stranger, by a margin</source>
        <translation>Verlangen, dass ein Anker seinesgleichen um einen Abstand näher ist als einem Fremden</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/squared_hinge_loss.py"/>
        <source>Ask scores for the sign of their targets, by a margin; square what is missing</source>
        <translation>Von Scores das Vorzeichen der Zielwerte verlangen, mit Abstand; was fehlt, wird quadriert</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>Ask the right class to beat all others by a margin; charge what is missing</source>
        <translation>Verlangen, dass die richtige Klasse alle anderen um einen Abstand schlägt; was fehlt, kostet</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>At each pixel the brightness rises in some direction, steeply or not: that is the difference of its two neighbours, down and across (0 at the border). Direction counts up to a half turn, since a dark edge on light and a light one on dark look alike. Each cell averages the steepness by direction; of a colour image the steepest channel counts.</source>
        <translation>An jedem Pixel steigt die Helligkeit in irgendeine Richtung, steil oder nicht: Das ist die Differenz seiner beiden Nachbarn, nach unten und zur Seite (0 am Rand). Die Richtung zählt bis zur halben Drehung, denn eine dunkle Kante auf Hellem und eine helle auf Dunklem sehen gleich aus. Jede Zelle mittelt die Steilheit nach Richtung; bei einem Farbbild zählt der steilste Kanal.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>At each step the update gate tells how much of the hidden state stays as it is. Where it stays, its gradient passes back unharmed, so what is long past can still be learned from. A GRU has no cell state and a quarter fewer weights than an LSTM; a GRU cell shows one step in detail.</source>
        <translation>In jedem Schritt sagt das Update-Gate, wie viel vom verdeckten Zustand bleibt, wie es ist. Wo er bleibt, läuft sein Gradient unversehrt zurück; auch aus lang Vergangenem lässt sich also lernen. Eine GRU hat keinen Zellzustand und ein Viertel weniger Gewichte als ein LSTM; eine GRU-Zelle zeigt einen Schritt im Einzelnen.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/power.py"/>
        <source>At x = 0 the gradient of a wired exponent is 0 unless the exponent is negative, as in PyTorch.</source>
        <translation>Bei x = 0 ist der Gradient eines angeschlossenen Exponenten 0, außer der Exponent ist negativ, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/__init__.py"/>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/positional_encoding.py"/>
        <source>Attention sees a sequence as a heap, without order. Here each place gets sines and cosines of its number, from one turn every six places to one in sixty thousand, like the hands of many clocks: nearby places get similar patterns, and a step forward is the same rotation everywhere. The patterns are fixed, so the gradient passes unchanged.</source>
        <translation>Attention sieht eine Folge als ungeordneten Haufen. Hier bekommt jede Stelle Sinus- und Kosinuswerte ihrer Nummer, von einer Umdrehung alle sechs Stellen bis zu einer auf sechzigtausend, wie die Zeiger vieler Uhren: Benachbarte Stellen bekommen ähnliche Muster, und ein Schritt nach vorn ist überall dieselbe Drehung. Die Muster sind fest, also geht der Gradient unverändert hindurch.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Auto: the GPU where PyTorch finds one.</source>
        <translation>Auto: die GPU, wo PyTorch eine findet.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>Average a sequence of any length to a length that is asked for</source>
        <translation>Eine Folge beliebiger Länge auf eine gewünschte Länge mitteln</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>Average a volume or a film of any size to a size that is asked for</source>
        <translation>Ein Volumen oder einen Film beliebiger Größe auf eine gewünschte Größe mitteln</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>Average an image of any size to a size that is asked for</source>
        <translation>Ein Bild beliebiger Größe auf eine gewünschte Größe mitteln</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amax.py"/>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Axes (batch, length, features) in place of (length, batch, features).</source>
        <translation>Achsen (Batch, Länge, Merkmale) statt (Länge, Batch, Merkmale).</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Axes (batch, steps, features) in place of (steps, batch, features).</source>
        <translation>Achsen (Batch, Schritte, Merkmale) statt (Schritte, Batch, Merkmale).</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/argmax.py"/>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/positional_encoding.py"/>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Batch first</source>
        <translation>Batch zuerst</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>Batched</source>
        <translation>Mit Batch</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softmax.py"/>
        <source>Before a cross-entropy loss leave it out: that node takes the scores themselves.</source>
        <translation>Vor einem Kreuzentropie-Verlust weglassen: Jener Knoten nimmt die Scores selbst.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>Behind a fully connected layer the pieces are planes, and their maximum is a learned convex function: ReLU and |x| are special cases with two pieces. The winner gets the whole gradient and the others none, ties share it; no unit ever dies. The layer before it needs pool_size times as many outputs, and so as many weights.</source>
        <translation>Hinter einer vollständig verbundenen Schicht sind die Stücke Ebenen, und ihr Maximum ist eine gelernte konvexe Funktion: ReLU und |x| sind Sonderfälle mit zwei Stücken. Der Gewinner bekommt den ganzen Gradienten, die anderen keinen, bei Gleichstand wird geteilt; keine Einheit stirbt je. Die Schicht davor braucht pool_size-mal so viele Ausgänge und ebenso viele Gewichte mehr.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm.py"/>
        <source>Beside the hidden state each step hands on a cell state. It is only multiplied by a forget gate and added to, so what was written long ago can still be there, and gradients reach back to it without vanishing. An LSTM cell shows one step in detail.</source>
        <translation>Neben dem verdeckten Zustand reicht jeder Schritt einen Zellzustand weiter. Er wird nur mit einem Forget-Gate multipliziert und bekommt etwas addiert; was vor langer Zeit geschrieben wurde, kann also noch da sein, und Gradienten reichen bis dorthin, ohne zu verschwinden. Eine LSTM-Zelle zeigt einen Schritt im Einzelnen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softplus.py"/>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>Between pixels</source>
        <translation>Zwischenwerte</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>Between sum and maximum: p = 1 adds everything up, the larger p, the more the largest number counts. With p = 2 it measures the energy in a window. Negative numbers need a whole, even p. Nothing is learned.</source>
        <translation>Zwischen Summe und Maximum: p = 1 summiert alles; je größer p, desto mehr zählt die größte Zahl. Mit p = 2 misst es die Energie in einem Fenster. Negative Zahlen brauchen ein ganzes, gerades p. Gelernt wird nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>Bilinear: whether corner pixels keep their places exactly.</source>
        <translation>Bilinear: ob Pixel an den Ecken genau an ihrem Platz bleiben.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Bins</source>
        <translation>Histogrammklassen</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>Blend the old hidden state with a new one, as gates decide</source>
        <translation>Den alten verdeckten Zustand mit einem neuen mischen, wie Gates es bestimmen</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Block length</source>
        <translation>Blocklänge</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/__init__.py"/>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Blocks with shortcuts, repeated: open one to see the gradients inside.</source>
        <translation>Blöcke mit Abkürzungen, wiederholt: Beim Öffnen zeigen sich die Gradienten darin.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>Blocks, or straight lines.</source>
        <translation>Blockweise oder linear.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>Border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Both directions</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>Both inputs hold one matrix per example, and no example sees another's. Attention is two of these: queries times keys, then weights times values. Unlike MatMul nothing is repeated, so a batch size that does not fit shows at once. The gradients are those of the matrix product, example by example.</source>
        <translation>Beide Eingänge enthalten eine Matrix je Beispiel, und kein Beispiel sieht die der anderen. Attention besteht aus zwei davon: Anfragen mal Schlüssel, dann Gewichte mal Werte. Anders als bei MatMul wird nichts wiederholt, sodass eine unpassende Batchgröße sofort auffällt. Die Gradienten sind die des Matrixprodukts, Beispiel für Beispiel.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>By how much farther the negative must be.</source>
        <translation>Um wie viel weiter weg das negative Beispiel sein muss.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>By how much the right score must lead.</source>
        <translation>Um wie viel der richtige Score führen muss.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Causal</source>
        <translation>Kausal</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Charge the surprise at the right class: −log of the probability it was given</source>
        <translation>Die Überraschung über die richtige Klasse kostet: −log der Wahrscheinlichkeit, die sie bekam</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy_with_logits.py"/>
        <source>Charge the surprise at yes-or-no answers, given a score (logit) for each yes</source>
        <translation>Die Überraschung bei Ja-nein-Antworten kostet, gegeben ein Score (Logit) für jedes Ja</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>Charge the surprise at yes-or-no answers, given the probability of each yes</source>
        <translation>Die Überraschung bei Ja-nein-Antworten kostet, gegeben die Wahrscheinlichkeit für jedes Ja</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/nll_loss.py"/>
        <source>Charge what is missing in the log-probability of the right class: its negative</source>
        <translation>Was der Log-Wahrscheinlichkeit der richtigen Klasse fehlt, kostet: ihr Negatives</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Chunk length</source>
        <translation>Stücklänge</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/one_hot.py"/>
        <source>Class 2 of 4 is (0, 0, 1, 0). The number of a class is only a name: class 4 is not twice class 2. As vectors all classes are equally far apart, and a weight matrix has one column for each. An integer cannot be nudged, so no gradient flows back. Letters and words enter a network this way.</source>
        <translation>Klasse 2 von 4 ist (0, 0, 1, 0). Die Nummer einer Klasse ist nur ein Name: Klasse 4 ist nicht das Doppelte von Klasse 2. Als Vektoren sind alle Klassen gleich weit voneinander entfernt, und eine Gewichtsmatrix hat für jede eine Spalte. Eine ganze Zahl lässt sich nicht auslenken, also fließt kein Gradient zurück. So kommen Buchstaben und Wörter in ein Netz.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>Class labels and indices are integers.</source>
        <translation>Klassenlabels und Indizes sind ganze Zahlen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/cast.py"/>
        <source>Class labels and places are integers; to calculate with them they must be floats. The other way everything behind the point is cut off, towards 0. No gradient flows through an integer: a cut-off number does not move when it is nudged. Floats that stay floats pass unchanged.</source>
        <translation>Klassenlabels und Stellen sind ganze Zahlen; um damit zu rechnen, müssen sie Gleitkommazahlen sein. Umgekehrt wird alles hinter dem Komma abgeschnitten, zur 0 hin. Durch eine ganze Zahl fließt kein Gradient: Eine abgeschnittene Zahl bewegt sich nicht, wenn sie ausgelenkt wird. Gleitkommazahlen, die welche bleiben, gehen unverändert hindurch.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Class weights make rare classes count more; the mean then divides by the sum of the weights that were used. They take no gradient. Label smoothing gives a share of every label to all classes alike, so that no score needs to grow without end. Targets may be a probability for each class instead of a label: the surprise is then averaged over them, and a mean divides by the number of examples.</source>
        <translation>Klassengewichte lassen seltene Klassen stärker zählen; das Mittel teilt dann durch die Summe der verwendeten Gewichte. Sie bekommen keinen Gradienten. Label Smoothing gibt einen Anteil jedes Labels an alle Klassen gleichmäßig, sodass kein Score endlos wachsen muss. Anstelle eines Labels darf das Ziel eine Wahrscheinlichkeit je Klasse sein: Die Überraschung wird dann über sie gemittelt, und ein Mittel teilt durch die Zahl der Beispiele.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/parallel.py"/>
        <source>Combine</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/__init__.py"/>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/unfold.py"/>
        <source>Convolution becomes a matrix product this way: the filters, one per row, times the columns, one per place. A column holds all channels, each with its window row by row; the places go row by row, too. Windows that overlap see the same pixel, so there are about as many copies of the image as a window has pixels.</source>
        <translation>So wird aus der Faltung ein Matrixprodukt: die Filter, einer je Zeile, mal die Spalten, eine je Stelle. Eine Spalte enthält alle Kanäle, jeden mit seinem Fenster Zeile für Zeile; auch die Stellen folgen Zeile für Zeile. Überlappende Fenster sehen dieselben Pixel; es gibt also etwa so viele Kopien des Bildes, wie ein Fenster Pixel hat.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/parallel.py"/>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/std.py"/>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>Cosine up to which unlike vectors cost nothing.</source>
        <translation>Kosinus, bis zu dem unähnliche Vektoren nichts kosten.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Cosine: from the learning rate down to 0 over the whole run.</source>
        <translation>Cosine: von der Lernrate hinunter auf 0, über den ganzen Lauf.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Count padding</source>
        <translation>Padding zählen</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/confusion_matrix.py"/>
        <source>Count which class was taken for which</source>
        <translation>Zählen, welche Klasse für welche gehalten wurde</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Count which hues an image holds, and forget where they are</source>
        <translation>Zählen, welche Farbtöne ein Bild enthält, und vergessen, wo sie sind</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/transpose.py"/>
        <source>Counted from 0, or −1 for the last.</source>
        <translation>Von 0 an gezählt, oder −1 für die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>Cut a tensor into pieces along an axis, one output for each</source>
        <translation>Einen Tensor entlang einer Achse in Stücke schneiden, ein Ausgang je Stück</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>Cut boxes out of feature maps and max-pool each to one size, whatever its own</source>
        <translation>Rechtecke aus Feature-Maps schneiden und jedes durch Max-Pooling auf eine Größe bringen</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Cut off around the output.</source>
        <translation>Rund um den Ausgang abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Cut off at both ends of the output.</source>
        <translation>An beiden Enden des Ausgangs abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>Decoders and generators grow small maps of features back to images this way. "nearest" makes blocks, and a pixel gets the sum of its block's gradients. "bilinear" mixes the four nearest pixels, each of which gets its share of the gradient. Nothing is learned here; a convolution usually follows. A size in place of a factor brings images of any size to the one a network expects, smaller ones too.</source>
        <translation>Decoder und Generatoren lassen so kleine Feature-Maps wieder zu Bildern wachsen. „nearest“ macht Blöcke, und ein Pixel bekommt die Summe der Gradienten seines Blocks. „bilinear“ mischt die vier nächsten Pixel, von denen jedes seinen Anteil am Gradienten bekommt. Gelernt wird hier nichts; meist folgt eine Faltung. Eine Größe anstelle eines Faktors bringt Bilder jeder Größe auf die, die ein Netz erwartet, auch auf kleinere.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/huber_loss.py"/>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Depth, height and width of what a filter sees.</source>
        <translation>Tiefe, Höhe und Breite dessen, was ein Filter sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Describe an image by how strong its edges are in each direction, cell by cell</source>
        <translation>Ein Bild beschreiben durch die Stärke seiner Kanten in jeder Richtung, Zelle für Zelle</translation>
    </message>
    <message>
        <location filename="../../nodes/features/__init__.py"/>
        <source>Descriptions made by hand, and the classifier that only compares: vision before deep learning.</source>
        <translation>Von Hand gemachte Merkmale und der Klassifikator, der nur vergleicht: Bildverstehen vor Deep Learning.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/huber_loss.py"/>
        <source>Difference from which on the loss is a straight line.</source>
        <translation>Differenz, ab der der Verlust eine Gerade ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/smooth_l1_loss.py"/>
        <source>Difference up to which the loss is a square.</source>
        <translation>Differenz, bis zu der der Verlust ein Quadrat ist.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Digits, row by row</source>
        <translation>Ziffern, Zeile für Zeile</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Dilation</source>
        <translation>Dilatation</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Distance between the elements a filter sees.</source>
        <translation>Abstand zwischen den Elementen, die ein Filter sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>Distance between the elements a window sees.</source>
        <translation>Abstand zwischen den Elementen, die ein Fenster sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Distance between the pixels a filter sees.</source>
        <translation>Abstand zwischen den Pixeln, die ein Filter sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/unfold.py"/>
        <source>Distance between the pixels a window sees.</source>
        <translation>Abstand zwischen den Pixeln, die ein Fenster sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Distance between the pixels of a window.</source>
        <translation>Abstand zwischen den Pixeln eines Fensters.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Distance between the voxels a filter sees.</source>
        <translation>Abstand zwischen den Voxeln, die ein Filter sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/hinge_embedding_loss.py"/>
        <source>Distance that unlike pairs must reach.</source>
        <translation>Abstand, den unähnliche Paare erreichen müssen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>Divide by classes</source>
        <translation>Durch Klassen teilen</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/rms_norm.py"/>
        <source>Divide the features of every example by their root mean square, then scale each</source>
        <translation>Die Merkmale jedes Beispiels durch ihr quadratisches Mittel teilen, dann jedes skalieren</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Divided by; one number, or one for each channel.</source>
        <translation>Wodurch geteilt wird; eine Zahl oder eine je Kanal.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/std.py"/>
        <source>Dividing by it brings features of different size to one scale. The gradient pushes each element away from the mean, in proportion to its distance in standard deviations. Where all elements are equal the root has no slope; the gradient is 0 there, as in PyTorch.</source>
        <translation>Durch sie zu teilen bringt Merkmale verschiedener Größe auf eine Skala. Der Gradient schiebt jedes Element vom Mittelwert weg, proportional zu seinem Abstand in Standardabweichungen. Wo alle Elemente gleich sind, hat die Wurzel keine Steigung; der Gradient ist dort 0, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Divisor</source>
        <translation>Teiler</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Dropped around the image.</source>
        <translation>Rund um das Bild weggelassen.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/drop_path.py"/>
        <source>Each example by itself, or "batch": all at once.</source>
        <translation>Jedes Beispiel für sich, oder „batch“: alle auf einmal.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>Each example, and in a text each word, is normalized by its own numbers alone: nothing depends on the rest of the batch, and training and evaluation are the same. That suits recurrent networks and transformers, where batches are small and sentences differ in length.</source>
        <translation>Jedes Beispiel, und in einem Text jedes Wort, wird allein mit seinen eigenen Zahlen normalisiert: Nichts hängt vom Rest des Batches ab, und Training und Auswertung sind gleich. Das passt zu rekurrenten Netzen und Transformern, wo Batches klein und Sätze verschieden lang sind.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pixel_shuffle.py"/>
        <source>Each group of factor² channels is laid out as a block of factor × factor pixels. A convolution can thus compute a large image at small size and unfold it at the end, as networks do that sharpen images. Every number only moves, and its gradient moves back.</source>
        <translation>Jede Gruppe von Faktor² Kanälen wird als Block von Faktor × Faktor Pixeln ausgelegt. Eine Faltung kann so ein großes Bild in kleiner Größe berechnen und am Ende entfalten, wie es Netze tun, die Bilder schärfen. Jede Zahl wandert nur, und ihr Gradient wandert zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/mean.py"/>
        <source>Each of n elements gets one n-th of the gradient. Losses take the mean over the batch, so that the step size does not depend on how many examples are in it. Over the height and width of an image it is the global average pooling that ends many networks.</source>
        <translation>Jedes von n Elementen bekommt ein n-tel des Gradienten. Verluste mitteln über den Batch, damit die Schrittgröße nicht davon abhängt, wie viele Beispiele er enthält. Über Höhe und Breite eines Bildes ist es das globale Mittel, mit dem viele Netze enden.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softmax.py"/>
        <source>Each output depends on every score of its row: raising one score takes probability from the others, so the local gradient is a matrix and not one number per element. Only differences of scores matter; the largest is subtracted before exp, so that large scores do not overflow.</source>
        <translation>Jeder Ausgang hängt von jedem Score seiner Zeile ab: Einen Score zu erhöhen nimmt den anderen Wahrscheinlichkeit weg; der lokale Gradient ist also eine Matrix und nicht eine Zahl je Element. Es kommt nur auf Unterschiede der Scores an; der größte wird vor exp abgezogen, damit große Scores nicht überlaufen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/glu.py"/>
        <source>Each output is a number times the sigmoid of its partner, so a layer can decide from the data what to let through. The first half has a straight path for the gradient, times the opening; the second half's gradient is that of a sigmoid times the number it guards.</source>
        <translation>Jeder Ausgang ist eine Zahl mal dem Sigmoid ihres Gegenstücks; eine Schicht kann also anhand der Daten entscheiden, was sie durchlässt. Die erste Hälfte hat einen geraden Weg für den Gradienten, mal der Öffnung; der Gradient der zweiten Hälfte ist der eines Sigmoids mal der Zahl, die er bewacht.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Each reads the outputs of the one before.</source>
        <translation>Jede liest die Ausgänge der vorigen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>Each wrong class costs max(0, margin − right score + its score), to the power p. Once the right score leads by the margin everywhere, the loss is 0 and so is the gradient: unlike cross-entropy it is then satisfied. Each class within the margin pushes its own score down and the right score up by the same amount.</source>
        <translation>Jede falsche Klasse kostet max(0, Margin − richtiger Score + ihr Score), hoch p. Sobald der richtige Score überall um den Margin führt, ist der Verlust 0 und der Gradient auch: Anders als die Kreuzentropie ist er dann zufrieden. Jede Klasse innerhalb des Margins drückt ihren eigenen Score hinunter und den richtigen um denselben Betrag hinauf.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Empty: PyTorch's choice.</source>
        <translation>Leer: wie PyTorch es wählt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>Enlarge images: repeat each pixel, or draw straight lines between pixels</source>
        <translation>Bilder vergrößern: jedes Pixel wiederholen oder zwischen Pixeln linear verlaufen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Equal parts of a half turn.</source>
        <translation>Gleiche Teile eines Halbkreises.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Equal parts of the circle of hues.</source>
        <translation>Gleiche Teile des Farbkreises.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>Equation</source>
        <translation>Gleichung</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Every element of the input stamps the filters, times its value, onto the output, a stride further for each one; where stamps overlap they are added. Decoders and vocoders make long sequences of short ones this way, with a stride of 2 and more. A kernel that is no multiple of the stride overlaps itself unevenly, which shows as a pattern in the output.</source>
        <translation>Jedes Element des Eingangs stempelt die Filter, mal seinem Wert, auf den Ausgang, jedes um eine Schrittweite weiter; wo Stempel überlappen, werden sie addiert. So machen Decoder und Vocoder aus kurzen Folgen lange, mit Schrittweite 2 und mehr. Ein Kernel, der kein Vielfaches der Schrittweite ist, überlappt sich ungleichmäßig, was sich als Muster im Ausgang zeigt.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Every element of the input stamps the filters, times its value, onto the output, a stride further for each one; where stamps overlap they are added. Decoders of scans and films enlarge their maps this way. A kernel that is no multiple of the stride overlaps itself unevenly.</source>
        <translation>Jedes Element des Eingangs stempelt die Filter, mal seinem Wert, auf den Ausgang, jedes um eine Schrittweite weiter; wo Stempel überlappen, werden sie addiert. Decoder von Scans und Filmen vergrößern so ihre Feature-Maps. Ein Kernel, der kein Vielfaches der Schrittweite ist, überlappt sich ungleichmäßig.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/outer.py"/>
        <source>Every element of x times every element of y, as a matrix</source>
        <translation>Jedes Element von x mal jedes Element von y, als Matrix</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/l1_loss.py"/>
        <source>Every error pulls with the same strength, however large it is: an outlier counts no more than any other example, and the best constant prediction is the median, where the squared error has the mean. Near the target the gradient does not fade, so the last steps jump to and fro; Smooth L1 and Huber mend that. Where input and target are equal the gradient is 0.</source>
        <translation>Jeder Fehler zieht gleich stark, wie groß er auch ist: Ein Ausreißer zählt nicht mehr als jedes andere Beispiel, und die beste konstante Vorhersage ist der Median, wo der quadratische Fehler das Mittel hat. Nahe am Ziel lässt der Gradient nicht nach, die letzten Schritte springen also hin und her; Smooth L1 und Huber beheben das. Wo Eingang und Ziel gleich sind, ist der Gradient 0.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>Every output is a weighted sum of all inputs, plus a bias: x Wᵀ + b</source>
        <translation>Jeder Ausgang ist eine gewichtete Summe aller Eingänge plus ein Bias: x Wᵀ + b</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>Every output is a weighted sum of all products of a number of x and one of y</source>
        <translation>Jeder Ausgang ist eine gewichtete Summe aller Produkte einer Zahl aus x und einer aus y</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Every pixel of the input stamps the filters, times its value, onto the output, a stride further for each one; where stamps overlap they are added. Decoders, generators and segmentation networks enlarge their maps this way. A kernel that is no multiple of the stride overlaps itself unevenly, which shows as a checkerboard.</source>
        <translation>Jedes Pixel des Eingangs stempelt die Filter, mal seinem Wert, auf den Ausgang, jedes um eine Schrittweite weiter; wo Stempel überlappen, werden sie addiert. Decoder, Generatoren und Segmentierungsnetze vergrößern so ihre Feature-Maps. Ein Kernel, der kein Vielfaches der Schrittweite ist, überlappt sich ungleichmäßig, was sich als Schachbrett zeigt.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>Examples shown and per step.</source>
        <translation>Beispiele, die gezeigt werden und auf einen Schritt kommen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Examples with this label do not count.</source>
        <translation>Beispiele mit diesem Label zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/power.py"/>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/scale.py"/>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Fan-out</source>
        <translation>Fan-out</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/smooth_l1_loss.py"/>
        <source>Farther from the target than beta every error pulls with strength 1, so outliers do not take over; within beta the loss is a square and the gradient fades to 0. Detectors learn the corners of their boxes with it. A small beta comes near to the L1 loss, and beta = 0 is it.</source>
        <translation>Weiter vom Ziel entfernt als beta zieht jeder Fehler mit Stärke 1, sodass Ausreißer nicht die Oberhand gewinnen; innerhalb von beta ist der Verlust ein Quadrat, und der Gradient klingt auf 0 ab. Detektoren lernen damit die Ecken ihrer Rechtecke. Ein kleines beta kommt dem L1-Verlust nahe, und beta = 0 ist er.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/__init__.py"/>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>First axis</source>
        <translation>Erste Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>First slope</source>
        <translation>Erste Steigung</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>First values of the weight.</source>
        <translation>Anfangswerte des Gewichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unflatten.py"/>
        <source>Fold one long axis into several: (N, 784) becomes (N, 1, 28, 28)</source>
        <translation>Eine lange Achse in mehrere falten: (N, 784) wird (N, 1, 28, 28)</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Folder or archive of the graph.</source>
        <translation>Ordner oder Archiv des Graphen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>For each class: target · (log target − log of the probability given). The sum is 0 where both distributions are the same, and never negative. It is not symmetric: a class that the target has and the input rules out costs much, one that only the input has costs nothing of itself. A small network learns from a large one this way (distillation).</source>
        <translation>Für jede Klasse: Ziel · (log Ziel − log der gegebenen Wahrscheinlichkeit). Die Summe ist 0, wo beide Verteilungen gleich sind, und nie negativ. Sie ist nicht symmetrisch: Eine Klasse, die das Ziel hat und der Eingang ausschließt, kostet viel; eine, die nur der Eingang hat, kostet von sich aus nichts. So lernt ein kleines Netz von einem großen (Distillation).</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>For everything random here.</source>
        <translation>Für alles Zufällige hier.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/outer.py"/>
        <source>For one example the gradient of a layer's weight is such a product: the gradient of the outputs times the inputs. Backwards each vector gets the upstream matrix times the other vector, so an element collects from its whole row or column.</source>
        <translation>Für ein Beispiel ist der Gradient des Gewichts einer Schicht ein solches Produkt: der Gradient der Ausgänge mal die Eingänge. Rückwärts bekommt jeder Vektor die eingehende Matrix mal den anderen Vektor; ein Element sammelt also aus seiner ganzen Zeile oder Spalte.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>From first weights drawn with the seed, or from the document's weights.</source>
        <translation>Von Anfangsgewichten aus dem Seed oder von den Gewichten des Dokuments.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>From step to step the cell state is only multiplied by f and added to. With f near 1 its gradient passes unharmed over many steps: it does not vanish as in a plain RNN.</source>
        <translation>Von Schritt zu Schritt wird der Zellzustand nur mit f multipliziert und bekommt etwas addiert. Mit f nahe 1 läuft sein Gradient unversehrt über viele Schritte: Er verschwindet nicht wie in einem einfachen RNN.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/parameter.py"/>
        <source>From the value, or random of the shape below.</source>
        <translation>Aus dem Wert oder zufällig, in der Form unten.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Fully connected layers that read handwritten digits.</source>
        <translation>Vollständig verbundene Schichten, die handgeschriebene Ziffern lesen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/__init__.py"/>
        <source>Gates that arrange the same numbers in another shape.</source>
        <translation>Gatter, die dieselben Zahlen in eine andere Form bringen.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/__init__.py"/>
        <source>Gates that combine numbers, element by element, and the matrix product.</source>
        <translation>Gatter, die Zahlen elementweise verknüpfen, und das Matrixprodukt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/__init__.py"/>
        <source>Gates that make many numbers into fewer: sums and means along axes.</source>
        <translation>Gatter, die aus vielen Zahlen weniger machen: Summen und Mittelwerte entlang von Achsen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/instance_norm.py"/>
        <source>Give each channel of each example mean 0 and variance 1 over its places</source>
        <translation>Jedem Kanal jedes Beispiels Mittelwert 0 und Varianz 1 über seine Stellen geben</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/group_norm.py"/>
        <source>Give each group of an example's channels mean 0 and variance 1, then a scale</source>
        <translation>Jeder Gruppe von Kanälen eines Beispiels Mittelwert 0 und Varianz 1 geben, dann skalieren</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Give each x the label that most of the k remembered examples nearest to it have</source>
        <translation>Jedem x das Label geben, das die meisten der k nächsten gemerkten Beispiele haben</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Give every channel mean 0 and variance 1 over the batch, then a scale and shift</source>
        <translation>Jedem Kanal Mittelwert 0 und Varianz 1 über den Batch geben, dann skalieren und verschieben</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>Give every example's features mean 0 and variance 1, then scale and shift</source>
        <translation>Den Merkmalen jedes Beispiels Mittelwert 0 und Varianz 1 geben, dann skalieren und verschieben</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Give the attention</source>
        <translation>Attention ausgeben</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>Give the number of equal pieces, or the length of each. One layer can compute several things at once that are parted here, such as the four gates of an LSTM. The gradients of the pieces are put together again; a piece that leads nowhere counts as 0.</source>
        <translation>Anzugeben ist die Zahl gleicher Stücke oder die Länge von jedem. Eine Schicht kann mehreres auf einmal berechnen, was hier getrennt wird, etwa die vier Gates eines LSTM. Die Gradienten der Stücke werden wieder zusammengesetzt; ein Stück, das nirgends hinführt, zählt als 0.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Gives</source>
        <translation>Gibt</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/half_squared_error.py"/>
        <source>Half the sum of the squared differences between numbers and their targets</source>
        <translation>Die halbe Summe der quadrierten Differenzen zwischen Zahlen und ihren Zielwerten</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/identity.py"/>
        <source>Hand x on as it is, and its gradient as it is</source>
        <translation>x unverändert weiterreichen, und den Gradienten ebenso</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/detach.py"/>
        <source>Hand x on as it is, and no gradient back: what follows takes it for a constant</source>
        <translation>x unverändert weiterreichen, aber keinen Gradienten zurück: Was folgt, hält es für konstant</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Height and width of a block, in cells.</source>
        <translation>Höhe und Breite eines Blocks, in Zellen.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Height and width of a cell, in pixels.</source>
        <translation>Höhe und Breite einer Zelle, in Pixeln.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Height and width of the image.</source>
        <translation>Höhe und Breite des Bildes.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Height and width of the window.</source>
        <translation>Höhe und Breite des Fensters.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Height and width of what a filter sees.</source>
        <translation>Höhe und Breite dessen, was ein Filter sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>Height and width that come out; none given: the factor counts.</source>
        <translation>Höhe und Breite des Ergebnisses; leer: Es gilt der Faktor.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>Height and width that every box is brought to.</source>
        <translation>Höhe und Breite, auf die jedes Rechteck gebracht wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Hidden size</source>
        <translation>Verdeckte Größe</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>How far a distribution is from the one that was wanted</source>
        <translation>Wie weit eine Verteilung von der gewünschten entfernt ist</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/__init__.py"/>
        <source>How far an output is from what was wanted: the one number that training makes smaller.</source>
        <translation>Wie weit ein Ausgang vom Gewünschten entfernt ist: die eine Zahl, die das Training verkleinert.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/l1_loss.py"/>
        <source>How far numbers are from their targets: the mean of the absolute differences</source>
        <translation>Wie weit Zahlen von ihren Zielwerten entfernt sind: das Mittel der absoluten Differenzen</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/mse_loss.py"/>
        <source>How far numbers are from their targets: the mean of the squared differences</source>
        <translation>Wie weit Zahlen von ihren Zielwerten entfernt sind: das Mittel der quadrierten Differenzen</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/squared_hinge_loss.py"/>
        <source>How far on the right side a score must be.</source>
        <translation>Wie weit ein Score auf der richtigen Seite liegen muss.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/mean_absolute_error.py"/>
        <source>How far predictions are from their targets on average, in the targets' own unit</source>
        <translation>Wie weit Vorhersagen im Mittel von ihren Zielwerten entfernt sind, in deren eigener Einheit</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>How far the window moves from place to place.</source>
        <translation>Wie weit das Fenster von Stelle zu Stelle rückt.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>How far the window moves; none: its own size.</source>
        <translation>Wie weit das Fenster rückt; leer: um seine eigene Größe.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/random_normal.py"/>
        <source>How far they lie apart.</source>
        <translation>Wie weit sie auseinanderliegen.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/__init__.py"/>
        <source>How good a network is, in numbers that people read. They are not trained on: no gradient.</source>
        <translation>Wie gut ein Netz ist, in Zahlen, die Menschen lesen. Trainiert wird darauf nicht: kein Gradient.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/gaussian_noise.py"/>
        <source>How large the noise is.</source>
        <translation>Wie groß das Rauschen ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>How many are joined.</source>
        <translation>Wie viele zusammengefügt werden.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>How many axes at the end are normalized together.</source>
        <translation>Wie viele Achsen am Ende gemeinsam normalisiert werden.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>How many channels compete, this one in the middle.</source>
        <translation>Wie viele Kanäle konkurrieren, dieser in der Mitte.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>How many compete for each output.</source>
        <translation>Wie viele um jeden Ausgang konkurrieren.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>How many equal ones, or the length of each.</source>
        <translation>Wie viele gleiche, oder die Länge von jedem.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/repeat.py"/>
        <source>How many in sequence.</source>
        <translation>Wie viele hintereinander.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>How many labels there are.</source>
        <translation>Wie viele Labels es gibt.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>How many numbers a state has.</source>
        <translation>Wie viele Zahlen ein Zustand hat.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>How many numbers the state has.</source>
        <translation>Wie viele Zahlen der Zustand hat.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>How many numbers there are, from 0 on.</source>
        <translation>Wie viele Zahlen es gibt, von 0 an.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/top_k_accuracy.py"/>
        <source>How many of the highest scores are looked at.</source>
        <translation>Wie viele der höchsten Scores betrachtet werden.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>How many of them vote.</source>
        <translation>Wie viele von ihnen abstimmen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pixel_shuffle.py"/>
        <source>How many times as high and as wide.</source>
        <translation>Wie vielmal so hoch und breit.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/upsample.py"/>
        <source>How many times as large; or (down, across).</source>
        <translation>Wie vielmal so groß; oder (nach unten, zur Seite).</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>How many where no sequence says it.</source>
        <translation>Wie viele, wo keine Folge es sagt.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>How many; PyTorch says out_channels.</source>
        <translation>Wie viele; PyTorch sagt out_channels.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/group_norm.py"/>
        <source>How many; they must divide the channels.</source>
        <translation>Wie viele; sie müssen die Kanäle teilen.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>How many; they share the features evenly.</source>
        <translation>Wie viele; sie teilen die Merkmale gleichmäßig unter sich auf.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/positional_encoding.py"/>
        <source>How much slower the last wave is.</source>
        <translation>Wie viel langsamer die letzte Welle ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>How much their squares count.</source>
        <translation>Wie stark ihre Quadrate zählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softplus.py"/>
        <source>How sharp the bend is.</source>
        <translation>Wie scharf die Biegung ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Hue runs around the circle of colours: red 0, green a third, blue two thirds, back to red at 1. The circle is cut into equal bins; out[n, b] is the share of image n's pixels whose hue lies in bin b, its lower end included. Light and contrast play no part: an image made brighter keeps its histogram. A grey pixel has no hue and counts as 0, in the first bin, as most programs do.</source>
        <translation>Der Farbton läuft um den Farbkreis: Rot 0, Grün ein Drittel, Blau zwei Drittel, zurück zu Rot bei 1. Der Kreis wird in gleiche Klassen geteilt; out[n, b] ist der Anteil der Pixel von Bild n, deren Farbton in Klasse b liegt, ihr unteres Ende eingeschlossen. Helligkeit und Kontrast spielen keine Rolle: Ein aufgehelltes Bild behält sein Histogramm. Ein graues Pixel hat keinen Farbton und zählt als 0, in der ersten Klasse, wie in den meisten Programmen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Ignored label</source>
        <translation>Ignoriertes Label</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/instance_norm.py"/>
        <source>In an image, the mean and spread of a channel are its contrast and colour: what is left after this layer is the drawing without them. Networks that change the style of pictures use it, and set the style anew by weight and bias.</source>
        <translation>In einem Bild sind Mittelwert und Streuung eines Kanals Kontrast und Farbe: Was nach dieser Schicht bleibt, ist die Zeichnung ohne sie. Netze, die den Stil von Bildern ändern, verwenden sie und setzen den Stil durch Gewicht und Bias neu.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>In pixels.</source>
        <translation>In Pixeln.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>In training the gradient of a channel loses its mean and its part along the normalized channel: to move all examples alike, or to stretch them, changes nothing.</source>
        <translation>Beim Training verliert der Gradient eines Kanals seinen Mittelwert und seinen Anteil entlang des normalisierten Kanals: Alle Beispiele gleich zu verschieben oder zu strecken ändert nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>Initializer</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/__init__.py"/>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>It asks whether a pattern is in the window and forgets where exactly, as max pooling of images does: a word that matters counts wherever it stands. Nothing is learned.</source>
        <translation>Es fragt, ob ein Muster im Fenster ist, und vergisst, wo genau, wie das Max-Pooling von Bildern: Ein Wort, auf das es ankommt, zählt, wo immer es steht. Gelernt wird nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>It asks whether a pattern is in the window and forgets where exactly: small shifts of the image change little, and the image gets smaller. Nothing is learned.</source>
        <translation>Es fragt, ob ein Muster im Fenster ist, und vergisst, wo genau: Kleine Verschiebungen des Bildes ändern wenig, und das Bild wird kleiner. Gelernt wird nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>It does forward what a convolution with the same settings does for its gradient, and the other way round: here the input's gradient is a convolution.</source>
        <translation>Sie tut vorwärts, was eine Faltung mit denselben Einstellungen für ihren Gradienten tut, und umgekehrt: Hier ist der Gradient des Eingangs eine Faltung.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_avg_pool.py"/>
        <source>It ends a convolutional network without any weights: where the last layer has one channel per class, the average says how much of the class is in the whole image, wherever it is. Images may then have any size.</source>
        <translation>Es beendet ein Faltungsnetz ganz ohne Gewichte: Wo die letzte Schicht einen Kanal je Klasse hat, sagt das Mittel, wie viel von der Klasse im ganzen Bild ist, wo auch immer. Bilder dürfen dann jede Größe haben.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>It is a leaky ReLU whose slope is a weight: one for all units, or one per channel. The gradient of the slope is the upstream gradient times x, summed over all negative inputs; where none is negative it learns nothing. At x = 0 the local gradient is the slope, as in PyTorch.</source>
        <translation>Es ist eine Leaky ReLU, deren Steigung ein Gewicht ist: eines für alle Einheiten oder eines je Kanal. Der Gradient der Steigung ist der eingehende Gradient mal x, summiert über alle negativen Eingänge; wo keiner negativ ist, lernt sie nichts. Bei x = 0 ist der lokale Gradient die Steigung, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/logsumexp.py"/>
        <source>It is a little above the largest element, by at most log n. Its gradient is the softmax: every element gets some, the largest most. Cross-entropy is this of all scores minus the score of the right class. The largest element is taken out before exp, so that nothing overflows.</source>
        <translation>Es liegt ein wenig über dem größten Element, höchstens um log n. Sein Gradient ist der Softmax: Jedes Element bekommt etwas, das größte am meisten. Kreuzentropie ist dies über alle Scores minus den Score der richtigen Klasse. Das größte Element wird vor exp herausgezogen, damit nichts überläuft.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy_with_logits.py"/>
        <source>It is a sigmoid and a binary cross-entropy in one. Together they are simpler than apart: the gradient is σ(input) − target, the probability minus what it should have been, and no score is so large that its probability is rounded to 0 or 1. Each number is a question of its own, so one example may have several labels. Targets are 0, 1 or between them.</source>
        <translation>Es ist ein Sigmoid und eine binäre Kreuzentropie in einem. Zusammen sind sie einfacher als getrennt: Der Gradient ist σ(input) − target, die Wahrscheinlichkeit minus das, was sie hätte sein sollen, und kein Score ist so groß, dass seine Wahrscheinlichkeit auf 0 oder 1 gerundet wird. Jede Zahl ist eine Frage für sich; ein Beispiel darf also mehrere Labels haben. Ziele sind 0, 1 oder dazwischen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/tanh.py"/>
        <source>It is a sigmoid stretched to both signs. Its outputs average near 0, which makes the next layer learn faster than a sigmoid's would. The local gradient is 1 at x = 0 and nearly 0 where the gate saturates: from |x| = 3 on less than one hundredth comes through.</source>
        <translation>Es ist ein Sigmoid, auf beide Vorzeichen gestreckt. Seine Ausgänge liegen im Mittel nahe 0, wodurch die nächste Schicht schneller lernt als hinter einem Sigmoid. Der lokale Gradient ist 1 bei x = 0 und nahezu 0, wo das Gatter gesättigt ist: Ab |x| = 3 kommt weniger als ein Hundertstel durch.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softplus.py"/>
        <source>It is always positive, so it makes a scale or a variance out of any number. Its gradient is the sigmoid. With a larger beta it bends more sharply and comes nearer to ReLU. Where beta · x is above the threshold the output is x itself, which it equals there to nine digits.</source>
        <translation>Er ist immer positiv, macht also aus jeder Zahl eine Skala oder eine Varianz. Sein Gradient ist der Sigmoid. Mit größerem beta biegt er sich schärfer und kommt der ReLU näher. Wo beta · x über der Schwelle liegt, ist der Ausgang x selbst, dem er dort auf neun Stellen gleicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardtanh.py"/>
        <source>It is cheap, and within the limits the gradient passes unchanged instead of shrinking. Beyond them, and on them, it is 0: a unit that is saturated for every example no longer learns. Clamp differs from it on the limits alone, where it lets the gradient through.</source>
        <translation>Es ist billig, und innerhalb der Grenzen geht der Gradient unverändert hindurch, statt zu schrumpfen. Jenseits von ihnen und auf ihnen ist er 0: Eine Einheit, die für jedes Beispiel gesättigt ist, lernt nicht mehr. Clamp unterscheidet sich nur auf den Grenzen: Dort lässt es den Gradienten durch.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/instance_norm.py"/>
        <source>It is group norm with a group for each channel, and does the same in training and evaluation. The gradient of a channel loses its mean and its part along the normalized channel.</source>
        <translation>Es ist Group Norm mit einer Gruppe je Kanal und tut in Training und Auswertung dasselbe. Der Gradient eines Kanals verliert seinen Mittelwert und seinen Anteil entlang des normalisierten Kanals.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/dot.py"/>
        <source>It is large where both point the same way, 0 where they stand at right angles, and negative where they point apart. A neuron is a dot product with its weights. As with the multiply gate, the gradient of each vector is the other vector, times the upstream gradient.</source>
        <translation>Es ist groß, wo beide in dieselbe Richtung zeigen, 0, wo sie senkrecht stehen, und negativ, wo sie auseinanderzeigen. Ein Neuron ist ein Skalarprodukt mit seinen Gewichten. Wie beim Multiplikationsgatter ist der Gradient jedes Vektors der andere Vektor, mal dem eingehenden Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/sum.py"/>
        <source>It is the add gate with many inputs: every element that went into a sum gets that sum's gradient, unchanged. Backpropagation needs a single number to start from, and this makes one out of any tensor. The gradient then grows with the size of the batch; a mean's does not.</source>
        <translation>Es ist das Additionsgatter mit vielen Eingängen: Jedes Element, das in eine Summe ging, bekommt deren Gradienten unverändert. Backpropagation braucht eine einzelne Zahl als Ausgangspunkt, und dies macht eine aus jedem Tensor. Der Gradient wächst dann mit der Größe des Batches; der eines Mittelwerts nicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/log_softmax.py"/>
        <source>It is the logarithm of the softmax, computed at once: a probability too small to hold still has a logarithm that can be held. The negative of the right class's output is the cross-entropy loss. Each element's gradient is its upstream gradient minus its probability times the sum of the row's.</source>
        <translation>Es ist der Logarithmus des Softmax, in einem Zug berechnet: Eine Wahrscheinlichkeit, die zu klein für die Darstellung ist, hat immer noch einen darstellbaren Logarithmus. Das Negative des Ausgangs der richtigen Klasse ist die Kreuzentropie. Der Gradient jedes Elements ist sein eingehender Gradient minus seine Wahrscheinlichkeit mal der Summe der Zeile.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amax.py"/>
        <source>It is the max gate with many inputs: the winner gets the whole gradient and the others 0, so only one element of each row learns. Where several are equally large they share the gradient evenly. Over the height and width of an image it is global max pooling.</source>
        <translation>Es ist das Max-Gatter mit vielen Eingängen: Der Gewinner bekommt den ganzen Gradienten, die anderen 0; in jeder Zeile lernt also nur ein Element. Sind mehrere gleich groß, teilen sie sich den Gradienten gleichmäßig. Über Höhe und Breite eines Bildes ist es globales Max-Pooling.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/var.py"/>
        <source>It is the mean of the squared distances from the mean. The gradient pushes each element away from the mean, in proportion to its distance from it. Correction 1 divides by n − 1, which is right on average for a sample; batch normalization divides by n: correction 0.</source>
        <translation>Sie ist das Mittel der quadrierten Abstände vom Mittelwert. Der Gradient schiebt jedes Element vom Mittelwert weg, proportional zu seinem Abstand. Korrektur 1 teilt durch n − 1, was für eine Stichprobe im Mittel richtig ist; Batch-Normalisierung teilt durch n: Korrektur 0.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amin.py"/>
        <source>It is the min gate with many inputs: the smallest gets the whole gradient and the others 0. Equally small ones share it evenly. The smallest of several distances says how far the nearest of several things is, and only that one is pulled.</source>
        <translation>Es ist das Min-Gatter mit vielen Eingängen: Das kleinste bekommt den ganzen Gradienten, die anderen 0. Gleich kleine teilen ihn gleichmäßig. Der kleinste von mehreren Abständen sagt, wie weit das nächste von mehreren Dingen entfernt ist, und nur an diesem wird gezogen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/prod.py"/>
        <source>It is the multiply gate with many inputs: the gradient of an element is the product of all the others. One zero silences every other element, and two zeros silence all of them. Products of many numbers soon overflow or vanish; likelihoods are therefore added up as logarithms.</source>
        <translation>Es ist das Multiplikationsgatter mit vielen Eingängen: Der Gradient eines Elements ist das Produkt aller anderen. Eine Null bringt alle anderen Elemente zum Schweigen, zwei Nullen bringen alle zum Schweigen. Produkte vieler Zahlen laufen bald über oder verschwinden; Likelihoods werden daher als Logarithmen addiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/step.py"/>
        <source>It is the perceptron's decision, and the reason why perceptrons cannot be stacked and trained: a nudge of x changes nothing, so the gradient is 0 everywhere and nothing before this gate learns. Sigmoid and ReLU took its place because they have a slope.</source>
        <translation>Es ist die Entscheidung des Perzeptrons und der Grund, warum sich Perzeptrons nicht stapeln und trainieren lassen: Eine Auslenkung von x ändert nichts, also ist der Gradient überall 0, und nichts vor diesem Gatter lernt. Sigmoid und ReLU traten an seine Stelle, weil sie eine Steigung haben.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/cos.py"/>
        <source>It is the sine a quarter of a turn ahead, and its gradient is minus the sine: 0 at x = 0, where the cosine has its crest. A sine and a cosine together give a direction; learning rates are often lowered along half a wave of it.</source>
        <translation>Er ist der Sinus, eine Vierteldrehung voraus, und sein Gradient ist minus der Sinus: 0 bei x = 0, wo der Kosinus seinen Scheitel hat. Ein Sinus und ein Kosinus zusammen ergeben eine Richtung; Lernraten werden oft entlang einer halben Kosinuswelle gesenkt.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>It is the way back from unfold, but for one thing: where windows overlap, their numbers are added, so that unfold and then fold multiplies each pixel by how many windows see it. What lies in the padding is dropped.</source>
        <translation>Es ist der Rückweg von Unfold, bis auf eines: Wo Fenster überlappen, werden ihre Zahlen addiert, sodass Unfold und dann Fold jedes Pixel damit multipliziert, wie viele Fenster es sehen. Was im Padding liegt, fällt weg.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>It is what broadcasting does on its own in sums and products, made visible. One number then stands in many places, and the gradients of all of them are added up for it: a bias that serves a whole batch collects from every example. −1 leaves an axis as it is.</source>
        <translation>Es ist, was Broadcasting bei Summen und Produkten von selbst tut, sichtbar gemacht. Eine Zahl steht dann an vielen Stellen, und deren Gradienten werden für sie addiert: Ein Bias, der einem ganzen Batch dient, sammelt von jedem Beispiel. −1 lässt eine Achse, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/mish.py"/>
        <source>It looks like SiLU with a slightly deeper dip, to −0.31 near x = −1.2. Smooth gates leave negative units a gradient, so they can recover; this one was found by search and is used in object detectors. It costs three times as much to compute as a ReLU, or more.</source>
        <translation>Es sieht aus wie SiLU, mit einer etwas tieferen Senke, bis −0.31 nahe x = −1.2. Glatte Gatter lassen negativen Einheiten einen Gradienten, sodass sie sich erholen können; dieses wurde durch Suche gefunden und steckt in Objektdetektoren. Es kostet mindestens dreimal so viel Rechenzeit wie eine ReLU.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/argmax.py"/>
        <source>It makes a decision out of scores, and a decision cannot be nudged: the output is an integer, counted from 0, and no gradient flows back. Train on the scores themselves, with a softmax or a loss that compares them; use this gate to read the answer off. Of equal elements the first one counts.</source>
        <translation>Es macht aus Scores eine Entscheidung, und eine Entscheidung lässt sich nicht auslenken: Der Ausgang ist eine ganze Zahl, von 0 an gezählt, und kein Gradient fließt zurück. Trainiert wird auf den Scores selbst, mit einem Softmax oder einem Verlust, der sie vergleicht; dieses Gatter liest die Antwort ab. Von gleichen Elementen zählt das erste.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>It makes an image smaller and smoother. Nothing is learned. A window that reaches into the padding counts the zeros there, unless told not to. With a divisor of 1 it adds up.</source>
        <translation>Es macht ein Bild kleiner und glatter. Gelernt wird nichts. Ein Fenster, das ins Padding reicht, zählt die Nullen dort mit, wenn nicht anders eingestellt. Mit dem Teiler 1 addiert es.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardsigmoid.py"/>
        <source>It needs no exponential, which counts on a telephone. Between −3 and 3 the gradient is 1/6, near the sigmoid's ¼; outside, and on the kinks, it is 0, and nothing before it learns from that example.</source>
        <translation>Es braucht keine Exponentialfunktion, was auf einem Telefon zählt. Zwischen −3 und 3 ist der Gradient 1/6, nahe dem ¼ des Sigmoids; außerhalb und an den Knicken ist er 0, und nichts davor lernt aus diesem Beispiel.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>It stands between the convolutional part of a network, which keeps height and width, and the fully connected part, which wants one row of features per example. By default every axis but the first, the batch, is flattened. No number changes: the gradient comes back in the old shape.</source>
        <translation>Es steht zwischen dem Faltungsteil eines Netzes, der Höhe und Breite behält, und dem vollständig verbundenen Teil, der eine Zeile von Merkmalen je Beispiel verlangt. Von sich aus legt es alle Achsen außer der ersten, dem Batch, zusammen. Keine Zahl ändert sich: Der Gradient kommt in der alten Form zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/parameter.py"/>
        <source>It starts at the value written here, or at random numbers of the given shape drawn from the document's seed. Wire one Parameter to several nodes and they share it: the gradients that come back from each are added up.</source>
        <translation>Er beginnt mit dem hier eingetragenen Wert oder mit Zufallszahlen der gegebenen Form aus dem Seed des Dokuments. An mehrere Knoten angeschlossen wird ein Parameter von ihnen geteilt: Die Gradienten, die von jedem zurückkommen, werden addiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>It takes scores (logits), not probabilities: softmax is inside. Scores that are sure and right cost nearly 0, a guess among C classes costs log C, and being sure and wrong costs much. Logarithms are natural ones, and the largest score is subtracted before exp, so that no score is too large.</source>
        <translation>Es nimmt Scores (Logits), keine Wahrscheinlichkeiten: Der Softmax steckt darin. Sichere und richtige Scores kosten fast 0, unter C Klassen zu raten kostet log C, und sicher und falsch zu sein kostet viel. Logarithmen sind natürliche, und der größte Score wird vor exp abgezogen, sodass kein Score zu groß ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>It tells how two things go together: a question and an answer, a word and the word it belongs to. With one of the inputs held still it is a linear layer of the other, whose weights the still one sets.</source>
        <translation>Es sagt, wie zwei Dinge zusammenpassen: eine Frage und eine Antwort, ein Wort und das Wort, zu dem es gehört. Mit festgehaltenem einem Eingang ist es eine lineare Schicht des anderen, deren Gewichte der festgehaltene bestimmt.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/sqrt.py"/>
        <source>It turns a variance into a standard deviation and a sum of squares into a length. Its gradient 1 / (2 · out) grows without bound towards 0 and is inf at 0 itself; that is why normalizing layers add a small number under the root. The root of a negative number is nan.</source>
        <translation>Sie macht aus einer Varianz eine Standardabweichung und aus einer Summe von Quadraten eine Länge. Ihr Gradient 1 / (2 · out) wächst gegen 0 hin über alle Grenzen und ist bei 0 selbst inf; deshalb addieren normalisierende Schichten eine kleine Zahl unter der Wurzel. Die Wurzel einer negativen Zahl ist nan.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/log.py"/>
        <source>It turns products into sums and tiny probabilities into numbers one can add. Its local gradient 1 / x grows without bound towards 0: a loss with a logarithm corrects a confident mistake hardest. log(0) is −inf and the logarithm of a negative number nan, as in PyTorch.</source>
        <translation>Er macht aus Produkten Summen und aus winzigen Wahrscheinlichkeiten Zahlen, die sich addieren lassen. Sein lokaler Gradient 1 / x wächst gegen 0 hin über alle Grenzen: Ein Verlust mit Logarithmus korrigiert einen selbstsicheren Fehler am stärksten. log(0) ist −inf und der Logarithmus einer negativen Zahl nan, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unflatten.py"/>
        <source>It undoes Flatten: rows of features become images again, as at the start of a generator, or the features of attention are parted into heads. One size may be −1 and follows from the others. No number changes; the gradient comes back in the old shape.</source>
        <translation>Es macht Flatten rückgängig: Zeilen von Merkmalen werden wieder Bilder, wie am Anfang eines Generators, oder die Merkmale der Attention werden auf Köpfe verteilt. Eine Größe darf −1 sein und folgt aus den anderen. Keine Zahl ändert sich; der Gradient kommt in der alten Form zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l2_penalty.py"/>
        <source>Its gradient is 2 · strength · w: each step takes the same share away from every weight, which is why it is also called weight decay. Biases are usually left out.</source>
        <translation>Sein Gradient ist 2 · Stärke · w: Jeder Schritt nimmt jedem Gewicht denselben Anteil weg, daher auch der Name Weight Decay. Bias-Werte werden meist ausgenommen.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l1_penalty.py"/>
        <source>Its gradient is strength · sign(w): every step takes the same amount away from a weight, however small it is, until it is 0. At 0 the gradient is 0.</source>
        <translation>Sein Gradient ist Stärke · sign(w): Jeder Schritt nimmt einem Gewicht denselben Betrag weg, wie klein es auch ist, bis es 0 ist. Bei 0 ist der Gradient 0.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/sin.py"/>
        <source>Its gradient is the cosine: the slope is 1 at x = 0 and 0 at each crest. Sines of many frequencies tell a network where in a sequence or in space a thing is, which a single number tells it badly.</source>
        <translation>Sein Gradient ist der Kosinus: Die Steigung ist 1 bei x = 0 und 0 an jedem Scheitel. Sinuswerte vieler Frequenzen sagen einem Netz, wo in einer Folge oder im Raum etwas ist, was eine einzelne Zahl nur schlecht sagt.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>Its gradient is λ₁ · sign(w) + 2 · λ₂ · w.</source>
        <translation>Sein Gradient ist λ₁ · sign(w) + 2 · λ₂ · w.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/exp.py"/>
        <source>Its local gradient is its own output: where the output is large a nudge of x moves it much, where the output is near 0 hardly at all. From x = 710 on (89 in float32) the result is too large to hold and becomes inf; stable formulas take care to meet only small x.</source>
        <translation>Ihr lokaler Gradient ist ihr eigener Ausgang: Wo er groß ist, bewegt ihn eine Auslenkung von x stark, wo er nahe 0 ist, kaum. Ab x = 710 (89 in float32) ist das Ergebnis zu groß für die Darstellung und wird inf; stabile Formeln sorgen dafür, dass nur kleine x vorkommen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/sigmoid.py"/>
        <source>Its local gradient needs nothing but the output: (1 − out) · out. That is at most ¼ and nearly 0 where the gate saturates, so deep stacks of sigmoids learn slowly.</source>
        <translation>Sein lokaler Gradient braucht nichts als den Ausgang: (1 − out) · out. Das ist höchstens ¼ und nahezu 0, wo das Gatter gesättigt ist; tiefe Stapel von Sigmoiden lernen daher langsam.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>Keep a cell state through gates: what to forget, what to take in, what to show</source>
        <translation>Einen Zellzustand durch Gates führen: was vergessen, was aufnehmen, was zeigen</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amax.py"/>
        <source>Keep axes</source>
        <translation>Achsen behalten</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_max_pool.py"/>
        <source>Keep the largest number of each channel of each example</source>
        <translation>Die größte Zahl jedes Kanals jedes Beispiels behalten</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>Keep the largest number of each window</source>
        <translation>Die größte Zahl jedes Fensters behalten</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>Keep the largest number of each window of a sequence</source>
        <translation>Die größte Zahl jedes Fensters einer Folge behalten</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>Keep the largest number of each window of a volume or a film</source>
        <translation>Die größte Zahl jedes Fensters eines Volumens oder Films behalten</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_max_pool.py"/>
        <source>Keep the largest numbers of a sequence of any length, as many as are asked for</source>
        <translation>Die größten Zahlen einer Folge beliebiger Länge behalten, so viele wie gewünscht</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_max_pool.py"/>
        <source>Keep the largest numbers of a volume or a film, at a size that is asked for</source>
        <translation>Die größten Zahlen eines Volumens oder Films behalten, in gewünschter Größe</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_max_pool.py"/>
        <source>Keep the largest numbers of an image of any size, at a size that is asked for</source>
        <translation>Die größten Zahlen eines Bildes beliebiger Größe behalten, in gewünschter Größe</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>Keep the largest of every few neighbours along an axis</source>
        <translation>Die größte von je einigen Nachbarn entlang einer Achse behalten</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/clamp.py"/>
        <source>Keep x within limits: below min it becomes min, above max it becomes max</source>
        <translation>x in Grenzen halten: unter min wird es min, über max wird es max</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>Keeps the divisor from zero.</source>
        <translation>Hält den Nenner von null fern.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>L1 alone drops all but one of several inputs that say the same, and it is chance which one stays. The squares make it cheaper to share the weight among them, so they come and go together, while useless inputs still end up at 0.</source>
        <translation>L1 allein lässt von mehreren Eingängen, die dasselbe sagen, alle bis auf einen fallen, und welcher bleibt, ist Zufall. Die Quadrate machen es billiger, das Gewicht unter ihnen zu teilen; sie kommen und gehen also gemeinsam, während nutzlose Eingänge weiterhin bei 0 enden.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>L1 strength</source>
        <translation>L1-Stärke</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>L2 strength</source>
        <translation>L2-Stärke</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>L2, added to the gradient.</source>
        <translation>L2, zum Gradienten addiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Label smoothing</source>
        <translation>Label Smoothing</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/silu.py"/>
        <source>Large x pass, very negative ones vanish, and around −1.3 the output dips to −0.28. Because it is smooth, gradients change gradually as a unit moves from open to closed, and the slope is a little above 1 on the way. Networks for images and language models use it, also named swish.</source>
        <translation>Große x gehen hindurch, stark negative verschwinden, und um −1.3 sinkt der Ausgang auf −0.28. Weil es glatt ist, ändern sich Gradienten allmählich, wenn eine Einheit von offen nach geschlossen geht, und die Steigung ist unterwegs etwas größer als 1. Netze für Bilder und Sprachmodelle verwenden es, auch unter dem Namen Swish.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/gelu.py"/>
        <source>Large x pass, very negative ones vanish, and in between the gate opens smoothly; just below 0 the output dips a little under 0. Transformers use it. Its gradient is nowhere cut off at once: it is Φ(x) + x · φ(x), with the normal distribution Φ and its bell curve φ. "tanh" is the approximation of the first paper, off by at most 0.0005.</source>
        <translation>Große x gehen hindurch, stark negative verschwinden, und dazwischen öffnet sich das Gatter glatt; knapp unter 0 taucht der Ausgang ein wenig unter 0. Transformer verwenden es. Sein Gradient ist nirgends plötzlich abgeschnitten: Er ist Φ(x) + x · φ(x), mit der Normalverteilung Φ und ihrer Glockenkurve φ. „tanh“ ist die Näherung der ersten Veröffentlichung, mit höchstens 0.0005 Abweichung.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>Last axis</source>
        <translation>Letzte Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/__init__.py"/>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/__init__.py"/>
        <source>Layers in which every output sees every input.</source>
        <translation>Schichten, in denen jeder Ausgang jeden Eingang sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/__init__.py"/>
        <source>Layers in which every place of a sequence looks at all others and takes what it needs.</source>
        <translation>Schichten, in denen jede Stelle einer Folge auf alle anderen sieht und nimmt, was sie braucht.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/__init__.py"/>
        <source>Layers that bring activations to mean 0 and variance 1, then learn the scale they should have.</source>
        <translation>Schichten, die Aktivierungen auf Mittelwert 0 und Varianz 1 bringen und dann die passende Skala lernen.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/__init__.py"/>
        <source>Layers that look at an image through small windows and share one set of weights everywhere.</source>
        <translation>Schichten, die ein Bild durch kleine Fenster sehen und überall dieselben Gewichte verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/__init__.py"/>
        <source>Layers that make images, sequences and volumes smaller: each window becomes one number.</source>
        <translation>Schichten, die Bilder, Folgen und Volumen verkleinern: Aus jedem Fenster wird eine Zahl.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/__init__.py"/>
        <source>Layers that read a sequence step by step and remember: the same weights serve every step.</source>
        <translation>Schichten, die eine Folge Schritt für Schritt lesen und sich erinnern: dieselben Gewichte in jedem Schritt.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>LeNet-5 on digits</source>
        <translation>LeNet-5 auf Ziffern</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Learns XOR from four examples: eleven lines of Python, drawn.</source>
        <translation>Lernt XOR aus vier Beispielen: elf Zeilen Python, gezeichnet.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>Left, right, top, bottom, and so on.</source>
        <translation>Links, rechts, oben, unten und so weiter.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/one_hot.py"/>
        <source>Length of each vector.</source>
        <translation>Länge jedes Vektors.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>Length of the output.</source>
        <translation>Länge des Ausgangs.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>Length of the vector of each number.</source>
        <translation>Länge des Vektors jeder Zahl.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Length of what a filter sees.</source>
        <translation>Länge dessen, was ein Filter sieht.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Let every query look at all keys, and take the values of those that suit it</source>
        <translation>Jede Anfrage auf alle Schlüssel sehen und die Werte derer nehmen lassen, die ihr entsprechen</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>Let neighbouring channels compete: divide each by the strength around it</source>
        <translation>Benachbarte Kanäle konkurrieren lassen: jeden durch die Stärke um ihn herum teilen</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/glu.py"/>
        <source>Let one half of an axis through gates that the other half opens</source>
        <translation>Die eine Hälfte einer Achse durch Gates lassen, die die andere Hälfte öffnet</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/relu.py"/>
        <source>Let positive numbers pass and hold back the others: max(x, 0)</source>
        <translation>Positive Zahlen durchlassen, die anderen zurückhalten: max(x, 0)</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>Let positive numbers pass, and a learned share of the negative ones</source>
        <translation>Positive Zahlen durchlassen, und von negativen einen gelernten Anteil</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/leaky_relu.py"/>
        <source>Let positive numbers pass, and a small share of the negative ones</source>
        <translation>Positive Zahlen durchlassen, und von negativen einen kleinen Anteil</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/elu.py"/>
        <source>Let positive numbers pass, and bend negative ones towards −alpha</source>
        <translation>Positive Zahlen durchlassen, negative gegen −alpha biegen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/subtract.py"/>
        <source>Like the add gate it hands the upstream gradient on whatever the values are: unchanged to x, with its sign turned to y. Raising y lowers the output by as much. Most losses begin with this gate: output − target is the error, and its sign tells the weights which way to go.</source>
        <translation>Wie das Additionsgatter reicht es den eingehenden Gradienten weiter, was die Werte auch sind: unverändert an x, mit umgekehrtem Vorzeichen an y. y zu erhöhen senkt den Ausgang um ebenso viel. Die meisten Verluste beginnen mit diesem Gatter: Ausgang − Ziel ist der Fehler, und sein Vorzeichen sagt den Gewichten, wohin es geht.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Linear classifier</source>
        <translation>Linearer Klassifikator</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Linear layers make queries, keys and values, and cut them into heads of fewer features. Each head attends by itself: one may follow the grammar, another the topic. What they took stands side by side, and a last linear layer mixes it.</source>
        <translation>Lineare Schichten bilden Anfragen, Schlüssel und Werte und zerlegen sie in Köpfe mit weniger Merkmalen. Jeder Kopf achtet für sich: Einer kann der Grammatik folgen, ein anderer dem Thema. Was sie genommen haben, steht nebeneinander, und eine letzte lineare Schicht mischt es.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>Log target</source>
        <translation>Ziel ist log</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>Longest</source>
        <translation>Größte Länge</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Look at a sequence with several heads at once, each in its own way</source>
        <translation>Eine Folge mit mehreren Köpfen zugleich betrachten, jeder auf seine Weise</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>Look up a learned vector for each whole number, such as a word's</source>
        <translation>Zu jeder ganzen Zahl, etwa der eines Wortes, einen gelernten Vektor nachschlagen</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/__init__.py"/>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/clamp.py"/>
        <source>Lower limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/hinge_embedding_loss.py"/>
        <source>Make distances small where things belong together, and large where not</source>
        <translation>Abstände klein machen, wo Dinge zusammengehören, und groß, wo nicht</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/cast.py"/>
        <source>Make floats out of integers, or integers out of floats</source>
        <translation>Aus ganzen Zahlen Gleitkommazahlen machen oder umgekehrt</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Max gate</source>
        <translation>Max-Gatter</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/__init__.py"/>
        <source>Means against overfitting: they keep a network from leaning on single weights or activations.</source>
        <translation>Mittel gegen Überanpassung: Sie hindern ein Netz daran, sich auf einzelne Gewichte oder Aktivierungen zu stützen.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/__init__.py"/>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn_cell.py"/>
        <source>Mix an input with what is remembered: the new hidden state, through tanh</source>
        <translation>Einen Eingang mit dem Gemerkten mischen: der neue verdeckte Zustand, durch tanh</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/drop_path.py"/>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/square.py"/>
        <source>Most regression losses end in this gate: the square of an error is never negative, and its gradient 2x is proportional to the error. One error twice as large costs four times as much and is corrected twice as hard, so a single outlier can outweigh many good examples.</source>
        <translation>Die meisten Verluste der Regression enden in diesem Gatter: Das Quadrat eines Fehlers ist nie negativ, und sein Gradient 2x ist proportional zum Fehler. Ein doppelt so großer Fehler kostet viermal so viel und wird doppelt so stark korrigiert; ein einziger Ausreißer kann also viele gute Beispiele überwiegen.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Move small filters through a volume; each one maps where it finds its pattern</source>
        <translation>Kleine Filter durch ein Volumen schieben; jeder zeigt an, wo er sein Muster findet</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/prod.py"/>
        <source>Multiply all elements, or those along an axis</source>
        <translation>Alle Elemente multiplizieren oder die entlang einer Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>Multiply tensors along axes named by letters, and sum over some of them</source>
        <translation>Tensoren entlang mit Buchstaben benannter Achsen multiplizieren und über einige summieren</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>Name of a built-in data set, or a path.</source>
        <translation>Name eines mitgelieferten Datensatzes oder ein Pfad.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/elu.py"/>
        <source>Negative outputs pull the mean of a layer towards 0, which speeds learning up, and the smooth bend leaves every unit some gradient: alpha · eˣ for negative x. With alpha 1 the slope is 1 from both sides at x = 0; otherwise there is a kink, and the gradient there is alpha.</source>
        <translation>Negative Ausgänge ziehen das Mittel einer Schicht gegen 0, was das Lernen beschleunigt, und die glatte Biegung lässt jeder Einheit einen Gradienten: alpha · eˣ für negative x. Mit alpha 1 ist die Steigung bei x = 0 von beiden Seiten 1; sonst ist dort ein Knick, und der Gradient ist alpha.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>Negative places count from the end, and a range that goes beyond the axis stops there. What is left out has no influence on the output: its gradient is 0. It crops images, drops the last step of a sequence, or takes one feature out.</source>
        <translation>Negative Stellen zählen vom Ende her, und ein Bereich, der über die Achse hinausgeht, endet dort. Was weggelassen wird, hat keinen Einfluss auf den Ausgang: Sein Gradient ist 0. So werden Bilder zugeschnitten, der letzte Schritt einer Folge weggelassen oder ein Merkmal herausgenommen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/leaky_relu.py"/>
        <source>Negative slope</source>
        <translation>Negative Steigung</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/dropout2d.py"/>
        <source>Neighbouring pixels of a channel say nearly the same: with single ones dropped, what they said is still there. So a channel is dropped with all of its pixels, or stays and is divided by 1 − p, each example by itself.</source>
        <translation>Benachbarte Pixel eines Kanals sagen fast dasselbe: Fallen einzelne weg, ist das Gesagte noch da. Also fällt ein Kanal mit allen seinen Pixeln weg, oder er bleibt und wird durch 1 − p geteilt, jedes Beispiel für sich.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/relu6.py"/>
        <source>Networks for telephones use it: with few bits per number, activations that stay between 0 and 6 lose little to rounding. The gradient passes unchanged between the two kinks and is 0 outside and on them, as in PyTorch; a unit above 6 for every example has stopped learning.</source>
        <translation>Netze für Telefone verwenden sie: Mit wenigen Bits je Zahl verlieren Aktivierungen, die zwischen 0 und 6 bleiben, wenig durch Rundung. Der Gradient geht zwischen den beiden Knicken unverändert hindurch und ist außerhalb und auf ihnen 0, wie in PyTorch; eine Einheit, die für jedes Beispiel über 6 liegt, lernt nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/dropout.py"/>
        <source>No unit can rely on another one being there, so what is learned is spread over many of them. The numbers that stay are divided by 1 − p, so that their mean is the same with and without dropping: that is the inverted form, which leaves evaluation untouched.</source>
        <translation>Keine Einheit kann sich darauf verlassen, dass eine andere da ist; das Gelernte verteilt sich also auf viele. Die Zahlen, die bleiben, werden durch 1 − p geteilt, sodass ihr Mittel mit und ohne Weglassen gleich ist: Das ist die invertierte Form, die die Auswertung unberührt lässt.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/__init__.py"/>
        <source>Non-linear gates: without them a stack of layers is one linear layer.</source>
        <translation>Nichtlineare Gatter: Ohne sie ist ein Stapel von Schichten nur eine lineare Schicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn.py"/>
        <source>Non-linearity</source>
        <translation>Nichtlinearität</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/clamp.py"/>
        <source>None: no limit on this side.</source>
        <translation>Leer: keine Grenze auf dieser Seite.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/__init__.py"/>
        <source>Normalization</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Normalized</source>
        <translation>Normalisiert</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/sign.py"/>
        <source>Nudging x does not change its sign, so the gradient is 0 wherever there is one, and PyTorch takes 0 at the jump too: nothing before this gate learns. It shows what an optimizer sees that looks at signs alone, and which side of a boundary a score lies on.</source>
        <translation>Eine Auslenkung von x ändert das Vorzeichen nicht, also ist der Gradient 0, wo es einen gibt, und auch PyTorch nimmt am Sprung 0: Nichts davor lernt. Das Gatter zeigt, was ein Optimierer sieht, der nur auf Vorzeichen achtet, und auf welcher Seite einer Grenze ein Score liegt.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>Number of outputs.</source>
        <translation>Zahl der Ausgänge.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>Of a constant border.</source>
        <translation>Eines konstanten Randes.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Of equally distant examples the one remembered first comes first. Where two labels have the same number of votes the smaller one wins. A vote cannot be nudged: no gradient flows back.</source>
        <translation>Von gleich weit entfernten Beispielen kommt das zuerst gemerkte zuerst. Wo zwei Labels gleich viele Stimmen haben, gewinnt das kleinere. Eine Abstimmung lässt sich nicht auslenken: Kein Gradient fließt zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>Of every output axis; −1 leaves one as it is.</source>
        <translation>Jeder Achse des Ausgangs; −1 lässt eine, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Of first weights, order of examples and dropout; empty: the document's.</source>
        <translation>Der Anfangsgewichte, der Reihenfolge der Beispiele und des Dropouts; leer: die des Dokuments.</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/initial_state.py"/>
        <source>Of one example's state.</source>
        <translation>Des Zustands eines Beispiels.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Of one example, for states that nothing is wired to.</source>
        <translation>Eines Beispiels, für Zustände, an denen nichts angeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>Of one example, without the batch.</source>
        <translation>Eines Beispiels, ohne den Batch.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>Of one example.</source>
        <translation>Eines Beispiels.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Of the momentum optimizer only.</source>
        <translation>Nur für den Optimierer momentum.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Of the update steps shown.</source>
        <translation>Der gezeigten Aktualisierungsschritte.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l1_penalty.py"/>
        <source>Of two weights that give the same scores it finds many small ones as dear as few large ones; what decides is which inputs are of use at all. The others end up at exactly 0: the model chooses its inputs.</source>
        <translation>Von zwei Gewichten mit gleichen Scores sind ihm viele kleine so teuer wie wenige große; was entscheidet, ist, welche Eingänge überhaupt nützen. Die anderen enden bei genau 0: Das Modell wählt seine Eingänge.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l2_penalty.py"/>
        <source>Of two weights that give the same scores it prefers the one that uses all inputs a little: (1, 0, 0, 0) costs 1, (¼, ¼, ¼, ¼) costs only ¼. The model then leans on no single input.</source>
        <translation>Von zwei Gewichten mit gleichen Scores bevorzugt es das, das alle Eingänge ein wenig nutzt: (1, 0, 0, 0) kostet 1, (¼, ¼, ¼, ¼) nur ¼. Das Modell stützt sich dann auf keinen einzelnen Eingang.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/scale.py"/>
        <source>Offset</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>On the canvas it shows one batch; training goes through all of them. ``digits`` is built in: 1,797 handwritten digits (scikit-learn's copy of the UCI optical digits), enlarged to 28×28. A path names a folder or file of your own.</source>
        <translation>Auf der Zeichenfläche zeigt er einen Batch; das Training geht durch alle. ``digits`` ist mitgeliefert: 1.797 handgeschriebene Ziffern (die Kopie der UCI-Ziffern aus scikit-learn), vergrößert auf 28×28. Ein Pfad nennt einen eigenen Ordner oder eine eigene Datei.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/transpose.py"/>
        <source>One axis</source>
        <translation>Die eine Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amax.py"/>
        <source>One axis or several; none given means all.</source>
        <translation>Eine Achse oder mehrere; leer bedeutet alle.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/squeeze.py"/>
        <source>One axis or several; none given: all of length 1.</source>
        <translation>Eine Achse oder mehrere; leer: alle der Länge 1.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>One neuron, σ(w0·x0 + w1·x1 + w2): step through it and watch the chain rule.</source>
        <translation>Ein Neuron, σ(w0·x0 + w1·x1 + w2): Schritt für Schritt die Kettenregel verfolgen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>One node does for (N, channels), sequences, images and volumes. It stands between a layer and its activation; a bias in that layer is then of no use.</source>
        <translation>Ein Knoten genügt für (N, Kanäle), Folgen, Bilder und Volumen. Er steht zwischen einer Schicht und ihrer Aktivierung; ein Bias in jener Schicht ist dann nutzlos.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn_cell.py"/>
        <source>One step of a sequence; wire the state that comes out to the next step's cell. The same weights serve all steps. Without a state to begin with, it is zeros.</source>
        <translation>Ein Schritt einer Folge; der herauskommende Zustand wird an die Zelle des nächsten Schritts angeschlossen. Dieselben Gewichte dienen allen Schritten. Ohne Anfangszustand sind es Nullen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>Only the angle between the two vectors counts, not their lengths: cos is 1 for the same direction, 0 for a right angle, −1 for opposite ones. A pair with target 1 costs 1 − cos. One with target −1 costs what its cosine exceeds the margin by, and nothing at an angle wide enough.</source>
        <translation>Nur der Winkel zwischen den beiden Vektoren zählt, nicht ihre Länge: cos ist 1 für dieselbe Richtung, 0 für einen rechten Winkel, −1 für entgegengesetzte. Ein Paar mit Ziel 1 kostet 1 − cos. Eines mit Ziel −1 kostet, worum sein Kosinus den Abstand überschreitet, und nichts, wenn der Winkel weit genug ist.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/permute.py"/>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/transpose.py"/>
        <source>Other axis</source>
        <translation>Andere Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>Out features</source>
        <translation>Ausgabemerkmale</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/permute.py"/>
        <source>Output axis i is the input axis named at place i. It changes which number stands where, which a reshape cannot do: a reshape of (N, H, W, C) to (N, C, H, W) would scramble the image. The gradient goes back in the opposite order.</source>
        <translation>Achse i des Ausgangs ist die Achse des Eingangs, die an Stelle i genannt ist. Es ändert, welche Zahl wo steht, was ein Reshape nicht kann: Ein Reshape von (N, H, W, C) zu (N, C, H, W) würde das Bild zerwürfeln. Der Gradient läuft in umgekehrter Ordnung zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Output length: (length − 1) · stride − 2 · padding + dilation · (kernel − 1) + output padding + 1. Weight axes are (channels, filters / groups, kernel length), as in PyTorch.</source>
        <translation>Länge des Ausgangs: (Länge − 1) · Schrittweite − 2 · Padding + Dilatation · (Kernel − 1) + Ausgangs-Padding + 1. Die Achsen des Gewichts sind (Kanäle, Filter / Gruppen, Kernellänge), wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Output length: floor((length + 2 · padding − dilation · (kernel − 1) − 1) / stride) + 1.</source>
        <translation>Länge des Ausgangs: floor((Länge + 2 · Padding − Dilatation · (Kernel − 1) − 1) / Schrittweite) + 1.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Output padding</source>
        <translation>Ausgangs-Padding</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Output size</source>
        <translation>Ausgangsgröße</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Output size: (size − 1) · stride − 2 · padding + dilation · (kernel − 1) + output padding + 1. Weight axes are (channels, filters / groups, kernel depth, height, width), as in PyTorch.</source>
        <translation>Größe des Ausgangs: (Größe − 1) · Schrittweite − 2 · Padding + Dilatation · (Kernel − 1) + Ausgangs-Padding + 1. Die Achsen des Gewichts sind (Kanäle, Filter / Gruppen, Kerneltiefe, Höhe, Breite), wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Output size: (size − 1) · stride − 2 · padding + dilation · (kernel − 1) + output padding + 1. Weight axes are (channels, filters / groups, kernel height, kernel width), as in PyTorch.</source>
        <translation>Größe des Ausgangs: (Größe − 1) · Schrittweite − 2 · Padding + Dilatation · (Kernel − 1) + Ausgangs-Padding + 1. Die Achsen des Gewichts sind (Kanäle, Filter / Gruppen, Kernelhöhe, Kernelbreite), wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Output size: floor((size + 2 · padding − dilation · (kernel − 1) − 1) / stride) + 1.</source>
        <translation>Größe des Ausgangs: floor((Größe + 2 · Padding − Dilatation · (Kernel − 1) − 1) / Schrittweite) + 1.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/half_squared_error.py"/>
        <source>Over the batch: sum or mean of examples; "none" keeps each number's loss.</source>
        <translation>Über den Batch: Summe oder Mittel der Beispiele; „none“ behält den Verlust jeder Zahl.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>Padding index</source>
        <translation>Padding-Index</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>Padding keeps an image's size through a convolution. A constant border lets no gradient back; mirrored or repeated elements send theirs to the element they were copied from, where they are added up. The numbers come as in PyTorch: before and behind the last axis first (left, right, top, bottom).</source>
        <translation>Padding erhält die Größe eines Bildes bei einer Faltung. Ein konstanter Rand lässt keinen Gradienten zurück; gespiegelte oder wiederholte Elemente schicken den ihren zu dem Element, aus dem sie kopiert wurden, wo er addiert wird. Die Reihenfolge der Zahlen ist die von PyTorch: erst vor und hinter der letzten Achse (links, rechts, oben, unten).</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Parts that see only their own channels; all channels: depthwise.</source>
        <translation>Teile, die nur ihre eigenen Kanäle sehen; so viele wie Kanäle: depthwise.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>Pick elements along an axis, other ones for every row</source>
        <translation>Elemente entlang einer Achse auswählen, in jeder Zeile andere</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/index_select.py"/>
        <source>Pick whole rows along an axis, in any order and as often as wanted</source>
        <translation>Ganze Zeilen entlang einer Achse auswählen, in beliebiger Reihenfolge und Häufigkeit</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/unfold.py"/>
        <source>Places: the product of floor((size + 2 · padding − dilation · (kernel − 1) − 1) / stride) + 1 over height and width.</source>
        <translation>Stellen: das Produkt von floor((Größe + 2 · Padding − Dilatation · (Kernel − 1) − 1) / Schrittweite) + 1 über Höhe und Breite.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/__init__.py"/>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/squeeze.py"/>
        <source>Pooling over a whole image or keeping a reduced axis leaves such axes behind, and what follows often does not want them. An axis that is longer stays as it is, as in PyTorch. No number changes; the gradient comes back in the old shape.</source>
        <translation>Pooling über ein ganzes Bild oder eine behaltene reduzierte Achse hinterlässt solche Achsen, und was folgt, will sie oft nicht. Eine längere Achse bleibt, wie sie ist, wie in PyTorch. Keine Zahl ändert sich; der Gradient kommt in der alten Form zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>Power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>Power of the divisor.</source>
        <translation>Potenz des Nenners.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/norm.py"/>
        <source>Power of the elements, or "inf": the largest alone.</source>
        <translation>Potenz der Elemente, oder „inf“: nur das größte.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>Power p</source>
        <translation>Potenz p</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/alpha_dropout.py"/>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>Put a border around a tensor: of a constant, mirrored, or of repeated edges</source>
        <translation>Einen Rand um einen Tensor legen: konstant, gespiegelt oder aus wiederholten Rändern</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/stack.py"/>
        <source>Put equal tensors on top of each other, along a new axis</source>
        <translation>Gleiche Tensoren aufeinanderlegen, entlang einer neuen Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/drop_path.py"/>
        <source>Put it at the end of the branch, before the branch is added to the shortcut. An example whose branch is dropped sees a network without that block: training walks through many shallow networks, and the whole deep one is used afterwards. A branch that stays is divided by 1 − p, so that its mean is the same with and without dropping.</source>
        <translation>Er gehört ans Ende des Zweigs, bevor dieser zur Abkürzung addiert wird. Ein Beispiel, dessen Zweig wegfällt, sieht ein Netz ohne diesen Block: Das Training geht durch viele flache Netze, und verwendet wird danach das ganze tiefe. Ein Zweig, der bleibt, wird durch 1 − p geteilt, sodass sein Mittel mit und ohne Weglassen gleich ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>Put tensors one behind the other along an axis</source>
        <translation>Tensoren entlang einer Achse aneinanderhängen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/permute.py"/>
        <source>Put the axes into another order: (N, C, H, W) to (N, H, W, C) and the like</source>
        <translation>Die Achsen umordnen: (N, C, H, W) zu (N, H, W, C) und Ähnliches</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>PyTorch divides alpha by the size of the window, the paper does not: the paper's 1e-4 with size 5 is alpha = 5e-4 here.</source>
        <translation>PyTorch teilt alpha durch die Größe des Fensters, die Veröffentlichung nicht: Deren 1e-4 mit Größe 5 ist hier alpha = 5e-4.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>PyTorch divides the sum over classes by their number. The multiclass support vector machine of textbooks (Weston &amp; Watkins) does not: switch "Divide by classes" off for that form. Class weights make examples of rare classes dearer; they take no gradient.</source>
        <translation>PyTorch teilt die Summe über die Klassen durch deren Zahl. Die Mehrklassen-Support-Vector-Machine der Lehrbücher (Weston &amp; Watkins) tut es nicht: Für jene Form „Durch Klassen teilen“ ausschalten. Klassengewichte machen Beispiele seltener Klassen teurer; sie bekommen keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>PyTorch keeps running averages of mean and variance while it trains (momentum is the share of the new batch). Otherwise those are used, so that what comes out for an example does not depend on its neighbours.</source>
        <translation>PyTorch führt beim Training laufende Mittel von Mittelwert und Varianz (Momentum ist der Anteil des neuen Batches). Sonst werden diese verwendet, sodass das Ergebnis eines Beispiels nicht von seinen Nachbarn abhängt.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>PyTorch wants the sizes of the normalized axes; here their number is enough, 1 for the last.</source>
        <translation>PyTorch verlangt die Größen der normalisierten Achsen; hier genügt ihre Zahl, 1 für die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/random_normal.py"/>
        <source>Random numbers from the bell curve while training, and their mean otherwise</source>
        <translation>Beim Training Zufallszahlen aus der Glockenkurve, sonst ihr Mittelwert</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>Range of integer inputs.</source>
        <translation>Bereich ganzzahliger Eingänge.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/leaky_relu.py"/>
        <source>ReLU's gradient is 0 for negative inputs, so a unit can die. Here a little gradient, the negative slope, comes through on that side too, and the unit can find its way back. At x = 0 the local gradient is the slope, as in PyTorch.</source>
        <translation>Der Gradient der ReLU ist für negative Eingänge 0, eine Einheit kann also sterben. Hier kommt auch auf dieser Seite ein kleiner Gradient durch, die negative Steigung, und die Einheit findet zurück. Bei x = 0 ist der lokale Gradient die Steigung, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm.py"/>
        <source>Read a sequence step by step with a memory that gates write, keep and show</source>
        <translation>Eine Folge Schritt für Schritt lesen, mit einem Gedächtnis, das Gates schreiben, halten und zeigen</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Read a sequence step by step, blending old state and new as gates decide</source>
        <translation>Eine Folge Schritt für Schritt lesen; Gates bestimmen, wie alter und neuer Zustand sich mischen</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn.py"/>
        <source>Read a sequence step by step, mixing each input with what is remembered</source>
        <translation>Eine Folge Schritt für Schritt lesen und jeden Eingang mit dem Gemerkten mischen</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Read from the end too; both outputs stand side by side.</source>
        <translation>Auch vom Ende her lesen; beide Ausgänge stehen nebeneinander.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/__init__.py"/>
        <source>Recurrent</source>
        <translation>Rekurrente Schichten</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>Reduction</source>
        <translation>Reduktion</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/__init__.py"/>
        <source>Reductions</source>
        <translation>Reduktionen</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/__init__.py"/>
        <source>Regularization</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>Repeat x along axes of length 1, or along new axes in front</source>
        <translation>x entlang von Achsen der Länge 1 wiederholen oder entlang neuer Achsen davor</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/repeat.py"/>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_avg_pool.py"/>
        <source>Replace each channel of each example by its average</source>
        <translation>Jeden Kanal jedes Beispiels durch seinen Mittelwert ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Replace each window by its average</source>
        <translation>Jedes Fenster durch seinen Mittelwert ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>Replace each window by its p-norm</source>
        <translation>Jedes Fenster durch seine p-Norm ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sum_pool.py"/>
        <source>Replace each window by its sum</source>
        <translation>Jedes Fenster durch seine Summe ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Replace each window of a sequence by its average</source>
        <translation>Jedes Fenster einer Folge durch seinen Mittelwert ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>Replace each window of a sequence by its p-norm</source>
        <translation>Jedes Fenster einer Folge durch seine p-Norm ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sum_pool.py"/>
        <source>Replace each window of a sequence by its sum</source>
        <translation>Jedes Fenster einer Folge durch seine Summe ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Replace each window of a volume or a film by its average</source>
        <translation>Jedes Fenster eines Volumens oder Films durch seinen Mittelwert ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>Replace each window of a volume or a film by its p-norm</source>
        <translation>Jedes Fenster eines Volumens oder Films durch seine p-Norm ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sum_pool.py"/>
        <source>Replace each window of a volume or a film by its sum</source>
        <translation>Jedes Fenster eines Volumens oder Films durch seine Summe ersetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/__init__.py"/>
        <source>Reshaping</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Residual network on digits</source>
        <translation>Residualnetz auf Ziffern</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Round up</source>
        <translation>Aufrunden</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Rows shown for Input nodes.</source>
        <translation>Zeilen, die für Input-Knoten gezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Run folder</source>
        <translation>Ordner des Laufs</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Running statistics</source>
        <translation>Laufende Statistik</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/cumsum.py"/>
        <source>Running totals: each output is the sum of everything up to its place</source>
        <translation>Laufende Summen: Jeder Ausgang ist die Summe von allem bis zu seiner Stelle</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/alpha_dropout.py"/>
        <source>SELU keeps activations near mean 0 and variance 1 through many layers. Ordinary dropout would spoil that: zeros shift the mean. Here what is dropped becomes α′ ≈ −1.758, where SELU saturates, and all numbers are then scaled and shifted so that mean and variance stay.</source>
        <translation>SELU hält Aktivierungen über viele Schichten nahe Mittelwert 0 und Varianz 1. Gewöhnliches Dropout würde das verderben: Nullen verschieben den Mittelwert. Hier wird Weggelassenes zu α′ ≈ −1.758, wo SELU gesättigt ist, und dann werden alle Zahlen so skaliert und verschoben, dass Mittelwert und Varianz bleiben.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Scale and shift</source>
        <translation>Skala und Versatz</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Settings and numbers are those of scikit-image's ``hog``. The gradient ends here: nobody learned through features made by hand.</source>
        <translation>Einstellungen und Zahlen sind die von ``hog`` aus scikit-image. Der Gradient endet hier: Niemand lernte durch von Hand gemachte Merkmale hindurch.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Share of each target that goes to all classes alike.</source>
        <translation>Anteil jedes Zielwerts, der an alle Klassen gleichmäßig geht.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Share of examples held back.</source>
        <translation>Anteil der Beispiele, der zurückgehalten wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/leaky_relu.py"/>
        <source>Share of negative inputs that passes.</source>
        <translation>Anteil negativer Eingänge, der durchgelassen wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Share of the attention that is dropped while training.</source>
        <translation>Anteil der Attention, der beim Training weggelassen wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Share of the newest batch in the running statistics.</source>
        <translation>Anteil des neuesten Batches an der laufenden Statistik.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/alpha_dropout.py"/>
        <source>Share that is dropped.</source>
        <translation>Anteil, der weggelassen wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Shares that add up to 1, or counts.</source>
        <translation>Anteile, die zusammen 1 ergeben, oder Anzahlen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>Shorten weight vectors longer than c to length c; leave the others alone</source>
        <translation>Gewichtsvektoren, die länger als c sind, auf Länge c kürzen; die anderen bleiben</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Sigmoid neuron</source>
        <translation>Sigmoid-Neuron</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/stack.py"/>
        <source>Single numbers become a vector, vectors a matrix, the outputs of time steps a sequence. Each input gets the gradient of its own layer of the stack.</source>
        <translation>Aus einzelnen Zahlen wird ein Vektor, aus Vektoren eine Matrix, aus den Ausgängen der Zeitschritte eine Folge. Jeder Eingang bekommt den Gradienten seiner eigenen Lage des Stapels.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>Size of the feature map over that of the picture the boxes were drawn in.</source>
        <translation>Größe der Feature-Map im Verhältnis zum Bild, in dem die Rechtecke gezeichnet wurden.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>Size of the output: one, or one for each axis; none leaves an axis as it is.</source>
        <translation>Größe des Ausgangs: eine oder eine je Achse; leer lässt eine Achse, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Size of the window: one, or one for each axis.</source>
        <translation>Größe des Fensters: eine oder eine je Achse.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Slide small filters along a sequence; each one maps where it finds its pattern</source>
        <translation>Kleine Filter entlang einer Folge schieben; jeder zeigt an, wo er sein Muster findet</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Slide small filters over an image; each one maps where it finds its pattern</source>
        <translation>Kleine Filter über ein Bild schieben; jeder zeigt an, wo er sein Muster findet</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>Slopes</source>
        <translation>Steigungen</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>Spatial scale</source>
        <translation>Räumliche Skala</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/huber_loss.py"/>
        <source>Squared error for small differences, absolute error for large ones</source>
        <translation>Quadratischer Fehler bei kleinen Differenzen, absoluter bei großen</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/sigmoid.py"/>
        <source>Squash any number into (0, 1): 1 / (1 + e⁻ˣ)</source>
        <translation>Jede Zahl nach (0, 1) stauchen: 1 / (1 + e⁻ˣ)</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/tanh.py"/>
        <source>Squash any number into (−1, 1), with 0 staying 0</source>
        <translation>Jede Zahl nach (−1, 1) stauchen, 0 bleibt 0</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/parameter.py"/>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Steps after which gradients of states are cut; none: never.</source>
        <translation>Schritte, nach denen Gradienten von Zuständen abgeschnitten werden; leer: nie.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l1_penalty.py"/>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/transpose.py"/>
        <source>Swap two axes: rows become columns and columns rows</source>
        <translation>Zwei Achsen vertauschen: Zeilen werden Spalten und Spalten Zeilen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>Take a range of places along an axis, as x[start:end:step] in Python</source>
        <translation>Einen Bereich von Stellen entlang einer Achse nehmen, wie x[start:end:step] in Python</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>Take a tensor apart along an axis: one output for each place on it</source>
        <translation>Einen Tensor entlang einer Achse zerlegen: ein Ausgang je Stelle auf ihr</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/squeeze.py"/>
        <source>Take axes of length 1 away: (N, 10, 1, 1) becomes (N, 10)</source>
        <translation>Achsen der Länge 1 wegnehmen: (N, 10, 1, 1) wird (N, 10)</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/where.py"/>
        <source>Take x where a condition holds and y elsewhere</source>
        <translation>x nehmen, wo eine Bedingung gilt, sonst y</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Taken off; one number, or one for each channel.</source>
        <translation>Was abgezogen wird; eine Zahl oder eine je Kanal.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Targets</source>
        <translation>Zielwerte</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/squared_hinge_loss.py"/>
        <source>Targets are 1 and −1. A score on the right side by the margin or more costs nothing and gets no gradient: the loss is satisfied, and only the examples near the boundary or beyond it (the support vectors) move the weights. Squaring makes the loss smooth where the margin is just met, and pulls hard at what is far off. The targets take no gradient.</source>
        <translation>Ziele sind 1 und −1. Ein Score, der um mindestens den Margin auf der richtigen Seite liegt, kostet nichts und bekommt keinen Gradienten: Der Verlust ist zufrieden, und nur die Beispiele nahe der Grenze oder jenseits von ihr (die Stützvektoren) bewegen die Gewichte. Das Quadrieren macht den Verlust glatt, wo der Margin genau erreicht ist, und zieht stark an dem, was weit daneben liegt. Die Ziele bekommen keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>The L1 and the L2 penalty added, to add to a loss: λ₁ · Σ |w| + λ₂ · Σ w²</source>
        <translation>L1- und L2-Strafterm zusammen, zu einem Verlust zu addieren: λ₁ · Σ |w| + λ₂ · Σ w²</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/smooth_l1_loss.py"/>
        <source>The absolute error, rounded off near the target</source>
        <translation>Der absolute Fehler, nahe am Zielwert abgerundet</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/add.py"/>
        <source>The add gate hands its upstream gradient on to both inputs unchanged, whatever their values: it distributes. Shapes broadcast as in NumPy; the gradient of an input that was repeated is summed over the repetitions.</source>
        <translation>Das Additionsgatter reicht den eingehenden Gradienten unverändert an beide Eingänge weiter, unabhängig von deren Werten: Es verteilt. Für Formen gilt Broadcasting wie in NumPy; der Gradient eines wiederholten Eingangs wird über die Wiederholungen summiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/mean.py"/>
        <source>The average of all elements, or of those along some axes</source>
        <translation>Der Mittelwert aller Elemente oder derer entlang einiger Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>The axes of each input, parted by commas, then -&gt; and the axes that come out.</source>
        <translation>Die Achsen jedes Eingangs, durch Kommas getrennt, dann -&gt; und die Achsen des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>The axis is gone then. A sequence becomes its time steps, a matrix its rows. It undoes Stack: the gradients of the outputs are put on top of each other again, and one that leads nowhere counts as 0. A recurrent block takes its sequence apart with this gate, so that each time step can be looked at.</source>
        <translation>Die Achse ist danach weg. Eine Folge wird zu ihren Zeitschritten, eine Matrix zu ihren Zeilen. Es macht Stack rückgängig: Die Gradienten der Ausgänge werden wieder aufeinandergelegt, und einer, der nirgends hinführt, zählt als 0. Ein rekurrenter Block zerlegt seine Folge mit diesem Gatter, sodass sich jeder Zeitschritt ansehen lässt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/transpose.py"/>
        <source>The axis it changes places with.</source>
        <translation>Die Achse, mit der sie den Platz tauscht.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>The axis of rows; 0 counts the neurons of a layer.</source>
        <translation>Die Achse der Zeilen; 0 zählt die Neuronen einer Schicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/log_softmax.py"/>
        <source>The axis of the classes; −1 is the last.</source>
        <translation>Die Achse der Klassen; −1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>The axis of the features.</source>
        <translation>Die Achse der Merkmale.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/glu.py"/>
        <source>The axis that is split in two.</source>
        <translation>Die Achse, die halbiert wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softmax.py"/>
        <source>The axis that sums to one; −1 is the last.</source>
        <translation>Die Achse, deren Summe eins ist; −1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unflatten.py"/>
        <source>The axis to fold.</source>
        <translation>Die Achse, die gefaltet wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/prod.py"/>
        <source>The axis to multiply along; none given means all.</source>
        <translation>Die Achse, entlang der multipliziert wird; leer bedeutet alle.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>The batched matrix product: each matrix of x times its partner in y</source>
        <translation>Das Matrixprodukt über einen Batch: jede Matrix von x mal ihr Gegenstück in y</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/parallel.py"/>
        <source>The cardinality.</source>
        <translation>Die Kardinalität.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/group_norm.py"/>
        <source>The channels of an example are cut into groups; a group is normalized over its channels and all of its places, then each channel has a learned weight and bias. One group is layer norm over the whole example, as many groups as channels is instance norm. Unlike batch norm it does not look at other examples, so it works with batches of one or two, as detection and segmentation on large images have them.</source>
        <translation>Die Kanäle eines Beispiels werden in Gruppen geteilt; eine Gruppe wird über ihre Kanäle und alle ihre Stellen normalisiert, dann hat jeder Kanal ein gelerntes Gewicht und einen Bias. Eine einzige Gruppe ist Layer Norm über das ganze Beispiel, so viele Gruppen wie Kanäle sind Instance Norm. Anders als Batch Norm sieht sie nicht auf andere Beispiele; sie funktioniert also mit Batches von ein oder zwei, wie sie bei Detektion und Segmentierung großer Bilder vorkommen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>The classic convolutional network, trained on handwritten digits in half a minute.</source>
        <translation>Das klassische Faltungsnetz, in einer halben Minute auf handgeschriebenen Ziffern trainiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/where.py"/>
        <source>The condition holds wherever it is not 0. It is a switch for gradients too: the input that was taken gets the whole gradient, the other one 0. The condition itself gets none, for a choice has no slope. Masks are made this way, such as those that hide the future from a transformer.</source>
        <translation>Die Bedingung gilt überall, wo sie nicht 0 ist. Sie ist auch ein Schalter für Gradienten: Der genommene Eingang bekommt den ganzen Gradienten, der andere 0. Die Bedingung selbst bekommt keinen, denn eine Wahl hat keine Steigung. So entstehen Masken, etwa die, die vor einem Transformer die Zukunft verdecken.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/cos.py"/>
        <source>The cosine of an angle in radians</source>
        <translation>Der Kosinus eines Winkels im Bogenmaß</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>The dot product of a query and a key is their score. A softmax over the keys makes of the scores how much the query looks at each, and the output is the mean of the values, so weighted. Dividing by the root of the number of features keeps scores of long vectors from driving the softmax to 0 and 1, where its gradient is gone.</source>
        <translation>Das Skalarprodukt einer Anfrage und eines Schlüssels ist ihr Score. Ein Softmax über die Schlüssel macht aus den Scores, wie stark die Anfrage auf jeden sieht, und der Ausgang ist das so gewichtete Mittel der Werte. Durch die Wurzel der Zahl der Merkmale zu teilen hindert die Scores langer Vektoren daran, den Softmax gegen 0 und 1 zu treiben, wo sein Gradient weg ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/dot.py"/>
        <source>The dot product of two vectors: their products, element by element, added up</source>
        <translation>Das Skalarprodukt zweier Vektoren: ihre Produkte, Element für Element, aufsummiert</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/__init__.py"/>
        <source>The edges of a block: where values enter it, and where they leave.</source>
        <translation>Die Ränder eines Blocks: wo Werte hineingehen und wo sie herauskommen.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/power.py"/>
        <source>The exponent is a setting, or an input when one is wired. With exponent 2 the local gradient is 2x: a large error is punished, and corrected, more than in proportion. Exponent 0.5 is the square root, −1 the reciprocal. A negative number has no real power to a fraction: nan.</source>
        <translation>Der Exponent ist eine Einstellung oder, wenn einer angeschlossen ist, ein Eingang. Mit Exponent 2 ist der lokale Gradient 2x: Ein großer Fehler wird überproportional bestraft und korrigiert. Exponent 0.5 ist die Quadratwurzel, −1 der Kehrwert. Eine negative Zahl hat keine reelle gebrochene Potenz: nan.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>The first place, from 0 on.</source>
        <translation>Die erste Stelle, von 0 an.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn.py"/>
        <source>The gradient goes back through all steps, and at each one it is multiplied by the weights and the slope of tanh: over many steps it vanishes or explodes. LSTM and GRU were made against that.</source>
        <translation>Der Gradient läuft durch alle Schritte zurück und wird in jedem mit den Gewichten und der Steigung von tanh multipliziert: Über viele Schritte verschwindet oder explodiert er. Dagegen wurden LSTM und GRU erfunden.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>The gradient goes to all numbers of the box, more of it to the larger ones.</source>
        <translation>Der Gradient geht an alle Zahlen des Quaders, an die größeren mehr davon.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/lp_pool.py"/>
        <source>The gradient goes to all numbers of the window, more of it to the larger ones.</source>
        <translation>Der Gradient geht an alle Zahlen des Fensters, an die größeren mehr davon.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>The gradient goes to the largest number of each bin, to the first of equal ones, and adds up where boxes overlap. Boxes get none: rounding hides how the output would move with them.</source>
        <translation>Der Gradient geht an die größte Zahl jedes Felds, bei gleichen an die erste, und summiert sich, wo Rechtecke überlappen. Die Rechtecke bekommen keinen: Das Runden verbirgt, wie sich der Ausgang mit ihnen bewegte.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_max_pool.py"/>
        <source>The gradient goes to the number that was the largest of its box, to the first of equal ones.</source>
        <translation>Der Gradient geht an die Zahl, die die größte ihres Quaders war, bei gleichen an die erste.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_max_pool.py"/>
        <source>The gradient goes to the number that was the largest of its window, to the first of equal ones in reading order.</source>
        <translation>Der Gradient geht an die Zahl, die die größte ihres Fensters war, bei gleichen an die erste in Leserichtung.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_max_pool.py"/>
        <source>The gradient goes to the number that was the largest of its window, to the first of equal ones.</source>
        <translation>Der Gradient geht an die Zahl, die die größte ihres Fensters war, bei gleichen an die erste.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>The gradient goes to the number that was the largest, all others get none. Where two are equally large the first one gets all of it, as in PyTorch.</source>
        <translation>Der Gradient geht an die Zahl, die die größte war, alle anderen bekommen keinen. Wo zwei gleich groß sind, bekommt die erste alles, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>The gradient goes to the number that was the largest, all others get none. Where two are equally large the first one, in reading order, gets all of it, as in PyTorch.</source>
        <translation>Der Gradient geht an die Zahl, die die größte war, alle anderen bekommen keinen. Wo zwei gleich groß sind, bekommt die erste in Leserichtung alles, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/max_pool.py"/>
        <source>The gradient goes to the number that was the largest, all others get none: the pooling routes it, as the max gate does. Where two are equally large the first one, in reading order, gets all of it, as in PyTorch.</source>
        <translation>Der Gradient geht an die Zahl, die die größte war, alle anderen bekommen keinen: Das Pooling leitet ihn wie das Max-Gatter. Wo zwei gleich groß sind, bekommt die erste in Leserichtung alles, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>The gradient is (input − target) / (input · (1 − input)): sure and wrong pulls very hard. After a sigmoid this cancels to input − target, and the node that takes scores computes it at once, without losing small probabilities: prefer that one. No single loss exceeds 100.</source>
        <translation>Der Gradient ist (input − target) / (input · (1 − input)): Sicher und falsch zieht sehr stark. Nach einem Sigmoid kürzt sich das zu input − target, und der Knoten, der Scores nimmt, berechnet es in einem Zug, ohne kleine Wahrscheinlichkeiten zu verlieren: Jener ist vorzuziehen. Kein einzelner Verlust überschreitet 100.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/abs.py"/>
        <source>The gradient is the sign of x: it pulls with the same strength however small x is. As a penalty it therefore drives weights to exactly 0, where a square only makes them small, and as a loss it forgives outliers. At the kink x = 0 the gradient is 0, as in PyTorch.</source>
        <translation>Der Gradient ist das Vorzeichen von x: Er zieht gleich stark, wie klein x auch ist. Als Strafterm treibt er Gewichte daher auf genau 0, wo ein Quadrat sie nur klein macht, und als Verlust verzeiht er Ausreißer. Am Knick x = 0 ist der Gradient 0, wie in PyTorch.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>The gradient of a channel has a part from its own output and one from each neighbour's.</source>
        <translation>Der Gradient eines Kanals hat einen Teil vom eigenen Ausgang und je einen von jedem Nachbarn.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>The gradient of a column is what its window sees of the upstream gradient: fold's gradient is unfold.</source>
        <translation>Der Gradient einer Spalte ist, was ihr Fenster vom eingehenden Gradienten sieht: Der Gradient von Fold ist Unfold.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/group_norm.py"/>
        <source>The gradient of a group loses its mean and its part along the normalized group.</source>
        <translation>Der Gradient einer Gruppe verliert seinen Mittelwert und seinen Anteil entlang der normalisierten Gruppe.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>The gradient of a row is the sum of the upstream gradients of all places that asked for it; rows that nobody asked for get none. The numbers themselves have no gradient. The row of the padding index never learns, so that filling up short sentences changes nothing.</source>
        <translation>Der Gradient einer Zeile ist die Summe der eingehenden Gradienten aller Stellen, die nach ihr verlangten; Zeilen, nach denen niemand verlangte, bekommen keinen. Die Zahlen selbst haben keinen Gradienten. Die Zeile des Padding-Index lernt nie, sodass das Auffüllen kurzer Sätze nichts ändert.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>The gradient of a short row passes as it is. That of a row that was shortened loses its part along the row, since to stretch the row changes nothing, and is scaled by the same factor.</source>
        <translation>Der Gradient einer kurzen Zeile geht unverändert hindurch. Der einer gekürzten verliert seinen Anteil entlang der Zeile, denn sie zu strecken ändert nichts, und wird mit demselben Faktor skaliert.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>The gradient of a value is what looked at it; that of a score is the attention times how much better than the mean that value would have been.</source>
        <translation>Der Gradient eines Werts ist, was auf ihn sah; der eines Scores ist die Attention mal dem, um wie viel besser als das Mittel jener Wert gewesen wäre.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>The gradient of a vector stands at a right angle to it: a longer vector is of no use. The targets take no gradient.</source>
        <translation>Der Gradient eines Vektors steht senkrecht auf ihm: Ein längerer Vektor nützt nichts. Die Ziele bekommen keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>The gradient of a weight is the sum, over all places, of what it saw times the upstream gradient there. The gradient of the image spreads each output's gradient over its window.</source>
        <translation>Der Gradient eines Gewichts ist die Summe, über alle Stellen, dessen, was es sah, mal dem eingehenden Gradienten dort. Der Gradient des Bildes verteilt den Gradienten jedes Ausgangs über sein Fenster.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>The gradient of a weight is the sum, over all places, of what it saw times the upstream gradient there. The gradient of the sequence spreads each output's gradient over its window.</source>
        <translation>Der Gradient eines Gewichts ist die Summe, über alle Stellen, dessen, was es sah, mal dem eingehenden Gradienten dort. Der Gradient der Folge verteilt den Gradienten jedes Ausgangs über sein Fenster.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>The gradient of a weight is the sum, over all places, of what it saw times the upstream gradient there. The gradient of the volume spreads each output's gradient over its window.</source>
        <translation>Der Gradient eines Gewichts ist die Summe, über alle Stellen, dessen, was es sah, mal dem eingehenden Gradienten dort. Der Gradient des Volumens verteilt den Gradienten jedes Ausgangs über sein Fenster.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>The gradient of a weight is the upstream gradient times both numbers that it joined; that of an input is weighted by the other input.</source>
        <translation>Der Gradient eines Gewichts ist der eingehende Gradient mal den beiden Zahlen, die es verband; der eines Eingangs wird mit dem anderen Eingang gewichtet.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>The gradient of an example loses its mean and its part along the normalized example: to shift all of its features alike, or to stretch them, changes nothing.</source>
        <translation>Der Gradient eines Beispiels verliert seinen Mittelwert und seinen Anteil entlang des normalisierten Beispiels: Alle seine Merkmale gleich zu verschieben oder zu strecken ändert nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/rms_norm.py"/>
        <source>The gradient of an example loses its part along the example: stretching all of its features alike changes nothing, while a common shift now does.</source>
        <translation>Der Gradient eines Beispiels verliert seinen Anteil entlang des Beispiels: Alle seine Merkmale gleich zu strecken ändert nichts, eine gemeinsame Verschiebung nun aber schon.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/drop_path.py"/>
        <source>The gradient of an example passes the branch where the example passed it, with the same factor; else it flows through the shortcut alone.</source>
        <translation>Der Gradient eines Beispiels geht durch den Zweig, wo das Beispiel durch ihn ging, mit demselben Faktor; sonst fließt er allein durch die Abkürzung.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_max_pool.py"/>
        <source>The gradient of each channel goes to its largest number alone, to the first one in reading order where several are equally large.</source>
        <translation>Der Gradient jedes Kanals geht allein an seine größte Zahl, bei mehreren gleich großen an die erste in Leserichtung.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_avg_pool.py"/>
        <source>The gradient of each channel is shared equally among all its places.</source>
        <translation>Der Gradient jedes Kanals wird gleichmäßig auf alle seine Stellen verteilt.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>The gradient of each input is the upstream gradient times the other input, transposed. Should you forget on which side, only one way makes the shapes fit.</source>
        <translation>Der Gradient jedes Eingangs ist der eingehende Gradient mal dem anderen Eingang, transponiert. Auf welcher Seite er steht, verraten die Formen: Nur eine Reihenfolge passt.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sum_pool.py"/>
        <source>The gradient of each output goes to every number of its box as it is.</source>
        <translation>Der Gradient jedes Ausgangs geht unverändert an jede Zahl seines Quaders.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sum_pool.py"/>
        <source>The gradient of each output goes to every number of its window as it is.</source>
        <translation>Der Gradient jedes Ausgangs geht unverändert an jede Zahl seines Fensters.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>The gradient of each output is shared equally among the numbers of its box.</source>
        <translation>Der Gradient jedes Ausgangs wird gleichmäßig auf die Zahlen seines Quaders verteilt.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>The gradient of each output is shared equally among the numbers of its window.</source>
        <translation>Der Gradient jedes Ausgangs wird gleichmäßig auf die Zahlen seines Fensters verteilt.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn_cell.py"/>
        <source>The gradient of the old state is that of the new one, times the slope of tanh, times the weights: over many steps it shrinks or grows with a power of them, so that plain cells forget what is long past.</source>
        <translation>Der Gradient des alten Zustands ist der des neuen, mal der Steigung von tanh, mal den Gewichten: Über viele Schritte schrumpft oder wächst er mit einer Potenz davon, sodass einfache Zellen vergessen, was lange zurückliegt.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>The gradient of the scores is the probabilities, minus 1 at the right class: each wrong class is pushed down by its probability, the right one is pulled up by what it lacks.</source>
        <translation>Der Gradient der Scores sind die Wahrscheinlichkeiten, minus 1 bei der richtigen Klasse: Jede falsche Klasse wird um ihre Wahrscheinlichkeit hinuntergedrückt, die richtige um das hinaufgezogen, was ihr fehlt.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/dropout2d.py"/>
        <source>The gradient passes where the channel passed, with the same factor; it is 0 where it was dropped.</source>
        <translation>Der Gradient geht hindurch, wo der Kanal hindurchging, mit demselben Faktor; er ist 0, wo er wegfiel.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/alpha_dropout.py"/>
        <source>The gradient passes where the number passed, times the scale; it is 0 where it was dropped.</source>
        <translation>Der Gradient geht hindurch, wo die Zahl hindurchging, mal der Skalierung; er ist 0, wo sie wegfiel.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/dropout.py"/>
        <source>The gradient passes where the number passed, with the same factor; it is 0 where it was dropped.</source>
        <translation>Der Gradient geht hindurch, wo die Zahl hindurchging, mit demselben Faktor; er ist 0, wo sie wegfiel.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/negate.py"/>
        <source>The gradient turns its sign as well: what pushed the output up pushes the input down. Put it behind a quantity that should become large, and the training that makes the result small makes the quantity large.</source>
        <translation>Auch der Gradient wechselt sein Vorzeichen: Was den Ausgang nach oben schob, schiebt den Eingang nach unten. Hinter eine Größe gesetzt, die groß werden soll, macht das Training, das das Ergebnis verkleinert, die Größe groß.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/transpose.py"/>
        <source>The gradients of a matrix product are matrix products with the other input transposed, which is why this gate turns up whenever they are written out. The gradient of a transpose is the upstream gradient transposed back.</source>
        <translation>Die Gradienten eines Matrixprodukts sind Matrixprodukte mit dem anderen Eingang, transponiert; deshalb taucht dieses Gatter auf, wann immer man sie ausschreibt. Der Gradient einer Transponierten ist der eingehende Gradient, zurücktransponiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/index_select.py"/>
        <source>The index is one list of places that holds for everything, so the output is x with some rows kept, left out, repeated or reordered. A row gets the gradients of all its copies, added up; a row that was not picked gets 0.</source>
        <translation>Der Index ist eine Liste von Stellen, die für alles gilt; der Ausgang ist also x mit einigen Zeilen behalten, weggelassen, wiederholt oder umgeordnet. Eine Zeile bekommt die Gradienten aller ihrer Kopien, summiert; eine nicht gewählte bekommt 0.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/hinge_embedding_loss.py"/>
        <source>The input is a distance, the target 1 for a pair that is alike and −1 for one that is not. Of like pairs the distance itself is charged. Unlike ones cost what they lack of the margin; once they are that far apart they cost nothing and get no gradient. Where the margin is just met the gradient is −1, as in PyTorch. The targets take no gradient.</source>
        <translation>Der Eingang ist ein Abstand, das Ziel 1 für ein ähnliches Paar und −1 für ein unähnliches. Ähnliche Paare kosten den Abstand selbst. Unähnliche kosten, was ihnen zum Margin fehlt; sind sie so weit auseinander, kosten sie nichts und bekommen keinen Gradienten. Wo der Margin genau erreicht ist, ist der Gradient −1, wie in PyTorch. Die Ziele bekommen keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>The input is a logarithm of probabilities: put a log softmax before it. Its gradient is −target. "batchmean" divides the sum by the batch alone, which is the mean divergence of an example; "mean" divides by the number of classes too.</source>
        <translation>Der Eingang ist ein Logarithmus von Wahrscheinlichkeiten: Davor gehört ein Log-Softmax. Sein Gradient ist −target. „batchmean“ teilt die Summe nur durch den Batch, was die mittlere Divergenz eines Beispiels ist; „mean“ teilt auch durch die Zahl der Klassen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/nll_loss.py"/>
        <source>The input must be logarithms of probabilities, so put a log softmax before it; the two in a row are the cross-entropy loss. Only the right class gets a gradient here, −1 over the number of examples. The log softmax then passes it on to the others.</source>
        <translation>Der Eingang muss aus Logarithmen von Wahrscheinlichkeiten bestehen; davor gehört also ein Log-Softmax. Beide hintereinander sind die Kreuzentropie. Nur die richtige Klasse bekommt hier einen Gradienten, −1 geteilt durch die Zahl der Beispiele. Der Log-Softmax reicht ihn dann an die anderen weiter.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/permute.py"/>
        <source>The input's axes in the order they come out.</source>
        <translation>Die Achsen des Eingangs in der Reihenfolge des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/cast.py"/>
        <source>The kind that comes out.</source>
        <translation>Die Art des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/maximum.py"/>
        <source>The larger of x and y</source>
        <translation>Die größere der Zahlen x und y</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amax.py"/>
        <source>The largest of all elements, or of those along some axes</source>
        <translation>Das größte aller Elemente oder derer entlang einiger Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardtanh.py"/>
        <source>The largest output.</source>
        <translation>Der größte Ausgang.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/reshape.py"/>
        <source>The last axis runs fastest: (2, 6) becomes (3, 4) as if it were read line by line and written line by line. One size may be −1 and follows from the others; use it for the batch, whose size is not known. No number changes or moves; the gradient comes back in the old shape.</source>
        <translation>Die letzte Achse läuft am schnellsten: (2, 6) wird (3, 4), als würde zeilenweise gelesen und zeilenweise geschrieben. Eine Größe darf −1 sein und folgt aus den anderen; das passt für den Batch, dessen Größe nicht bekannt ist. Keine Zahl ändert sich oder wandert; der Gradient kommt in der alten Form zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>The length of the axis.</source>
        <translation>Die Länge der Achse.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/norm.py"/>
        <source>The length of x as a vector, or of the vectors along some axes</source>
        <translation>Die Länge von x als Vektor oder der Vektoren entlang einiger Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/reciprocal.py"/>
        <source>The local gradient −1 / x² is always negative: raising x lowers the output, the more so the nearer x is to 0. It is the last gate of the sigmoid when that is taken apart into single steps.</source>
        <translation>Der lokale Gradient −1 / x² ist immer negativ: x zu erhöhen senkt den Ausgang, umso mehr, je näher x an 0 ist. Es ist das letzte Gatter des Sigmoids, wenn man ihn in einzelne Schritte zerlegt.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>The mask says where to look: a float mask is added to the scores (−inf hides a key), of a mask of whole numbers 0 hides it. Causal attention hides all keys after the query's own place, so that a text can be predicted word by word.</source>
        <translation>Die Maske sagt, wohin zu sehen ist: Eine aus Gleitkommazahlen wird zu den Scores addiert (−inf verdeckt einen Schlüssel), bei einer aus ganzen Zahlen verdeckt 0. Kausale Attention verdeckt alle Schlüssel hinter der Stelle der Anfrage, sodass sich ein Text Wort für Wort vorhersagen lässt.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>The matrix product: rows of x times columns of y</source>
        <translation>Das Matrixprodukt: Zeilen von x mal Spalten von y</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/maximum.py"/>
        <source>The max gate routes: the larger input gets the whole upstream gradient, the other gets 0 and learns nothing this time. On a tie each gets half, as in PyTorch. It is the heart of the hinge loss and of ReLU (which differs from it at the kink, where it lets nothing through).</source>
        <translation>Das Max-Gatter leitet: Der größere Eingang bekommt den ganzen eingehenden Gradienten, der andere 0 und lernt diesmal nichts. Bei Gleichstand bekommt jeder die Hälfte, wie in PyTorch. Es ist das Herz des Hinge-Verlusts und der ReLU (die sich am Knick unterscheidet: Dort lässt sie nichts durch).</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/mse_loss.py"/>
        <source>The mean is over all numbers, not only over the batch; "sum" leaves the division out, and "none" gives the square of each difference.</source>
        <translation>Das Mittel geht über alle Zahlen, nicht nur über den Batch; „sum“ lässt die Division weg, und „none“ gibt das Quadrat jeder Differenz.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/minimum.py"/>
        <source>The min gate routes like the max gate, to the other side: the smaller input gets the whole upstream gradient and the larger one 0. On a tie each gets half, as in PyTorch. Use it to put a ceiling on a value; above the ceiling no gradient comes through.</source>
        <translation>Das Min-Gatter leitet wie das Max-Gatter, nur zur anderen Seite: Der kleinere Eingang bekommt den ganzen eingehenden Gradienten, der größere 0. Bei Gleichstand bekommt jeder die Hälfte, wie in PyTorch. Damit lässt sich ein Wert nach oben begrenzen; über der Grenze kommt kein Gradient durch.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/multiply.py"/>
        <source>The multiply gate swaps its inputs: each input's local gradient is the other input's value. A small input therefore gives the other one a small gradient, which is why the scale of data matters to learning.</source>
        <translation>Das Multiplikationsgatter vertauscht seine Eingänge: Der lokale Gradient jedes Eingangs ist der Wert des anderen. Ein kleiner Eingang gibt dem anderen also einen kleinen Gradienten, und deshalb ist die Skala der Daten für das Lernen wichtig.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/log.py"/>
        <source>The natural logarithm</source>
        <translation>Der natürliche Logarithmus</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/gaussian_noise.py"/>
        <source>The network never sees the same input twice, so it cannot learn examples by heart, and what it learns must hold for inputs nearby. On inputs it stands for small errors of measurement; between layers it does what dropout does, more gently.</source>
        <translation>Das Netz sieht nie zweimal denselben Eingang, kann Beispiele also nicht auswendig lernen, und was es lernt, muss auch für nahe Eingänge gelten. Auf Eingängen steht das Rauschen für kleine Messfehler; zwischen Schichten tut es, was Dropout tut, nur sanfter.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/gaussian_noise.py"/>
        <source>The noise does not depend on the input, so the gradient passes as it is.</source>
        <translation>Das Rauschen hängt nicht vom Eingang ab, also geht der Gradient unverändert hindurch.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>The number of the right class, or a probability for each class.</source>
        <translation>Die Nummer der richtigen Klasse oder eine Wahrscheinlichkeit je Klasse.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>The output has the shape of the index: each of its numbers says which element of the same row comes there. Out of rows of scores it picks those of the right classes, the first step of every classification loss. An element that was picked gets the gradient, added up when it was picked more than once; the others get 0.</source>
        <translation>Der Ausgang hat die Form des Index: Jede seiner Zahlen sagt, welches Element derselben Zeile dorthin kommt. Aus Zeilen von Scores wählt es die der richtigen Klassen, der erste Schritt jedes Klassifikationsverlusts. Ein gewähltes Element bekommt den Gradienten, summiert, wenn es mehrmals gewählt wurde; die anderen bekommen 0.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>The output size must be one that has as many places as there are columns.</source>
        <translation>Die Ausgangsgröße muss so viele Stellen haben, wie es Spalten gibt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/detach.py"/>
        <source>The output still moves with x, but learning does not see it. Targets are detached that are made by the network itself, and so is a generator's image while the discriminator learns.</source>
        <translation>Der Ausgang bewegt sich noch mit x, aber das Lernen sieht es nicht. So werden Zielwerte abgetrennt, die das Netz selbst erzeugt, und ebenso das Bild eines Generators, während der Diskriminator lernt.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>The outputs of all steps, or of the last one.</source>
        <translation>Die Ausgänge aller Schritte oder des letzten.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>The place behind the last one; none: to the end.</source>
        <translation>Die Stelle hinter der letzten; leer: bis zum Ende.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/argmax.py"/>
        <source>The place of the largest element: the class with the highest score</source>
        <translation>Die Stelle des größten Elements: die Klasse mit dem höchsten Score</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/stochastic_pool2d.py"/>
        <source>The probability of a number is its share of the window's sum. Max pooling always hears the loudest; here weaker numbers have their turn, and the network cannot learn the training examples by heart. Otherwise the output is what would be picked on average: each number weighted by its probability. Put it behind ReLU: a probability cannot be negative.</source>
        <translation>Die Wahrscheinlichkeit einer Zahl ist ihr Anteil an der Summe des Fensters. Max-Pooling hört immer die lauteste; hier kommen auch schwächere Zahlen an die Reihe, und das Netz kann die Trainingsbeispiele nicht auswendig lernen. Sonst ist der Ausgang, was im Mittel gewählt würde: jede Zahl mit ihrer Wahrscheinlichkeit gewichtet. Es gehört hinter eine ReLU: Eine Wahrscheinlichkeit kann nicht negativ sein.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>The rows of the weights are those of i, f, g and o, in that order.</source>
        <translation>Die Zeilen der Gewichte sind die von i, f, g und o, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>The rows of the weights are those of r, z and n, in that order. As in PyTorch, r multiplies what the hidden state says, after its weights and bias.</source>
        <translation>Die Zeilen der Gewichte sind die von r, z und n, in dieser Reihenfolge. Wie in PyTorch multipliziert r, was der verdeckte Zustand sagt, nach seinen Gewichten und seinem Bias.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn.py"/>
        <source>The same weights serve every step, so a sequence may have any length. Use all outputs to say something at every step, the last state to say something about the whole.</source>
        <translation>Dieselben Gewichte dienen jedem Schritt; eine Folge darf also beliebig lang sein. Alle Ausgänge sagen etwas zu jedem Schritt, der letzte Zustand etwas zum Ganzen.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>The same weights serve every step. Several layers read each other's outputs; in both directions, each step knows what comes before and after it.</source>
        <translation>Dieselben Gewichte dienen jedem Schritt. Mehrere Schichten lesen die Ausgänge der jeweils vorigen; in beiden Richtungen weiß jeder Schritt, was vor und nach ihm kommt.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>The second output, the attention averaged over the heads, shows who looks where. The gradients are those of dot-product attention in each head, and of the linear layers around it.</source>
        <translation>Der zweite Ausgang, die über die Köpfe gemittelte Attention, zeigt, wer wohin sieht. Die Gradienten sind die der Dot-Product-Attention in jedem Kopf und die der linearen Schichten darum herum.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/accuracy.py"/>
        <source>The share of examples whose highest score stands at the right class</source>
        <translation>Der Anteil der Beispiele, deren höchster Score bei der richtigen Klasse steht</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/top_k_accuracy.py"/>
        <source>The share of examples whose right class is among the k highest scores</source>
        <translation>Der Anteil der Beispiele, deren richtige Klasse unter den k höchsten Scores ist</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/sin.py"/>
        <source>The sine of an angle in radians</source>
        <translation>Der Sinus eines Winkels im Bogenmaß</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/minimum.py"/>
        <source>The smaller of x and y</source>
        <translation>Die kleinere der Zahlen x und y</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amin.py"/>
        <source>The smallest of all elements, or of those along some axes</source>
        <translation>Das kleinste aller Elemente oder derer entlang einiger Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardtanh.py"/>
        <source>The smallest output.</source>
        <translation>Der kleinste Ausgang.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/sqrt.py"/>
        <source>The square root</source>
        <translation>Die Quadratwurzel</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/std.py"/>
        <source>The standard deviation: the root of the variance, in the units of x</source>
        <translation>Die Standardabweichung: die Wurzel der Varianz, in der Einheit von x</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>The update gate z tells how much of the old state stays; the rest comes from a candidate n. The reset gate r tells how much of the old state the candidate may see. There is no cell state beside the hidden one, and a quarter fewer weights than in an LSTM.</source>
        <translation>Das Update-Gate z sagt, wie viel vom alten Zustand bleibt; der Rest kommt von einem Kandidaten n. Das Reset-Gate r sagt, wie viel vom alten Zustand der Kandidat sehen darf. Neben dem verdeckten gibt es keinen Zellzustand, und es sind ein Viertel weniger Gewichte als bei einem LSTM.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/mse_loss.py"/>
        <source>The usual loss for regression. Its gradient is proportional to the error, so large errors pull hard: a single outlier can outweigh many good predictions. For class labels use a cross-entropy instead.</source>
        <translation>Der übliche Verlust der Regression. Sein Gradient ist proportional zum Fehler, große Fehler ziehen also stark: Ein einziger Ausreißer kann viele gute Vorhersagen überwiegen. Für Klassenlabels stattdessen eine Kreuzentropie verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/parameter.py"/>
        <source>The value training starts from.</source>
        <translation>Der Wert, mit dem das Training beginnt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/var.py"/>
        <source>The variance of all elements, or of those along some axes</source>
        <translation>Die Varianz aller Elemente oder derer entlang einiger Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>The weight has one row per number; the output holds the rows that were asked for. It is a fully connected layer on one-hot vectors, without the multiplications by zero. Words used alike come to have vectors that are alike.</source>
        <translation>Das Gewicht hat eine Zeile je Zahl; der Ausgang enthält die verlangten Zeilen. Es ist eine vollständig verbundene Schicht auf One-hot-Vektoren, ohne die Multiplikationen mit null. Ähnlich gebrauchte Wörter bekommen ähnliche Vektoren.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>The weight has one row per output feature. The gradient of a row is the upstream gradient of its output times the input, so what the layer learns points along what it saw.</source>
        <translation>Das Gewicht hat eine Zeile je Ausgabemerkmal. Der Gradient einer Zeile ist der eingehende Gradient ihres Ausgangs mal dem Eingang; was die Schicht lernt, zeigt also in die Richtung dessen, was sie sah.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/half_squared_error.py"/>
        <source>The ½ is there for the gradient: it is the plain difference, input − target, with nothing to multiply. Textbooks derive backpropagation with this loss.</source>
        <translation>Das ½ steht für den Gradienten da: Er ist die bloße Differenz, input − target, ohne dass etwas zu multiplizieren wäre. Lehrbücher leiten Backpropagation mit diesem Verlust her.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>There is nothing to train: it learns by keeping the examples, so wire all of them to it. To answer it compares with every one, which takes long just when it should be quick. Distances are sums of absolute differences (p = 1) or the length of the difference (p = 2), and on raw pixels neither is near to what people call alike.</source>
        <translation>Zu trainieren gibt es nichts: Er lernt, indem er die Beispiele behält; sie werden also alle angeschlossen. Zum Antworten vergleicht er mit jedem, was gerade dann lange dauert, wenn es schnell gehen soll. Abstände sind Summen absoluter Differenzen (p = 1) oder die Länge der Differenz (p = 2), und auf rohen Pixeln entspricht keiner davon dem, was Menschen ähnlich nennen.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/random_normal.py"/>
        <source>They have the shape of what is wired to "like", or the shape of the setting. A variational autoencoder multiplies them by a standard deviation and adds a mean: randomness from outside lets the gradient reach both. No gradient flows into this node. Every step of training draws new numbers; on the canvas they come from the document's seed.</source>
        <translation>Sie haben die Form dessen, was an „like“ angeschlossen ist, oder die der Einstellung. Ein Variational Autoencoder multipliziert sie mit einer Standardabweichung und addiert einen Mittelwert: Weil der Zufall von außen kommt, erreicht der Gradient beide. In diesen Knoten fließt kein Gradient. Jeder Trainingsschritt zieht neue Zahlen; auf der Zeichenfläche kommen sie aus dem Seed des Dokuments.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Three channels, or one.</source>
        <translation>Drei Kanäle oder einer.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm_cell.py"/>
        <source>Three gates between 0 and 1 see the input and the hidden state. The forget gate f multiplies the old cell state, the input gate i the candidate g that is added to it, and the output gate o what of the cell becomes the new hidden state.</source>
        <translation>Drei Gates zwischen 0 und 1 sehen den Eingang und den verdeckten Zustand. Das Forget-Gate f multipliziert den alten Zellzustand, das Input-Gate i den Kandidaten g, der addiert wird, und das Output-Gate o das, was von der Zelle zum neuen verdeckten Zustand wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>Three vectors come in: the anchor, a positive one of the same kind (another picture of the same face) and a negative one of another kind. Charged is by how much the distance to the negative fails to exceed the distance to the positive plus the margin. The gradient draws the positive near and pushes the negative away; where the margin is kept it is 0, so that training lives on triplets that are hard enough.</source>
        <translation>Drei Vektoren kommen herein: der Anker, ein positiver derselben Art (ein anderes Bild desselben Gesichts) und ein negativer anderer Art. Es kostet, was dem Abstand zum negativen fehlt, um den Abstand zum positiven samt Margin zu übertreffen. Der Gradient zieht den positiven heran und stößt den negativen weg; wo der Margin eingehalten ist, ist er 0, sodass das Training von Tripeln lebt, die schwer genug sind.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softplus.py"/>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Times the scores; none is 1 / sqrt(features).</source>
        <translation>Faktor der Scores; leer ist 1 / sqrt(Merkmale).</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Together with the histogram of oriented gradients this was a usual description of images before networks learned their own. To count is to decide, so no gradient flows back.</source>
        <translation>Zusammen mit dem Histogramm gerichteter Gradienten war dies eine übliche Beschreibung von Bildern, bevor Netze ihre eigene lernten. Zählen heißt entscheiden, also fließt kein Gradient zurück.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Training mode</source>
        <translation>Trainingsmodus</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/value.py"/>
        <source>Training never changes a value. Its gradient is shown all the same: it says how the output would move if the value were nudged. Use a Parameter for what is to be learned.</source>
        <translation>Das Training ändert einen Wert nie. Sein Gradient wird trotzdem gezeigt: Er sagt, wie sich der Ausgang bewegte, wenn der Wert ein wenig ausgelenkt würde. Für Gelerntes ist Parameter da.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pixel_shuffle.py"/>
        <source>Turn channels into finer pixels: (N, 4, H, W) becomes (N, 1, 2H, 2W)</source>
        <translation>Aus Kanälen feinere Pixel machen: (N, 4, H, W) wird (N, 1, 2H, 2W)</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/log_softmax.py"/>
        <source>Turn scores into logarithms of probabilities, one row along an axis</source>
        <translation>Aus Scores Logarithmen von Wahrscheinlichkeiten machen, zeilenweise entlang einer Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softmax.py"/>
        <source>Turn scores into probabilities: all positive, and one in sum along an axis</source>
        <translation>Aus Scores Wahrscheinlichkeiten machen: alle positiv, in der Summe entlang einer Achse eins</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>Turn vectors towards each other where they belong together, and apart where not</source>
        <translation>Vektoren zueinander drehen, wo sie zusammengehören, und auseinander, wo nicht</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Two layers on digits</source>
        <translation>Zwei Schichten auf Ziffern</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>Two vectors give their dot product. More than two axes are a stack of matrices; stacks broadcast, and the gradient of a matrix that served a whole stack is summed over it.</source>
        <translation>Zwei Vektoren ergeben ihr Skalarprodukt. Mehr als zwei Achsen sind ein Stapel von Matrizen; für Stapel gilt Broadcasting, und der Gradient einer Matrix, die einem ganzen Stapel diente, wird darüber summiert.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Two-layer network</source>
        <translation>Netz mit zwei Schichten</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/huber_loss.py"/>
        <source>Up to delta it is half the square, so that the gradient fades as the target comes near. Beyond it is a straight line: no error pulls harder than delta, and outliers cannot take over. It is delta times Smooth L1 with beta = delta: there delta sets how steep the line is as well.</source>
        <translation>Bis delta ist es das halbe Quadrat, sodass der Gradient nachlässt, wenn das Ziel naht. Darüber ist es eine Gerade: Kein Fehler zieht stärker als delta, und Ausreißer können nicht die Oberhand gewinnen. Es ist delta mal Smooth L1 mit beta = delta: Dort bestimmt delta auch, wie steil die Gerade ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardswish.py"/>
        <source>Up to −3 the output is 0, from 3 on it is x, and a parabola lies between. The gradient jumps at both ends, from 0 to −½ and from 1½ to 1, yet it needs no exponential; networks learn with it about as well as with SiLU.</source>
        <translation>Bis −3 ist der Ausgang 0, ab 3 ist er x, und dazwischen liegt eine Parabel. Der Gradient springt an beiden Enden, von 0 auf −½ und von 1½ auf 1, doch es braucht keine Exponentialfunktion; Netze lernen damit etwa so gut wie mit SiLU.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/clamp.py"/>
        <source>Upper limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/parameter.py"/>
        <source>Used when the start is random.</source>
        <translation>Gilt, wenn der Anfang zufällig ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/power.py"/>
        <source>Used while no exponent is wired.</source>
        <translation>Gilt, solange kein Exponent angeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/random_normal.py"/>
        <source>Used while nothing is wired.</source>
        <translation>Gilt, solange nichts angeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/parameter.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softplus.py"/>
        <source>Value of beta · x above which the output is x.</source>
        <translation>Wert von beta · x, über dem der Ausgang x ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/gelu.py"/>
        <source>Weigh x by how likely a normal random number is to lie below it</source>
        <translation>x damit gewichten, wie wahrscheinlich eine normalverteilte Zufallszahl darunter liegt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>What a block is divided by.</source>
        <translation>Wodurch ein Block geteilt wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>What becomes of the single losses; "none" keeps each.</source>
        <translation>Was aus den einzelnen Verlusten wird; „none“ behält jeden.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>What each sum is divided by; none: how many numbers the window counts.</source>
        <translation>Wodurch jede Summe geteilt wird; keiner: wie viele Zahlen das Fenster zählt.</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_output.py"/>
        <source>What enters here leaves the block unchanged, and the gradient comes back unchanged. Name it for what it carries: the block's node shows that name beside its port, wherever it is used.</source>
        <translation>Was hier hineingeht, verlässt den Block unverändert, und der Gradient kommt unverändert zurück. Am besten heißt er nach dem, was er trägt: Der Knoten des Blocks zeigt diesen Namen neben seinem Anschluss, wo immer er verwendet wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>What every slope starts from.</source>
        <translation>Womit jede Steigung beginnt.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/scale.py"/>
        <source>What is added after that.</source>
        <translation>Was danach addiert wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_input.py"/>
        <source>What is wired to the port outside comes out here, with its shape. The gradient that arrives here leaves the block by the port.</source>
        <translation>Was außen am Anschluss hängt, kommt hier heraus, mit seiner Form. Der Gradient, der hier ankommt, verlässt den Block durch den Anschluss.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unflatten.py"/>
        <source>What it becomes; one may be −1.</source>
        <translation>Wozu sie wird; eine Größe darf −1 sein.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/rnn.py"/>
        <source>What squashes the state.</source>
        <translation>Was den Zustand staucht.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/random_normal.py"/>
        <source>What the numbers lie around.</source>
        <translation>Worum die Zahlen liegen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/elu.py"/>
        <source>What very negative inputs tend to, negated.</source>
        <translation>Wogegen stark negative Eingänge streben, mit umgekehrtem Vorzeichen.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/scale.py"/>
        <source>What x is multiplied by.</source>
        <translation>Womit x multipliziert wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_max_pool.py"/>
        <source>Where a channel looks for a pattern, this says how well it was found at the best place, and forgets where that was. Images may then have any size.</source>
        <translation>Wo ein Kanal nach einem Muster sucht, sagt dies, wie gut es an der besten Stelle gefunden wurde, und vergisst, wo das war. Bilder dürfen dann jede Größe haben.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>Where flattening begins.</source>
        <translation>Wo das Zusammenlegen beginnt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>Where it ends; −1: the last.</source>
        <translation>Wo es endet; −1: die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/__init__.py"/>
        <source>Where numbers enter a graph: constants, learned parameters, inputs and data sets.</source>
        <translation>Wo Zahlen in einen Graphen kommen: Konstanten, gelernte Parameter, Eingänge und Datensätze.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>Where one filter answers strongly, its neighbours at the same place are held back, as cells of the eye hold back theirs. AlexNet used it after its first layers; batch norm has replaced it since.</source>
        <translation>Wo ein Filter stark antwortet, werden seine Nachbarn an derselben Stelle gebremst, wie Zellen des Auges die ihren bremsen. AlexNet verwendete dies nach seinen ersten Schichten; Batch Norm hat es seither ersetzt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unsqueeze.py"/>
        <source>Where the new axis stands in the output.</source>
        <translation>Wo die neue Achse im Ausgang steht.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/training/job.py"/>
        <source>Where the run writes everything.</source>
        <translation>Wohin der Lauf alles schreibt.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/relu.py"/>
        <source>Where x is positive the gradient passes unchanged, however many layers there are: that is why deep networks learn with it. Where x is 0 or less the gradient is 0. A unit that is negative for every example is dead: no gradient reaches its weights any more.</source>
        <translation>Wo x positiv ist, geht der Gradient unverändert hindurch, durch wie viele Schichten auch immer: Deshalb lernen tiefe Netze damit. Wo x höchstens 0 ist, ist der Gradient 0. Eine Einheit, die für jedes Beispiel negativ ist, ist tot: Kein Gradient erreicht mehr ihre Gewichte.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy_with_logits.py"/>
        <source>Where yes is rare, pos_weight above 1 makes missing one dearer, for each kind of label by its own factor. A weight makes single losses count more or less, whatever their target; a mean still divides by their number. Both are fixed numbers to this node and take no gradient.</source>
        <translation>Wo ein Ja selten ist, macht pos_weight über 1 ein übersehenes teurer, für jede Art von Label mit eigenem Faktor. Ein Gewicht lässt einzelne Verluste mehr oder weniger zählen, gleich welches ihr Ziel ist; ein Mittel teilt weiterhin durch ihre Anzahl. Für diesen Knoten sind beide feste Zahlen und bekommen keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru_cell.py"/>
        <source>Where z is near 1 the state is copied, and its gradient with it: memory lasts.</source>
        <translation>Wo z nahe 1 ist, wird der Zustand kopiert und mit ihm sein Gradient: Das Gedächtnis hält.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>Whether a batch axis N comes first.</source>
        <translation>Ob vorn eine Batch-Achse N steht.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>Whether a bias is added.</source>
        <translation>Ob ein Bias addiert wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>Whether a bias is learned beside the weight.</source>
        <translation>Ob neben dem Gewicht ein Bias gelernt wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Whether a last window may reach over the end, so that no rest is left out.</source>
        <translation>Ob ein letztes Fenster über das Ende reichen darf, damit kein Rest bleibt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/amax.py"/>
        <source>Whether a reduced axis stays, of length 1.</source>
        <translation>Ob eine reduzierte Achse bleibt, mit Länge 1.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>Whether biases are added.</source>
        <translation>Ob Bias-Werte addiert werden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/settings.py"/>
        <source>Whether dropout drops while watching.</source>
        <translation>Ob Dropout schon beim Zusehen wirkt.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/layer_norm.py"/>
        <source>Whether each feature learns a weight.</source>
        <translation>Ob jedes Merkmal ein Gewicht lernt.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Whether each filter adds one.</source>
        <translation>Ob jeder Filter einen addiert.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Whether its mean over the heads is a second output.</source>
        <translation>Ob ihr Mittel über die Köpfe ein zweiter Ausgang ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Whether keys after a query are hidden from it.</source>
        <translation>Ob Schlüssel hinter einer Anfrage vor ihr verdeckt sind.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_avg_pool.py"/>
        <source>Whether the axes that are pooled stay, each of length 1.</source>
        <translation>Ob die zusammengefassten Achsen bleiben, jede mit Länge 1.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Whether the linear layers add biases.</source>
        <translation>Ob die linearen Schichten Bias-Werte addieren.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>Whether the positive may stand for the anchor where it is nearer.</source>
        <translation>Ob das positive Beispiel für den Anker eintreten darf, wo es näher ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>Whether the target holds logarithms of probabilities too.</source>
        <translation>Ob auch das Ziel Logarithmen von Wahrscheinlichkeiten enthält.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/avg_pool.py"/>
        <source>Whether the zeros of the padding count in an average.</source>
        <translation>Ob die Nullen des Paddings bei einem Mittelwert mitzählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Whether they are kept for evaluation; else each batch has its own.</source>
        <translation>Ob sie für die Auswertung behalten wird; sonst hat jeder Batch seine eigene.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Whether weight and bias are learned.</source>
        <translation>Ob Gewicht und Bias gelernt werden.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>Which goes away; −1 is the last.</source>
        <translation>Welche wegfällt; −1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>While nothing is fed to it, it shows random numbers from the document's seed, so that shapes and gradients can be looked at before there is data.</source>
        <translation>Solange nichts eingespeist wird, zeigt er Zufallszahlen aus dem Seed des Dokuments, damit sich Formen und Gradienten ansehen lassen, bevor es Daten gibt.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/stochastic_pool2d.py"/>
        <source>While training the gradient goes to the number that was picked, as if the choice had been given. Otherwise it goes to all numbers of the window.</source>
        <translation>Beim Training geht der Gradient an die gewählte Zahl, als wäre die Wahl gegeben gewesen. Sonst geht er an alle Zahlen des Fensters.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/gaussian_noise.py"/>
        <source>While training, add normal noise to every number; otherwise do nothing</source>
        <translation>Beim Training zu jeder Zahl normalverteiltes Rauschen addieren, sonst nichts tun</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/alpha_dropout.py"/>
        <source>While training, drop numbers to SELU's least value; keep mean and variance</source>
        <translation>Beim Training Zahlen auf den kleinsten Wert von SELU setzen; Mittelwert und Varianz bleiben</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/drop_path.py"/>
        <source>While training, drop the whole branch of a residual block with probability p</source>
        <translation>Beim Training den ganzen Zweig eines Residualblocks mit Wahrscheinlichkeit p weglassen</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>While training, mean and variance are those of the batch: over all examples and, in images, all places. Each layer then sees inputs of steady size whatever the layers before it do, so larger steps and deeper networks train. The learned weight and bias let a channel have any other scale where that helps.</source>
        <translation>Beim Training sind Mittelwert und Varianz die des Batches: über alle Beispiele und, bei Bildern, alle Stellen. Jede Schicht sieht dann Eingänge gleichbleibender Größe, was die Schichten davor auch tun; größere Schritte und tiefere Netze werden trainierbar. Gelerntes Gewicht und gelernter Bias geben einem Kanal jede andere Skala, wo das hilft.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/stochastic_pool2d.py"/>
        <source>While training, pick a number of each window by chance, large ones more often</source>
        <translation>Beim Training aus jedem Fenster zufällig eine Zahl wählen, große öfter</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/dropout.py"/>
        <source>While training, set each number to 0 with probability p; otherwise do nothing</source>
        <translation>Beim Training jede Zahl mit Wahrscheinlichkeit p auf 0 setzen, sonst nichts tun</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/dropout2d.py"/>
        <source>While training, set whole channels of an image to 0 with probability p</source>
        <translation>Beim Training ganze Kanäle eines Bildes mit Wahrscheinlichkeit p auf 0 setzen</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>Windows cover each axis evenly, as many as there are outputs; where they do not divide it, neighbours share elements. So images of all sizes can be fed to a fully connected layer.</source>
        <translation>Die Fenster decken jede Achse gleichmäßig ab, so viele, wie es Ausgänge gibt; wo das nicht aufgeht, teilen sich Nachbarn Elemente. So lassen sich Bilder aller Größen in eine vollständig verbundene Schicht speisen.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/adaptive_avg_pool.py"/>
        <source>Windows cover the sequence evenly, as many as there are outputs; where they do not divide it, neighbours share an element. A layer behind it need not know how long sequences are.</source>
        <translation>Die Fenster decken die Folge gleichmäßig ab, so viele, wie es Ausgänge gibt; wo das nicht aufgeht, teilen sich Nachbarn ein Element. Eine Schicht dahinter muss nicht wissen, wie lang Folgen sind.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>Wire a parameter through it to a layer's weight: each row, the incoming weights of one neuron, then lies within a ball of radius c. However large the learning rate is, the network cannot blow up. It goes well with dropout.</source>
        <translation>Ein Parameter wird hierdurch an das Gewicht einer Schicht angeschlossen: Jede Zeile, die eingehenden Gewichte eines Neurons, liegt dann in einer Kugel vom Radius c. Wie groß die Lernrate auch ist, das Netz kann nicht explodieren. Es passt gut zu Dropout.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Wire it to a trained convolutional network in place of the data set, and see what every layer makes of it. The picture is turned upright, squeezed or stretched to height × width, and made grey where that is asked for. Colours run from 0 to 1; then the mean is taken off and the rest is divided by the standard deviation, as was done to the pictures the network learned from. Without a file it shows a picture drawn by the program, with every hue and edges in all directions. Transparent parts are white.</source>
        <translation>An der Stelle des Datensatzes an ein trainiertes Faltungsnetz angeschlossen, zeigt es, was jede Schicht daraus macht. Das Bild wird aufgerichtet, auf Höhe × Breite gestaucht oder gestreckt und auf Wunsch grau gemacht. Farben gehen von 0 bis 1; dann wird der Mittelwert abgezogen und der Rest durch die Standardabweichung geteilt, wie bei den Bildern, aus denen das Netz gelernt hat. Ohne Datei erscheint ein vom Programm gezeichnetes Bild mit allen Farbtönen und Kanten in allen Richtungen. Durchsichtige Teile sind weiß.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Wire only the query for self-attention: it looks at itself. For cross-attention wire the sequence to look at to key; value is the same unless it is wired too.</source>
        <translation>Nur die Anfrage anzuschließen ergibt Self-Attention: Die Folge sieht sich selbst an. Für Cross-Attention kommt die Folge, auf die gesehen wird, an key; value ist dieselbe, wenn es nicht auch angeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/top_k_accuracy.py"/>
        <source>With a thousand classes several answers may fit one picture, and an order of the best five says more than the best one alone: ImageNet is reported with k = 1 and k = 5. With k = 1 it is the accuracy. Of equal scores the first ones count. A decision has no slope, so there is no gradient.</source>
        <translation>Bei tausend Klassen können mehrere Antworten auf ein Bild passen, und die Reihenfolge der besten fünf sagt mehr als die beste allein: ImageNet wird mit k = 1 und k = 5 berichtet. Mit k = 1 ist es die Trefferquote. Von gleichen Scores zählen die ersten. Eine Entscheidung hat keine Steigung, also gibt es keinen Gradienten.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/scale.py"/>
        <source>With factor −1 it is the "times −1" gate, with offset 1 the "+1" gate: the fixed steps between the gates of a formula, such as those of the sigmoid. The gradient is multiplied by the factor; the offset moves the output and leaves the gradient alone. Nothing here is learned.</source>
        <translation>Mit Faktor −1 ist es das Gatter „mal −1“, mit Verschiebung 1 das Gatter „+1“: die festen Schritte zwischen den Gattern einer Formel, etwa denen des Sigmoids. Der Gradient wird mit dem Faktor multipliziert; die Verschiebung bewegt den Ausgang und lässt den Gradienten in Ruhe. Gelernt wird hier nichts.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>With swap, the negative is held against the nearer of anchor and positive. A small eps is added to every difference, as in PyTorch, so that the distance of equal vectors has a slope.</source>
        <translation>Mit „Tauschen“ wird der negative mit dem näheren von Anker und positivem verglichen. Zu jeder Differenz wird ein kleines eps addiert, wie in PyTorch, damit der Abstand gleicher Vektoren eine Steigung hat.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/selu.py"/>
        <source>With weights drawn with variance 1 / inputs, activations drift towards that mean and variance layer after layer, so that deep networks learn without normalizing layers. The gradient is a little above 1 for positive x, to make up for what negative x lose.</source>
        <translation>Mit Gewichten, die mit Varianz 1 / Eingänge gezogen werden, streben die Aktivierungen Schicht für Schicht gegen diesen Mittelwert und diese Varianz, sodass tiefe Netze ohne normalisierende Schichten lernen. Der Gradient ist für positive x etwas größer als 1, um auszugleichen, was negative x verlieren.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/clamp.py"/>
        <source>Within the limits, and on them, the gradient passes unchanged; outside it is 0, since a nudge of x changes nothing there. It keeps probabilities away from 0 and pixels between 0 and 1, and clips ratios that would throw training off course. Either limit may be left out.</source>
        <translation>Innerhalb der Grenzen und auf ihnen geht der Gradient unverändert hindurch; außerhalb ist er 0, denn dort ändert eine Auslenkung von x nichts. Das Gatter hält Wahrscheinlichkeiten von 0 fern und Pixel zwischen 0 und 1, und es kappt Verhältnisse, die das Training aus der Bahn werfen würden. Jede der Grenzen darf fehlen.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/one_hot.py"/>
        <source>Write each class number as a vector with a single 1 at its place</source>
        <translation>Jede Klassennummer als Vektor mit einer einzigen 1 an ihrer Stelle schreiben</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Write filters along a longer sequence: a convolution run backwards</source>
        <translation>Filter entlang einer längeren Folge schreiben: eine Faltung, rückwärts ausgeführt</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Write filters into a larger image: a convolution run backwards</source>
        <translation>Filter in ein größeres Bild schreiben: eine Faltung, rückwärts ausgeführt</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Write filters into a larger volume: a convolution run backwards</source>
        <translation>Filter in ein größeres Volumen schreiben: eine Faltung, rückwärts ausgeführt</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>Write several axes as one long axis: (N, 16, 5, 5) becomes (N, 400)</source>
        <translation>Mehrere Achsen als eine lange schreiben: (N, 16, 5, 5) wird (N, 400)</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/reshape.py"/>
        <source>Write the same numbers, in the same order, in another shape</source>
        <translation>Dieselben Zahlen in derselben Reihenfolge in anderer Form schreiben</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/unfold.py"/>
        <source>Write what each window of an image sees into a column (im2col)</source>
        <translation>Was jedes Fenster eines Bildes sieht, als Spalte schreiben (im2col)</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>W·x + b scores a four-pixel cat against dog and ship; the hinge loss judges it.</source>
        <translation>W·x + b bewertet eine Katze aus vier Pixeln gegen Hund und Schiff; der Hinge-Verlust urteilt.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/unfold.py"/>
        <source>Zeros around the image.</source>
        <translation>Nullen rund um das Bild.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Zeros around the image; "same" keeps its size, "valid" is none.</source>
        <translation>Nullen rund um das Bild; „same“ behält seine Größe, „valid“ bedeutet keine.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Zeros around the volume; "same" keeps its size, "valid" is none.</source>
        <translation>Nullen rund um das Volumen; „same“ behält seine Größe, „valid“ bedeutet keine.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Zeros at both ends; "same" keeps the length, "valid" is none.</source>
        <translation>Nullen an beiden Enden; „same“ behält die Länge, „valid“ bedeutet keine.</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/initial_state.py"/>
        <source>Zeros, as many for each example as a state has numbers</source>
        <translation>Nullen, je Beispiel so viele, wie ein Zustand Zahlen hat</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>``ij,jk-&gt;ik`` is the matrix product: i and k come out, and j, which both inputs share, is summed over. ``i,j-&gt;ij`` is the outer product, ``ii-&gt;`` the trace, ``bij-&gt;bji`` a transpose; ``...`` stands for any other axes, which broadcast. The gradient of an input is an einsum again: the letters of the output and of the other inputs go in, its own letters come out.</source>
        <translation>``ij,jk-&gt;ik`` ist das Matrixprodukt: i und k kommen heraus, und über j, das beide Eingänge gemeinsam haben, wird summiert. ``i,j-&gt;ij`` ist das äußere Produkt, ``ii-&gt;`` die Spur, ``bij-&gt;bji`` eine Transponierte; ``...`` steht für beliebige weitere Achsen, mit Broadcasting. Der Gradient eines Eingangs ist wieder ein einsum: Die Buchstaben des Ausgangs und der anderen Eingänge gehen hinein, die eigenen kommen heraus.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>a batch of examples, (N, …)</source>
        <translation>ein Batch von Beispielen, (N, …)</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>a label for each x, (N,)</source>
        <translation>ein Label für jedes x, (N,)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>a probability for each class, the shape of the scores</source>
        <translation>eine Wahrscheinlichkeit je Klasse, in der Form der Scores</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/accuracy.py"/>
        <source>a share from 0 to 1, without gradient</source>
        <translation>ein Anteil von 0 bis 1, ohne Gradient</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>a weight of two axes or more</source>
        <translation>ein Gewicht mit zwei Achsen oder mehr</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>a weight, any shape</source>
        <translation>ein Gewicht, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/glu.py"/>
        <source>an even number along the axis</source>
        <translation>eine gerade Zahl entlang der Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/cast.py"/>
        <source>any numbers</source>
        <translation>beliebige Zahlen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/where.py"/>
        <source>any numbers; what is not 0 holds</source>
        <translation>beliebige Zahlen; was nicht 0 ist, gilt</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/abs.py"/>
        <source>any shape</source>
        <translation>jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/log1p.py"/>
        <source>any shape, above −1</source>
        <translation>jede Form, größer als −1</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/cos.py"/>
        <source>any shape, in radians</source>
        <translation>jede Form, im Bogenmaß</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/reciprocal.py"/>
        <source>any shape, not 0</source>
        <translation>jede Form, ungleich 0</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/sqrt.py"/>
        <source>any shape, not negative</source>
        <translation>jede Form, nicht negativ</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/log.py"/>
        <source>any shape, positive</source>
        <translation>jede Form, positiv</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/power.py"/>
        <source>any shape; the setting while nothing is wired</source>
        <translation>jede Form; die Einstellung, solange nichts angeschlossen ist</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/permute.py"/>
        <source>as many axes as are named</source>
        <translation>so viele Achsen, wie benannt sind</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>as nn.MultiheadAttention's in_proj_bias</source>
        <translation>wie in_proj_bias von nn.MultiheadAttention</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>as nn.MultiheadAttention's in_proj_weight</source>
        <translation>wie in_proj_weight von nn.MultiheadAttention</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>as nn.MultiheadAttention's out_proj_bias</source>
        <translation>wie out_proj_bias von nn.MultiheadAttention</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>as nn.MultiheadAttention's out_proj_weight</source>
        <translation>wie out_proj_weight von nn.MultiheadAttention</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>as the query</source>
        <translation>wie die Anfrage</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes ...ij</source>
        <translation>Achsen ...ij</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes ...jk</source>
        <translation>Achsen ...jk</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes bi</source>
        <translation>Achsen bi</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes bij</source>
        <translation>Achsen bij</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes i</source>
        <translation>Achsen i</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes ii</source>
        <translation>Achsen ii</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes ij</source>
        <translation>Achsen ij</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes j</source>
        <translation>Achsen j</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes ji</source>
        <translation>Achsen ji</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes jk</source>
        <translation>Achsen jk</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/einsum.py"/>
        <source>axes none</source>
        <translation>keine Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>broadcasts to (…, queries, keys); added if float, else 0 hides a key</source>
        <translation>passt per Broadcasting zu (…, Anfragen, Schlüssel); Gleitkommazahlen werden addiert, sonst verdeckt 0 einen Schlüssel</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>c: the length no row may exceed.</source>
        <translation>c: die Länge, die keine Zeile überschreiten darf.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/one_hot.py"/>
        <source>class numbers, from 0 on, any shape</source>
        <translation>Klassennummern, von 0 an, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/argmax.py"/>
        <source>counted from 0</source>
        <translation>von 0 an gezählt</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/confusion_matrix.py"/>
        <source>counts, (classes, classes), rows true, columns answered</source>
        <translation>Anzahlen, (Klassen, Klassen), Zeilen wahr, Spalten geantwortet</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/hinge_embedding_loss.py"/>
        <source>distances, any shape</source>
        <translation>Abstände, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/exp.py"/>
        <source>e to the power of x</source>
        <translation>e hoch x</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/random_normal.py"/>
        <source>gives the shape; the setting while nothing is wired</source>
        <translation>gibt die Form vor; die Einstellung, solange nichts angeschlossen ist</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy_with_logits.py"/>
        <source>how much a yes counts, broadcasts to the shape of the target</source>
        <translation>wie stark ein Ja zählt, passt per Broadcasting zur Form des Ziels</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>how much each class counts, (classes,)</source>
        <translation>wie stark jede Klasse zählt, (Klassen,)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>how much each single loss counts, broadcasts to the shape of the target</source>
        <translation>wie stark jeder einzelne Verlust zählt, passt per Broadcasting zur Form des Ziels</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/mean_absolute_error.py"/>
        <source>in the unit of the target, no gradient</source>
        <translation>in der Einheit des Zielwerts, kein Gradient</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>length 1 where it is repeated</source>
        <translation>Länge 1, wo wiederholt wird</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/log1p.py"/>
        <source>log(1 + x), exact even where x is tiny</source>
        <translation>log(1 + x), exakt auch für winzige x</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/nll_loss.py"/>
        <source>log-probabilities, (N, classes), (N, classes, …) or (classes,)</source>
        <translation>Log-Wahrscheinlichkeiten, (N, Klassen), (N, Klassen, …) oder (Klassen,)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>logarithms of probabilities, any shape</source>
        <translation>Logarithmen von Wahrscheinlichkeiten, jede Form</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>max(w, z): a gate that routes its gradient to the larger input.</source>
        <translation>max(w, z): ein Gatter, das seinen Gradienten zum größeren Eingang leitet.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>number of the right class, (N,) or ()</source>
        <translation>Nummer der richtigen Klasse, (N,) oder ()</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>number of the right class, (N,), (N, …) or ()</source>
        <translation>Nummer der richtigen Klasse, (N,), (N, …) oder ()</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>of the examples, (M,)</source>
        <translation>der Beispiele, (M,)</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/norm.py"/>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/norm.py"/>
        <source>p = 2 is the usual length, p = 1 the sum of absolute values, and "inf" the largest of them. The gradient of the usual length is the vector itself at length 1: every nudge outward counts the same, however long the vector is. A vector of zeros has no direction and gets gradient 0.</source>
        <translation>p = 2 ist die gewöhnliche Länge, p = 1 die Summe der Beträge und „inf“ der größte von ihnen. Der Gradient der gewöhnlichen Länge ist der Vektor selbst mit Länge 1: Jede Auslenkung nach außen zählt gleich viel, wie lang der Vektor auch ist. Ein Vektor aus Nullen hat keine Richtung und bekommt den Gradienten 0.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>places along the axis, from 0 on</source>
        <translation>Stellen entlang der Achse, von 0 an</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/mean_absolute_error.py"/>
        <source>predictions, any shape</source>
        <translation>Vorhersagen, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>probabilities from 0 to 1, any shape</source>
        <translation>Wahrscheinlichkeiten von 0 bis 1, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>probabilities, or their logarithms, the same shape</source>
        <translation>Wahrscheinlichkeiten oder ihre Logarithmen, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>scores, (N, classes) or (classes,)</source>
        <translation>Scores, (N, Klassen) oder (Klassen,)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>scores, (N, classes), (N, classes, …) or (classes,)</source>
        <translation>Scores, (N, Klassen), (N, Klassen, …) oder (Klassen,)</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/log_softmax.py"/>
        <source>scores, any shape</source>
        <translation>Scores, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softsign.py"/>
        <source>tanh comes near its limits exponentially fast, softsign only like 1 / x. A unit far from 0 is therefore less saturated: its gradient is small, but not as good as 0, and it can find its way back.</source>
        <translation>tanh nähert sich seinen Grenzen exponentiell schnell, softsign nur wie 1 / x. Eine Einheit fern von 0 ist daher weniger gesättigt: Ihr Gradient ist klein, aber nicht so gut wie 0, und sie findet zurück.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>the class of each, (N,)</source>
        <translation>die Klasse von jedem, (N,)</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/lstm.py"/>
        <source>the last layer's hidden state after every step</source>
        <translation>der verdeckte Zustand der letzten Schicht nach jedem Schritt</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/gru.py"/>
        <source>the last layer's state after every step</source>
        <translation>der Zustand der letzten Schicht nach jedem Schritt</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/cast.py"/>
        <source>the same numbers</source>
        <translation>dieselben Zahlen</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/value.py"/>
        <source>the value</source>
        <translation>der Wert</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>vectors of another kind, the same shape</source>
        <translation>Vektoren anderer Art, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>vectors of the same kind, the same shape</source>
        <translation>Vektoren derselben Art, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>vectors, (N, features) or (features,)</source>
        <translation>Vektoren, (N, Merkmale) oder (Merkmale,)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>vectors, (…, features)</source>
        <translation>Vektoren, (…, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>vectors, the same shape</source>
        <translation>Vektoren, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_input.py"/>
        <source>what enters the block</source>
        <translation>was in den Block hineingeht</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>what is fed</source>
        <translation>was eingespeist wird</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>what is remembered, (M, features)</source>
        <translation>was gemerkt ist, (M, Merkmale)</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>what the network says, any shape</source>
        <translation>was das Netz sagt, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>what was wanted, the same shape</source>
        <translation>was gewünscht war, dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>whole numbers, any shape</source>
        <translation>ganze Zahlen, jede Form</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/add.py"/>
        <source>x + y</source>
        <translation>x + y</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/softsign.py"/>
        <source>x / (1 + |x|): squashes into (−1, 1) like tanh, with slower tails</source>
        <translation>x / (1 + |x|): staucht nach (−1, 1) wie tanh, mit langsameren Ausläufern</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/divide.py"/>
        <source>x / y</source>
        <translation>x / y</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardswish.py"/>
        <source>x times its hard sigmoid: the SiLU for small machines</source>
        <translation>x mal seinen Hard-Sigmoid: die SiLU für kleine Maschinen</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/silu.py"/>
        <source>x times its own sigmoid: a gate that opens itself</source>
        <translation>x mal seinen eigenen Sigmoid: ein Gatter, das sich selbst öffnet</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/mish.py"/>
        <source>x times the tanh of its softplus: a smooth gate that opens itself</source>
        <translation>x mal den tanh seines Softplus: ein glattes Gatter, das sich selbst öffnet</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/power.py"/>
        <source>x to the power of an exponent</source>
        <translation>x hoch einen Exponenten</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/scale.py"/>
        <source>x · factor + offset, with both numbers as settings</source>
        <translation>x · Faktor + Verschiebung, beide Zahlen als Einstellungen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/multiply.py"/>
        <source>x · y</source>
        <translation>x · y</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/subtract.py"/>
        <source>x − y</source>
        <translation>x − y</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/square.py"/>
        <source>x²</source>
        <translation>x²</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>x·y + x: gradients add up where a value is used twice.</source>
        <translation>x·y + x: Gradienten addieren sich, wo ein Wert zweimal verwendet wird.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/abs.py"/>
        <source>|x|</source>
        <translation>|x|</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/l1_penalty.py"/>
        <source>λ: how much the penalty counts.</source>
        <translation>λ: wie stark der Strafterm zählt.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>λ₁: how much |w| counts.</source>
        <translation>λ₁: wie stark |w| zählt.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/elastic_net.py"/>
        <source>λ₂: how much w² counts.</source>
        <translation>λ₂: wie stark w² zählt.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/sign.py"/>
        <source>−1, 0 or 1: the sign of x</source>
        <translation>−1, 0 oder 1: das Vorzeichen von x</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/negate.py"/>
        <source>−x</source>
        <translation>−x</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <location filename="../../app/widgets/notice.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notice.py"/>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <location filename="../../app/panels/outline/panel.py"/>
        <source>Outline of the graph</source>
        <translation>Gliederung des Graphen</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/panel.py"/>
        <source>The graph is empty.</source>
        <translation>Der Graph ist leer.</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <location filename="../../app/panels/outline/model.py"/>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/model.py"/>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/model.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/model.py"/>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/model.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>%n nodes</source>
        <extracomment>%n node</extracomment>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>%n nodes selected</source>
        <extracomment>%n node selected</extracomment>
        <translation>
            <numerusform>%n Knoten ausgewählt</numerusform>
            <numerusform>%n Knoten ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>%n parameters</source>
        <extracomment>%n parameter</extracomment>
        <translation>
            <numerusform>%n Parameter</numerusform>
            <numerusform>%n Parameter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>%n wires</source>
        <extracomment>%n wire</extracomment>
        <translation>
            <numerusform>%n Leitung</numerusform>
            <numerusform>%n Leitungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>Drag a node from the left onto the canvas, or write a formula at the top: its values and gradients appear here.</source>
        <translation>Einen Knoten von links auf die Zeichenfläche ziehen oder oben eine Formel schreiben: Werte und Gradienten erscheinen hier.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>Drag them together, copy or delete them; select one to look inside.</source>
        <translation>Gemeinsam ziehen, kopieren oder löschen; einen auswählen, um hineinzusehen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>Select a node to see its formula, its chain rule and its settings.</source>
        <translation>Einen Knoten auswählen, um Formel, Kettenregel und Einstellungen zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>Settings of the graph</source>
        <translation>Einstellungen des Graphen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/overview.py"/>
        <source>{0} multiply-adds</source>
        <translation>{0} Multiply-Adds</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../app/panels/palette/panel.py"/>
        <source>No node is called “{0}”. Try another word: “gate”, “loss”, “pool”.</source>
        <translation>Kein Knoten heißt „{0}“. Ein anderes Wort versuchen: „gate“, „loss“, „pool“.</translation>
    </message>
    <message>
        <location filename="../../app/panels/palette/panel.py"/>
        <source>Node types</source>
        <translation>Knotentypen</translation>
    </message>
    <message>
        <location filename="../../app/panels/palette/panel.py"/>
        <source>Remove block {0}</source>
        <translation>Block {0} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/panels/palette/panel.py"/>
        <source>Search nodes</source>
        <translation>Knoten suchen</translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Name of the port</source>
        <translation>Name des Anschlusses</translation>
    </message>
</context>
<context>
    <name>Ports</name>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Add a port to block {name}</source>
        <translation>Einen Anschluss zu Block {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Put the ports of block {name} in another order</source>
        <translation>Die Anschlüsse von Block {name} anders ordnen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Remove port {port} of block {name}</source>
        <translation>Anschluss {port} von Block {name} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Rename port {old} to {new} of block {name}</source>
        <translation>Anschluss {old} von Block {name} in {new} umbenennen</translation>
    </message>
</context>
<context>
    <name>PresenterBar</name>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>All values and gradients.</source>
        <translation>Alle Werte und Gradienten.</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Nothing is computed yet.</source>
        <translation>Noch ist nichts berechnet.</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Nothing runs yet.</source>
        <translation>Noch rechnet nichts.</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location filename="../../app/window/presenter_bar.py"/>
        <source>← → Page keys: steps · Space: play · Esc: leave</source>
        <translation>← → Bildtasten: Schritte · Leertaste: abspielen · Esc: verlassen</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <location filename="../../app/panels/problems.py"/>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../app/panels/problems.py"/>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../app/panels/problems.py"/>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <location filename="../../app/panels/problems.py"/>
        <source>No problems. What is miswired or does not fit will be listed here.</source>
        <translation>Keine Probleme. Was falsch angeschlossen ist oder nicht passt, steht dann hier.</translation>
    </message>
    <message>
        <location filename="../../app/panels/problems.py"/>
        <source>No problems: every node runs.</source>
        <translation>Keine Probleme: Jeder Knoten rechnet.</translation>
    </message>
    <message>
        <location filename="../../app/panels/problems.py"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <location filename="../../app/panels/training/progress.py"/>
        <source>%n epochs</source>
        <extracomment>%n epoch</extracomment>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>ETA {0}</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>checkpoint {0} ago</source>
        <translation>gesichert vor {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>epoch {0}</source>
        <translation>Epoche {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>loss {0}</source>
        <translation>Verlust {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>lr {0}</source>
        <translation>LR {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>val {0} %</source>
        <translation>Val. {0} %</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>validation accuracy {0} %</source>
        <translation>Trefferquote auf Validierungsdaten {0} %</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/progress.py"/>
        <source>{0} examples/s</source>
        <translation>{0} Beispiele/s</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <location filename="../../app/quick_add/card_rows.py"/>
        <source>A coloured area</source>
        <translation>Eine farbige Fläche</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>A node type, or a number: w = 2</source>
        <translation>Ein Knotentyp oder eine Zahl: w = 2</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>Add a node to the wire</source>
        <translation>Knoten in die Leitung einfügen</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>Add {name} to a wire</source>
        <translation>{name} in eine Leitung einfügen</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/card_rows.py"/>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/card_rows.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/card_rows.py"/>
        <source>Notes and frames</source>
        <translation>Notizen und Rahmen</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>The name is taken, or no name of a node.</source>
        <translation>Der Name ist vergeben oder kein Name für einen Knoten.</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>The port that the wire began at is gone.</source>
        <translation>Den Anschluss, an dem die Leitung begann, gibt es nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>Wire {port} from …</source>
        <translation>{port} anschließen, von …</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/quick_add.py"/>
        <source>Wire {port} to …</source>
        <translation>{port} anschließen, nach …</translation>
    </message>
    <message>
        <location filename="../../app/quick_add/card_rows.py"/>
        <source>Write on the canvas</source>
        <translation>Auf die Zeichenfläche schreiben</translation>
    </message>
</context>
<context>
    <name>RatioPlot</name>
    <message>
        <location filename="../../app/panels/training/ratio_plot.py"/>
        <source>|Δw| / |w|: how far a step moves each layer. About 1e-3 is healthy.</source>
        <translation>|Δw| / |w|: wie weit ein Schritt jede Schicht bewegt. Etwa 1e-3 ist gesund.</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>%n errors</source>
        <extracomment>an error</extracomment>
        <translation>
            <numerusform>ein Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>%n nodes</source>
        <extracomment>%n node</extracomment>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>%n notes</source>
        <extracomment>a note</extracomment>
        <translation>
            <numerusform>ein Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>%n warnings</source>
        <extracomment>a warning</extracomment>
        <translation>
            <numerusform>eine Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>stops here</source>
        <translation>hält hier an</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>this step</source>
        <translation>dieser Schritt</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../app/panels/outline/row_words.py"/>
        <source>{0} → nothing yet</source>
        <translation>{0} → noch nichts</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>A closing bracket is missing. {0}</source>
        <translation>Eine schließende Klammer fehlt. {0}</translation>
    </message>
    <message>
        <location filename="../../app/sessions/live_session.py"/>
        <source>A node type has a mistake in it; see the log.</source>
        <translation>Ein Knotentyp hat einen Fehler; das Protokoll nennt ihn.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Add a Block output inside.</source>
        <translation>Im Inneren einen Block output hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/descent.py"/>
        <source>Add a loss.</source>
        <translation>Einen Verlust hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>An empty cell</source>
        <translation>Eine leere Zelle</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>An empty cell (row {0}, column {1})</source>
        <translation>Eine leere Zelle (Zeile {0}, Spalte {1})</translation>
    </message>
    <message>
        <location filename="../../graph_engine/local_gradient.py"/>
        <source>Ask for one row of it.</source>
        <translation>Nach einer einzelnen Zeile fragen.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>Brackets are nested too deep. Write a number, or rows of numbers: 1 2; 3 4.</source>
        <translation>Die Klammern sind zu tief verschachtelt. Eine Zahl oder Zeilen von Zahlen schreiben: 1 2; 3 4.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>Bring all to one size by linear layers.</source>
        <translation>Alle durch lineare Schichten auf eine Größe bringen.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Bring both to one size by a linear layer.</source>
        <translation>Beide durch eine lineare Schicht auf eine Größe bringen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>Change one of them, or choose another axis.</source>
        <translation>Eine davon ändern oder eine andere Achse wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/stack.py"/>
        <source>Change one of them, or use Concatenate.</source>
        <translation>Eine davon ändern oder Concatenate verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/cell.py"/>
        <source>Change the hidden size, or what is wired to it.</source>
        <translation>Die verdeckte Größe ändern oder das, was angeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>Change the lengths of the pieces.</source>
        <translation>Die Längen der Stücke ändern.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>Change the number of pieces, or the outputs of the layer before it.</source>
        <translation>Die Zahl der Stücke ändern oder die Ausgänge der Schicht davor.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/dot.py"/>
        <source>Change the size of one of them.</source>
        <translation>Die Größe von einer davon ändern.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/files.py"/>
        <source>Check its permissions.</source>
        <translation>Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/__init__.py"/>
        <source>Check the path and its permissions.</source>
        <translation>Pfad und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/__init__.py"/>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>Choose 1 or {0} slopes.</source>
        <translation>1 oder {0} Steigungen wählen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>Choose a default of that kind.</source>
        <translation>Einen Vorgabewert dieser Art wählen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>Choose a default within the bounds.</source>
        <translation>Einen Vorgabewert innerhalb der Grenzen wählen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula.py"/>
        <source>Choose a new name.</source>
        <translation>Einen neuen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/group_norm.py"/>
        <source>Choose a number of groups that divides the channels.</source>
        <translation>Eine Zahl von Gruppen wählen, die die Kanäle teilt.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>Choose a number of heads that divides the features.</source>
        <translation>Eine Zahl von Köpfen wählen, die die Merkmale teilt.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>Choose a value within its bounds.</source>
        <translation>Einen Wert innerhalb der Grenzen wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/picking.py"/>
        <source>Choose another axis than the batch.</source>
        <translation>Eine andere Achse als den Batch wählen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_change.py"/>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>Choose another number, or give the length of each piece.</source>
        <translation>Eine andere Zahl wählen oder die Länge jedes Stücks angeben.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/render.py"/>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>Choose another reduction, or wire probabilities of shape (N, classes).</source>
        <translation>Eine andere Reduktion wählen oder Wahrscheinlichkeiten der Form (N, Klassen) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>Choose another start or end.</source>
        <translation>Einen anderen Anfang oder ein anderes Ende wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/axes.py"/>
        <source>Choose dim from {0} to {1}.</source>
        <translation>dim von {0} bis {1} wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/layer.py"/>
        <source>Choose groups that divide both the channels and the filters.</source>
        <translation>Gruppen wählen, die sowohl die Kanäle als auch die Filter teilen.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>Choose it from {0} to {1}, or none.</source>
        <translation>Von {0} bis {1} wählen, oder leer lassen.</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/top_k_accuracy.py"/>
        <source>Choose k from 1 to {0}.</source>
        <translation>k von 1 bis {0} wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/sizes.py"/>
        <source>Choose sizes whose product divides the number of elements.</source>
        <translation>Größen wählen, deren Produkt die Zahl der Elemente teilt.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/sizes.py"/>
        <source>Choose sizes with that product, or −1 for one of them.</source>
        <translation>Größen mit diesem Produkt wählen, oder −1 für eine davon.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>Choose start_dim before end_dim.</source>
        <translation>start_dim vor end_dim wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/one_hot.py"/>
        <source>Classes go from 0 to {0}.</source>
        <translation>Klassen gehen von 0 bis {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_change.py"/>
        <source>Collapse {0} first.</source>
        <translation>Erst {0} einklappen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/blobs.py"/>
        <source>Copy the whole project folder again, with its weights.</source>
        <translation>Den ganzen Projektordner noch einmal kopieren, samt seinen Gewichten.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Cut it into shorter ones.</source>
        <translation>In kürzere zerschneiden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Data enter a block by a Block input.</source>
        <translation>Daten kommen durch einen Block input in einen Block.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>Did you mean {0}?</source>
        <translation>War {0} gemeint?</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>Disconnect it first.</source>
        <translation>Erst trennen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>Disconnect one first, or name the port.</source>
        <translation>Erst eine trennen oder den Anschluss nennen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/structure.py"/>
        <source>Disconnect that edge first, or replace it.</source>
        <translation>Erst diese Kante trennen oder ersetzen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>Do not trust this file; ask its author for another.</source>
        <translation>Dieser Datei nicht trauen; beim Urheber eine andere erbitten.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/repeat.py"/>
        <source>Every output must enter the next copy: give the block an input for each.</source>
        <translation>Jeder Ausgang muss in die nächste Kopie führen: Der Block braucht für jeden einen Eingang.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_text.py"/>
        <source>Expand it in place first.</source>
        <translation>Erst an Ort und Stelle aufklappen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Expand some of them.</source>
        <translation>Einige davon aufklappen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>Files of weights are named by their sha256.</source>
        <translation>Dateien mit Gewichten heißen nach ihrem sha256.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/paired.py"/>
        <source>Flatten or reshape one of them: each number needs its own target.</source>
        <translation>Eine davon mit Flatten oder Reshape umformen: Jede Zahl braucht ihren eigenen Zielwert.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>Flatten or reshape what is wired to it.</source>
        <translation>Das Angeschlossene mit Flatten oder Reshape umformen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>Give 1 or −1 for each pair of vectors.</source>
        <translation>Für jedes Paar von Vektoren 1 oder −1 angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>Give a new axis its size.</source>
        <translation>Einer neuen Achse ihre Größe geben.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>Give a size, or −1, for every axis of x.</source>
        <translation>Für jede Achse von x eine Größe oder −1 angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Give all of them the same batch and heads.</source>
        <translation>Allen denselben Batch und dieselben Köpfe geben.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>Give all the same batch, and a value for each key.</source>
        <translation>Allen denselben Batch geben, und jedem Schlüssel einen Wert.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>Give both the same length there.</source>
        <translation>Beiden dort dieselbe Länge geben.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>Give corners that are numbers.</source>
        <translation>Ecken angeben, die Zahlen sind.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>Give each box as number of the example, x1, y1, x2, y2.</source>
        <translation>Jedes Rechteck als Nummer des Beispiels, x1, y1, x2, y2 angeben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Give each state ports of its own.</source>
        <translation>Jedem Zustand eigene Anschlüsse geben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>Give it a short name.</source>
        <translation>Ihm einen kurzen Namen geben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>Give it a value.</source>
        <translation>Einen Wert angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Give one label for each example.</source>
        <translation>Für jedes Beispiel ein Label angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/classification.py"/>
        <source>Give one number for each class.</source>
        <translation>Für jede Klasse eine Zahl angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>Give one number for each key of each example.</source>
        <translation>Für jeden Schlüssel jedes Beispiels eine Zahl angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/each_weight.py"/>
        <source>Give one number, or numbers that broadcast to the target.</source>
        <translation>Eine einzelne Zahl geben, oder Zahlen, die per Broadcasting zum Ziel passen.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>Give one number, or one for each channel.</source>
        <translation>Eine Zahl angeben, oder eine je Kanal.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>Give one of the two another name.</source>
        <translation>Einem der beiden einen anderen Namen geben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula.py"/>
        <source>Give one: {0}=…</source>
        <translation>Einen angeben: {0}=…</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pixel_shuffle.py"/>
        <source>Give the layer before it a multiple of {0} channels.</source>
        <translation>Der Schicht davor ein Vielfaches von {0} Kanälen geben.</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/glu.py"/>
        <source>Give the layer before it twice the outputs.</source>
        <translation>Der Schicht davor doppelt so viele Ausgänge geben.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/labels.py"/>
        <source>Give the number of the right class for each example.</source>
        <translation>Für jedes Beispiel die Nummer der richtigen Klasse angeben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>Give the shared tensor that shape.</source>
        <translation>Dem gemeinsamen Tensor diese Form geben.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>Give two numbers for each axis that gets a border.</source>
        <translation>Für jede Achse mit Rand zwei Zahlen angeben.</translation>
    </message>
    <message>
        <location filename="../../app/sessions/inside_look.py"/>
        <source>Go back to the document (Esc) and expand it in place, then change what comes out.</source>
        <translation>Zurück zum Dokument gehen (Esc), ihn dort aufklappen und ändern, was herauskommt.</translation>
    </message>
    <message>
        <location filename="../../app/film/writing.py"/>
        <source>Install it by `pip install 'gradloom[film]'`, or write a GIF.</source>
        <translation>Mit `pip install 'gradloom[film]'` installieren oder ein GIF schreiben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_grammar.py"/>
        <source>Is an operator missing?</source>
        <translation>Fehlt ein Operator?</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>It comes to {0}. Write a whole number, such as 3.</source>
        <translation>Das ergibt {0}. Eine ganze Zahl schreiben, etwa 3.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expansion.py"/>
        <source>It computes its output at once.</source>
        <translation>Er berechnet seinen Ausgang in einem Zug.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/arithmetic.py"/>
        <source>It divides by 0.</source>
        <translation>Hier wird durch 0 geteilt.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/limits.py"/>
        <source>It is not a file that Gradloom wrote; open an earlier copy.</source>
        <translation>Diese Datei hat Gradloom nicht geschrieben; eine frühere Kopie öffnen.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/arithmetic.py"/>
        <source>It is too large for a number.</source>
        <translation>Das ist zu groß für eine Zahl.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/layer.py"/>
        <source>Its axes are (layers · directions, batch, hidden).</source>
        <translation>Die Achsen sind (Schichten · Richtungen, Batch, verdeckt).</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>Its axes are (queries, keys), before them one for all heads of all examples.</source>
        <translation>Die Achsen sind (Anfragen, Schlüssel), davor eine für alle Köpfe aller Beispiele.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>Its fields are: {0}.</source>
        <translation>Die Felder sind: {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>Its inputs: {0}.</source>
        <translation>Seine Eingänge: {0}.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Its last axes are (queries, keys).</source>
        <translation>Die letzten Achsen sind (Anfragen, Schlüssel).</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>Its problems say why.</source>
        <translation>Seine Probleme sagen, warum.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>Its settings are: {0}.</source>
        <translation>Die Einstellungen sind: {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Its {0}s are: {1}.</source>
        <translation>Vorhanden ({0}): {1}.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/labels.py"/>
        <source>Labels go from 0 to {0}.</source>
        <translation>Labels gehen von 0 bis {0}.</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/muting.py"/>
        <source>Leave it out of the selection.</source>
        <translation>Aus der Auswahl herausnehmen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula.py"/>
        <source>Leave it out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/grouping.py"/>
        <source>Leave it outside, wired to the block.</source>
        <translation>Draußen lassen und an den Block anschließen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>Leave out those that nobody changes.</source>
        <translation>Die weglassen, die niemand ändert.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Leave steps empty: the sequence says it.</source>
        <translation>Die Schritte leer lassen: Die Folge sagt es.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>Look at its inputs: they are finite, the operation is not defined there.</source>
        <translation>Die Eingänge ansehen: Sie sind endlich, aber die Operation ist dort nicht definiert.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>Look at its problems.</source>
        <translation>Unter seinen Problemen nachsehen.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Look for the node that made it.</source>
        <translation>Den Knoten suchen, der sie erzeugt hat.</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/var.py"/>
        <source>Lower the correction, or take more axes.</source>
        <translation>Die Korrektur senken oder mehr Achsen nehmen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_change.py"/>
        <source>Make a block of it first.</source>
        <translation>Erst einen Block daraus machen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Make blocks of its parts.</source>
        <translation>Aus seinen Teilen Blöcke bilden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/writing.py"/>
        <source>Make it first.</source>
        <translation>Ihn erst bilden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>Make it of the block of that name in this graph.</source>
        <translation>Ihn aus dem gleichnamigen Block dieses Graphen bilden.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Make k smaller or wire more examples.</source>
        <translation>k verkleinern oder mehr Beispiele anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/signs.py"/>
        <source>Make labels of 0 and 1 into signs: 2 · label − 1.</source>
        <translation>Aus Labels 0 und 1 Vorzeichen machen: 2 · Label − 1.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>Make the cell or the block smaller.</source>
        <translation>Zelle oder Block kleiner machen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>Make the layer or its input smaller.</source>
        <translation>Die Schicht oder ihren Eingang kleiner machen.</translation>
    </message>
    <message>
        <location filename="../../nodes/shapes.py"/>
        <source>Make the sizes equal, or 1 where one should be repeated.</source>
        <translation>Die Größen gleich machen, oder 1, wo eine wiederholt werden soll.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/gradient_check.py"/>
        <source>Name a node, or add a loss.</source>
        <translation>Einen Knoten nennen oder einen Verlust hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../nodes/axes.py"/>
        <source>Name each axis once.</source>
        <translation>Jede Achse einmal nennen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/permute.py"/>
        <source>Name every axis of x once.</source>
        <translation>Jede Achse von x einmal nennen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/squeeze.py"/>
        <source>Name the axes that are to go.</source>
        <translation>Die Achsen nennen, die wegfallen sollen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>Name the node to differentiate, or add a loss.</source>
        <translation>Den Knoten nennen, der abgeleitet wird, oder einen Verlust hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/layout_file.py"/>
        <source>Nodes are arranged anew; saving writes their positions again.</source>
        <translation>Die Knoten werden neu angeordnet; beim Speichern werden ihre Positionen wieder geschrieben.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>NumPy left numbers out (…): print the array in full.</source>
        <translation>NumPy hat Zahlen weggelassen (…): Das Array vollständig ausgeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>Numbers go from 0 to {0}; give the layer more rows.</source>
        <translation>Zahlen gehen von 0 bis {0}; der Schicht mehr Zeilen geben.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>Only axes of length 1 can be repeated; write −1 for the others.</source>
        <translation>Nur Achsen der Länge 1 lassen sich wiederholen; für die anderen −1 schreiben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>Open a .gradloom folder or .gradloomz archive.</source>
        <translation>Einen Ordner .gradloom oder ein Archiv .gradloomz öffnen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>Open a .gradloom folder or a .gradloomz archive.</source>
        <translation>Einen Ordner .gradloom oder ein Archiv .gradloomz öffnen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>Open an earlier copy of the project.</source>
        <translation>Eine frühere Kopie des Projekts öffnen.</translation>
    </message>
    <message>
        <location filename="../../app/sessions/inside_look.py"/>
        <source>Open one of them: an edit there changes the block, and so all of them.</source>
        <translation>Eine davon öffnen: Eine Änderung dort ändert den Block und damit alle.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>Part {0} has shape {1}, part 1 has {2}. Write rows of equal length.</source>
        <translation>Teil {0} hat die Form {1}, Teil 1 hat {2}. Zeilen gleicher Länge schreiben.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/picking.py"/>
        <source>Places go from 0 to {0}.</source>
        <translation>Stellen gehen von 0 bis {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/layout_file.py"/>
        <source>Positions are two finite numbers.</source>
        <translation>Positionen sind zwei endliche Zahlen.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/stochastic_pool2d.py"/>
        <source>Put a ReLU before it.</source>
        <translation>Eine ReLU davorsetzen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>Put a Softmax before it, or switch Log target on for logarithms.</source>
        <translation>Einen Softmax davorsetzen, oder „Ziel ist Logarithmus“ einschalten.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>Put brackets around all of it: [[1, 2], [3, 4]]. {0}</source>
        <translation>Klammern um das Ganze setzen: [[1, 2], [3, 4]]. {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_grammar.py"/>
        <source>Put the inputs first.</source>
        <translation>Die Eingänge zuerst schreiben.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/instance_norm.py"/>
        <source>Put the layer where the images are larger.</source>
        <translation>Die Schicht dorthin setzen, wo die Bilder größer sind.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Put the state after it.</source>
        <translation>Den Zustand dahintersetzen.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/stretches.py"/>
        <source>Reduce the dilation or the padding.</source>
        <translation>Dilatation oder Padding verringern.</translation>
    </message>
    <message>
        <location filename="../../nodes/windows.py"/>
        <source>Reduce the kernel or add padding.</source>
        <translation>Den Kernel verkleinern oder Padding hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/pool.py"/>
        <source>Reduce the kernel: PyTorch takes averages of volumes inside them only.</source>
        <translation>Den Kernel verkleinern: PyTorch mittelt bei Volumen nur in ihrem Inneren.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Reduce the output padding: it only chooses between sizes that one stride makes alike.</source>
        <translation>Das Ausgangs-Padding verringern: Es wählt nur zwischen Größen, die eine Schrittweite gleich macht.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>Reduce the padding, or choose mode "replicate".</source>
        <translation>Das Padding verringern oder den Modus „replicate“ wählen.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>Reduce the padding, or enlarge the kernel.</source>
        <translation>Das Padding verringern oder den Kernel vergrößern.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/pool.py"/>
        <source>Reduce the padding: a window must not lie in it entirely.</source>
        <translation>Das Padding verringern: Ein Fenster darf nicht ganz darin liegen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/files.py"/>
        <source>Remove it.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/blocks.py"/>
        <source>Remove its nodes first, or undo that it was expanded.</source>
        <translation>Erst seine Knoten entfernen, oder das Aufklappen rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>Remove or expand these first.</source>
        <translation>Diese erst entfernen oder aufklappen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expanding.py"/>
        <source>Repair its problems first.</source>
        <translation>Erst seine Probleme beheben.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>Reshape what is wired to it.</source>
        <translation>Das Angeschlossene umformen.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>Row {0} has {1} numbers, row 1 has {2}. Write rows of equal length.</source>
        <translation>Zeile {0} hat {1} Zahlen, Zeile 1 hat {2}. Zeilen gleicher Länge schreiben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/layout_file.py"/>
        <source>Save the project first; an archive is saved as a whole.</source>
        <translation>Das Projekt erst speichern; ein Archiv wird als Ganzes gespeichert.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>Saving here drops what is new in it.</source>
        <translation>Beim Speichern von hier geht verloren, was darin neu ist.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Say which output becomes which input at the next time step.</source>
        <translation>Angeben, welcher Ausgang im nächsten Zeitschritt welcher Eingang wird.</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/swapping.py"/>
        <source>Select a node with two.</source>
        <translation>Einen Knoten mit zweien auswählen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/grouping.py"/>
        <source>Select nodes first.</source>
        <translation>Erst Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>Set it back to what it is by default first.</source>
        <translation>Erst auf den Vorgabewert zurücksetzen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Set steps.</source>
        <translation>Die Schritte angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Set the kernel that the columns were unfolded with.</source>
        <translation>Den Kernel angeben, mit dem die Spalten entstanden sind.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>Set the number of outputs to the length of the axis.</source>
        <translation>Die Zahl der Ausgänge auf die Länge der Achse setzen.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Set the output size and windows that the columns were unfolded with.</source>
        <translation>Ausgangsgröße und Fenster angeben, mit denen die Spalten entstanden sind.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>Set the stride to 1, or give the padding as a number.</source>
        <translation>Die Schrittweite auf 1 setzen oder das Padding als Zahl angeben.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>Shorten the index there.</source>
        <translation>Den Index dort kürzen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/limits.py"/>
        <source>Split the graph into smaller projects.</source>
        <translation>Den Graphen auf kleinere Projekte verteilen.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>Swap the inputs, or change the size of one of them.</source>
        <translation>Die Eingänge vertauschen oder die Größe von einem ändern.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>Switch causal off and hide later keys by the mask.</source>
        <translation>„Kausal“ ausschalten und spätere Schlüssel durch die Maske verdecken.</translation>
    </message>
    <message>
        <location filename="../../app/film/file.py"/>
        <source>Take a whole node at once, only one pass, or an MP4.</source>
        <translation>Einen ganzen Knoten auf einmal nehmen, nur einen Durchlauf oder ein MP4.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Take it out of the blocks inside it.</source>
        <translation>Aus den Blöcken darin herausnehmen.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Take keys and values from the same sequence.</source>
        <translation>Schlüssel und Werte aus derselben Folge nehmen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>Take one of these edges out of the file.</source>
        <translation>Eine dieser Kanten aus der Datei nehmen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>Take the expression away.</source>
        <translation>Den Ausdruck wegnehmen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/reshaping.py"/>
        <source>Take the wire away first.</source>
        <translation>Erst die Leitung entfernen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/grouping.py"/>
        <source>Take {0} into the block, too.</source>
        <translation>Auch {0} in den Block nehmen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>The blocks of this graph are: {0}.</source>
        <translation>Die Blöcke dieses Graphen sind: {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>The file says it comes with the package {0}: install that if you know and trust it, then open the project again.</source>
        <translation>Die Datei sagt, er komme mit dem Paket {0}: Wer es kennt und ihm traut, installiert es und öffnet das Projekt erneut.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>The first number of a box goes from 0 to {0}.</source>
        <translation>Die erste Zahl eines Rechtecks geht von 0 bis {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>The rest of the project is whole; saving drops what could not be read.</source>
        <translation>Der Rest des Projekts ist heil; beim Speichern fällt weg, was unlesbar war.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/arithmetic.py"/>
        <source>The root of a negative number is no number here.</source>
        <translation>Die Wurzel einer negativen Zahl ist hier keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>The settings of the block are: {0}.</source>
        <translation>Die Einstellungen des Blocks sind: {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>There are {0}.</source>
        <translation>Es gibt {0}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>There are: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>There is a “{0}” too many. {1}</source>
        <translation>Es gibt ein „{0}“ zu viel. {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>Transpose one of them, or change its size.</source>
        <translation>Eine davon transponieren oder ihre Größe ändern.</translation>
    </message>
    <message>
        <location filename="../../app/document/inside_edits.py"/>
        <source>Type a number in its place first.</source>
        <translation>Erst eine Zahl an seine Stelle schreiben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/reshaping.py"/>
        <source>Type a number there first.</source>
        <translation>Erst eine Zahl dorthin schreiben.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>Undo that, or make a block of these nodes.</source>
        <translation>Das rückgängig machen oder aus diesen Knoten einen Block bilden.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>Unsqueeze or flatten one.</source>
        <translation>Unsqueeze oder Flatten auf eine anwenden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/migration.py"/>
        <source>Update Gradloom.</source>
        <translation>Gradloom aktualisieren.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/drop_path.py"/>
        <source>Use Dropout for numbers.</source>
        <translation>Für Zahlen Dropout verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>Use MatMul where one stack should be repeated.</source>
        <translation>MatMul verwenden, wo ein Stapel wiederholt werden soll.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>Use Multiply to scale by a number.</source>
        <translation>Multiply verwenden, um mit einer Zahl zu skalieren.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unflatten.py"/>
        <source>Use Reshape.</source>
        <translation>Reshape verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>Use Stack.</source>
        <translation>Stack verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Use a larger batch.</source>
        <translation>Einen größeren Batch verwenden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Use a normalization without running statistics, such as Layer norm.</source>
        <translation>Eine Normalisierung ohne laufende Statistik verwenden, etwa Layer norm.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>Use a smaller one.</source>
        <translation>Eine kleinere verwenden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>Use fewer copies.</source>
        <translation>Weniger Kopien verwenden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/names.py"/>
        <source>Use letters, digits and _, a letter first, and no word of Python's own.</source>
        <translation>Buchstaben, Ziffern und _ verwenden, einen Buchstaben zuerst, und kein Wort von Python selbst.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_grammar.py"/>
        <source>Use numbers, names, + - * / ** @, brackets and calls of node types.</source>
        <translation>Zahlen, Namen, + - * / ** @, Klammern und Aufrufe von Knotentypen verwenden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>Use numbers, the block's settings, + - * / // % **, min, max and brackets.</source>
        <translation>Zahlen, die Einstellungen des Blocks, + - * / // % **, min, max und Klammern verwenden.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>Use smaller numbers.</source>
        <translation>Kleinere Zahlen verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_input.py"/>
        <source>Use the block in a graph. To feed a graph itself, use Input.</source>
        <translation>Den Block in einem Graphen verwenden. Den Graphen selbst speist Input.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/errors.py"/>
        <source>Values flow one way: take the edge from a node that does not depend on its target.</source>
        <translation>Werte fließen in eine Richtung: Die Kante von einem Knoten nehmen, der nicht von ihrem Ziel abhängt.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>Wire a batch of feature maps.</source>
        <translation>Einen Batch von Feature-Maps anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/dropout2d.py"/>
        <source>Wire a batch of images; for anything else use Dropout.</source>
        <translation>Einen Batch von Bildern anschließen; für alles andere Dropout verwenden.</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/global_pool.py"/>
        <source>Wire a batch of sequences, images or volumes.</source>
        <translation>Einen Batch von Folgen, Bildern oder Volumen anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/initial_state.py"/>
        <source>Wire a batch.</source>
        <translation>Einen Batch anschließen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>Wire a sequence, or let the block read the same at each step.</source>
        <translation>Eine Folge anschließen, oder den Block in jedem Schritt dasselbe lesen lassen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>Wire a tensor of floats.</source>
        <translation>Einen Tensor von Gleitkommazahlen anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>Wire a tensor of shape (N, channels, …).</source>
        <translation>Einen Tensor der Form (N, Kanäle, …) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>Wire a tensor of shape (N, features), or flatten it first.</source>
        <translation>Einen Tensor der Form (N, Merkmale) anschließen oder ihn erst mit Flatten umformen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/feature_norm.py"/>
        <source>Wire a tensor of shape (N, features), or normalize fewer axes.</source>
        <translation>Einen Tensor der Form (N, Merkmale) anschließen oder weniger Achsen normalisieren.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>Wire a tensor of shape (N, features).</source>
        <translation>Einen Tensor der Form (N, Merkmale) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/picking.py"/>
        <source>Wire a tensor.</source>
        <translation>Einen Tensor anschließen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>Wire an edge to it.</source>
        <translation>Eine Leitung daran anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>Wire as many examples to one as to the other.</source>
        <translation>An beide gleich viele Beispiele anschließen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>Wire class labels, or a Value with integer numbers.</source>
        <translation>Klassenlabels anschließen, oder einen Value mit ganzen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>Wire columns of shape (N, channels · kernel height · kernel width, places).</source>
        <translation>Spalten der Form (N, Kanäle · Kernelhöhe · Kernelbreite, Stellen) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>Wire images in colour.</source>
        <translation>Farbbilder anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/images.py"/>
        <source>Wire images of one size.</source>
        <translation>Bilder gleicher Größe anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>Wire images of shape (N, channels, height, width).</source>
        <translation>Bilder der Form (N, Kanäle, Höhe, Breite) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/cell.py"/>
        <source>Wire one step of a sequence; a whole one goes into a recurrent layer.</source>
        <translation>Einen Schritt einer Folge anschließen; eine ganze gehört an eine rekurrente Schicht.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>Wire one vector beside each other vector, with as many features.</source>
        <translation>Neben jeden anderen Vektor einen mit ebenso vielen Merkmalen anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>Wire probabilities, or set Targets to labels.</source>
        <translation>Wahrscheinlichkeiten anschließen, oder „Zielwerte“ auf labels stellen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/labels.py"/>
        <source>Wire scores of shape (N, classes).</source>
        <translation>Scores der Form (N, Klassen) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/positional_encoding.py"/>
        <source>Wire sequences of a fixed length.</source>
        <translation>Folgen fester Länge anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>Wire tensors of shape (N, length, features).</source>
        <translation>Tensoren der Form (N, Länge, Merkmale) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>Wire the same features of both.</source>
        <translation>Dieselben Merkmale von beiden anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>Wire the weight of a layer, one row for each neuron.</source>
        <translation>Das Gewicht einer Schicht anschließen, eine Zeile je Neuron.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>Wire vectors of shape (N, features).</source>
        <translation>Vektoren der Form (N, Merkmale) anschließen.</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>Wire vectors with as many features, one of each kind per triplet.</source>
        <translation>Vektoren mit gleich vielen Merkmalen anschließen, je Tripel einen von jeder Art.</translation>
    </message>
    <message>
        <location filename="../../nodes/windows.py"/>
        <source>Wire {0}s of shape (N, {1}).</source>
        <translation>Eingänge der Form (N, {1}) anschließen ({0}).</translation>
    </message>
    <message>
        <location filename="../../app/widgets/arithmetic.py"/>
        <source>Write a number, or arithmetic such as 2*pi/3.</source>
        <translation>Eine Zahl schreiben, oder eine Rechnung wie 2*pi/3.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>Write a number, or rows of numbers: 1 2; 3 4.</source>
        <translation>Eine Zahl oder Zeilen von Zahlen schreiben: 1 2; 3 4.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>Write a number, such as 0.5 or 1e-3.</source>
        <translation>Eine Zahl schreiben, etwa 0.5 oder 1e-3.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>Write a whole number, such as 3.</source>
        <translation>Eine ganze Zahl schreiben, etwa 3.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/arithmetic.py"/>
        <source>Write at most {0} characters.</source>
        <translation>Höchstens {0} Zeichen schreiben.</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>Write one letter per axis, or ... for the others.</source>
        <translation>Einen Buchstaben je Achse schreiben, oder ... für die übrigen.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>Write one of {0}.</source>
        <translation>Eines davon schreiben: {0}.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>Write one size, or several: 3 × 3.</source>
        <translation>Eine Größe schreiben, oder mehrere: 3 × 3.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>`gradloom nodes` lists them.</source>
        <translation>`gradloom nodes` zählt sie auf.</translation>
    </message>
    <message>
        <location filename="../../app/film/file.py"/>
        <source>a GIF has at most {0} frames, this one would have {1}</source>
        <translation>ein GIF hat höchstens {0} Bilder, dieses hätte {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>a batch of one number per channel has no variance to train with</source>
        <translation>ein Batch von einer Zahl je Kanal hat keine Varianz, mit der sich trainieren ließe</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_input.py"/>
        <source>a block feeds its inputs; this one was run without</source>
        <translation>ein Block speist seine Eingänge; dieser lief ohne ihn</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>a block has {0} = {1}, a text is expected</source>
        <translation>ein Block hat {0} = {1}, erwartet wird ein Text</translation>
    </message>
    <message>
        <location filename="../../nodes/features/histogram_of_oriented_gradients.py"/>
        <source>a block of {0} cells of {1} pixels is {2} pixels, the image has {3}×{4}</source>
        <translation>ein Block von {0} Zellen zu {1} Pixeln ist {2} Pixel groß, das Bild hat {3}×{4}</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>a box belongs to example {0} of a batch of {1}</source>
        <translation>ein Rechteck gehört zu Beispiel {0} eines Batches von {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>a box is not finite</source>
        <translation>ein Rechteck ist nicht endlich</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/instance_norm.py"/>
        <source>a channel of one place has no variance, x has shape {0}</source>
        <translation>ein Kanal mit einer einzigen Stelle hat keine Varianz, x hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/multihead_attention.py"/>
        <source>a mask and causal attention exclude each other</source>
        <translation>eine Maske und kausale Attention schließen einander aus</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>a mirrored border of {0} needs an axis longer than that, it is {1} long</source>
        <translation>ein gespiegelter Rand von {0} braucht eine längere Achse, sie hat die Länge {1}</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>a node in it has no name, type and settings</source>
        <translation>ein Knoten darin hat nicht Namen, Typ und Einstellungen</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>a node in it is not an object</source>
        <translation>ein Knoten darin ist kein Objekt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>a note and a frame are both called {0}</source>
        <translation>eine Notiz und ein Rahmen heißen beide {0}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/render.py"/>
        <source>a picture must end in {0}, this is {1}</source>
        <translation>ein Bild muss auf {0} enden, dieses endet auf {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/__init__.py"/>
        <source>a project is loaded into an empty graph</source>
        <translation>ein Projekt wird in einen leeren Graphen geladen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>a whole number has {0} digits, the limit is {1}</source>
        <translation>eine ganze Zahl hat {0} Ziffern, die Grenze ist {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>all but the batch must be known sizes, x has shape {0}</source>
        <translation>alle Größen außer dem Batch müssen bekannt sein, x hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../app/film/writing.py"/>
        <source>an MP4 needs PyAV, which is not installed</source>
        <translation>ein MP4 braucht PyAV, das nicht installiert ist</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>an axis of {0} cannot be mirrored: its length is not known</source>
        <translation>eine Achse von {0} lässt sich nicht spiegeln: Ihre Länge ist nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>an edge in it ends at {0}, which is not among its nodes</source>
        <translation>eine Kante darin endet bei {0}, das nicht zu ihren Knoten gehört</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>an edge in it is not four names</source>
        <translation>eine Kante darin besteht nicht aus vier Namen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_grammar.py"/>
        <source>an input cannot follow a setting</source>
        <translation>ein Eingang kann nicht auf eine Einstellung folgen</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>anchor needs an axis of features, it is a single number</source>
        <translation>anchor braucht eine Achse der Merkmale, es ist eine einzelne Zahl</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>attn_mask must have shape {0} or {1}, it has {2}</source>
        <translation>attn_mask muss die Form {0} oder {1} haben, es hat {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>attn_mask {0} does not broadcast to {1}</source>
        <translation>attn_mask {0} passt nicht per Broadcasting zu {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>axis {0} comes out and goes in nowhere</source>
        <translation>Achse {0} kommt heraus und geht nirgends hinein</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>axis {0} comes out twice</source>
        <translation>Achse {0} kommt zweimal heraus</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>axis {0} is {1} long and cannot be cut into {2} equal pieces: x has shape {3}</source>
        <translation>Achse {0} hat die Länge {1} und lässt sich nicht in {2} gleiche Stücke schneiden: x hat die Form {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>axis {0} is {1} long and cannot be repeated to {2}: x has shape {3}</source>
        <translation>Achse {0} hat die Länge {1} und lässt sich nicht auf {2} wiederholen: x hat die Form {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>axis {0} is {1} long, there are {2} outputs: x has shape {3}</source>
        <translation>Achse {0} hat die Länge {1}, es gibt {2} Ausgänge: x hat die Form {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/picking.py"/>
        <source>axis {0} must have a known length to pick from: x has shape {1}</source>
        <translation>Achse {0} muss eine bekannte Länge haben, um daraus auszuwählen: x hat die Form {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>axis {0} must have a known length to take places from it: x has shape {1}</source>
        <translation>Achse {0} muss eine bekannte Länge haben, um Stellen daraus zu nehmen: x hat die Form {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/squeeze.py"/>
        <source>axis {0} of x has no fixed length, x has shape {1}: a batch of one would lose it</source>
        <translation>Achse {0} von x hat keine feste Länge, x hat die Form {1}: Ein Batch von einem Beispiel verlöre sie</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/maxout.py"/>
        <source>axis {0} of x must be a multiple of {1} long, x has shape {2}</source>
        <translation>Achse {0} von x muss ein Vielfaches von {1} lang sein, x hat die Form {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/glu.py"/>
        <source>axis {0} of x must have an even length, x has shape {1}</source>
        <translation>Achse {0} von x muss eine gerade Länge haben, x hat die Form {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>batchmean needs a batch, input is a single number</source>
        <translation>batchmean braucht einen Batch, input ist eine einzelne Zahl</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>block {0} cannot have a setting named {1}</source>
        <translation>Block {0} kann keine Einstellung namens {1} haben</translation>
    </message>
    <message>
        <location filename="../../app/document/copied_blocks.py"/>
        <source>block {0} has more than {1} nodes inside</source>
        <translation>Block {0} hat mehr als {1} Knoten im Inneren</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>block {0} has no output</source>
        <translation>Block {0} hat keinen Ausgang</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>block {0} has no state and cannot be unrolled</source>
        <translation>Block {0} hat keinen Zustand und lässt sich nicht ausrollen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>block {0} has no {1} {2}, which should carry a state</source>
        <translation>Block {0} hat kein {1} {2}, das einen Zustand tragen soll</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>block {0} has two nodes named {1}</source>
        <translation>Block {0} hat zwei Knoten namens {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>block {0} has {1} nodes, at most {2}</source>
        <translation>Block {0} hat {1} Knoten, höchstens {2} sind möglich</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/repeat.py"/>
        <source>block {0} has {1} outputs and {2} inputs and cannot be repeated</source>
        <translation>Block {0} hat {1} Ausgänge und {2} Eingänge und lässt sich nicht wiederholen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>block {0} has {1} settings, at most {2}</source>
        <translation>Block {0} hat {1} Einstellungen, höchstens {2} sind möglich</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>block {0} holds another block {1} than there is</source>
        <translation>Block {0} enthält einen anderen Block {1} als den vorhandenen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>block {0} holds blocks {1} deep, at most {2}</source>
        <translation>Block {0} enthält Blöcke in {1} Ebenen, höchstens {2} sind möglich</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>block {0} is in use by {1}</source>
        <translation>Block {0} wird von {1} verwendet</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/blocks.py"/>
        <source>block {0} is in use by {1}, which stands expanded</source>
        <translation>Block {0} wird von {1} verwendet, das aufgeklappt ist</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>block {0} sets {1}, which is not there</source>
        <translation>Block {0} setzt {1}, das es nicht gibt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>block {0} stands twice</source>
        <translation>Block {0} steht zweimal da</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>block {0} would hold itself</source>
        <translation>Block {0} würde sich selbst enthalten</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>block {0}, {1}.{2} = {3}: there is no {4}</source>
        <translation>Block {0}, {1}.{2} = {3}: Es gibt kein {4}</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>boxes must have shape (K, 5), they have {0}</source>
        <translation>boxes muss die Form (K, 5) haben, es hat {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>brackets are nested more than {0} deep</source>
        <translation>Klammern sind mehr als {0} tief verschachtelt</translation>
    </message>
    <message>
        <location filename="../../nodes/features/images.py"/>
        <source>channels, height and width must be known sizes, x has shape {0}</source>
        <translation>Kanäle, Höhe und Breite müssen bekannt sein, x hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/one_hot.py"/>
        <source>class {0} is out of range for {1} classes</source>
        <translation>Klasse {0} liegt außerhalb der {1} Klassen</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/classification.py"/>
        <source>class_weights must have shape {0} for {1} classes, it has {2}</source>
        <translation>class_weights muss für {1} Klassen die Form {0} haben, es hat {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/errors.py"/>
        <source>column {0}: {1}</source>
        <translation>Spalte {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/axes.py"/>
        <source>dim {0} names one axis twice</source>
        <translation>dim {0} nennt eine Achse zweimal</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/permute.py"/>
        <source>dims names {0} axes, x has {1}: {2}</source>
        <translation>dims nennt {0} Achsen, x hat {1}: {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_grammar.py"/>
        <source>expected a number, a name or '(', found {0}</source>
        <translation>erwartet wird eine Zahl, ein Name oder '(', gefunden: {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>expected a number, a setting or '(', found {0}</source>
        <translation>erwartet wird eine Zahl, eine Einstellung oder '(', gefunden: {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>expected {0}, found {1}</source>
        <translation>erwartet wird {0}, gefunden: {1}</translation>
    </message>
    <message>
        <location filename="../../app/film/plan.py"/>
        <source>frame rate must be {0} to {1}, is {2}</source>
        <translation>die Bildrate muss {0} bis {1} sein, sie ist {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/layer.py"/>
        <source>groups {0} do not divide the {1} {2}</source>
        <translation>{0} Gruppen teilen die {1} {2} nicht</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>index is {0} long on axis {1}, x only {2}: {3}</source>
        <translation>index hat auf Achse {1} die Länge {0}, x nur {2}: {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/multi_margin_loss.py"/>
        <source>input must have axes (N, classes), it has {0} axes</source>
        <translation>input muss Achsen (N, Klassen) haben, es hat {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/labels.py"/>
        <source>input needs an axis of classes, it has shape {0}</source>
        <translation>input braucht eine Achse der Klassen, es hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be a finite number</source>
        <translation>die Eingabe muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be a valid integer</source>
        <translation>die Eingabe muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be a valid integer, got a number with a fractional part</source>
        <translation>die Eingabe muss eine ganze Zahl sein, ohne Nachkommastellen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be a valid integer, unable to parse string as an integer</source>
        <translation>die Eingabe muss eine ganze Zahl sein; der Text ist keine</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be a valid number</source>
        <translation>die Eingabe muss eine Zahl sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be a valid number, unable to parse string as a number</source>
        <translation>die Eingabe muss eine Zahl sein; der Text ist keine</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be a valid string</source>
        <translation>die Eingabe muss ein Text sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be greater than or equal to {0}</source>
        <translation>die Eingabe muss mindestens {0} sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be greater than {0}</source>
        <translation>die Eingabe muss größer als {0} sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be less than or equal to {0}</source>
        <translation>die Eingabe darf höchstens {0} sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be less than {0}</source>
        <translation>die Eingabe muss kleiner als {0} sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>input should be {0} or {1}</source>
        <translation>die Eingabe muss {0} oder {1} sein</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/paired.py"/>
        <source>input {0} and target {1} differ in shape</source>
        <translation>input {0} und target {1} haben verschiedene Formen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>input {0} is not wired</source>
        <translation>Eingang {0} ist nicht angeschlossen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/structure.py"/>
        <source>input {0} of {1} is already wired from {2}</source>
        <translation>Eingang {0} von {1} ist bereits mit {2} verbunden</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>input1 must have axes (N, features) or (features,), it has shape {0}</source>
        <translation>input1 muss Achsen (N, Merkmale) oder (Merkmale,) haben, es hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>input1 {0} and input2 {1} differ in shape</source>
        <translation>input1 {0} und input2 {1} haben verschiedene Formen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>inside {0}, {1}.{2} = {3}: {4}</source>
        <translation>in {0}, {1}.{2} = {3}: {4}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>inside {0}, {1}: {2}</source>
        <translation>in {0}, {1}: {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>inside, {0}</source>
        <translation>im Inneren, {0}</translation>
    </message>
    <message>
        <location filename="../../app/document/copied_blocks.py"/>
        <source>it has {0} blocks, at most {1} are taken</source>
        <translation>es hat {0} Blöcke, höchstens {1} werden angenommen</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>it has {0} letters, at most {1} are taken</source>
        <translation>es hat {0} Buchstaben, höchstens {1} werden angenommen</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>it has {0} nodes, 1 to {1} are taken</source>
        <translation>es hat {0} Knoten, 1 bis {1} werden angenommen</translation>
    </message>
    <message>
        <location filename="../../app/document/copied_blocks.py"/>
        <source>it has {0} {1}, at most {2} are taken</source>
        <translation>es hat {0} {1}, höchstens {2} werden angenommen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>it is a loss</source>
        <translation>er ist ein Verlust</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>it is made of a block</source>
        <translation>er besteht aus einem Block</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>it is made of other nodes now</source>
        <translation>es besteht jetzt aus anderen Knoten</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>it is not text that Gradloom wrote</source>
        <translation>diesen Text hat Gradloom nicht geschrieben</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>it makes the numbers of the graph</source>
        <translation>er erzeugt die Zahlen des Graphen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>its output and its first input carry different kinds of numbers</source>
        <translation>sein Ausgang und sein erster Eingang tragen verschiedene Arten von Zahlen</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/block_input.py"/>
        <source>its shape is known only where the block is used</source>
        <translation>seine Form ist nur bekannt, wo der Block verwendet wird</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>its {0} are not a list</source>
        <translation>{0} darin ist keine Liste</translation>
    </message>
    <message>
        <location filename="../../app/document/copied_blocks.py"/>
        <source>its {0} are not a list of objects</source>
        <translation>{0} darin ist keine Liste von Objekten</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>its {0} are {1}</source>
        <translation>{0} darin ist {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/metric/top_k_accuracy.py"/>
        <source>k = {0} is more than there are classes, {1}</source>
        <translation>k = {0} ist mehr, als es Klassen gibt, {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>k = {0} neighbours are to vote, only {1} examples are remembered</source>
        <translation>k = {0} Nachbarn sollen abstimmen, gemerkt sind nur {1} Beispiele</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/pool.py"/>
        <source>kernel {0} is longer than the input {1} without padding</source>
        <translation>Kernel {0} ist länger als der Eingang {1} ohne Padding</translation>
    </message>
    <message>
        <location filename="../../nodes/windows.py"/>
        <source>kernel {0} is longer than {1} {2}</source>
        <translation>Kernel {0} ist länger als {1} {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/windows.py"/>
        <source>kernel {0} with dilation {1} spans {2}, longer than {3} {4}</source>
        <translation>Kernel {0} mit Dilatation {1} überspannt {2}, länger als {3} {4}</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/stretches.py"/>
        <source>kernel {0} with dilation {1} steps over all {2} elements: a window sees padding alone</source>
        <translation>Kernel {0} mit Dilatation {1} überspringt alle {2} Elemente: Ein Fenster sieht nur Padding</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>key_padding_mask must have shape {0}, it has {1}</source>
        <translation>key_padding_mask muss die Form {0} haben, es hat {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/labels.py"/>
        <source>label {0} is out of range for {1} classes</source>
        <translation>Label {0} liegt außerhalb der {1} Klassen</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>labels must have shape {0} for examples of shape {1}, they have {2}</source>
        <translation>labels muss für Beispiele der Form {1} die Form {0} haben, es hat {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_text.py"/>
        <source>more nodes lead to {0} than the {1} that a formula shows</source>
        <translation>zu {0} führen mehr Knoten als die {1}, die eine Formel zeigt</translation>
    </message>
    <message>
        <location filename="../../nodes/settings.py"/>
        <source>must be a number or rows of equal length</source>
        <translation>muss eine Zahl oder Zeilen gleicher Länge sein</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/hardtanh.py"/>
        <source>must be above the lower limit {0}</source>
        <translation>muss über der unteren Grenze {0} liegen</translation>
    </message>
    <message>
        <location filename="../../nodes/settings.py"/>
        <source>must be finite, it holds {0}</source>
        <translation>muss endlich sein, enthält aber {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>must be greater than 0</source>
        <translation>muss größer als 0 sein</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>must be one number, or one for each channel</source>
        <translation>muss eine Zahl sein, oder eine je Kanal</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/sizes.py"/>
        <source>must be one number, or {0} of them</source>
        <translation>muss eine Zahl sein, oder {0} davon</translation>
    </message>
    <message>
        <location filename="../../app/canvas/primitives.py"/>
        <source>must be rows of {0} numbers, has shape {1}</source>
        <translation>muss aus Zeilen von {0} Zahlen bestehen, hat die Form {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>must be the axes of each input by letter, then those out: ij,jk-&gt;ik</source>
        <translation>muss die Achsen jedes Eingangs als Buchstaben nennen, dann die des Ergebnisses: ij,jk-&gt;ik</translation>
    </message>
    <message>
        <location filename="../../nodes/settings.py"/>
        <source>must fit a 64-bit float</source>
        <translation>muss in eine 64-Bit-Gleitkommazahl passen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>must have ... on both sides of the arrow, or on none</source>
        <translation>muss ... auf beiden Seiten des Pfeils haben oder auf keiner</translation>
    </message>
    <message>
        <location filename="../../nodes/settings.py"/>
        <source>must have at least one element</source>
        <translation>muss mindestens ein Element haben</translation>
    </message>
    <message>
        <location filename="../../nodes/settings.py"/>
        <source>must have at most {0} axes</source>
        <translation>darf höchstens {0} Achsen haben</translation>
    </message>
    <message>
        <location filename="../../nodes/settings.py"/>
        <source>must have at most {0} elements, it has {1}</source>
        <translation>darf höchstens {0} Elemente haben, hat aber {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>must have at most {0} inputs, it has {1}</source>
        <translation>darf höchstens {0} Eingänge haben, hat aber {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/settings.py"/>
        <source>must hold numbers only, it holds {0}</source>
        <translation>darf nur Zahlen enthalten, enthält aber {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/sizes.py"/>
        <source>must hold positive sizes or −1, it holds 0</source>
        <translation>muss positive Größen oder −1 enthalten, enthält aber 0</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>must hold two numbers per axis, it holds {0}</source>
        <translation>muss zwei Zahlen je Achse enthalten, enthält aber {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/sizes.py"/>
        <source>must hold −1 at most once: only one size can follow from the others</source>
        <translation>darf −1 höchstens einmal enthalten: Nur eine Größe kann aus den anderen folgen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/clamp.py"/>
        <source>must not be below the lower limit {0}</source>
        <translation>darf nicht unter der unteren Grenze {0} liegen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/edge_check.py"/>
        <source>no gradient flows along it</source>
        <translation>darüber fließt kein Gradient</translation>
    </message>
    <message>
        <location filename="../../graph_engine/gradient_paths.py"/>
        <source>no gradient flows back along this edge</source>
        <translation>über diese Kante fließt kein Gradient zurück</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>no sequence says how many steps there are</source>
        <translation>keine Folge sagt, wie viele Schritte es gibt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>node "{0}" has the type {1}, which is not installed</source>
        <translation>Knoten „{0}“ hat den Typ {1}, der nicht installiert ist</translation>
    </message>
    <message>
        <location filename="../../nodes/registry.py"/>
        <source>node type id {0} is claimed by {1} and {2}: give one of them another id</source>
        <translation>die Knotentyp-Id {0} wird von {1} und {2} beansprucht: Einer von ihnen braucht eine andere Id</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>node {0}: its settings are nested too deeply</source>
        <translation>Knoten {0}: Seine Einstellungen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>nothing in this graph could run</source>
        <translation>in diesem Graphen konnte nichts rechnen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>nothing is wired to {0}.{1}</source>
        <translation>an {0}.{1} ist nichts angeschlossen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>nothing lies from {0} to {1} on axis {2}, which is {3} long</source>
        <translation>von {0} bis {1} liegt nichts auf Achse {2}, die {3} lang ist</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>nothing named {0} stands expanded</source>
        <translation>nichts namens {0} ist aufgeklappt</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>number {0} has no row among the {1} rows</source>
        <translation>Zahl {0} hat keine Zeile unter den {1} Zeilen</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/clamp.py"/>
        <source>one of the two limits must be given</source>
        <translation>eine der beiden Grenzen muss angegeben sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>one of the {0} is {1}: {2}</source>
        <translation>eines von {0} ist {1}: {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>output padding {0} must be smaller than stride {1} or dilation {2}</source>
        <translation>Ausgangs-Padding {0} muss kleiner sein als Schrittweite {1} oder Dilatation {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>output {0} has {1} · {2} = {3} places, x has {4} columns</source>
        <translation>Ausgang {0} hat {1} · {2} = {3} Stellen, x hat {4} Spalten</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv.py"/>
        <source>padding "same" needs stride 1, it is {0}</source>
        <translation>Padding „same“ braucht Schrittweite 1, sie ist {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/embedding.py"/>
        <source>padding index {0} is not among the {1} rows</source>
        <translation>Padding-Index {0} ist nicht unter den {1} Zeilen</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/conv_transpose.py"/>
        <source>padding {0} at both ends leaves nothing of output {1} {2}</source>
        <translation>Padding {0} an beiden Enden lässt nichts übrig von Ausgang {1} {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/pool.py"/>
        <source>padding {0} is more than half of kernel {1}</source>
        <translation>Padding {0} ist mehr als die Hälfte von Kernel {1}</translation>
    </message>
    <message>
        <location filename="../../app/film/plan.py"/>
        <source>part must be one of {0}, is {1}</source>
        <translation>der Teil muss einer von {0} sein, er ist {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/picking.py"/>
        <source>place {0} is out of range for an axis of {1}</source>
        <translation>Stelle {0} liegt außerhalb einer Achse von {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/reshaping.py"/>
        <source>port {0} of block {1} is wired to {2} inside</source>
        <translation>Anschluss {0} von Block {1} ist im Innern mit {2} verbunden</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_grammar.py"/>
        <source>powers are nested more than {0} deep</source>
        <translation>Potenzen sind mehr als {0} tief verschachtelt</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>query and key must have as many features: {0} against {1}</source>
        <translation>query und key müssen gleich viele Merkmale haben: {0} gegen {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>query {0}, key {1} and value {2} differ before the last two axes</source>
        <translation>query {0}, key {1} und value {2} unterscheiden sich vor den letzten beiden Achsen</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>query {0}, key {1} and value {2} do not belong together as {3}</source>
        <translation>query {0}, key {1} und value {2} gehören nicht zusammen als {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>query, key and value must have two axes or more, they have shapes {0}, {1} and {2}</source>
        <translation>query, key und value müssen mindestens zwei Achsen haben, ihre Formen sind {0}, {1} und {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>setting {0} = {1} of {2} would be lost</source>
        <translation>Einstellung {0} = {1} von {2} ginge verloren</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/changing.py"/>
        <source>setting {0} = {1}: {2}</source>
        <translation>Einstellung {0} = {1}: {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>setting {0} is beyond {1}</source>
        <translation>Einstellung {0} liegt jenseits von {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>setting {0} is missing</source>
        <translation>Einstellung {0} fehlt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>setting {0} of block {1} cannot be read</source>
        <translation>Einstellung {0} von Block {1} lässt sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../../nodes/shapes.py"/>
        <source>shape {0} has more than one unknown size</source>
        <translation>Form {0} hat mehr als eine unbekannte Größe</translation>
    </message>
    <message>
        <location filename="../../nodes/shapes.py"/>
        <source>shapes {0} do not broadcast: {1} against {2} at axis {3}</source>
        <translation>die Formen {0} passen nicht per Broadcasting zusammen: {1} gegen {2} auf Achse {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/shapes.py"/>
        <source>sizes {0} and {1} cannot be added</source>
        <translation>die Größen {0} und {1} lassen sich nicht addieren</translation>
    </message>
    <message>
        <location filename="../../nodes/shapes.py"/>
        <source>sizes {0} and {1} cannot be multiplied</source>
        <translation>die Größen {0} und {1} lassen sich nicht multiplizieren</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>sizes {0} names {1} axes, x has {2}: {3}</source>
        <translation>sizes {0} nennt {1} Achsen, x hat {2}: {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/trace.py"/>
        <source>step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>steps is {0}, the sequence has {1}: {2}</source>
        <translation>die Schritte sind {0}, die Folge hat {1}: {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/kl_div.py"/>
        <source>target holds {0}, and a probability is not negative</source>
        <translation>target enthält {0}, und eine Wahrscheinlichkeit ist nicht negativ</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/signs.py"/>
        <source>target holds {0}, it must be 1 or −1</source>
        <translation>target enthält {0}, es muss 1 oder −1 sein</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/labels.py"/>
        <source>target must have shape {0} for scores of shape {1}, it has {2}</source>
        <translation>target muss für Scores der Form {1} die Form {0} haben, es hat {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cosine_embedding_loss.py"/>
        <source>target must have shape {0} for vectors of shape {1}, it has {2}</source>
        <translation>target muss für Vektoren der Form {1} die Form {0} haben, es hat {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/cross_entropy.py"/>
        <source>target {0} must have the shape of the scores {1}: a probability for each class</source>
        <translation>target {0} muss die Form der Scores {1} haben: eine Wahrscheinlichkeit je Klasse</translation>
    </message>
    <message>
        <location filename="../../graph_engine/local_gradient.py"/>
        <source>the Jacobian of shape {0} has {1} elements, more than {2}</source>
        <translation>die Jacobi-Matrix der Form {0} hat {1} Elemente, mehr als {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the bends of a wire are {0}</source>
        <translation>die Knickpunkte einer Leitung sind {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>the block has no setting {0}</source>
        <translation>der Block hat keine Einstellung {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>the character {0} has no meaning here</source>
        <translation>das Zeichen {0} bedeutet hier nichts</translation>
    </message>
    <message>
        <location filename="../../graph_engine/gradient_check.py"/>
        <source>the check was stopped</source>
        <translation>die Prüfung wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the colour of {0} is {1}</source>
        <translation>die Farbe von {0} ist {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the courses of a wire are {0}</source>
        <translation>die Verläufe einer Leitung sind {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/dataset.py"/>
        <source>the engine feeds a data set; it was run without</source>
        <translation>die Engine speist einen Datensatz; dieser Lauf kam ohne sie</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>the engine feeds an image; it was run without</source>
        <translation>die Engine speist ein Bild; dieser Lauf kam ohne sie</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/input.py"/>
        <source>the engine feeds an input; it was run without</source>
        <translation>die Engine speist einen Eingang; dieser Lauf kam ohne sie</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>the equation gives x{0} the axes {1}, it has shape {2}</source>
        <translation>die Gleichung gibt x{0} die Achsen {1}, es hat die Form {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>the expression has {0} characters, at most {1}</source>
        <translation>der Ausdruck hat {0} Zeichen, höchstens {1} sind möglich</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/flatten.py"/>
        <source>the first axis {0} comes after the last axis {1}</source>
        <translation>die erste Achse {0} kommt nach der letzten Achse {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>the first input of block {0} must be what it reads at each step, not a state</source>
        <translation>der erste Eingang von Block {0} muss sein, was er in jedem Schritt liest, kein Zustand</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_grammar.py"/>
        <source>the formula has {0} characters, at most {1}</source>
        <translation>die Formel hat {0} Zeichen, höchstens {1} sind möglich</translation>
    </message>
    <message>
        <location filename="../../graph_engine/run.py"/>
        <source>the graph has not been run</source>
        <translation>der Graph wurde noch nicht gerechnet</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>the graph's name is {0}</source>
        <translation>der Name des Graphen ist {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>the graph's {0} = {1}: {2}</source>
        <translation>{0} = {1} des Graphen: {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>the key {0} stands twice in one object</source>
        <translation>der Schlüssel {0} steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>the last axis of x must be as long as the {0} axis of y: shapes {1} and {2} give {3} against {4}</source>
        <translation>die letzte Achse von x muss so lang sein wie die {0} Achse von y: die Formen {1} und {2} ergeben {3} gegen {4}</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/feature_norm.py"/>
        <source>the last {0} of x must be there with known sizes, it has shape {1}</source>
        <translation>die letzten {0} von x müssen da und bekannt sein, x hat die Form {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the layout inside {0} is {1}</source>
        <translation>die Anordnung im Innern von {0} ist {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the locked node {0} is no name</source>
        <translation>der gesperrte Knoten {0} ist kein Name</translation>
    </message>
    <message>
        <location filename="../../graph_engine/names.py"/>
        <source>the name has {0} letters</source>
        <translation>der Name hat {0} Buchstaben</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>the number {0} is too large</source>
        <translation>die Zahl {0} ist zu groß</translation>
    </message>
    <message>
        <location filename="../../app/canvas/render.py"/>
        <source>the picture {0} cannot be written: {1}</source>
        <translation>das Bild {0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>the pieces add up to {0}, axis {1} is {2} long: x has shape {3}</source>
        <translation>die Stücke ergeben zusammen {0}, Achse {1} hat die Länge {2}: x hat die Form {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the place and size of {0} are {1}</source>
        <translation>Ort und Größe von {0} sind {1}</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>the position of {0} is not two numbers</source>
        <translation>die Position von {0} besteht nicht aus zwei Zahlen</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>the position of {0} is out of reach</source>
        <translation>die Position von {0} ist außer Reichweite</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>the rows of x must be as long as the columns of y: {0} give {1} against {2}</source>
        <translation>die Zeilen von x müssen so lang sein wie die Spalten von y: {0} ergeben {1} gegen {2}</translation>
    </message>
    <message>
        <location filename="../../app/sessions/live_session.py"/>
        <source>the run failed: {0}: {1}</source>
        <translation>der Lauf ist gescheitert: {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>the second axis of x, the channels, must have a known size: {0}</source>
        <translation>die zweite Achse von x, die Kanäle, muss eine bekannte Größe haben: {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>the sequence has {0} steps, 1 to {1} are unrolled</source>
        <translation>die Folge hat {0} Schritte, 1 bis {1} werden ausgerollt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>the sequence must have axes (batch, steps, …), it has shape {0}</source>
        <translation>die Folge muss Achsen (Batch, Schritte, …) haben, sie hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>the settings of node {0} are {1}</source>
        <translation>die Einstellungen von Knoten {0} sind {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>the states of block {0} are not pairs of ports</source>
        <translation>die Zustände von Block {0} sind keine Paare von Anschlüssen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>the text about block {0} is no text</source>
        <translation>der Text zu Block {0} ist kein Text</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/triplet_margin_loss.py"/>
        <source>the three inputs differ in shape: {0}</source>
        <translation>die drei Eingänge haben verschiedene Formen: {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>the wire from {0} to {1} {2}</source>
        <translation>die Leitung von {0} nach {1} {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the {0} of a wire are {1}</source>
        <translation>{0} einer Leitung: {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/sheet_records.py"/>
        <source>the {0} of {1} is not text of up to {2} letters</source>
        <translation>{0} von {1} ist kein Text von höchstens {2} Buchstaben</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>the {0} rows of x are no multiple of the kernel's {1} = {2} elements</source>
        <translation>die {0} Zeilen von x sind kein Vielfaches der {1} = {2} Elemente des Kernels</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>there are too many signs</source>
        <translation>es gibt zu viele Vorzeichen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_change.py"/>
        <source>there is a block {0} already</source>
        <translation>es gibt bereits einen Block {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/reshaping.py"/>
        <source>there is already a node named {0}</source>
        <translation>es gibt bereits einen Knoten namens {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/axes.py"/>
        <source>there is no axis {0} in a tensor of {1} axes</source>
        <translation>es gibt keine Achse {0} in einem Tensor mit {1} Achsen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>there is no block {0}</source>
        <translation>es gibt keinen Block {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/structure.py"/>
        <source>there is no edge from {0}.{1} to {2}.{3}</source>
        <translation>es gibt keine Kante von {0}.{1} nach {2}.{3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/examples/__init__.py"/>
        <source>there is no example {0}</source>
        <translation>es gibt kein Beispiel {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/writing.py"/>
        <source>there is no folder {0}</source>
        <translation>es gibt keinen Ordner {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>there is no function {0}</source>
        <translation>es gibt keine Funktion {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wired_nodes.py"/>
        <source>there is no node named {0}</source>
        <translation>es gibt keinen Knoten namens {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>there is no node type {0}</source>
        <translation>es gibt keinen Knotentyp {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/registry.py"/>
        <source>there is no node type {0}.{1}</source>
        <translation>es gibt keinen Knotentyp {0}.{1}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/new_axis.py"/>
        <source>there is no place {0} for a new axis beside {1} others</source>
        <translation>es gibt keinen Platz {0} für eine neue Achse neben {1} anderen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/receptive_field.py"/>
        <source>there is no port {0}</source>
        <translation>es gibt keinen Anschluss {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/__init__.py"/>
        <source>there is no project at {0}</source>
        <translation>es gibt kein Projekt unter {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>there is no setting {0}</source>
        <translation>es gibt keine Einstellung {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/gradient_check.py"/>
        <source>there is no single number to differentiate</source>
        <translation>es gibt keine einzelne Zahl, die sich ableiten ließe</translation>
    </message>
    <message>
        <location filename="../../graph_engine/descent.py"/>
        <source>there is no single number to make smaller</source>
        <translation>es gibt keine einzelne Zahl, die sich verkleinern ließe</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula.py"/>
        <source>there is no {0} in the formula</source>
        <translation>es gibt kein {0} in der Formel</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/library.py"/>
        <source>there is no {0} of blocks</source>
        <translation>es gibt kein {0} aus Blöcken</translation>
    </message>
    <message>
        <location filename="../../app/document/inside_document.py"/>
        <source>there is nothing to change: no node is looked into</source>
        <translation>es gibt nichts zu ändern: Es wird in keinen Knoten hineingeschaut</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/grouping.py"/>
        <source>there is nothing to make a block of</source>
        <translation>es gibt nichts, woraus sich ein Block bilden ließe</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/scaled_dot_product_attention.py"/>
        <source>there must be a value for each key: {0} keys, {1} values</source>
        <translation>zu jedem Schlüssel muss es einen Wert geben: {0} Schlüssel, {1} Werte</translation>
    </message>
    <message>
        <location filename="../../app/sessions/inside_look.py"/>
        <source>these are the copies of block {0} that {1} is made of</source>
        <translation>dies sind die Kopien von Block {0}, aus denen {1} gemacht ist</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>this comes to {0}, the limit is {1}</source>
        <translation>das ergibt {0}, die Grenze ist {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>this divides by 0</source>
        <translation>hier wird durch 0 geteilt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/errors.py"/>
        <source>this edge would close the cycle {0}</source>
        <translation>diese Kante würde den Kreis {0} schließen</translation>
    </message>
    <message>
        <location filename="../../app/sessions/inside_look.py"/>
        <source>this is what {0} computes, in simpler nodes: it has no parts to change</source>
        <translation>dies ist, was {0} berechnet, in einfacheren Knoten: Es gibt keine Teile, die sich ändern ließen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/array_form.py"/>
        <source>too many comparisons</source>
        <translation>zu viele Vergleiche</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>two nodes are named {0}</source>
        <translation>zwei Knoten heißen {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>two states of block {0} share a port</source>
        <translation>zwei Zustände von Block {0} teilen sich einen Anschluss</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/max_norm.py"/>
        <source>w must have two axes or more, it has shape {0}</source>
        <translation>w muss mindestens zwei Achsen haben, es hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>weight {0} of node {1} names the file {2}</source>
        <translation>Gewicht {0} von Knoten {1} nennt die Datei {2}</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>what was copied cannot be pasted: {0}</source>
        <translation>das Kopierte lässt sich nicht einfügen: {0}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/group_records.py"/>
        <source>what {0} was expanded into cannot be read</source>
        <translation>woraus {0} aufgeklappt wurde, lässt sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../../app/film/plan.py"/>
        <source>width must be at least 64 pixels, is {0}</source>
        <translation>die Breite muss mindestens 64 Pixel sein, sie ist {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/reduction/var.py"/>
        <source>with correction {0} at least {1} elements are needed, x of shape {2} has {3} to compare</source>
        <translation>mit Korrektur {0} sind mindestens {1} Elemente nötig, x der Form {2} hat {3} zu vergleichen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/gather.py"/>
        <source>x and index must have equally many axes: {0}</source>
        <translation>x und index müssen gleich viele Achsen haben: {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/dot.py"/>
        <source>x and y must be equally long, they have {0} and {1} elements</source>
        <translation>x und y müssen gleich lang sein, sie haben {0} und {1} Elemente</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/bmm.py"/>
        <source>x and y must hold equally many matrices: {0} give {1} against {2}</source>
        <translation>x und y müssen gleich viele Matrizen enthalten: {0} ergeben {1} gegen {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>x has {0} features and the examples have {1}</source>
        <translation>x hat {0} Merkmale und die Beispiele haben {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/stochastic_pool2d.py"/>
        <source>x holds {0}, and a probability cannot be negative</source>
        <translation>x enthält {0}, und eine Wahrscheinlichkeit kann nicht negativ sein</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/picking.py"/>
        <source>x is a single number and has no axis</source>
        <translation>x ist eine einzelne Zahl und hat keine Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/split.py"/>
        <source>x is a single number and has no axis to cut</source>
        <translation>x ist eine einzelne Zahl und hat keine Achse zum Schneiden</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unflatten.py"/>
        <source>x is a single number and has no axis to fold</source>
        <translation>x ist eine einzelne Zahl und hat keine Achse zum Falten</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/unbind.py"/>
        <source>x is a single number and has no axis to go</source>
        <translation>x ist eine einzelne Zahl und hat keine Achse, die wegfallen könnte</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/slice.py"/>
        <source>x is a single number and has no axis to slice</source>
        <translation>x ist eine einzelne Zahl und hat keine Achse zum Ausschneiden</translation>
    </message>
    <message>
        <location filename="../../nodes/blocks/initial_state.py"/>
        <source>x is a single number and has no batch axis</source>
        <translation>x ist eine einzelne Zahl und hat keine Batch-Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/batch_norm.py"/>
        <source>x must have 2 to 5 axes (batch, channels, …), it has {0}: {1}</source>
        <translation>x muss 2 bis 5 Achsen (Batch, Kanäle, …) haben, es hat {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/convolution/fold.py"/>
        <source>x must have 3 axes (batch, channels · kernel height · kernel width, places), or the last 2 of them; it has {0}: {1}</source>
        <translation>x muss 3 Achsen (Batch, Kanäle · Kernelhöhe · Kernelbreite, Stellen) haben oder die letzten 2 davon; es hat {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/local_response_norm.py"/>
        <source>x must have 3 axes or more (batch, channels, …), it has {0}: {1}</source>
        <translation>x muss mindestens 3 Achsen (Batch, Kanäle, …) haben, es hat {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/features/color_histogram.py"/>
        <source>x must have 3 channels (red, green, blue), it has {0}: {1}</source>
        <translation>x muss 3 Kanäle (Rot, Grün, Blau) haben, es hat {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/instance_norm.py"/>
        <source>x must have 3 to 5 axes (batch, channels, …), it has {0}: {1}</source>
        <translation>x muss 3 bis 5 Achsen (Batch, Kanäle, …) haben, es hat {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/pooling/roi_pool.py"/>
        <source>x must have 4 axes (batch, channels, height, width), it has {0}: {1}</source>
        <translation>x muss 4 Achsen (Batch, Kanäle, Höhe, Breite) haben, es hat {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/regularization/drop_path.py"/>
        <source>x must have a batch axis, it is a single number</source>
        <translation>x muss eine Batch-Achse haben, es ist eine einzelne Zahl</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/channel_norm.py"/>
        <source>x must have axes (batch, channels, …) with known sizes after the batch, it has shape {0}</source>
        <translation>x muss Achsen (Batch, Kanäle, …) haben, mit bekannten Größen nach dem Batch; es hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/cell.py"/>
        <source>x must have axes (batch, features) or (features,), it has shape {0}</source>
        <translation>x muss Achsen (Batch, Merkmale) oder (Merkmale,) haben, es hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pixel_shuffle.py"/>
        <source>x must have axes (…, channels, height, width), it has {0}: {1}</source>
        <translation>x muss Achsen (…, Kanäle, Höhe, Breite) haben, es hat {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/layer.py"/>
        <source>x must have axes {0} or (steps, features), it has shape {1}</source>
        <translation>x muss Achsen {0} oder (Schritte, Merkmale) haben, es hat die Form {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/windows.py"/>
        <source>x must have {0} axes {1}, or the last {2} of them; it has {3}: {4}</source>
        <translation>x muss {0} Achsen {1} haben oder die letzten {2} davon; es hat {3}: {4}</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/linear.py"/>
        <source>x needs a last axis of features, it has shape {0}</source>
        <translation>x braucht eine letzte Achse der Merkmale, es hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/positional_encoding.py"/>
        <source>x needs axes (…, places, features) of known length, it has shape {0}</source>
        <translation>x braucht Achsen (…, Stellen, Merkmale) bekannter Länge, es hat die Form {0}</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>x {0} and y {1} differ before the last axis</source>
        <translation>x {0} und y {1} unterscheiden sich vor der letzten Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>x1 is a single number and has no axis</source>
        <translation>x1 ist eine einzelne Zahl und hat keine Achse</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/stack.py"/>
        <source>x1 of shape {0} and x{1} of shape {2} must be equal</source>
        <translation>x1 der Form {0} und x{1} der Form {2} müssen gleich sein</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/concatenate.py"/>
        <source>x1 of shape {0} and x{1} of shape {2} must be equal but for axis {3}</source>
        <translation>x1 der Form {0} und x{1} der Form {2} müssen bis auf Achse {3} gleich sein</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>{0} "{1}"</source>
        <translation>{0} „{1}“</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>{0} "{1}": its output holds {2}</source>
        <translation>{0} „{1}“: Der Ausgang enthält {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>{0} ** {1} is out of reach</source>
        <translation>{0} ** {1} ist außer Reichweite</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>{0} Choose another name.</source>
        <translation>{0} Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/files.py"/>
        <source>{0} Free the place, or save elsewhere.</source>
        <translation>{0} Den Platz frei machen oder anderswo speichern.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0} Or a package that brings node types is missing, or Gradloom is old.</source>
        <translation>{0} Oder ein Paket mit Knotentypen fehlt, oder Gradloom ist veraltet.</translation>
    </message>
    <message>
        <location filename="../../nodes/windows.py"/>
        <source>{0} and {1} must be known sizes, x has shape {2}</source>
        <translation>{0} und {1} müssen bekannte Größen sein, x hat die Form {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/names.py"/>
        <source>{0} cannot be a node's name</source>
        <translation>{0} kann nicht der Name eines Knotens sein</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/muting.py"/>
        <source>{0} cannot be muted: {1}</source>
        <translation>{0} lässt sich nicht stummschalten: {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/__init__.py"/>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} lässt sich nicht lesen: {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/files.py"/>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>{0} cannot follow here</source>
        <translation>{0} kann hier nicht folgen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>{0} cannot run</source>
        <translation>{0} kann nicht rechnen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expanding.py"/>
        <source>{0} cannot run and so cannot be expanded</source>
        <translation>{0} kann nicht rechnen und lässt sich daher nicht aufklappen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/recurrence.py"/>
        <source>{0} changes from step to step and cannot be unrolled</source>
        <translation>{0} ändert sich von Schritt zu Schritt und lässt sich nicht ausrollen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pixel_shuffle.py"/>
        <source>{0} channels cannot be laid out as blocks of {1}×{2}: x has shape {3}</source>
        <translation>{0} Kanäle lassen sich nicht als Blöcke von {1}×{2} auslegen: x hat die Form {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/observe.py"/>
        <source>{0} did not run</source>
        <translation>{0} hat nicht gerechnet</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>{0} does not hold a JSON object</source>
        <translation>{0} enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>{0} does not trace its sizes</source>
        <translation>{0} verfolgt seine Größen nicht</translation>
    </message>
    <message>
        <location filename="../../app/document/inside_edits.py"/>
        <source>{0} follows from a setting of block {1}: {2}</source>
        <translation>{0} ergibt sich aus einer Einstellung von Block {1}: {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/grouping.py"/>
        <source>{0} gives data and cannot stand in a block</source>
        <translation>{0} liefert Daten und kann nicht in einem Block stehen</translation>
    </message>
    <message>
        <location filename="../../nodes/normalization/group_norm.py"/>
        <source>{0} groups do not divide the {1} channels</source>
        <translation>{0} Gruppen teilen die {1} Kanäle nicht</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>{0} has a number beyond {1}</source>
        <translation>{0} hat eine Zahl jenseits von {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/migration.py"/>
        <source>{0} has format {1} and needs a Gradloom that reads format {2}; this one reads up to format {3}</source>
        <translation>{0} hat Format {1} und braucht ein Gradloom, das Format {2} liest; dieses liest bis Format {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0} has format {1}, from a newer Gradloom</source>
        <translation>{0} hat Format {1}, von einem neueren Gradloom</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>{0} has no free input</source>
        <translation>{0} hat keinen freien Eingang</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>{0} has no gradient: no single number was differentiated</source>
        <translation>{0} hat keinen Gradienten: Keine einzelne Zahl wurde abgeleitet</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>{0} has no gradient: nothing leads from it to {1}</source>
        <translation>{0} hat keinen Gradienten: Nichts führt von dort zu {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>{0} has no input {1}</source>
        <translation>{0} hat keinen Eingang {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/layout_file.py"/>
        <source>{0} has no positions</source>
        <translation>{0} hat keine Positionen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0} has no tensor {1}, which weight {2} of {3} is</source>
        <translation>{0} hat keinen Tensor {1}, der Gewicht {2} von {3} ist</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula.py"/>
        <source>{0} has no value</source>
        <translation>{0} hat keinen Wert</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>{0} has no value, so no local gradient</source>
        <translation>{0} hat keinen Wert, also keinen lokalen Gradienten</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/migration.py"/>
        <source>{0} has no {1} number, so it is not a Gradloom graph</source>
        <translation>{0} hat keine {1}-Nummer, ist also kein Graph von Gradloom</translation>
    </message>
    <message>
        <location filename="../../app/document/commands/swapping.py"/>
        <source>{0} has not two inputs</source>
        <translation>{0} hat nicht zwei Eingänge</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>{0} has other settings</source>
        <translation>{0} hat andere Einstellungen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0} has the unknown field {1}</source>
        <translation>{0} hat das unbekannte Feld {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0} has {1} = {2}, a name is expected</source>
        <translation>{0} hat {1} = {2}, erwartet wird ein Name</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/sizes.py"/>
        <source>{0} has {1} elements, which cannot be divided by the {2} of {3}</source>
        <translation>{0} hat {1} Elemente, die sich nicht durch die {2} von {3} teilen lassen</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/sizes.py"/>
        <source>{0} has {1} elements, {2} has {3}</source>
        <translation>{0} hat {1} Elemente, {2} hat {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/inputs/image.py"/>
        <source>{0} has {1} numbers, a picture of mode {2} has {3} channel{4}</source>
        <translation>{0} hat {1} Zahlen, ein Bild im Modus {2} hat {3} Kanäle{4}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/limits.py"/>
        <source>{0} has {1} {2}, the limit is {3}</source>
        <translation>{0} hat {1} {2}, die Grenze ist {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/limits.py"/>
        <source>{0} has {1}, the limit is {2}</source>
        <translation>{0} hat {1}, die Grenze ist {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>{0} heads cannot share {1} features evenly</source>
        <translation>{0} Köpfe können {1} Merkmale nicht gleichmäßig teilen</translation>
    </message>
    <message>
        <location filename="../../nodes/features/nearest_neighbors.py"/>
        <source>{0} holds NaN or Inf, which is at no distance from anything</source>
        <translation>{0} enthält NaN oder Inf, das zu nichts einen Abstand hat</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/loose.py"/>
        <source>{0} holds no {1}</source>
        <translation>{0} enthält kein {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0} holds two files of one name</source>
        <translation>{0} enthält zwei Dateien gleichen Namens</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/binary_cross_entropy.py"/>
        <source>{0} holds {1}, which is not between 0 and 1</source>
        <translation>{0} enthält {1}, das nicht zwischen 0 und 1 liegt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/writing.py"/>
        <source>{0} is a file, not a project folder</source>
        <translation>{0} ist eine Datei, kein Projektordner</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/writing.py"/>
        <source>{0} is a folder with other files in it ({1})</source>
        <translation>{0} ist ein Ordner mit anderen Dateien darin ({1})</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0} is a folder, not an archive</source>
        <translation>{0} ist ein Ordner, kein Archiv</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/blobs.py"/>
        <source>{0} is cut off or foreign: {1} cannot hold its header</source>
        <translation>{0} ist abgeschnitten oder fremd: {1} kann seinen Kopf nicht enthalten</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/blobs.py"/>
        <source>{0} is damaged: its sha256 is {1}…, not {2}…</source>
        <translation>{0} ist beschädigt: sha256 ist {1}…, nicht {2}…</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0} is damaged: {1}</source>
        <translation>{0} ist beschädigt: {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>{0} is gone</source>
        <translation>{0} ist verschwunden</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula_text.py"/>
        <source>{0} is made in this document, and no formula can name it</source>
        <translation>{0} ist in diesem Dokument entstanden, und keine Formel kann es nennen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>{0} is made of another block {1} than there is</source>
        <translation>{0} besteht aus einem anderen Block {1} als dem vorhandenen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0} is missing</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/blobs.py"/>
        <source>{0} is missing: the graph's learned weights are in it</source>
        <translation>{0} fehlt: Die gelernten Gewichte des Graphen sind darin</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>{0} is nested deeper than {1} levels</source>
        <translation>{0} ist tiefer als {1} Ebenen verschachtelt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0} is not a Gradloom archive, or is cut off</source>
        <translation>{0} ist kein Gradloom-Archiv oder abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0} is not a list of objects</source>
        <translation>{0} ist keine Liste von Objekten</translation>
    </message>
    <message>
        <location filename="../../app/document/clipboard.py"/>
        <source>{0} is not a number of JSON</source>
        <translation>{0} ist keine Zahl in JSON</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>{0} is not a number that a project may hold; numbers are finite</source>
        <translation>{0} ist keine Zahl, die ein Projekt enthalten darf; Zahlen sind endlich</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/layout_file.py"/>
        <source>{0} is not a project folder: it has no {1}</source>
        <translation>{0} ist kein Projektordner: {1} fehlt darin</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/files.py"/>
        <source>{0} is not a regular file</source>
        <translation>{0} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_change.py"/>
        <source>{0} is not made of a block</source>
        <translation>{0} ist nicht aus einem Block gemacht</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expansion.py"/>
        <source>{0} is not made of simpler nodes with these settings and shapes</source>
        <translation>{0} besteht mit diesen Einstellungen und Formen nicht aus einfacheren Knoten</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>{0} is not text: byte {1} is not UTF-8</source>
        <translation>{0} ist kein Text: Byte {1} ist nicht UTF-8</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>{0} is of kind {1}, its default is {2}</source>
        <translation>{0} ist von der Art {1}, sein Vorgabewert ist {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>{0} is wired to {1}</source>
        <translation>{0} ist mit {1} verbunden</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_setting.py"/>
        <source>{0} is {1} by default, out of its bounds {2} to {3}</source>
        <translation>{0} ist als Vorgabe {1}, außerhalb seiner Grenzen {2} bis {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/grouping.py"/>
        <source>{0} lies between these nodes: it follows from them and leads to them</source>
        <translation>{0} liegt zwischen diesen Knoten: Es folgt aus ihnen und führt zu ihnen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0} lists more files than the limit of {1}</source>
        <translation>{0} führt mehr Dateien auf als die Grenze von {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/matmul.py"/>
        <source>{0} must be a vector or a matrix, it is a single number</source>
        <translation>{0} muss ein Vektor oder eine Matrix sein, es ist eine einzelne Zahl</translation>
    </message>
    <message>
        <location filename="../../nodes/initializers.py"/>
        <source>{0} must have a known size, it is {1}</source>
        <translation>{0} muss eine bekannte Größe haben, sie ist {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>{0} must have axes {1} or (length, features) like the others, it has shape {2}</source>
        <translation>{0} muss Achsen {1} oder (Länge, Merkmale) haben wie die anderen, es hat die Form {2}</translation>
    </message>
    <message>
        <location filename="../../nodes/recurrent/cell.py"/>
        <source>{0} must have shape {1}, it has {2}</source>
        <translation>{0} muss die Form {1} haben, es hat {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>{0} must have shape {1}, {2} has {3}</source>
        <translation>{0} muss die Form {1} haben, {2} hat {3}</translation>
    </message>
    <message>
        <location filename="../../nodes/shapes.py"/>
        <source>{0} must have {1} axes {2}, it has {3}: {4}</source>
        <translation>{0} muss {1} Achsen {2} haben, es hat {3}: {4}</translation>
    </message>
    <message>
        <location filename="../../nodes/attention/sequence_shapes.py"/>
        <source>{0} must have {1} features as the query has, it has {2}</source>
        <translation>{0} muss {1} Merkmale haben wie query, es hat {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/block_records.py"/>
        <source>{0} names the block {1}, which is missing</source>
        <translation>{0} nennt den Block {1}, der fehlt</translation>
    </message>
    <message>
        <location filename="../../nodes/dense/bilinear.py"/>
        <source>{0} needs a last axis of features, it has shape {1}</source>
        <translation>{0} braucht eine letzte Achse der Merkmale, es hat die Form {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/pad.py"/>
        <source>{0} numbers with mode {1} pad the last {2} of {3} axes, x has {4}: {5}</source>
        <translation>{0} Zahlen im Modus {1} füllen die letzten {2} von {3} Achsen auf, x hat {4}: {5}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>{0} of shape {1} would take {2} GiB, the limit is {3} GiB</source>
        <translation>{0} der Form {1} brauchte {2} GiB, die Grenze sind {3} GiB</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>{0} of {1} has no gradient</source>
        <translation>{0} von {1} hat keinen Gradienten</translation>
    </message>
    <message>
        <location filename="../../nodes/arithmetic/equation.py"/>
        <source>{0} of {1} is {2} long in one input and {3} in another: shapes {4}</source>
        <translation>{0} von {1} hat in einem Eingang die Länge {2}, in einem anderen {3}: Formen {4}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/result.py"/>
        <source>{0} owns no weight {1}</source>
        <translation>{0} besitzt kein Gewicht {1}</translation>
    </message>
    <message>
        <location filename="../../nodes/activation/prelu.py"/>
        <source>{0} slopes do not fit x of shape {1}, which has {2} channels</source>
        <translation>{0} Steigungen passen nicht zu x der Form {1}, das {2} Kanäle hat</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_change.py"/>
        <source>{0} stands expanded and could not be collapsed: {1}</source>
        <translation>{0} ist aufgeklappt und ließ sich nicht einklappen: {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/block_change.py"/>
        <source>{0} stands expanded and knows block {1} as it was</source>
        <translation>{0} ist aufgeklappt und kennt Block {1}, wie er war</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula.py"/>
        <source>{0} stands for something already</source>
        <translation>{0} steht bereits für etwas</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/expression.py"/>
        <source>{0} takes two numbers or more</source>
        <translation>{0} nimmt mindestens zwei Zahlen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/formula.py"/>
        <source>{0} takes {1} inputs, {2} are given</source>
        <translation>{0} nimmt {1} Eingänge, angegeben sind {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>{0} was changed while it was expanded: {1}</source>
        <translation>{0} wurde geändert, während es aufgeklappt war: {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0} would grow from {1} to {2}</source>
        <translation>{0} würde von {1} auf {2} wachsen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/composite.py"/>
        <source>{0} would stand for {1} nodes, at most {2}</source>
        <translation>{0} stünde für {1} Knoten, höchstens {2} sind möglich</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/json_text.py"/>
        <source>{0} {1} at line {2}, column {3}</source>
        <translation>{0} {1} in Zeile {2}, Spalte {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/definition.py"/>
        <source>{0} {1} cannot stand in block {2}</source>
        <translation>{0} {1} kann nicht in Block {2} stehen</translation>
    </message>
    <message>
        <location filename="../../nodes/loss/each_weight.py"/>
        <source>{0} {1} is larger than the target {2}</source>
        <translation>{0} {1} ist größer als das Ziel {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>{0} {1} of {2} is wired and would vanish</source>
        <translation>{0} {1} von {2} ist angeschlossen und würde verschwinden</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>{0}, a part of {1}, stands expanded itself</source>
        <translation>{0}, ein Teil von {1}, ist selbst aufgeklappt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/collapsing.py"/>
        <source>{0}, which leads to it, cannot run</source>
        <translation>{0}, das dorthin führt, kann nicht rechnen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/blocks/reshaping.py"/>
        <source>{0}.{1} = {2} follows from setting {3}</source>
        <translation>{0}.{1} = {2} ergibt sich aus der Einstellung {3}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/wiring.py"/>
        <source>{0}.{1} carries {2} numbers, {3} of {4} takes {5} ones</source>
        <translation>{0}.{1} trägt Zahlen der Art {2}, {3} von {4} nimmt solche der Art {5}</translation>
    </message>
    <message>
        <location filename="../../app/document/copied_sheet.py"/>
        <source>{0}: a place in it is out of reach</source>
        <translation>{0}: Eine Stelle darin ist außer Reichweite</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>{0}: input {1} is not wired</source>
        <translation>{0}: Eingang {1} ist nicht angeschlossen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/reading.py"/>
        <source>{0}: its edges close the cycle {1}</source>
        <translation>{0}: Seine Kanten schließen den Kreis {1}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/blobs.py"/>
        <source>{0}: tensor {1} does not lie inside the file</source>
        <translation>{0}: Tensor {1} liegt nicht innerhalb der Datei</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/blobs.py"/>
        <source>{0}: tensor {1} holds {2} numbers, weights are 'F64'</source>
        <translation>{0}: Tensor {1} enthält Zahlen {2}, Gewichte sind 'F64'</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0}: the entry {1} is a link or device, not a file</source>
        <translation>{0}: Der Eintrag {1} ist eine Verknüpfung oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0}: the entry {1} is encrypted</source>
        <translation>{0}: Der Eintrag {1} ist verschlüsselt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0}: the entry {1} is packed in an unusual way</source>
        <translation>{0}: Der Eintrag {1} ist ungewöhnlich gepackt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/archive.py"/>
        <source>{0}: the entry {1} points outside the archive</source>
        <translation>{0}: Der Eintrag {1} zeigt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/layout_file.py"/>
        <source>{0}: the position of node {1} is {2}</source>
        <translation>{0}: Die Position von Knoten {1} ist {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/project/layout_file.py"/>
        <source>{0}: the position of {1} is {2}</source>
        <translation>{0}: Die Position von {1} ist {2}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/array_text.py"/>
        <source>{0}{1} is no number. {2}</source>
        <translation>{0}{1} ist keine Zahl. {2}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/shape_inference.py"/>
        <source>“{0}” (row {1}, column {2})</source>
        <translation>„{0}“ (Zeile {1}, Spalte {2})</translation>
    </message>
    <message>
        <location filename="../../app/widgets/arithmetic.py"/>
        <source>“{0}” comes to no number.</source>
        <translation>„{0}“ ergibt keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/arithmetic.py"/>
        <source>“{0}” is no number. Known are pi, e and tau.</source>
        <translation>„{0}“ ist keine Zahl. Bekannt sind pi, e und tau.</translation>
    </message>
    <message>
        <location filename="../../nodes/reshaping/expand.py"/>
        <source>−1 stands for axis {0}, which x of shape {1} does not have</source>
        <translation>−1 steht für Achse {0}, die x der Form {1} nicht hat</translation>
    </message>
</context>
<context>
    <name>ScorePlot</name>
    <message>
        <location filename="../../app/panels/training/score_plot.py"/>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/score_plot.py"/>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <location filename="../../app/widgets/search_popup.py"/>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../app/widgets/search_popup.py"/>
        <source>↑ ↓  choose      Enter  take      Esc  close</source>
        <translation>↑ ↓  wählen      Enter  nehmen      Esc  schließen</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../../graph_engine/path_words.py"/>
        <source>   ({gradient} is the sum of {count} terms)</source>
        <translation>   ({gradient} ist die Summe von {count} Summanden)</translation>
    </message>
    <message>
        <location filename="../../graph_engine/path_words.py"/>
        <source> (the others)</source>
        <translation> (die anderen)</translation>
    </message>
    <message>
        <location filename="../../graph_engine/path_words.py"/>
        <source> (the output itself)</source>
        <translation> (der Ausgang selbst)</translation>
    </message>
    <message>
        <location filename="../../graph_engine/path_words.py"/>
        <source> · ({count} more: </source>
        <translation> · ({count} weitere: </translation>
    </message>
    <message>
        <location filename="../../app/language/engine_words.py"/>
        <source>, element by element</source>
        <translation>, elementweise</translation>
    </message>
    <message>
        <location filename="../../graph_engine/path_words.py"/>
        <source>1 more path together = </source>
        <translation>1 weiterer Pfad = </translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Backward begins at {node}: the gradient of the output with respect to itself is 1</source>
        <translation>Der Rückwärtsdurchlauf beginnt bei {node}: Der Gradient des Ausgangs nach sich selbst ist 1</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Backward begins at {node}: the sum of its elements is differentiated, so the gradient of each is 1</source>
        <translation>Der Rückwärtsdurchlauf beginnt bei {node}: Abgeleitet wird die Summe der Elemente, also ist der Gradient von jedem 1</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Backward into {whole}: no gradient comes back to {port} from outside</source>
        <translation>Rückwärts in {whole}: Von außen kommt kein Gradient zu {port} zurück</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Backward into {whole}: the gradient of {port}, {gradient}, comes from outside</source>
        <translation>Rückwärts in {whole}: Der Gradient von {port}, {gradient}, kommt von außen</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Backward through {node} to its {weights} weights, {count} numbers: the longest gradient is that of {most}, |g| {size}</source>
        <translation>Rückwärts durch {node} zu seinen {weights} Gewichten, {count} Zahlen: Der längste Gradient ist der von {most}, |g| {size}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Backward through {node} to {givers}: each gets its local gradient × the upstream gradient, {upstream}</source>
        <translation>Rückwärts durch {node} zu {givers}: Jeder bekommt seinen lokalen Gradienten × den eingehenden Gradienten, {upstream}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>Backward through {node} to {giver}: {how}</source>
        <translation>Rückwärts durch {node} zu {giver}: {how}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>Backward through {node} to {giver}: {how}; there it leaves {whole} towards {to}</source>
        <translation>Rückwärts durch {node} zu {giver}: {how}; dort verlässt er {whole} in Richtung {to}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward into {whole}: {port} is {source}, {value}</source>
        <translation>Vorwärts in {whole}: {port} ist {source}, {value}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward into {whole}: {port} is {value}</source>
        <translation>Vorwärts in {whole}: {port} ist {value}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward out of {whole}: {port} is {value}</source>
        <translation>Vorwärts aus {whole} hinaus: {port} ist {value}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward through {node}: {about}</source>
        <translation>Vorwärts durch {node}: {about}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward through {node}: {about}; {telling}</source>
        <translation>Vorwärts durch {node}: {about}; {telling}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward: {node} gives its value, {value}</source>
        <translation>Vorwärts: {node} liefert seinen Wert, {value}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward: {node} gives the value learned so far, {value}</source>
        <translation>Vorwärts: {node} liefert den bisher gelernten Wert, {value}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward: {node} gives what is fed, {value}</source>
        <translation>Vorwärts: {node} liefert, was eingespeist wird, {value}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>Forward: {node} gives {ports}</source>
        <translation>Vorwärts: {node} liefert {ports}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_equations.py"/>
        <source>Jacobian {columns}</source>
        <translation>Jacobi-Matrix {columns}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_equations.py"/>
        <source>Jacobian {rows} by {columns}</source>
        <translation>Jacobi-Matrix {rows} mal {columns}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>The first of {count} paths into {node}, by {by}, brings {term}; the others will add to it</source>
        <translation>Der erste von {count} Pfaden nach {node}, über {by}, bringt {term}; die anderen kommen hinzu</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>The {number} and last path into {node}, by {by}, brings {term}: the sum is complete, {total}</source>
        <translation>Als {number} und letzter Pfad nach {node} bringt {by} {term}: Die Summe ist vollständig, {total}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>The {number} of {count} paths into {node}, by {by}, brings {term}: so far {total}</source>
        <translation>Als {number} von {count} Pfaden nach {node} bringt {by} {term}: bisher {total}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/update_words.py"/>
        <source>Update {name}: a step of η = {rate} against the gradient, |g| {size}, moves its {count} numbers by up to {change}</source>
        <translation>{name} aktualisieren: Ein Schritt von η = {rate} gegen den Gradienten, |g| {size}, ändert seine {count} Zahlen um bis zu {change}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/update_words.py"/>
        <source>Update {name}: its gradient is 0, so it stays as it is</source>
        <translation>{name} aktualisieren: Sein Gradient ist 0, also bleibt es, wie es ist</translation>
    </message>
    <message>
        <location filename="../../graph_engine/update_words.py"/>
        <source>Update {name}: its gradient is {gradient}, so a step of η = {rate} against it lowers {name} by {change}</source>
        <translation>{name} aktualisieren: Sein Gradient ist {gradient}, also senkt ein Schritt von η = {rate} gegen ihn {name} um {change}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/update_words.py"/>
        <source>Update {name}: its gradient is {gradient}, so a step of η = {rate} against it raises {name} by {change}</source>
        <translation>{name} aktualisieren: Sein Gradient ist {gradient}, also hebt ein Schritt von η = {rate} gegen ihn {name} um {change}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/update_words.py"/>
        <source>Update {node}: {weights} weights, {count} numbers; a step of η = {rate} against their gradients moves them by up to {change}, in {most}</source>
        <translation>{node} aktualisieren: {weights} Gewichte, {count} Zahlen; ein Schritt von η = {rate} gegen ihre Gradienten ändert sie um bis zu {change}, in {most}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/equation_pieces.py"/>
        <source>[{text}]</source>
        <translation>[{text}]</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>all of it goes to the largest number of each window, none to the others: |g| {before} becomes {after}</source>
        <translation>alles geht an die größte Zahl jedes Fensters, nichts an die anderen: aus |g| {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>an output hands it on as it is, {downstream}</source>
        <translation>ein Ausgang reicht ihn weiter, wie er ist, {downstream}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>back through the nodes inside it, |g| {before} becomes {after}</source>
        <translation>zurück durch die Knoten in ihm, aus |g| {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/path_words.py"/>
        <source>countless more paths together = </source>
        <translation>unzählige weitere Pfade zusammen = </translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>element by element, local gradient × upstream gradient: |g| {before} becomes {after}</source>
        <translation>Element für Element, lokaler Gradient × eingehender Gradient: aus |g| {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>fifth</source>
        <translation>fünfter</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>fourth</source>
        <translation>vierter</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>it passes at {open} of {all} places ({share} %) and is stopped at the others: |g| {before} becomes {after}</source>
        <translation>er kommt an {open} von {all} Stellen durch ({share} %) und wird an den anderen aufgehalten: aus |g| {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>local gradient {local} × upstream gradient {upstream} = {downstream}</source>
        <translation>lokaler Gradient {local} × eingehender Gradient {upstream} = {downstream}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>no gradient arrives, and none goes on</source>
        <translation>es kommt kein Gradient an, und keiner geht weiter</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>no gradient gets through: it is 0 everywhere</source>
        <translation>kein Gradient kommt durch: Er ist überall 0</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>on average the right class was given {chance}</source>
        <translation>im Mittel bekam die richtige Klasse {chance}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>one number hangs on all of {shape}; each gets its local gradient times {upstream}: |g| {after}</source>
        <translation>an allen {shape} hängt eine einzige Zahl; jede bekommt ihren lokalen Gradienten mal {upstream}: |g| {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>second</source>
        <translation>zweiter</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_equations.py"/>
        <source>sum over its {count} outputs of </source>
        <translation>Summe über seine {count} Ausgänge von </translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the local gradient is -1, so {upstream} changes its sign: {downstream}</source>
        <translation>der lokale Gradient ist -1, also wechselt {upstream} das Vorzeichen: {downstream}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the local gradient is 0, so nothing goes on</source>
        <translation>der lokale Gradient ist 0, also geht nichts weiter</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the local gradient is 1, so it goes on unchanged, |g| {after}</source>
        <translation>der lokale Gradient ist 1, also geht er unverändert weiter, |g| {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the local gradient is 1, so {downstream} goes on unchanged</source>
        <translation>der lokale Gradient ist 1, also geht {downstream} unverändert weiter</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the local gradient is 1; what was repeated gets the sum over its copies: |g| {before} becomes {after}</source>
        <translation>der lokale Gradient ist 1; was wiederholt wurde, bekommt die Summe über seine Kopien: aus |g| {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the local gradient is {local} everywhere: |g| {before} becomes {after}</source>
        <translation>der lokale Gradient ist überall {local}: aus |g| {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the local gradient is {name} = {local}; times the upstream gradient {upstream} that is {downstream}</source>
        <translation>der lokale Gradient ist {name} = {local}; mal dem eingehenden Gradienten {upstream} ergibt das {downstream}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>the nodes inside it, those of {block}, run one after the other</source>
        <translation>die Knoten darin, die von {block}, rechnen nacheinander</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the output changes by at most {largest} per unit of each of its {count} numbers; |g| {size}</source>
        <translation>der Ausgang ändert sich je Einheit jeder seiner {count} Zahlen um höchstens {largest}; |g| {size}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the output changes by {size} per unit of it</source>
        <translation>der Ausgang ändert sich um {size} je Einheit davon</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the same numbers go back to {shape}, |g| {after}</source>
        <translation>dieselben Zahlen gehen zurück nach {shape}, |g| {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>the upstream gradient times the Jacobian: |g| {before} becomes {after}</source>
        <translation>der eingehende Gradient mal der Jacobi-Matrix: aus |g| {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>third</source>
        <translation>dritter</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>what comes back to its {count} outputs, together: |g| {after}</source>
        <translation>was zu seinen {count} Ausgängen zurückkommt, zusammen: |g| {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{before} becomes {after}</source>
        <translation>aus {before} wird {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{before} becomes {count} times {after}</source>
        <translation>aus {before} wird {count}-mal {after}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/path_words.py"/>
        <source>{count} more paths together = </source>
        <translation>{count} weitere Pfade zusammen = </translation>
    </message>
    <message>
        <location filename="../../graph_engine/step_equations.py"/>
        <source>{count} times {shape}</source>
        <translation>{count}-mal {shape}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{count}th</source>
        <translation>{count}.</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>{me} and {other} are equal, so each gets half of {upstream}: {downstream}</source>
        <translation>{me} und {other} sind gleich, also bekommt jeder die Hälfte von {upstream}: {downstream}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>{me} is the larger one, so all of {downstream} goes to it</source>
        <translation>{me} ist der größere Wert, also geht {downstream} ganz an ihn</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>{me} is the smaller one, so all of {downstream} goes to it</source>
        <translation>{me} ist der kleinere Wert, also geht {downstream} ganz an ihn</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{node}, called {output} here</source>
        <translation>{node}, hier {output} genannt</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>{other} is the larger one and gets it all, {me} gets nothing</source>
        <translation>{other} ist der größere Wert und bekommt alles, {me} bekommt nichts</translation>
    </message>
    <message>
        <location filename="../../graph_engine/backward_words.py"/>
        <source>{other} is the smaller one and gets it all, {me} gets nothing</source>
        <translation>{other} ist der kleinere Wert und bekommt alles, {me} bekommt nichts</translation>
    </message>
    <message>
        <location filename="../../graph_engine/number_words.py"/>
        <source>{shape}, empty</source>
        <translation>{shape}, leer</translation>
    </message>
    <message>
        <location filename="../../graph_engine/number_words.py"/>
        <source>{shape}, mean {number}</source>
        <translation>{shape}, Mittel {number}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/number_words.py"/>
        <source>{shape}, {low} to {high}</source>
        <translation>{shape}, {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{share} % of its numbers are 0 now</source>
        <translation>{share} % seiner Zahlen sind jetzt 0</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{title} its inputs</source>
        <translation>„{title}“ auf die Eingänge anwenden</translation>
    </message>
    <message>
        <location filename="../../graph_engine/narration.py"/>
        <source>{what}, element by element</source>
        <translation>{what}, elementweise</translation>
    </message>
    <message>
        <location filename="../../graph_engine/group_equations.py"/>
        <source>… and {count} more: step into the node to see each</source>
        <translation>… und {count} weitere: Beim Hineinschauen in den Knoten ist jede zu sehen</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <location filename="../../app/widgets/setting_field.py"/>
        <source>Edit its numbers in a table, or paste them</source>
        <translation>Die Zahlen in einer Tabelle bearbeiten oder einfügen</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_field.py"/>
        <source>More than {0} numbers: edit them in the table.</source>
        <translation>Mehr als {0} Zahlen: in der Tabelle bearbeiten.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_field.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_field.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_field.py"/>
        <source>{0} as a table</source>
        <translation>{0} als Tabelle</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Kind of numbers</source>
        <translation>Art der Zahlen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Maximum</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Minimum</source>
        <translation>Mindestwert</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Name of the setting</source>
        <translation>Name der Einstellung</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Nodes that have the default follow it; others keep theirs</source>
        <translation>Knoten, die die Vorgabe haben, folgen ihr; andere behalten ihre Zahl</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>on or off</source>
        <translation>an oder aus</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Add a setting to block {name}</source>
        <translation>Eine Einstellung zu Block {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Add setting</source>
        <translation>Einstellung hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Change a setting of block {name}</source>
        <translation>Eine Einstellung von Block {name} ändern</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Maximum</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Minimum</source>
        <translation>Mindestwert</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>None. Settings inside can follow from these: filters, 2 * filters.</source>
        <translation>Keine. Einstellungen im Innern können sich aus diesen ergeben: filters, 2 * filters.</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Put the settings of block {name} in another order</source>
        <translation>Die Einstellungen von Block {name} anders ordnen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Remove a setting of block {name}</source>
        <translation>Eine Einstellung von Block {name} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Rename a setting of block {name}</source>
        <translation>Eine Einstellung von Block {name} umbenennen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/settings.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>at least {0}</source>
        <translation>mindestens {0}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>at most {0}</source>
        <translation>höchstens {0}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>less than {0}</source>
        <translation>weniger als {0}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>more than {0}</source>
        <translation>mehr als {0}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/setting_text.py"/>
        <source>{0} numbers</source>
        <translation>{0} Zahlen</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../app/panels/inspector/settings_form.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Actions and their shortcuts</source>
        <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Add keys…</source>
        <translation>Tasten hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Find an action by its name or its keys</source>
        <translation>Einen Befehl nach Name oder Tasten suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Keys of “{0}”</source>
        <translation>Tasten von „{0}“</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Leave it</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>No action is called that, and none has such keys.</source>
        <translation>Kein Befehl heißt so, und keiner hat solche Tasten.</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Take {0} away</source>
        <translation>{0} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>Taken back from {0}.</source>
        <translation>Von {0} zurückgenommen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>{0} is no action's: it {1}.</source>
        <translation>{0} gehört keinem Befehl: Es {1}.</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_editor.py"/>
        <source>{0} is “{1}” already.</source>
        <translation>{0} ist bereits „{1}“.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>Change shortcuts…</source>
        <translation>Tastenkürzel ändern …</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>Every shortcut</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <location filename="../../app/actions/shortcut_sheet.py"/>
        <source>Keys without Ctrl or Alt work while the canvas has the focus.</source>
        <translation>Tasten ohne Strg oder Alt wirken, solange die Zeichenfläche den Fokus hat.</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/about_lines.py"/>
        <source>%n parameters</source>
        <extracomment>%n parameter</extracomment>
        <translation>
            <numerusform>%n Parameter</numerusform>
            <numerusform>%n Parameter</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/about_lines.py"/>
        <source>{0} multiply-adds</source>
        <translation>{0} Multiply-Adds</translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message numerus="yes">
        <location filename="../../app/panels/timeline/speed_slider.py"/>
        <source>%n steps per second</source>
        <extracomment>%n step per second</extracomment>
        <translation>
            <numerusform>%n Schritt pro Sekunde</numerusform>
            <numerusform>%n Schritte pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/speed_slider.py"/>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/speed_slider.py"/>
        <source>Speed of playing</source>
        <translation>Tempo beim Abspielen</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/speed_slider.py"/>
        <source>{0} steps per second</source>
        <translation>{0} Schritte pro Sekunde</translation>
    </message>
</context>
<context>
    <name>StateRow</name>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Input by which it enters the next step</source>
        <translation>Eingang, durch den er in den nächsten Schritt geht</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Output that carries the state</source>
        <translation>Ausgang, der den Zustand trägt</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Add a state to block {name}</source>
        <translation>Einen Zustand zu Block {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Change a state of block {name}</source>
        <translation>Einen Zustand von Block {name} ändern</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>None. With a state the block can be unrolled over time.</source>
        <translation>Keine. Mit einem Zustand lässt sich der Block über die Zeit ausrollen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/blocks/ports.py"/>
        <source>Remove a state of block {name}</source>
        <translation>Einen Zustand von Block {name} entfernen</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <location filename="../../app/panels/timeline/step_strip.py"/>
        <source>Do not stop at {0}</source>
        <translation>An {0} nicht anhalten</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/step_strip.py"/>
        <source>Stop at {0}</source>
        <translation>An {0} anhalten</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <location filename="../../app/panels/timeline/strip.py"/>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/strip.py"/>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/strip.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/strip.py"/>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <location filename="../../app/access/telling.py"/>
        <source>%n nodes</source>
        <extracomment>%n node</extracomment>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/access/telling.py"/>
        <source>%n nodes are selected: {names}</source>
        <extracomment>%n node is selected: {names}</extracomment>
        <translation>
            <numerusform>%n Knoten ist ausgewählt: {names}</numerusform>
            <numerusform>%n Knoten sind ausgewählt: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/access/telling.py"/>
        <source>%n problems</source>
        <extracomment>a problem</extracomment>
        <translation>
            <numerusform>ein Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/access/telling.py"/>
        <source>%n wires</source>
        <extracomment>%n wire</extracomment>
        <translation>
            <numerusform>%n Leitung</numerusform>
            <numerusform>%n Leitungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>frame: {title}</source>
        <translation>Rahmen: {title}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>from {names}</source>
        <translation>von {names}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>gradient {number}</source>
        <translation>Gradient {number}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>node {place} of {count}</source>
        <translation>Knoten {place} von {count}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>nothing wired to {names}</source>
        <translation>nicht angeschlossen: {names}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>reroute point {number} of {count}</source>
        <translation>Knickpunkt {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>to {names}</source>
        <translation>nach {names}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>value {number}</source>
        <translation>Wert {number}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>wire from {source} to {target}</source>
        <translation>Leitung von {source} nach {target}</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>without a title</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <location filename="../../app/access/telling.py"/>
        <source>{nodes}, {wires}; nothing is selected</source>
        <translation>{nodes}, {wires}; nichts ist ausgewählt</translation>
    </message>
</context>
<context>
    <name>TensorPicture</name>
    <message>
        <location filename="../../app/panels/inspector/tensor_picture.py"/>
        <source>It has no elements.</source>
        <translation>Er hat keine Elemente.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/tensor_picture.py"/>
        <source>No numbers yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/tensor_picture.py"/>
        <source>drawn: every row of {0}, column of {1}</source>
        <translation>gezeichnet: jede {0}. Zeile, jede {1}. Spalte</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/tensor_picture.py"/>
        <source>gradient, %n numbers</source>
        <extracomment>gradient, %n number</extracomment>
        <translation>
            <numerusform>Gradient, %n Zahl</numerusform>
            <numerusform>Gradient, %n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/panels/inspector/tensor_picture.py"/>
        <source>value, %n numbers</source>
        <extracomment>value, %n number</extracomment>
        <translation>
            <numerusform>Wert, %n Zahl</numerusform>
            <numerusform>Wert, %n Zahlen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/tensor_picture.py"/>
        <source>{0} more not shown: choose an index</source>
        <translation>{0} weitere nicht gezeigt: einen Index wählen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>All steps are done. Press ← to walk back, or drag along the strip.</source>
        <translation>Alle Schritte sind getan. ← geht zurück, ebenso Ziehen am Streifen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Each step of the forward and backward pass appears here, once there are nodes.</source>
        <translation>Hier erscheint jeder Schritt des Vorwärts- und Rückwärtsdurchlaufs, sobald Knoten da sind.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Live values are off. Switch them on to step through the passes.</source>
        <translation>Die Live-Werte sind ausgeschaltet. Zum Durchschreiten einschalten.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>No breakpoint is met between the beginning and here.</source>
        <translation>Zwischen dem Anfang und hier wird kein Haltepunkt erreicht.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>No breakpoint is met from here to the end.</source>
        <translation>Von hier bis zum Ende wird kein Haltepunkt erreicht.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Nothing is computed yet. Press → for the first step.</source>
        <translation>Noch ist nichts berechnet. → tut den ersten Schritt.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Nothing runs yet: wire the inputs, or look at Problems.</source>
        <translation>Noch rechnet nichts: Eingänge anschließen oder unter Probleme nachsehen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Pages of the timeline</source>
        <translation>Seiten der Zeitleiste</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>Why a gradient is what it is, path by path</source>
        <translation>Warum ein Gradient ist, was er ist, Pfad für Pfad</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/panel.py"/>
        <source>← → one step   Shift+← → one phase   Home End   Space plays</source>
        <translation>← → ein Schritt   Umschalt+← → eine Phase   Pos1 Ende   Leertaste spielt ab</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>Arithmetic of the NumPy engine</source>
        <translation>Arithmetik der NumPy-Engine</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>NumPy: forward and backward, every number kept</source>
        <translation>NumPy: vorwärts und rückwärts, jede Zahl bleibt erhalten</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>What computes the numbers on the wires</source>
        <translation>Was die Zahlen auf den Leitungen berechnet</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>Write the model for others to use</source>
        <translation>Das Modell für andere Programme schreiben</translation>
    </message>
    <message>
        <location filename="../../app/window/tool_row.py"/>
        <source>● Live values</source>
        <translation>● Live-Werte</translation>
    </message>
</context>
<context>
    <name>TorchWorker</name>
    <message>
        <location filename="../../app/sessions/torch_worker.py"/>
        <source>exit code {0}</source>
        <translation>Rückgabewert {0}</translation>
    </message>
    <message>
        <location filename="../../app/sessions/torch_worker.py"/>
        <source>it gave no answer</source>
        <translation>es kam keine Antwort</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Checkpoint</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Done: </source>
        <translation>Fertig: </translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>End the run and keep what was learned</source>
        <translation>Den Lauf beenden und das Gelernte behalten</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Press Train: loss and accuracy are drawn here while PyTorch trains this very graph.</source>
        <translation>Trainieren drücken: Verlust und Trefferquote werden hier gezeichnet, während PyTorch genau diesen Graphen trainiert.</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Progress of training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>PyTorch is being loaded</source>
        <translation>PyTorch wird geladen</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>PyTorch is being loaded, in a process of its own …</source>
        <translation>PyTorch wird geladen, in einem eigenen Prozess …</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Stop after this step, and go on later</source>
        <translation>Nach diesem Schritt anhalten und später weitermachen</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Stopped: </source>
        <translation>Angehalten: </translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>The run is ending</source>
        <translation>Der Lauf geht zu Ende</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>The weights are in the graph; undo brings the old ones back.</source>
        <translation>Die Gewichte sind im Graphen; Rückgängig holt die alten zurück.</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Train with these settings (F5)</source>
        <translation>Mit diesen Einstellungen trainieren (F5)</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Train ▸</source>
        <translation>Trainieren ▸</translation>
    </message>
    <message>
        <location filename="../../app/panels/training/panel.py"/>
        <source>Write weights and optimizer state to the disk now</source>
        <translation>Gewichte und Zustand des Optimierers jetzt auf die Platte schreiben</translation>
    </message>
</context>
<context>
    <name>TrainingSession</name>
    <message>
        <location filename="../../app/sessions/training_session.py"/>
        <source>Train</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>TrainingSettings</name>
    <message>
        <location filename="../../app/panels/training/settings.py"/>
        <source>as saved</source>
        <translation>wie gespeichert</translation>
    </message>
</context>
<context>
    <name>ValueViews</name>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>A single number has no histogram.</source>
        <translation>Eine einzelne Zahl hat kein Histogramm.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>Jacobian</source>
        <translation>Jacobi</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>No gradient: end the graph in one number, such as a loss.</source>
        <translation>Kein Gradient: Der Graph muss in einer einzelnen Zahl enden, etwa einem Verlust.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>No gradient: nothing leads from here to the output.</source>
        <translation>Kein Gradient: Von hier führt nichts zum Ausgang.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>No value yet: wire its inputs, or look at Problems.</source>
        <translation>Noch kein Wert: Eingänge anschließen oder unter Probleme nachsehen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>No weights yet: its shapes are not known.</source>
        <translation>Noch keine Gewichte: Ihre Formen sind nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>Views of the node</source>
        <translation>Ansichten des Knotens</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>tangent {0}</source>
        <translation>Tangente {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/inspector/views.py"/>
        <source>{0} as {1} varies, others held</source>
        <translation>{0} über {1}, alles andere fest</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <location filename="../../app/panels/timeline/explanation.py"/>
        <source>(too many numbers to tell the paths apart: this is the way back node by node)</source>
        <translation>(zu viele Zahlen, um die Pfade zu unterscheiden: dies ist der Weg zurück, Knoten für Knoten)</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>Element of the tensor</source>
        <translation>Element des Tensors</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>No gradient comes back to what is selected.</source>
        <translation>Zum Ausgewählten kommt kein Gradient zurück.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>No gradient flows back along this wire.</source>
        <translation>Über diese Leitung fließt kein Gradient zurück.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>No gradients: end the graph in one number, such as a loss.</source>
        <translation>Keine Gradienten: Der Graph muss in einer einzelnen Zahl enden, etwa einem Verlust.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>Select a wire or a parameter, or step through the backward pass: its gradient is taken apart here into the paths that it has come by.</source>
        <translation>Eine Leitung oder einen Parameter auswählen oder durch den Rückwärtsdurchlauf schreiten: Der Gradient wird hier in die Pfade zerlegt, auf denen er gekommen ist.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>The gradient of {0} has not come back yet at this step.</source>
        <translation>Der Gradient von {0} ist in diesem Schritt noch nicht zurückgekommen.</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>Which element of {0}</source>
        <translation>Welches Element von {0}</translation>
    </message>
    <message>
        <location filename="../../app/panels/timeline/why_page.py"/>
        <source>Which gradient of the node</source>
        <translation>Welcher Gradient des Knotens</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>Problems {0}</source>
        <translation>Probleme {0}</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>PyTorch code</source>
        <translation>PyTorch-Code</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>training</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <location filename="../../app/window/parts.py"/>
        <source>training, epoch {0} of {1}</source>
        <translation>Training, Epoche {0} von {1}</translation>
    </message>
</context>
<context>
    <name>WireLegend</name>
    <message>
        <location filename="../../app/canvas/wire_legend.py"/>
        <source>No gradients in this run</source>
        <translation>Keine Gradienten in diesem Lauf</translation>
    </message>
    <message>
        <location filename="../../app/canvas/wire_legend.py"/>
        <source>Size of the gradient, this run</source>
        <translation>Größe des Gradienten, in diesem Lauf</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <location filename="../../app/panels/timeline/words_page.py"/>
        <source>The step in words</source>
        <translation>Der Schritt in Worten</translation>
    </message>
</context>
<context>
    <name>_StepDelegate</name>
    <message>
        <location filename="../../app/panels/history.py"/>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <location filename="../../app/widgets/array_editor.py"/>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
</context>
</TS>
