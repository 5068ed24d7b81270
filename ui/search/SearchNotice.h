// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace readback {

// What stands in the place of the hits while there are none: what can be typed, that it is being
// looked for, what to try where nothing is found, and why it cannot be searched. Everything is
// plain text.
class SearchNotice : public QScrollArea
{
    Q_OBJECT
public:
    enum class Reason {
        None, // nothing to say: there are hits
        Empty, // nothing is typed
        TooShort, // a letter or two
        Searching,
        NothingFound,
        NothingYet, // calls are still being taken in
        Failed, // setError() says why
        NoArchive, // nothing is kept
    };

    explicit SearchNotice(QWidget *parent = nullptr);

    void setReason(Reason reason);
    // Failed, and what is known of it.
    void setError(const Error &error);
    Reason reason() const { return m_reason; }

signals:
    // One of the examples: to be typed.
    void exampleChosen(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel(QGridLayout &grid, int row);
    void addExamples(QGridLayout &grid, int row);
    void showWords(const QString &title, const QString &hint);
    void setTitleFont();

    Reason m_reason = Reason::None;
    QLabel *m_title;
    QLabel *m_hint;
    QWidget *m_examples;
};

} // namespace readback
