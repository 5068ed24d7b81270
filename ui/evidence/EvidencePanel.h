// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/EvidenceDocument.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace readback {

class ElidedLabel;
class EvidenceBasket;
class EvidenceModel;
class EvidenceTable;

// The evidence basket on the screen: its passages, what can be done with all of them, and whether
// they are kept. It says and asks; EvidenceController does what reaches outside. Window's thread.
class EvidencePanel : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePanel(QWidget *parent = nullptr);

    // Null: none. It outlives the panel, or is taken away first.
    void setBasket(EvidenceBasket *basket);
    EvidenceTable *table() const { return m_table; }
    // To the passages, or to what is said in their place.
    void takeFocus();
    // What has just been done, until the next; plain text.
    void showMessage(const QString &message);
    QSize sizeHint() const override;

signals:
    void openRequested(qint64 number);
    void exportRequested(readback::EvidenceFormat format);
    // Of the selected ones, where there are several; else all.
    void copyRequested(const std::vector<qint64> &numbers);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QLayout *makeBar();
    QWidget *makeNotice();
    void connectTable();
    void fillExportMenu(QMenu *menu);
    void showState();
    void showUndo();
    QString summary() const;

    EvidenceBasket *m_basket = nullptr;
    EvidenceModel *m_model;
    EvidenceTable *m_table;
    QStackedWidget *m_pages;
    QLabel *m_summary;
    ElidedLabel *m_message;
    QLabel *m_notKept;
    QPushButton *m_export;
    QPushButton *m_copy;
    QPushButton *m_undo;
    QPushButton *m_clear;
};

} // namespace readback
