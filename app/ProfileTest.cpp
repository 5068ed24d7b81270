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
    QObject *context, CheckCallback told, Callback<CheckReports> done)
{
    const Completion<CheckReports> completion(context, std::move(done));
    auto session = Session::open(profile, secret, clock);
    if (!session) {
        const CheckReport report{
            Check::Host, CheckReport::Outcome::Failed, describe(session.error()), {}, -1};
        completion.report([told, report] { told(report); });
        completion.finish(CheckReports{report});
        return completion.handle();
    }
    completion.hold((*session)->check(context, std::move(told),
        [completion](Result<CheckReports> result) { completion.finish(std::move(result)); }));
    completion.hold(CallHandle(std::make_shared<SessionHolder>(std::move(*session))));
    return completion.handle();
}

} // namespace readback
