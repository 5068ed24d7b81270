// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/FindQuery.h"
#include "ui/transcript/find/FindHistory.h"
#include "ui/transcript/find/FoundText.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace readback {

class FindChoices;

// Above the text of a call: what to find there, how many there are and which of them one is at. In
// a narrow window the choices stand below the field. Looks for nothing itself.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    FindQuery query() const;
    // As if it was typed.
    void setText(const QString &text);
    // Moves there and selects what is in it.
    void focusField();
    bool hasFocusInside() const;
    // What is in the field counts as a search that was made.
    void remember() { m_history.remember(query().text); }

    // `spoken`: what a screen reader says of the current hit beside its number.
    void setCount(const FindCount &count, const QString &spoken = {});
    void setSearching();
    // A line below; empty: none.
    void setMessage(const QString &message);
    QString countText() const;
    QString message() const;
    QSize minimumSizeHint() const override;

signals:
    void queryChanged();
    void nextRequested();
    void previousRequested();
    // Esc or the cross: all as it was.
    void closeRequested();
    // Ctrl+Enter: go on at the hit.
    void stayRequested();
    // Page up and down, while the field has the focus: by so many pages.
    void pageRequested(int pages);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLayout *buildSearch();
    QLayout *buildOptions();
    QLineEdit *makeField();
    QLabel *makeMessage();
    QToolButton *makeButton(const QString &text, const QString &name, const QString &toolTip);
    bool pressed(int key, Qt::KeyboardModifiers modifiers);
    void fold();
    int sideMargin() const;
    void setRoom();
    void updateIcons();
    void recall(const QString &text);

    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    FindChoices *m_choices;
    QToolButton *m_close;
    QLabel *m_message;
    QBoxLayout *m_lines;
    QLayout *m_search;
    QLayout *m_options; // the choices and the cross
    QVBoxLayout *m_inside;
    FindHistory m_history;
};

} // namespace readback
