// SPDX-License-Identifier: MIT
#include "ui/QuoteActions.h"

#include "app/ProfileEvidence.h"
#include "app/ProfileLinks.h"
#include "app/text/CallQuote.h"
#include "ui/QuotedPlace.h"
#include "ui/WindowActions.h"
#include "ui/session/SessionHost.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace readback {

QuoteActions::QuoteActions(
    const WindowActions &actions, TranscriptPane &pane, const SessionHost &host, QObject *parent)
    : QObject(parent), m_actions(actions), m_pane(pane), m_host(host)
{
    connectActions();
    auto *view = pane.view();
    view->addActions(
        {actions.copyPlain, actions.copyQuote, actions.copyLink, actions.copyWebAddress});
    connect(&pane, &TranscriptPane::stateChanged, this, &QuoteActions::update);
    connect(&pane, &TranscriptPane::transcriptShown, this, &QuoteActions::update);
    connect(view, &TranscriptView::selectionChanged, this, &QuoteActions::update);
    connect(&host, &SessionHost::sessionChanged, this, &QuoteActions::update);
    update();
}

void QuoteActions::connectActions()
{
    auto *view = m_pane.view();
    connect(
        m_actions.copyPlain, &QAction::triggered, view, [view] { view->copy(CopyForm::Plain); });
    connect(m_actions.copyWithSpeaker, &QAction::triggered, view,
        [view] { view->copy(CopyForm::WithSpeaker); });
    connect(m_actions.copyQuote, &QAction::triggered, this, &QuoteActions::copyQuote);
    connect(m_actions.copyLink, &QAction::triggered, this, &QuoteActions::copyLink);
    connect(m_actions.copyWebAddress, &QAction::triggered, this, &QuoteActions::copyWebAddress);
}

void QuoteActions::update()
{
    const bool shown = m_pane.transcript() != nullptr;
    const bool selected = shown && !m_pane.view()->selection().isEmpty();
    const bool call = m_host.session() && !m_pane.conversationId().isEmpty();
    m_actions.copyPlain->setEnabled(selected);
    m_actions.copyWithSpeaker->setEnabled(selected);
    m_actions.copyQuote->setEnabled(shown);
    m_actions.copyLink->setEnabled(call);
    const auto address = webAddressOf(m_host.profile(), m_pane.conversationId());
    m_actions.copyWebAddress->setEnabled(call && address);
    m_actions.copyWebAddress->setToolTip(call && !address ? address.error().what : QString());
}

QString QuoteActions::linkTo(int phrase) const
{
    const auto host = linkHostFor(m_host.profile(), m_host.isDemo());
    if (host.isEmpty() || m_pane.conversationId().isEmpty())
        return {};
    return callLinkText(
        {host, m_pane.conversationId(), phrase >= 0 ? std::optional(phrase) : std::nullopt});
}

void QuoteActions::copyQuote()
{
    auto *view = m_pane.view();
    const auto lines = quotedLines(
        *view->reading()->rows(), view->text().layout().measured()->labels, rangeToQuote(*view));
    put(markdownQuote(lines, m_pane.conversation(), linkTo(phraseToLink(*view))),
        tr("The quote is on the clipboard."));
}

void QuoteActions::copyLink()
{
    const int phrase = m_pane.transcript() ? phraseToLink(*m_pane.view()) : -1;
    put(linkTo(phrase), tr("The link is on the clipboard; it opens in Readback."));
}

void QuoteActions::copyWebAddress()
{
    if (const auto address = webAddressOf(m_host.profile(), m_pane.conversationId()))
        put(*address, tr("The address is on the clipboard; it opens in a browser."));
}

void QuoteActions::put(const QString &text, const QString &sentence)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    emit told(sentence);
}

} // namespace readback
