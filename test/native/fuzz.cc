// Malformed frames, and bytes that change while the engine reads them, through a live slot.
//
// A well-made SHUTDOWN is a client's right, and would end the test: what is sent here never has its
// number where an op can be.
#include <atomic>
#include <cstdio>
#include <cstring>
#include <thread>

#include "client.h"
#include "commands.h"

using namespace layout;

namespace {

struct Counts {
  uint64_t frames = 0;
  uint64_t done = 0;
  uint32_t connections = 0;
  uint32_t cuts = 0;
  uint64_t changes = 0;

  void Print() const {
    printf("{\"frames\":%llu,\"done\":%llu,\"connections\":%u,\"cuts\":%u,\"changes\":%llu}\n",
           static_cast<unsigned long long>(frames), static_cast<unsigned long long>(done),
           connections, cuts, static_cast<unsigned long long>(changes));
  }
};

}  // namespace

constexpr uint32_t NASTY[] = {0,      1,      7,          8,          15,         16,
                              0x4010, 0x5000, 0x5008,     0x40000,    0x7fffffff, 0x80000000,
                              2,      3,      0xfffffff8, 0xffffffff, 0x10,       0x51000};
constexpr uint32_t NASTY_COUNT = sizeof NASTY / sizeof NASTY[0];
constexpr uint32_t OPS[] = {OP_PUT, OP_DELETE, OP_GET,     OP_PATCH, OP_INCREMENT, OP_ADD,
                            OP_REMOVE, OP_EXPORT, OP_APPLY, OP_MORE,  OP_PAD,       99};
constexpr uint32_t OP_COUNT = sizeof OPS / sizeof OPS[0];
constexpr uint32_t GOOD_OP_COUNT = OP_COUNT - 3;
constexpr uint32_t OPEN_TRIES_MAX = 200;
// A slot whose reply ring cannot be followed stands still until its client goes.
constexpr double STUCK_MS = 20;
// Frames that are sent before the engine has looked at the ones before.
constexpr uint32_t AHEAD_MAX = 8;

static uint32_t Harmless(uint32_t word) { return word == OP_SHUTDOWN ? 99 : word; }

// Random bytes without the one that a SHUTDOWN has.
static std::string Garbage(Random& random, uint32_t bytes) {
  std::string garbage(bytes, '\0');
  for (char& byte : garbage) byte = static_cast<char>(Harmless(random.Next() & 0xff));
  return garbage;
}

static bool Reopen(Client& client, const std::string& path, Counts& counts) {
  volatile uint32_t phase = FORKED;
  for (uint32_t tries = 0; tries < OPEN_TRIES_MAX; tries++) {
    client.Close();
    if (client.Open(path, &phase)) {
      counts.connections++;
      return true;
    }
    SleepUs(10000);
  }
  return false;
}

static std::string SomeBody(Random& random, uint32_t op) {
  std::string id = "fuzz-" + std::to_string(random.Below(500));
  uint8_t fill = static_cast<uint8_t>(TAG_NULL);
  if (random.Chance(15)) return Garbage(random, random.Below(300));
  if (op == OP_DELETE || op == OP_GET) return BodyOf(id);
  if (op == OP_EXPORT) return std::string(EXPORT_ID, '\0') + Garbage(random, random.Below(64));
  if (random.Chance(40)) return BodyOf(id, Garbage(random, random.Below(200)));
  // An array of two: what PATCH, INCREMENT and the like expect around what they are about.
  std::string items;
  items += static_cast<char>(TAG_SHORT + 1);
  items += 'n';
  items += static_cast<char>(TAG_SMALL + random.Below(100));
  uint32_t header[2] = {static_cast<uint32_t>(items.size()), 2};
  std::string pair(1, static_cast<char>(TAG_ARRAY));
  pair.append(reinterpret_cast<char*>(header), sizeof header);
  if (op != OP_PUT && random.Chance(70)) return BodyOf(id, pair + items);
  return BodyOf(id, BytesValue(random.Below(random.Chance(5) ? 30000 : 500), fill));
}

static void Mutate(Random& random, std::string& body) {
  for (uint32_t changes = 1 + random.Below(3); changes > 0 && !body.empty(); changes--) {
    size_t place = random.Below(static_cast<uint32_t>(body.size()));
    if (random.Chance(50)) {
      body[place] = static_cast<char>(Harmless(random.Next() & 0xff));
    } else if (body.size() >= 4) {
      uint32_t word = NASTY[random.Below(NASTY_COUNT)];
      memcpy(&body[place % (body.size() - 3)], &word, sizeof word);
    }
  }
}

// The pieces behind the first one.
static bool PushRest(Client& client, const std::string& body, uint32_t done) {
  uint32_t total = static_cast<uint32_t>(body.size());
  auto bytes = reinterpret_cast<const uint8_t*>(body.data());
  while (done < total) {
    uint32_t piece = total - done;
    if (piece > FRAME_PIECE_BYTES_MAX) piece = FRAME_PIECE_BYTES_MAX;
    if (!client.Push(OP_MORE, client.last, total, bytes + done, piece)) return false;
    done += piece;
  }
  return true;
}

// One frame, well-made for the most part: what is refused at once finds nothing.
static bool PushSome(Client& client, Random& random) {
  uint32_t op = OPS[random.Below(random.Chance(3) ? OP_COUNT : GOOD_OP_COUNT)];
  std::string body = SomeBody(random, op);
  if (random.Chance(25)) Mutate(random, body);
  uint32_t total = static_cast<uint32_t>(body.size());
  // A frame that cannot be a request leaves its number to the next one.
  bool isRequest = op != OP_MORE && op != OP_PAD && op != 99;
  uint32_t request = isRequest ? ++client.last : client.last + 1;
  if (random.Below(200) == 0) request = static_cast<uint32_t>(random.Next()) | 0x100;
  uint32_t claimed = random.Below(400) ? 0 : NASTY[random.Below(NASTY_COUNT)];
  if (random.Below(200) == 0) total = Harmless(NASTY[random.Below(NASTY_COUNT)]);
  uint32_t piece = static_cast<uint32_t>(body.size());
  if (piece > FRAME_PIECE_BYTES_MAX) piece = FRAME_PIECE_BYTES_MAX;
  auto bytes = reinterpret_cast<const uint8_t*>(body.data());
  if (!client.Push(op, request, total, bytes, piece, claimed)) return false;
  if (isRequest && !PushRest(client, body, piece)) return false;
  if (random.Below(2000) == 0) client.Store(SLOT_REQUEST_TAIL, static_cast<uint32_t>(random.Next()));
  if (random.Below(2000) == 0) client.Store(SLOT_REPLY_HEAD, static_cast<uint32_t>(random.Next()));
  if (random.Chance(2)) client.Store(SLOT_WAITING, random.Below(5));
  if (random.Chance(30)) client.DropReplies();
  return true;
}

// Until the ring is empty, the slot is cut, or stands still.
static void AwaitEngine(Client& client) {
  double deadlineMs = NowMs() + STUCK_MS;
  for (uint32_t looks = 0; client.Load(SLOT_REQUEST_HEAD) != client.Load(SLOT_REQUEST_TAIL);) {
    if (++looks % 64 != 0) continue;
    client.DropReplies();
    SleepUs(20);
    if (client.IsHungUp() || NowMs() > deadlineMs) return;
  }
}

int Fuzz(const std::string& path, uint64_t seed, uint32_t count) {
  Random random(seed);
  Counts counts;
  Client client;
  if (!Reopen(client, path, counts)) return 1;
  while (counts.frames < count) {
    bool isSent = PushSome(client, random);
    counts.frames++;
    // The engine stays close behind: frames behind the one that ends the slot are not looked at.
    if (isSent && counts.frames % AHEAD_MAX == 0) AwaitEngine(client);
    if (isSent && !client.IsHungUp()) continue;
    if (client.IsHungUp()) counts.cuts++;
    counts.done += client.Acked();
    if (!Reopen(client, path, counts)) return 1;
  }
  counts.done += client.Acked();
  counts.Print();
  return 0;
}

// Changes words of the slot without rest: those of frames that are being sent, and the ring's own.
static void Scribble(Client* client, uint64_t seed, std::atomic<bool>* isOver, uint64_t* changes) {
  Random random(seed);
  uint32_t writable[] = {SLOT_REPLY_HEAD, SLOT_WAITING, SLOT_REQUEST_HEAD, SLOT_REPLY_TAIL};
  while (!isOver->load(std::memory_order_relaxed)) {
    uint32_t tail = client->Load(SLOT_REQUEST_TAIL);
    for (uint32_t n = 0; n < 64; n++) {
      uint32_t back = random.Below(random.Chance(70) ? 0x200 : 0x8000) & ~3u;
      uint32_t at = SLOT_REQUESTS + ((tail - back) & (REQUEST_RING_BYTES - 1));
      uint32_t before = client->Load(at);
      uint32_t word = random.Chance(50) ? NASTY[random.Below(NASTY_COUNT)]
                                        : before ^ (1u << random.Below(32));
      client->Store(at, Harmless(word));
      // Back at once, most times: only a reader that looks twice sees both.
      if (random.Chance(90)) client->Store(at, before);
      if (random.Below(500000) == 0) {
        client->Store(writable[random.Below(4)], static_cast<uint32_t>(random.Next()) & ~7u);
      }
    }
    *changes += 64;
  }
}

int Mutate(const std::string& path, uint64_t seed, double seconds) {
  Random random(seed);
  Counts counts;
  double deadlineMs = NowMs() + seconds * 1000;
  while (NowMs() < deadlineMs) {
    Client client;
    client.patienceMs = STUCK_MS;
    if (!Reopen(client, path, counts)) return 1;
    std::atomic<bool> isOver(false);
    std::thread scribbler(Scribble, &client, random.Next(), &isOver, &counts.changes);
    while (NowMs() < deadlineMs && !client.IsHungUp()) {
      uint32_t op = OPS[random.Below(GOOD_OP_COUNT)];
      std::string body = SomeBody(random, op);
      if (!client.Request(op, body)) break;
      counts.frames++;
      if (random.Chance(20)) client.DropReplies();
    }
    counts.done += client.Acked();
    if (client.IsHungUp()) counts.cuts++;
    isOver = true;
    scribbler.join();
  }
  counts.Print();
  return 0;
}
