// SPDX-License-Identifier: MIT
#include "ui/transcript/SpeakerShades.h"

#include <QHash>

namespace readback {

std::vector<quint8> speakerShades(const std::vector<Speaker> &speakers)
{
    std::vector<quint8> shades;
    QHash<QString, quint8> byName;
    int agents = 0;
    for (const auto &speaker : speakers) {
        quint8 shade = 0;
        if (speaker.role == SpeakerRole::Agent) {
            const bool known = !speaker.name.isEmpty() && byName.contains(speaker.name);
            shade
                = known ? byName.value(speaker.name) : static_cast<quint8>(agents++ % kAgentShades);
            byName.insert(speaker.name, shade);
        }
        shades.push_back(shade);
    }
    return shades;
}

} // namespace readback
