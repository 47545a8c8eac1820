/*
 * Pen: colour, decor and wrapped prose for the text renderers.
 *
 * All text that reaches a pen has been made visible (fc_utf8_visible) before.
 */
#ifndef FC_REPORT_PEN_H
#define FC_REPORT_PEN_H

#include "report/sink.h"

#define FC_WIDTH_DEFAULT 100
#define FC_WIDTH_MIN 40
#define FC_WIDTH_MAX 1000
#define FC_PROSE_WIDTH_MAX 100 /* longer lines of prose are hard to read */

typedef enum fc_paint {
    FC_PAINT_NONE,
    FC_PAINT_BOLD,
    FC_PAINT_ERROR,
    FC_PAINT_WARNING,
    FC_PAINT_NOTE,
    FC_PAINT_HELP,
    FC_PAINT_FRAME /* arrows, bars, line numbers, marks */
} fc_paint;

typedef enum fc_decor {
    FC_DECOR_FIRST,    /* --> */
    FC_DECOR_FURTHER,  /* ::: */
    FC_DECOR_BAR,      /* | */
    FC_DECOR_VALUE,    /* ^ */
    FC_DECOR_MARK,     /* - */
    FC_DECOR_REMARK,   /* = in front of notes */
    FC_DECOR_LAST,     /* = in front of the last note */
    FC_DECOR_ELLIPSIS, /* ... */
    FC_DECOR_COUNT
} fc_decor;

typedef struct fc_pen {
    fc_sink *sink;
    bool color;
    bool unicode;
    unsigned width; /* display columns of a line */
} fc_pen;

/* `options` is not NULL; its width is brought into FC_WIDTH_MIN to FC_WIDTH_MAX. */
void fc_pen_init(fc_pen *pen, fc_sink *sink, const factcheck_render_options *options);

void fc_pen_text(fc_pen *pen, fc_paint paint, fc_str text);
void fc_pen_decor(fc_pen *pen, fc_paint paint, fc_decor decor);
/* The same piece of decor `count` times under one colour. */
void fc_pen_run(fc_pen *pen, fc_paint paint, fc_decor decor, unsigned count);

/* The text of a piece of decor, and the columns it takes. */
fc_str fc_pen_decor_text(const fc_pen *pen, fc_decor decor);

/*
 * Prose in lines of at most prose width, broken at spaces. The first line goes on at `column`,
 * further ones begin with `hang` spaces. Ends with a line feed.
 */
void fc_pen_prose(fc_pen *pen, fc_paint paint, fc_str text, unsigned column, unsigned hang);

/* Display columns of a text. */
unsigned fc_prose_width(fc_str text);

/* Takes from *rest the words that fit into `width` columns, at least one. */
fc_str fc_prose_take(fc_str *rest, unsigned width);

#endif
