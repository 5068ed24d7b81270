// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOrganisation.h"

#include <QByteArray>

namespace readback {

// The storage host: transcript documents behind addresses that carry their own, passing right to
// be read. Refuses a bearer, as S3 does.
class SignedDocuments
{
public:
    // `organisation` outlives it. `goodForSeconds`: 10 minutes on the platform.
    SignedDocuments(const DemoOrganisation &organisation, int goodForSeconds);

    // An address below `origin` for one recording of one leg.
    QString addressOf(const QString &origin, const QString &conversationId, const QString &legId,
        int recording) const;
    DemoAnswer answer(const DemoRequest &request) const;

private:
    QByteArray signatureOf(const QString &path, const QString &date, const QString &seconds) const;

    const DemoOrganisation &m_organisation;
    int m_goodForSeconds;
    QByteArray m_key; // of this run
};

} // namespace readback
