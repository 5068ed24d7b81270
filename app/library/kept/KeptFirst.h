// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace readback {

// One question with two who may know: what is kept is asked first, and the server where nothing is
// kept, or where the disk has not answered after a moment. A late answer of the disk still counts
// as long as the server has none: neither hides what the other has. Owned by its own calls.
template <class T>
class KeptFirst : public std::enable_shared_from_this<KeptFirst<T>>
{
public:
    using Ask = std::function<CallHandle(QObject *context, Callback<T> done)>;
    struct Askers
    {
        Ask kept;
        Ask source;
    };

    static constexpr qint64 kMomentMs = 250; // the server is asked after that
    static constexpr qint64 kPatienceMs = 10'000; // for the disk, where the server has failed

    // `owner` and `clock` outlive the call, or it is abandoned.
    static CallHandle ask(
        Askers askers, Clock &clock, QObject *owner, QObject *context, Callback<T> done)
    {
        const std::shared_ptr<KeptFirst> both(
            new KeptFirst(std::move(askers), clock, owner, context, std::move(done)));
        auto handle = both->m_completion.handle();
        both->begin();
        return handle;
    }

private:
    KeptFirst(Askers askers, Clock &clock, QObject *owner, QObject *context, Callback<T> done)
        : m_askers(std::move(askers)), m_clock(clock), m_owner(owner),
          m_completion(context, std::move(done))
    {
    }

    void begin()
    {
        m_completion.hold(m_askers.kept(m_owner,
            [self = this->shared_from_this()](Result<T> result) { self->takeKept(result); }));
        m_clock.after(kMomentMs, m_owner, [weak = this->weak_from_this()] {
            if (const auto self = weak.lock())
                self->askSource();
        });
    }

    void takeKept(Result<T> &result)
    {
        m_keptOver = true;
        if (result)
            m_completion.finish(std::move(result));
        else if (m_sourceError)
            m_completion.finish(*m_sourceError);
        else
            askSource();
    }

    void askSource()
    {
        if (m_completion.isCancelled() || std::exchange(m_sourceAsked, true))
            return;
        m_completion.hold(m_askers.source(m_owner,
            [self = this->shared_from_this()](Result<T> result) { self->takeSource(result); }));
    }

    void takeSource(Result<T> &result)
    {
        if (result || m_keptOver) {
            m_completion.finish(std::move(result));
            return;
        }
        m_sourceError = result.error();
        m_clock.after(kPatienceMs, m_owner, [weak = this->weak_from_this()] {
            if (const auto self = weak.lock())
                self->m_completion.finish(*self->m_sourceError);
        });
    }

    const Askers m_askers;
    Clock &m_clock;
    QObject *const m_owner;
    const Completion<T> m_completion;
    bool m_keptOver = false;
    bool m_sourceAsked = false;
    std::optional<Error> m_sourceError;
};

} // namespace readback
