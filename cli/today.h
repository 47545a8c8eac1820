/*
 * Today, as decisions are dated and expire by it.
 */
#ifndef CLI_TODAY_H
#define CLI_TODAY_H

#define TODAY_SIZE 11 /* YYYY-MM-DD and a NUL */

/* The day in UTC; that of SOURCE_DATE_EPOCH, if it is set, so that runs can be repeated. */
void today_write(char out[TODAY_SIZE]);

#endif
