// SPDX-License-Identifier: MIT
#include "ui/settings/SignInServices.h"

namespace readback {

SignInServices signInServices(Clock &clock, std::function<bool(const QUrl &page)> openPage)
{
    return {[&clock](const Profile &profile, const PageOpener &open, QObject *context,
                Callback<SignedIn> done) {
                return signInAsUser(profile, open, clock, context, std::move(done));
            },
        [&clock](
            const Profile &profile, const QString &secret, QObject *context, Callback<Done> done) {
            return signOutUser(profile, secret, clock, context, std::move(done));
        },
        std::move(openPage), [&clock] { return clock.now(); }};
}

} // namespace readback
