// SPDX-License-Identifier: MIT
#include "app/http/Route.h"

using namespace Qt::StringLiterals;

namespace readback {

QString Route::proxy() const
{
    if (proxies.isEmpty())
        return {};
    const QNetworkProxy &first = proxies.constFirst();
    if (first.type() == QNetworkProxy::NoProxy || first.type() == QNetworkProxy::DefaultProxy)
        return {};
    return u"%1:%2"_s.arg(first.hostName()).arg(first.port());
}

} // namespace readback
