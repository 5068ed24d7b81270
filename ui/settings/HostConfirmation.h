// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/ProfileDraft.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <vector>

class QWidget;

namespace readback {

class Dialogs;

// Asks before a credential goes to a server that is not Genesys Cloud's, once for each.
class HostConfirmation : public QObject
{
    Q_OBJECT
public:
    // Questions go to `window`; both outlive it.
    HostConfirmation(Dialogs &dialogs, QWidget *window);

    // Was agreed to before.
    void trust(const Profile &profile);
    // Calls `go` once the person has agreed to all of them; not, if there is one they do not want.
    void withConfirmed(const std::vector<ProfileDraft> &drafts, std::function<void()> go);

private:
    Dialogs &m_dialogs;
    QWidget *m_window;
    QSet<QString> m_confirmed; // profile and host
};

} // namespace readback
