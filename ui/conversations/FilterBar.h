// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationFilter.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace readback {

// Above the list: words to filter by, one queue, a least length.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    ConversationFilter filter() const;
    // A chosen queue that is not among them stays chosen and in the list.
    void setQueues(const QStringList &queues);
    void clear(); // all back to "any"
    void focusText(); // and selects what is in it

signals:
    void filterChanged(const readback::ConversationFilter &filter);

private:
    QLineEdit *makeText();
    QComboBox *makeQueues();
    QComboBox *makeLengths();
    void report();

    QLineEdit *m_text;
    QComboBox *m_queue;
    QComboBox *m_length;
};

} // namespace readback
