# SPDX-License-Identifier: MPL-2.0
# Run as a script by Package.cmake: lays out the package folder and zips it.
cmake_policy(VERSION 3.25)

file(REMOVE_RECURSE ${STAGE})
file(MAKE_DIRECTORY ${STAGE}/lib ${STAGE}/registry)
file(COPY ${SOURCE}/description.xml ${SOURCE}/LICENSE DESTINATION ${STAGE})
file(COPY ${SOURCE}/extension/META-INF ${SOURCE}/extension/descriptions DESTINATION ${STAGE})
file(COPY ${SOURCE}/extension/report_office.components DESTINATION ${STAGE})
file(GLOB _registry ${SOURCE}/extension/*.xcu ${SOURCE}/extension/*.xcs)
file(COPY ${_registry} DESTINATION ${STAGE}/registry)
file(COPY ${SOURCE}/extension/icons DESTINATION ${STAGE} FILES_MATCHING PATTERN *.svg)
file(COPY ${SOURCE}/dialogs DESTINATION ${STAGE} FILES_MATCHING PATTERN *.xdl PATTERN texts_*.properties)
file(COPY ${SOURCE}/extension/gallery DESTINATION ${STAGE})
file(COPY ${SOURCE}/extension/help DESTINATION ${STAGE} FILES_MATCHING PATTERN *.html PATTERN index.json PATTERN *.png)
file(COPY ${SOURCE}/templates DESTINATION ${STAGE} FILES_MATCHING PATTERN *.json)

# A template stands once: in the office's list of templates, and the extension takes it from there.
file(GLOB _kinds RELATIVE ${BINARY}/templates ${BINARY}/templates/*)
file(MAKE_DIRECTORY ${STAGE}/gallery/cchc)
foreach(_kind IN LISTS _kinds)
    file(COPY_FILE ${BINARY}/templates/${_kind}/report.ott ${STAGE}/gallery/cchc/${_kind}.ott)
endforeach()

file(COPY ${MODULE} DESTINATION ${STAGE}/lib)
if(STRIP)
    cmake_path(GET MODULE FILENAME _name)
    execute_process(COMMAND ${STRIP} --strip-unneeded ${STAGE}/lib/${_name} COMMAND_ERROR_IS_FATAL ANY)
endif()

# One order, one time, no folders and the same permissions, whatever the disk says. Every name in it is ASCII: an
# office in a locale without UTF-8 cannot unpack another.
include(${CMAKE_CURRENT_LIST_DIR}/FixedTimes.cmake)
set_fixed_times(${STAGE})
execute_process(COMMAND chmod -R u=rwX,go=rX ${STAGE} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE _entries RELATIVE ${STAGE} ${STAGE}/*)
list(SORT _entries)
file(REMOVE ${OXT})
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC zip -q -X -9 ${OXT} ${_entries}
    WORKING_DIRECTORY ${STAGE} COMMAND_ERROR_IS_FATAL ANY)
# Packed once more, tighter than zip can: three parts of a hundred.
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC advzip -z -2 -q ${OXT} COMMAND_ERROR_IS_FATAL ANY)
