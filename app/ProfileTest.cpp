// SPDX-License-Identifier: MIT
#include "app/ProfileTest.h"

#include "app/Session.h"

#include <memory>

namespace readback {

namespace {

// Gives a session the life of the call it serves. It goes a turn of the loop later, since the end
// of the call may be told from inside it.
class SessionHolder final : public CallHandle::Call
{
public:
    explicit SessionHolder(std::unique_ptr<Session> session) : m_session(std::move(session)) { }
    ~SessionHolder() override { SessionHolder::cancel(); }
    void cancel() override
    {
        if (m_session)
            m_session.release()->deleteLater();
    }
    bool isActive() const override { return m_session != nullptr; }

private:
    std::unique_ptr<Session> m_session;
};

} // namespace

CallHandle testProfile(const Profile &profile, const QString &secret, Clock &clock,
    QObject *context, StepCallback step, Callback<StepReport> done)
{
    const Completion<StepReport> completion(context, std::move(done));
    auto session = Session::open(profile, secret, clock);
    if (!session) {
        const StepReport report{
            ConnectionStep::SignIn, StepReport::Outcome::Failed, describe(session.error())};
        completion.report([step, report] { step(report); });
        completion.finish(report);
        return completion.handle();
    }
    CallSource &source = (*session)->source();
    completion.hold(testConnection(source, clock.now(), context, std::move(step),
        [completion](Result<StepReport> result) { completion.finish(std::move(result)); }));
    completion.hold(CallHandle(std::make_shared<SessionHolder>(std::move(*session))));
    return completion.handle();
}

} // namespace readback
