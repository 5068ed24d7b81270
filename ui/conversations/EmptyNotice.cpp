// SPDX-License-Identifier: MIT
#include "ui/conversations/EmptyNotice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace readback {

namespace {

using Reason = EmptyNotice::Reason;

QString titleFor(Reason reason)
{
    switch (reason) {
    case Reason::NotConnected:
        return EmptyNotice::tr("Not connected");
    case Reason::NothingListed:
        return EmptyNotice::tr("No calls listed yet");
    case Reason::Failed:
        return EmptyNotice::tr("The calls could not be listed");
    case Reason::NoCalls:
        return EmptyNotice::tr("No calls in this period");
    case Reason::AllHidden:
        return EmptyNotice::tr("No call matches the filter");
    case Reason::Loading:
        return EmptyNotice::tr("Listing calls…");
    case Reason::None:
        break;
    }
    return {};
}

QString hintFor(Reason reason, int listed)
{
    switch (reason) {
    case Reason::NotConnected:
        return EmptyNotice::tr("Open the settings to connect.");
    case Reason::NothingListed:
        return EmptyNotice::tr("Choose a period and refresh the list.");
    case Reason::Failed:
        return EmptyNotice::tr("The line above says why, and what to do.");
    case Reason::NoCalls:
        return EmptyNotice::tr("Choose a longer period to see older calls.");
    case Reason::AllHidden:
        return EmptyNotice::tr("%n hidden by it.", nullptr, listed);
    case Reason::Loading:
    case Reason::None:
        break;
    }
    return {};
}

} // namespace

EmptyNotice::EmptyNotice(QWidget *parent) : QWidget(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    m_title = addLabel();
    auto big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    m_title->setFont(big);
    m_hint = addLabel();
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_clear = new QPushButton(tr("Clear the filter"), this);
    m_clear->setAutoDefault(false);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_clear, &QPushButton::clicked, this, &EmptyNotice::clearFilterRequested);
    setReason(Reason::None, 0);
}

QLabel *EmptyNotice::addLabel()
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    layout()->addWidget(label);
    return label;
}

void EmptyNotice::setReason(Reason reason, int listed)
{
    m_reason = reason;
    m_title->setText(titleFor(reason));
    m_hint->setText(hintFor(reason, listed));
    m_clear->setVisible(reason == Reason::AllHidden);
    fitLines();
}

// As soon as it is seen, not before: its large letters need not be loaded where there are rows.
void EmptyNotice::fitLines()
{
    if (!isVisible())
        return;
    const auto margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    int room = height() - margins.top() - margins.bottom();
    if (m_reason == Reason::AllHidden)
        room -= m_clear->sizeHint().height() + layout()->spacing();
    for (auto *line : {m_title, m_hint}) {
        const int needed = line->heightForWidth(width);
        line->setVisible(!line->text().isEmpty() && needed <= room);
        room -= needed + layout()->spacing();
    }
}

void EmptyNotice::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitLines();
}

void EmptyNotice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLines();
}

} // namespace readback
