// SPDX-License-Identifier: MIT
#include "ui/IsolatedText.h"

#include <QGuiApplication>

namespace readback {

namespace {

// Between these a text runs as its own first letter has it, and one without letters to the right.
constexpr QChar kBegin(0x2068);
constexpr QChar kEnd(0x2069);

} // namespace

QString isolated(const QString &text)
{
    return text.isEmpty() || !QGuiApplication::isRightToLeft() ? text : kBegin + text + kEnd;
}

QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar c) { return c == kBegin || c == kEnd; });
}

} // namespace readback
