// SPDX-License-Identifier: MIT
#include "ui/InertText.h"

#include <QTextDocument>

namespace readback {

// Given markup of our own they need not guess, and what came from outside is escaped in it.
QString inertToolTip(const QString &plain)
{
    return plain.isEmpty() ? QString() : Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal);
}

QString inertLabel(const QString &plain)
{
    return QString(plain).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace readback
