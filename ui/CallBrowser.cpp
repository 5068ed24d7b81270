// SPDX-License-Identifier: MIT
#include "ui/CallBrowser.h"

#include "app/library/TranscriptLibrary.h"
#include "app/library/TranscriptWatcher.h"
#include "ui/conversations/CallStrips.h"
#include "ui/conversations/ConversationLoader.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/session/FirstReadable.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <numeric>
#include <utility>

namespace readback {

namespace {

constexpr int kCandidates = 20; // of the newest calls, how many are tried for a transcript

} // namespace

CallBrowser::CallBrowser(Clock &clock, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_clock(clock), m_loader(new ConversationLoader(this)),
      m_firstReadable(new FirstReadable(this)), m_list(new ConversationPane(this)),
      m_reader(new TranscriptPane(clock, this))
{
    addWidget(m_list);
    addWidget(m_reader);
    setChildrenCollapsible(false);
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
    setHandleWidth(1);
    connectList();
    connectLoader();
}

CallBrowser::~CallBrowser() = default;

bool CallBrowser::isListing() const
{
    return m_loader->isBusy();
}

void CallBrowser::connectList()
{
    connect(
        m_list, &ConversationPane::currentChanged, this, [this](const Conversation &conversation) {
            m_firstReadable->cancel();
            m_wantedCall.cancel(); // somebody wants to read this one by now
            if (m_watcher)
                m_watcher->follow(conversation.id);
            m_reader->show(conversation, takePhraseOf(conversation.id));
            emit selectionChanged();
        });
    connect(m_list, &ConversationPane::selectionChanged, this, &CallBrowser::selectionChanged);
    connect(m_list, &ConversationPane::countsChanged, this, [this] {
        m_reader->setChoice(m_list->model()->shownCount() > 0);
        emit countsChanged();
    });
    connect(m_reader, &TranscriptPane::settled, this, [this](const QString &id) {
        readAheadAround(id);
        if (!isListing())
            emit idle();
    });
    connect(m_firstReadable, &FirstReadable::found, m_list, &ConversationPane::select);
    connect(m_firstReadable, &FirstReadable::nothingFound, this, &CallBrowser::idle);
}

void CallBrowser::connectLoader()
{
    connect(m_loader, &ConversationLoader::started, this, [this] {
        m_list->clearProblem();
        m_list->setBusy(true);
        emit listingStarted();
    });
    connect(m_loader, &ConversationLoader::pageArrived, this,
        [this](const std::vector<Conversation> &page) {
            takePage(page);
            emit countsChanged();
        });
    connect(m_loader, &ConversationLoader::progressed, this, &CallBrowser::listingProgressed);
    connect(m_loader, &ConversationLoader::finished, this, [this](int, const QStringList &notices) {
        emit listingJudged({});
        endListing(notices);
    });
    connect(m_loader, &ConversationLoader::cancelled, this,
        [this] { endListing({tr("Listing cancelled.")}); });
    connect(m_loader, &ConversationLoader::failed, this, [this](const Error &error) {
        m_list->showProblem(error);
        emit listingJudged(error);
        endListing({});
    });
}

void CallBrowser::setLibrary(TranscriptLibrary *library)
{
    m_wantedCall.cancel();
    m_firstReadable->cancel();
    leaveLibrary();
    m_loader->cancel();
    m_watcher.reset();
    m_reader->setLibrary(library);
    m_reader->clear();
    m_list->forgetSelection();
    m_list->model()->clear();
    m_list->model()->strips().clear();
    m_list->clearProblem();
    m_list->setNarrowing({}); // it spoke of another organisation's queues and agents
    m_library = library;
    if (!library)
        return;
    connect(library, &TranscriptLibrary::transcriptStatusChanged, m_list->model(),
        &ConversationTableModel::setTranscriptStatus);
    connect(library, &TranscriptLibrary::transcriptArrived, &m_list->model()->strips(),
        &CallStrips::take);
    m_watcher = std::make_unique<TranscriptWatcher>(*library, m_clock);
    connect(m_watcher.get(), &TranscriptWatcher::becameReady, this, &CallBrowser::becameReady);
}

// It may stay for a moment. What is wanted once a listing has ended is wanted of the next one.
void CallBrowser::leaveLibrary()
{
    const auto *before = std::exchange(m_library, nullptr);
    if (!before)
        return;
    before->disconnect(m_list->model());
    before->disconnect(&m_list->model()->strips());
}

// What was learnt of these calls earlier in this session, under another period say, still holds.
void CallBrowser::takePage(const std::vector<Conversation> &page)
{
    if (m_library)
        m_list->model()->addConversations(
            page, [library = m_library](const QString &id) { return library->knownStatus(id); });
}

void CallBrowser::refresh(const TimeRange &range)
{
    if (!m_library)
        return;
    ConversationQuery query = m_list->narrowing();
    query.range = range;
    m_loader->load(*m_library, query);
}

void CallBrowser::cancelListing()
{
    m_loader->cancel();
}

void CallBrowser::clear()
{
    m_list->forgetSelection();
    m_list->model()->clear();
    m_reader->clear();
    if (m_watcher)
        m_watcher->follow({});
}

void CallBrowser::step(int rows)
{
    const auto current = m_list->currentConversation();
    const auto *model = m_list->model();
    const int row = current ? model->rowOf(current->id) + rows : 0;
    if (row >= 0 && row < model->shownCount())
        m_list->select(model->conversationAt(row).id);
}

std::vector<Conversation> CallBrowser::rows(const std::vector<int> &rows) const
{
    const auto *model = m_list->model();
    std::vector<Conversation> found;
    for (const int row : rows) {
        if (row >= 0 && row < model->shownCount())
            found.push_back(model->conversationAt(row));
    }
    return found;
}

void CallBrowser::showProblem(const Error &error)
{
    m_list->setBusy(false);
    m_list->showProblem(error);
    emit idle();
}

void CallBrowser::showMistake(const Error &error)
{
    m_list->showMistake(error);
    if (!isListing())
        emit idle();
}

void CallBrowser::endListing(const QStringList &notices)
{
    m_list->setBusy(false);
    emit listingEnded(notices);
    selectAfterListing();
}

void CallBrowser::selectAfterListing()
{
    if (!m_library)
        return;
    const auto wanted = std::exchange(m_wanted, {});
    const bool pick = std::exchange(m_pickFirst, false) && !m_list->currentConversation();
    if (!wanted.isEmpty()) {
        if (!m_list->select(wanted))
            fetchWanted(wanted);
    } else if (pick) {
        // The list begins with the newest: nobody has sorted it yet.
        std::vector<int> first(kCandidates);
        std::iota(first.begin(), first.end(), 0);
        m_firstReadable->search(*m_library, rows(first));
    } else if (m_reader->state() != TranscriptPane::State::Loading) {
        emit idle();
    }
}

void CallBrowser::fetchWanted(const QString &id)
{
    m_wantedCall = m_library->conversation(
        id, Priority::Interactive, this, [this](const Result<Conversation> &result) {
            if (!result) {
                showProblem(result.error());
                return;
            }
            takePage({*result});
            showCall(*result);
        });
}

void CallBrowser::openCall(const QString &id, std::optional<int> phrase)
{
    m_firstReadable->cancel();
    m_wantedCall.cancel();
    m_wanted.clear();
    m_pickFirst = false;
    m_phrase.reset();
    if (phrase)
        m_phrase = {id, *phrase};
    const auto *model = m_list->model();
    if (const int row = model->rowOf(id); row >= 0)
        showCall(model->conversationAt(row));
    else if (m_library)
        fetchWanted(id);
}

void CallBrowser::openWhenListed(const QString &id, std::optional<int> phrase)
{
    m_pickFirst = false;
    selectWhenListed(id);
    m_phrase.reset();
    if (phrase)
        m_phrase = {id, *phrase};
}

// A filter may hide it: then it is read all the same. Where it was selected already, nothing has
// told the reader of the phrase.
void CallBrowser::showCall(const Conversation &conversation)
{
    m_list->select(conversation.id);
    m_reader->show(conversation, takePhraseOf(conversation.id));
}

int CallBrowser::takePhraseOf(const QString &id)
{
    if (!m_phrase || m_phrase->first != id)
        return -1;
    return std::exchange(m_phrase, {})->second;
}

void CallBrowser::readAheadAround(const QString &id)
{
    const int row = m_list->model()->rowOf(id);
    if (m_library && row >= 0)
        m_library->readAhead(rows({row + 1, row + 2, row - 1}));
}

} // namespace readback
