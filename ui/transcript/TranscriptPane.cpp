// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptPane.h"

#include "app/library/TranscriptLibrary.h"
#include "app/text/CallSummary.h"
#include "ui/transcript/MarkLine.h"
#include "ui/transcript/PaneFit.h"
#include "ui/transcript/PaneMarks.h"
#include "ui/transcript/PaneMessage.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindBar.h"
#include "ui/transcript/find/FindController.h"
#include "ui/transcript/map/CallOverview.h"

#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr qint64 kBurstMs = 80;
constexpr qint64 kLoadingShownAfterMs = 150;
constexpr qint64 kScoresAwaitedMs = 700; // then there is what the transcript alone tells

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

// Made on the worker that made the transcript; read only after that has finished.
struct TranscriptPane::Prepared
{
    PreparedCall call;
    CallSummary summary;
};

TranscriptPane::TranscriptPane(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_view(new TranscriptView),
      m_overview(new CallOverview(clock, *m_view, this)), m_findBar(new FindBar(this)),
      m_markLine(new MarkLine(this)),
      m_swapNote(new QLabel(tr("Agent and Customer of this call are swapped."), this)),
      m_pages(new QStackedWidget(this)), m_message(new PaneMessage),
      m_find(new FindController(*m_view, *m_findBar, clock, this)),
      m_marks(new PaneMarks(*m_view, *m_markLine, this))
{
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_overview);
    layout->addWidget(separator(this));
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
    m_fit = new PaneFit({*this, *m_overview, *m_view, *m_markLine, *m_pages});
    connectFind();
    clear();
}

TranscriptPane::~TranscriptPane() = default;

QSize TranscriptPane::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), m_fit->leastHeight()};
}

TranscriptHeader *TranscriptPane::header() const
{
    return m_overview->header();
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
    m_scoresSeen.clear();
    if (library)
        connect(library, &TranscriptLibrary::transcriptStatusChanged, this,
            &TranscriptPane::takeStatus);
    if (library) {
        connect(library, &TranscriptLibrary::swappedChanged, this, &TranscriptPane::takeReading);
        connect(library, &TranscriptLibrary::aliasesChanged, this, &TranscriptPane::takeReading);
    }
    m_lastAskMs.reset();
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
    m_overview->setVisible(true);
    if (!same || phrase >= 0)
        m_phrase = phrase;
    if (same && m_state == State::Shown)
        goToPhrase();
    if (same)
        return;
    dropRequest();
    startLoading();
    askWhenQuiet();
}

void TranscriptPane::clear()
{
    rememberPlace();
    m_phrase = -1;
    dropRequest();
    m_conversation = {};
    m_marks->show({});
    m_overview->clear();
    m_overview->setVisible(false);
    m_view->clear();
    m_message->setContent({tr("Select a call to read it."), {}, {}, false});
    m_pages->setCurrentWidget(m_message);
    setState(State::Empty);
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
    m_scoresSeen.remove(id);
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
    startLoading();
    ask();
}

void TranscriptPane::dropRequest()
{
    m_call.cancel();
    m_scores.cancel();
    m_overview->await();
    ++m_ticket;
}

// What was on screen stays for a moment: most calls are there before it would have been missed.
void TranscriptPane::startLoading()
{
    setState(State::Loading);
    m_clock.after(kLoadingShownAfterMs, this, [this, ticket = m_ticket] {
        if (ticket != m_ticket || m_state != State::Loading)
            return;
        m_view->clear();
        m_overview->setCall(nullptr);
        m_message->setContent({tr("Loading the transcript…"), {}, {}, false});
        m_pages->setCurrentWidget(m_message);
    });
}

void TranscriptPane::askWhenQuiet()
{
    const qint64 now = m_clock.monotonicMs();
    const bool burst = m_lastAskMs && now - *m_lastAskMs < kBurstMs;
    m_lastAskMs = now;
    if (!burst || (m_library && m_library->isHere(m_conversation.id)))
        return ask();
    m_clock.after(kBurstMs, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket)
            ask();
    });
}

void TranscriptPane::ask()
{
    if (!m_library) {
        auto error = Error::of(ErrorKind::Network, tr("There is no connection to a server."));
        error.next = tr("Choose a profile in the settings.");
        return showError(error);
    }
    auto prepared = std::make_shared<Prepared>();
    m_call = m_library->transcript(
        m_conversation, Priority::Interactive,
        [prepared, measure = m_view->measure(m_conversation.holds), call = m_conversation](
            const TranscriptPtr &transcript) {
            prepared->call = measure(transcript);
            prepared->summary = summaryOf(*transcript, call);
        },
        this, [this, prepared](const Result<TranscriptPtr> &result) { finish(result, *prepared); });
}

void TranscriptPane::finish(const Result<TranscriptPtr> &result, Prepared &prepared)
{
    ++m_ticket;
    const QString id = m_conversation.id;
    if (result.ok())
        showTranscript(*result, prepared);
    else
        showError(result.error());
    emit settled(id);
}

void TranscriptPane::showTranscript(const TranscriptPtr &transcript, Prepared &prepared)
{
    if (transcript->phrases.empty())
        return showError(Error::of(ErrorKind::NoTranscript,
            tr("The transcript of this call is empty: nothing was said.")));
    m_view->setTranscript(transcript, std::move(prepared.call), m_conversation.holds);
    m_overview->setCall(transcript, prepared.summary);
    goToPlace();
    m_pages->setCurrentWidget(m_view);
    setState(State::Shown);
    emit transcriptShown(m_conversation.id);
    askScores();
}

void TranscriptPane::askScores()
{
    if (!m_library)
        return m_overview->setScores({});
    if (const auto *seen = m_scoresSeen.object(m_conversation.id))
        return m_overview->setScores(*seen);
    m_clock.after(kScoresAwaitedMs, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket && m_scores.isActive())
            m_overview->setScores({});
    });
    m_scores = m_library->scores(m_conversation, Priority::Interactive, this,
        [this](const Result<ConversationScores> &scores) { takeScores(scores); });
}

void TranscriptPane::takeScores(const Result<ConversationScores> &scores)
{
    if (scores)
        m_scoresSeen.insert(m_conversation.id, new ConversationScores(*scores)); // the cache's own
    m_overview->setScores(scores ? std::optional(*scores) : std::nullopt);
}

void TranscriptPane::showError(const Error &error)
{
    m_view->clear();
    m_overview->setNoCall();
    m_error = error;
    // Where this pane asks no more, somebody else may.
    const bool othersTry
        = !error.retryAt.isValid() && error.kind == ErrorKind::NotReady && m_library;
    showMessageFor(
        error, othersTry ? m_library->knownStatus(m_conversation.id).nextTry : error.retryAt);
    m_pages->setCurrentWidget(m_message);
    setState(stateFor(error.kind));
    if (error.retryAt.isValid())
        retryAt(error.retryAt);
}

// What the library learns while the pane shows that there is no transcript yet.
void TranscriptPane::takeStatus(const QString &id, const TranscriptStatus &status)
{
    if (id != m_conversation.id || m_state != State::NotReady)
        return;
    if (status.state == TranscriptState::Ready)
        retry();
    else if (!m_error.retryAt.isValid())
        showMessageFor(m_error, status.nextTry);
}

void TranscriptPane::showMessageFor(const Error &error, const QDateTime &nextTry)
{
    PaneMessage::Content content;
    content.headline = error.what.isEmpty() ? sentenceFor(error.kind) : error.what;
    content.detail = error.next;
    if (nextTry.isValid()) {
        const auto time = nextTry.toLocalTime().time();
        content.detail += (content.detail.isEmpty() ? QString() : QStringLiteral("\n"))
            + tr("Next try at %1.").arg(QLocale().toString(time, QStringLiteral("HH:mm:ss")));
    }
    content.reference = error.correlationId;
    content.problem = error.kind;
    content.canRetry = error.kind != ErrorKind::NoTranscript;
    m_message->setContent(content);
}

void TranscriptPane::retryAt(const QDateTime &time)
{
    const qint64 wait = std::max<qint64>(1000, m_clock.now().msecsTo(time));
    m_clock.after(wait, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket)
            retry();
    });
}

void TranscriptPane::setState(State state)
{
    const bool changed = std::exchange(m_state, state) != state;
    updateSwapNote();
    if (changed)
        emit stateChanged(state);
}

} // namespace readback
