// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/UserTokens.h"

#include <optional>

namespace readback::test {

// A keychain entry that the test looks into and changes behind the program's back.
class FakeTokenKeeper final : public TokenKeeper
{
public:
    UserTokens tokens;
    std::optional<Error> failure; // of load()
    int loads = 0;
    int keeps = 0;

    CallHandle load(QObject *context, Callback<UserTokens> done) override
    {
        ++loads;
        const Completion<UserTokens> completion(context, std::move(done));
        if (failure)
            completion.finish(*failure);
        else
            completion.finish(tokens);
        return completion.handle();
    }
    void keep(const UserTokens &renewed) override
    {
        ++keeps;
        tokens = renewed;
    }
};

} // namespace readback::test
