// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Error.h"
#include "app/model/Transcript.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <memory>

class QFrame;
class QLabel;
class QStackedWidget;

namespace readback {

class CallOverview;
class CallRequest;
class Clock;
class FindBar;
class FindController;
class MarkLine;
class PaneFit;
class PaneMarks;
class PaneMessage;
class PaneScores;
struct OpenedCall;
class TranscriptHeader;
class TranscriptLibrary;
class TranscriptView;

// The right side of the window: one call and what there is to read of it. Follows the id it was
// given, whatever becomes of the list. Asks the library, shows the outcome, and asks again when the
// library says so. Once there is something to read it asks for the scores, too; where there are
// none it keeps quiet.
class TranscriptPane : public QWidget
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Shown, NotReady, NoTranscript, Failed };
    Q_ENUM(State)

    // `clock` outlives the pane.
    explicit TranscriptPane(Clock &clock, QWidget *parent = nullptr);
    ~TranscriptPane() override;

    // Null: none. The call on screen stays to be read; a running request is dropped.
    void setLibrary(TranscriptLibrary *library);

    // Asks for that call's transcript and shows it. The first call of a burst is asked for at once,
    // and so are those that are in memory; others when none follows for 80 ms. The call that is
    // shown already is not asked for again. Where a phrase of it is named, that is brought into
    // sight and marked; else the reader is where he was when he left the call.
    void show(const Conversation &conversation, int phrase = -1);
    using QWidget::show;
    void clear();
    // Whether there are calls to choose from: beside an empty list the empty pane is silent.
    void setChoice(bool any);
    // Asks again for the call there is.
    void retry();

    // A person's marks of the call, and the places in all of them.
    PaneMarks *marks() const { return m_marks; }
    // Whether Agent and Customer of the call are exchanged, and to exchange them.
    bool isSwapped() const;
    void setSwapped(bool on);

    // What the pane is at; Loading from the moment of asking, though it is drawn only after 150 ms.
    State state() const { return m_state; }
    // Empty: no call.
    QString conversationId() const;
    const Conversation &conversation() const { return m_conversation; }
    // Null unless Shown.
    TranscriptPtr transcript() const;
    TranscriptView *view() const { return m_view; }
    // Header and call map.
    CallOverview *overview() const { return m_overview; }
    TranscriptHeader *header() const;
    FindController *find() const { return m_find; }
    FindBar *findBar() const { return m_findBar; }
    PaneMessage *message() const { return m_message; }
    QSize minimumSizeHint() const override; // some lines of the text, below the title

signals:
    void stateChanged(readback::TranscriptPane::State state);
    // A transcript is on screen now.
    void transcriptShown(const QString &id);
    // The call on screen has its answer, whatever it is: time to read ahead.
    void settled(const QString &id);

private:
    void connectRequest();
    void connectFind();
    void showLoading();
    void showCall(const std::shared_ptr<OpenedCall> &call);
    void showError(const Error &error, const QDateTime &nextTry);
    void setState(State state);
    void dropRequest();
    void rememberPlace();
    void goToPlace();
    void goToPhrase();
    void takeReading(const QString &id);
    void updateSwapNote();
    void invite();
    void showOverview(bool shown);

    QPointer<TranscriptLibrary> m_library;
    TranscriptView *m_view;
    CallOverview *m_overview;
    QFrame *m_edge; // below the overview
    FindBar *m_findBar;
    MarkLine *m_markLine;
    QLabel *m_swapNote;
    QStackedWidget *m_pages;
    PaneMessage *m_message;
    FindController *m_find;
    PaneMarks *m_marks;
    CallRequest *m_request;
    PaneScores *m_scores;
    PaneFit *m_fit = nullptr; // until all is there that it fits
    Conversation m_conversation;
    State m_state = State::Empty;
    bool m_choice = false;
    int m_phrase = -1; // to go to once the transcript is there
};

} // namespace readback
