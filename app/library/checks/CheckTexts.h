// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/CheckReport.h"
#include "app/model/Error.h"
#include "app/model/HostReach.h"

#include <QString>

// The sentences of a check of the connection. Plain text in the user's language. Pure.
namespace readback::CheckTexts {

QString reached(const HostReach &reach);
QString secured(const HostReach &reach);
QString signedIn();
QString organisation(const QString &name);
QString listed();
QString noCall(int days);
QString noTranscript();
QString read(int phrases);
QString scores();
QString names();
QString budget(int requestsPerMinute);
QString notInThisApi();
QString notOffered();
QString skipped();

// What a check needs, as an administrator knows it. Empty: nothing, or not known.
struct NeededRight
{
    QString permission; // of a role
    QString scope; // of the OAuth client, where a person signs in
};

// What an administrator is asked for after that error. Empty: no administrator can help.
QString request(const Error &error, const NeededRight &right);

} // namespace readback::CheckTexts
