// Checked reading of a call's arguments.
//
// The first wrong argument throws: TypeError for the kind, RangeError for the value. Later reads
// return zeros and do not throw. So a function reads all arguments and checks once:
//
//   Arguments arguments(info);
//   int fd = arguments.Descriptor(0, "fd");
//   if (arguments.Failed()) return info.Env().Undefined();
//
// Numbers and strings are never coerced: coercion can run JavaScript in the middle of a call.
#pragma once

#include <cstdint>
#include <string>

#include "addon.h"
#include "sockets.h"

class Arguments {
 public:
  struct Bytes {
    uint8_t* data = nullptr;
    int64_t length = 0;
  };

  explicit Arguments(const Napi::CallbackInfo& info) : info_(info), env_(info.Env()) {}

  bool Failed() const { return failed_; }

  int64_t Integer(size_t index, const char* name, int64_t valueMin, int64_t valueMax);
  int Descriptor(size_t index, const char* name);
  // -1 means none, and so does an omitted argument.
  int OptionalDescriptor(size_t index, const char* name);
  MessageDescriptors DescriptorList(size_t index, const char* name);
  bool Boolean(size_t index, const char* name);
  // Without NUL characters: the kernel would silently ignore the rest.
  std::string Text(size_t index, const char* name);
  // Any Uint8Array. Valid until JavaScript runs, so read it after everything else.
  Bytes ByteArray(size_t index, const char* name);
  // Clamped to WAIT_MS_MAX.
  double TimeoutMs(size_t index, const char* name);

  // The arguments (memory, offset): a 32-bit word in a shared memory.
  uint32_t* SharedWord();
  // The arguments (memory, offset, bytes): whole pages of a shared memory, at least one.
  Bytes SharedPages();

 private:
  // Argument 0: a Uint8Array over the whole of a shared WebAssembly.Memory.
  Bytes SharedMemory();
  // False if an argument was wrong before, or this one is: then throws a TypeError.
  bool Expect(bool isRight, const char* name, const char* expected);
  void FailRange(const std::string& message);

  const Napi::CallbackInfo& info_;
  Napi::Env env_;
  bool failed_ = false;
};
