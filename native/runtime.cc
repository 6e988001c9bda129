// What the addon needs of the C++ library, so that the prebuilt ones depend on none: a system's library
// may be older than this compiler's, and musl systems may have none. A local build links the system's
// and leaves this file out.
//
// All of it is inside the addon: the linker exports nothing but the module's entry.
#ifdef PLURESDB_OWN_RUNTIME

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

// Memory that is used up ends the process, as an exception without handlers would.
void* operator new(size_t bytes) {
  void* block = malloc(bytes > 0 ? bytes : 1);
  if (block == nullptr) abort();
  return block;
}

void* operator new[](size_t bytes) { return operator new(bytes); }
void operator delete(void* block) noexcept { free(block); }
void operator delete[](void* block) noexcept { free(block); }
void operator delete(void* block, size_t) noexcept { free(block); }
void operator delete[](void* block, size_t) noexcept { free(block); }

extern "C" void __cxa_pure_virtual() { abort(); }

template class std::basic_string<char>;
template std::string std::operator+
    <char, std::char_traits<char>, std::allocator<char>>(const char*, const std::string&);

namespace std {
inline namespace __1 {

template <typename Number>
static string Decimal(const char* format, Number number) {
  char text[24];
  snprintf(text, sizeof text, format, number);
  return text;
}

string to_string(int number) { return Decimal("%d", number); }
string to_string(unsigned number) { return Decimal("%u", number); }
string to_string(long number) { return Decimal("%ld", number); }

void __libcpp_verbose_abort(const char*, ...) { abort(); }

}  // namespace __1
}  // namespace std

#endif
