<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>DigitPad will speak it from the next start on.</source>
        <translation>DigitPad spricht sie vom nächsten Start an.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>“{0}” is in use.</source>
        <translation>„{0}“ liest jetzt.</translation>
    </message>
    <message>
        <source>Held-out pens</source>
        <translation>Zurückgehaltene Handschriften</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>MNIST, test set</source>
        <translation>MNIST, Testdaten</translation>
    </message>
    <message>
        <source>MNIST, training set</source>
        <translation>MNIST, Trainingsdaten</translation>
    </message>
    <message>
        <source>MNIST, everything</source>
        <translation>MNIST, alles</translation>
    </message>
    <message>
        <source>Show every &amp;{0}</source>
        <translation>Jede &amp;{0} zeigen</translation>
    </message>
    <message>
        <source>Show all read as &amp;{0}</source>
        <translation>Alles zeigen, was als &amp;{0} gelesen wurde</translation>
    </message>
    <message>
        <source>It is a &amp;{0}</source>
        <translation>Das ist &amp;{0}</translation>
    </message>
    <message>
        <source>&amp;Misread</source>
        <translation>&amp;Falsch gelesen</translation>
    </message>
    <message>
        <source>Only what was misread</source>
        <translation>Nur was falsch gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>&amp;Richtig</translation>
    </message>
    <message>
        <source>Only what was read right</source>
        <translation>Nur was richtig gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>&amp;Unsicher</translation>
    </message>
    <message>
        <source>Only readings with less than 90 % confidence</source>
        <translation>Nur Lesungen mit weniger als 90 % Sicherheit</translation>
    </message>
    <message>
        <source>&amp;Disputed</source>
        <translation>Um&amp;stritten</translation>
    </message>
    <message>
        <source>Only pictures whose label people dispute</source>
        <translation>Nur Bilder, deren Beschriftung umstritten ist</translation>
    </message>
    <message>
        <source>M&amp;y labels</source>
        <translation>&amp;Meine</translation>
    </message>
    <message>
        <source>Only what you have labelled, marked or tagged</source>
        <translation>Nur was Sie beschriftet, markiert oder mit Stichworten versehen haben</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>Wieder alle Bilder zeigen</translation>
    </message>
    <message>
        <source>&amp;Shuffle</source>
        <translation>M&amp;ischen</translation>
    </message>
    <message>
        <source>Show them in a new random order</source>
        <translation>In neuer zufälliger Reihenfolge zeigen</translation>
    </message>
    <message>
        <source>&amp;Larger pictures</source>
        <translation>&amp;Größere Bilder</translation>
    </message>
    <message>
        <source>Make the pictures larger</source>
        <translation>Die Bilder größer machen</translation>
    </message>
    <message>
        <source>Make the pictures smaller</source>
        <translation>Die Bilder kleiner machen</translation>
    </message>
    <message>
        <source>Smaller p&amp;ictures</source>
        <translation>&amp;Kleinere Bilder</translation>
    </message>
    <message>
        <source>&amp;Which ink decided</source>
        <translation>Welche Tinte &amp;entschied</translation>
    </message>
    <message>
        <source>Show which ink made it read so</source>
        <translation>Zeigen, welche Tinte zu dieser Lesung führte</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo your last label, mark or tag</source>
        <translation>Die letzte Beschriftung, Markierung oder das letzte Stichwort zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo your last label, mark or tag</source>
        <translation>Die letzte Beschriftung, Markierung oder das letzte Stichwort wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected pictures as a sheet and a table</source>
        <translation>Die gewählten Bilder als Bogen und als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select all pictures that are shown</source>
        <translation>Alle gezeigten Bilder auswählen</translation>
    </message>
    <message>
        <source>&amp;Mislabelled</source>
        <translation>&amp;Falsch beschriftet</translation>
    </message>
    <message>
        <source>Mark the label as wrong, or take it back</source>
        <translation>Die Beschriftung als falsch markieren, oder das zurücknehmen</translation>
    </message>
    <message>
        <source>Take &amp;your label back</source>
        <translation>Eigene &amp;Beschriftung zurücknehmen</translation>
    </message>
    <message>
        <source>Go by the set&apos;s label</source>
        <translation>Der Beschriftung der Daten folgen</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Stichwort…</translation>
    </message>
    <message>
        <source>Give the selected pictures a tag, or take it away</source>
        <translation>Den gewählten Bildern ein Stichwort geben oder nehmen</translation>
    </message>
    <message>
        <source>&amp;Learn from these…</source>
        <translation>Daraus &amp;lernen…</translation>
    </message>
    <message>
        <source>Use them in the next retraining</source>
        <translation>Für das nächste Training verwenden</translation>
    </message>
    <message>
        <source>Send to the &amp;pad</source>
        <translation>Auf den &amp;Block legen</translation>
    </message>
    <message>
        <source>Look at the picture on the pad</source>
        <translation>Das Bild auf dem Block ansehen</translation>
    </message>
    <message>
        <source>Send to the pad as &amp;strokes</source>
        <translation>Als S&amp;triche auf den Block legen</translation>
    </message>
    <message>
        <source>Trace the picture, so that you can change a stroke and try again</source>
        <translation>Das Bild nachzeichnen, um einen Strich zu ändern und es noch einmal zu versuchen</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>Als &amp;Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Export as a table, one line for each picture</source>
        <translation>Als Tabelle exportieren, eine Zeile je Bild</translation>
    </message>
    <message>
        <source>As &amp;PNG files…</source>
        <translation>Als &amp;PNG-Dateien…</translation>
    </message>
    <message>
        <source>Export as a folder of PNG files</source>
        <translation>Als Ordner mit PNG-Dateien exportieren</translation>
    </message>
    <message>
        <source>As one contact &amp;sheet…</source>
        <translation>Als &amp;Kontaktbogen…</translation>
    </message>
    <message>
        <source>Export as one large picture with titles</source>
        <translation>Als ein großes Bild mit Titeln exportieren</translation>
    </message>
    <message>
        <source>&amp;Compare with a model…</source>
        <translation>Mit einem Modell &amp;vergleichen…</translation>
    </message>
    <message>
        <source>See what another model reads</source>
        <translation>Sehen, was ein anderes Modell liest</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Browse the set in a file</source>
        <translation>Die Daten in einer Datei durchsehen</translation>
    </message>
    <message>
        <source>Open a f&amp;older…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Browse a folder&apos;s set</source>
        <translation>Die Daten in einem Ordner durchsehen</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show the keyboard shortcuts</source>
        <translation>Die Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close the browser</source>
        <translation>Die Durchsicht schließen</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Rela&amp;bel</source>
        <translation>&amp;Neu beschriften</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;True digit</source>
        <translation>&amp;Wahre Ziffer</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>Ge&amp;lesen als</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>All that can be opened ({0})</source>
        <translation>Alles, was sich öffnen lässt ({0})</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Bilder ({0})</translation>
    </message>
    <message>
        <source>Ink ({0})</source>
        <translation>Tinte ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Ink (*.ndjson)</source>
        <translation>Tinte (*.ndjson)</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>an {0}</source>
        <translation>eine {0}</translation>
    </message>
    <message>
        <source>a {0}</source>
        <translation>eine {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>more than {0} percent</source>
        <translation>mehr als {0} Prozent</translation>
    </message>
    <message>
        <source>less than {0} percent</source>
        <translation>weniger als {0} Prozent</translation>
    </message>
    <message>
        <source>{0} percent</source>
        <translation>{0} Prozent</translation>
    </message>
    <message>
        <source>How sure the network is, in whole percent. “&gt; 99 %” is all from 99.5 % on: no reading is ever certain.</source>
        <translation>Wie sicher das Netz ist, in ganzen Prozent. „&gt; 99 %“ ist alles ab 99,5 %: Keine Lesung ist je gewiss.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>Ganze Zahlen</translation>
    </message>
    <message>
        <source>Single digits only</source>
        <translation>Nur einzelne Ziffern</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>MNIST test set</source>
        <translation>MNIST-Testdaten</translation>
    </message>
    <message>
        <source>Pens never seen</source>
        <translation>Nie gesehene Handschriften</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>read {0} ✗</source>
        <translation>als {0} gelesen ✗</translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation>{0} Zeichnung</translation>
    </message>
    <message>
        <source>{0} selected drawings</source>
        <translation>{0} gewählte Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>&amp;Relabel as</source>
        <translation>&amp;Umbeschriften als</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>{0} · looks like {1}</source>
        <translation>{0} · wie {1}?</translation>
    </message>
    <message>
        <source>{0} · very small</source>
        <translation>{0} · sehr klein</translation>
    </message>
    <message>
        <source>{0} · unclear</source>
        <translation>{0} · unklar</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>Das ist {0}</translation>
    </message>
    <message>
        <source>The number is {0}</source>
        <translation>Die Zahl ist {0}</translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation>Umbeschriften als {0}</translation>
    </message>
    <message>
        <source>Delete one of my digits</source>
        <translation>Eine meiner Ziffern löschen</translation>
    </message>
    <message>
        <source>&amp;New page</source>
        <translation>&amp;Neue Seite</translation>
    </message>
    <message>
        <source>Begin with an empty page</source>
        <translation>Mit einer leeren Seite beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a picture or an ink file</source>
        <translation>Ein Bild oder eine Datei mit Tinte öffnen</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or NDJSON ink</source>
        <translation>Als PNG, SVG oder NDJSON-Tinte speichern</translation>
    </message>
    <message>
        <source>Copy the page as picture and as ink</source>
        <translation>Die Seite als Bild und als Tinte kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y reading</source>
        <translation>&amp;Lesung kopieren</translation>
    </message>
    <message>
        <source>Copy what was read, as text</source>
        <translation>Das Gelesene als Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste a picture or ink and read it</source>
        <translation>Ein Bild oder Tinte einfügen und lesen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close DigitPad</source>
        <translation>DigitPad schließen</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Do the undone change again</source>
        <translation>Die zurückgenommene Änderung wiederholen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>L&amp;eeren</translation>
    </message>
    <message>
        <source>Clear the page</source>
        <translation>Die Seite leeren</translation>
    </message>
    <message>
        <source>&amp;Split digit</source>
        <translation>Ziffer &amp;trennen</translation>
    </message>
    <message>
        <source>Cut the chosen digit in two: it is more than one</source>
        <translation>Die gewählte Ziffer zerschneiden: Es sind mehrere</translation>
    </message>
    <message>
        <source>&amp;Join digits</source>
        <translation>Ziffern &amp;verbinden</translation>
    </message>
    <message>
        <source>Make one digit of the chosen one and the one before it</source>
        <translation>Aus der gewählten Ziffer und der davor eine machen</translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>Ra&amp;diergummi</translation>
    </message>
    <message>
        <source>Erase the strokes that you touch</source>
        <translation>Striche wegradieren, die Sie berühren</translation>
    </message>
    <message>
        <source>Turn le&amp;ft</source>
        <translation>Nach lin&amp;ks drehen</translation>
    </message>
    <message>
        <source>Turn the opened photo a quarter to the left</source>
        <translation>Das geöffnete Foto eine Vierteldrehung nach links drehen</translation>
    </message>
    <message>
        <source>Turn r&amp;ight</source>
        <translation>Nach re&amp;chts drehen</translation>
    </message>
    <message>
        <source>Turn the opened photo a quarter to the right</source>
        <translation>Das geöffnete Foto eine Vierteldrehung nach rechts drehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious drawing</source>
        <translation>V&amp;orige Zeichnung</translation>
    </message>
    <message>
        <source>Show the drawing or picture before this one</source>
        <translation>Die Zeichnung oder das Bild davor zeigen</translation>
    </message>
    <message>
        <source>Ne&amp;xt drawing</source>
        <translation>N&amp;ächste Zeichnung</translation>
    </message>
    <message>
        <source>Show the drawing or picture after this one</source>
        <translation>Die Zeichnung oder das Bild danach zeigen</translation>
    </message>
    <message>
        <source>&amp;Retrain…</source>
        <translation>Neu &amp;trainieren…</translation>
    </message>
    <message>
        <source>Train a new model</source>
        <translation>Ein neues Modell trainieren</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>Choose, compare and share models</source>
        <translation>Modelle wählen, vergleichen und weitergeben</translation>
    </message>
    <message>
        <source>Go &amp;back a model</source>
        <translation>Ein Modell &amp;zurück</translation>
    </message>
    <message>
        <source>Read with the model that read before this one</source>
        <translation>Mit dem Modell lesen, das vor diesem las</translation>
    </message>
    <message>
        <source>&amp;Test set…</source>
        <translation>&amp;Testdaten…</translation>
    </message>
    <message>
        <source>Look at what the model misreads</source>
        <translation>Ansehen, was das Modell falsch liest</translation>
    </message>
    <message>
        <source>&amp;Compare networks</source>
        <translation>Netze ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Let several networks read the same drawing side by side</source>
        <translation>Mehrere Netze dieselbe Zeichnung nebeneinander lesen lassen</translation>
    </message>
    <message>
        <source>&amp;Inside the network</source>
        <translation>I&amp;m Inneren des Netzes</translation>
    </message>
    <message>
        <source>Look at what each layer makes of the drawing</source>
        <translation>Ansehen, was jede Schicht aus der Zeichnung macht</translation>
    </message>
    <message>
        <source>My &amp;digits…</source>
        <translation>Meine &amp;Ziffern…</translation>
    </message>
    <message>
        <source>Look through your digits</source>
        <translation>Ihre Ziffern durchsehen</translation>
    </message>
    <message>
        <source>Draw with &amp;pen only</source>
        <translation>Nur mit dem St&amp;ift zeichnen</translation>
    </message>
    <message>
        <source>Let neither finger nor mouse draw: a hand may rest on the page</source>
        <translation>Weder Finger noch Maus zeichnen: Die Hand darf auf der Seite liegen</translation>
    </message>
    <message>
        <source>Side &amp;button erases</source>
        <translation>Seitentaste &amp;radiert</translation>
    </message>
    <message>
        <source>Erase with the pen while its side button is held</source>
        <translation>Mit dem Stift radieren, solange seine Seitentaste gedrückt ist</translation>
    </message>
    <message>
        <source>Announce readin&amp;gs</source>
        <translation>Lesungen a&amp;nsagen</translation>
    </message>
    <message>
        <source>Let a screen reader say what was read at the end of every stroke</source>
        <translation>Am Ende jedes Strichs ansagen lassen, was gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;One digit only</source>
        <translation>Nur &amp;eine Ziffer</translation>
    </message>
    <message>
        <source>Read everything on the page as one digit, not as a number</source>
        <translation>Alles auf der Seite als eine Ziffer lesen, nicht als Zahl</translation>
    </message>
    <message>
        <source>&amp;Wide pad</source>
        <translation>&amp;Breiter Block</translation>
    </message>
    <message>
        <source>Make the page twice as wide, for long numbers</source>
        <translation>Die Seite doppelt so breit machen, für lange Zahlen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen, or the window again</source>
        <translation>Den ganzen Bildschirm nutzen, oder wieder das Fenster</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Read what the program can do</source>
        <translation>Lesen, was das Programm kann</translation>
    </message>
    <message>
        <source>The s&amp;tory in five steps</source>
        <translation>&amp;Die Geschichte in fünf Schritten</translation>
    </message>
    <message>
        <source>Read about five networks, from a single layer on, and see each fail</source>
        <translation>Über fünf Netze lesen, von einer einzigen Schicht an, und jedes scheitern sehen</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>Problem &amp;melden…</translation>
    </message>
    <message>
        <source>Collect what helps to find a cause; nothing is sent</source>
        <translation>Sammeln, was hilft, die Ursache zu finden; nichts wird gesendet</translation>
    </message>
    <message>
        <source>&amp;About DigitPad</source>
        <translation>Ü&amp;ber DigitPad</translation>
    </message>
    <message>
        <source>Show version and model</source>
        <translation>Version und Modell zeigen</translation>
    </message>
    <message>
        <source>Draw a digit: it is read while you draw.</source>
        <translation>Zeichnen Sie eine Ziffer: Sie wird beim Zeichnen gelesen.</translation>
    </message>
    <message>
        <source>Press ✓, or the digit it was: it learns your hand at once.</source>
        <translation>Drücken Sie ✓ oder die Ziffer, die es war: Ihre Hand wird sofort gelernt.</translation>
    </message>
    <message>
        <source>Look at what you taught and at what it misreads, or train a network yourself.</source>
        <translation>Sehen Sie an, was Sie gelehrt haben und was falsch gelesen wird, oder trainieren Sie selbst ein Netz.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Er&amp;scheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Dem System folgen</translation>
    </message>
    <message>
        <source>Paper and ink</source>
        <translation>Papier und Tinte</translation>
    </message>
    <message>
        <source>For dark rooms</source>
        <translation>Für dunkle Räume</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Stopping, and keeping the best so far…</source>
        <translation>Wird beendet, das bisher Beste bleibt…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird abgeschlossen…</translation>
    </message>
    <message>
        <source>Preparing the digits…</source>
        <translation>Die Ziffern werden vorbereitet…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Paused in epoch {0} of {1}</source>
        <translation>Angehalten in Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} digits a second</source>
        <translation>{0} Ziffern je Sekunde</translation>
    </message>
    <message>
        <source>{0} right so far</source>
        <translation>bisher {0} richtig</translation>
    </message>
    <message>
        <source>The first start takes the longest. The pad can be used meanwhile.</source>
        <translation>Der erste Start dauert am längsten. Der Block lässt sich dabei benutzen.</translation>
    </message>
    <message>
        <source>training: done, choose</source>
        <translation>Training: fertig, wählen</translation>
    </message>
    <message>
        <source>training: failed</source>
        <translation>Training: gescheitert</translation>
    </message>
    <message>
        <source>training: connection lost</source>
        <translation>Training: Verbindung verloren</translation>
    </message>
    <message>
        <source>training: paused</source>
        <translation>Training: angehalten</translation>
    </message>
    <message>
        <source>training: starting…</source>
        <translation>Training: startet…</translation>
    </message>
    <message>
        <source>training: finishing…</source>
        <translation>Training: wird abgeschlossen…</translation>
    </message>
    <message>
        <source>training: epoch {0}/{1}</source>
        <translation>Training: Epoche {0}/{1}</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>Leere Seite</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Not a digit? Closest: {0}</source>
        <translation>Keine Ziffer? Am ehesten {0}</translation>
    </message>
    <message>
        <source>{0}; or {1}</source>
        <translation>{0}; oder {1}</translation>
    </message>
    <message>
        <source>For reading alone. “Train this” makes a full one, which can go on learning.</source>
        <translation>Nur zum Lesen. „Trainieren“ macht ein vollständiges, das weiterlernen kann.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>Convolution {0}</source>
        <translation>Faltung {0}</translation>
    </message>
    <message>
        <source>Depthwise convolution {0}</source>
        <translation>Tiefenweise Faltung {0}</translation>
    </message>
    <message>
        <source>Dense layer</source>
        <translation>Dichte Schicht</translation>
    </message>
    <message>
        <source>Max pooling {0}</source>
        <translation>Max-Pooling {0}</translation>
    </message>
    <message>
        <source>Average pooling {0}</source>
        <translation>Mittelwert-Pooling {0}</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>Globaler Mittelwert</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation>Verkettung</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>one map of {1}</source>
        <translation>eine Karte mit {1}</translation>
    </message>
    <message>
        <source>{0} maps of {1}</source>
        <translation>{0} Karten mit {1}</translation>
    </message>
    <message>
        <source>one unit</source>
        <translation>eine Einheit</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>{0} Einheiten</translation>
    </message>
    <message>
        <source>Digit {0}</source>
        <translation>Ziffer {0}</translation>
    </message>
    <message>
        <source>Map {0}</source>
        <translation>Karte {0}</translation>
    </message>
    <message>
        <source>Unit {0}</source>
        <translation>Einheit {0}</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>ein Gewicht</translation>
    </message>
    <message>
        <source>{0} weights</source>
        <translation>{0} Gewichte</translation>
    </message>
    <message>
        <source>one multiplication for each picture</source>
        <translation>eine Multiplikation pro Bild</translation>
    </message>
    <message>
        <source>{0} multiplications for each picture</source>
        <translation>{0} Multiplikationen pro Bild</translation>
    </message>
    <message>
        <source>ReLU then makes 0 of everything below 0.</source>
        <translation>ReLU macht danach aus allem unter 0 eine 0.</translation>
    </message>
    <message>
        <source>A batch normalization is folded into its weights.</source>
        <translation>Eine Batch-Normalisierung steckt in den Gewichten.</translation>
    </message>
    <message>
        <source>This is all that the network gets to see: 28×28 numbers from 0 to 1.</source>
        <translation>Das ist alles, was das Netz zu sehen bekommt: 28×28 Zahlen von 0 bis 1.</translation>
    </message>
    <message>
        <source>A small pattern of weights slides over all maps before; where they look like it, its own map is strong.</source>
        <translation>Ein kleines Muster aus Gewichten gleitet über alle Karten davor; wo sie ihm ähneln, ist seine eigene Karte stark.</translation>
    </message>
    <message>
        <source>As a convolution, but each pattern looks at one map only.</source>
        <translation>Wie eine Faltung, aber jedes Muster sieht nur eine Karte.</translation>
    </message>
    <message>
        <source>Each unit multiplies everything before by weights of its own and adds it up.</source>
        <translation>Jede Einheit multipliziert alles davor mit eigenen Gewichten und zählt es zusammen.</translation>
    </message>
    <message>
        <source>Of each window the largest number stays; the maps get smaller.</source>
        <translation>Von jedem Fenster bleibt die größte Zahl; die Karten werden kleiner.</translation>
    </message>
    <message>
        <source>Of each window the mean stays; the maps get smaller.</source>
        <translation>Von jedem Fenster bleibt der Mittelwert; die Karten werden kleiner.</translation>
    </message>
    <message>
        <source>Of each map its mean stays.</source>
        <translation>Von jeder Karte bleibt ihr Mittelwert.</translation>
    </message>
    <message>
        <source>Each map is multiplied by one number and another one is added, so that all are of like size.</source>
        <translation>Jede Karte wird mit einer Zahl multipliziert und eine andere addiert, damit alle ähnlich groß sind.</translation>
    </message>
    <message>
        <source>Each number goes through the same curve by itself.</source>
        <translation>Jede Zahl geht für sich durch dieselbe Kurve.</translation>
    </message>
    <message>
        <source>Makes probabilities of the numbers: all above 0, together 1.</source>
        <translation>Macht aus den Zahlen Wahrscheinlichkeiten: alle über 0, zusammen 1.</translation>
    </message>
    <message>
        <source>The logarithms of the probabilities that a softmax gives.</source>
        <translation>Die Logarithmen der Wahrscheinlichkeiten, die ein Softmax ergibt.</translation>
    </message>
    <message>
        <source>Two layers are added, number by number.</source>
        <translation>Zwei Schichten werden Zahl für Zahl addiert.</translation>
    </message>
    <message>
        <source>The numbers of several layers are put one after the other.</source>
        <translation>Die Zahlen mehrerer Schichten werden hintereinandergestellt.</translation>
    </message>
    <message>
        <source>How this layer computes is not shown; this is what it gives.</source>
        <translation>Wie diese Schicht rechnet, wird nicht gezeigt; dies gibt sie aus.</translation>
    </message>
    <message>
        <source>MNIST not measured</source>
        <translation>MNIST nicht gemessen</translation>
    </message>
    <message>
        <source>A single layer</source>
        <translation>Eine einzige Schicht</translation>
    </message>
    <message>
        <source>Every pixel has one weight for each digit. The score of a digit is the sum of the weights under the ink, and softmax makes probabilities of the ten scores. Nothing else stands between picture and answer.</source>
        <translation>Jeder Pixel hat für jede Ziffer ein Gewicht. Die Punktzahl einer Ziffer ist die Summe der Gewichte unter der Tinte, und Softmax macht aus den zehn Punktzahlen Wahrscheinlichkeiten. Sonst steht nichts zwischen Bild und Antwort.</translation>
    </message>
    <message>
        <source>Draw a zero with a slash. This network reads 8: ink in the middle counts for 8, whatever is around it. Without the slash it reads 0. The four networks after it read 0 either way.</source>
        <translation>Zeichnen Sie eine Null mit Schrägstrich. Dieses Netz liest 8: Tinte in der Mitte zählt für die 8, was auch immer darum herum ist. Ohne den Strich liest es 0. Die vier Netze danach lesen beide Male 0.</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, a linear classifier</source>
        <translation>LeCun et al. 1998, ein linearer Klassifikator</translation>
    </message>
    <message>
        <source>One hidden layer</source>
        <translation>Eine verborgene Schicht</translation>
    </message>
    <message>
        <source>128 neurons stand between picture and answer. Each weighs the whole picture, and is silent where the sum is below zero (ReLU). The last layer weighs neurons instead of pixels, so that the same pixel may speak for a digit in one picture and against it in another.</source>
        <translation>Zwischen Bild und Antwort stehen 128 Neuronen. Jedes gewichtet das ganze Bild und schweigt, wo die Summe unter null liegt (ReLU). Die letzte Schicht gewichtet Neuronen statt Pixel, sodass derselbe Pixel in einem Bild für eine Ziffer sprechen kann und in einem anderen gegen sie.</translation>
    </message>
    <message>
        <source>Draw a two of straight lines, as a pocket calculator shows it, leaning a little to the right. This network reads 8, as the single layer does. The three networks after it read 2.</source>
        <translation>Zeichnen Sie eine Zwei aus geraden Strichen, wie ein Taschenrechner sie zeigt, ein wenig nach rechts geneigt. Dieses Netz liest 8, wie die einzige Schicht auch. Die drei Netze danach lesen 2.</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, 300 hidden neurons</source>
        <translation>LeCun et al. 1998, 300 verborgene Neuronen</translation>
    </message>
    <message>
        <source>TensorFlow&apos;s quickstart for beginners, this network</source>
        <translation>TensorFlows Schnelleinstieg für Anfänger, dieses Netz</translation>
    </message>
    <message>
        <source>Two hidden layers</source>
        <translation>Zwei verborgene Schichten</translation>
    </message>
    <message>
        <source>Two layers of 512 neurons, of which the second combines what the first has found. In training, a fifth of them is left out at random in each step (dropout), so that none relies on another one alone.</source>
        <translation>Zwei Schichten mit 512 Neuronen; die zweite verbindet, was die erste gefunden hat. Beim Training wird in jedem Schritt zufällig ein Fünftel davon weggelassen (Dropout), damit sich keines auf ein einziges anderes verlässt.</translation>
    </message>
    <message>
        <source>Draw a one with a foot, leaning to the left. This network reads 5, as the two before it do: to a dense layer, ink that has moved is other ink. The two networks after it read 1.</source>
        <translation>Zeichnen Sie eine Eins mit Fuß, nach links geneigt. Dieses Netz liest 5, wie die beiden davor auch: Für eine dichte Schicht ist verschobene Tinte andere Tinte. Die beiden Netze danach lesen 1.</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, 300 and 100 hidden neurons</source>
        <translation>LeCun et al. 1998, 300 und 100 verborgene Neuronen</translation>
    </message>
    <message>
        <source>Keras examples, mnist_mlp with Adam</source>
        <translation>Keras-Beispiele, mnist_mlp mit Adam</translation>
    </message>
    <message>
        <source>Convolutions</source>
        <translation>Faltungen</translation>
    </message>
    <message>
        <source>32 filters of 3×3 pixels slide over the picture, and 64 more over what they have found. A filter finds its pattern wherever it lies. Pooling keeps the strongest of every four, and dense layers decide.</source>
        <translation>32 Filter von 3×3 Pixeln gleiten über das Bild und 64 weitere über das, was sie gefunden haben. Ein Filter findet sein Muster, wo immer es liegt. Das Pooling behält von je vier Werten den stärksten, und dichte Schichten entscheiden.</translation>
    </message>
    <message>
        <source>Draw an eight like a snowman: a small circle on a large one. This network reads 0, and the three before it misread it, too. digitnet reads 8.</source>
        <translation>Zeichnen Sie eine Acht wie einen Schneemann: ein kleiner Kreis auf einem großen. Dieses Netz liest 0, und auch die drei davor lesen sie falsch. digitnet liest 8.</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, LeNet-5</source>
        <translation>LeCun et al. 1998, LeNet-5</translation>
    </message>
    <message>
        <source>Keras examples, mnist_cnn</source>
        <translation>Keras-Beispiele, mnist_cnn</translation>
    </message>
    <message>
        <source>digitnet</source>
        <translation>digitnet</translation>
    </message>
    <message>
        <source>The network that reads the pad. Five convolutions with batch normalization, and at the end a weight for each place of each map: where a stroke lies tells 6 from 9. It has a seventh of the weights of the network before it. The one that came with the program has learnt from pens, too, and the recipe bends the pictures in training, which the code below leaves out.</source>
        <translation>Das Netz, das den Block liest. Fünf Faltungen mit Batch-Normalisierung und am Ende ein Gewicht für jede Stelle jeder Karte: Wo ein Strich liegt, unterscheidet 6 von 9. Es hat ein Siebtel der Gewichte des Netzes davor. Das mitgelieferte hat auch von Stiften gelernt, und das Rezept verbiegt die Bilder beim Training, was der Code unten weglässt.</translation>
    </message>
    <message>
        <source>Draw a three of straight lines, as a pocket calculator shows it. digitnet reads 7. The four networks before it read 3: one that is better is not better at everything.</source>
        <translation>Zeichnen Sie eine Drei aus geraden Strichen, wie ein Taschenrechner sie zeigt. digitnet liest 7. Die vier Netze davor lesen 3: Ein besseres ist nicht in allem besser.</translation>
    </message>
    <message>
        <source>none: it is this program&apos;s own</source>
        <translation>keine: Es ist das eigene dieses Programms</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>How this number came about is not shown.</source>
        <translation>Wie diese Zahl entstand, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>The largest of {0} numbers: {1}</source>
        <translation>Die größte von {0} Zahlen: {1}</translation>
    </message>
    <message>
        <source>The mean of {0} numbers: {1}</source>
        <translation>Der Mittelwert von {0} Zahlen: {1}</translation>
    </message>
    <message>
        <source>Taken over as it is: {0}</source>
        <translation>Unverändert übernommen: {0}</translation>
    </message>
    <message>
        <source>The network has {0} here: it computes with rounded numbers.</source>
        <translation>Das Netz hat hier {0}: Es rechnet mit gerundeten Zahlen.</translation>
    </message>
    <message>
        <source>{1} (one more)</source>
        <translation>{1} (noch eine)</translation>
    </message>
    <message>
        <source>{1} ({0} more)</source>
        <translation>{1} ({0} weitere)</translation>
    </message>
    <message>
        <source>{0} (bias)</source>
        <translation>{0} (Bias)</translation>
    </message>
    <message>
        <source>The logarithm of e to the {0} over the sum of that for all {1}: {2}</source>
        <translation>Der Logarithmus von e hoch {0} durch die Summe davon für alle {1}: {2}</translation>
    </message>
    <message>
        <source>e to the {0}, over the sum of that for all {1}: {2}</source>
        <translation>e hoch {0}, durch die Summe davon für alle {1}: {2}</translation>
    </message>
    <message>
        <source>Loss: mean absolute error</source>
        <translation>Verlust: mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Loss: cross-entropy</source>
        <translation>Verlust: Kreuzentropie</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>cross-entropy in nats</source>
        <translation>Kreuzentropie in Nats</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>Epoche {0}</translation>
    </message>
    <message>
        <source>training {0}, loss {1}</source>
        <translation>Training {0}, Verlust {1}</translation>
    </message>
    <message>
        <source>validation after epoch {0}: {1}, loss {2}</source>
        <translation>Validierung nach Epoche {0}: {1}, Verlust {2}</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}: {2} right</source>
        <translation>Epoche {0} von {1}: {2} richtig</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DigitPad</source>
        <translation>Über DigitPad</translation>
    </message>
    <message>
        <source>&lt;h2&gt;DigitPad {0}&lt;/h2&gt;&lt;p&gt;Reads the digits you draw, shows how sure it is, and learns your hand.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;DigitPad {0}&lt;/h2&gt;&lt;p&gt;Liest die Ziffern, die Sie zeichnen, zeigt, wie sicher es ist, und lernt Ihre Hand.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>AnnotationActions</name>
    <message>
        <source>It is {0}</source>
        <translation>Das ist {0}</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>Beschriftung entfernen</translation>
    </message>
    <message>
        <source>Mislabelled</source>
        <translation>Falsch beschriftet</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Tag for the selected pictures; one they all have is removed</source>
        <translation>Stichwort für die gewählten Bilder; eines, das alle haben, wird entfernt</translation>
    </message>
    <message>
        <source>Remove tag “{0}”</source>
        <translation>Stichwort „{0}“ entfernen</translation>
    </message>
    <message>
        <source>Tag “{0}”</source>
        <translation>Stichwort „{0}“</translation>
    </message>
    <message>
        <source>How often each of the {0} selected pictures is used in an epoch</source>
        <translation>Wie oft jedes der {0} gewählten Bilder in einer Epoche vorkommt</translation>
    </message>
    <message>
        <source>How often the selected picture is used in an epoch</source>
        <translation>Wie oft das gewählte Bild in einer Epoche vorkommt</translation>
    </message>
    <message>
        <source>A model that has learnt from a test set can no longer be judged by it.</source>
        <translation>Ein Modell, das aus Testdaten gelernt hat, lässt sich nicht mehr an ihnen messen.</translation>
    </message>
    <message>
        <source>Learn from these</source>
        <translation>Daraus lernen</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>1 picture is set aside for the next retraining, in {1}.</source>
        <translation>1 Bild ist für das nächste Training zurückgelegt, in {1}.</translation>
    </message>
    <message>
        <source>{0} pictures are set aside for the next retraining, in {1}.</source>
        <translation>{0} Bilder sind für das nächste Training zurückgelegt, in {1}.</translation>
    </message>
</context>
<context>
    <name>BrowserController</name>
    <message>
        <source>the {0} selected pictures</source>
        <translation>die {0} gewählten Bilder</translation>
    </message>
    <message>
        <source>the one picture shown</source>
        <translation>das eine gezeigte Bild</translation>
    </message>
    <message>
        <source>all {0} pictures shown</source>
        <translation>alle {0} gezeigten Bilder</translation>
    </message>
    <message>
        <source>{0}, picture {1}</source>
        <translation>{0}, Bild {1}</translation>
    </message>
</context>
<context>
    <name>BrowserState</name>
    <message>
        <source>Not saved: {0}</source>
        <translation>Nicht gespeichert: {0}</translation>
    </message>
    <message>
        <source>{0} was damaged and is kept as {1}; new labels and tags are saved as before.</source>
        <translation>{0} war beschädigt und liegt jetzt als {1} da; neue Beschriftungen und Stichworte werden wie zuvor gespeichert.</translation>
    </message>
    <message>
        <source>Your labels and tags are not shown: {0}</source>
        <translation>Ihre Beschriftungen und Stichworte werden nicht gezeigt: {0}</translation>
    </message>
</context>
<context>
    <name>BrowserWindow</name>
    <message>
        <source>Test set</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>Reading the pictures with {0}…</source>
        <translation>{0} liest die Bilder…</translation>
    </message>
    <message>
        <source>Open a set</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>0 … 9</source>
        <translation>0 … 9</translation>
    </message>
    <message>
        <source>Show every picture of this digit, or all again</source>
        <translation>Jedes Bild dieser Ziffer zeigen, oder wieder alle</translation>
    </message>
    <message>
        <source>Alt+0 … 9</source>
        <translation>Alt+0 … 9</translation>
    </message>
    <message>
        <source>Show all that was read as this digit</source>
        <translation>Alles zeigen, was als diese Ziffer gelesen wurde</translation>
    </message>
    <message>
        <source>Ctrl+0 … 9</source>
        <translation>Strg+0 … 9</translation>
    </message>
    <message>
        <source>Say which digit the selected pictures show</source>
        <translation>Sagen, welche Ziffer die gewählten Bilder zeigen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Go to the details of the picture</source>
        <translation>Zu den Einzelheiten des Bildes gehen</translation>
    </message>
    <message>
        <source>&amp;Export {0}</source>
        <translation>&amp;Exportieren: {0}</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} auf {1}</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw a digit with the pen</source>
        <translation>Zeichnen Sie mit dem Stift eine Ziffer</translation>
    </message>
    <message>
        <source>Draw a digit here with mouse, pen or finger</source>
        <translation>Zeichnen Sie hier mit Maus, Stift oder Finger eine Ziffer</translation>
    </message>
    <message>
        <source>Draw a digit here with the pen</source>
        <translation>Zeichnen Sie hier mit dem Stift eine Ziffer</translation>
    </message>
    <message>
        <source>A photo, with a box around what is read. Arrow keys move the box, with Shift they change its size.</source>
        <translation>Ein Foto mit einem Rahmen um das Gelesene. Pfeiltasten verschieben den Rahmen, mit Umschalt ändern sie seine Größe.</translation>
    </message>
    <message>
        <source>Move box</source>
        <translation>Rahmen verschieben</translation>
    </message>
</context>
<context>
    <name>CauseButton</name>
    <message>
        <source>&amp;Relabel</source>
        <translation>&amp;Neu beschriften</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Your drawing of {0} made it this</source>
        <translation>Ihre Zeichnung einer {0} hat das bewirkt</translation>
    </message>
    <message>
        <source>{0}: relabel or delete it</source>
        <translation>{0}: umbeschriften oder löschen</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Changing</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Wird wiederholt</translation>
    </message>
</context>
<context>
    <name>ChoosingDialog</name>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Train a new model</source>
        <translation>Ein neues Modell trainieren</translation>
    </message>
    <message>
        <source>You can go on drawing meanwhile. Your model is kept, and at the end you choose.</source>
        <translation>Sie können dabei weiterzeichnen. Ihr Modell bleibt, und am Ende wählen Sie.</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Training needs additional packages. This installs them: {0}</source>
        <translation>Zum Trainieren sind weitere Pakete nötig. Das installiert sie: {0}</translation>
    </message>
    <message>
        <source>Another window of DigitPad is training already.</source>
        <translation>Ein anderes Fenster von DigitPad trainiert schon.</translation>
    </message>
    <message>
        <source>How long it takes there shows once it has begun.</source>
        <translation>Wie lange es dort dauert, zeigt sich, sobald es begonnen hat.</translation>
    </message>
    <message>
        <source>How long it takes depends on how many digits there are.</source>
        <translation>Wie lange es dauert, hängt davon ab, wie viele Ziffern es sind.</translation>
    </message>
    <message>
        <source>About {0} on this computer</source>
        <translation>Etwa {0} auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>DigitPad is training</source>
        <translation>DigitPad trainiert</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close DigitPad</source>
        <translation>DigitPad schließen</translation>
    </message>
    <message>
        <source>Finish it in the background</source>
        <translation>Im Hintergrund fertigstellen</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Beenden und das Beste behalten</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Training abbrechen</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Nicht schließen</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>It runs on “{0}”. In the background, this program follows it and brings the model back. Left there, it goes on for {1} minutes without this computer; DigitPad finds it again if it is started in that time, and else goes on from the last epoch. Cancelled, nothing of it stays there.</source>
        <translation>Es läuft auf „{0}“. Im Hintergrund folgt ihm dieses Programm und holt das Modell. Dort gelassen, läuft es {1} Minuten ohne diesen Computer weiter; startet man DigitPad in dieser Zeit, findet es das Training wieder, sonst setzt es nach der letzten Epoche fort. Abgebrochen, bleibt dort nichts davon.</translation>
    </message>
    <message>
        <source>Your model is kept in any case.</source>
        <translation>Ihr Modell bleibt auf jeden Fall erhalten.</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>Ein Training läuft</translation>
    </message>
    <message>
        <source>What should happen to it? Your model is kept in any case.</source>
        <translation>Was soll damit geschehen? Ihr Modell bleibt auf jeden Fall.</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>End the comparison</source>
        <translation>Den Vergleich beenden</translation>
    </message>
    <message>
        <source>Choose another model…</source>
        <translation>Anderes Modell wählen…</translation>
    </message>
    <message>
        <source>Choose a model to compare with…</source>
        <translation>Modell zum Vergleichen wählen…</translation>
    </message>
    <message>
        <source>See what another model reads right that this one reads wrong.</source>
        <translation>Sehen Sie, was ein anderes Modell richtig liest und dieses falsch.</translation>
    </message>
    <message>
        <source>“9: 9 | 4” is a 9 that {0} reads as 9 and {1} as 4.</source>
        <translation>„9: 9 | 4“ ist eine 9, die {0} als 9 liest und {1} als 4.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;: {1} % right&lt;br&gt;&lt;b&gt;{2}&lt;/b&gt;: {3} % right</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;: {1} % richtig&lt;br&gt;&lt;b&gt;{2}&lt;/b&gt;: {3} % richtig</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; and &lt;b&gt;{1}&lt;/b&gt;</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; und &lt;b&gt;{1}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The difference is hardly chance: two equally good models would differ this much with a probability of {0} (McNemar).</source>
        <translation>Der Unterschied ist kaum Zufall: Zwei gleich gute Modelle unterschieden sich so sehr mit einer Wahrscheinlichkeit von {0} (McNemar).</translation>
    </message>
    <message>
        <source>The difference may well be chance: two equally good models differ this much with a probability of {0} (McNemar).</source>
        <translation>Der Unterschied kann gut Zufall sein: Zwei gleich gute Modelle unterscheiden sich so sehr mit einer Wahrscheinlichkeit von {0} (McNemar).</translation>
    </message>
    <message>
        <source>Only {0} right</source>
        <translation>Nur {0} richtig</translation>
    </message>
    <message>
        <source>Only {1} right</source>
        <translation>Nur {1} richtig</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>Beide falsch</translation>
    </message>
    <message>
        <source>Read differently</source>
        <translation>Verschieden gelesen</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Reading the test set with both…</source>
        <translation>Beide lesen die Testdaten…</translation>
    </message>
    <message>
        <source>“{0}” and “{1}”</source>
        <translation>„{0}“ und „{1}“</translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation>{0} Ziffer</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>{0} Ziffern</translation>
    </message>
    <message>
        <source>Reading… {0}</source>
        <translation>Wird gelesen… {0}</translation>
    </message>
    <message>
        <source>There are no test digits here to compare the two with.</source>
        <translation>Hier gibt es keine Testziffern, an denen sich die beiden vergleichen ließen.</translation>
    </message>
</context>
<context>
    <name>ComparisonDock</name>
    <message>
        <source>Compare networks</source>
        <translation>Netze vergleichen</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Other people&apos;s pens were not compared: there is no folder “pen” with ink files where data sets are looked for (DIGITPAD_DATA).</source>
        <translation>Handschriften anderer wurden nicht verglichen: Wo nach Daten gesucht wird (DIGITPAD_DATA), gibt es keinen Ordner „pen“ mit Tinte.</translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation>{0} Ziffer</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>{0} Ziffern</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>▲ a little, perhaps by chance</source>
        <translation>▲ etwas, vielleicht zufällig</translation>
    </message>
    <message>
        <source>▼ a little, perhaps by chance</source>
        <translation>▼ etwas, vielleicht zufällig</translation>
    </message>
    <message>
        <source>▲ better</source>
        <translation>▲ besser</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ schlechter</translation>
    </message>
    <message>
        <source>{0}: {1} now right</source>
        <translation>{0}: {1} jetzt richtig</translation>
    </message>
    <message>
        <source>{0}: {1} now misread</source>
        <translation>{0}: {1} jetzt falsch</translation>
    </message>
    <message>
        <source>Show all of them in the test set</source>
        <translation>Alle in den Testdaten zeigen</translation>
    </message>
    <message>
        <source>{0}, read as {1} before and as {2} now</source>
        <translation>{0}, zuvor als {1} gelesen und jetzt als {2}</translation>
    </message>
    <message>
        <source>Whether the networks agree</source>
        <translation>Ob die Netze sich einig sind</translation>
    </message>
    <message>
        <source>Your digits make it {0} on the pad; here each network reads alone.</source>
        <translation>Ihre Ziffern machen daraus {0} auf dem Block; hier liest jedes Netz allein.</translation>
    </message>
    <message>
        <source>Choose which networks to compare.</source>
        <translation>Wählen Sie, welche Netze zu vergleichen sind.</translation>
    </message>
    <message>
        <source>Draw a digit: each network reads it on its own.</source>
        <translation>Zeichnen Sie eine Ziffer: Jedes Netz liest sie für sich.</translation>
    </message>
    <message>
        <source>Perhaps no digit. {0}</source>
        <translation>Vielleicht keine Ziffer. {0}</translation>
    </message>
    <message>
        <source>All agree: {0}</source>
        <translation>Alle sind sich einig: {0}</translation>
    </message>
    <message>
        <source>They disagree: {0}</source>
        <translation>Sie sind sich uneinig: {0}</translation>
    </message>
</context>
<context>
    <name>ComputerForm</name>
    <message>
        <source>Add a computer</source>
        <translation>Computer hinzufügen</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>It has all packages: install nothing</source>
        <translation>Es hat alle Pakete: nichts installieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>wie Sie ihn nennen</translation>
    </message>
    <message>
        <source>user@host, or a name of ssh&apos;s settings</source>
        <translation>benutzer@rechner oder ein Name aus den Einstellungen von ssh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>may be empty: what stands before the training&apos;s own command there</source>
        <translation>darf leer sein: was dort vor dem Befehl des Trainings steht</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>its path there; empty for one that is found</source>
        <translation>sein Pfad dort; leer für eines, das gefunden wird</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>as NVIDIA&apos;s driver says</source>
        <translation>je nach NVIDIA-Treiber</translation>
    </message>
    <message>
        <source>for the processor</source>
        <translation>für den Prozessor</translation>
    </message>
    <message>
        <source>for CUDA</source>
        <translation>für CUDA</translation>
    </message>
    <message>
        <source>TensorFlow</source>
        <translation>TensorFlow</translation>
    </message>
    <message>
        <source>where everything lies there; empty for the usual one</source>
        <translation>wo dort alles liegt; leer für den üblichen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>minutes that a training goes on there without a connection</source>
        <translation>Minuten, die ein Training dort ohne Verbindung weiterläuft</translation>
    </message>
    <message>
        <source>Goes on for</source>
        <translation>Läuft weiter</translation>
    </message>
    <message>
        <source>seconds that an answer is waited for</source>
        <translation>Sekunden, die auf eine Antwort gewartet wird</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>ComputersDialog</name>
    <message>
        <source>Computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>No other computer is on the list yet.</source>
        <translation>Noch steht kein anderer Computer auf der Liste.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>“{0}” is on the list. Check tries it, and prepares it the first time.</source>
        <translation>„{0}“ steht auf der Liste. „Prüfen“ probiert ihn aus und richtet ihn beim ersten Mal ein.</translation>
    </message>
    <message>
        <source>Computers that train for you</source>
        <translation>Computer, die für Sie trainieren</translation>
    </message>
    <message>
        <source>They are reached through ssh, with its keys and settings: no password is asked for or kept. ssh ADDRESS has to work in a terminal without one.</source>
        <translation>Sie werden über ssh erreicht, mit dessen Schlüsseln und Einstellungen: Nach einem Passwort wird nicht gefragt, und keines wird gespeichert. „ssh ADRESSE“ muss in einem Terminal ohne Passwort gehen.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Try it: prepare it where needed, and ask what it computes on</source>
        <translation>Ausprobieren: einrichten, wo nötig, und fragen, womit er rechnet</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfen beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>Show every {0}, whatever it was read as</source>
        <translation>Jede {0} zeigen, wie auch immer gelesen</translation>
    </message>
    <message>
        <source>Show all that was read as {0}</source>
        <translation>Alles zeigen, was als {0} gelesen wurde</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0}-mal</translation>
    </message>
    <message>
        <source>{0}: read right {1}</source>
        <translation>{0}: {1} richtig gelesen</translation>
    </message>
    <message>
        <source>{0}: misread as {1} {2}</source>
        <translation>{0}: als {1} gelesen, {2}</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>Confusion matrix: rows are true digits, columns readings</source>
        <translation>Konfusionsmatrix: Zeilen sind wahre Ziffern, Spalten Lesungen</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Show the diagonal: everything that was read right</source>
        <translation>Die Diagonale zeigen: alles richtig Gelesene</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>Diagonale</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>read right</source>
        <translation>richtig gelesen</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>{0} (another loss, so only its accuracy)</source>
        <translation>{0} (anderer Verlust, daher nur die Genauigkeit)</translation>
    </message>
    <message>
        <source>Point at a curve to read its values.</source>
        <translation>Zeigen Sie auf eine Kurve, um ihre Werte zu lesen.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation: pictures it does not learn from</source>
        <translation>Validierung: Bilder, aus denen es nicht lernt</translation>
    </message>
    <message>
        <source>current model</source>
        <translation>jetziges Modell</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Show &amp;which ink decided</source>
        <translation>Zeigen, &amp;welche Tinte entschied</translation>
    </message>
    <message>
        <source>Cover each part in turn and see how the reading changes (W)</source>
        <translation>Jeden Teil der Reihe nach verdecken und sehen, wie sich die Lesung ändert (W)</translation>
    </message>
    <message>
        <source>&lt;big&gt;Read as &lt;b&gt;{0}&lt;/b&gt;&lt;/big&gt;</source>
        <translation>&lt;big&gt;Gelesen als &lt;b&gt;{0}&lt;/b&gt;&lt;/big&gt;</translation>
    </message>
    <message>
        <source>&lt;big&gt;A &lt;b&gt;{0}&lt;/b&gt;, &lt;span style=&apos;color:{2}&apos;&gt;misread as &lt;b&gt;{1}&lt;/b&gt; ✗&lt;/span&gt;&lt;/big&gt;</source>
        <translation>&lt;big&gt;Eine &lt;b&gt;{0}&lt;/b&gt;, &lt;span style=&apos;color:{2}&apos;&gt;als &lt;b&gt;{1}&lt;/b&gt; gelesen ✗&lt;/span&gt;&lt;/big&gt;</translation>
    </message>
    <message>
        <source>&lt;big&gt;A &lt;b&gt;{0}&lt;/b&gt;, read right&lt;/big&gt;</source>
        <translation>&lt;big&gt;Eine &lt;b&gt;{0}&lt;/b&gt;, richtig gelesen&lt;/big&gt;</translation>
    </message>
    <message>
        <source>picture {0} · {1}</source>
        <translation>Bild {0} · {1}</translation>
    </message>
    <message>
        <source>true digit ranked {0} of 10</source>
        <translation>wahre Ziffer an Stelle {0} von 10</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>Verlust {0}</translation>
    </message>
    <message>
        <source>{0} points ahead of the second</source>
        <translation>{0} Punkte vor der zweiten</translation>
    </message>
    <message>
        <source>&lt;b&gt;? its label is disputed&lt;/b&gt;: fewer than 3 of 5 people agree</source>
        <translation>&lt;b&gt;? die Beschriftung ist umstritten&lt;/b&gt;: Weniger als 3 von 5 sind sich einig</translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ you say it is {0}&lt;/b&gt;</source>
        <translation>&lt;b&gt;✎ Sie sagen, es ist {0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ marked as mislabelled&lt;/b&gt;</source>
        <translation>&lt;b&gt;✎ als falsch beschriftet markiert&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ tags:&lt;/b&gt; {0}</source>
        <translation>&lt;b&gt;✎ Stichworte:&lt;/b&gt; {0}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; reads {1} ({2})</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; liest {1} ({2})</translation>
    </message>
    <message>
        <source>The {0}s most like it</source>
        <translation>Die ähnlichsten {0}en</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; speaks for {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; speaks for {1}</source>
        <translation>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; spricht für {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; spricht für {1}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>▶ &amp;Play</source>
        <translation>▶ &amp;Abspielen</translation>
    </message>
    <message>
        <source>Draw it again, stroke by stroke (Space)</source>
        <translation>Noch einmal zeichnen, Strich für Strich (Leertaste)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected drawings (Del)</source>
        <translation>Die gewählten Zeichnungen löschen (Entf)</translation>
    </message>
    <message>
        <source>It is a…</source>
        <translation>Das ist eine…</translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation>Umbeschriften als {0}</translation>
    </message>
    <message>
        <source>Relabel as {0} ({0})</source>
        <translation>Umbeschriften als {0} ({0})</translation>
    </message>
    <message>
        <source>&amp;Delete {0}</source>
        <translation>{0} &amp;löschen</translation>
    </message>
    <message>
        <source>All are…</source>
        <translation>Alle sind…</translation>
    </message>
    <message>
        <source>Select a drawing to see it here.</source>
        <translation>Wählen Sie eine Zeichnung, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>{0} drawings selected; this is the first. The buttons change all of them.</source>
        <translation>{0} Zeichnungen gewählt; dies ist die erste. Die Knöpfe ändern alle.</translation>
    </message>
    <message>
        <source>taught on the pad</source>
        <translation>auf dem Block gelehrt</translation>
    </message>
    <message>
        <source>drawn in a guided round</source>
        <translation>in einer Übungsrunde gezeichnet</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>A {0}, {1}</source>
        <translation>Eine {0}, {1}</translation>
    </message>
    <message>
        <source>was read as {0} ({1})</source>
        <translation>wurde als {0} gelesen ({1})</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Your digits</source>
        <translation>Ihre Ziffern</translation>
    </message>
</context>
<context>
    <name>DigitModel</name>
    <message>
        <source>Digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>The true digit</source>
        <translation>Die wahre Ziffer</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many pictures show it</source>
        <translation>Wie viele Bilder sie zeigen</translation>
    </message>
    <message>
        <source>Prec. %</source>
        <translation>Präz. %</translation>
    </message>
    <message>
        <source>Precision: how many of those read as this digit are it</source>
        <translation>Präzision: wie viele der als diese Ziffer gelesenen es sind</translation>
    </message>
    <message>
        <source>Recall %</source>
        <translation>Treffer %</translation>
    </message>
    <message>
        <source>Recall: how many of this digit are read as it</source>
        <translation>Trefferquote: wie viele dieser Ziffer als sie gelesen werden</translation>
    </message>
    <message>
        <source>F1 %</source>
        <translation>F1 %</translation>
    </message>
    <message>
        <source>F1: harmonic mean of precision and recall</source>
        <translation>F1: harmonisches Mittel von Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>Misread as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>The digits it is misread as most, and how often</source>
        <translation>Als welche Ziffern sie am meisten falsch gelesen wird, und wie oft</translation>
    </message>
</context>
<context>
    <name>DigitTable</name>
    <message>
        <source>How well each digit is read</source>
        <translation>Wie gut jede Ziffer gelesen wird</translation>
    </message>
</context>
<context>
    <name>DrawingPager</name>
    <message>
        <source>Drawing {0} of {1}</source>
        <translation>Zeichnung {0} von {1}</translation>
    </message>
</context>
<context>
    <name>DrawingSurface</name>
    <message>
        <source>Wide pad</source>
        <translation>Breiter Block</translation>
    </message>
    <message>
        <source>Square pad</source>
        <translation>Quadratischer Block</translation>
    </message>
    <message>
        <source>Move box</source>
        <translation>Rahmen verschieben</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
</context>
<context>
    <name>EpochsModel</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Validation right</source>
        <translation>Validierung richtig</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
</context>
<context>
    <name>EpochsTable</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
</context>
<context>
    <name>Everything</name>
    <message>
        <source>My digits</source>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>&amp;Back up everything…</source>
        <translation>Alles &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Delete everything…</source>
        <translation>Alles &amp;löschen…</translation>
    </message>
    <message>
        <source>Back up {0}</source>
        <translation>{0} sichern</translation>
    </message>
    <message>
        <source>Backups of my digits (*{0})</source>
        <translation>Sicherungen meiner Ziffern (*{0})</translation>
    </message>
    <message>
        <source>The backup was cancelled; nothing was written.</source>
        <translation>Die Sicherung wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>{0} drawing is backed up to {1}</source>
        <translation>{0} Zeichnung ist in {1} gesichert</translation>
    </message>
    <message>
        <source>{0} drawings are backed up to {1}</source>
        <translation>{0} Zeichnungen sind in {1} gesichert</translation>
    </message>
    <message>
        <source>Backups of my digits (*{0});;All files (*)</source>
        <translation>Sicherungen meiner Ziffern (*{0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Die Sicherung wird gelesen</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>{0} drawing restored</source>
        <translation>{0} Zeichnung wiederhergestellt</translation>
    </message>
    <message>
        <source>{0} drawings restored</source>
        <translation>{0} Zeichnungen wiederhergestellt</translation>
    </message>
    <message>
        <source>in place of {0}</source>
        <translation>anstelle von {0}</translation>
    </message>
    <message>
        <source>{0} could not be read</source>
        <translation>{0} nicht lesbar</translation>
    </message>
    <message>
        <source>{0}. Ctrl+Z brings back what was there.</source>
        <translation>{0}. Strg+Z bringt zurück, was da war.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>Möchten Sie {0} löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete everything</source>
        <translation>Alles &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Back up first…</source>
        <translation>Vorher &amp;sichern…</translation>
    </message>
    <message>
        <source>Ctrl+Z in this window brings the drawings back until DigitPad is closed.</source>
        <translation>Strg+Z in diesem Fenster bringt die Zeichnungen zurück, bis DigitPad geschlossen wird.</translation>
    </message>
    <message>
        <source>{0} older copy that the program has kept aside goes for good.</source>
        <translation>{0} ältere Kopie, die das Programm beiseitegelegt hat, geht endgültig verloren.</translation>
    </message>
    <message>
        <source>{0} older copies that the program has kept aside go for good.</source>
        <translation>{0} ältere Kopien, die das Programm beiseitegelegt hat, gehen endgültig verloren.</translation>
    </message>
    <message>
        <source>Everything is deleted. Ctrl+Z brings the drawings back.</source>
        <translation>Alles ist gelöscht. Strg+Z bringt die Zeichnungen zurück.</translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation>{0} Zeichnung</translation>
    </message>
    <message>
        <source>all {0} drawings</source>
        <translation>alle {0} Zeichnungen</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Pictures 28×28 (PNG)…</source>
        <translation>Bilder 28×28 (PNG)…</translation>
    </message>
    <message>
        <source>MNIST&apos;s files (IDX)…</source>
        <translation>Dateien wie die von MNIST (IDX)…</translation>
    </message>
    <message>
        <source>{0} selected drawing</source>
        <translation>{0} gewählte Zeichnung</translation>
    </message>
    <message>
        <source>{0} selected drawings</source>
        <translation>{0} gewählte Zeichnungen</translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation>{0} Zeichnung</translation>
    </message>
    <message>
        <source>all {0} drawings</source>
        <translation>alle {0} Zeichnungen</translation>
    </message>
    <message>
        <source>Ink (NDJSON or InkML)…</source>
        <translation>Tinte (NDJSON oder InkML)…</translation>
    </message>
    <message>
        <source>Ink files ({0})</source>
        <translation>Dateien mit Tinte ({0})</translation>
    </message>
    <message>
        <source>Import digits</source>
        <translation>Ziffern importieren</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>Exportieren: {0}</translation>
    </message>
    <message>
        <source>Export {0} into a folder</source>
        <translation>In einen Ordner exportieren: {0}</translation>
    </message>
    <message>
        <source>The import was cancelled; what was imported before that is kept.</source>
        <translation>Der Import wurde abgebrochen; was vorher importiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>1 drawing is in {0}</source>
        <translation>1 Zeichnung ist in {0}</translation>
    </message>
    <message>
        <source>{0} drawings are in {1}</source>
        <translation>{0} Zeichnungen sind in {1}</translation>
    </message>
    <message>
        <source>1 drawing is new</source>
        <translation>1 Zeichnung ist neu</translation>
    </message>
    <message>
        <source>{0} drawings are new</source>
        <translation>{0} Zeichnungen sind neu</translation>
    </message>
    <message>
        <source>{0} were there already</source>
        <translation>{0} waren schon da</translation>
    </message>
    <message>
        <source>{0} could not be taken ({1})</source>
        <translation>{0} wurden nicht angenommen ({1})</translation>
    </message>
</context>
<context>
    <name>ExcitedStrip</name>
    <message>
        <source>Looking for the pictures that excite it most…</source>
        <translation>Die Bilder, die es am stärksten anregen, werden gesucht …</translation>
    </message>
    <message>
        <source>Which pictures excite it most can be shown when MNIST is here (View ▸ Test set…) or you have taught digits of your own.</source>
        <translation>Welche Bilder es am stärksten anregen, wird gezeigt, sobald MNIST da ist (Ansicht ▸ Testdaten …) oder Sie eigene Ziffern gelehrt haben.</translation>
    </message>
    <message>
        <source>None of the pictures excites it.</source>
        <translation>Keines der Bilder regt es an.</translation>
    </message>
    <message>
        <source>Your one digit excites it:</source>
        <translation>Ihre eine Ziffer regt es an:</translation>
    </message>
    <message>
        <source>Of your {0} digits these excite it most:</source>
        <translation>Von Ihren {0} Ziffern regen diese am stärksten an:</translation>
    </message>
    <message>
        <source>One test picture excites it:</source>
        <translation>Ein Testbild regt es an:</translation>
    </message>
    <message>
        <source>Of {0} test pictures these excite it most:</source>
        <translation>Von {0} Testbildern regen diese am stärksten an:</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>pictures.csv</source>
        <translation>Bilder.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>pictures.png</source>
        <translation>Bilder.png</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Writing to {0}…</source>
        <translation>{0} wird geschrieben…</translation>
    </message>
    <message>
        <source>1 picture is exported to {0}.</source>
        <translation>1 Bild ist in {0} exportiert.</translation>
    </message>
    <message>
        <source>{0} pictures are exported to {1}.</source>
        <translation>{0} Bilder sind in {1} exportiert.</translation>
    </message>
    <message>
        <source>No picture is shown, so there is nothing to export.</source>
        <translation>Kein Bild wird gezeigt, also gibt es nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>Exportieren: {0}</translation>
    </message>
    <message>
        <source>1 picture copied</source>
        <translation>1 Bild kopiert</translation>
    </message>
    <message>
        <source>{0} pictures copied</source>
        <translation>{0} Bilder kopiert</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Last lines</source>
        <translation>Letzte Zeilen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Choose again…</source>
        <translation>Neu wählen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Your current model is unchanged.</source>
        <translation>Ihr jetziges Modell ist unverändert.</translation>
    </message>
    <message>
        <source>{0} epochs are saved, and your current model is unchanged.</source>
        <translation>{0} Epochen sind gespeichert, und Ihr jetziges Modell ist unverändert.</translation>
    </message>
    <message>
        <source>{0} epoch is saved, and your current model is unchanged.</source>
        <translation>{0} Epoche ist gespeichert, und Ihr jetziges Modell ist unverändert.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>True: any</source>
        <translation>Wahr: alle</translation>
    </message>
    <message>
        <source>True: {0}</source>
        <translation>Wahr: {0}</translation>
    </message>
    <message>
        <source>True digit</source>
        <translation>Wahre Ziffer</translation>
    </message>
    <message>
        <source>Only pictures of this digit (type the digit)</source>
        <translation>Nur Bilder dieser Ziffer (die Ziffer tippen)</translation>
    </message>
    <message>
        <source>Read: any</source>
        <translation>Gelesen: alle</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Gelesen: {0}</translation>
    </message>
    <message>
        <source>Read digit</source>
        <translation>Gelesene Ziffer</translation>
    </message>
    <message>
        <source>Only what was read as this digit (Alt and the digit)</source>
        <translation>Nur was als diese Ziffer gelesen wurde (Alt und die Ziffer)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Show all pictures again (Esc)</source>
        <translation>Wieder alle Bilder zeigen (Esc)</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>Wieder alle Bilder zeigen</translation>
    </message>
    <message>
        <source>Tag: any</source>
        <translation>Stichwort: alle</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Most wrong first</source>
        <translation>Falscheste zuerst</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Closest call first</source>
        <translation>Knappste zuerst</translation>
    </message>
    <message>
        <source>As in the set</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
</context>
<context>
    <name>FiveStepsDock</name>
    <message>
        <source>The story in five steps</source>
        <translation>Die Geschichte in fünf Schritten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>Der Code ist kopiert.</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Schritt {0}: {1}</translation>
    </message>
    <message>
        <source>Put that drawing on the pad</source>
        <translation>Diese Zeichnung auf den Block legen</translation>
    </message>
    <message>
        <source>Compare these networks</source>
        <translation>Diese Netze vergleichen</translation>
    </message>
    <message>
        <source>Train this…</source>
        <translation>Trainieren…</translation>
    </message>
</context>
<context>
    <name>GuidedRound</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Draw 20 digits</source>
        <translation>20 Ziffern zeichnen</translation>
    </message>
    <message>
        <source>Digits drawn</source>
        <translation>Gezeichnete Ziffern</translation>
    </message>
    <message>
        <source>Draw it, or the last one, again (Backspace or Ctrl+Z)</source>
        <translation>Diese, oder die letzte, noch einmal zeichnen (Rücktaste oder Strg+Z)</translation>
    </message>
    <message>
        <source>Go on: with what is drawn, or without it (Return)</source>
        <translation>Weiter: mit der Zeichnung oder ohne sie (Eingabe)</translation>
    </message>
    <message>
        <source>Look at what is drawn so far</source>
        <translation>Ansehen, was bisher gezeichnet ist</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Draw this digit as you always do.</source>
        <translation>Zeichnen Sie diese Ziffer wie immer.</translation>
    </message>
    <message>
        <source>⚠ Very low for {0}. Finish it, draw it larger, or press Next.</source>
        <translation>⚠ Sehr flach für {0}. Zeichnen Sie sie fertig oder größer, oder drücken Sie Weiter.</translation>
    </message>
    <message>
        <source>⚠ This looks like {0}, not {1}. Back draws it again, Next goes on.</source>
        <translation>⚠ Das sieht aus wie {0}, nicht wie {1}. Zurück zeichnet sie noch einmal, Weiter geht weiter.</translation>
    </message>
    <message>
        <source>⚠ Not yet a clear {0}. Finish it, or press Next.</source>
        <translation>⚠ Noch keine deutliche {0}. Zeichnen Sie sie fertig, oder drücken Sie Weiter.</translation>
    </message>
</context>
<context>
    <name>HardestView</name>
    <message>
        <source>{0}, read as {1} ({2}); picture {3} of the validation part</source>
        <translation>{0}, gelesen als {1} ({2}); Bild {3} des Validierungsteils</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Or open, paste or drop a picture of one.</source>
        <translation>Oder öffnen Sie ein Bild davon, fügen Sie es ein oder ziehen Sie es her.</translation>
    </message>
    <message>
        <source>Press F1 for the manual.</source>
        <translation>F1 zeigt das Handbuch.</translation>
    </message>
    <message>
        <source>Draw a digit with mouse, pen or finger.</source>
        <translation>Zeichnen Sie mit Maus, Stift oder Finger eine Ziffer.</translation>
    </message>
    <message>
        <source>Draw a digit with the pen.</source>
        <translation>Zeichnen Sie mit dem Stift eine Ziffer.</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Importing {0} files…</source>
        <translation>{0} Dateien werden importiert…</translation>
    </message>
    <message>
        <source>Converting {0}: this takes some seconds…</source>
        <translation>{0} wird umgewandelt: Das dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>Trying {0}…</source>
        <translation>{0} wird ausprobiert…</translation>
    </message>
</context>
<context>
    <name>InsideDock</name>
    <message>
        <source>Inside the network</source>
        <translation>Im Inneren des Netzes</translation>
    </message>
</context>
<context>
    <name>InsideView</name>
    <message>
        <source>Which i&amp;nk decided</source>
        <translation>Welche Ti&amp;nte entschied</translation>
    </message>
    <message>
        <source>one layer</source>
        <translation>eine Schicht</translation>
    </message>
    <message>
        <source>{0} layers</source>
        <translation>{0} Schichten</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>ein Gewicht</translation>
    </message>
    <message>
        <source>{0} weights</source>
        <translation>{0} Gewichte</translation>
    </message>
    <message>
        <source>{0} multiplications</source>
        <translation>{0} Multiplikationen</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; speaks for {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; speaks for {1}</source>
        <translation>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; spricht für {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; spricht für {1}</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Confusions</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>{0} picture without a label</source>
        <translation>{0} Bild ohne Beschriftung</translation>
    </message>
    <message>
        <source>{0} pictures without labels</source>
        <translation>{0} Bilder ohne Beschriftung</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; on {1}</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; auf {1}</translation>
    </message>
    <message>
        <source>&lt;big&gt;&lt;b&gt;{0} %&lt;/b&gt; right&lt;/big&gt;, {1} of {2} misread</source>
        <translation>&lt;big&gt;&lt;b&gt;{0} %&lt;/b&gt; richtig&lt;/big&gt;, {1} von {2} falsch gelesen</translation>
    </message>
    <message>
        <source>{0} % without {1}</source>
        <translation>{0} % ohne {1}</translation>
    </message>
    <message>
        <source>{0} % by your labels</source>
        <translation>{0} % nach Ihren Beschriftungen</translation>
    </message>
    <message>
        <source>the disputed label</source>
        <translation>die umstrittene Beschriftung</translation>
    </message>
    <message>
        <source>the {0} disputed labels</source>
        <translation>die {0} umstrittenen Beschriftungen</translation>
    </message>
    <message>
        <source>down: what it is · across: what was read</source>
        <translation>abwärts: was es ist · quer: was gelesen wurde</translation>
    </message>
    <message>
        <source>Choose a cell, a digit at the edge, or ╲ for the diagonal</source>
        <translation>Wählen Sie ein Feld, eine Ziffer am Rand oder ╲ für die Diagonale</translation>
    </message>
</context>
<context>
    <name>InstallPanel</name>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Install training…</source>
        <translation>Training installieren…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>To paste it in a terminal</source>
        <translation>Um ihn in ein Terminal einzufügen</translation>
    </message>
    <message>
        <source>Stop installing</source>
        <translation>Installation abbrechen</translation>
    </message>
    <message>
        <source>Install training… does it for you: about {0} MB to download, {1} MB on the disk. You can go on drawing meanwhile.</source>
        <translation>Training installieren… erledigt es für Sie: etwa {0} MB zu laden, {1} MB auf der Platte. Sie können dabei weiterzeichnen.</translation>
    </message>
    <message>
        <source>Looking for a Python…</source>
        <translation>Ein Python wird gesucht…</translation>
    </message>
</context>
<context>
    <name>LayerColumn</name>
    <message>
        <source>{0}: what it gives</source>
        <translation>{0}: was sie ausgibt</translation>
    </message>
    <message>
        <source>{0}: its strongest units</source>
        <translation>{0}: ihre stärksten Einheiten</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>weniger zeigen</translation>
    </message>
</context>
<context>
    <name>LayersRow</name>
    <message>
        <source>Which digit is it?</source>
        <translation>Welche Ziffer ist es?</translation>
    </message>
    <message>
        <source>Is it a digit at all?</source>
        <translation>Ist es überhaupt eine Ziffer?</translation>
    </message>
</context>
<context>
    <name>LearningDialog</name>
    <message>
        <source>How it learnt</source>
        <translation>Lernverlauf</translation>
    </message>
    <message>
        <source>Another model’s curve over it</source>
        <translation>Die Kurve eines anderen Modells darüber</translation>
    </message>
    <message>
        <source>Over it:</source>
        <translation>Darüber:</translation>
    </message>
    <message>
        <source>Its file does not tell how it learnt: it was made elsewhere, or before this was kept.</source>
        <translation>Die Datei sagt nicht, wie es gelernt hat: Es wurde anderswo gemacht oder bevor das aufbewahrt wurde.</translation>
    </message>
    <message>
        <source>{0} epoch</source>
        <translation>{0} Epoche</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} Epochen</translation>
    </message>
    <message>
        <source>{0} training and {1} validation pictures</source>
        <translation>{0} Trainings- und {1} Validierungsbilder</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>LearningView</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Rows are true digits, columns are what they are read as.</source>
        <translation>Zeilen sind die wahren Ziffern, Spalten das, als was sie gelesen werden.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Hardest</source>
        <translation>Schwerste</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>This appears after the first epoch.</source>
        <translation>Das erscheint nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>Nothing of this is kept.</source>
        <translation>Davon ist nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>The validation pictures whose digit the network is least sure of in this epoch: what each is, what it is read as, and how surely.</source>
        <translation>Die Validierungsbilder, deren Ziffer das Netz in dieser Epoche am wenigsten erkennt: was jedes ist, als was es gelesen wird und wie sicher.</translation>
    </message>
    <message>
        <source>The first layer of this network does not look at the picture itself.</source>
        <translation>Die erste Schicht dieses Netzes sieht nicht das Bild selbst.</translation>
    </message>
    <message>
        <source>{0} of {1} units of the first layer: blue for ink that speaks for them, red for ink that speaks against.</source>
        <translation>{0} von {1} Einheiten der ersten Schicht: blau, wo Tinte für sie spricht, rot, wo Tinte gegen sie spricht.</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <source>Log of the training</source>
        <translation>Protokoll des Trainings</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show every line as the training has written it</source>
        <translation>Jede Zeile zeigen, wie das Training sie geschrieben hat</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>MapDetail</name>
    <message>
        <source>The map</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>What it saw of the picture</source>
        <translation>Was es vom Bild sah</translation>
    </message>
    <message>
        <source>what it gives</source>
        <translation>was sie ausgibt</translation>
    </message>
    <message>
        <source>the sum that made it; weights: blue for, red against</source>
        <translation>die Summe dazu; Gewichte: Blau dafür, Rot dagegen</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>what one pixel saw</source>
        <translation>was ein Pixel sah</translation>
    </message>
    <message>
        <source>what it saw</source>
        <translation>was sie sah</translation>
    </message>
    <message>
        <source>Draw a digit to see the sum.</source>
        <translation>Zeichnen Sie eine Ziffer, um die Summe zu sehen.</translation>
    </message>
</context>
<context>
    <name>MapGrid</name>
    <message>
        <source>{0}: {1} at most</source>
        <translation>{0}: höchstens {1}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>&amp;Datei…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no other model here yet: train or import one.</source>
        <translation>Hier gibt es noch kein anderes Modell: Trainieren oder importieren Sie eines.</translation>
    </message>
    <message>
        <source>Models (*{0})</source>
        <translation>Modelle (*{0})</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Came from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>ModelExports</name>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>For DigitPad (.digitpad)…</source>
        <translation>Für DigitPad (.digitpad) …</translation>
    </message>
    <message>
        <source>LiteRT (.tflite)…</source>
        <translation>LiteRT (.tflite) …</translation>
    </message>
    <message>
        <source>Keras (.keras)…</source>
        <translation>Keras (.keras) …</translation>
    </message>
    <message>
        <source>Keras, as before version 3 (.h5)…</source>
        <translation>Keras, wie vor Version 3 (.h5) …</translation>
    </message>
    <message>
        <source>ONNX (.onnx)…</source>
        <translation>ONNX (.onnx) …</translation>
    </message>
    <message>
        <source>TensorFlow SavedModel (a folder)…</source>
        <translation>TensorFlow SavedModel (ein Ordner) …</translation>
    </message>
    <message>
        <source>This model is for reading alone: it holds no Keras model.</source>
        <translation>Dieses Modell ist nur zum Lesen: Es enthält kein Keras-Modell.</translation>
    </message>
    <message>
        <source>Making {0}: this takes some seconds…</source>
        <translation>{0} wird erzeugt: Das dauert einige Sekunden …</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>reads now</source>
        <translation>liest jetzt</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>trained {0}</source>
        <translation>trainiert am {0}</translation>
    </message>
    <message>
        <source>imported {0}</source>
        <translation>importiert am {0}</translation>
    </message>
    <message>
        <source>found {0}</source>
        <translation>gefunden am {0}</translation>
    </message>
</context>
<context>
    <name>ModelsMenu</name>
    <message>
        <source>{0} (reads {1} of 10 digits)</source>
        <translation>{0} (liest {1} von 10 Ziffern)</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>“{0}” is in use.</source>
        <translation>„{0}“ liest jetzt.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>„{0}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Models ({0})</source>
        <translation>Modelle ({0})</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>How it learnt…</source>
        <translation>Lernverlauf…</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Train this…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>The bundled model cannot be deleted</source>
        <translation>Das mitgelieferte Modell lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>“{0}” is called “{1}” now.</source>
        <translation>„{0}“ heißt jetzt „{1}“.</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>In {0} exportiert.</translation>
    </message>
    <message>
        <source>“{0}” is imported.</source>
        <translation>„{0}“ ist importiert.</translation>
    </message>
    <message>
        <source>“{0}” is there already.</source>
        <translation>„{0}“ ist schon da.</translation>
    </message>
</context>
<context>
    <name>MyDigitsModel</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>, was read as {0}</source>
        <translation>, wurde als {0} gelesen</translation>
    </message>
</context>
<context>
    <name>MyDigitsWindow</name>
    <message>
        <source>Nothing here yet.
Draw a digit on the pad and say what it is, or draw 20 digits here.</source>
        <translation>Noch nichts da.
Zeichnen Sie eine Ziffer auf den Block und sagen Sie, was sie ist, oder zeichnen Sie hier 20 Ziffern.</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>&amp;Draw 20 digits…</source>
        <translation>20 Ziffern &amp;zeichnen…</translation>
    </message>
    <message>
        <source>Teach it properly in a minute: draw the digits it asks for (Ctrl+G)</source>
        <translation>In einer Minute richtig lehren: die verlangten Ziffern zeichnen (Strg+G)</translation>
    </message>
    <message>
        <source>&amp;Quick adapt</source>
        <translation>&amp;Schnell anpassen</translation>
    </message>
    <message>
        <source>Train the model on your digits for some seconds (Ctrl+K)</source>
        <translation>Das Modell einige Sekunden mit Ihren Ziffern trainieren (Strg+K)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Import drawings from ink files (Ctrl+I)</source>
        <translation>Zeichnungen aus Dateien mit Tinte importieren (Strg+I)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export your drawings to files (Ctrl+E)</source>
        <translation>Ihre Zeichnungen in Dateien exportieren (Strg+E)</translation>
    </message>
    <message>
        <source>Back up, restore or delete everything</source>
        <translation>Alles sichern, wiederherstellen oder löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation>Umbeschriften als {0}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Deleted: {0}. Ctrl+Z brings back what was deleted.</source>
        <translation>Gelöscht: {0}. Strg+Z bringt das Gelöschte zurück.</translation>
    </message>
    <message>
        <source>The round is not saved yet: Draw 20 digits shows it again.</source>
        <translation>Die Runde ist noch nicht gespeichert: „20 Ziffern zeichnen“ zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Opening your digits…</source>
        <translation>Ihre Ziffern werden geöffnet…</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Rückgängig {0}</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Wiederholen {0}</translation>
    </message>
</context>
<context>
    <name>NeighbourStrip</name>
    <message>
        <source>Picture {0}, read as {1}</source>
        <translation>Bild {0}, als {1} gelesen</translation>
    </message>
</context>
<context>
    <name>NetworkChoice</name>
    <message>
        <source>&amp;Which networks</source>
        <translation>&amp;Welche Netze</translation>
    </message>
    <message>
        <source>Choose up to {0} networks</source>
        <translation>Bis zu {0} Netze wählen</translation>
    </message>
</context>
<context>
    <name>NetworkColumn</name>
    <message>
        <source>Train this…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>Reading of {0}</source>
        <translation>Lesung von {0}</translation>
    </message>
    <message>
        <source>{0}: probabilities of the ten digits</source>
        <translation>{0}: Wahrscheinlichkeiten der zehn Ziffern</translation>
    </message>
    <message>
        <source>Train “{0}”</source>
        <translation>„{0}“ trainieren</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>still reading…</source>
        <translation>liest noch…</translation>
    </message>
    <message>
        <source>{0}, unlike most of the others</source>
        <translation>{0}, anders als die meisten</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>The digit, centred in 28 × 28 pixels, white on black</source>
        <translation>Die Ziffer, mittig in 28 × 28 Pixeln, weiß auf schwarz</translation>
    </message>
</context>
<context>
    <name>NumberSurface</name>
    <message>
        <source>Split digit</source>
        <translation>Ziffer trennen</translation>
    </message>
    <message>
        <source>Join digits</source>
        <translation>Ziffern verbinden</translation>
    </message>
    <message>
        <source>Click, or drag away: join these two</source>
        <translation>Klicken oder wegziehen: diese beiden verbinden</translation>
    </message>
    <message>
        <source>Click: choose this one · Drag down through it: split it</source>
        <translation>Klicken: diese wählen · Hindurchziehen: trennen</translation>
    </message>
</context>
<context>
    <name>NumbersForm</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>times through all digits</source>
        <translation>Durchgänge durch alle Ziffern</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>digits in each step</source>
        <translation>Ziffern je Schritt</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>size of a step, at most</source>
        <translation>Größe eines Schritts, höchstens</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>for the same network again</source>
        <translation>für noch einmal dasselbe Netz</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Your digits, counted</source>
        <translation>Ihre Ziffern, gezählt</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Right this week</source>
        <translation>Diese Woche richtig</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Worth adding: {0} (often misread)</source>
        <translation>Hier fehlen welche: {0} (oft falsch gelesen)</translation>
    </message>
    <message>
        <source>Worth adding: {0} (there are few)</source>
        <translation>Hier fehlen welche: {0} (noch wenige)</translation>
    </message>
    <message>
        <source>Every digit is well taught.</source>
        <translation>Jede Ziffer ist gut gelehrt.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} · not enough yet</source>
        <translation>{0} · noch zu wenige</translation>
    </message>
</context>
<context>
    <name>PadCommands</name>
    <message>
        <source>“{0}” is copied.</source>
        <translation>„{0}“ ist kopiert.</translation>
    </message>
</context>
<context>
    <name>PadFiles</name>
    <message>
        <source>Drop</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>Das Abgelegte</translation>
    </message>
</context>
<context>
    <name>PadToolbar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>PadView</name>
    <message>
        <source>what the network sees</source>
        <translation>was das Netz sieht</translation>
    </message>
</context>
<context>
    <name>PadWindow</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>PageFiles</name>
    <message>
        <source>Turn pages</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Only pictures can be opened together, and {0} is not a picture.</source>
        <translation>Nur Bilder lassen sich zusammen öffnen, und {0} ist kein Bild.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Als {0} gespeichert.</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet…</translation>
    </message>
    <message>
        <source>The page is copied.</source>
        <translation>Die Seite ist kopiert.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
</context>
<context>
    <name>PageSurface</name>
    <message>
        <source>Draw a digit here</source>
        <translation>Hier eine Ziffer zeichnen</translation>
    </message>
</context>
<context>
    <name>PenHabitsMenu</name>
    <message>
        <source>Only the pen draws, because View ▸ Draw with pen only is switched on.</source>
        <translation>Nur der Stift zeichnet, weil Ansicht ▸ Nur mit dem Stift zeichnen eingeschaltet ist.</translation>
    </message>
</context>
<context>
    <name>PenWidthSlider</name>
    <message>
        <source>Pen width</source>
        <translation>Stiftbreite</translation>
    </message>
    <message>
        <source>Width of the pen. It changes only the look, not the reading</source>
        <translation>Breite des Stifts. Sie ändert nur das Aussehen, nicht die Lesung</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Lies on its side?</source>
        <translation>Liegt es auf der Seite?</translation>
    </message>
    <message>
        <source>Upside down?</source>
        <translation>Steht es kopf?</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn around</source>
        <translation>Umdrehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
</context>
<context>
    <name>PhotoControls</name>
    <message>
        <source>Turn photo</source>
        <translation>Foto drehen</translation>
    </message>
    <message>
        <source>No digit found here. Drag the box to one, or change its size.</source>
        <translation>Hier ist keine Ziffer. Ziehen Sie den Rahmen zu einer, oder ändern Sie seine Größe.</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No picture meets all these conditions.
Esc shows all again.</source>
        <translation>Kein Bild erfüllt alle diese Bedingungen.
Esc zeigt wieder alle.</translation>
    </message>
</context>
<context>
    <name>PictureModel</name>
    <message>
        <source>Picture {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>no label, read as {0}</source>
        <translation>ohne Beschriftung, als {0} gelesen</translation>
    </message>
    <message>
        <source>{0}, misread as {1}</source>
        <translation>{0}, als {1} gelesen</translation>
    </message>
    <message>
        <source>{0}, read right</source>
        <translation>{0}, richtig gelesen</translation>
    </message>
    <message>
        <source>you say it is {0}</source>
        <translation>Sie sagen, es ist {0}</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>{0} sicher</translation>
    </message>
    <message>
        <source>its label is disputed</source>
        <translation>die Beschriftung ist umstritten</translation>
    </message>
    <message>
        <source>marked as mislabelled</source>
        <translation>als falsch beschriftet markiert</translation>
    </message>
    <message>
        <source>tags: {0}</source>
        <translation>Stichworte: {0}</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>The chosen picture</source>
        <translation>Das gewählte Bild</translation>
    </message>
</context>
<context>
    <name>PixelView</name>
    <message>
        <source>Row {0}, column {1}: {2}</source>
        <translation>Zeile {0}, Spalte {1}: {2}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>Wahrscheinlichkeiten der zehn Ziffern</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Noch nichts zu lesen</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This helps to find the cause. It holds no drawings, no names of files and nothing about you, and it is not sent: copy it into your message, beside what you did and what happened.</source>
        <translation>Das hilft, die Ursache zu finden. Es enthält keine Zeichnungen, keine Dateinamen und nichts über Sie, und es wird nicht gesendet: Kopieren Sie es in Ihre Nachricht und schreiben Sie dazu, was Sie taten und was geschah.</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>Der Bericht ist kopiert.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Suchen in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Dateien des &amp;Typs:</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation>Lesung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>not a digit? closest: {0}</source>
        <translation>keine Ziffer? Am ehesten {0}</translation>
    </message>
    <message>
        <source>or {0}?</source>
        <translation>oder {0}?</translation>
    </message>
</context>
<context>
    <name>RecipeChoice</name>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>{0}  (made elsewhere)</source>
        <translation>{0}  (anderswo erstellt)</translation>
    </message>
    <message>
        <source>  (recommended)</source>
        <translation> (empfohlen)</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Go on from “{0}”</source>
        <translation>Von „{0}“ aus weiter</translation>
    </message>
    <message>
        <source>“{0}” is another network</source>
        <translation>„{0}“ ist ein anderes Netz</translation>
    </message>
    <message>
        <source>“{0}” is for reading alone</source>
        <translation>„{0}“ ist nur zum Lesen</translation>
    </message>
    <message>
        <source>It reads {0} of MNIST now.</source>
        <translation>Es liest jetzt {0} von MNIST.</translation>
    </message>
    <message>
        <source>It reaches about {0} on MNIST.</source>
        <translation>Es erreicht etwa {0} auf MNIST.</translation>
    </message>
</context>
<context>
    <name>ReliabilityDiagram</name>
    <message>
        <source>Reliability diagram</source>
        <translation>Zuverlässigkeitsdiagramm</translation>
    </message>
    <message>
        <source>No labels, no calibration</source>
        <translation>Keine Beschriftungen, keine Kalibrierung</translation>
    </message>
    <message>
        <source>Expected calibration error {0} %</source>
        <translation>Erwarteter Kalibrierungsfehler {0} %</translation>
    </message>
    <message>
        <source>across: confidence in %
line: how many are right · red: the gap</source>
        <translation>quer: Sicherheit in %
Linie: wie viele richtig sind · rot: der Abstand</translation>
    </message>
</context>
<context>
    <name>ReplayView</name>
    <message>
        <source>The chosen drawing</source>
        <translation>Die gewählte Zeichnung</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>How it learnt…</source>
        <translation>Lernverlauf…</translation>
    </message>
    <message>
        <source>Use the new model</source>
        <translation>Das neue Modell verwenden</translation>
    </message>
    <message>
        <source>Keep the current one</source>
        <translation>Das jetzige behalten</translation>
    </message>
    <message>
        <source>“{0}” is ready</source>
        <translation>„{0}“ ist fertig</translation>
    </message>
    <message>
        <source>“{0}” is ready, stopped early</source>
        <translation>„{0}“ ist fertig, vorzeitig beendet</translation>
    </message>
    <message>
        <source>Comparing it with “{0}”…</source>
        <translation>Vergleich mit „{0}“…</translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation>{0} Ziffer</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>{0} Ziffern</translation>
    </message>
    <message>
        <source>Comparing… {0}</source>
        <translation>Wird verglichen… {0}</translation>
    </message>
    <message>
        <source>There are no test digits here to compare the two with.</source>
        <translation>Hier gibt es keine Testziffern, an denen sich die beiden vergleichen ließen.</translation>
    </message>
    <message>
        <source>“{0}” reads better</source>
        <translation>„{0}“ liest besser</translation>
    </message>
    <message>
        <source>“{0}” still reads better</source>
        <translation>„{0}“ liest immer noch besser</translation>
    </message>
    <message>
        <source>Neither reads clearly better</source>
        <translation>Keines liest deutlich besser</translation>
    </message>
    <message>
        <source>{0} Both are kept: you only choose which one reads.</source>
        <translation>{0} Beide bleiben: Sie wählen nur, welches liest.</translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} now.</source>
        <translation>{0}: zuvor {1}, jetzt {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} now, perhaps by chance.</source>
        <translation>{0}: zuvor {1}, jetzt {2}, vielleicht zufällig.</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>Quick adapt needs MNIST, too: download it here, then press Quick adapt again.</source>
        <translation>Zum schnellen Anpassen braucht es auch MNIST: Laden Sie es hier herunter, und drücken Sie dann noch einmal „Schnell anpassen“.</translation>
    </message>
    <message>
        <source>Trainings can run now.</source>
        <translation>Jetzt kann trainiert werden.</translation>
    </message>
    <message>
        <source>The training failed</source>
        <translation>Das Training ist gescheitert</translation>
    </message>
    <message>
        <source>“{0}” is ready</source>
        <translation>„{0}“ ist fertig</translation>
    </message>
    <message>
        <source>The training is done</source>
        <translation>Das Training ist fertig</translation>
    </message>
</context>
<context>
    <name>RoundReview</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Draw the last one again</source>
        <translation>Die letzte noch einmal zeichnen</translation>
    </message>
    <message>
        <source>Dis&amp;card all</source>
        <translation>Alle &amp;verwerfen</translation>
    </message>
    <message>
        <source>Keep none of these drawings</source>
        <translation>Keine dieser Zeichnungen behalten</translation>
    </message>
    <message>
        <source>Save these drawings: they count from then on (Return)</source>
        <translation>Diese Zeichnungen speichern: Sie zählen von da an (Eingabe)</translation>
    </message>
    <message>
        <source>is kept</source>
        <translation>wird behalten</translation>
    </message>
    <message>
        <source>is not kept</source>
        <translation>wird nicht behalten</translation>
    </message>
    <message>
        <source>Click to keep it, or not</source>
        <translation>Klicken, um sie zu behalten oder nicht</translation>
    </message>
    <message>
        <source>&amp;Keep {0}</source>
        <translation>{0} &amp;behalten</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Click a drawing to keep it, or not.</source>
        <translation>Noch ist nichts gespeichert. Klicken Sie auf eine Zeichnung, um sie zu behalten oder nicht.</translation>
    </message>
    <message>
        <source>{0} does not look like what was asked for.</source>
        <translation>{0} sieht nicht aus wie verlangt.</translation>
    </message>
    <message>
        <source>{0} do not look like what was asked for.</source>
        <translation>{0} sehen nicht aus wie verlangt.</translation>
    </message>
</context>
<context>
    <name>SetActions</name>
    <message>
        <source>Browse: {0}</source>
        <translation>Durchsehen: {0}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>Andere Tasten</translation>
    </message>
    <message>
        <source>Say which digit it is</source>
        <translation>Sagen, welche Ziffer es ist</translation>
    </message>
    <message>
        <source>Say that the reading is right</source>
        <translation>Sagen, dass die Lesung stimmt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancel the stroke or the opening; else clear the page</source>
        <translation>Strich oder Öffnen abbrechen; sonst die Seite leeren</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Rechte Taste</translation>
    </message>
    <message>
        <source>Erase strokes, as do the pen&apos;s other end and its side button</source>
        <translation>Striche radieren, wie das andere Ende und die Seitentaste des Stifts</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>each {0:g} times in an epoch</source>
        <translation>jede {0:g}-mal in einer Epoche</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>oder hierher ziehen</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>None yet: draw a digit and press ✓, or the digit it was.</source>
        <translation>Noch keine: Zeichnen Sie eine Ziffer und drücken Sie ✓ oder die Ziffer, die es war.</translation>
    </message>
    <message>
        <source>1 drawing in your own hand</source>
        <translation>1 Zeichnung von Ihrer Hand</translation>
    </message>
    <message>
        <source>{0} drawings in your own hand</source>
        <translation>{0} Zeichnungen von Ihrer Hand</translation>
    </message>
    <message>
        <source>55,000 digits by many writers, and 15,000 for validation and testing</source>
        <translation>55.000 Ziffern von vielen Händen, und 15.000 zum Validieren und Testen</translation>
    </message>
    <message>
        <source>a random {0} % of its digits, so that what is known is not forgotten</source>
        <translation>zufällige {0} % seiner Ziffern, damit Bekanntes nicht vergessen wird</translation>
    </message>
    <message>
        <source>70,000 digits by many writers; not on this computer yet.</source>
        <translation>70.000 Ziffern von vielen Händen; noch nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Download, 11 MB</source>
        <translation>Laden, 11 MB</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Current model</source>
        <translation>Jetziges Modell</translation>
    </message>
    <message>
        <source>Read with another model</source>
        <translation>Mit einem anderen Modell lesen</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>To see it fail</source>
        <translation>Wo es scheitert</translation>
    </message>
    <message>
        <source>In Keras</source>
        <translation>In Keras</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
    <message>
        <source>A program of its own. The same in a terminal, by this program: {0}</source>
        <translation>Ein eigenständiges Programm. Dasselbe im Terminal, mit diesem Programm: {0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>ein Gewicht</translation>
    </message>
    <message>
        <source>{0} weights</source>
        <translation>{0} Gewichte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Hier gemessen</translation>
    </message>
    <message>
        <source>{0} (the model that came with the program)</source>
        <translation>{0} (das mitgelieferte Modell)</translation>
    </message>
    <message>
        <source>{0} (one training)</source>
        <translation>{0} (ein Training)</translation>
    </message>
    <message>
        <source>{0} (mean of {1} trainings)</source>
        <translation>{0} (Mittel aus {1} Trainings)</translation>
    </message>
</context>
<context>
    <name>SumView</name>
    <message>
        <source>What was taken, times the weights</source>
        <translation>Was genommen wurde, mal die Gewichte</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Opening your digits…</source>
        <translation>Ihre Ziffern werden geöffnet…</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>Das ist {0}</translation>
    </message>
    <message>
        <source>The reading is right</source>
        <translation>Die Lesung stimmt</translation>
    </message>
    <message>
        <source>Only what you draw can be taught, not a picture.</source>
        <translation>Lehren lässt sich nur, was Sie zeichnen, kein Bild.</translation>
    </message>
    <message>
        <source>Your digits cannot be saved.</source>
        <translation>Ihre Ziffern lassen sich nicht speichern.</translation>
    </message>
    <message>
        <source>The file of your digits: {0}</source>
        <translation>Die Datei Ihrer Ziffern: {0}</translation>
    </message>
</context>
<context>
    <name>TeachingBar</name>
    <message>
        <source>The reading is right</source>
        <translation>Die Lesung stimmt</translation>
    </message>
    <message>
        <source>The reading is right: keep the drawing (Ctrl+Return)</source>
        <translation>Die Lesung stimmt: die Zeichnung behalten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Use my digits</source>
        <translation>Meine Ziffern nutzen</translation>
    </message>
    <message>
        <source>Let the digits that you taught influence the reading</source>
        <translation>Die gelehrten Ziffern die Lesung beeinflussen lassen</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>Das ist {0}</translation>
    </message>
    <message>
        <source>It is {0}: keep the drawing (Ctrl+{1})</source>
        <translation>Das ist {0}: die Zeichnung behalten (Strg+{1})</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ Richtig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>✓ Saved as {0}.</source>
        <translation>✓ Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Space teaches: this is {0}.</source>
        <translation>Die Leertaste lehrt: Das ist {0}.</translation>
    </message>
    <message>
        <source>✓ keeps all digits</source>
        <translation>✓ behält alle Ziffern</translation>
    </message>
    <message>
        <source>This looks like {0}. Keep it as {1}?</source>
        <translation>Das sieht aus wie {0}. Als {1} behalten?</translation>
    </message>
    <message>
        <source>Say what you meant: it learns your hand.</source>
        <translation>Sagen Sie, was Sie meinten: Ihre Hand wird gelernt.</translation>
    </message>
    <message>
        <source>The number is right: keep each of its digits (Ctrl+Return)</source>
        <translation>Die Zahl stimmt: jede ihrer Ziffern behalten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>✓ {0} is saved, each digit for itself.</source>
        <translation>✓ {0} ist gespeichert, jede Ziffer für sich.</translation>
    </message>
    <message>
        <source>Changed by your digits · without them: &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation>Durch Ihre Ziffern geändert · ohne sie: &lt;b&gt;{0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>✓ keeps all digits · 0 to 9 correct the {0}</source>
        <translation>✓ behält alle · 0 bis 9 berichtigen die {0}</translation>
    </message>
    <message>
        <source>This may be no digit. Keep it as {0}?</source>
        <translation>Das ist vielleicht keine Ziffer. Als {0} behalten?</translation>
    </message>
    <message>
        <source>Without your digits it would be {0} ({1})</source>
        <translation>Ohne Ihre Ziffern wäre es {0} ({1})</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>TrainingDock</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>A training of “{0}” was interrupted after {1} of {2} epochs.</source>
        <translation>Ein Training von „{0}“ wurde nach {1} von {2} Epochen unterbrochen.</translation>
    </message>
    <message>
        <source>It was on “{0}”: Resume finds it there, or goes on there.</source>
        <translation>Es war auf „{0}“: „Fortsetzen“ findet es dort wieder oder macht dort weiter.</translation>
    </message>
    <message>
        <source>The training was cancelled.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>TrainingIndicator</name>
    <message>
        <source>Show the training</source>
        <translation>Das Training zeigen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>Laufendes abbrechen</translation>
    </message>
    <message>
        <source> {0} of {1}</source>
        <translation> {0} von {1}</translation>
    </message>
</context>
<context>
    <name>TwoReadings</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>Wahrscheinlichkeiten der zehn Ziffern</translation>
    </message>
    <message>
        <source>{0}: probabilities of the ten digits</source>
        <translation>{0}: Wahrscheinlichkeiten der zehn Ziffern</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Pictures read</source>
        <translation>Gelesene Bilder</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Download MNIST</source>
        <translation>MNIST &amp;laden</translation>
    </message>
    <message>
        <source>&amp;Open it all the same</source>
        <translation>Trotzdem ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Die Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Opening the files…</source>
        <translation>Die Dateien werden geöffnet…</translation>
    </message>
    <message>
        <source>{0} picture</source>
        <translation>{0} Bild</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>Downloading MNIST</source>
        <translation>MNIST wird geladen</translation>
    </message>
    <message>
        <source>{0} of {1} MB</source>
        <translation>{0} von {1} MB</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not all pictures were read.</source>
        <translation>Nicht alle Bilder wurden gelesen.</translation>
    </message>
    <message>
        <source>There are no pictures in it</source>
        <translation>Es sind keine Bilder darin</translation>
    </message>
    <message>
        <source>This set cannot be shown</source>
        <translation>Diese Daten lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>This set is large</source>
        <translation>Diese Daten sind groß</translation>
    </message>
    <message>
        <source>Its test set is what models are measured by. Download it here (11 MB), choose a folder that has it, or run: {0}</source>
        <translation>An seinen Testdaten werden Modelle gemessen. Laden Sie sie hier (11 MB), wählen Sie einen Ordner, der sie hat, oder führen Sie aus: {0}</translation>
    </message>
    <message>
        <source>MNIST is not on this machine</source>
        <translation>MNIST ist nicht auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>WarningIcon</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>WatchingPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation>Training abbrechen</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Beenden und das Beste behalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show the log of the training</source>
        <translation>Das Protokoll des Trainings zeigen</translation>
    </message>
    <message>
        <source>Finish now with what was learned so far</source>
        <translation>Jetzt mit dem bisher Gelernten abschließen</translation>
    </message>
    <message>
        <source>End without a new model</source>
        <translation>Ohne neues Modell beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>WhereChoice</name>
    <message>
        <source>Looking for the fastest device…</source>
        <translation>Das schnellste Gerät wird gesucht…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Computers…</source>
        <translation>Computer…</translation>
    </message>
    <message>
        <source>Add, change and try other computers</source>
        <translation>Andere Computer hinzufügen, ändern und ausprobieren</translation>
    </message>
    <message>
        <source>What is learnt from is sent to “{0}” once and stays there.</source>
        <translation>Wovon gelernt wird, geht einmal zu „{0}“ und bleibt dort.</translation>
    </message>
    <message>
        <source>Your own digits go too, and are deleted there when the training is over.</source>
        <translation>Auch Ihre eigenen Ziffern gehen dorthin und werden nach dem Training dort gelöscht.</translation>
    </message>
    <message>
        <source>Your own digits stay here.</source>
        <translation>Ihre eigenen Ziffern bleiben hier.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Not tried yet. The first training prepares it, which takes minutes.</source>
        <translation>Noch nicht ausprobiert. Das erste Training richtet ihn ein, was Minuten dauert.</translation>
    </message>
    <message>
        <source>CPU: {0}</source>
        <translation>CPU: {0}</translation>
    </message>
    <message>
        <source>The devices could not be determined: {0}</source>
        <translation>Die Geräte ließen sich nicht feststellen: {0}</translation>
    </message>
</context>
<context>
    <name>_Thumbnails</name>
    <message>
        <source>The pictures that excite it most</source>
        <translation>Die Bilder, die es am stärksten anregen</translation>
    </message>
</context>
</TS>
