// SPDX-License-Identifier: MIT
#include "ui/settings/FirstStartPage.h"

#include "ui/Icons.h"
#include "ui/ScrolledColumn.h"

#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace readback {

namespace {

constexpr int kIconSize = 72; // pixels
constexpr int kAround = 48; // pixels: beside the buttons
constexpr int kTextWidth = 76; // of middling characters: a line that is easy to read

QLabel *makeLine(const QString &text, qreal pointFactor, QFont::Weight weight)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * pointFactor);
    font.setWeight(weight);
    label->setFont(font);
    return label;
}

QPushButton *makeButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(true); // Return presses the one that has the focus
    button->setMinimumSize(
        button->fontMetrics().horizontalAdvance(text) + 48, button->fontMetrics().height() + 18);
    return button;
}

QLabel *makeIcon()
{
    auto *label = new QLabel;
    label->setAlignment(Qt::AlignHCenter);
    label->setPixmap(programIcon().pixmap(QSize(kIconSize, kIconSize)));
    return label;
}

} // namespace

FirstStartPage::FirstStartPage(QWidget *parent)
    : QWidget(parent), m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *headline = makeLine(tr("Read what was said"), 2.0, QFont::DemiBold);
    auto *sentence
        = makeLine(tr("Readback lists the calls of your contact centre, shows who said what, and "
                      "saves transcripts as text."),
            1.15, QFont::Normal);
    auto *middle = new QWidget;
    middle->setMaximumWidth(kTextWidth * fontMetrics().averageCharWidth());
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(0);
    column->addWidget(makeIcon());
    column->addSpacing(18);
    column->addWidget(headline);
    column->addSpacing(14);
    column->addWidget(sentence);
    column->addSpacing(32);
    column->addLayout(m_buttons);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 10);
    row->addStretch(1);
    // A little above the middle: what the eye takes for the centre.
    auto *page = addScrolledColumn(*this);
    page->addStretch(4);
    page->addLayout(row);
    page->addStretch(6);

    addButtons();
}

void FirstStartPage::addButtons()
{
    auto *connectButton = makeButton(tr("Connect an &organisation…"));
    connectButton->setObjectName(QStringLiteral("connectButton"));
    auto *demoButton = makeButton(tr("Open the &demo"));
    demoButton->setObjectName(QStringLiteral("demoButton"));
    connect(connectButton, &QPushButton::clicked, this, &FirstStartPage::connectRequested);
    connect(demoButton, &QPushButton::clicked, this, &FirstStartPage::demoRequested);
    m_buttons->setSpacing(12);
    m_buttons->addStretch();
    for (auto *button : {connectButton, demoButton})
        m_buttons->addWidget(button, 0, Qt::AlignCenter);
    m_buttons->addStretch();
    setFocusProxy(connectButton);
}

void FirstStartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int needed = kAround;
    for (const auto *button : findChildren<QPushButton *>())
        needed += button->minimumWidth() + m_buttons->spacing();
    m_buttons->setDirection(
        needed > event->size().width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace readback
