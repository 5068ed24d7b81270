// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationText.h"

#include "app/text/LocalTime.h"
#include "app/text/TimeStamp.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ConversationText", text);
}

} // namespace

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"—"_s : text;
}

StartForm startForm(const QDateTime &start, const QDateTime &now)
{
    const qint64 days = start.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return StartForm::Time;
    return days > 0 && days < 7 ? StartForm::Weekday : StartForm::Date;
}

QString startText(const QDateTime &start, const QDateTime &now)
{
    if (!start.isValid())
        return orDash({});
    const auto local = start.toLocalTime();
    const auto time = shortTime(local.time());
    switch (startForm(start, now)) {
    case StartForm::Time:
        return time;
    case StartForm::Weekday:
        return QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + time;
    case StartForm::Date:
        break;
    }
    return shortDate(local.date()) + u' ' + time;
}

QString lengthText(std::optional<qint64> ms)
{
    return ms ? timeStamp(*ms) : orDash({});
}

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Inbound:
        return translated(QT_TRANSLATE_NOOP("ConversationText", "Inbound"));
    case Direction::Outbound:
        return translated(QT_TRANSLATE_NOOP("ConversationText", "Outbound"));
    case Direction::Unknown:
        break;
    }
    return {};
}

QString shortDirectionText(Direction direction)
{
    switch (direction) {
    case Direction::Inbound:
        return translated(QT_TRANSLATE_NOOP("ConversationText", "In"));
    case Direction::Outbound:
        return translated(QT_TRANSLATE_NOOP("ConversationText", "Out"));
    case Direction::Unknown:
        break;
    }
    return {};
}

} // namespace readback
