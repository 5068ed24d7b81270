// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/EvidenceDocument.h"

#include <QStringList>

namespace readback {

// What the formats of an evidence document have in common, raw: each format makes it harmless.

// "3 passages from 2 calls".
QString evidenceCounts(const EvidenceDocument &document);
// "2026-11-22 14:05 UTC"; empty: not told.
QString evidenceTime(const QDateTime &time);
// Start, queues and agents of a passage's call, as far as they are known; the id where they are
// not.
QStringList evidenceFacts(const Passage &passage);
// Somebody always speaks.
QString evidenceSpeaker(const PassagePhrase &phrase);
// "Readback 1.2".
QString evidenceMaker();

} // namespace readback
