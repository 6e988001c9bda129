// Clients that are killed. Each is forked, works like mad, and gets SIGKILL a random while after it
// reached a random phase: in the middle of connecting, mapping, writing, a body in pieces, waiting.
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <vector>

#include "client.h"
#include "commands.h"

using namespace layout;

namespace {

// The state that a client reports, in memory shared with the process that kills it.
struct Life {
  volatile uint32_t phase;
  volatile uint32_t requests;
};

struct Child {
  pid_t pid = -1;
  uint32_t untilPhase = 0;
  uint32_t extraUs = 0;
  double forkedMs = 0;
  double reachedMs = 0;
};

}  // namespace

constexpr uint32_t LARGE_BYTES_MAX = 700000;
constexpr double PATIENCE_MS = 10000;
constexpr uint32_t OPEN_TRIES_MAX = 1000;
constexpr uint32_t ID_COUNT = 40;

static void Work(Client& client, Random& random, Life* life) {
  for (;;) {  // until it is killed, or the server hangs up
    std::string id = "killed-" + std::to_string(random.Below(ID_COUNT));
    uint32_t kind = random.Below(10);
    bool isSent = true;
    uint8_t fill = static_cast<uint8_t>(random.Next());
    if (kind < 5) {
      isSent = client.Request(OP_PUT, BodyOf(id, BytesValue(random.Below(2000), fill)));
    } else if (kind < 6) {
      isSent = client.Request(OP_PUT, BodyOf(id, BytesValue(random.Below(LARGE_BYTES_MAX), fill)));
    } else if (kind < 8) {
      isSent = client.Request(OP_DELETE, BodyOf(id));
    } else {
      // No client may read the answer: then the engine holds a copy when this client dies.
      isSent = client.Request(OP_GET, BodyOf(id));
    }
    if (!isSent) _exit(3);
    life->requests = life->requests + 1;
    if (random.Chance(40)) client.DropReplies();
    if (random.Chance(10) && !client.Settle()) _exit(3);
  }
}

static pid_t Start(const std::string& path, uint64_t seed, Life* life) {
  life->phase = FORKED;
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid != 0) return pid;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(4);
  Random random(seed);
  Client client;
  // The slots of the dead are free a moment later: so long the server may have none.
  for (uint32_t tries = 0; !client.Open(path, &life->phase); tries++) {
    if (tries == OPEN_TRIES_MAX) _exit(5);
    client.Close();
    SleepUs(2000);
  }
  Work(client, random, life);
  _exit(0);
}

int Swarm(const std::string& path, uint64_t seed, uint32_t count, uint32_t atOnce) {
  Random random(seed);
  size_t bytes = atOnce * sizeof(Life);
  void* shared = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  Life* lives = static_cast<Life*>(shared);
  std::vector<Child> children(atOnce);
  uint32_t started = 0, killed = 0, ended = 0;
  uint64_t requests = 0;
  uint32_t phases[PHASES] = {};

  while (killed + ended < count) {
    for (uint32_t i = 0; i < atOnce; i++) {
      Child& child = children[i];
      if (child.pid < 0) {
        if (started == count) continue;
        lives[i].requests = 0;
        child.untilPhase = random.Chance(60) ? static_cast<uint32_t>(ACTIVE) : random.Below(ACTIVE);
        child.extraUs = random.Below(child.untilPhase == ACTIVE ? 6000 : 400);
        child.forkedMs = NowMs();
        child.reachedMs = 0;
        child.pid = Start(path, random.Next(), &lives[i]);
        started++;
        continue;
      }
      double nowMs = NowMs();
      if (child.reachedMs == 0 && lives[i].phase >= child.untilPhase) child.reachedMs = nowMs;
      bool isDue = child.reachedMs != 0 && nowMs - child.reachedMs >= child.extraUs / 1000.0;
      bool isLate = nowMs - child.forkedMs > PATIENCE_MS;
      int status = 0;
      bool isOver = waitpid(child.pid, &status, WNOHANG) == child.pid;
      if (!isDue && !isLate && !isOver) continue;
      if (!isOver) {
        kill(child.pid, SIGKILL);
        waitpid(child.pid, &status, 0);
      }
      if (WIFSIGNALED(status)) {
        killed++;
        phases[lives[i].phase]++;
      } else {
        ended++;
      }
      requests += lives[i].requests;
      child.pid = -1;
    }
    SleepUs(100);
  }
  printf("{\"killed\":%u,\"ended\":%u,\"requests\":%llu,\"phases\":[%u,%u,%u,%u,%u]}\n", killed,
         ended, static_cast<unsigned long long>(requests), phases[FORKED], phases[CONNECTED],
         phases[WELCOMED], phases[MAPPED], phases[ACTIVE]);
  return 0;
}
