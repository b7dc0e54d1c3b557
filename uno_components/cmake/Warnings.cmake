# SPDX-License-Identifier: MPL-2.0
# report_warnings: what every target of ours is compiled with.
add_library(report_warnings INTERFACE)
target_compile_options(report_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Wcast-align -Woverloaded-virtual $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>)
if(CCHC_WARNINGS_AS_ERRORS)
    target_compile_options(report_warnings INTERFACE -Werror)
endif()

# report_small: what the module consists of is compiled for size in a release, in pieces of which the linker leaves out
# what nobody calls: the package is carried to hundreds of communes. Rooms whose work grows with a document's length say
# -O2 for themselves.
add_library(report_small INTERFACE)
target_compile_options(report_small INTERFACE
    $<$<CONFIG:Release>:-Os;-ffunction-sections;-fdata-sections>)
# The module is optimised once more as a whole when it is linked, which makes it an eighth smaller. Objects hold ordinary
# code too, with which programs and tests are linked, at once.
set(CCHC_LINK_WHOLE OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Release")
    set(CCHC_LINK_WHOLE ON)
    target_compile_options(report_small INTERFACE -flto=auto -ffat-lto-objects)
    # Beside -flto=auto GCC heeds -fno-lto wherever it stands.
    add_link_options($<$<NOT:$<STREQUAL:$<TARGET_PROPERTY:NAME>,report_office>>:-fno-lto>)
endif()
if(CCHC_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
# The sanitized build is made for one run: headers that nearly every source has are read once. Other builds go without,
# so that a source which forgets an include is seen.
function(read_headers_once target)
    if(CCHC_SANITIZE)
        target_precompile_headers(${target} PRIVATE <algorithm> <array> <functional> <map> <optional> <set> <string>
            <string_view> <utility> <vector> <boost/json.hpp> ${ARGN})
    endif()
endfunction()
if(CCHC_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
