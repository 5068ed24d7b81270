// SPDX-License-Identifier: MIT
#include "app/exporting/FileName.h"

#include "tests/fuzz/support/Fields.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"

#include <QDir>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

bool isHostile(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
        || QStringLiteral("/\\:*?\"<>|").contains(c);
}

// What Windows takes for a device, whatever follows the first dot.
bool isReserved(const QString &name)
{
    static const QStringList plain{
        u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    const QString base = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool port = base.startsWith(u"COM") || base.startsWith(u"LPT");
    return plain.contains(base)
        || (port && base.size() == 4 && QStringLiteral("0123456789¹²³").contains(base.back()));
}

// Promises of FileName.h for any name that it calls plain.
void requirePlain(const QString &name, qsizetype mostBytes)
{
    FUZZ_REQUIRE(!name.isEmpty() && name.toUtf8().size() <= mostBytes);
    FUZZ_REQUIRE(name.isValidUtf16());
    FUZZ_REQUIRE(std::ranges::none_of(name, isHostile));
    FUZZ_REQUIRE(!isReserved(name));
    FUZZ_REQUIRE(!QStringLiteral(".-~ ").contains(name.front()));
    FUZZ_REQUIRE(!QStringLiteral(". ").contains(name.back()));
    FUZZ_REQUIRE(QDir::cleanPath(u"/folder/"_s + name) == u"/folder/"_s + name);
    FUZZ_REQUIRE(name == name.normalized(QString::NormalizationForm_C));
}

void requireSoundParts(const QString &text)
{
    constexpr int kBytes = 60;
    const QString part = safeNamePart(text, kBytes);
    FUZZ_REQUIRE(part.toUtf8().size() <= kBytes);
    FUZZ_REQUIRE(safeNamePart(part, kBytes) == part);
    FUZZ_REQUIRE(std::ranges::none_of(part, isHostile));
    if (isPlainFileName(text))
        requirePlain(text, 255);
}

void requireFreeNames(const QString &name)
{
    TakenNames taken;
    for (int i = 0; i < 12; ++i) {
        const QString claimed = taken.claim(name);
        requirePlain(claimed, 255);
        // Or the manifest could not name the file.
        FUZZ_REQUIRE(isPlainFileName(claimed));
    }
}

} // namespace

// F8: the name of an export; the input is "queue|agent|id|start".
READBACK_FUZZ_TARGET(file_name)
{
    const fuzz::Fields fields(input);
    Conversation conversation;
    conversation.queues = {fields.text(0), u"second"_s};
    conversation.agents = {fields.text(1)};
    conversation.id = fields.text(2);
    if (!fields.bytes(3).isEmpty())
        conversation.start = QDateTime::fromMSecsSinceEpoch(fields.number(3), QTimeZone::utc());
    const QString name = exportFileName(conversation, u"txt"_s);
    requirePlain(name, 200);
    FUZZ_REQUIRE(name.endsWith(u".txt"));
    requireFreeNames(name);
    for (int place = 0; place < 3; ++place)
        requireSoundParts(fields.text(place));
}
