# Finds Emscripten and hands over to its own toolchain file, so that `cmake --preset wasm` is the whole command.
# An emsdk is preferred: the one that $EMSDK names, else whatever em-config is first in PATH.
find_program(KOMPASS_EM_CONFIG em-config HINTS "$ENV{EMSDK}/upstream/emscripten" NO_CMAKE_FIND_ROOT_PATH)
if(NOT KOMPASS_EM_CONFIG)
  message(FATAL_ERROR "Emscripten not found: scripts/setup installs it, or put em++ and em-config in PATH.")
endif()
execute_process(COMMAND "${KOMPASS_EM_CONFIG}" EMSCRIPTEN_ROOT
                OUTPUT_VARIABLE kompass_emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include("${kompass_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

# Debian's Emscripten needs Debian's acorn when it links. A node that is not Debian's does not look there by itself.
if(EXISTS /usr/share/nodejs/acorn)
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs:/usr/lib/nodejs")
endif()
