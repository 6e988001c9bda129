// Included before LMDB's sources. LMDB writes the text of an error into 100 allocated bytes without
// looking at its length. That of a failed write is longer at times, and broke the heap. It also
// prints it, to the standard error of whatever program has the addon: the error itself says enough.
#include <stdio.h>

#define ERROR_TEXT_BYTES 100
#define sprintf(to, ...) snprintf(to, ERROR_TEXT_BYTES, __VA_ARGS__)
#define fprintf(...) ((void)0)
