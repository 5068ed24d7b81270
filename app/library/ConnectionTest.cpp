// SPDX-License-Identifier: MIT
#include "app/library/ConnectionTest.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace readback {

namespace {

constexpr int kDays = 7;
constexpr size_t kCallsToTry = 5; // a short or fresh call may have no transcript

class Run : public std::enable_shared_from_this<Run>
{
public:
    Run(CallSource &source, const QDateTime &now, QObject *context, StepCallback step,
        Callback<StepReport> done)
        : m_source(source), m_now(now), m_context(context), m_step(std::move(step)),
          m_completion(context, std::move(done))
    {
    }

    CallHandle start();

private:
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)

    void signedIn(const Result<QString> &result);
    void list();
    void pageCame(std::vector<Conversation> page);
    void listed(const Result<ListSummary> &result);
    void readNext();
    void readDone(const Result<Transcript> &result);

    void report(ConnectionStep step, StepReport::Outcome outcome, const QString &text);
    // The last report, and with it the outcome of the whole.
    void end(ConnectionStep step, StepReport::Outcome outcome, const QString &text);

    // A callback for the source that does nothing once the test is over. The source keeps a weak
    // hold only: the run belongs to whoever waits for it.
    template <class Argument>
    auto whenAlive(void (Run::*method)(Argument))
    {
        return [weak = weak_from_this(), method](std::decay_t<Argument> argument) {
            if (const auto self = weak.lock())
                (self.get()->*method)(std::move(argument));
        };
    }

    CallSource &m_source;
    const QDateTime m_now;
    QObject *m_context;
    const StepCallback m_step;
    const Completion<StepReport> m_completion;
    CallHandle m_call;
    std::vector<Conversation> m_candidates;
    size_t m_next = 0;
    bool m_listed = false;
};

// Keeps the run alive while the asker holds the handle.
class RunHolder final : public CallHandle::Call
{
public:
    explicit RunHolder(std::shared_ptr<Run> run) : m_run(std::move(run)) { }
    void cancel() override { m_run.reset(); }
    bool isActive() const override { return m_run != nullptr; }

private:
    std::shared_ptr<Run> m_run;
};

CallHandle Run::start()
{
    m_completion.hold(CallHandle(std::make_shared<RunHolder>(shared_from_this())));
    m_call = m_source.signIn(m_context, whenAlive(&Run::signedIn));
    return m_completion.handle();
}

void Run::signedIn(const Result<QString> &result)
{
    using enum StepReport::Outcome;
    if (!result)
        return end(ConnectionStep::SignIn, Failed, describe(result.error()));
    report(ConnectionStep::SignIn, Passed,
        result->isEmpty() ? tr("Signed in.") : tr("Signed in to %1.").arg(*result));
    list();
}

void Run::list()
{
    const ConversationQuery query{TimeRange{m_now.addDays(-kDays), m_now}, {}, {}};
    m_call = m_source.list(query, Priority::Interactive, m_context, whenAlive(&Run::pageCame),
        whenAlive(&Run::listed));
}

void Run::pageCame(std::vector<Conversation> page)
{
    if (page.empty() || m_listed)
        return;
    // One page is enough; what was recorded is worth trying first.
    std::stable_partition(
        page.begin(), page.end(), [](const Conversation &call) { return call.recorded; });
    page.resize(std::min(page.size(), kCallsToTry));
    m_candidates = std::move(page);
    m_listed = true;
    report(ConnectionStep::List, StepReport::Outcome::Passed, tr("Calls can be listed."));
    readNext(); // reassigns m_call, which ends the listing
}

void Run::listed(const Result<ListSummary> &result)
{
    using enum StepReport::Outcome;
    if (!result)
        return end(ConnectionStep::List, Failed, describe(result.error()));
    report(ConnectionStep::List, Passed, tr("Calls can be listed."));
    end(ConnectionStep::Read, Nothing,
        tr("No call in the last %n day(s), so no transcript could be tried.", nullptr, kDays));
}

void Run::readNext()
{
    if (m_next >= m_candidates.size())
        return end(ConnectionStep::Read, StepReport::Outcome::Nothing,
            tr("No call with a transcript was found among the newest. Transcription may be off "
               "for their queues, or they are too fresh."));
    m_call = m_source.transcript(
        m_candidates.at(m_next++), Priority::Interactive, m_context, whenAlive(&Run::readDone));
}

void Run::readDone(const Result<Transcript> &result)
{
    using enum StepReport::Outcome;
    if (result)
        return end(ConnectionStep::Read, Passed,
            tr("A transcript was read: %n phrase(s).", nullptr,
                static_cast<int>(result->phrases.size())));
    switch (result.error().kind) {
    case ErrorKind::NotReady:
    case ErrorKind::NoTranscript:
    case ErrorKind::NotFound:
        return readNext();
    default:
        return end(ConnectionStep::Read, Failed, describe(result.error()));
    }
}

void Run::report(ConnectionStep step, StepReport::Outcome outcome, const QString &text)
{
    m_completion.report(
        [tell = m_step, report = StepReport{step, outcome, text}] { tell(report); });
}

void Run::end(ConnectionStep step, StepReport::Outcome outcome, const QString &text)
{
    report(step, outcome, text);
    m_completion.finish(StepReport{step, outcome, text});
}

} // namespace

CallHandle testConnection(CallSource &source, const QDateTime &now, QObject *context,
    StepCallback step, Callback<StepReport> done)
{
    return std::make_shared<Run>(source, now, context, std::move(step), std::move(done))->start();
}

} // namespace readback
