// Included before LMDB's sources. LMDB writes the text of an error into 100 allocated bytes without
// looking at its length. That of a failed write is longer at times, and broke the heap. It also
// prints it, to the standard error of whatever program has the addon: the error itself says enough.
//
// LMDB opens the data file without close-on-exec. A program that another thread starts at that
// moment would have it open for writing, so all files are opened with it.
#include <fcntl.h>
#include <stdio.h>

#define ERROR_TEXT_BYTES 100
#define sprintf(to, ...) snprintf(to, ERROR_TEXT_BYTES, __VA_ARGS__)
#define fprintf(...) ((void)0)
#define open(path, flags, ...) open(path, (flags) | O_CLOEXEC, ##__VA_ARGS__)
