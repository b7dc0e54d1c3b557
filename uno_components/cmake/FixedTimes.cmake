# SPDX-License-Identifier: MPL-2.0
# set_fixed_times(folder): gives everything below it one time, the first that a zip can say, so that an archive of
# it does not tell when it was made.
function(set_fixed_times folder)
    execute_process(COMMAND find ${folder} -exec touch -d "1980-01-01 00:00:00 UTC" {} +
        COMMAND_ERROR_IS_FATAL ANY)
endfunction()
