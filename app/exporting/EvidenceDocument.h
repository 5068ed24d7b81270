// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Passage.h"

#include <QByteArray>

#include <optional>

namespace readback {

// A passage with where it can be looked up.
struct EvidenceEntry
{
    Passage passage;
    QString comment; // may be empty
    QString link; // text/CallLink; empty: none
    QString webAddress; // of the call's page, of our own making; empty: none
};

// What an export of the evidence basket is made from, whatever its format.
struct EvidenceDocument
{
    QDateTime made; // UTC
    QString source; // where the calls are from, for the reader: the profile
    std::vector<EvidenceEntry> entries; // in their order
};

enum class EvidenceFormat : quint8 { Html, Markdown, Text };

QString extensionOf(EvidenceFormat format); // "html", "md", "txt"

// The bytes of the file, UTF-8. English and UTC, whatever the locale: the same basket gives the
// same bytes everywhere. Whatever was said, commented or sent by a server is text there and nothing
// else. Any thread.
QByteArray renderEvidence(const EvidenceDocument &document, EvidenceFormat format);

// Its three ways.
QString evidenceHtml(const EvidenceDocument &document);
QString evidenceMarkdown(const EvidenceDocument &document);
QString evidenceText(const EvidenceDocument &document);

} // namespace readback
