// SPDX-License-Identifier: MIT
#include "app/demo/DemoRights.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

enum class Need { All, Any, Scope };

// A place of the API and what it takes to be answered there. Of "*" any one segment will do; what
// follows the pattern does not matter.
struct Place
{
    const char *word;
    const char *path; // below /api/v2
    Need need;
    const char *permissions;
};

constexpr auto kDetail = "analytics:conversationDetail:view";
constexpr auto kDetailOfAny
    = "analytics:conversationDetail:view, analytics:agentConversationDetail:view";
constexpr auto kSpeech = "recording:recording:view, speechAndTextAnalytics:data:view";
constexpr auto kRecordings = "recording:recording:view, recording:recordingSegment:view";

// The first that fits counts; a word may have several.
const std::vector<Place> &places()
{
    static const std::vector<Place> all{
        {"list", "analytics/conversations/voice/details/query", Need::All,
            "analytics:conversation:view"},
        {"transcripts", "analytics/conversations/voice/details/*/speech", Need::All,
            "analytics:speech:view"},
        {"jobs", "analytics/conversations/details/jobs/availability", Need::All, kDetail},
        {"jobs", "analytics/conversations/details/jobs", Need::Any, kDetailOfAny},
        {"list", "analytics/conversations/details", Need::Any, kDetailOfAny},
        {"list", "analytics/conversations/*/details", Need::Any, kDetailOfAny},
        {"transcripts", "speechandtextanalytics/conversations/*/communications/*/transcripturls",
            Need::Any, kRecordings},
        {"transcripts", "speechandtextanalytics/conversations/*/communications/*/transcripturl",
            Need::All, kSpeech},
        {"scores", "speechandtextanalytics/conversations/*", Need::All, kSpeech},
        {"queues", "routing/queues/divisionviews", Need::All, "routing:queue:search"},
        {"queues", "routing/queues", Need::All, "routing:queue:view"},
        {"wrapups", "routing/wrapupcodes", Need::All, "routing:wrapupCode:view"},
        // Needs no permission but, where somebody has signed in, a scope.
        {"users", "users/me", Need::Scope, ""},
        {"users", "users", Need::Scope, "users, users:readonly"},
    };
    return all;
}

bool isAt(const Place &place, const QStringList &path)
{
    const auto pattern = QString::fromLatin1(place.path).split(u'/');
    if (path.size() < pattern.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != u"*" && pattern[i] != path[i])
            return false;
    }
    return true;
}

DemoAnswer refused(const QString &code, const QString &message, const QString &names)
{
    return DemoAnswer::json(
        {{u"status"_s, 403}, {u"code"_s, code}, {u"message"_s, message.arg(names)},
            {u"messageWithParams"_s, message.arg(u"{permissions}"_s)},
            {u"messageParams"_s, QJsonObject{{u"permissions"_s, names}}},
            {u"details"_s, QJsonArray()}, {u"errors"_s, QJsonArray()}},
        403);
}

DemoAnswer refusedAt(const Place &place)
{
    const auto names = QString::fromLatin1(place.permissions);
    switch (place.need) {
    case Need::Any:
        return refused(u"missing.any.permissions"_s,
            u"This needs at least one of the following permissions: %1"_s, names);
    case Need::Scope:
        return refused(u"app.not.authorized.for.scope"_s,
            u"The application lacks one of the following scopes: %1"_s, names);
    case Need::All:
        break;
    }
    return refused(u"missing.permissions"_s, u"The following permissions are missing: %1"_s, names);
}

} // namespace

QStringList DemoRights::words()
{
    QStringList all;
    for (const auto &place : places())
        all.append(QString::fromLatin1(place.word));
    all.removeDuplicates();
    all.sort();
    return all;
}

Result<QStringList> DemoRights::parse(const QStringList &values)
{
    QStringList denied;
    for (const auto &value : values) {
        for (const auto &word : value.split(u',')) {
            if (!words().contains(word.trimmed()))
                return Error::of(ErrorKind::Local,
                    QCoreApplication::translate(
                        "DemoRights", "There is no right \"%1\" to deny; there is %2.")
                        .arg(word.trimmed(), words().join(u", "_s)));
            denied.append(word.trimmed());
        }
    }
    return denied;
}

std::optional<DemoAnswer> DemoRights::refusal(const DemoRequest &request) const
{
    if (m_denied.isEmpty())
        return {};
    const auto path = request.segments.mid(2);
    const auto place = std::find_if(
        places().begin(), places().end(), [&path](const Place &one) { return isAt(one, path); });
    if (place == places().end())
        return {};
    const auto word = QString::fromLatin1(place->word);
    // Jobs need no other permission than the list.
    const bool denied
        = m_denied.contains(word) || (word == u"jobs" && m_denied.contains(u"list"_s));
    const bool free = place->need == Need::Scope && *place->permissions == '\0';
    return denied && !free ? std::optional(refusedAt(*place)) : std::nullopt;
}

} // namespace readback
