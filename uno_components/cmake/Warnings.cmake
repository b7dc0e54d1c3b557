# SPDX-License-Identifier: MPL-2.0
# report_warnings: what every target of ours is compiled with.
add_library(report_warnings INTERFACE)
target_compile_options(report_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Wcast-align -Woverloaded-virtual $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>)
if(CCHC_WARNINGS_AS_ERRORS)
    target_compile_options(report_warnings INTERFACE -Werror)
endif()
if(CCHC_TIDY)
    find_program(CLANG_TIDY clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet)
endif()
if(CCHC_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(CCHC_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
