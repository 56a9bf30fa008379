# One static library a room of core/, with the warnings and limits all of core lives under.
add_library(ogi_settings INTERFACE)
target_include_directories(ogi_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(ogi_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror
  # g++ 12 at -O3 sees overflows in its own std::string and std::vector that are not there (GCC bugs 105329, 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-stringop-overflow;-Wno-array-bounds>)
if(OGI_SANITIZE)
  target_compile_options(ogi_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all)
  target_link_options(ogi_settings INTERFACE -fsanitize=address,undefined)
endif()
if(OGI_FUZZ)
  target_compile_options(ogi_settings INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=all)
  target_link_options(ogi_settings INTERFACE -fsanitize=address,undefined)
endif()

# Bad input is a finding or a typed error in core, never an exception.
add_library(ogi_core_settings INTERFACE)
target_link_libraries(ogi_core_settings INTERFACE ogi_settings)
target_compile_options(ogi_core_settings INTERFACE -fno-exceptions -fno-rtti)

# ogi_room(<name> [USES <room>…]): core/<name>/*.cpp as ogi_<name>.
function(ogi_room name)
  cmake_parse_arguments(room "" "" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/${name}/*.cpp)
  add_library(ogi_${name} STATIC ${sources})
  target_link_libraries(ogi_${name} PRIVATE ogi_core_settings)
  foreach(used IN LISTS room_USES)
    target_link_libraries(ogi_${name} PUBLIC ogi_${used})
  endforeach()
endfunction()
