// SPDX-License-Identifier: MIT
#include "ui/settings/SignInPanel.h"

#include "ui/settings/MessageLabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

using Kind = MessageLabel::Kind;

QString shown(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString sentenceFor(const SignInState &state)
{
    if (state.isRenewable)
        return state.userName.isEmpty()
            ? SignInPanel::tr("Signed in. It is renewed by itself.")
            : SignInPanel::tr("Signed in as %1. It is renewed by itself.").arg(state.userName);
    return state.userName.isEmpty()
        ? SignInPanel::tr("Signed in until %1.").arg(shown(state.until))
        : SignInPanel::tr("Signed in as %1 until %2.").arg(state.userName, shown(state.until));
}

} // namespace

SignInPanel::SignInPanel(QWidget *parent)
    : QWidget(parent), m_text(new MessageLabel), m_note(new MessageLabel)
{
    m_text->setObjectName(u"signInState"_s);
    m_note->setObjectName(u"signInNote"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_note);
    m_signIn = addButton(tr("Sign in…"), u"signInButton"_s);
    m_signOut = addButton(tr("Sign &out"), u"signOutButton"_s);
    m_page = addButton(tr("Open the &page again"), u"signInPageButton"_s);
    m_address = addButton(tr("Cop&y its address"), u"signInAddressButton"_s);
    m_cancel = addButton(tr("Stop &waiting"), u"signInCancelButton"_s);
    for (auto *button : {m_signIn, m_signOut, m_page, m_address, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPanel::signInRequested);
    connect(m_signOut, &QPushButton::clicked, this, &SignInPanel::signOutRequested);
    connect(m_page, &QPushButton::clicked, this, &SignInPanel::pageRequested);
    connect(m_address, &QPushButton::clicked, this, &SignInPanel::addressRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SignInPanel::cancelRequested);
    setButtons(false, true, false);
}

QPushButton *SignInPanel::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false); // Return in a field saves
    return button;
}

void SignInPanel::setButtons(bool waiting, bool canSignIn, bool canSignOut)
{
    m_signIn->setVisible(canSignIn);
    m_signOut->setVisible(canSignOut);
    m_page->setVisible(waiting);
    m_address->setVisible(waiting);
    m_cancel->setVisible(waiting && m_cancelOffered);
}

void SignInPanel::showState(const SignInState &state, const QDateTime &now, bool isForThisRun)
{
    if (!state.isThere)
        m_text->setMessage(Kind::Note, tr("Not signed in."));
    else if (state.hasEnded(now))
        m_text->setMessage(
            Kind::Bad, u"✗ "_s + tr("The sign-in ended %1.").arg(shown(state.until)));
    else
        m_text->setMessage(Kind::Good, u"✓ "_s + sentenceFor(state));
    m_signIn->setText(state.isThere ? tr("Sign in again…") : tr("Sign in…"));
    m_note->setMessage(Kind::Note,
        isForThisRun ? tr("This computer has no usable keychain: the sign-in is kept for this run "
                          "only.")
                     : QString());
    setButtons(false, true, state.isThere);
}

void SignInPanel::showNote(const QString &text)
{
    m_note->setMessage(Kind::Note, text);
}

void SignInPanel::showWaiting(bool isPageShown)
{
    if (isPageShown)
        m_text->setMessage(Kind::Note, tr("Waiting for you to sign in in the browser…"));
    else
        m_text->setMessage(Kind::Bad,
            u"✗ "_s
                + tr("No browser could be started. Copy the address of the sign-in page and open "
                     "it in one."));
    m_note->clear();
    setButtons(true, false, false);
}

void SignInPanel::showSigningOut()
{
    m_text->setMessage(Kind::Note, tr("Signing out…"));
    m_note->clear();
    setButtons(false, false, false);
}

void SignInPanel::showProblem(const QString &text)
{
    m_text->setMessage(Kind::Bad, u"✗ "_s + text);
    m_note->clear();
    setButtons(false, true, false);
}

} // namespace readback
