#include "pen.h"

#include "text/utf8.h"

void fc_pen_init(fc_pen *pen, fc_sink *sink, const factcheck_render_options *options)
{
    unsigned width = options->width ? options->width : FC_WIDTH_DEFAULT;
    pen->sink = sink;
    pen->color = options->color != 0;
    pen->unicode = options->unicode != 0;
    pen->width = width < FC_WIDTH_MIN ? FC_WIDTH_MIN : width > FC_WIDTH_MAX ? FC_WIDTH_MAX : width;
}

/* ---- Colour and decor --------------------------------------------------------------------- */

static void start_color(fc_pen *pen, fc_paint paint)
{
    static const fc_str codes[] = {
        [FC_PAINT_BOLD] = FC_STR_INIT("\x1b[1m"),
        [FC_PAINT_ERROR] = FC_STR_INIT("\x1b[1;91m"),   /* bright red */
        [FC_PAINT_WARNING] = FC_STR_INIT("\x1b[1;33m"), /* yellow */
        [FC_PAINT_NOTE] = FC_STR_INIT("\x1b[1;92m"),    /* bright green */
        [FC_PAINT_HELP] = FC_STR_INIT("\x1b[1;96m"),    /* bright cyan */
        [FC_PAINT_FRAME] = FC_STR_INIT("\x1b[1;94m"),   /* bright blue */
    };
    if (pen->color && paint != FC_PAINT_NONE)
        fc_sink_add(pen->sink, codes[paint]);
}

static void end_color(fc_pen *pen, fc_paint paint)
{
    if (pen->color && paint != FC_PAINT_NONE)
        fc_sink_literal(pen->sink, "\x1b[0m");
}

void fc_pen_text(fc_pen *pen, fc_paint paint, fc_str text)
{
    start_color(pen, paint);
    fc_sink_add(pen->sink, text);
    end_color(pen, paint);
}

fc_str fc_pen_decor_text(const fc_pen *pen, fc_decor decor)
{
    static const fc_str ascii[FC_DECOR_COUNT] = {
        [FC_DECOR_FIRST] = FC_STR_INIT("-->"), [FC_DECOR_FURTHER] = FC_STR_INIT(":::"),
        [FC_DECOR_BAR] = FC_STR_INIT("|"),     [FC_DECOR_VALUE] = FC_STR_INIT("^"),
        [FC_DECOR_MARK] = FC_STR_INIT("-"),    [FC_DECOR_REMARK] = FC_STR_INIT("="),
        [FC_DECOR_LAST] = FC_STR_INIT("="),    [FC_DECOR_ELLIPSIS] = FC_STR_INIT("..."),
    };
    static const fc_str boxes[FC_DECOR_COUNT] = {
        [FC_DECOR_FIRST] = FC_STR_INIT("\xE2\x95\xAD\xE2\x96\xB8"), /* arc and pointer */
        [FC_DECOR_FURTHER] = FC_STR_INIT("\xE2\xB8\xAC"),           /* squared dots */
        [FC_DECOR_BAR] = FC_STR_INIT("\xE2\x94\x82"),
        [FC_DECOR_VALUE] = FC_STR_INIT("\xE2\x94\x81"), /* heavy line */
        [FC_DECOR_MARK] = FC_STR_INIT("\xE2\x94\x80"),  /* light line */
        [FC_DECOR_REMARK] = FC_STR_INIT("\xE2\x94\x9C"),
        [FC_DECOR_LAST] = FC_STR_INIT("\xE2\x95\xB0"),
        [FC_DECOR_ELLIPSIS] = FC_STR_INIT("\xE2\x80\xA6"),
    };
    return pen->unicode ? boxes[decor] : ascii[decor];
}

void fc_pen_decor(fc_pen *pen, fc_paint paint, fc_decor decor)
{
    fc_pen_text(pen, paint, fc_pen_decor_text(pen, decor));
}

void fc_pen_run(fc_pen *pen, fc_paint paint, fc_decor decor, unsigned count)
{
    fc_str text = fc_pen_decor_text(pen, decor);
    start_color(pen, paint);
    for (unsigned i = 0; i < count; i++)
        fc_sink_add(pen->sink, text);
    end_color(pen, paint);
}

/* ---- Prose -------------------------------------------------------------------------------- */

unsigned fc_prose_width(fc_str text)
{
    unsigned width = 0;
    for (size_t at = 0; at < text.len;) {
        size_t length;
        width += fc_utf8_width(fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length));
        at += length;
    }
    return width;
}

static fc_str from(fc_str text, size_t at)
{
    return fc_str_make(text.ptr + at, text.len - at);
}

/* The offset behind the spaces and the word at `at`. */
static size_t word_end(fc_str text, size_t at)
{
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    while (at < text.len && text.ptr[at] != ' ')
        at++;
    return at;
}

fc_str fc_prose_take(fc_str *rest, unsigned width)
{
    while (rest->len && rest->ptr[0] == ' ')
        *rest = from(*rest, 1);
    unsigned used = 0;
    size_t at = 0;
    while (at < rest->len) {
        size_t end = word_end(*rest, at);
        used += fc_prose_width(fc_str_make(rest->ptr + at, end - at));
        if (used > width && at > 0)
            break;
        at = end;
    }
    fc_str line = fc_str_make(rest->ptr, at);
    *rest = from(*rest, at);
    return line;
}

void fc_pen_prose(fc_pen *pen, fc_paint paint, fc_str text, unsigned column, unsigned hang)
{
    unsigned limit = pen->width < FC_PROSE_WIDTH_MAX ? pen->width : FC_PROSE_WIDTH_MAX;
    do {
        fc_str line = fc_prose_take(&text, column < limit ? limit - column : 1);
        fc_pen_text(pen, paint, line);
        fc_sink_char(pen->sink, '\n');
        if (text.len)
            fc_sink_spaces(pen->sink, hang);
        column = hang;
    } while (text.len);
}
