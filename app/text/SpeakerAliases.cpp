// SPDX-License-Identifier: MIT
#include "app/text/SpeakerAliases.h"

#include "app/text/PlainText.h"
#include "app/text/SpeakerLabel.h"

#include <QSet>

namespace readback {

namespace {

QString aliasOf(SpeakerRole side, const std::vector<Speaker> &speakers)
{
    QSet<QString> names;
    for (const auto &speaker : speakers) {
        if (speaker.role == side)
            names.insert(speaker.alias);
    }
    return names.size() == 1 ? *names.begin() : QString();
}

} // namespace

QString asAlias(const QString &typed)
{
    return plainName(typed, kLongestAlias);
}

Aliases asAliases(const Aliases &typed)
{
    Aliases aliases;
    for (const auto &[voice, name] : typed) {
        const auto alias = asAlias(name);
        if (voice >= 0 && !alias.isEmpty() && aliases.size() < kMostAliases)
            aliases[voice] = alias;
    }
    return aliases;
}

Transcript withAliases(Transcript transcript, const Aliases &aliases)
{
    const auto voices = static_cast<int>(transcript.speakers.size());
    for (const auto &[voice, name] : aliases) {
        if (voice >= 0 && voice < voices)
            transcript.speakers[static_cast<size_t>(voice)].alias = name;
    }
    return transcript;
}

SideAliases aliasesOfSides(const std::vector<Speaker> &speakers)
{
    return {aliasOf(SpeakerRole::Agent, speakers), aliasOf(SpeakerRole::Customer, speakers)};
}

QStringList labelsWithoutAliases(const std::vector<Speaker> &speakers)
{
    Transcript plain;
    plain.speakers = speakers;
    for (auto &speaker : plain.speakers)
        speaker.alias.clear();
    return speakerLabels(plain, true);
}

} // namespace readback
