// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace readback {

// Wrap-up codes are UUIDs that can be looked up, or literals that the platform sets itself, such as
// ININ-WRAP-UP-TIMEOUT (platform-api 2.4). Pure functions, any thread.

// How people read a literal; one nobody has heard of by its own words.
QString wrapUpLiteralName(const QString &code);

// The literals that are known by name and whose name contains `part`, whatever the case. There are
// others.
QStringList wrapUpLiteralsNamed(const QString &part);

} // namespace readback
