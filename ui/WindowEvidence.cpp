// SPDX-License-Identifier: MIT
#include "ui/WindowEvidence.h"

#include "app/library/triage/EvidenceBasket.h"
#include "app/text/CallPassage.h"
#include "ui/CallBrowser.h"
#include "ui/QuotedPlace.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/evidence/EvidenceController.h"
#include "ui/evidence/EvidencePanel.h"
#include "ui/evidence/EvidenceTable.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>
#include <QDockWidget>

using namespace Qt::StringLiterals;

namespace readback {

WindowEvidence::WindowEvidence(
    const Parts &parts, const MainWindow::Services &services, QMainWindow *window)
    : QObject(window), m_parts(parts),
      m_controller(
          new EvidenceController({services.dialogs, services.settings, services.clock}, window))
{
    makeDock(window);
    connectReader();
    connect(parts.actions.addEvidence, &QAction::triggered, this, &WindowEvidence::addWhatIsRead);
    connect(parts.actions.showEvidence, &QAction::triggered, this, &WindowEvidence::toggleDock);
    connect(&parts.host, &SessionHost::aboutToClose, this, [this] { setSession(nullptr); });
    connect(&parts.host, &SessionHost::sessionChanged, this, &WindowEvidence::setSession);
    connect(m_controller, &EvidenceController::told, this, [this](const QString &sentence) {
        if (m_panel)
            m_panel->showMessage(sentence);
    });
    update();
}

void WindowEvidence::makeDock(QMainWindow *window)
{
    m_dock = new QDockWidget(tr("Evidence basket"), window);
    m_dock->setObjectName(u"evidenceDock"_s);
    m_dock->setAllowedAreas(
        Qt::BottomDockWidgetArea | Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_dock->hide();
    window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    // What nobody looks at does not have to be made.
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            makePanel();
    });
    connect(m_dock->toggleViewAction(), &QAction::toggled, m_parts.actions.showEvidence,
        &QAction::setChecked);
}

void WindowEvidence::makePanel()
{
    if (m_panel)
        return;
    m_panel = new EvidencePanel(m_dock);
    connect(m_panel, &EvidencePanel::openRequested, this, &WindowEvidence::open);
    connect(m_panel, &EvidencePanel::exportRequested, m_controller, &EvidenceController::exportAs);
    connect(m_panel, &EvidencePanel::copyRequested, m_controller, &EvidenceController::copy);
    m_panel->setBasket(m_basket);
    m_dock->setWidget(m_panel);
}

void WindowEvidence::connectReader()
{
    auto *reader = m_parts.browser.reader();
    reader->view()->addAction(m_parts.actions.addEvidence);
    connect(reader, &TranscriptPane::stateChanged, this, &WindowEvidence::update);
    connect(reader, &TranscriptPane::transcriptShown, this, &WindowEvidence::update);
}

void WindowEvidence::setSession(Session *session)
{
    if (m_basket)
        disconnect(m_basket, nullptr, this, nullptr);
    m_basket = session ? &session->evidence() : nullptr;
    m_controller->setBasket(m_basket, m_parts.host.profile(), m_parts.host.isDemo());
    if (m_panel)
        m_panel->setBasket(m_basket);
    if (m_basket)
        connect(m_basket, &EvidenceBasket::changed, this, &WindowEvidence::update);
    update();
}

// What is behind another one counts as not shown.
void WindowEvidence::toggleDock()
{
    const bool shown = m_dock->isVisible() && !m_dock->visibleRegion().isEmpty();
    m_dock->setVisible(!shown);
    m_parts.actions.showEvidence->setChecked(!shown);
    if (shown)
        return m_parts.browser.reader()->view()->setFocus();
    makePanel();
    m_dock->raise();
    m_panel->takeFocus();
}

void WindowEvidence::update()
{
    const auto count = m_basket ? static_cast<int>(m_basket->items().size()) : 0;
    m_parts.actions.addEvidence->setEnabled(m_basket && m_parts.browser.reader()->transcript());
    m_parts.actions.showEvidence->setText(
        count == 0 ? tr("&Evidence basket") : tr("&Evidence basket (%1)").arg(count));
}

// The stretch that a quote would be of, phrase by phrase.
std::optional<Passage> WindowEvidence::whatIsRead() const
{
    const auto *reader = m_parts.browser.reader();
    auto *view = reader->view();
    const auto transcript = reader->transcript();
    if (!transcript || transcript->phrases.empty() || !view->reading())
        return {};
    const auto range = rangeToQuote(*view);
    const auto placeOf = [view](const TextPosition &position) {
        return view->reading()->toPhrase({position.phrase, position.offset});
    };
    return passageOf(reader->conversation(), *transcript, view->text().layout().measured()->labels,
        {placeOf(range.from()), placeOf(range.to())});
}

void WindowEvidence::addWhatIsRead()
{
    const auto passage = m_basket ? whatIsRead() : std::nullopt;
    if (!passage)
        return;
    const auto number = m_basket->add(*passage);
    if (number == 0)
        return m_parts.status.setOutcome(
            tr("The evidence basket is full: %1 passages.").arg(EvidenceBasket::kMostPassages));
    if (m_panel)
        m_panel->table()->selectNumber(number);
    m_parts.status.setOutcome(tr("Added to the evidence basket, which has %n passage(s) now.",
        nullptr, static_cast<int>(m_basket->items().size())));
}

void WindowEvidence::open(qint64 number)
{
    const auto *item = m_basket ? m_basket->find(number) : nullptr;
    if (!item)
        return;
    const auto &passage = item->passage;
    m_parts.browser.openCall(passage.conversationId, passage.firstPhrase);
}

} // namespace readback
