// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace readback::fuzz {

// The fields of a line of an input, "a|b|c". Missing ones are empty; "\n" in a text is a line
// break, all else is as it stands.
class Fields
{
public:
    explicit Fields(const QByteArray &line) : m_parts(line.split('|')) { }

    QByteArray bytes(qsizetype place) const { return m_parts.value(place); }
    QString text(qsizetype place) const
    {
        return QString::fromUtf8(bytes(place).replace("\\n", "\n"));
    }
    qint64 number(qsizetype place) const { return bytes(place).toLongLong(); }

private:
    QByteArrayList m_parts;
};

} // namespace readback::fuzz
