// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/Profile.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace readback {

// All that Readback remembers between two runs. Never a secret: those are in a SecretStore. The
// defaults here are the defaults.
struct SettingsData
{
    QByteArray geometry; // QWidget::saveGeometry; empty: none yet, as the next three
    QByteArray windowState; // QMainWindow::saveState
    QByteArray splitter; // QSplitter::saveState
    QByteArray columns; // QHeaderView::saveState of the conversation table
    QByteArray searchLayout; // of the search panel; empty: none yet
    bool searchOpen = false; // the search panel
    QString period = QStringLiteral("24h"); // "1h", "24h", "7d", "30d" or "custom"
    QString customFrom; // ISO 8601, UTC; of the period "custom"
    QString customTo;
    int zoom = 100; // per cent, 50 to 400
    QString theme = QStringLiteral("system"); // "system", "light" or "dark"
    QString language; // "de"; empty: the system's
    bool callMap = true; // above the text
    bool readTurns = true; // else phrases
    bool showTimes = true; // beside the text of a call
    bool showLabels = true; // of its speakers
    bool showMarks = true; // of sentiment and topics
    bool showEvents = true; // silences, holds, overtalk
    bool notifyReady = false; // tell the desktop when transcripts become ready
    bool keepTranscripts = true; // on this computer, what was read
    int keepDays = 0; // 0: for ever
    int keepGigabytes = 0; // 0: without limit
    QString exportFolder; // where the last export went
    QString lastProfile; // id of the profile in use; empty: none
    // Name of an action -> its keys as QKeySequence::listToString writes them portably; empty:
    // none. Only where they are not the action's own.
    std::map<QString, QString> shortcuts;
    std::vector<Profile> profiles; // in the order shown; ids are unique

    // Null where there is none of that id.
    const Profile *profile(const QString &id) const;

    bool operator==(const SettingsData &) const = default;
};

} // namespace readback
