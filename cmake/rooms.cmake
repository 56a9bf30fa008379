# One static library a room of core/, with the warnings and limits all of core lives under.
add_library(ogi_settings INTERFACE)
target_include_directories(ogi_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(ogi_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror
  # g++ 12 at -O3 sees overflows in its own std::string and std::vector that are not there (GCC bugs 105329, 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-array-bounds>)
if(OGI_SANITIZE)
  # But for vptr, which asks for the type information that core is compiled without.
  target_compile_options(ogi_settings INTERFACE
    -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
  target_link_options(ogi_settings INTERFACE -fsanitize=address,undefined)
endif()
if(OGI_ODR)
  # Only a link that sees all files at once knows what each of them defines.
  set(refuse_odr_violations -flto=auto -Werror=odr -Werror=lto-type-mismatch)
  set(violation ${PROJECT_BINARY_DIR}/odr)
  file(WRITE ${violation}/one.cpp "struct Twice { int a; };\nint one(Twice t) { return t.a; }\n")
  file(WRITE ${violation}/two.cpp "struct Twice { double b; };\nint one(Twice);\nint main() { return one({1.0}); }\n")
  try_compile(odr_goes_unnoticed ${violation}/build
    SOURCES ${violation}/one.cpp ${violation}/two.cpp
    COMPILE_DEFINITIONS ${refuse_odr_violations}
    LINK_OPTIONS ${refuse_odr_violations})
  if(odr_goes_unnoticed)
    message(FATAL_ERROR "OGI_ODR needs g++: ${CMAKE_CXX_COMPILER_ID} links types that are defined twice, differently.")
  endif()
  target_link_options(ogi_settings INTERFACE ${refuse_odr_violations})
endif()
if(OGI_FUZZ)
  target_compile_options(ogi_settings INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=all)
  target_link_options(ogi_settings INTERFACE -fsanitize=address,undefined)
endif()

# Bad input is a finding or a typed error in core, never an exception.
add_library(ogi_core_settings INTERFACE)
target_link_libraries(ogi_core_settings INTERFACE ogi_settings)
target_compile_options(ogi_core_settings INTERFACE -fno-exceptions -fno-rtti ${refuse_odr_violations})

# ogi_rooms(<rooms.json>): every core/<room> of the file as the library ogi_<room>, linked with what it may use and nothing else.
# OGI_CORE_ROOMS tells their names.
function(ogi_rooms file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} rooms)
  string(JSON count LENGTH "${rooms}")
  math(EXPR last "${count} - 1")
  foreach(i RANGE ${last})
    string(JSON room MEMBER "${rooms}" ${i})
    if(NOT room MATCHES "^core/(.+)$")
      continue()
    endif()
    set(name ${CMAKE_MATCH_1})
    set(library ogi_${name})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${room}/*.cpp)
    add_library(${library} STATIC ${sources})
    target_link_libraries(${library} PRIVATE ogi_core_settings)
    if(OGI_UNITY)
      if(name STREQUAL "rules")
        # Rules name their parts alike, so each stays a file of its own: what they share is compiled once before.
        target_precompile_headers(${library} PRIVATE ${PROJECT_SOURCE_DIR}/core/rules/other_reports.h)
      else()
        set_target_properties(${library} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
      endif()
    endif()
    string(JSON uses GET "${rooms}" ${room} uses)
    string(REGEX MATCHALL "core/[a-z]+" used_rooms "${uses}")
    foreach(used IN LISTS used_rooms)
      string(REPLACE "core/" "ogi_" used_library ${used})
      target_link_libraries(${library} PUBLIC ${used_library})
    endforeach()
    list(APPEND names ${name})
  endforeach()
  set(OGI_CORE_ROOMS ${names} PARENT_SCOPE)
endfunction()
