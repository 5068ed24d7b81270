// SPDX-License-Identifier: MIT
#include "ui/WindowMarks.h"

#include "app/library/TranscriptLibrary.h"
#include "ui/CallBrowser.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/marks/MarkChangeText.h"
#include "ui/marks/NoteDialog.h"
#include "ui/marks/TagsDialog.h"
#include "ui/transcript/PaneMarks.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>

#include <algorithm>

namespace readback {

WindowMarks::WindowMarks(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    connectActions();
    addToMenus();
    connect(&parts.host, &SessionHost::sessionChanged, this, &WindowMarks::takeSession);
    connect(&parts.browser, &CallBrowser::selectionChanged, this, &WindowMarks::update);
    connect(&parts.browser, &CallBrowser::countsChanged, this, &WindowMarks::updateCounts);
    connect(parts.browser.reader(), &TranscriptPane::stateChanged, this, &WindowMarks::update);
    update();
    updateHistory();
}

void WindowMarks::connectActions()
{
    auto &actions = m_parts.actions;
    connect(actions.reviewed, &QAction::triggered, this,
        [this] { toggle(m_parts.actions.reviewed, &CallMarks::setReviewed); });
    connect(actions.starred, &QAction::triggered, this,
        [this] { toggle(m_parts.actions.starred, &CallMarks::setStarred); });
    connect(actions.tags, &QAction::triggered, this, &WindowMarks::askTags);
    connect(actions.note, &QAction::triggered, this, &WindowMarks::askNote);
    connect(actions.phraseNote, &QAction::triggered, this, &WindowMarks::askPhraseNote);
    connect(actions.nextNotReviewed, &QAction::triggered, this, &WindowMarks::stepToNotReviewed);
    connect(actions.undo, &QAction::triggered, this,
        [this] { moveThrough(&CallMarks::undo, m_parts.actions.undo->text()); });
    connect(actions.redo, &QAction::triggered, this,
        [this] { moveThrough(&CallMarks::redo, m_parts.actions.redo->text()); });
}

void WindowMarks::addToMenus()
{
    const auto &actions = m_parts.actions;
    m_parts.browser.reader()->view()->addActions(
        {actions.reviewed, actions.starred, actions.tags, actions.note, actions.phraseNote});
}

void WindowMarks::takeSession(Session *session)
{
    if (m_marks)
        m_marks->disconnect(this); // its session may stay for a moment
    if (m_library)
        m_library->disconnect(this);
    m_marks = session ? &session->marks() : nullptr;
    m_library = session ? &session->library() : nullptr;
    auto *model = m_parts.browser.list()->model();
    m_parts.browser.reader()->marks()->setMarks(m_marks);
    model->setMarks(
        [marks = m_marks](const QString &id) { return marks ? marks->of(id) : CallMark(); });
    if (m_marks) {
        connect(m_marks, &CallMarks::changed, this, &WindowMarks::takeChanges);
        connect(m_marks, &CallMarks::historyChanged, this, &WindowMarks::updateHistory);
        connect(m_marks, &CallMarks::keptChanged, this, &WindowMarks::updateCounts);
        connect(m_marks, &CallMarks::notKept, this, [this](const Error &error) {
            m_parts.status.setOutcome(tr("Marks are not kept: %1").arg(describe(error)));
        });
        connect(m_library, &TranscriptLibrary::swappedChanged, this, &WindowMarks::takeSwap);
        takeChanges(m_marks->ids());
    }
    update();
    updateHistory();
}

void WindowMarks::takeChanges(const QStringList &ids)
{
    m_parts.browser.list()->model()->updateMarks(ids);
    m_parts.browser.list()->setTags(m_marks->tags());
    for (const auto &id : ids) {
        const bool swapped = m_marks->of(id).swapped;
        if (m_library && m_library->isSwapped(id) != swapped) {
            Conversation unlisted;
            unlisted.id = id;
            const auto call = m_parts.browser.list()->model()->find(id).value_or(unlisted);
            m_library->setSwapped(call, swapped);
        }
    }
    update();
    updateCounts();
}

void WindowMarks::takeSwap(const QString &id)
{
    if (m_marks && m_library)
        m_marks->setSwapped(id, m_library->isSwapped(id));
}

// What is selected; else the call that is read, which a filter may hide.
QStringList WindowMarks::chosenIds() const
{
    QStringList ids;
    for (const auto &call : m_parts.browser.list()->selectedConversations())
        ids += call.id;
    if (ids.isEmpty() && !readId().isEmpty())
        ids += readId();
    return ids;
}

QString WindowMarks::readId() const
{
    return m_parts.browser.reader()->conversationId();
}

// Qt has ticked the action by now: on where it was not on for all of them.
void WindowMarks::toggle(QAction *action, void (CallMarks::*set)(const QStringList &, bool))
{
    const bool on = action->isChecked();
    if (m_marks)
        (m_marks->*set)(chosenIds(), on);
    update();
}

void WindowMarks::askTags()
{
    const auto ids = chosenIds();
    if (!m_marks || ids.isEmpty())
        return;
    QList<QStringList> tags;
    for (const auto &id : ids)
        tags += m_marks->of(id).tags;
    auto *dialog = new TagsDialog(m_marks->tags(), tags, m_window);
    connect(dialog, &TagsDialog::chosen, m_marks,
        [marks = m_marks, ids](const QStringList &added, const QStringList &removed) {
            marks->changeTags(ids, added, removed);
        });
    connect(m_marks, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void WindowMarks::askNote()
{
    const auto current = m_parts.browser.list()->currentConversation();
    const auto id = current ? current->id : readId();
    if (!m_marks || id.isEmpty())
        return;
    auto *dialog = new NoteDialog(tr("Note on the call"), m_marks->of(id).note, m_window);
    connect(dialog, &NoteDialog::chosen, m_marks,
        [marks = m_marks, id](const QString &note) { marks->setNote(id, note); });
    connect(m_marks, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

// The phrase at the caret while that is in sight, else the first that is.
void WindowMarks::askPhraseNote()
{
    auto *pane = m_parts.browser.reader();
    if (!m_marks || !pane->transcript())
        return;
    const auto [first, last] = pane->view()->phrasesInSight();
    const int caret = pane->view()->phraseAtCaret();
    const int phrase = first <= caret && caret <= last ? caret : first;
    const auto id = readId();
    const auto &notes = m_marks->of(id).phraseNotes;
    const auto found = notes.find(phrase);
    auto *dialog = new NoteDialog(
        tr("Note on the phrase"), found == notes.end() ? QString() : found->second, m_window);
    connect(
        dialog, &NoteDialog::chosen, m_marks, [marks = m_marks, id, phrase](const QString &note) {
            marks->setPhraseNote(id, phrase, note);
        });
    connect(m_marks, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

// Below the current one, and then from the top.
void WindowMarks::stepToNotReviewed()
{
    auto *list = m_parts.browser.list();
    const auto *model = list->model();
    const auto current = list->currentConversation();
    const int here = current ? model->rowOf(current->id) : -1;
    const int count = model->shownCount();
    for (int step = 1; step <= count; ++step) {
        const int row = (here + step) % count;
        if (row == here || model->isReviewed(row))
            continue;
        list->select(model->conversationAt(row).id);
        return;
    }
    m_parts.status.setOutcome(count == 0 ? tr("No call is shown.")
            : here >= 0 && !model->isReviewed(here)
            ? tr("This is the last call that is not reviewed.")
            : tr("Every call that is shown is reviewed."));
}

void WindowMarks::moveThrough(void (CallMarks::*move)(), const QString &text)
{
    if (!m_marks)
        return;
    (m_marks->*move)();
    m_parts.status.setOutcome(tr("Done: %1").arg(QString(text).remove(QLatin1Char('&'))));
    update();
}

void WindowMarks::update()
{
    auto &actions = m_parts.actions;
    const auto ids = m_marks ? chosenIds() : QStringList();
    const auto all = [&](auto has) {
        return !ids.isEmpty()
            && std::ranges::all_of(ids, [&](const QString &id) { return has(m_marks->of(id)); });
    };
    actions.reviewed->setChecked(all([](const CallMark &mark) { return mark.isReviewed(); }));
    actions.starred->setChecked(all([](const CallMark &mark) { return mark.starred; }));
    for (auto *action : {actions.reviewed, actions.starred, actions.tags, actions.note})
        action->setEnabled(!ids.isEmpty());
    actions.phraseNote->setEnabled(m_marks && m_parts.browser.reader()->transcript());
    actions.nextNotReviewed->setEnabled(m_marks != nullptr);
}

void WindowMarks::updateHistory()
{
    auto &actions = m_parts.actions;
    const auto undoable = m_marks ? m_marks->undoable() : std::nullopt;
    const auto redoable = m_marks ? m_marks->redoable() : std::nullopt;
    actions.undo->setText(undoText(undoable));
    actions.redo->setText(redoText(redoable));
    actions.undo->setEnabled(undoable.has_value());
    actions.redo->setEnabled(redoable.has_value());
}

void WindowMarks::updateCounts()
{
    const auto *model = m_parts.browser.list()->model();
    const bool lost
        = m_marks && !m_marks->isKept() && (m_marks->undoable() || model->reviewedCount() > 0);
    m_parts.status.setReviewed(model->reviewedCount(), model->listedCount(), !lost);
}

} // namespace readback
