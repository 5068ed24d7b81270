// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/model/Result.h"

#include <QStringList>

#include <optional>

namespace readback {

// What the OAuth client of the demo organisation may not do, by words such as "scores". Refusals
// name the permission as the platform does (platform-api 1.4).
class DemoRights
{
public:
    // All words there are.
    static QStringList words();
    // The words of an option that may be given several times, each with several words and commas
    // between. An unknown word is an error, whose sentence lists all.
    static Result<QStringList> parse(const QStringList &values);

    explicit DemoRights(QStringList denied) : m_denied(std::move(denied)) { }

    // 403 for a request that needs a right which is denied; empty: go on.
    std::optional<DemoAnswer> refusal(const DemoRequest &request) const;

private:
    QStringList m_denied;
};

} // namespace readback
