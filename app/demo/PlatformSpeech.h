// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/LateTranscripts.h"
#include "app/demo/SignedDocuments.h"

#include <optional>

namespace readback {

// The platform's speech and text analytics: where transcripts are, and scores (platform-api 3).
class PlatformSpeech
{
public:
    // All outlive it.
    PlatformSpeech(const DemoOrganisation &organisation, const SignedDocuments &documents,
        LateTranscripts &late);

    // Where the addresses of transcript documents point: "http://127.0.0.1:4711".
    void setDocumentOrigin(const QString &origin) { m_documentOrigin = origin; }

    // `path`: what follows "/api/v2/speechandtextanalytics". Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request, const QStringList &path);

private:
    DemoAnswer documentAddress(const QStringList &path);
    DemoAnswer addresses(const DemoCall &call, const DemoLeg &leg, bool plural) const;
    DemoAnswer scores(const QString &id);

    const DemoOrganisation &m_organisation;
    const SignedDocuments &m_documents;
    LateTranscripts &m_late;
    QString m_documentOrigin;
};

} // namespace readback
