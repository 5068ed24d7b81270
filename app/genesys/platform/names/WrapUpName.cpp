// SPDX-License-Identifier: MIT
#include "app/genesys/platform/names/WrapUpName.h"

#include "app/http/Limits.h"
#include "app/text/PlainText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QLatin1StringView code;
    const char *name;
};

constexpr std::array kRows{
    Row{"ININ-WRAP-UP-TIMEOUT"_L1, QT_TRANSLATE_NOOP("Genesys", "No wrap-up in time")},
    Row{"ININ-WRAP-UP-SKIPPED"_L1, QT_TRANSLATE_NOOP("Genesys", "Wrap-up skipped")},
    Row{"ININ-OUTBOUND-FAILED-TO-REACH-AGENT"_L1,
        QT_TRANSLATE_NOOP("Genesys", "Dialler: no agent reached")},
    Row{"ININ-OUTBOUND-NO-ANSWER"_L1, QT_TRANSLATE_NOOP("Genesys", "Dialler: no answer")},
    Row{"ININ-OUTBOUND-BUSY"_L1, QT_TRANSLATE_NOOP("Genesys", "Dialler: busy")},
    Row{"ININ-OUTBOUND-MACHINE"_L1, QT_TRANSLATE_NOOP("Genesys", "Dialler: answering machine")},
};

QString nameOf(const Row &row)
{
    return QCoreApplication::translate("Genesys", row.name);
}

// "SIT-UNCALLABLE" -> "Sit uncallable".
QString inWords(QString code)
{
    QString words = code.replace(u'-', u' ').replace(u'_', u' ').simplified().toLower();
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString wrapUpLiteralName(const QString &code)
{
    const QString plain = plainName(code, Limits::kNameLength);
    const auto *row = std::ranges::find_if(kRows,
        [&plain](const Row &one) { return plain.compare(one.code, Qt::CaseInsensitive) == 0; });
    if (row != kRows.end())
        return nameOf(*row);
    for (const auto prefix : {"ININ-WRAP-UP-"_L1, "ININ-OUTBOUND-"_L1, "ININ-"_L1})
        if (plain.startsWith(prefix, Qt::CaseInsensitive) && plain.size() > prefix.size())
            return inWords(plain.mid(prefix.size()));
    return plain;
}

QStringList wrapUpLiteralsNamed(const QString &part)
{
    QStringList codes;
    for (const Row &row : kRows)
        if (nameOf(row).contains(part, Qt::CaseInsensitive))
            codes << QString(row.code);
    return codes;
}

} // namespace readback
