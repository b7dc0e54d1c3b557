# SPDX-License-Identifier: MPL-2.0
cmake_policy(VERSION 3.25)
set(_rules ${SOURCE}/uno_components/cmake)
file(REMOVE_RECURSE ${BINARY})
file(GLOB _kinds RELATIVE ${SOURCE}/templates ${SOURCE}/templates/*/report.fodt)
foreach(_fodt IN LISTS _kinds)
    cmake_path(GET _fodt PARENT_PATH _kind)
    file(MAKE_DIRECTORY ${BINARY}/templates/${_kind})
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DTOOL=${TOOL} -DKIND=${_kind} -DFOLDERS=${SOURCE}/templates
                -DOTT=${BINARY}/templates/${_kind}/report.ott
                -DSOFFICE=${SOFFICE} -DPROFILE=${BINARY}/profile -P ${_rules}/PackTemplate.cmake
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${SOURCE} -DSTAGE=${BINARY}/package -DBINARY=${BINARY} -DMODULE=${MODULE}
            -DSTRIP=${STRIP} -DOXT=${BINARY}/again.oxt -P ${_rules}/StagePackage.cmake
    COMMAND_ERROR_IS_FATAL ANY)

file(SHA256 ${OXT} _built)
file(SHA256 ${BINARY}/again.oxt _again)
if(NOT _built STREQUAL _again)
    message(FATAL_ERROR "Packed again, the package differs: ${OXT} and ${BINARY}/again.oxt")
endif()
file(SIZE ${OXT} _size)
if(_size GREATER MOST)
    message(FATAL_ERROR "${OXT} has ${_size} bytes, at most ${MOST} are allowed")
endif()
message(STATUS "${_size} bytes, sha256 ${_built}")
