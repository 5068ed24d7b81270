// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationFilter.h"

#include <QToolButton>

#include <map>

class QAction;

namespace readback {

// Which transcripts' calls the list shows: a small button with the sign of the choice, and a menu
// that says it in words.
class TranscriptFilterButton : public QToolButton
{
    Q_OBJECT
public:
    explicit TranscriptFilterButton(QWidget *parent = nullptr);

    TranscriptFilter choice() const { return m_choice; }
    void reset(); // to any, without a signal

signals:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(TranscriptFilter choice);
    void showChoice();
    QIcon iconFor(TranscriptFilter choice) const;

    std::map<TranscriptFilter, QAction *> m_actions;
    TranscriptFilter m_choice = TranscriptFilter::Any;
};

} // namespace readback
