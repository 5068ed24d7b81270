// SPDX-License-Identifier: MIT
#include "tests/fuzz/support/JsonMutator.h"

#include "tests/support/HostileJson.h"
#include "tests/support/JsonPlaces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <random>

namespace readback::fuzz {

namespace {

using Random = std::minstd_rand;
using test::JsonPlace;

qsizetype below(qsizetype most, Random &random)
{
    return static_cast<qsizetype>(random() % static_cast<unsigned>(most));
}

QByteArray jsonAt(const QJsonValue &root, const JsonPlace &place)
{
    QJsonValue value = root;
    for (const auto &step : place.steps)
        value
            = step.isElement() ? value.toArray().at(step.index) : value.toObject().value(step.key);
    const auto json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2);
}

QByteArray mutated(const QJsonValue &root, const QList<JsonPlace> &places, Random &random)
{
    enum { Hostile, Leave, Repeat, Nest, CopyOther, Kinds };
    const auto &place = places.at(below(places.size(), random));
    const auto &hostile = test::hostileValues();
    const bool element = place.steps.last().isElement();
    switch (below(Kinds, random)) {
    case Hostile:
        return withBytes(root, place, hostile.at(below(hostile.size(), random)).json);
    case Leave:
        return withoutPlace(root, place);
    case Repeat: {
        const auto json = jsonAt(root, place);
        return withBytes(root, place, element ? json + ',' + json : json);
    }
    case Nest:
        return withBytes(root, place, '[' + jsonAt(root, place) + ']');
    default:
        return withBytes(root, place, jsonAt(root, places.at(below(places.size(), random))));
    }
}

} // namespace

size_t mutateJson(uint8_t *data, size_t size, size_t most, unsigned seed,
    size_t (*mutateBytes)(uint8_t *data, size_t size, size_t most))
{
    constexpr qsizetype kAsBytes = 6; // one time in so many
    Random random(seed + 1);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonValue root = QJsonDocument::fromJson(bytes).object();
    const auto places = test::placesOf(root);
    if (below(kAsBytes, random) == 0 || places.isEmpty())
        return mutateBytes(data, size, most);
    const auto json = mutated(root, places, random);
    if (static_cast<size_t>(json.size()) > most)
        return mutateBytes(data, size, most);
    std::copy(json.begin(), json.end(), data);
    return static_cast<size_t>(json.size());
}

} // namespace readback::fuzz
