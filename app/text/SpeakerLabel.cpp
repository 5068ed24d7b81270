// SPDX-License-Identifier: MIT
#include "app/text/SpeakerLabel.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace readback {

namespace {

const char *roleText(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return QT_TRANSLATE_NOOP("SpeakerLabel", "Agent");
    case SpeakerRole::Customer:
        return QT_TRANSLATE_NOOP("SpeakerLabel", "Customer");
    case SpeakerRole::Ivr:
        return QT_TRANSLATE_NOOP("SpeakerLabel", "Menu");
    case SpeakerRole::Acd:
        return QT_TRANSLATE_NOOP("SpeakerLabel", "Announcement");
    case SpeakerRole::Voicemail:
        return QT_TRANSLATE_NOOP("SpeakerLabel", "Voicemail");
    case SpeakerRole::Other:
        return QT_TRANSLATE_NOOP("SpeakerLabel", "Other");
    case SpeakerRole::Unknown:
        break;
    }
    return QT_TRANSLATE_NOOP("SpeakerLabel", "Unknown");
}

QString roleLabel(SpeakerRole role, bool translated)
{
    return translated ? QCoreApplication::translate("SpeakerLabel", roleText(role))
                      : QString::fromLatin1(roleText(role));
}

// Machines are told apart by what they are, not by name.
bool isPerson(SpeakerRole role)
{
    return role != SpeakerRole::Ivr && role != SpeakerRole::Acd && role != SpeakerRole::Voicemail;
}

// Nobody knows who this is, so the server's own name is the best label.
bool goesByName(const Speaker &speaker)
{
    return !speaker.name.isEmpty()
        && (speaker.role == SpeakerRole::Other || speaker.role == SpeakerRole::Unknown);
}

// The different voices of one role: each name counts once, each nameless one on its own.
struct Voices
{
    QSet<QString> names;
    int nameless = 0;
    int numbered = 0; // nameless ones that have their label already
    qsizetype count() const { return names.size() + nameless; }
};

using VoicesByRole = QHash<SpeakerRole, Voices>;

VoicesByRole countVoices(const std::vector<Speaker> &speakers)
{
    VoicesByRole byRole;
    for (const auto &speaker : speakers) {
        if (goesByName(speaker))
            continue;
        auto &voices = byRole[speaker.role];
        if (speaker.name.isEmpty())
            ++voices.nameless;
        else
            voices.names.insert(speaker.name);
    }
    return byRole;
}

QString labelOf(const Speaker &speaker, VoicesByRole *byRole, bool translated)
{
    if (goesByName(speaker))
        return speaker.name;
    const QString label = roleLabel(speaker.role, translated);
    auto &voices = (*byRole)[speaker.role];
    if (!isPerson(speaker.role) || voices.count() < 2)
        return label;
    if (!speaker.name.isEmpty())
        return label + QLatin1Char(' ') + speaker.name;
    if (voices.nameless < 2)
        return label;
    return label + QLatin1Char(' ') + QString::number(++voices.numbered);
}

} // namespace

QStringList speakerLabels(const Transcript &transcript, bool translated)
{
    auto voices = countVoices(transcript.speakers);
    QStringList labels;
    labels.reserve(static_cast<qsizetype>(transcript.speakers.size()));
    for (const auto &speaker : transcript.speakers) {
        const auto label = labelOf(speaker, &voices, translated); // counts it, too
        labels.append(speaker.alias.isEmpty() ? label : speaker.alias);
    }
    return labels;
}

} // namespace readback
