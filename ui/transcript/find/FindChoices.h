// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/FindQuery.h"

#include <QObject>

#include <array>

class QToolButton;
class QWidget;

namespace readback {

// The choices of the find bar: how words are matched, and who says them. Of the two voices one at
// most is chosen. Window's thread.
class FindChoices : public QObject
{
    Q_OBJECT
public:
    // The buttons are children of `bar`, which lays them out and outlives this.
    explicit FindChoices(QWidget *bar);

    std::array<QToolButton *, 5> buttons() const
    {
        return {m_case, m_word, m_expression, m_agent, m_customer};
    }
    // All of a query but the text.
    FindQuery query() const;
    // Another palette counts: many a style hardly shows whether a button is pressed.
    void recolour();

signals:
    void changed();

private:
    QToolButton *makeChoice(const QString &text, const QString &name, const QString &toolTip);
    void connectVoices();

    QWidget &m_bar;
    QToolButton *m_case;
    QToolButton *m_word;
    QToolButton *m_expression;
    QToolButton *m_agent;
    QToolButton *m_customer;
};

} // namespace readback
