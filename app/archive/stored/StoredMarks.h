// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/model/CallMark.h"

#include <QHash>
#include <QString>

namespace readback {

// What people added to calls, by the conversation's id: it needs no call in the archive and stays
// when one is removed. Work for Archive::read() and write().

// Takes the place of what was kept of that call; an empty mark leaves nothing. Where the sides of a
// call are exchanged, the full text follows.
void storeMark(Database &database, const QString &id, const CallMark &mark);

// All there are, none of them empty. What another program wrote there is cut to what a mark may be.
QHash<QString, CallMark> loadMarks(Database &database);

// For a call that was just stored as the server told it: its sides, as a person has exchanged them.
void applySwap(Database &database, const QString &id);

} // namespace readback
