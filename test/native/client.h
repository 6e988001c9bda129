// A client of a channel that speaks the protocol without the library, so that a test can start
// thousands of them, and none of the library's own care is in the way.
#pragma once

#include <cstdint>
#include <string>

#include "layout.h"

// How far a client is; what watches it reads this from shared memory.
enum Phase : uint32_t { FORKED, CONNECTED, WELCOMED, MAPPED, ACTIVE, PHASES };

struct Random {
  explicit Random(uint64_t seed) : state(seed * 2 + 1) {}
  uint64_t state;

  // splitmix64
  uint64_t Next() {
    uint64_t mixed = (state += 0x9e3779b97f4a7c15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
  }
  uint32_t Below(uint32_t end) { return static_cast<uint32_t>(Next() % end); }
  bool Chance(uint32_t percent) { return Below(100) < percent; }
};

class Client {
 public:
  Client() = default;
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // Connects, maps its pages and reports that; false without a server or a free slot.
  // `phase` gets each step.
  bool Open(const std::string& path, volatile uint32_t* phase);
  void Close();

  // Writes a frame behind the tail and publishes it; false when the server is gone or hung up.
  // `claimedBytes`: the length that the frame claims, 0 for the true one.
  bool Push(uint32_t op, uint32_t request, uint32_t total, const uint8_t* piece, uint32_t bytes,
            uint32_t claimedBytes = 0);
  // Sends a whole request, in as many pieces as it takes.
  bool Request(uint32_t op, const std::string& body);
  // Waits until all requests are done.
  bool Settle();
  void Ring();
  void DropReplies();
  bool IsHungUp();

  uint32_t Acked() { return Load(layout::SLOT_ACKED); }
  uint32_t Load(uint32_t offset) { return __atomic_load_n(Word(offset), __ATOMIC_SEQ_CST); }
  void Store(uint32_t offset, uint32_t value) {
    __atomic_store_n(Word(offset), value, __ATOMIC_SEQ_CST);
  }

  // How long the ring may be full, or a request not done.
  double patienceMs = 2000;
  uint32_t last = 0;
  uint8_t* slot = nullptr;
  uint8_t* store = nullptr;
  uint8_t* doorbell = nullptr;
  uint32_t capacityBytes = 0;
  // What the server said to it, and the errno of a connection that could not be made.
  uint32_t status = 0;
  int errorNumber = 0;
  // Stays open only if this is set before `Open`.
  bool keepsFds = false;
  int socketFd = -1;
  int storeFd = -1;
  int doorbellFd = -1;
  int slotFd = -1;

 private:
  uint32_t* Word(uint32_t offset) { return reinterpret_cast<uint32_t*>(slot + offset); }
  bool TakeWelcome();
};

// A request's body: the id and the value, if any.
std::string BodyOf(const std::string& id, const std::string& value = "");
// An encoded byte array.
std::string BytesValue(uint32_t bytes, uint8_t fill);

double NowMs();
void SleepUs(uint32_t microseconds);
