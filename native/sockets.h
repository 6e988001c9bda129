// A message with descriptors: its limits, its descriptors, and room for its control data.
#pragma once

#include <sys/socket.h>

#include <cstddef>
#include <cstdint>

constexpr uint32_t MESSAGE_FDS_MAX = 8;
constexpr int64_t MESSAGE_BYTES_MAX = 65536;

struct MessageDescriptors {
  int fds[MESSAGE_FDS_MAX] = {};
  uint32_t count = 0;
};

struct MessageControl {
  alignas(struct cmsghdr) uint8_t bytes[CMSG_SPACE(MESSAGE_FDS_MAX * sizeof(int))] = {};
};
