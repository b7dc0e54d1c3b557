# SPDX-License-Identifier: MPL-2.0
# Target `oxt`: stages what the package carries and zips it to bao-cao-cchc.oxt. Dialogs, templates and
# registry files are packed whole, so that data needs no edit here. The same sources give the same package, byte for
# byte (tests/templates/package_test.cpp looks at what would differ).
set(_stage ${CMAKE_BINARY_DIR}/package)
set(_oxt ${CMAKE_BINARY_DIR}/bao-cao-cchc.oxt)

file(GLOB_RECURSE _package_files CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/extension/* ${PROJECT_SOURCE_DIR}/dialogs/* ${PROJECT_SOURCE_DIR}/templates/*)

# A template is written as flat ODF, so that its changes can be read, and packed as .ott.
file(GLOB _templates CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/templates/*/report.fodt)
set(_otts)
foreach(_fodt IN LISTS _templates)
    cmake_path(GET _fodt PARENT_PATH _kind_folder)
    cmake_path(GET _kind_folder FILENAME _kind)
    file(GLOB_RECURSE _kind_files CONFIGURE_DEPENDS ${_kind_folder}/*.json)
    set(_ott ${CMAKE_BINARY_DIR}/templates/${_kind}/report.ott)
    add_custom_command(OUTPUT ${_ott}
        COMMAND ${CMAKE_COMMAND} -DTOOL=$<TARGET_FILE:pack_template> -DKIND=${_kind} -DFOLDERS=${PROJECT_SOURCE_DIR}/templates
                -DOTT=${_ott} -DSOFFICE=${LibreOfficeSDK_SOFFICE} -DPROFILE=${CMAKE_BINARY_DIR}/converter_profile
                -P ${PROJECT_SOURCE_DIR}/uno_components/cmake/PackTemplate.cmake
        DEPENDS pack_template ${_fodt} ${_kind_files} ${PROJECT_SOURCE_DIR}/uno_components/cmake/PackTemplate.cmake
                ${PROJECT_SOURCE_DIR}/uno_components/cmake/FixedTimes.cmake
        COMMENT "Packing template ${_kind}" VERBATIM)
    list(APPEND _otts ${_ott})
endforeach()

add_custom_command(OUTPUT ${_oxt}
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${PROJECT_SOURCE_DIR} -DSTAGE=${_stage} -DBINARY=${CMAKE_BINARY_DIR}
            -DMODULE=$<TARGET_FILE:report_office> -DSTRIP=$<IF:$<BOOL:${CCHC_SANITIZE}>,,${CMAKE_STRIP}>
            -DOXT=${_oxt} -P ${PROJECT_SOURCE_DIR}/uno_components/cmake/StagePackage.cmake
    DEPENDS report_office ${_package_files} ${_otts} ${PROJECT_SOURCE_DIR}/description.xml
            ${PROJECT_SOURCE_DIR}/uno_components/cmake/StagePackage.cmake
    COMMENT "Packing bao-cao-cchc.oxt" VERBATIM)
add_custom_target(oxt ALL DEPENDS ${_oxt})
