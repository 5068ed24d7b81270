// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/CallState.h"
#include "app/model/Result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace readback {

// How every asynchronous call tells its outcome: once, queued, on the context's thread.
template <class T>
using Callback = std::function<void(Result<T>)>;

// The producing side of one asynchronous call. Copies share the call.
//   exactly one outcome, always from the event loop and never inside the call;
//   nothing after the handle was dropped or the context died;
//   when the last copy goes without finish(), the outcome is ErrorKind::Abandoned.
// finish(), report() and isCancelled() may be called from any thread; everything else on the
// context's thread.
template <class T>
class Completion
{
public:
    // `context` lives on the calling thread and must not be null.
    Completion(QObject *context, Callback<T> done)
        : m_producer(std::make_shared<Producer>(context, std::move(done)))
    {
    }

    // The asker's end; ask once.
    CallHandle handle() const { return CallHandle(m_producer->state); }

    // The first outcome counts, later ones are ignored.
    void finish(Result<T> result) const { m_producer->finish(std::move(result)); }

    // Something to tell before the outcome (a page, progress): queued like it, in order, dropped
    // likewise.
    void report(std::function<void()> deliver) const
    {
        m_producer->state->post(std::move(deliver), false);
    }

    // Runs when the asker cancels or the context dies before finish(); at most once.
    void onCancel(std::function<void()> cancelled) const
    {
        m_producer->state->onCancel(std::move(cancelled));
    }

    // Ties a call made on the way to this one: it is dropped when this one ends or is cancelled.
    void hold(CallHandle child) const { m_producer->state->hold(std::move(child)); }

    bool isCancelled() const { return m_producer->state->isCancelled(); }

private:
    struct Producer
    {
        Producer(QObject *context, Callback<T> callback)
            : done(std::make_shared<Callback<T>>(std::move(callback))),
              state(CallState::create(context))
        {
            // The callback and what it captured belong to the context's thread, also when the last
            // copy of this goes on another one.
            state->onDrop([callback = done] { *callback = nullptr; });
        }
        ~Producer() { finish(Error::of(ErrorKind::Abandoned)); }
        void finish(Result<T> result)
        {
            if (!state->beginFinish())
                return;
            state->post([done = std::move(done),
                            result = std::move(result)]() mutable { (*done)(std::move(result)); },
                true);
        }
        std::shared_ptr<Callback<T>> done;
        std::shared_ptr<CallState> state;
    };

    std::shared_ptr<Producer> m_producer;
};

} // namespace readback
