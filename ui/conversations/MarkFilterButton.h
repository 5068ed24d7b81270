// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationFilter.h"

#include <QStringList>
#include <QToolButton>

#include <map>

class QAction;
class QActionGroup;
class QMenu;

namespace readback {

// Which calls the list shows by what a person has added to them: a small button with the sign of
// the choice, and a menu that says it in words and names the tags.
class MarkFilterButton : public QToolButton
{
    Q_OBJECT
public:
    explicit MarkFilterButton(QWidget *parent = nullptr);

    MarkFilter choice() const { return m_choice; }
    const QString &tag() const { return m_tag; } // empty: any
    // A chosen tag that is not among them stays chosen and in the menu.
    void setTags(const QStringList &tags);
    void reset(); // to any, without a signal

signals:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(MarkFilter choice);
    void chooseTag(const QString &tag);
    void addTag(const QString &tag, const QString &text);
    void showChoice();
    QIcon iconFor(MarkFilter choice) const;

    QMenu *m_tagMenu;
    QActionGroup *m_tagGroup;
    QStringList m_tags;
    std::map<MarkFilter, QAction *> m_actions;
    MarkFilter m_choice = MarkFilter::Any;
    QString m_tag;
};

} // namespace readback
