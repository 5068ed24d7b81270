// SPDX-License-Identifier: MIT
#include "app/genesys/platform/names/NameSearch.h"

namespace readback {

NameSearch::NameSearch(const Tools &tools, QString part, Completion<NameMatches> completion)
    : m_tools(tools), m_part(std::move(part)), m_completion(std::move(completion))
{
}

void NameSearch::start()
{
    if (m_tools.directory.isWhole())
        finish();
    else if (m_tools.directory.isClosed())
        m_completion.finish(NameMatches{NameMatches::Outcome::Unknown, {}});
    else
        fetchPage(1);
}

void NameSearch::fetchPage(int number)
{
    m_completion.hold(fetchJson<DirectoryPage>(m_tools.http,
        m_tools.directory.page(m_tools.api, number, m_tools.priority), decodeDirectoryPage,
        m_tools.context,
        [self = shared_from_this(), number](const Result<Fetched<DirectoryPage>> &page) {
            if (page) {
                self->take(number, page->value);
                return;
            }
            const ErrorKind kind = page.error().kind;
            if (kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound)
                self->m_tools.directory.failed(page.error());
            self->m_completion.finish(NameMatches{NameMatches::Outcome::Unknown, {}});
        }));
}

void NameSearch::take(int number, const DirectoryPage &page)
{
    m_tools.directory.take({}, page);
    const qint64 read = number * NameDirectory::kPage;
    const bool last = page.total >= 0 ? read >= page.total || page.entries.isEmpty()
                                      : page.entries.size() < NameDirectory::kPage;
    const bool tooLong = number >= kMostPages || page.total > kMostPages * NameDirectory::kPage;
    if (last) {
        m_tools.directory.takeWhole();
        finish();
    } else if (tooLong) {
        m_completion.finish(NameMatches{NameMatches::Outcome::TooMany, {}});
    } else {
        fetchPage(number + 1);
    }
}

void NameSearch::finish()
{
    NameMatches matches{NameMatches::Outcome::All, m_tools.directory.idsNamed(m_part)};
    if (matches.ids.size() > kMostIds)
        matches = {NameMatches::Outcome::TooMany, {}};
    m_completion.finish(std::move(matches));
}

} // namespace readback
