// SPDX-License-Identifier: MIT
#include "tests/support/JsonPlaces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace readback::test {

using namespace Qt::StringLiterals;

namespace {

QString spelled(const JsonPlace &place, bool withIndices)
{
    QString text;
    for (const auto &step : place.steps) {
        if (step.isElement())
            text += u'[' + (withIndices ? QString::number(step.index) : QString()) + u']';
        else
            text += (text.isEmpty() ? QString() : u"."_s) + step.key;
    }
    return text;
}

void collect(const QJsonValue &value, const JsonPlace &place, QList<JsonPlace> &places)
{
    if (!place.steps.isEmpty())
        places << place;
    const auto deeper = [&](const QJsonValue &inner, const JsonPlace::Step &step) {
        auto there = place;
        there.steps << step;
        collect(inner, there, places);
    };
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        deeper(field.value(), {field.key(), -1});
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        deeper(array.at(i), {{}, i});
}

QByteArray quoted(const QString &text)
{
    const auto json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2);
}

// Undefined: without the place.
QJsonValue replaced(const QJsonValue &in, const JsonPlace &place, qsizetype depth, QJsonValue by)
{
    if (depth == place.steps.size())
        return by;
    const auto &step = place.steps.at(depth);
    if (!step.isElement()) {
        QJsonObject object = in.toObject();
        object.insert(step.key, replaced(object.value(step.key), place, depth + 1, std::move(by)));
        return object;
    }
    QJsonArray array = in.toArray();
    if (step.index >= array.size()) // behind a key that QJsonObject cannot find again: a BOM, say
        return in;
    const auto inner = replaced(array.at(step.index), place, depth + 1, std::move(by));
    if (inner.isUndefined())
        array.removeAt(step.index);
    else
        array.replace(step.index, inner);
    return array;
}

QByteArray documentOf(const QJsonValue &root)
{
    return QJsonDocument(root.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

QString JsonPlace::text() const
{
    return spelled(*this, true);
}

QString JsonPlace::pattern() const
{
    return spelled(*this, false);
}

QList<JsonPlace> placesOf(const QJsonValue &root)
{
    QList<JsonPlace> places;
    collect(root, {}, places);
    return places;
}

QByteArray withBytes(const QJsonValue &root, const JsonPlace &place, const QByteArray &bytes)
{
    const auto mark = u"the place"_s;
    return documentOf(replaced(root, place, 0, mark)).replace(quoted(mark), bytes);
}

QByteArray withoutPlace(const QJsonValue &root, const JsonPlace &place)
{
    return documentOf(replaced(root, place, 0, QJsonValue::Undefined));
}

QByteArray withMore(
    const QJsonValue &root, const std::function<QByteArray(const QByteArray &key)> &more)
{
    QByteArrayList parts;
    if (root.isArray()) {
        const QJsonArray array = root.toArray();
        for (const auto &element : array)
            parts << withMore(element, more);
        return '[' + parts.join(',') + ']';
    }
    if (!root.isObject()) {
        const auto json = QJsonDocument(QJsonArray{root}).toJson(QJsonDocument::Compact);
        return json.mid(1, json.size() - 2);
    }
    const QJsonObject object = root.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const auto key = quoted(field.key());
        parts << key + ':' + withMore(field.value(), more) + more(key);
    }
    return '{' + parts.join(',') + '}';
}

} // namespace readback::test
