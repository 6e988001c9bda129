// What a client might do with what it is given: its three descriptors and three mappings. Prints
// the errno of each attempt; 0 means that it went through.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "client.h"
#include "commands.h"

using namespace layout;

// Constants that older headers lack; the values are the kernel's interface.
#ifndef F_SEAL_FUTURE_WRITE
#define F_SEAL_FUTURE_WRITE 0x0010
#endif

static bool isFirst = true;

static void Report(const char* target, const char* attack, bool isDone) {
  int errorNumber = isDone ? 0 : errno;
  printf("%s\"%s: %s\":%d", isFirst ? "{" : ",", target, attack, errorNumber);
  isFirst = false;
}

static int Reopen(int fd, int flags) {
  std::string path = "/proc/self/fd/" + std::to_string(fd);
  return open(path.c_str(), flags | O_CLOEXEC);
}

static bool MapsWritable(int fd, size_t bytes) {
  void* map = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (map == MAP_FAILED) return false;
  munmap(map, bytes);
  return true;
}

static bool Punches(int fd) {
  return fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096) == 0;
}

static void AttackFile(const char* name, int fd, size_t bytes, bool isWritable) {
  Report(name, "truncate", ftruncate(fd, 0) == 0);
  Report(name, "truncate to half", ftruncate(fd, static_cast<off_t>(bytes / 2)) == 0);
  Report(name, "grow", ftruncate(fd, static_cast<off_t>(bytes * 2)) == 0);
  Report(name, "allocate behind the end", fallocate(fd, 0, static_cast<off_t>(bytes), 4096) == 0);
  Report(name, "seal", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE) == 0);
  Report(name, "open to truncate", Reopen(fd, O_RDWR | O_TRUNC) >= 0);
  // The doorbell is every client's to write; it cannot shrink, and holes in it read as zeroes.
  if (isWritable) return;
  Report(name, "punch a hole", Punches(fd));
  Report(name, "zero", fallocate(fd, FALLOC_FL_ZERO_RANGE, 0, 4096) == 0);
  Report(name, "collapse", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 0, 4096) == 0);
  Report(name, "write", pwrite(fd, "harm", 4, 0) == 4);
  Report(name, "map writable", MapsWritable(fd, bytes));
  int again = Reopen(fd, O_RDWR);
  Report(name, "write what was opened again", pwrite(again, "harm", 4, 0) == 4);
  Report(name, "map writable what was opened again", MapsWritable(again, bytes));
  Report(name, "punch what was opened again", Punches(again));
  if (again >= 0) close(again);
}

static void AttackMapping(Client& client) {
  size_t bytes = client.capacityBytes;
  int both = PROT_READ | PROT_WRITE;
  Report("store", "mprotect", mprotect(client.store, bytes, both) == 0);
  Report("store", "MADV_REMOVE", madvise(client.store, bytes, MADV_REMOVE) == 0);
  Report("slot", "MADV_REMOVE", madvise(client.slot, SLOT_BYTES, MADV_REMOVE) == 0);
  // A copy of the mapping, and its protection then.
  void* copy = mremap(client.store, 0, bytes, MREMAP_MAYMOVE);
  Report("store", "mremap and mprotect", copy != MAP_FAILED && mprotect(copy, bytes, both) == 0);
}

int Visit(const std::string& path) {
  Client client;
  volatile uint32_t phase = FORKED;
  bool isOpen = client.Open(path, &phase);
  bool isDone = isOpen && client.Request(OP_PUT, BodyOf("visitor", BytesValue(8, 1))) &&
                client.Settle();
  printf("{\"errno\":%d,\"status\":%u,\"puts\":%d}\n", client.errorNumber, client.status, isDone);
  return 0;
}

int Attack(const std::string& path) {
  Client client;
  client.keepsFds = true;
  volatile uint32_t phase = FORKED;
  if (!client.Open(path, &phase)) return 1;
  AttackFile("store", client.storeFd, client.capacityBytes, false);
  AttackFile("slot", client.slotFd, SLOT_BYTES, false);
  AttackFile("doorbell", client.doorbellFd, DOORBELL_BYTES, true);
  AttackMapping(client);
  // Locks on these descriptors hinder no process; the lock that counts is the server's.
  for (int fd : {client.storeFd, client.doorbellFd, client.slotFd}) flock(fd, LOCK_EX | LOCK_NB);
  std::string lockPath = path.substr(0, path.size() - strlen(".sock")) + ".lock";
  int lockFd = open(lockPath.c_str(), O_RDWR | O_CLOEXEC);
  Report("lock", "flock", flock(lockFd, LOCK_EX | LOCK_NB) == 0);
  struct flock whole = {};
  whole.l_type = F_WRLCK;
  Report("lock", "open file description lock, held beside the server's",
         fcntl(lockFd, F_OFD_SETLK, &whole) == 0);
  // The doorbell's page goes, and comes back as zeroes: no process waits for ever.
  Punches(client.doorbellFd);
  for (uint32_t n = 0; n < 1000; n++) {
    if (!client.Request(OP_PUT, BodyOf("attacker", BytesValue(8, 1))) || !client.Settle()) {
      printf("}\n");
      return 1;
    }
    if (n % 10 == 0) Punches(client.doorbellFd);
  }
  printf("}\n");
  // Locks end with the process: it says when it has them, and waits for its end.
  fflush(stdout);
  for (uint8_t byte; read(0, &byte, 1) > 0;) continue;
  return 0;
}
