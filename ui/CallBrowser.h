// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Conversation.h"
#include "app/model/Error.h"
#include "app/model/ListProgress.h"
#include "app/model/TimeRange.h"

#include <QSplitter>

#include <memory>
#include <optional>

namespace readback {

class Clock;
class ConversationLoader;
class ConversationPane;
class FirstReadable;
class TranscriptLibrary;
class TranscriptPane;
class TranscriptWatcher;

// The list of conversations and the reading pane beside it, for one library at a time: what is
// selected at the left is read at the right, and its neighbours are read ahead. Window's thread.
class CallBrowser : public QSplitter
{
    Q_OBJECT
public:
    // `clock` outlives the browser.
    explicit CallBrowser(Clock &clock, QWidget *parent = nullptr);
    ~CallBrowser() override;

    ConversationPane *list() const { return m_list; }
    TranscriptPane *reader() const { return m_reader; }
    bool isListing() const;

    // Empties both sides; null: until there is a library again. The library must go after
    // setLibrary(nullptr).
    void setLibrary(TranscriptLibrary *library);
    // Lists the calls of the range, as far as list()->narrowing() lets them through; keeps what is
    // listed already.
    void refresh(const TimeRange &range);
    void cancelListing();
    void clear();
    // Selects the row so many below (or above) the current one, where there is one.
    void step(int rows);
    // Once the next listing has ended: selects that conversation, asking for it where it was not
    // listed.
    void selectWhenListed(const QString &id) { m_wanted = id; }
    // Shows a call at a phrase of its transcript, whatever is listed or filtered: asks for it where
    // it is not known. Needs a library.
    void openCall(const QString &id, std::optional<int> phrase);
    // The same once the next listing has ended.
    void openWhenListed(const QString &id, std::optional<int> phrase);
    // Likewise: selects the newest call that has a transcript.
    void selectFirstReadable(bool on) { m_pickFirst = on; }
    void showProblem(const Error &error);
    // Something that was asked for is a mistake; what is listed, or on its way, stays.
    void showMistake(const Error &error);

signals:
    void listingStarted();
    void listingProgressed(const readback::ListProgress &progress);
    void listingEnded(const QStringList &notices);
    // Before listingEnded(), of one that nobody cancelled: why it failed, or nothing.
    void listingJudged(const std::optional<readback::Error> &failure);
    void countsChanged();
    void selectionChanged();
    // A call that was waited for has its transcript.
    void becameReady(const QString &id);
    // Nothing is under way: the list is complete, or failed, and so is the pane.
    void idle();

private:
    void connectList();
    void connectLoader();
    void leaveLibrary();
    void endListing(const QStringList &notices);
    void selectAfterListing();
    void takePage(const std::vector<Conversation> &page);
    void fetchWanted(const QString &id);
    void showCall(const Conversation &conversation);
    // The phrase of that call to go to, told once; -1: none.
    int takePhraseOf(const QString &id);
    void readAheadAround(const QString &id);
    std::vector<Conversation> rows(const std::vector<int> &rows) const; // those there are

    Clock &m_clock;
    TranscriptLibrary *m_library = nullptr;
    std::unique_ptr<TranscriptWatcher> m_watcher; // of m_library
    ConversationLoader *m_loader;
    FirstReadable *m_firstReadable;
    ConversationPane *m_list;
    TranscriptPane *m_reader;
    CallHandle m_wantedCall;
    QString m_wanted;
    std::optional<std::pair<QString, int>> m_phrase; // to go to once that call is shown
    bool m_pickFirst = false;
};

} // namespace readback
