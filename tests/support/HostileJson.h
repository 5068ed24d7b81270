// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace readback::test {

// One value as a server can put it where something else should be.
struct HostileValue
{
    char type; // n: number, s: string, b: true or false, a: array, o: object, 0: null, x: no JSON
    QByteArray json;
};

const QList<HostileValue> &hostileValues();

QByteArray nested(int depth); // arrays in arrays

// Markup that would ask for a file and for a page; no character of it needs an escape in JSON.
inline constexpr char kMarkup[] = "<img src=file:///etc/passwd><b>bold</b> &amp; <a href='x'>y</a>";

} // namespace readback::test
