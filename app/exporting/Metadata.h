// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/TranscriptDocument.h"

#include <vector>

namespace readback {

// One fact about a call as every export format carries it. `value` may hold whatever the server
// sent; the writer of a format makes it harmless there. "-" where nothing was told.
struct MetadataLine
{
    QString name; // English
    QString value;

    bool operator==(const MetadataLine &) const = default;
};

// Conversation, Start, Duration, Direction, Queue, Agents, Customer, Language, Source, Application,
// Redaction; always all of them, in this order. Times in UTC, nothing depends on the locale.
std::vector<MetadataLine> metadataOf(const TranscriptDocument &document);

} // namespace readback
