// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptPane.h"

#include "app/library/TranscriptLibrary.h"
#include "ui/transcript/CallRequest.h"
#include "ui/transcript/MarkLine.h"
#include "ui/transcript/PaneFit.h"
#include "ui/transcript/PaneMarks.h"
#include "ui/transcript/PaneMessage.h"
#include "ui/transcript/PaneScores.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindBar.h"
#include "ui/transcript/find/FindController.h"
#include "ui/transcript/map/CallOverview.h"

#include <QFrame>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace readback {

namespace {

TranscriptPane::State stateFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotReady:
        return TranscriptPane::State::NotReady;
    case ErrorKind::NoTranscript:
        return TranscriptPane::State::NoTranscript;
    default:
        return TranscriptPane::State::Failed;
    }
}

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

TranscriptPane::TranscriptPane(Clock &clock, QWidget *parent)
    : QWidget(parent), m_view(new TranscriptView),
      m_overview(new CallOverview(clock, *m_view, this)), m_edge(separator(this)),
      m_findBar(new FindBar(this)), m_markLine(new MarkLine(this)),
      m_swapNote(new QLabel(tr("Agent and Customer of this call are swapped."), this)),
      m_pages(new QStackedWidget(this)), m_message(new PaneMessage),
      m_find(new FindController(*m_view, *m_findBar, clock, this)),
      m_marks(new PaneMarks(*m_view, *m_markLine, this)),
      m_request(new CallRequest(*m_view, clock, this)),
      m_scores(new PaneScores(*m_overview, clock, this))
{
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_overview);
    layout->addWidget(m_edge);
    layout->addWidget(m_findBar);
    layout->addWidget(m_markLine);
    layout->addWidget(m_swapNote);
    layout->addWidget(m_pages, 1);
    m_swapNote->setObjectName(QStringLiteral("swapNote"));
    m_swapNote->setTextFormat(Qt::PlainText);
    m_swapNote->setForegroundRole(QPalette::PlaceholderText);
    m_swapNote->setContentsMargins(16, 6, 16, 2);
    m_swapNote->setWordWrap(true);
    connect(m_message, &PaneMessage::retry, this, &TranscriptPane::retry);
    connectRequest();
    m_fit = new PaneFit({*this, *m_overview, *m_view, *m_markLine, *m_pages});
    connectFind();
    clear();
}

TranscriptPane::~TranscriptPane() = default;

QSize TranscriptPane::minimumSizeHint() const
{
    const auto usual = QWidget::minimumSizeHint();
    return m_fit ? QSize(usual.width(), m_fit->leastHeight()) : usual;
}

TranscriptHeader *TranscriptPane::header() const
{
    return m_overview->header();
}

void TranscriptPane::connectRequest()
{
    connect(m_request, &CallRequest::isSlow, this, &TranscriptPane::showLoading);
    connect(m_request, &CallRequest::came, this, &TranscriptPane::showCall);
    connect(m_request, &CallRequest::failed, this, &TranscriptPane::showError);
    connect(m_request, &CallRequest::settled, this, &TranscriptPane::settled);
    connect(m_request, &CallRequest::nextTryKnown, m_message, &PaneMessage::showError);
    connect(m_request, &CallRequest::isDue, this, &TranscriptPane::retry);
}

// Esc closes the find bar wherever in the pane one is.
void TranscriptPane::connectFind()
{
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    escape->setEnabled(false);
    connect(escape, &QShortcut::activated, m_find, &FindController::close);
    connect(m_find, &FindController::openChanged, escape, &QShortcut::setEnabled);
    m_overview->followSearch(*m_find);
}

QString TranscriptPane::conversationId() const
{
    return m_conversation.id;
}

TranscriptPtr TranscriptPane::transcript() const
{
    return m_state == State::Shown ? m_view->transcript() : nullptr;
}

void TranscriptPane::setLibrary(TranscriptLibrary *library)
{
    dropRequest();
    if (m_library)
        m_library->disconnect(this);
    m_library = library;
    m_request->setLibrary(library);
    m_scores->setLibrary(library);
    if (library) {
        connect(library, &TranscriptLibrary::swappedChanged, this, &TranscriptPane::takeReading);
        connect(library, &TranscriptLibrary::aliasesChanged, this, &TranscriptPane::takeReading);
    }
    if (m_state == State::Loading)
        clear();
}

void TranscriptPane::show(const Conversation &conversation, int phrase)
{
    const bool same = conversation.id == m_conversation.id && m_state != State::Empty;
    if (!same)
        rememberPlace();
    m_conversation = conversation;
    m_marks->show(conversation.id);
    m_overview->showConversation(conversation);
    showOverview(true);
    if (!same || phrase >= 0)
        m_phrase = phrase;
    if (same && m_state == State::Shown)
        goToPhrase();
    if (same)
        return m_request->update(conversation);
    dropRequest();
    setState(State::Loading);
    m_request->askWhenQuiet(conversation);
}

void TranscriptPane::clear()
{
    rememberPlace();
    m_phrase = -1;
    dropRequest();
    m_request->clear();
    m_conversation = {};
    m_marks->show({});
    m_overview->clear();
    showOverview(false);
    m_view->clear();
    invite();
    m_pages->setCurrentWidget(m_message);
    setState(State::Empty);
}

void TranscriptPane::setChoice(bool any)
{
    m_choice = any;
    if (m_state == State::Empty)
        invite();
}

void TranscriptPane::invite()
{
    m_message->setContent({m_choice ? tr("Select a call to read it.") : QString(), {}, {}, false});
}

// Without it the edge would double that of the tool bar.
void TranscriptPane::showOverview(bool shown)
{
    m_overview->setVisible(shown);
    m_edge->setVisible(shown);
}

void TranscriptPane::rememberPlace()
{
    if (m_state != State::Shown)
        return;
    m_marks->leave(m_conversation.id, m_view->place());
}

void TranscriptPane::goToPlace()
{
    const auto place = m_phrase < 0 ? m_marks->placeOf(m_conversation.id) : std::nullopt;
    if (place)
        m_view->setPlace(place);
    goToPhrase();
}

void TranscriptPane::goToPhrase()
{
    if (const int phrase = std::exchange(m_phrase, -1); phrase >= 0)
        m_view->showPhrase(phrase);
}

// The same call, read in another way.
void TranscriptPane::takeReading(const QString &id)
{
    m_scores->forget(id);
    if (id != m_conversation.id || m_state == State::Empty)
        return;
    rememberPlace();
    retry();
}

bool TranscriptPane::isSwapped() const
{
    return m_library && m_library->isSwapped(m_conversation.id);
}

void TranscriptPane::setSwapped(bool on)
{
    if (m_library && !m_conversation.id.isEmpty())
        m_library->setSwapped(m_conversation, on);
}

void TranscriptPane::updateSwapNote()
{
    // What is on screen stays while it is asked for anew, and so does what is said of it.
    if (m_state != State::Loading)
        m_swapNote->setVisible(m_state == State::Shown && isSwapped());
}

void TranscriptPane::retry()
{
    if (m_conversation.id.isEmpty())
        return;
    dropRequest();
    setState(State::Loading);
    m_request->ask(m_conversation);
}

void TranscriptPane::dropRequest()
{
    m_request->drop();
    m_scores->drop();
    m_overview->await();
}

// What was on screen stays for a moment: most calls are there before it would have been missed.
void TranscriptPane::showLoading()
{
    if (m_state != State::Loading)
        return;
    m_view->clear();
    m_overview->setCall(nullptr);
    m_message->setContent({tr("Loading the transcript…"), {}, {}, false});
    m_pages->setCurrentWidget(m_message);
}

void TranscriptPane::showCall(const std::shared_ptr<OpenedCall> &call)
{
    m_view->setTranscript(call->transcript, std::move(call->prepared), m_conversation.holds);
    m_overview->setCall(call->transcript, call->summary);
    goToPlace();
    m_pages->setCurrentWidget(m_view);
    setState(State::Shown);
    emit transcriptShown(m_conversation.id);
    m_scores->ask(m_conversation);
}

void TranscriptPane::showError(const Error &error, const QDateTime &nextTry)
{
    m_view->clear();
    m_overview->setNoCall();
    m_message->showError(error, nextTry);
    m_pages->setCurrentWidget(m_message);
    setState(stateFor(error.kind));
}

void TranscriptPane::setState(State state)
{
    const bool changed = std::exchange(m_state, state) != state;
    updateSwapNote();
    if (changed)
        emit stateChanged(state);
}

} // namespace readback
