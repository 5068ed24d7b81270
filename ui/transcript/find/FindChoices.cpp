// SPDX-License-Identifier: MIT
#include "ui/transcript/find/FindChoices.h"

#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace readback {

FindChoices::FindChoices(QWidget *bar)
    : QObject(bar), m_bar(*bar),
      m_case(makeChoice(tr("Aa", "match case"), tr("Match case and accents"),
          tr("Match case and accents: “Lucia” does not find “lucía”"))),
      m_word(makeChoice(tr("Word"), tr("Whole words"), tr("Only whole words"))),
      m_expression(makeChoice(
          u".*"_s, tr("Regular expression"), tr("Regular expression, as “refund(s|ed)?”"))),
      m_agent(makeChoice(tr("Agent"), tr("Only the agent"), tr("Only what agents say"))),
      m_customer(makeChoice(tr("Customer"), tr("Only the customer"), tr("Only what customers say")))
{
    m_expression->setLayoutDirection(Qt::LeftToRight); // its dot stays before its star
    connectVoices();
    for (auto *choice : buttons()) {
        connect(choice, &QToolButton::toggled, this, &FindChoices::recolour);
        connect(choice, &QToolButton::toggled, this, &FindChoices::changed);
    }
}

QToolButton *FindChoices::makeChoice(
    const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(&m_bar);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCheckable(true);
    return button;
}

// One voice or the other: to press one lets go of the other.
void FindChoices::connectVoices()
{
    connect(m_agent, &QToolButton::toggled, m_customer, [this](bool on) {
        const QSignalBlocker quiet(m_customer);
        m_customer->setChecked(m_customer->isChecked() && !on);
    });
    connect(m_customer, &QToolButton::toggled, m_agent, [this](bool on) {
        const QSignalBlocker quiet(m_agent);
        m_agent->setChecked(m_agent->isChecked() && !on);
    });
}

FindQuery FindChoices::query() const
{
    FindQuery query;
    query.exact = m_case->isChecked();
    query.wholeWord = m_word->isChecked();
    query.expression = m_expression->isChecked();
    query.voice = m_agent->isChecked() ? FindVoice::Agent
        : m_customer->isChecked()      ? FindVoice::Customer
                                       : FindVoice::Everybody;
    return query;
}

void FindChoices::recolour()
{
    for (auto *choice : buttons()) {
        QPalette colours;
        if (choice->isChecked()) {
            const auto &bar = m_bar.palette();
            colours.setColor(QPalette::Button, bar.color(QPalette::Highlight));
            colours.setColor(QPalette::ButtonText, bar.color(QPalette::HighlightedText));
        }
        choice->setPalette(colours);
    }
}

} // namespace readback
