// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationQuery.h"
#include "app/model/Error.h"
#include "ui/conversations/EmptyNotice.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace readback {

class ConversationTable;
class ConversationTableModel;
class FilterBar;
class NarrowBar;
class ProblemBar;

// The left half of the window: filter bar, problem bar, list, and what stands there while the list
// is empty. It fetches nothing: pages are given to model(), and what the person chose comes as
// signals.
class ConversationPane : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationPane(QWidget *parent = nullptr);

    ConversationTableModel *model() const { return m_model; }
    ConversationTable *table() const { return m_table; }

    // The conversation chosen last, though a filter may hide it at the moment; nothing if none was
    // or it is no longer listed.
    std::optional<Conversation> currentConversation() const;
    std::vector<Conversation> selectedConversations() const; // in the order shown
    int selectedCount() const;
    // Selects that conversation alone. False, and nothing changes, where it is not shown.
    bool select(const QString &id);
    void forgetSelection(); // for another profile: nothing of the old one comes back

    // Those that the list can be filtered by.
    void setTags(const QStringList &tags);
    void focusFilter();
    void clearFilter();
    // What the person wants listed of the period; the range is not known here. Setting it tells
    // nobody.
    const ConversationQuery &narrowing() const { return m_narrowing; }
    void setNarrowing(const ConversationQuery &query);
    void askNarrowing();
    void focusList();

    // Whether there is something that can be listed. To begin with there is.
    enum class Connection { There, OnItsWay, None };
    void setConnection(Connection connection);
    // A listing is under way. Its end, without a problem shown since, means that the list is whole.
    void setBusy(bool busy);
    // One problem at a time; the last one counts. Never takes the focus.
    void showProblem(const Error &error);
    // See ProblemBar. It says nothing of what is listed.
    void showMistake(const Error &error);
    void setSignInOffered(bool offered);
    void setSettingsOffered(bool offered);
    void clearProblem();

    // Columns, for the settings.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

    QSize minimumSizeHint() const override; // some rows

signals:
    void currentChanged(const readback::Conversation &conversation);
    void selectionChanged(int count);
    void activated(const readback::Conversation &conversation); // Enter or a double click
    void contextMenuRequested(const QPoint &global); // at least one row is selected
    void countsChanged(); // listed, shown or with transcript: see model()
    void narrowingChosen(); // see narrowing()
    void retryRequested();
    void settingsRequested();
    void signInRequested();

private:
    void lay();
    void connectList();
    void connectBars();
    void onContextMenu(const QPoint &at);
    void onCurrentChanged(const QString &id);
    void chooseNarrowing(const ConversationQuery &query);
    void updateNotice();
    EmptyNotice::Reason reason() const;

    ConversationTableModel *m_model;
    FilterBar *m_filterBar;
    NarrowBar *m_narrowBar;
    ProblemBar *m_problemBar;
    ConversationTable *m_table;
    EmptyNotice *m_notice;
    ConversationQuery m_narrowing;
    QTimer m_loadingDelay; // a quick answer shows no "loading"
    bool m_busy = false;
    bool m_complete = false; // no problem since the last listing began
    bool m_failed = false; // a problem is shown that is one of listing
    Connection m_connection = Connection::There;
};

} // namespace readback
