// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "ui/settings/ArchiveServices.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace readback {

class Dialogs;
class MessageLabel;
struct SettingsData;

// What is kept on this computer, how long and how much, what it takes now, and the way to remove
// it. Values count once they are stored; removing counts at once.
class ArchivePanel : public QWidget
{
    Q_OBJECT
public:
    // `dialogs` outlives the panel.
    ArchivePanel(ArchiveServices services, Dialogs &dialogs, QWidget *parent = nullptr);

    using QWidget::show;
    void show(const SettingsData &values);
    void storeIn(SettingsData &values) const;

private:
    QWidget *makeKeeping();
    QWidget *makeStock();
    void showStock();
    void askToRemove();
    void remove();

    const ArchiveServices m_services;
    Dialogs &m_dialogs;
    QCheckBox *m_keep;
    QSpinBox *m_days;
    QSpinBox *m_gigabytes;
    QLabel *m_size;
    QPushButton *m_remove;
    MessageLabel *m_message;
    CallHandle m_removing;
};

} // namespace readback
