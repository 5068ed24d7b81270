// SPDX-License-Identifier: MIT
#include "ui/QuoteActions.h"

#include "app/ProfileLinks.h"
#include "app/text/CallQuote.h"
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

// The selection, else the row of the phrase that a link would lead to.
TextRange QuoteActions::rangeToQuote() const
{
    auto *view = m_pane.view();
    if (!view->selection().isEmpty())
        return view->selection();
    const int row = view->reading()->rowOf(phraseToLink());
    return {{row, 0}, {row, view->text().length(row)}};
}

int QuoteActions::phraseToLink() const
{
    auto *view = m_pane.view();
    if (!view->selection().isEmpty()) {
        const auto from = view->selection().from();
        return view->reading()->toPhrase({from.phrase, from.offset}).phrase;
    }
    const auto [first, last] = view->phrasesInSight();
    const int caret = view->phraseAtCaret();
    return first <= caret && caret <= last ? caret : first;
}

QString QuoteActions::linkTo(int phrase) const
{
    const auto host
        = m_host.isDemo() ? QLatin1StringView(kDemoHost).toString() : linkHostOf(m_host.profile());
    if (host.isEmpty() || m_pane.conversationId().isEmpty())
        return {};
    return callLinkText(
        {host, m_pane.conversationId(), phrase >= 0 ? std::optional(phrase) : std::nullopt});
}

void QuoteActions::copyQuote()
{
    auto *view = m_pane.view();
    const auto lines = quotedLines(
        *view->reading()->rows(), view->text().layout().measured()->labels, rangeToQuote());
    put(markdownQuote(lines, m_pane.conversation(), linkTo(phraseToLink())),
        tr("The quote is on the clipboard."));
}

void QuoteActions::copyLink()
{
    const int phrase = m_pane.transcript() ? phraseToLink() : -1;
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
