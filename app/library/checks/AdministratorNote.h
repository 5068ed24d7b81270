// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/CheckReport.h"

#include <QString>

#include <vector>

namespace readback {

// The name of a check, for a person.
QString nameOf(Check check);

// What failed, in words that can be sent to an administrator: for which OAuth client, what did not
// work, what is to be done. Empty where nothing failed that one could mend. `organisation` and
// `region` may be empty. Plain text in the user's language; the client's id is no secret. Pure.
struct AdministratorCase
{
    QString organisation;
    QString region; // or the server's address
    QString clientId;
};
QString administratorNote(const AdministratorCase &about, const std::vector<CheckReport> &reports);

// The whole report as text, a check a line, for a support request.
QString reportText(const std::vector<CheckReport> &reports);

// "✓", "–", "✗"; with a colour elsewhere, never the colour alone.
QString signOf(CheckReport::Outcome outcome);

// "120 ms", "1.4 s"; empty where nothing was asked.
QString tookText(qint64 ms);

} // namespace readback
