// SPDX-License-Identifier: MIT
#include "ui/WindowNames.h"

#include "app/library/TranscriptLibrary.h"
#include "ui/CallBrowser.h"
#include "ui/QuotedPlace.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/marks/SpeakerNamesDialog.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>

#include <algorithm>

namespace readback {

WindowNames::WindowNames(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    auto *pane = parts.browser.reader();
    pane->view()->addAction(parts.actions.nameSpeakers);
    connect(parts.actions.nameSpeakers, &QAction::triggered, this, &WindowNames::ask);
    connect(&parts.host, &SessionHost::sessionChanged, this, &WindowNames::takeSession);
    connect(pane, &TranscriptPane::stateChanged, this, &WindowNames::update);
    update();
}

void WindowNames::takeSession(Session *session)
{
    if (m_marks)
        m_marks->disconnect(this); // its session may stay for a moment
    m_marks = session ? &session->marks() : nullptr;
    m_library = session ? &session->library() : nullptr;
    if (m_marks) {
        connect(m_marks, &CallMarks::changed, this, &WindowNames::takeChanges);
        takeChanges(m_marks->ids());
    }
    update();
}

void WindowNames::takeChanges(const QStringList &ids)
{
    for (const auto &id : ids) {
        const auto &aliases = m_marks->of(id).aliases;
        if (!m_library || m_library->aliases(id) == aliases)
            continue;
        Conversation unlisted;
        unlisted.id = id;
        m_library->setAliases(
            m_parts.browser.list()->model()->find(id).value_or(unlisted), aliases);
    }
}

// Beginning with who speaks at the caret.
void WindowNames::ask()
{
    auto *pane = m_parts.browser.reader();
    const auto call = pane->transcript();
    if (!m_marks || !call)
        return;
    const auto phrase = static_cast<size_t>(std::max(0, phraseToLink(*pane->view())));
    const int current = phrase < call->phrases.size() ? call->phrases[phrase].speaker : 0;
    auto *dialog = new SpeakerNamesDialog(call->speakers, current, m_window);
    connect(dialog, &SpeakerNamesDialog::chosen, this,
        [this, id = pane->conversationId()](
            const std::map<int, QString> &names) { rename(id, names); });
    connect(m_marks, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

// What is read as one speaker may be several voices.
void WindowNames::rename(const QString &id, const std::map<int, QString> &names)
{
    if (!m_marks || !m_library)
        return;
    auto aliases = m_marks->of(id).aliases;
    for (const auto &[speaker, name] : names) {
        for (const int voice : m_library->voicesOf(id, speaker)) {
            if (name.isEmpty())
                aliases.erase(voice);
            else
                aliases[voice] = name;
        }
    }
    m_marks->setAliases(id, aliases);
}

void WindowNames::update()
{
    m_parts.actions.nameSpeakers->setEnabled(m_marks && m_parts.browser.reader()->transcript());
}

} // namespace readback
