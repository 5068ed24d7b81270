// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QList>
#include <QStringList>
#include <QToolButton>

class QAction;

namespace readback {

// A small button with the sign of what is chosen, and a menu that says it in words. The first
// choice filters nothing, so that its sign has no colour of its own.
class ChoiceButton : public QToolButton
{
    Q_OBJECT
public:
    virtual void reset(); // to the first choice, without a signal

signals:
    void chosen();

protected:
    // `words`: of the menu, in the order of the choices.
    ChoiceButton(const QStringList &words, QWidget *parent);

    int index() const { return m_index; }
    QString chosenWords() const;
    // Signs, check marks and what is said of them. To be called at the end of the constructor.
    virtual void showChoice();
    virtual QIcon iconFor(int index) const = 0;
    void changeEvent(QEvent *event) override;

private:
    void choose(int index);

    QList<QAction *> m_actions;
    int m_index = 0;
};

} // namespace readback
