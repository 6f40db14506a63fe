// Stands in for the C library's snprintf in the modules. Its only caller is the JSON library, which with it describes a stray control
// character in the text of an error that nobody reads; the formatting of numbers behind it would be two of a hundred kilobytes.

#include <cstddef>
#include <cstring>

extern "C" int snprintf(char* text, std::size_t size, const char* format, ...) {
  if (std::strcmp(format, "<U+%.4X>") != 0) __builtin_trap();  // somebody else needs the real one
  if (size != 0) *text = '\0';
  return 0;
}
