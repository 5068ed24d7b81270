// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace readback {

// The left side of the settings dialog: the connections by name, with Add and Remove. Knows rows
// and names only; what they stand for is the dialog's.
class ProfileList : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileList(QWidget *parent = nullptr);

    void setNames(const QStringList &names);
    void setName(int row, const QString &name);
    void setCurrentRow(int row);
    int currentRow() const; // -1: none

signals:
    void currentRowChanged(int row);
    void addRequested();
    void removeRequested(int row);

private:
    QListWidget *m_list;
    QPushButton *m_remove;
};

} // namespace readback
