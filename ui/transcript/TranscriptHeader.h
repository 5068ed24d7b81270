// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/ConversationScores.h"

#include <QWidget>

#include <optional>

namespace readback {

class Clock;
class ElidedLabel;

// Who and what the shown call is: agents and queues; when, how long, from where, how it was wrapped
// up; and what the server's analysis measured. Plain text, cut with an ellipsis where it does not
// fit.
class TranscriptHeader : public QWidget
{
    Q_OBJECT
public:
    // `clock` says what today is; it outlives the header.
    explicit TranscriptHeader(Clock &clock, QWidget *parent = nullptr);

    void show(const Conversation &conversation);
    using QWidget::show;
    void clear();

    // Scores are on their way, or not: the line that the last ones had stays as it was, so that
    // the text below does not jump from call to call.
    void awaitScores();
    // None: there is no such line.
    void setScores(const std::optional<ConversationScores> &scores);

    QString title() const;
    QString line() const;
    QString scores() const; // empty: none are shown

private:
    Clock &m_clock;
    ElidedLabel *m_title;
    ElidedLabel *m_line;
    ElidedLabel *m_scores;
};

} // namespace readback
