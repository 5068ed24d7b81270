// SPDX-License-Identifier: MIT
#include "ui/conversations/ProblemBar.h"

#include "ui/Icons.h"
#include "ui/InertText.h"
#include "ui/LeadingAlign.h"
#include "ui/ProblemIcon.h"
#include "ui/Theme.h"
#include "ui/conversations/CellMetrics.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>

namespace readback {

namespace {

constexpr int kIconSize = 16;
constexpr int kNarrow = 80; // characters: below, the words have the whole width

struct Colours
{
    QColor ground;
    QColor edge;
};

Colours coloursFor(const QPalette &palette)
{
    return isDark(palette) ? Colours{QColor(0x3a2f1c), QColor(0xffb868)}
                           : Colours{QColor(0xfff4e2), QColor(0xb25e00)};
}

// Whether the settings can help; signing in, addresses and permissions are there.
bool isAboutSettings(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Auth:
    case ErrorKind::Forbidden:
    case ErrorKind::Network:
    case ErrorKind::Tls:
    case ErrorKind::Proxy:
    case ErrorKind::Protocol:
    case ErrorKind::Redirected:
        return true;
    default:
        return false;
    }
}

} // namespace

ProblemBar::ProblemBar(QWidget *parent)
    : QFrame(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_buttons(new QHBoxLayout), m_icon(new ProblemIcon(kIconSize, this)), m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    alignLeading(*m_text);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QHBoxLayout;
    words->addWidget(m_icon);
    words->addWidget(m_text, 1);
    m_layout->setContentsMargins(kCellMargin + 6, 6, kCellMargin, 6);
    for (auto *layout : {m_layout, m_buttons, static_cast<QBoxLayout *>(words)})
        layout->setSpacing(6);
    m_buttons->addStretch();
    m_layout->addLayout(words, 1);
    m_layout->addLayout(m_buttons);
    m_signIn = addButton(tr("Sign in…"));
    m_signIn->setObjectName(QStringLiteral("barSignInButton"));
    m_retry = addButton(tr("Retry"));
    m_settings = addButton(tr("Settings…"));
    m_dismiss = addButton({});
    m_dismiss->setAccessibleName(tr("Close this message"));
    m_dismiss->setToolTip(tr("Close this message"));
    m_dismiss->setFlat(true);
    connect(m_retry, &QPushButton::clicked, this, &ProblemBar::retryRequested);
    connect(m_settings, &QPushButton::clicked, this, &ProblemBar::settingsRequested);
    connect(m_signIn, &QPushButton::clicked, this, &ProblemBar::signInRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &ProblemBar::dismissed);
    hide();
}

QPushButton *ProblemBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus); // a click must not take the focus from the filter either
    m_buttons->addWidget(button);
    return button;
}

void ProblemBar::showProblem(const Error &error)
{
    m_icon->showFor(error.kind);
    const bool isSignIn = m_signInOffered && error.kind == ErrorKind::Auth;
    m_signIn->setVisible(isSignIn);
    m_retry->setVisible(!isSignIn); // it would fail again
    m_settings->setVisible(m_settingsOffered || isAboutSettings(error.kind));
    say(describe(error));
}

void ProblemBar::showMistake(const Error &error)
{
    m_icon->showFor(error.kind);
    m_signIn->hide();
    m_retry->hide();
    m_settings->show();
    say(describe(error));
}

void ProblemBar::addNotice(const QString &sentences)
{
    if (sentences.isEmpty())
        return;
    m_icon->showFor(ErrorKind::Local);
    for (auto *button : {m_signIn, m_retry, m_settings})
        button->hide();
    say(isHidden() ? sentences : m_text->text() + u'\n' + sentences);
}

void ProblemBar::say(const QString &text)
{
    m_text->setText(text);
    m_text->setToolTip(inertToolTip(text)); // a low window may cut it
    showCross();
    setAccessibleName(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// Not before the bar is shown: no start waits for it.
void ProblemBar::showCross()
{
    m_dismiss->setIcon(themedIcon(QStringLiteral("close"), palette()));
    m_dismiss->setFixedWidth(m_dismiss->sizeHint().height());
}

void ProblemBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !isHidden())
        showCross();
}

void ProblemBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool narrow = event->size().width() < fontMetrics().averageCharWidth() * kNarrow;
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ProblemBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto colours = coloursFor(palette());
    painter.fillRect(rect(), colours.ground);
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 4 : 0;
    painter.fillRect(QRect(edge, 0, 4, height()), colours.edge);
}

} // namespace readback
