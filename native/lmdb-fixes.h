// Included before LMDB's sources. LMDB writes the text of an error into 100 allocated bytes without
// looking at its length. That of a failed write is longer at times, and broke the heap. It also
// prints it, to the standard error of whatever program has the addon: the error itself says enough.
//
// LMDB opens the data file without close-on-exec. A program that another thread starts at that
// moment would have it open for writing, so all files are opened with it.
//
// A disk that becomes full in a write, or a limit, cuts the write off without an error, and LMDB
// would make it EIO. The rest is written again: that says why it cannot be.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>

static ssize_t WholePwrite(int fd, const void* data, size_t bytes, off_t at) {
  size_t done = 0;
  do {
    ssize_t written = pwrite(fd, (const char*)data + done, bytes - done, at + (off_t)done);
    if (written < 0 && (errno != EINTR || done == 0)) return -1;
    if (written == 0) break;
    if (written > 0) done += (size_t)written;
  } while (done < bytes);
  return (ssize_t)done;
}

static ssize_t WholeWritev(int fd, const struct iovec* pieces, int count) {
  ssize_t done = writev(fd, pieces, count);
  size_t skipped = done < 0 ? 0 : (size_t)done;
  for (int i = 0; done >= 0 && i < count; i++) {
    while (skipped < pieces[i].iov_len) {
      const char* rest = (const char*)pieces[i].iov_base + skipped;
      ssize_t written = write(fd, rest, pieces[i].iov_len - skipped);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return written < 0 ? -1 : done;
      done += written;
      skipped += (size_t)written;
    }
    skipped -= pieces[i].iov_len;
  }
  return done;
}

#define ERROR_TEXT_BYTES 100
#define sprintf(to, ...) snprintf(to, ERROR_TEXT_BYTES, __VA_ARGS__)
#define fprintf(...) ((void)0)
#define open(path, flags, ...) open(path, (flags) | O_CLOEXEC, ##__VA_ARGS__)
#define pwrite WholePwrite
#define writev WholeWritev
