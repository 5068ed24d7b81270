// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/CallSummary.h"

#include <QWidget>

#include <vector>

namespace readback {

class TopicChip;

// The topics of a call in a row, at its end; those without room are behind a button that counts
// them.
class TopicChips : public QWidget
{
    Q_OBJECT
public:
    explicit TopicChips(QWidget *parent = nullptr);

    void setTopics(const std::vector<CallTopic> &topics);
    QStringList names() const { return m_names; }
    // Those to be seen, from the first.
    int shownCount() const { return m_shown; }
    TopicChip *chip(int index) const { return m_chips[static_cast<size_t>(index)]; }

    // Tab goes from that one to the chips; once, before there are topics.
    void followInTabOrder(QWidget *widget);

    int naturalWidth() const; // for all that a row of chips is ever made of
    int leastWidth() const; // for the button alone; 0 without topics
    QSize sizeHint() const override;

signals:
    void topicChosen(int index); // of those given to setTopics()

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    int gap() const;
    int moreWidth() const;
    int fitting() const;
    void setMore(int hidden);
    void showMenu();

    QStringList m_names;
    std::vector<TopicChip *> m_chips; // kept for the next call; those in use come first
    TopicChip *m_more;
    QWidget *m_before = nullptr; // in the order of Tab
    int m_shown = 0;
};

} // namespace readback
