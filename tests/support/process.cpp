// SPDX-License-Identifier: MPL-2.0
#include "process.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

#include "session/profile.hpp"
#include "test_office.hpp"

namespace report::test {

Ended run_program(std::vector<std::string> const& words,
                  std::map<std::string, std::string> const& environment) {
    session::TemporaryFolder const folder;
    auto const out = (folder.path() / "out").string(), err = (folder.path() / "err").string();
    auto texts = words;
    std::vector<char*> arguments;
    for (auto& text : texts) arguments.push_back(text.data());
    arguments.push_back(nullptr);

    auto const child = fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) {
        dup2(open("/dev/null", O_RDONLY), 0);
        dup2(open(out.c_str(), O_WRONLY | O_CREAT, 0600), 1);
        dup2(open(err.c_str(), O_WRONLY | O_CREAT, 0600), 2);
        for (auto const& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(out),
            read_file(err)};
}

}  // namespace report::test
