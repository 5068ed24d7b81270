// SPDX-License-Identifier: MIT
#include "ui/settings/FirstStartPage.h"

#include "ui/Icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace readback {

namespace {

constexpr int kIconSize = 72; // pixels
constexpr int kTextWidth = 66; // characters: a line that is easy to read

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

FirstStartPage::FirstStartPage(QWidget *parent) : QWidget(parent)
{
    auto *headline = makeLine(tr("Read what was said"), 2.0, QFont::DemiBold);
    auto *sentence
        = makeLine(tr("Readback lists the calls of your contact centre, shows who said what, and "
                      "saves transcripts as text."),
            1.15, QFont::Normal);
    auto *connectButton = makeButton(tr("Connect an &organisation…"));
    connectButton->setObjectName(QStringLiteral("connectButton"));
    auto *demoButton = makeButton(tr("Open the &demo"));
    demoButton->setObjectName(QStringLiteral("demoButton"));
    connect(connectButton, &QPushButton::clicked, this, &FirstStartPage::connectRequested);
    connect(demoButton, &QPushButton::clicked, this, &FirstStartPage::demoRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    buttons->addWidget(connectButton);
    buttons->addWidget(demoButton);
    buttons->addStretch();

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
    column->addLayout(buttons);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 10);
    row->addStretch(1);
    // A little above the middle: what the eye takes for the centre.
    auto *page = new QVBoxLayout(this);
    page->addStretch(4);
    page->addLayout(row);
    page->addStretch(6);

    setFocusProxy(connectButton);
}

} // namespace readback
