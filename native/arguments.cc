#include "arguments.h"

#include <unistd.h>

#include <climits>
#include <cmath>

#include "deadline.h"

constexpr int64_t SAFE_INTEGER_MAX = (int64_t{1} << 53) - 1;
constexpr int64_t WASM_PAGE_BYTES = 65536;

int64_t Arguments::Integer(size_t index, const char* name, int64_t valueMin, int64_t valueMax) {
  if (!Expect(info_[index].IsNumber(), name, "must be a number")) return 0;
  // As a double first: converting NaN or 1e300 to an integer is undefined behaviour.
  double value = info_[index].As<Napi::Number>().DoubleValue();
  bool isSafeInteger =
      std::trunc(value) == value && std::fabs(value) <= static_cast<double>(SAFE_INTEGER_MAX);
  if (!isSafeInteger || value < static_cast<double>(valueMin) ||
      value > static_cast<double>(valueMax)) {
    FailRange(std::string(name) + " must be an integer from " + std::to_string(valueMin) +
              " to " + std::to_string(valueMax));
    return 0;
  }
  return static_cast<int64_t>(value);
}

int Arguments::Descriptor(size_t index, const char* name) {
  return static_cast<int>(Integer(index, name, 0, INT_MAX));
}

int Arguments::OptionalDescriptor(size_t index, const char* name) {
  if (info_[index].IsUndefined()) return -1;
  return static_cast<int>(Integer(index, name, -1, INT_MAX));
}

MessageDescriptors Arguments::DescriptorList(size_t index, const char* name) {
  MessageDescriptors list;
  if (!Expect(info_[index].IsArray(), name, "must be an array of descriptors")) return list;
  Napi::Array array = info_[index].As<Napi::Array>();
  uint32_t count = array.Length();
  if (count > MESSAGE_FDS_MAX) {
    FailRange(std::string(name) + " must hold at most " + std::to_string(MESSAGE_FDS_MAX));
    return list;
  }
  for (; list.count < count; list.count++) {
    Napi::Value item = array.Get(list.count);
    // A getter in the array may have thrown; that exception is the one to report.
    failed_ = env_.IsExceptionPending();
    if (failed_) return list;
    double value = item.IsNumber() ? item.As<Napi::Number>().DoubleValue() : -1;
    bool isDescriptor = value >= 0 && value <= INT_MAX && std::trunc(value) == value;
    if (!Expect(isDescriptor, name, "must be an array of descriptors")) return list;
    list.fds[list.count] = static_cast<int>(value);
  }
  return list;
}

bool Arguments::Boolean(size_t index, const char* name) {
  return Expect(info_[index].IsBoolean(), name, "must be a boolean") &&
         info_[index].As<Napi::Boolean>().Value();
}

std::string Arguments::Text(size_t index, const char* name) {
  if (!Expect(info_[index].IsString(), name, "must be a string")) return "";
  std::string text = info_[index].As<Napi::String>().Utf8Value();
  bool hasNul = text.find('\0') != std::string::npos;
  return Expect(!hasNul, name, "must not contain NUL characters") ? text : "";
}

Arguments::Bytes Arguments::ByteArray(size_t index, const char* name) {
  Bytes bytes;
  if (failed_) return bytes;
  napi_typedarray_type type = napi_int8_array;
  size_t length = 0;
  void* data = nullptr;
  bool isUint8Array =
      info_[index].IsTypedArray() &&
      napi_get_typedarray_info(env_, info_[index], &type, &length, &data, nullptr, nullptr) ==
          napi_ok &&
      type == napi_uint8_array;
  if (!Expect(isUint8Array, name, "must be a Uint8Array")) return bytes;
  bytes.data = static_cast<uint8_t*>(data);
  bytes.length = static_cast<int64_t>(length);
  return bytes;
}

double Arguments::TimeoutMs(size_t index, const char* name) {
  if (!Expect(info_[index].IsNumber(), name, "must be a number")) return 0;
  double timeoutMs = info_[index].As<Napi::Number>().DoubleValue();
  if (!(timeoutMs >= 0)) {  // also NaN
    FailRange(std::string(name) + " must not be negative");
    return 0;
  }
  return timeoutMs < WAIT_MS_MAX ? timeoutMs : WAIT_MS_MAX;
}

uint32_t* Arguments::SharedWord() {
  Bytes memory = SharedMemory();
  int64_t wordBytes = sizeof(uint32_t);
  int64_t offset = Integer(1, "offset", 0, SAFE_INTEGER_MAX);
  if (failed_) return nullptr;
  if (offset % wordBytes != 0 || offset > memory.length - wordBytes) {
    FailRange("offset must be a multiple of 4 inside the memory");
    return nullptr;
  }
  return reinterpret_cast<uint32_t*>(memory.data + offset);
}

Arguments::Bytes Arguments::SharedPages() {
  Bytes memory = SharedMemory();
  int64_t pageBytes = sysconf(_SC_PAGESIZE);
  int64_t offset = Integer(1, "offset", 0, SAFE_INTEGER_MAX);
  int64_t bytes = Integer(2, "bytes", 1, SAFE_INTEGER_MAX);
  if (failed_) return {};
  if (offset % pageBytes != 0 || bytes % pageBytes != 0) {
    FailRange("offset and bytes must be multiples of " + std::to_string(pageBytes));
    return {};
  }
  // Compared by subtraction: offset + bytes of two safe integers cannot overflow, yet this form
  // stays right whatever the limits become.
  if (offset > memory.length || bytes > memory.length - offset) {
    FailRange("offset and bytes must lie inside the memory");
    return {};
  }
  return {memory.data + offset, bytes};
}

Arguments::Bytes Arguments::SharedMemory() {
  Bytes memory = ByteArray(0, "memory");
  if (failed_) return {};
  napi_value buffer = nullptr;
  size_t byteOffset = 0;
  bool isPrivate = true;
  napi_get_typedarray_info(env_, info_[0], nullptr, nullptr, nullptr, &buffer, &byteOffset);
  napi_is_arraybuffer(env_, buffer, &isPrivate);  // false for a SharedArrayBuffer
  // Mapping over a page of the C++ heap would corrupt the process. Node-API cannot ask for the
  // WebAssembly.Memory behind a buffer, but only such a memory is shared, starts on a page
  // boundary and is a whole number of wasm pages.
  bool startsOnPage = reinterpret_cast<uintptr_t>(memory.data) % sysconf(_SC_PAGESIZE) == 0;
  bool isWhole = !isPrivate && byteOffset == 0 && startsOnPage && memory.length > 0 &&
                 memory.length % WASM_PAGE_BYTES == 0;
  const char* expected = "must be a Uint8Array over the whole of a shared WebAssembly.Memory";
  return Expect(isWhole, "memory", expected) ? memory : Bytes();
}

bool Arguments::Expect(bool isRight, const char* name, const char* expected) {
  if (failed_ || isRight) return !failed_;
  failed_ = true;
  Napi::TypeError::New(env_, std::string(name) + " " + expected).ThrowAsJavaScriptException();
  return false;
}

void Arguments::FailRange(const std::string& message) {
  failed_ = true;
  Napi::RangeError::New(env_, message).ThrowAsJavaScriptException();
}
