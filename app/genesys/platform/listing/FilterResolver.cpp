// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/FilterResolver.h"

#include "app/genesys/platform/names/NameResolver.h"

#include <QCoreApplication>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Genesys", text);
}

// What stands for a name that is not known is the beginning of an id.
bool mayBeId(const QString &part)
{
    return std::ranges::all_of(part, [](QChar c) {
        const QChar l = c.toLower();
        return c == u'-' || (c >= u'0' && c <= u'9') || (l >= u'a' && l <= u'f');
    });
}

QString nobodyNamed(NameKind kind, const QString &part)
{
    const char *sentence = kind == NameKind::User
        ? QT_TRANSLATE_NOOP("Genesys", "There is no agent whose name contains “%1”.")
        : QT_TRANSLATE_NOOP("Genesys", "There is no queue whose name contains “%1”.");
    return translated(sentence).arg(part);
}

// What a query asks for that only the segments tell.
int segmentWishes(const ConversationQuery &query)
{
    int wishes = 0;
    for (const QString &text : {query.queue, query.agent, query.wrapUp, query.number})
        wishes += text.isEmpty() ? 0 : 1;
    return wishes;
}

} // namespace

FilterResolver::FilterResolver(
    const ListingTools &tools, std::shared_ptr<ListingOutput> output, Take take)
    : m_tools(tools), m_output(std::move(output)), m_take(std::move(take)),
      m_filter(m_output->query())
{
}

void FilterResolver::start()
{
    const auto &query = m_output->query();
    // Those first that leave the fewest.
    if (!m_filter.hasSegmentFilter())
        for (const auto &filter : {NameFilter{NameKind::User, u"userId"_s, query.agent},
                 NameFilter{NameKind::WrapUp, u"wrapUpCode"_s, query.wrapUp},
                 NameFilter{NameKind::Queue, u"queueId"_s, query.queue}})
            if (!filter.part.isEmpty())
                m_names.push_back(filter);
    next();
}

void FilterResolver::next()
{
    if (m_names.empty()) {
        finish();
        return;
    }
    const NameFilter filter = m_names.front();
    m_names.pop_front();
    m_output->hold(m_tools.names.search(filter.kind, filter.part, m_output->priority(),
        m_tools.context, [self = shared_from_this(), filter](const Result<NameMatches> &matches) {
            self->take(filter, matches ? *matches : NameMatches());
        }));
}

void FilterResolver::take(const NameFilter &filter, const NameMatches &matches)
{
    const bool all = matches.outcome == NameMatches::Outcome::All;
    if (all && !matches.ids.isEmpty()) {
        m_filter.requireSegment({filter.dimension}, matches.ids);
        finish();
        return;
    }
    // Of the literals among the wrap-ups we know only some.
    if (all && filter.kind != NameKind::WrapUp && !mayBeId(filter.part)) {
        m_output->addNotice(nobodyNamed(filter.kind, filter.part));
        finish(true);
        return;
    }
    if (matches.outcome == NameMatches::Outcome::Unknown)
        m_output->addNotice(translated(QT_TRANSLATE_NOOP("Genesys",
            "The names that you filter by cannot be looked up, so calls may be missing.")));
    next();
}

void FilterResolver::finish(bool hopeless)
{
    const int applied = m_filter.hasSegmentFilter() ? 1 : 0;
    m_take({m_filter, segmentWishes(m_output->query()) == applied, hopeless});
}

} // namespace readback
