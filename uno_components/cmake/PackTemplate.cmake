# SPDX-License-Identifier: MPL-2.0
# Run as a script by Package.cmake: packs the template of a kind as .ott, the same byte for byte from the same source.
# TOOL makes it whole (packing/README.md) of the kind's folder, which stands in one of FOLDERS, parted by bars.
# What the office writes of the hour and by chance (times of the entries, Rsid in settings.xml) goes.
cmake_policy(VERSION 3.25)

cmake_path(GET OTT PARENT_PATH _folder)
set(_parts ${_folder}/parts)
file(REMOVE_RECURSE ${_parts} ${OTT})
file(MAKE_DIRECTORY ${_folder})
# The office names what it makes after what it was made of.
cmake_path(GET OTT STEM _stem)
set(_fodt ${_folder}/${_stem}.fodt)
string(REPLACE "|" ";" _folders "${FOLDERS}")
execute_process(COMMAND ${TOOL} ${KIND} ${_fodt} ${_folders} COMMAND_ERROR_IS_FATAL ANY)
execute_process(
    COMMAND ${SOFFICE} -env:UserInstallation=file://${PROFILE} --headless --norestore --convert-to ott
            --outdir ${_folder} ${_fodt}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
# The office says 0 even when it made nothing.
if(NOT EXISTS ${OTT})
    message(FATAL_ERROR "The office made no template of ${_fodt}")
endif()
file(REMOVE ${_fodt})

file(ARCHIVE_EXTRACT INPUT ${OTT} DESTINATION ${_parts})
file(READ ${_parts}/settings.xml _settings)
string(REGEX REPLACE "<config:config-item config:name=\"Rsid[^>]*>[^<]*</config:config-item>" "" _settings "${_settings}")
file(WRITE ${_parts}/settings.xml "${_settings}")

# `mimetype` is the first entry and not compressed (ODF 1.3 part 2, 2.2.5).
file(GLOB_RECURSE _entries RELATIVE ${_parts} ${_parts}/*)
list(REMOVE_ITEM _entries mimetype)
list(SORT _entries)
include(${CMAKE_CURRENT_LIST_DIR}/FixedTimes.cmake)
set_fixed_times(${_parts})
file(REMOVE ${OTT})
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC zip -q -X -0 ${OTT} mimetype
    WORKING_DIRECTORY ${_parts} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC zip -q -X -9 ${OTT} ${_entries}
    WORKING_DIRECTORY ${_parts} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE ${_parts})
