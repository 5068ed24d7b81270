// SPDX-License-Identifier: MIT
#include "app/exporting/Manifest.h"

#include "app/exporting/FileName.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

struct OutcomeName
{
    ExportOutcome outcome;
    QLatin1StringView name; // in an entry
    QLatin1StringView counter; // beside the entries
    int ExportTally::*count;
};

constexpr std::array kOutcomes{
    OutcomeName{ExportOutcome::Saved, "saved"_L1, "saved"_L1, &ExportTally::saved},
    OutcomeName{ExportOutcome::NotReady, "not-ready"_L1, "notReady"_L1, &ExportTally::notReady},
    OutcomeName{ExportOutcome::NoTranscript, "no-transcript"_L1, "noTranscript"_L1,
        &ExportTally::noTranscript},
    OutcomeName{ExportOutcome::Failed, "failed"_L1, "failed"_L1, &ExportTally::failed},
    OutcomeName{ExportOutcome::Cancelled, "cancelled"_L1, "cancelled"_L1, &ExportTally::cancelled},
};

QString nameOf(ExportOutcome outcome)
{
    return QString(kOutcomes[static_cast<size_t>(outcome)].name);
}

QJsonObject toObject(const QMap<QString, QString> &digests)
{
    QJsonObject object;
    for (auto each = digests.cbegin(); each != digests.cend(); ++each)
        object.insert(each.key(), each.value());
    return object;
}

QJsonObject toObject(const ExportRecord &record)
{
    QJsonObject object{
        {u"id"_s, record.id},
        {u"start"_s,
            record.start.isValid() ? QJsonValue(record.start.toUTC().toString(Qt::ISODate))
                                   : QJsonValue(QJsonValue::Null)},
        {u"outcome"_s, nameOf(record.outcome)},
        {u"files"_s, QJsonArray::fromStringList(record.files)},
    };
    if (record.outcome != ExportOutcome::Saved)
        object.insert(u"reason"_s, record.reason);
    if (!record.reading.isEmpty())
        object.insert(u"reading"_s, record.reading);
    if (!record.digests.isEmpty())
        object.insert(u"sha256"_s, toObject(record.digests));
    return object;
}

QStringList plainNames(const QJsonArray &array)
{
    QStringList names;
    for (const auto &value : array) {
        const QString name = value.toString();
        if (isPlainFileName(name)
            && name.compare(QLatin1String(Manifest::kFileName), Qt::CaseInsensitive) != 0)
            names.append(name);
    }
    return names;
}

QMap<QString, QString> digestsOf(const QJsonObject &object)
{
    QMap<QString, QString> digests;
    for (auto each = object.begin(); each != object.end(); ++each)
        digests.insert(each.key(), each.value().toString());
    return digests;
}

std::optional<ExportRecord> fromObject(const QJsonObject &object)
{
    const QString name = object.value("outcome"_L1).toString();
    const auto known = std::find_if(kOutcomes.begin(), kOutcomes.end(),
        [&name](const OutcomeName &outcome) { return outcome.name == name; });
    const QString id = object.value("id"_L1).toString();
    if (known == kOutcomes.end() || id.isEmpty() || !id.isValidUtf16())
        return {};
    const auto start = QDateTime::fromString(object.value("start"_L1).toString(), Qt::ISODate);
    return ExportRecord{id, start.toUTC(), known->outcome,
        plainNames(object.value("files"_L1).toArray()), object.value("reason"_L1).toString(),
        object.value("reading"_L1).toString(), digestsOf(object.value("sha256"_L1).toObject())};
}

// A file belongs to one call, and to it once.
QStringList onlyFree(const QStringList &names, TakenNames &taken)
{
    QStringList free;
    for (const auto &name : names) {
        if (taken.contains(name))
            continue;
        taken.insert(name);
        free.append(name);
    }
    return free;
}

void keepOnly(const QStringList &names, QMap<QString, QString> *digests)
{
    digests->removeIf([&names](const auto &digest) { return !names.contains(digest.key()); });
}

bool comesBefore(const ExportRecord *a, const ExportRecord *b)
{
    if (a->start != b->start)
        return a->start.isValid() && (!b->start.isValid() || a->start < b->start);
    return a->id < b->id;
}

} // namespace

Result<Manifest> Manifest::fromJson(const QByteArray &json)
{
    const auto conversations = QJsonDocument::fromJson(json).object().value("conversations"_L1);
    if (!conversations.isArray())
        return Error::of(ErrorKind::Local,
            QCoreApplication::translate(
                "Manifest", "The folder holds a manifest.json that Readback did not write."));
    Manifest manifest;
    TakenNames taken;
    const auto entries = conversations.toArray();
    for (const auto &entry : entries) {
        auto record = fromObject(entry.toObject());
        if (!record || manifest.find(record->id))
            continue;
        record->files = onlyFree(record->files, taken);
        keepOnly(record->files, &record->digests);
        manifest.insert(*record);
    }
    return manifest;
}

QByteArray Manifest::toJson() const
{
    std::vector<const ExportRecord *> sorted;
    sorted.reserve(static_cast<size_t>(m_records.size()));
    for (const auto &record : m_records)
        sorted.push_back(&record);
    std::sort(sorted.begin(), sorted.end(), comesBefore);

    ExportTally tally;
    QJsonArray conversations;
    for (const auto *record : sorted) {
        conversations.append(toObject(*record));
        tally.count(record->outcome);
    }
    QJsonObject object{
        {u"conversations"_s, conversations}, {u"total"_s, static_cast<qint64>(sorted.size())}};
    for (const auto &outcome : kOutcomes)
        object.insert(outcome.counter, tally.*outcome.count);
    return QJsonDocument(object).toJson();
}

const ExportRecord *Manifest::find(const QString &id) const
{
    const auto found = m_records.constFind(id);
    return found == m_records.cend() ? nullptr : &*found;
}

QStringList Manifest::files() const
{
    QStringList names;
    for (const auto &record : m_records)
        names += record.files;
    return names;
}

} // namespace readback
