// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;

namespace readback {

// The menu Evidence and its actions, which belong to the window.
struct EvidenceActions
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceActions)

public:
    explicit EvidenceActions(QMainWindow *window);

    QAction *addEvidence; // from the call that is read
    QAction *showEvidence; // checkable
    QAction *showChecklist; // checkable; of the call that is read
    QAction *editChecklists;
    QAction *checkKept;
};

} // namespace readback
