// SPDX-License-Identifier: MIT
#include "app/library/checks/ConnectionCheck.h"

#include "app/library/checks/CheckTexts.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace readback {

namespace {

using Outcome = CheckReport::Outcome;

constexpr int kDays = 7;
constexpr size_t kCallsToTry = 5; // a short or fresh call may have no transcript
constexpr qint64 kNothingAsked = -1;
constexpr std::array kNames{Check::QueueNames, Check::UserNames, Check::WrapUpNames};

class Run : public std::enable_shared_from_this<Run>
{
public:
    Run(const CheckTools &tools, QObject *context, CheckCallback told, Callback<CheckReports> done)
        : m_tools(tools), m_context(context), m_told(std::move(told)),
          m_completion(context, std::move(done))
    {
    }

    CallHandle start();

private:
    void reached(const Result<HostReach> &result);
    void secured(const HostReach &reach);
    void signIn();
    void signedIn(const Result<QString> &result);
    void named(const Result<QString> &result);
    void list();
    void pageCame(std::vector<Conversation> page);
    void listed(const Result<ListSummary> &result);
    void readNext();
    void readDone(const Result<Transcript> &result);
    void askScores();
    void scoresDone(const Result<Done> &result);
    void tryNames();
    void namesDone(const Result<Done> &result);
    void end();

    void begin(Check check);
    void report(Outcome outcome, const QString &text, const QString &request = {});
    void fail(const Error &error);
    void failFeature(const Error &error);
    CheckTexts::NeededRight neededRight() const;
    void skip(Check check);
    void skipRest();

    // A callback that does nothing once the run is over. The source keeps a weak hold only: the run
    // belongs to whoever waits for it.
    template <class Argument>
    auto whenAlive(void (Run::*method)(Argument))
    {
        return [weak = weak_from_this(), method](std::decay_t<Argument> argument) {
            if (const auto self = weak.lock())
                (self.get()->*method)(std::move(argument));
        };
    }

    const CheckTools m_tools;
    QObject *m_context;
    const CheckCallback m_told;
    const Completion<CheckReports> m_completion;
    CallHandle m_call;
    CheckReports m_reports;
    Check m_check = Check::Host;
    qint64 m_begunAt = 0;
    std::optional<qint64> m_tookMs; // of the check under way, where somebody else has measured it
    std::vector<Conversation> m_candidates;
    size_t m_next = 0;
    bool m_hasPage = false;
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
    begin(Check::Host);
    m_call = m_tools.reachHosts(m_context, whenAlive(&Run::reached));
    return m_completion.handle();
}

void Run::reached(const Result<HostReach> &result)
{
    const auto &error = result ? result->connectError : std::optional(result.error());
    if (error) {
        fail(*error);
        return skipRest();
    }
    m_tookMs = result->connectMs;
    report(Outcome::Passed, CheckTexts::reached(*result));
    secured(*result);
}

void Run::secured(const HostReach &reach)
{
    begin(Check::Tls);
    if (reach.secureError) {
        fail(*reach.secureError);
        return skipRest();
    }
    m_tookMs = reach.protocol.isEmpty() ? kNothingAsked : reach.secureMs;
    report(
        reach.protocol.isEmpty() ? Outcome::Nothing : Outcome::Passed, CheckTexts::secured(reach));
    signIn();
}

void Run::signIn()
{
    begin(Check::SignIn);
    m_call = m_tools.source.signIn(m_context, whenAlive(&Run::signedIn));
}

void Run::signedIn(const Result<QString> &result)
{
    if (!result) {
        fail(result.error());
        return skipRest();
    }
    report(Outcome::Passed, CheckTexts::signedIn());
    // Asked again for its own time: by now there is a token, and nothing but the name to fetch.
    begin(Check::Organisation);
    m_call = m_tools.source.signIn(m_context, whenAlive(&Run::named));
}

void Run::named(const Result<QString> &result)
{
    if (!result)
        fail(result.error());
    else
        report(result->isEmpty() ? Outcome::Nothing : Outcome::Passed,
            CheckTexts::organisation(*result));
    list();
}

void Run::list()
{
    begin(Check::ListCalls);
    const QDateTime now = m_tools.clock.now();
    m_call = m_tools.source.list({TimeRange{now.addDays(-kDays), now}}, Priority::Interactive,
        m_context, whenAlive(&Run::pageCame), whenAlive(&Run::listed));
}

void Run::pageCame(std::vector<Conversation> page)
{
    if (page.empty() || std::exchange(m_hasPage, true))
        return;
    // One page is enough; what was recorded is worth trying first.
    std::stable_partition(page.begin(), page.end(), // the ranges' one is beyond clang 14
        [](const Conversation &call) { return call.recorded; });
    page.resize(std::min(page.size(), kCallsToTry));
    m_candidates = std::move(page);
    report(Outcome::Passed, CheckTexts::listed());
    begin(Check::ReadTranscript);
    readNext(); // reassigns m_call, which ends the listing
}

void Run::listed(const Result<ListSummary> &result)
{
    if (result)
        report(Outcome::Passed, CheckTexts::listed());
    else
        fail(result.error());
    if (result) {
        begin(Check::ReadTranscript);
        report(Outcome::Nothing, CheckTexts::noCall(kDays));
    } else {
        skip(Check::ReadTranscript);
    }
    skip(Check::Scores);
    tryNames();
}

void Run::readNext()
{
    if (m_next >= m_candidates.size()) {
        report(Outcome::Nothing, CheckTexts::noTranscript());
        return askScores();
    }
    m_call = m_tools.source.transcript(
        m_candidates.at(m_next++), Priority::Interactive, m_context, whenAlive(&Run::readDone));
}

void Run::readDone(const Result<Transcript> &result)
{
    if (result) {
        report(Outcome::Passed, CheckTexts::read(static_cast<int>(result->phrases.size())));
        return askScores();
    }
    switch (result.error().kind) {
    case ErrorKind::NotReady:
    case ErrorKind::NoTranscript:
    case ErrorKind::NotFound:
        return readNext();
    default:
        fail(result.error());
        return askScores();
    }
}

// Of the call that was read last. Whatever this session knows of scores is asked for anew.
void Run::askScores()
{
    begin(Check::Scores);
    m_call = m_tools.source.tryFeature(Feature::Scores, m_context, whenAlive(&Run::scoresDone));
}

void Run::scoresDone(const Result<Done> &result)
{
    if (result)
        report(Outcome::Passed, CheckTexts::scores());
    else
        failFeature(result.error());
    tryNames();
}

// The next of the look-ups, or the end.
void Run::tryNames()
{
    const auto next = std::ranges::find_if(kNames, [this](Check check) { return check > m_check; });
    if (next == kNames.end())
        return end();
    begin(*next);
    m_call = m_tools.source.tryFeature(*featureOf(*next), m_context, whenAlive(&Run::namesDone));
}

void Run::namesDone(const Result<Done> &result)
{
    if (result)
        report(Outcome::Passed, CheckTexts::names());
    else
        failFeature(result.error());
    tryNames();
}

void Run::end()
{
    begin(Check::RateLimit);
    m_tookMs = kNothingAsked;
    report(Outcome::Passed, CheckTexts::budget(m_tools.requestsPerMinute()));
    m_completion.finish(m_reports);
}

void Run::begin(Check check)
{
    m_check = check;
    m_begunAt = m_tools.clock.monotonicMs();
}

void Run::report(Outcome outcome, const QString &text, const QString &request)
{
    const qint64 took = m_tools.clock.monotonicMs() - m_begunAt;
    m_reports.push_back(
        {m_check, outcome, text, request, std::exchange(m_tookMs, std::nullopt).value_or(took)});
    m_completion.report([tell = m_told, report = m_reports.back()] { tell(report); });
}

// What to do about a missing right is said once: by the request, which knows more than the error.
void Run::fail(const Error &error)
{
    const auto request = CheckTexts::request(error, neededRight());
    auto told = error;
    if (error.kind == ErrorKind::Forbidden)
        told.next.clear();
    report(Outcome::Failed, describe(told), request);
}

// Of the check that is under way.
CheckTexts::NeededRight Run::neededRight() const
{
    const auto both = m_tools.source.permissions();
    if (m_check == Check::ListCalls)
        return {both.listing, both.listingScope};
    if (m_check == Check::ReadTranscript)
        return {both.reading, both.readingScope};
    for (const auto &known : m_tools.source.features())
        if (featureOf(m_check) == known.feature)
            return {known.permission, known.scope};
    return {};
}

// What this dialect does not have, or this organisation has not, is no failure.
void Run::failFeature(const Error &error)
{
    const auto known = m_tools.source.features();
    const bool isKnown = std::ranges::any_of(
        known, [this](const auto &one) { return one.feature == featureOf(m_check); });
    if (!isKnown)
        report(Outcome::Nothing, CheckTexts::notInThisApi());
    else if (error.kind == ErrorKind::NotFound)
        report(Outcome::Nothing, CheckTexts::notOffered());
    else
        fail(error);
}

void Run::skip(Check check)
{
    m_check = check;
    m_tookMs = kNothingAsked;
    report(Outcome::Skipped, CheckTexts::skipped());
}

void Run::skipRest()
{
    for (int check = static_cast<int>(m_check) + 1; check < kChecks; ++check)
        skip(static_cast<Check>(check));
    m_completion.finish(m_reports);
}

} // namespace

CallHandle checkConnection(
    const CheckTools &tools, QObject *context, CheckCallback told, Callback<CheckReports> done)
{
    return std::make_shared<Run>(tools, context, std::move(told), std::move(done))->start();
}

} // namespace readback
