// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpCall.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>

namespace readback {

// The calls that wait to go, by priority and then by age. Calls without a token have a lane of
// their own: what holds the API back (budget, token, pause) does not hold them.
class CallQueue
{
public:
    enum class Verdict { Go, NotThis, NotThisLane };
    using Judge = std::function<Verdict(const HttpCall &)>;

    void add(std::shared_ptr<HttpCall> call);
    void remove(quint64 number);
    // The first call that may go, taken out; null: none. Stops looking into a lane at NotThisLane.
    std::shared_ptr<HttpCall> take(const Judge &judge);
    int size() const;

private:
    static constexpr size_t kPriorities = 4;
    using Line = std::deque<std::shared_ptr<HttpCall>>;
    struct Lane
    {
        std::array<Line, kPriorities> lines;
    };

    static std::shared_ptr<HttpCall> takeFrom(Line &line, const Judge &judge, bool &laneOpen);

    // Documents first: they end what the API's answers began.
    Lane m_bare;
    Lane m_bearer;
};

} // namespace readback
