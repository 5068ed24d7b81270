// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationFilter.h"

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace readback {

class MarkFilterButton;
class TranscriptFilterButton;

// Above the list: words to filter by, one queue, a least length, a state of the transcript, what
// people marked; and the way to what only the server can leave out. In a narrow window the words
// stand above the rest.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    ConversationFilter filter() const;
    // A chosen queue that is not among them stays chosen and in the list.
    void setQueues(const QStringList &queues);
    void setTags(const QStringList &tags); // likewise
    void clear(); // all back to "any"
    void focusText(); // and selects what is in it

    QSize minimumSizeHint() const override;

signals:
    void filterChanged(const readback::ConversationFilter &filter);
    void narrowRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLineEdit *makeText();
    QComboBox *makeQueues();
    QComboBox *makeLengths();
    QToolButton *makeNarrow();
    void lay();
    void report();

    QBoxLayout *m_layout;
    QBoxLayout *m_choices;
    QBoxLayout *m_boxes;
    QBoxLayout *m_buttons;
    QLineEdit *m_text;
    QComboBox *m_queue;
    QComboBox *m_length;
    TranscriptFilterButton *m_transcript;
    MarkFilterButton *m_mark;
};

} // namespace readback
