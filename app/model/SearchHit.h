// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace readback {

enum class SearchOrder : quint8 { NewestFirst, BestFirst };

// What a person asks of all calls in the archive.
struct SearchRequest
{
    QString text; // as typed: words, "phrases", AND OR NOT, NEAR/5, agent: customer:, fields
    SearchOrder order = SearchOrder::NewestFirst;
    int limit = 200; // phrases with hits
    qint64 after = 0; // SearchPage::next of the page before; 0: the first page

    bool operator==(const SearchRequest &) const = default;
};

// One place where something was found, with the phrase around it.
struct SearchHit
{
    QString conversationId;
    QDateTime start; // of the call, UTC; invalid: not told
    std::optional<qint64> durationMs; // of the call
    QStringList agents;
    QStringList queues;
    int phrase = 0; // index into the call's transcript
    qint64 startMs = 0; // of the phrase, from the start of the call
    SpeakerRole role = SpeakerRole::Unknown; // as it is read: exchanged where a person said so
    QString speaker; // name; may be empty
    QString alias; // what the reader calls him; empty: nothing
    QString text; // of the phrase, one line
    int matchStart = 0; // into text, UTF-16 units
    int matchLength = 0;

    bool operator==(const SearchHit &) const = default;
};

struct SearchPage
{
    std::vector<SearchHit> hits; // a phrase with two hits is there twice
    qint64 next = 0; // for SearchRequest::after; 0: that was all
    // Calls in which something is found that is not told, because what is kept of them is damaged.
    QStringList unreadable = {};

    bool operator==(const SearchPage &) const = default;
};

struct SearchDay
{
    QDate day; // as the calls' start falls on it here
    qint64 phrases = 0;

    bool operator==(const SearchDay &) const = default;
};

// All that would be found, page after page.
struct SearchCounts
{
    qint64 phrases = 0; // with at least one hit
    qint64 calls = 0;
    std::vector<SearchDay> days; // oldest first, those with hits
    // Nobody looked at what is said there: SearchPage::unreadable may be among them.
    bool holdsUnreadable = false;

    bool operator==(const SearchCounts &) const = default;
};

// Why what was typed cannot be searched, for the place under the field.
struct SearchMistake
{
    int position = 0; // into the text, UTF-16 units
    QString what; // one sentence

    bool operator==(const SearchMistake &) const = default;
};

struct SavedSearch
{
    qint64 number = 0;
    QString name;
    QString text;

    bool operator==(const SavedSearch &) const = default;
};

} // namespace readback
