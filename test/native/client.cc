#include "client.h"

#include <linux/futex.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>

using namespace layout;

constexpr int CONNECT_TRIES_MAX = 400;
constexpr int WELCOME_S = 2;

static int Dial(const std::string& path, int* errorNumber) {
  struct sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct timeval patience = {WELCOME_S, 0};
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  for (int tryIndex = 0; tryIndex < CONNECT_TRIES_MAX; tryIndex++) {
    if (connect(fd, reinterpret_cast<struct sockaddr*>(&address), sizeof address) == 0) return fd;
    *errorNumber = errno;
    // No server yet, or too many clients at once: that may pass.
    if (errno != ENOENT && errno != ECONNREFUSED && errno != EAGAIN) break;
    SleepUs(5000);
  }
  close(fd);
  return -1;
}

bool Client::Open(const std::string& path, volatile uint32_t* phase) {
  socketFd = Dial(path, &errorNumber);
  if (socketFd < 0) return false;
  *phase = CONNECTED;
  if (!TakeWelcome()) return false;
  *phase = WELCOMED;
  int shared = MAP_SHARED;
  int both = PROT_READ | PROT_WRITE;
  void* maps[3] = {mmap(nullptr, capacityBytes, PROT_READ, shared, storeFd, 0),
                   mmap(nullptr, DOORBELL_BYTES, both, shared, doorbellFd, 0),
                   mmap(nullptr, SLOT_BYTES, both, shared, slotFd, 0)};
  for (void* map : maps) {
    if (map == MAP_FAILED) return false;
  }
  store = static_cast<uint8_t*>(maps[0]);
  doorbell = static_cast<uint8_t*>(maps[1]);
  slot = static_cast<uint8_t*>(maps[2]);
  if (!keepsFds) {
    for (int* fd : {&storeFd, &doorbellFd, &slotFd}) {
      close(*fd);
      *fd = -1;
    }
  }
  *phase = MAPPED;
  uint8_t byte = 0;
  if (send(socketFd, &byte, 1, MSG_NOSIGNAL) != 1) return false;
  if (recv(socketFd, &byte, 1, 0) != 1) return false;
  last = 0;
  *phase = ACTIVE;
  return true;
}

bool Client::TakeWelcome() {
  uint8_t bytes[WELCOME_BYTES];
  alignas(struct cmsghdr) uint8_t control[CMSG_SPACE(8 * sizeof(int))];
  struct iovec vector = {bytes, sizeof bytes};
  struct msghdr message = {};
  message.msg_iov = &vector;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  if (recvmsg(socketFd, &message, MSG_CMSG_CLOEXEC) != static_cast<ssize_t>(sizeof bytes)) {
    return false;
  }
  memcpy(&status, bytes + WELCOME_STATUS, sizeof status);
  struct cmsghdr* header = CMSG_FIRSTHDR(&message);
  if (header == nullptr || header->cmsg_len != CMSG_LEN(WELCOME_FDS * sizeof(int))) return false;
  int fds[WELCOME_FDS];
  memcpy(fds, CMSG_DATA(header), sizeof fds);
  storeFd = fds[0];
  doorbellFd = fds[1];
  slotFd = fds[2];
  memcpy(&capacityBytes, bytes + WELCOME_CAPACITY, sizeof capacityBytes);
  return true;
}

void Client::Close() {
  if (store != nullptr) munmap(store, capacityBytes);
  if (doorbell != nullptr) munmap(doorbell, DOORBELL_BYTES);
  if (slot != nullptr) munmap(slot, SLOT_BYTES);
  store = doorbell = slot = nullptr;
  for (int* fd : {&socketFd, &storeFd, &doorbellFd, &slotFd}) {
    if (*fd >= 0) close(*fd);
    *fd = -1;
  }
}

Client::~Client() { Close(); }

bool Client::Push(uint32_t op, uint32_t request, uint32_t total, const uint8_t* piece,
                  uint32_t bytes, uint32_t claimedBytes) {
  uint32_t frameBytes = (FRAME_BODY + bytes + 7) & ~7u;
  uint32_t tail = Load(SLOT_REQUEST_TAIL);
  uint32_t toEnd = REQUEST_RING_BYTES - (tail & (REQUEST_RING_BYTES - 1));
  uint32_t pad = toEnd < frameBytes ? toEnd : 0;
  double deadlineMs = NowMs() + patienceMs;
  for (uint32_t looks = 0;; looks++) {
    uint32_t used = tail - Load(SLOT_REQUEST_HEAD);
    if (used + pad + frameBytes <= REQUEST_RING_BYTES) break;
    if (looks % 64 != 63) continue;
    if (IsHungUp() || NowMs() > deadlineMs) return false;
    Ring();
    DropReplies();
    SleepUs(50);
  }
  uint8_t* ring = slot + SLOT_REQUESTS;
  uint8_t* frame = ring + (tail & (REQUEST_RING_BYTES - 1));
  if (pad != 0) {
    uint32_t words[2] = {pad, OP_PAD};
    memcpy(frame, words, sizeof words);
    frame = ring;
  }
  uint32_t head[4] = {claimedBytes ? claimedBytes : frameBytes, op, request, total};
  memcpy(frame, head, sizeof head);
  if (bytes > 0) memcpy(frame + FRAME_BODY, piece, bytes);
  Store(SLOT_REQUEST_TAIL, tail + pad + frameBytes);
  Ring();
  return true;
}

bool Client::Request(uint32_t op, const std::string& body) {
  auto bytes = reinterpret_cast<const uint8_t*>(body.data());
  uint32_t total = static_cast<uint32_t>(body.size());
  last++;
  uint32_t done = 0;
  do {
    uint32_t piece = total - done;
    if (piece > FRAME_PIECE_BYTES_MAX) piece = FRAME_PIECE_BYTES_MAX;
    if (!Push(done ? OP_MORE : op, last, total, bytes + done, piece)) return false;
    done += piece;
  } while (done < total);
  return true;
}

bool Client::Settle() {
  double deadlineMs = NowMs() + patienceMs;
  while (Acked() != last) {
    DropReplies();
    if (IsHungUp() || NowMs() > deadlineMs) return false;
    SleepUs(20);
  }
  return true;
}

void Client::Ring() {
  auto* sleeping = reinterpret_cast<uint32_t*>(store + (STORE_SLEEPING - STORE_BASE));
  if (!(__atomic_load_n(sleeping, __ATOMIC_SEQ_CST) & 1)) return;
  auto* word = reinterpret_cast<uint32_t*>(doorbell);
  __atomic_fetch_add(word, 1, __ATOMIC_SEQ_CST);
  syscall(SYS_futex, word, FUTEX_WAKE, 1, nullptr, nullptr, 0);
}

void Client::DropReplies() { Store(SLOT_REPLY_HEAD, Load(SLOT_REPLY_TAIL)); }

bool Client::IsHungUp() {
  struct pollfd polled = {socketFd, POLLRDHUP, 0};
  return poll(&polled, 1, 0) > 0;
}

std::string BodyOf(const std::string& id, const std::string& value) {
  uint32_t head[2] = {static_cast<uint32_t>(id.size()) << 1, 0};
  std::string body(reinterpret_cast<char*>(head), sizeof head);
  body += id;
  body.resize((body.size() + 7) & ~size_t{7});
  return body + value;
}

std::string BytesValue(uint32_t bytes, uint8_t fill) {
  std::string value(1, static_cast<char>(TAG_BYTES));
  value.append(reinterpret_cast<char*>(&bytes), sizeof bytes);
  return value.append(bytes, static_cast<char>(fill));
}

double NowMs() {
  struct timespec now = {};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void SleepUs(uint32_t microseconds) {
  struct timespec pause = {microseconds / 1000000, (microseconds % 1000000) * 1000L};
  nanosleep(&pause, nullptr);
}
