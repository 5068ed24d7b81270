// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <functional>

namespace readback::test {

// One place in a JSON value, below its root: the way to it by keys and indices.
struct JsonPlace
{
    struct Step
    {
        QString key;
        qsizetype index = -1; // of an element of an array; negative: the key of a field

        bool isElement() const { return index >= 0; }
    };
    QList<Step> steps;

    QString text() const; // "transcripts[0].phrases[3].text"
    QString pattern() const; // "transcripts[].phrases[].text"
};

// All of them, in the order of a walk from the root.
QList<JsonPlace> placesOf(const QJsonValue &root);

// The document with that place spelled as these bytes, JSON or not.
QByteArray withBytes(const QJsonValue &root, const JsonPlace &place, const QByteArray &bytes);
QByteArray withoutPlace(const QJsonValue &root, const JsonPlace &place);

// The document with `more(key)` behind every field, which brings its own comma.
QByteArray withMore(
    const QJsonValue &root, const std::function<QByteArray(const QByteArray &key)> &more);

} // namespace readback::test
