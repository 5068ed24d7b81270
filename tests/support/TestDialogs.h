// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Dialogs.h"

#include <QPointer>
#include <QQueue>
#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

namespace readback {

// Answers questions from a list prepared by the test, from the event loop as the real ones do, and
// remembers what was asked. Nothing prepared: the escape answer, or an empty path. For ui tests
// only: header-only, so that the support library needs no widgets.
class TestDialogs final : public Dialogs
{
public:
    QQueue<int> answers;
    QQueue<QString> paths;
    std::vector<Question> asked;
    std::vector<SavePlace> savePlaces;
    QStringList folderTitles;
    std::vector<Error> errors;
    // True: questions wait for answer(), as those of a person who is away.
    bool hold = false;

    // Answers the last question that waits.
    void answer(int answer)
    {
        const auto answered = std::exchange(m_waiting, nullptr);
        answered(answer);
    }

    void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) override
    {
        asked.push_back(question);
        if (hold) {
            m_waiting = std::move(answered);
            return;
        }
        const int escape
            = question.escape < 0 ? static_cast<int>(question.answers.size()) - 1 : question.escape;
        const int answer = answers.isEmpty() ? escape : answers.dequeue();
        QTimer::singleShot(0, parent, [answered, answer] { answered(answer); });
    }
    void askSavePath(QWidget *parent, const SavePlace &place,
        std::function<void(const QString &)> answered) override
    {
        savePlaces.push_back(place);
        answerPath(parent, std::move(answered));
    }
    void askFolder(QWidget *parent, const QString &title, const QString &,
        std::function<void(const QString &)> answered) override
    {
        folderTitles.append(title);
        answerPath(parent, std::move(answered));
    }
    void showError(QWidget *, const QString &, const Error &error) override
    {
        errors.push_back(error);
    }

private:
    void answerPath(QWidget *parent, std::function<void(const QString &)> answered)
    {
        const QString path = paths.isEmpty() ? QString() : paths.dequeue();
        QTimer::singleShot(0, parent, [answered, path] { answered(path); });
    }

    std::function<void(int)> m_waiting;
};

} // namespace readback
