// SPDX-License-Identifier: MIT
#include "app/settings/SettingsFormat.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <optional>
#include <span>
#include <variant>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr int kTextLength = 4096; // characters; no setting is longer
constexpr int kBlobLength = 64 << 10; // bytes of a saved window state
constexpr int kProfiles = 1000;
constexpr size_t kWords = 1000; // entries of a table of words
constexpr int kWordLength = 256; // characters

// How a key's value is written and which values are believed.
struct Text
{
    QString SettingsData::*field;
    const char *allowed; // words between bars; null: any text
};
struct Blob
{
    QByteArray SettingsData::*field; // as base64
};
struct Number
{
    int SettingsData::*field;
    int least;
    int most;
};
struct Flag
{
    bool SettingsData::*field;
};
struct Words
{
    std::map<QString, QString> SettingsData::*field;
};
struct Row
{
    const char *key;
    std::variant<Text, Blob, Number, Flag, Words> value;
};

// The table of keys; the defaults are those of SettingsData.
const std::array kRows{
    Row{"geometry", Blob{&SettingsData::geometry}},
    Row{"windowState", Blob{&SettingsData::windowState}},
    Row{"splitter", Blob{&SettingsData::splitter}},
    Row{"columns", Blob{&SettingsData::columns}},
    Row{"searchLayout", Blob{&SettingsData::searchLayout}},
    Row{"searchOpen", Flag{&SettingsData::searchOpen}},
    Row{"period", Text{&SettingsData::period, "1h|24h|7d|30d|custom"}},
    Row{"customFrom", Text{&SettingsData::customFrom, nullptr}},
    Row{"customTo", Text{&SettingsData::customTo, nullptr}},
    Row{"zoom", Number{&SettingsData::zoom, 50, 400}},
    Row{"theme", Text{&SettingsData::theme, "system|light|dark"}},
    Row{"language", Text{&SettingsData::language, nullptr}},
    Row{"callMap", Flag{&SettingsData::callMap}},
    Row{"readTurns", Flag{&SettingsData::readTurns}},
    Row{"showTimes", Flag{&SettingsData::showTimes}},
    Row{"showLabels", Flag{&SettingsData::showLabels}},
    Row{"showMarks", Flag{&SettingsData::showMarks}},
    Row{"showEvents", Flag{&SettingsData::showEvents}},
    Row{"notifyReady", Flag{&SettingsData::notifyReady}},
    Row{"keepTranscripts", Flag{&SettingsData::keepTranscripts}},
    Row{"keepDays", Number{&SettingsData::keepDays, 0, 36'500}},
    Row{"keepGigabytes", Number{&SettingsData::keepGigabytes, 0, 10'000}},
    Row{"exportFolder", Text{&SettingsData::exportFolder, nullptr}},
    Row{"shortcuts", Words{&SettingsData::shortcuts}},
    Row{"lastProfile", Text{&SettingsData::lastProfile, nullptr}},
};

struct ProfileRow
{
    const char *key;
    QString Profile::*field;
};
constexpr std::array kProfileRows{
    ProfileRow{"id", &Profile::id},
    ProfileRow{"name", &Profile::name},
    ProfileRow{"region", &Profile::region},
    ProfileRow{"baseUrl", &Profile::baseUrl},
    ProfileRow{"clientId", &Profile::clientId},
};

QJsonValue write(const SettingsData &data, const Text &row)
{
    return data.*row.field;
}
QJsonValue write(const SettingsData &data, const Blob &row)
{
    return QString::fromLatin1((data.*row.field).toBase64());
}
QJsonValue write(const SettingsData &data, const Number &row)
{
    return data.*row.field;
}

QJsonValue write(const SettingsData &data, const Flag &row)
{
    return data.*row.field;
}

QJsonValue write(const SettingsData &data, const Words &row)
{
    QJsonObject words;
    for (const auto &[key, word] : data.*row.field)
        words.insert(key, word);
    return words;
}

std::optional<QString> textOf(const QJsonValue &value)
{
    if (!value.isString())
        return {};
    const QString text = value.toString();
    // Half a character would not outlive the next writing.
    const bool fits = text.size() <= kTextLength && !text.contains(QChar(0)) && text.isValidUtf16();
    return fits ? std::optional(text) : std::nullopt;
}

// Each false: not a value for this key, and nothing was changed (but see Words).
bool read(const QJsonValue &value, const Text &row, SettingsData &data)
{
    const auto text = textOf(value);
    if (!text)
        return false;
    if (row.allowed && !QString::fromLatin1(row.allowed).split(u'|').contains(*text))
        return false;
    data.*row.field = *text;
    return true;
}
bool read(const QJsonValue &value, const Blob &row, SettingsData &data)
{
    if (!value.isString() || value.toString().size() > kBlobLength * 4 / 3 + 4)
        return false;
    const auto bytes = QByteArray::fromBase64Encoding(
        value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return false;
    data.*row.field = *bytes;
    return true;
}
bool read(const QJsonValue &value, const Number &row, SettingsData &data)
{
    const int number = value.toInt(row.least - 1);
    if (!value.isDouble() || number < row.least || number > row.most)
        return false;
    data.*row.field = number;
    return true;
}

bool read(const QJsonValue &value, const Flag &row, SettingsData &data)
{
    if (!value.isBool())
        return false;
    data.*row.field = value.toBool();
    return true;
}

// What of the table is usable counts, whatever the rest is.
bool read(const QJsonValue &value, const Words &row, SettingsData &data)
{
    const auto object = value.toObject();
    auto &words = data.*row.field;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto word = textOf(it.value());
        const bool fits = word && it.key().size() <= kWordLength && word->size() <= kWordLength;
        if (fits && textOf(it.key()) && words.size() < kWords)
            words.emplace(it.key(), *word);
    }
    return value.isObject() && static_cast<qsizetype>(words.size()) == object.size();
}

QJsonObject writeProfile(const Profile &profile)
{
    QJsonObject object;
    for (const auto &row : kProfileRows)
        object.insert(QLatin1StringView(row.key), profile.*row.field);
    object.insert("api"_L1, profile.api == ApiDialect::Tutorial ? u"tutorial"_s : u"platform"_s);
    object.insert("signIn"_L1, profile.isForUser() ? u"user"_s : u"client"_s);
    return object;
}

std::optional<Profile> readProfile(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Profile profile;
    for (const auto &row : kProfileRows) {
        const auto text = textOf(object.value(QLatin1StringView(row.key)));
        if (!text)
            return {};
        profile.*row.field = *text;
    }
    const QString api = object.value("api"_L1).toString();
    if (api != "tutorial"_L1 && api != "platform"_L1)
        return {};
    profile.api = api == "tutorial"_L1 ? ApiDialect::Tutorial : ApiDialect::Platform;
    // Older files have none, and newer ones perhaps a kind that is not known here.
    const bool isForUser = object.value("signIn"_L1).toString() == "user"_L1;
    if (isForUser && profile.api == ApiDialect::Platform)
        profile.signIn = SignInKind::User;
    return profile.id.isEmpty() ? std::nullopt : std::optional(profile);
}

void readProfiles(const QJsonValue &value, DecodedSettings &out)
{
    const QJsonArray array = value.toArray();
    int bad = value.isArray() ? 0 : 1;
    for (const auto &item : array) {
        auto profile = readProfile(item);
        if (!profile || out.data.profile(profile->id) || out.data.profiles.size() >= kProfiles)
            ++bad;
        else
            out.data.profiles.push_back(std::move(*profile));
    }
    if (bad > 0)
        out.problems << QCoreApplication::translate(
            "Settings", "%n connection(s) in the settings could not be read.", nullptr, bad);
}

DecodedSettings unusable(const QString &why)
{
    return {{}, {why}};
}

} // namespace

QByteArray encodeSettings(const SettingsData &data)
{
    QJsonObject object;
    object.insert("version"_L1, kVersion);
    for (const auto &row : kRows)
        object.insert(QLatin1StringView(row.key),
            std::visit([&](const auto &kind) { return write(data, kind); }, row.value));
    QJsonArray profiles;
    for (const auto &profile : data.profiles)
        profiles.append(writeProfile(profile));
    object.insert("profiles"_L1, profiles);
    return QJsonDocument(object).toJson();
}

DecodedSettings decodeSettings(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    if (!document.isObject() || !object.value("version"_L1).isDouble())
        return unusable(QCoreApplication::translate(
            "Settings", "The settings file is damaged; Readback starts with its defaults."));
    if (object.value("version"_L1).toInt(kVersion + 1) > kVersion)
        return unusable(QCoreApplication::translate("Settings",
            "The settings were written by a newer Readback; this one starts with its defaults."));

    DecodedSettings out;
    QStringList wrong;
    for (const auto &row : kRows) {
        const auto found = object.constFind(QLatin1StringView(row.key));
        const bool fits = found == object.constEnd()
            || std::visit(
                [&](const auto &kind) { return read(*found, kind, out.data); }, row.value);
        if (!fits)
            wrong << QLatin1StringView(row.key);
    }
    if (!wrong.isEmpty())
        out.problems << QCoreApplication::translate(
            "Settings", "Some settings could not be used and have their defaults: %1.")
                            .arg(wrong.join(", "_L1));
    if (object.contains("profiles"_L1))
        readProfiles(object.value("profiles"_L1), out);
    return out;
}

} // namespace readback
