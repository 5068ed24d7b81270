// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/SignedDocuments.h"

#include <optional>
#include <vector>

namespace readback {

struct DetailsQuery;

// The platform's API below /api/v2, for requests that have shown a good token (platform-api 2-4).
class PlatformApi
{
public:
    // The first two outlive it.
    PlatformApi(
        const DemoOrganisation &organisation, const SignedDocuments &documents, QString clientId);

    // Where the addresses of transcript documents point: "http://127.0.0.1:4711".
    void setDocumentOrigin(const QString &origin) { m_documentOrigin = origin; }

    // Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request);

private:
    std::optional<DemoAnswer> analytics(const DemoRequest &request, const QStringList &path);
    std::optional<DemoAnswer> speech(const DemoRequest &request, const QStringList &path) const;
    DemoAnswer details(const DemoRequest &request);
    DemoAnswer oneConversation(const QString &id) const;
    DemoAnswer documentAddress(const QStringList &path) const;
    DemoAnswer scores(const QString &id) const;
    DemoAnswer ownToken() const;
    void search(const DetailsQuery &query, const QByteArray &key);

    const DemoOrganisation &m_organisation;
    const SignedDocuments &m_documents;
    QString m_documentOrigin;
    QString m_clientId;
    QByteArray m_foundFor; // the query that m_found answers, so that its pages cost nothing
    std::vector<int> m_found;
};

} // namespace readback
