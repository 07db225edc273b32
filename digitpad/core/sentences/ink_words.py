"""What is said of ink, pictures and the pages that they become."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, Words


class InkWords(Words):
    """What is wrong with ink, or a file of it."""

    LINE_TOO_LONG = N_("the line is longer than 16 MiB")
    TOO_MANY_STROKES = N_(
        "the drawing has more than {most:,} strokes, the most that a page takes; "
        "divide it among several lines"
    )
    TOO_MANY_POINTS = N_(
        "the drawing has more than 100,000 points, the most that a page takes; "
        "divide it among several lines"
    )
    NOT_JSON = N_("not valid JSON")
    NO_DRAWING = N_('no list "drawing" in this line')
    PRESSURE_DIFFERS = N_('"pressure" and "drawing" differ in length')
    NO_STROKES = N_("the drawing has no strokes")
    STROKE_WITHOUT_X_AND_Y = N_("stroke {stroke} is not a list of x, y and perhaps times")
    STROKE_NOT_OF_LISTS = N_("stroke {stroke} is not made of lists")
    STROKE_LISTS_DIFFER = N_("the lists of stroke {stroke} differ in length")
    STROKE_WITHOUT_POINTS = N_("stroke {stroke} has no points")
    COORDINATE_NOT_A_NUMBER = N_("stroke {stroke} has a coordinate that is not a number")
    COORDINATE_TOO_LARGE = N_("stroke {stroke} has a number that is too large")
    COORDINATE_NOT_FINITE = N_("stroke {stroke} has a coordinate that is not a finite number")
    TOO_MANY_POINTS_IN_DOCUMENT = N_("there are more than {most:,} points in it")
    VALUE_NOT_A_NUMBER = N_("a point or a place in it is not a number")
    NOT_XML = N_("not valid XML: line {number}")
    XML_TOO_LARGE = N_("the XML has more elements than any drawing")
    XML_TOO_DEEP = N_("its elements are nested deeper than in any drawing")
    XML_WITH_ENTITIES = N_(
        "the XML defines entities, which can fill the memory or read other files, so it is not read"
    )
    JSON_TOO_LARGE = N_("the JSON has more values than any drawing")
    OTHER_XML = N_("is XML of <{found}>, not of <{wanted}>")
    TRACE_WITHOUT_X_AND_Y = N_("trace {trace} has no channels X and Y, or no points")
    TRACE_WITH_FEW_VALUES = N_("a point has {found} values instead of {wanted}")
    NO_UNIPEN = N_("is not a UNIPEN file: it has none of its keywords")
    UNIPEN_INCLUDES = N_("it includes the file {name}, which is not followed; open that one")
    UNIPEN_LINE = N_("line {number} is neither a keyword nor a point")
    SVG_WITHOUT_STROKES = N_(
        "the SVG has no lines drawn with a pen, only filled shapes or none; save it as PNG"
    )
    SVG_TRANSFORM = N_("the transform {text} is none")
    SVG_PATH = N_("the path {text} has a command with too few numbers")
    TLDRAW_PACKED = N_("tldraw packed its points in a way that is not read here; save it as SVG")
    BROKEN_DRAWING = N_("drawing {number}: {cause}")
    NO_INK_FILE = N_("is no ink file: line {number}: {cause}")
    NO_DRAWINGS = N_("there are no drawings in it")
    NOTHING_TO_READ = N_("there is no ink to read")
    NOTHING_TO_KEEP = N_("there is no ink to keep")
    NAME_OF_INK_FILE = N_("ink is written into a file called .ndjson, .ndjson.gz or .inkml")


class PictureWords(Words):
    """What is wrong with a picture."""

    TOO_LARGE = N_("the picture has more than 89 million pixels")
    TOO_LONG = N_("the picture is more than 65,535 pixels high or wide")
    TOO_LARGE_OF_ITS_KIND = N_(
        "the picture has more than {millions} million pixels, too many for {kind}; save it as PNG"
    )
    NO_PICTURE = N_("not a picture that can be read here")
    EMPTY_FILE = N_("an empty file, not a picture that can be read here")
    TEXT = N_("a text file, not a picture that can be read here")
    JSON = N_("a JSON file, not a picture that can be read here; ink files end in .ndjson")
    INKML = N_("an InkML file, not a picture that can be read here")
    SVG = N_("an SVG drawing, not a picture that can be read here; save it as PNG")
    WEB_PAGE = N_("a web page, not a picture that can be read here")
    ZIP = N_("a zip archive, not a picture that can be read here; unpack it first")
    GZIP = N_("a gzipped file, not a picture that can be read here; unpack it first")
    FILM = N_("a film, not a picture that can be read here")
    POSTSCRIPT = N_("PostScript, not a picture that can be read here; save it as PNG or PDF")
    PDF_TOO_LARGE = N_("the PDF has more than 100 MB")
    PDF_DAMAGED = N_("the PDF is damaged, locked or has no page")
    DAMAGED = N_("the picture is damaged or cut short")
    NO_INK = N_("no ink found in the picture")
    NO_DIGIT_BUT_NOISE = N_(
        "no digit found in the picture: what could be ink hardly stands out from its paper"
    )
    NO_DIGIT_BUT_MANY_MARKS = N_(
        "no digit found in the picture: {count:,} marks were taken for ink, as on a page of text"
    )
    NO_DIGIT_BUT_PARTS = N_(
        "no digit found in the picture: what was taken for ink lies in {count} parts"
    )
    NO_DIGIT_BUT_BLOT = N_("no digit found in the picture: what was taken for ink is a blot")
    NO_LINE = N_("there is no line in the picture to trace")


class PageWords(Words):
    """Why a page cannot be saved or made."""

    EMPTY = N_("not saved, for the page is empty")
    OTHER_SUFFIX = N_("a page is saved as .png, .svg or .ndjson")
    PICTURE_ONLY_AS_PNG = N_("a picture without strokes can only be saved as .png")
    NEITHER_PICTURE_NOR_INK = N_("there is neither a picture nor ink")
