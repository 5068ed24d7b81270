// SPDX-License-Identifier: MIT
#include "app/cli/CallCollector.h"

#include "app/library/TranscriptLibrary.h"

#include <utility>

namespace readback {

namespace {

constexpr size_t kAtOnce = 4;

// Answers about one call, as opposed to troubles that the next call will have too.
bool isAboutTheCall(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::Forbidden
        || kind == ErrorKind::Protocol || kind == ErrorKind::TooLarge;
}

bool isIdAlone(const Conversation &call)
{
    Conversation named;
    named.id = call.id;
    return call == named;
}

} // namespace

CallCollector::CallCollector(TranscriptLibrary &library, QObject *parent)
    : QObject(parent), m_library(library)
{
}

void CallCollector::collect(const ExportOptions &options, std::function<void(Found)> done)
{
    m_done = std::move(done);
    m_ids = options.conversations;
    m_ids.removeDuplicates();
    m_now = options.range.to;
    if (m_ids.isEmpty())
        list(options);
    else
        lookUpMore();
}

void CallCollector::list(const ExportOptions &options)
{
    m_listing = m_library.list(
        {options.range, options.queue, options.agent}, Priority::List, this,
        [this](const std::vector<Conversation> &page) {
            m_found.calls.insert(m_found.calls.end(), page.begin(), page.end());
            emit progress(static_cast<int>(m_found.calls.size()));
        },
        [this](const Result<ListSummary> &summary) {
            if (summary)
                m_found.notices = summary->notices;
            else
                m_found.error = summary.error();
            finish();
        });
}

void CallCollector::lookUpMore()
{
    while (
        !m_found.error && m_lookUps.size() < kAtOnce && m_next < static_cast<size_t>(m_ids.size()))
        lookUp(m_next++);
    if (m_lookUps.empty())
        findInList();
}

void CallCollector::lookUp(size_t position)
{
    m_lookUps[position]
        = m_library.conversation(m_ids[static_cast<qsizetype>(position)], Priority::List, this,
            [this, position](const Result<Conversation> &result) { lookedUp(position, result); });
}

void CallCollector::lookedUp(size_t position, const Result<Conversation> &result)
{
    m_lookUps.erase(position);
    Conversation named;
    named.id = m_ids[static_cast<qsizetype>(position)];
    if (result) {
        m_byPosition[position] = *result;
    } else {
        m_found.missing.push_back(notSaved(named, result.error()));
        if (!isAboutTheCall(result.error().kind))
            m_found.error = result.error();
    }
    emit progress(static_cast<int>(m_byPosition.size()));
    lookUpMore();
}

void CallCollector::findInList()
{
    for (const auto &[position, call] : m_byPosition) {
        if (isIdAlone(call))
            m_untold.insert(call.id, position);
    }
    if (m_untold.isEmpty() || m_found.error) {
        finish();
        return;
    }
    m_listing = m_library.list(
        {{m_now.addDays(-kMostDays), m_now}}, Priority::List, this,
        [this](const std::vector<Conversation> &page) { takeListed(page); },
        [this](const Result<ListSummary> &summary) {
            leaveList(summary ? std::nullopt : std::optional(summary.error()));
        });
}

void CallCollector::takeListed(const std::vector<Conversation> &page)
{
    m_listed += static_cast<int>(page.size());
    for (const auto &call : page) {
        const auto wanted = m_untold.constFind(call.id);
        if (wanted == m_untold.cend())
            continue;
        m_byPosition[*wanted] = call;
        m_untold.erase(wanted);
    }
    if (!m_untold.isEmpty() && m_listed < kMostListed)
        return;
    m_listing.cancel();
    leaveList({});
}

// What was said is what was asked for: an export goes on without its time.
void CallCollector::leaveList(const std::optional<Error> &error)
{
    const auto untold = static_cast<int>(m_untold.size());
    if (untold > 0 && error)
        m_found.notices += tr("It is not known when %n call(s) began: %1", nullptr, untold)
                               .arg(describe(*error));
    else if (untold > 0)
        m_found.notices
            += tr("It is not known when %n call(s) began: this server tells it in its list only, "
                  "and it is not among the last %1 calls of the last %2 days.",
                nullptr, untold)
                   .arg(kMostListed)
                   .arg(kMostDays);
    finish();
}

void CallCollector::finish()
{
    for (auto &[position, call] : m_byPosition)
        m_found.calls.push_back(std::move(call));
    m_byPosition.clear();
    for (; m_next < static_cast<size_t>(m_ids.size()); ++m_next) {
        Conversation named;
        named.id = m_ids[static_cast<qsizetype>(m_next)];
        m_found.missing.push_back(notSaved(named, *m_found.error)); // why nobody asked
    }
    const auto done = std::exchange(m_done, nullptr);
    done(std::move(m_found));
}

} // namespace readback
