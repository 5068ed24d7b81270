// SPDX-License-Identifier: MIT
#include "ui/conversations/MarkFilterButton.h"

#include "ui/InertText.h"
#include "ui/MarkSign.h"

#include <QActionGroup>
#include <QMenu>

#include <utility>

namespace readback {

namespace {

constexpr int kMostTagsShown = 100;

MarkSign signOf(MarkFilter choice)
{
    if (choice == MarkFilter::Starred)
        return MarkSign::Star;
    if (choice == MarkFilter::NotReviewed)
        return MarkSign::NotReviewed;
    return choice == MarkFilter::Noted ? MarkSign::Note : MarkSign::Reviewed;
}

} // namespace

// In the order of MarkFilter.
MarkFilterButton::MarkFilterButton(QWidget *parent)
    : ChoiceButton({tr("&All calls"), tr("&Not reviewed"), tr("&Reviewed"), tr("&Starred"),
                       tr("&With a note")},
        parent),
      m_tagMenu(new QMenu(tr("With the &tag"), this)), m_tagGroup(new QActionGroup(this))
{
    menu()->addSeparator();
    menu()->addMenu(m_tagMenu);
    setTags({});
}

void MarkFilterButton::setTags(const QStringList &tags)
{
    m_tags = tags.mid(0, kMostTagsShown);
    if (!m_tag.isEmpty() && !m_tags.contains(m_tag))
        m_tags.append(m_tag);
    m_tagMenu->clear();
    addTag({}, tr("&Any, or none"));
    for (const auto &tag : std::as_const(m_tags))
        addTag(tag, inertLabel(tag));
    m_tagMenu->setEnabled(!m_tags.isEmpty());
    MarkFilterButton::showChoice();
}

void MarkFilterButton::addTag(const QString &tag, const QString &text)
{
    auto *action = m_tagMenu->addAction(text, this, [this, tag] { chooseTag(tag); });
    action->setCheckable(true);
    action->setChecked(tag == m_tag);
    action->setData(tag);
    m_tagGroup->addAction(action);
}

void MarkFilterButton::reset()
{
    m_tag.clear();
    ChoiceButton::reset();
}

void MarkFilterButton::chooseTag(const QString &tag)
{
    if (std::exchange(m_tag, tag) == tag)
        return;
    MarkFilterButton::showChoice();
    emit chosen();
}

void MarkFilterButton::showChoice()
{
    ChoiceButton::showChoice();
    for (auto *action : m_tagGroup->actions())
        action->setChecked(action->data().toString() == m_tag);
    if (choice() == MarkFilter::Any && !m_tag.isEmpty())
        setIcon(markIcon(MarkSign::Tag, palette().color(QPalette::Text)));
    auto text = tr("Marks: %1").arg(chosenWords());
    if (!m_tag.isEmpty())
        text += tr(", tag: %1").arg(m_tag);
    setToolTip(inertToolTip(text));
    setAccessibleName(text);
}

QIcon MarkFilterButton::iconFor(int index) const
{
    const auto choice = static_cast<MarkFilter>(index);
    const auto sign = signOf(choice);
    return markIcon(sign,
        choice == MarkFilter::Any ? palette().color(QPalette::PlaceholderText)
                                  : markInk(sign, palette()));
}

} // namespace readback
