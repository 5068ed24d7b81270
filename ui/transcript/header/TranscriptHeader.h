// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/ConversationScores.h"
#include "app/text/CallSummary.h"

#include <QWidget>

#include <optional>

namespace readback {

class Clock;
class FactLine;
class TopicChips;

// Who and what the shown call is, in lines of always the same height: agents, queues and topics;
// when, how long, from where, how it was wrapped up; what was measured. All of it can be selected
// and copied, and says what it means in a tool-tip. Plain text.
class TranscriptHeader : public QWidget
{
    Q_OBJECT
public:
    // `clock` says what today is; it outlives the header.
    explicit TranscriptHeader(Clock &clock, QWidget *parent = nullptr);

    static constexpr int kLines = 3;
    // Only the first so many are shown; 0: it is hidden.
    void setLines(int lines);
    int heightOf(int lines) const; // in device-independent pixels

    void show(const Conversation &conversation);
    using QWidget::show;
    void clear();

    // What was measured of the call is on its way: nothing is shown of the one before.
    void awaitScores();
    // What its transcript tells: topics, and what is shown where the server tells nothing.
    void setSummary(const CallSummary &summary);
    // None: the server told none.
    void setScores(const std::optional<ConversationScores> &scores);
    // As far as it is told, else made here.
    ConversationScores measures() const;

    QString title() const;
    QString line() const;
    QString scores() const; // empty: none are shown
    QString allText() const; // for the clipboard, a line each
    FactLine *titleLine() const { return m_title; }
    FactLine *factLine() const { return m_facts; }
    FactLine *scoreLine() const { return m_scores; }
    TopicChips *topics() const { return m_topics; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void topicChosen(int index); // of the summary's
    void measuresChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setFonts();
    void place();
    int lineGap() const;
    int firstLineHeight() const;

    Clock &m_clock;
    FactLine *m_title;
    FactLine *m_facts;
    FactLine *m_scores;
    TopicChips *m_topics;
    int m_lines = kLines;
    ConversationScores m_told;
    ConversationScores m_measured;
    SideAliases m_aliases;
};

} // namespace readback
