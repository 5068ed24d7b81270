// SPDX-License-Identifier: MIT
#include "ui/settings/ConnectionPanel.h"

#include "ui/settings/MessageLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(ConnectionStep step)
{
    switch (step) {
    case ConnectionStep::SignIn:
        return ConnectionPanel::tr("Sign in");
    case ConnectionStep::List:
        return ConnectionPanel::tr("List calls");
    case ConnectionStep::Read:
        break;
    }
    return ConnectionPanel::tr("Read a transcript");
}

QString signOf(StepReport::Outcome outcome)
{
    switch (outcome) {
    case StepReport::Outcome::Passed:
        return u"✓"_s;
    case StepReport::Outcome::Failed:
        return u"✗"_s;
    case StepReport::Outcome::Nothing:
        break;
    }
    return u"–"_s;
}

MessageLabel::Kind kindOf(StepReport::Outcome outcome)
{
    switch (outcome) {
    case StepReport::Outcome::Passed:
        return MessageLabel::Kind::Good;
    case StepReport::Outcome::Failed:
        return MessageLabel::Kind::Bad;
    case StepReport::Outcome::Nothing:
        break;
    }
    return MessageLabel::Kind::Note;
}

} // namespace

ConnectionPanel::ConnectionPanel(QWidget *parent) : QWidget(parent), m_button(new QPushButton)
{
    m_button->setObjectName(u"testButton"_s);
    m_button->setAutoDefault(false); // Return in a field saves
    m_button->setMinimumWidth(fontMetrics().averageCharWidth() * 24); // either label fits
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    for (size_t i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i) = new MessageLabel;
        m_steps.at(i)->setObjectName(u"step%1"_s.arg(i));
        m_steps.at(i)->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(m_steps.at(i));
    }
    connect(m_button, &QPushButton::clicked, this,
        [this] { m_running ? emit stopRequested() : emit testRequested(); });
    reset();
}

void ConnectionPanel::reset()
{
    setRunning(false);
    for (auto *step : m_steps)
        step->clear();
}

void ConnectionPanel::begin()
{
    reset();
    setRunning(true);
    showWaiting(ConnectionStep::SignIn);
}

void ConnectionPanel::showStep(const StepReport &report)
{
    const auto index = static_cast<size_t>(report.step);
    m_steps.at(index)->setMessage(kindOf(report.outcome),
        u"%1 %2: %3"_s.arg(signOf(report.outcome), nameOf(report.step), report.text));
    if (report.outcome == StepReport::Outcome::Passed && index + 1 < m_steps.size())
        showWaiting(static_cast<ConnectionStep>(index + 1));
}

void ConnectionPanel::showWaiting(ConnectionStep step)
{
    m_steps.at(static_cast<size_t>(step))
        ->setMessage(MessageLabel::Kind::Note, u"… %1"_s.arg(nameOf(step)));
}

void ConnectionPanel::end()
{
    setRunning(false);
    for (auto *step : m_steps)
        if (step->text().startsWith(u'…'))
            step->clear();
}

void ConnectionPanel::setRunning(bool running)
{
    m_running = running;
    m_button->setText(running ? tr("S&top the test") : tr("&Test connection"));
}

} // namespace readback
