# SPDX-License-Identifier: MPL-2.0
# The built package with one kind more, as an office would add it.
cmake_policy(VERSION 3.25)
file(REMOVE_RECURSE ${STAGE})
file(COPY ${PACKAGE}/ DESTINATION ${STAGE})
file(COPY ${KINDS}/${KIND} DESTINATION ${STAGE}/templates FILES_MATCHING PATTERN *.json)
execute_process(
    COMMAND ${CMAKE_COMMAND} -DTOOL=${TOOL} -DKIND=${KIND} "-DFOLDERS=${KINDS}|${SOURCE}/templates"
            -DOTT=${STAGE}.ott -DSOFFICE=${SOFFICE} -DPROFILE=${PROFILE} -P ${SOURCE}/uno_components/cmake/PackTemplate.cmake
    COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${STAGE}.ott ${STAGE}/gallery/cchc/${KIND}.ott)
file(REMOVE ${OXT})
execute_process(COMMAND zip -q -X -r ${OXT} . WORKING_DIRECTORY ${STAGE} COMMAND_ERROR_IS_FATAL ANY)
