// SPDX-License-Identifier: MIT
#include "app/ProfileTest.h"

#include "app/Session.h"
#include "app/async/ObjectHolder.h"

namespace readback {

CallHandle testProfile(const Profile &profile, const QString &secret, Clock &clock,
    QObject *context, CheckCallback told, Callback<CheckReports> done, SecretStore *secrets)
{
    const Completion<CheckReports> completion(context, std::move(done));
    auto session = Session::open(profile, secret, clock, secrets);
    if (!session) {
        const bool signIn = session.error().kind == ErrorKind::Auth;
        const CheckReport report{signIn ? Check::SignIn : Check::Host, CheckReport::Outcome::Failed,
            describe(session.error()), {}, -1};
        completion.report([told, report] { told(report); });
        completion.finish(CheckReports{report});
        return completion.handle();
    }
    completion.hold((*session)->check(context, std::move(told),
        [completion](Result<CheckReports> result) { completion.finish(std::move(result)); }));
    completion.hold(holdObject(std::move(*session)));
    return completion.handle();
}

} // namespace readback
