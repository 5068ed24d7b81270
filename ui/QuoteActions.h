// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/CallLink.h"

#include <QObject>

namespace readback {

class SessionHost;
class TranscriptPane;
class WindowActions;

// What the clipboard takes from the call that is read: its text in several forms, a link to a
// phrase, and the call's page in Genesys Cloud. Puts the actions into the pane's own menu, too.
// Window's thread.
class QuoteActions : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    QuoteActions(const WindowActions &actions, TranscriptPane &pane, const SessionHost &host,
        QObject *parent);

    // Which of them can be done now; follows the pane by itself.
    void update();

signals:
    // What is on the clipboard now.
    void told(const QString &sentence);

private:
    void connectActions();
    void copyQuote();
    void copyLink();
    void copyWebAddress();
    // Empty: not to be linked to.
    QString linkTo(int phrase) const;
    void put(const QString &text, const QString &sentence);

    const WindowActions &m_actions;
    TranscriptPane &m_pane;
    const SessionHost &m_host;
};

} // namespace readback
