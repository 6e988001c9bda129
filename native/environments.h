// The process's open LMDB environments.
//
// LMDB allows one environment for a file and process, since closing a second one would release the
// first one's locks. All handles of a file therefore share one.
#pragma once

#include <lmdb.h>
#include <sys/stat.h>

// One for each open file of the process.
struct Shared {
  MDB_env* env;
  MDB_dbi dbi;
  bool isReadOnly;
  dev_t device;
  ino_t inode;
  int uses;
  double checkedMs;
  // The tree of free pages is not empty. It stays so: each transaction frees a page.
  bool hasFreePages;
  Shared* next;
};

// Opens the file, or finds it open. 0 or an error: an errno, or one of the numbers of LMDB.
int Acquire(const char* path, bool isReadOnly, Shared** result);

// One more use, which ends with `Release`. The last one closes the environment.
Shared* Use(Shared* shared);
void Release(Shared* shared);

// Begins a transaction that reads. Slots of dead readers are cleared if none is free.
int BeginReading(Shared* shared, MDB_txn** txn);

// A monotonic clock.
double NowMs();
