# SPDX-License-Identifier: MPL-2.0
# Every path of LibreOffice and its SDK that the build knows stands here.
#
#   LibreOffice::SDK          headers (generated once in the build tree) and libraries for a module
#   LibreOffice::Client       the same for a program that talks to an office from outside
#   LibreOfficeSDK_PROGRAM    folder of soffice and of the run-time libraries
#   LibreOfficeSDK_VERSION    version of the office found
#
# LIBREOFFICE_HOME may name another office than the usual one.
set(LIBREOFFICE_HOME "$ENV{LIBREOFFICE_HOME}" CACHE PATH "Folder of the LibreOffice to build against")
set(_lo_homes ${LIBREOFFICE_HOME} /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice)

find_path(LibreOfficeSDK_PROGRAM NAMES types/offapi.rdb
    PATHS ${_lo_homes} PATH_SUFFIXES program NO_DEFAULT_PATH)
cmake_path(GET LibreOfficeSDK_PROGRAM PARENT_PATH _lo_home)
find_program(LibreOfficeSDK_CPPUMAKER cppumaker PATHS ${_lo_home}/sdk/bin NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_INCLUDE_DIR NAMES cppuhelper/implbase1.hxx
    PATHS ${_lo_home}/sdk/include /usr/include/libreoffice NO_DEFAULT_PATH)
find_library(LibreOfficeSDK_SAL_LIBRARY uno_sal PATHS ${_lo_home}/sdk/lib NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_SOFFICE soffice PATHS ${LibreOfficeSDK_PROGRAM} NO_DEFAULT_PATH)

# Distributions leave the version out of versionrc, so the office itself is asked, once.
if(LibreOfficeSDK_SOFFICE AND NOT LibreOfficeSDK_VERSION)
    execute_process(COMMAND ${LibreOfficeSDK_SOFFICE} --version
        OUTPUT_VARIABLE _lo_says ERROR_QUIET TIMEOUT 60)
    if(_lo_says MATCHES "LibreOffice[A-Za-z]* ([0-9]+\\.[0-9]+(\\.[0-9]+)*)")
        set(LibreOfficeSDK_VERSION ${CMAKE_MATCH_1} CACHE INTERNAL "Version of the office found")
    endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
    REQUIRED_VARS LibreOfficeSDK_PROGRAM LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_INCLUDE_DIR
                  LibreOfficeSDK_SAL_LIBRARY LibreOfficeSDK_SOFFICE
    VERSION_VAR LibreOfficeSDK_VERSION)

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOffice::SDK)
    set(_lo_headers ${CMAKE_BINARY_DIR}/uno_headers)
    set(_lo_stamp ${CMAKE_BINARY_DIR}/uno_headers.stamp)
    set(_lo_types ${LibreOfficeSDK_PROGRAM}/types.rdb ${LibreOfficeSDK_PROGRAM}/types/offapi.rdb)
    # An absolute -O: cppumaker refuses a bare relative folder.
    add_custom_command(OUTPUT ${_lo_stamp}
        COMMAND ${LibreOfficeSDK_CPPUMAKER} -Gc -O${_lo_headers} ${_lo_types}
        COMMAND ${CMAKE_COMMAND} -E touch ${_lo_stamp}
        DEPENDS ${_lo_types} COMMENT "Generating UNO headers" VERBATIM)
    add_custom_target(uno_headers DEPENDS ${_lo_stamp})

    cmake_path(GET LibreOfficeSDK_SAL_LIBRARY PARENT_PATH _lo_lib)
    add_library(LibreOffice_SDK INTERFACE)
    add_library(LibreOffice::SDK ALIAS LibreOffice_SDK)
    target_include_directories(LibreOffice_SDK SYSTEM INTERFACE ${_lo_headers} ${LibreOfficeSDK_INCLUDE_DIR})
    target_compile_definitions(LibreOffice_SDK INTERFACE LINUX UNX GCC CPPU_ENV=gcc3)
    target_link_directories(LibreOffice_SDK INTERFACE ${_lo_lib})
    target_link_libraries(LibreOffice_SDK INTERFACE uno_sal uno_cppu uno_cppuhelpergcc3 uno_salhelpergcc3)
    add_dependencies(LibreOffice_SDK uno_headers)

    # A program needs the run-time folder at link and at run time; sdk/lib would break $ORIGIN there.
    add_library(LibreOffice_Client INTERFACE)
    add_library(LibreOffice::Client ALIAS LibreOffice_Client)
    target_link_libraries(LibreOffice_Client INTERFACE LibreOffice_SDK)
    target_compile_definitions(LibreOffice_Client INTERFACE CCHC_OFFICE_PROGRAM="${LibreOfficeSDK_PROGRAM}")
    target_link_options(LibreOffice_Client INTERFACE
        -Wl,-rpath-link,${LibreOfficeSDK_PROGRAM} -Wl,-rpath,${LibreOfficeSDK_PROGRAM})
endif()
