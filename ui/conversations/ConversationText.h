// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QString>

namespace readback {

// How the list writes what it knows of a conversation. Plain text. Pure.

// How much of a start is needed to know which one is meant, from little to much.
enum class StartForm { Time, Weekday, Date };
// Today: the time of day; the six days before: with the day of the week. Local; `now`: any zone.
StartForm startForm(const QDateTime &start, const QDateTime &now);
// In that form: "14:05", "Sat 14:05", "2026-01-31 14:05"; "—" where there is none.
QString startText(const QDateTime &start, const QDateTime &now);
// "04:51"; "—" where there is none.
QString lengthText(std::optional<qint64> ms);
// Empty where it is not known; the short one is for the narrow column.
QString directionText(Direction direction);
QString shortDirectionText(Direction direction);
QString orDash(const QString &text);

} // namespace readback
