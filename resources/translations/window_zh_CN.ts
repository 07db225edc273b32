<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>DigitPad will speak it from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out pens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST, test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST, training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST, everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every &amp;{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all read as &amp;{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a &amp;{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was read right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only readings with less than 90 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures whose label people dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;y labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what you have labelled, marked or tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them in a new random order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the pictures larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the pictures smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Which ink decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which ink made it read so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo your last label, mark or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo your last label, mark or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected pictures as a sheet and a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all pictures that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mislabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the label as wrong, or take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;your label back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go by the set&apos;s label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected pictures a tag, or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Learn from these…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use them in the next retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the &amp;pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the picture on the pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the pad as &amp;strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace the picture, so that you can change a stroke and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a table, one line for each picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;PNG files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a folder of PNG files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As one contact &amp;sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as one large picture with titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what another model reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse the set in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse a folder&apos;s set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relabel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;True digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rea&amp;d as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that can be opened ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {0} percent</source>
        <translation>超过 {0}%</translation>
    </message>
    <message>
        <source>less than {0} percent</source>
        <translation>不到 {0}%</translation>
    </message>
    <message>
        <source>{0} percent</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>How sure the network is, in whole percent. “&gt; 99 %” is all from 99.5 % on: no reading is ever certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pens never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {0} ✗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} selected drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relabel as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · looks like {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · very small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one of my digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture or an ink file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG, SVG or NDJSON ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the page as picture and as ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what was read, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a picture or ink and read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close DigitPad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the undone change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase the strokes that you touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn le&amp;ft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the opened photo a quarter to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn r&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the opened photo a quarter to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the drawing or picture before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the drawing or picture after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retrain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, compare and share models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;back a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read with the model that read before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what the model misreads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My &amp;digits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through your digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with &amp;pen only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let neither finger nor mouse draw: a hand may rest on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side &amp;button erases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase with the pen while its side button is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Announce readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a screen reader say what was read at the end of every stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen, or the window again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what the program can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect what helps to find a cause; nothing is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About DigitPad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show version and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit: it is read while you draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press ✓, or the digit it was: it learns your hand at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what you taught and at what it misreads, or train a network yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper and ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For dark rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, and keeping the best so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the digits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused in epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digits a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} right so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first start takes the longest. The pad can be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training: done, choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training: paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training: starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training: finishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training: epoch {0}/{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>空白页</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}; or {1}</source>
        <translation>{0}；或 {1}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DigitPad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h2&gt;DigitPad {0}&lt;/h2&gt;&lt;p&gt;Reads the digits you draw, shows how sure it is, and learns your hand.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationActions</name>
    <message>
        <source>It is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mislabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag for the selected pictures; one they all have is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tag “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each of the {0} selected pictures is used in an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the selected picture is used in an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that has learnt from a test set can no longer be judged by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture is set aside for the next retraining, in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pictures are set aside for the next retraining, in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowserController</name>
    <message>
        <source>the {0} selected pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one picture shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0} pictures shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, picture {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowserState</name>
    <message>
        <source>Not saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was damaged and is kept as {1}; new labels and tags are saved as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your labels and tags are not shown: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowserWindow</name>
    <message>
        <source>Test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pictures with {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 … 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every picture of this digit, or all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+0 … 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that was read as this digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+0 … 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which digit the selected pictures show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the details of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit with the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here with mouse, pen or finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here with the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move box</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CauseButton</name>
    <message>
        <source>&amp;Relabel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing of {0} made it this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: relabel or delete it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoosingDialog</name>
    <message>
        <source>Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the fastest device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on drawing meanwhile. Your model is kept, and at the end you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training needs additional packages. This installs them: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of DigitPad is training already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it takes depends on how many digits there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {0} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The devices could not be determined: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>DigitPad is training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close DigitPad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish it in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should happen to it? Your model is kept in any case.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>End the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model to compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what another model reads right that this one reads wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“9: 9 | 4” is a 9 that {0} reads as 9 and {1} as 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;: {1} % right&lt;br&gt;&lt;b&gt;{2}&lt;/b&gt;: {3} % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; and &lt;b&gt;{1}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference is hardly chance: two equally good models would differ this much with a probability of {0} (McNemar).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference may well be chance: two equally good models differ this much with a probability of {0:.2g} (McNemar).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {1} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read differently</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the test set with both…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” and “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading… {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no test digits here to compare the two with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Other people&apos;s pens were not compared: there is no folder “pen” with ink files where data sets are looked for (DIGITPAD_DATA).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ a little, perhaps by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ a little, perhaps by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} now right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} now misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of them in the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, read as {1} before and as {2} now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>Show every {0}, whatever it was read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that was read as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: read right {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: misread as {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: rows are true digits, columns readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the diagonal: everything that was read right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation: pictures it does not learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Show &amp;which ink decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover each part in turn and see how the reading changes (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;big&gt;Read as &lt;b&gt;{0}&lt;/b&gt;&lt;/big&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;big&gt;A &lt;b&gt;{0}&lt;/b&gt;, &lt;span style=&apos;color:{2}&apos;&gt;misread as &lt;b&gt;{1}&lt;/b&gt; ✗&lt;/span&gt;&lt;/big&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;big&gt;A &lt;b&gt;{0}&lt;/b&gt;, read right&lt;/big&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true digit ranked {0} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points ahead of the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;? its label is disputed&lt;/b&gt;: fewer than 3 of 5 people agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ you say it is {0}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ marked as mislabelled&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;✎ tags:&lt;/b&gt; {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; reads {1} ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0}s most like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{2}&apos;&gt;■&lt;/span&gt; speaks for {0} · &lt;span style=&apos;color:{3}&apos;&gt;■&lt;/span&gt; speaks for {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>▶ &amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it again, stroke by stroke (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected drawings (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel as {0} ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a drawing to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawings selected; this is the first. The buttons change all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taught on the pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn in a guided round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was read as {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Your digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitModel</name>
    <message>
        <source>Digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The true digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prec. %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: how many of those read as this digit are it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall: how many of this digit are read as it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1: harmonic mean of precision and recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misread as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits it is misread as most, and how often</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitTable</name>
    <message>
        <source>How well each digit is read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingPager</name>
    <message>
        <source>Drawing {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingSurface</name>
    <message>
        <source>Move box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Everything</name>
    <message>
        <source>My digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of my digits (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawing is backed up to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawings are backed up to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of my digits (*{0});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawing restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawings restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Ctrl+Z brings back what was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up first…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z in this window brings the drawings back until DigitPad is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} older copy that the program has kept aside goes for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} older copies that the program has kept aside go for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is deleted. Ctrl+Z brings the drawings back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0} drawings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink (NDJSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures 28×28 (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST&apos;s files (IDX)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} selected drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} selected drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0} drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink files (*.ndjson *.ndjson.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0} into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled; what was imported before that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 drawing is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawings are in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 drawing is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawings are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} were there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be taken ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>pictures.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture is exported to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pictures are exported to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is shown, so there is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pictures copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Last lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your current model is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} epochs are saved, and your current model is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} epoch is saved, and your current model is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>True: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures of this digit (type the digit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was read as this digit (Alt and the digit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pictures again (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most wrong first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closest call first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedRound</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it, or the last one, again (Backspace or Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: with what is drawn, or without it (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is drawn so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw this digit as you always do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Very low for {0}. Finish it, draw it larger, or press Next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ This looks like {0}, not {1}. Back draws it again, Next goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Not yet a clear {0}. Finish it, or press Next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Or open, paste or drop a picture of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F1 for the manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit with mouse, pen or finger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit with the pen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {0} files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converting {0}: this takes some seconds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying {0}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Confusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} picture without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pictures without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;big&gt;&lt;b&gt;{0} %&lt;/b&gt; right&lt;/big&gt;, {1} of {2} misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % without {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % by your labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disputed label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} disputed labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down: what it is · across: what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell, a digit at the edge, or ╲ for the diagonal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <source>Log of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other model here yet: train or import one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.digitpad *.keras)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled model cannot be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is called “{1}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyDigitsModel</name>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>, was read as {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyDigitsWindow</name>
    <message>
        <source>Nothing here yet.
Draw a digit on the pad and say what it is, or draw 20 digits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw 20 digits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach it properly in a minute: draw the digits it asks for (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quick adapt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the model on your digits for some seconds (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import drawings from ink files (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export your drawings to files (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up, restore or delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: {0}. Ctrl+Z brings back what was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round is not saved yet: Draw 20 digits shows it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your digits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeighbourStrip</name>
    <message>
        <source>Picture {0}, read as {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digit, centred in 28 × 28 pixels, white on black</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersForm</name>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times through all digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits in each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of a step, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the same network again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Your digits, counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth adding: {0} (often misread)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth adding: {0} (there are few)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every digit is well taught.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · not enough yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PadCommands</name>
    <message>
        <source>“{0}” is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PadFiles</name>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PadToolbar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PadView</name>
    <message>
        <source>what the network sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PadWindow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFiles</name>
    <message>
        <source>Turn pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures can be opened together, and {0} is not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageSurface</name>
    <message>
        <source>Draw a digit here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PenHabitsMenu</name>
    <message>
        <source>Only the pen draws, because View ▸ Draw with pen only is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PenWidthSlider</name>
    <message>
        <source>Pen width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the pen. It changes only the look, not the reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Lies on its side?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upside down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoControls</name>
    <message>
        <source>Turn photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit found here. Drag the box to one, or change its size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture meets all these conditions.
Esc shows all again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureModel</name>
    <message>
        <source>Picture {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label, read as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, misread as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, read right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you say it is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its label is disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked as mislabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>The chosen picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This helps to find the cause. It holds no drawings, no names of files and nothing about you, and it is not sent: copy it into your message, beside what you did and what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or {0}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeChoice</name>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  (made elsewhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is another network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads {0} of MNIST now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reaches about {0} on MNIST.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReliabilityDiagram</name>
    <message>
        <source>Reliability diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels, no calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected calibration error {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across: confidence in %
line: how many are right · red: the gap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplayView</name>
    <message>
        <source>The chosen drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Progress of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the current one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is ready, stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing it with “{0}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing… {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no test digits here to compare the two with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” reads better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” still reads better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither reads clearly better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Both are kept: you only choose which one reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} before, {2} now, perhaps by chance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>The training failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundReview</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the last one again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dis&amp;card all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep none of these drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these drawings: they count from then on (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to keep it, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet. Click a drawing to keep it, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not look like what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} do not look like what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetActions</name>
    <message>
        <source>Browse: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which digit it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the reading is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the stroke or the opening; else clear the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase strokes, as do the pen&apos;s other end and its side button</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each {0:g} times in an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: draw a digit and press ✓, or the digit it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 drawing in your own hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawings in your own hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>55,000 digits by many writers, and 15,000 for validation and testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a random {0} % of its digits, so that what is known is not forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 digits by many writers; not on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download, 11 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Current model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read with another model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Opening your digits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what you draw can be taught, not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your digits cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your digits: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeachingBar</name>
    <message>
        <source>The reading is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading is right: keep the drawing (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the digits that you taught influence the reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {0}: keep the drawing (Ctrl+{1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like {0}. Keep it as {1}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you meant: it learns your hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by your digits · without them: &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without your digits it would be {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingIndicator</name>
    <message>
        <source>Show the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingWindow</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training of “{0}” was interrupted after {1} of {2} epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Pictures read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all pictures were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its test set is what models are measured by. Download it here (11 MB), choose a folder that has it, or run: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST is not on this machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningIcon</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchingPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish now with what was learned so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End without a new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
