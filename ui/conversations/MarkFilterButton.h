// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ChoiceButton.h"
#include "ui/conversations/ConversationFilter.h"

#include <QStringList>

class QActionGroup;
class QMenu;

namespace readback {

// Which calls the list shows by what a person has added to them; its menu names the tags, too.
class MarkFilterButton : public ChoiceButton
{
    Q_OBJECT
public:
    explicit MarkFilterButton(QWidget *parent = nullptr);

    MarkFilter choice() const { return static_cast<MarkFilter>(index()); }
    const QString &tag() const { return m_tag; } // empty: any
    // A chosen tag that is not among them stays chosen and in the menu.
    void setTags(const QStringList &tags);
    void reset() override;

protected:
    void showChoice() override;
    QIcon iconFor(int index) const override;

private:
    void chooseTag(const QString &tag);
    void addTag(const QString &tag, const QString &text);

    QMenu *m_tagMenu;
    QActionGroup *m_tagGroup;
    QStringList m_tags;
    QString m_tag;
};

} // namespace readback
