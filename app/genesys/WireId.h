// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace readback {

// Ids are strings that the server made, and now and then a person typed. Pure functions, any
// thread.

// Whether an id may become a segment of a path at all: not empty, not "." or "..", no control
// character, at most 256 characters.
bool isUsableId(const QString &id);

// Whether it has the shape of a UUID, which the look-ups of names insist on.
bool isUuid(const QString &id);

// What is shown where an id has no name: its first eight characters.
QString shortenedId(const QString &id);

// `base` with a path of these segments, each percent-encoded as one: what is in an id never becomes
// a slash, a query or a fragment.
QUrl apiUrl(const QUrl &base, const QStringList &segments);

} // namespace readback
