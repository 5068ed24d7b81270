// SPDX-License-Identifier: MIT
#include "ui/transcript/header/TopicChips.h"

#include "ui/InertText.h"
#include "ui/transcript/header/TopicChip.h"

#include <QEvent>
#include <QMenu>
#include <QStyle>

#include <algorithm>

namespace readback {

namespace {

constexpr qsizetype kMostChips = 12; // no row has room for more
constexpr int kMostInMenu = 60;

} // namespace

TopicChips::TopicChips(QWidget *parent) : QWidget(parent), m_more(new TopicChip(this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Topics"));
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &TopicChips::showMenu);
}

void TopicChips::setTopics(const std::vector<CallTopic> &topics)
{
    m_names.clear();
    for (const CallTopic &topic : topics)
        m_names += topic.name;
    const auto count = static_cast<size_t>(std::min(m_names.size(), kMostChips));
    while (m_chips.size() < count) {
        auto *chip = new TopicChip(this);
        const int index = static_cast<int>(m_chips.size());
        connect(chip, &QAbstractButton::clicked, this, [this, index] { emit topicChosen(index); });
        if (QWidget *before = m_chips.empty() ? m_before : m_chips.back())
            setTabOrder(before, chip);
        m_chips.push_back(chip);
    }
    for (size_t i = 0; i < count; ++i) {
        m_chips[i]->setName(topics[i].name);
        m_chips[i]->setToolTip(
            inertToolTip(tr("Topic “%1”, in %n phrase(s). A click goes to the next one.", nullptr,
                static_cast<int>(topics[i].phrases.size()))
                             .arg(topics[i].name)));
    }
    updateGeometry();
    place();
}

void TopicChips::followInTabOrder(QWidget *widget)
{
    m_before = widget;
    setTabOrder(widget, m_more);
}

int TopicChips::gap() const
{
    return std::max(2, fontMetrics().height() / 4);
}

int TopicChips::moreWidth() const
{
    return m_more->sizeHint().width();
}

int TopicChips::naturalWidth() const
{
    int width = 0;
    for (qsizetype i = 0; i < std::min(m_names.size(), kMostChips); ++i)
        width += m_chips[static_cast<size_t>(i)]->sizeHint().width() + (i > 0 ? gap() : 0);
    return m_names.size() > kMostChips ? width + gap() + fontMetrics().height() * 3 : width;
}

int TopicChips::leastWidth() const
{
    return m_names.isEmpty() ? 0 : std::min(naturalWidth(), fontMetrics().height() * 3);
}

QSize TopicChips::sizeHint() const
{
    return {naturalWidth(), m_more->sizeHint().height()};
}

int TopicChips::fitting() const
{
    if (naturalWidth() <= width() && m_names.size() <= kMostChips)
        return static_cast<int>(m_names.size());
    int used = fontMetrics().height() * 3; // the button's
    int count = 0;
    while (count < std::min(m_names.size(), kMostChips)) {
        used += m_chips[static_cast<size_t>(count)]->sizeHint().width() + gap();
        if (used > width())
            break;
        ++count;
    }
    return count;
}

void TopicChips::setMore(int hidden)
{
    m_more->setVisible(hidden > 0);
    if (hidden == 0)
        return;
    m_more->setName(QStringLiteral("+%1").arg(hidden), false);
    m_more->setToolTip(tr("%n more topic(s)", nullptr, hidden));
    m_more->setAccessibleName(tr("%n more topic(s)", nullptr, hidden));
}

void TopicChips::place()
{
    m_shown = fitting();
    setMore(static_cast<int>(m_names.size()) - m_shown);
    int used = m_more->isVisibleTo(this) ? moreWidth() + gap() : 0;
    for (int i = 0; i < m_shown; ++i)
        used += chip(i)->sizeHint().width() + gap();
    int x = std::max(0, width() - used + gap());
    const auto put = [&](TopicChip *button) {
        const QSize size = button->sizeHint();
        const QRect box(
            x, (height() - size.height()) / 2, std::min(size.width(), width()), size.height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
        x += size.width() + gap();
    };
    for (int i = 0; i < static_cast<int>(m_chips.size()); ++i) {
        chip(i)->setVisible(i < m_shown);
        if (i < m_shown)
            put(chip(i));
    }
    if (m_more->isVisibleTo(this))
        put(m_more);
}

void TopicChips::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int end = std::min(static_cast<int>(m_names.size()), m_shown + kMostInMenu);
    for (int i = m_shown; i < end; ++i)
        menu->addAction(inertLabel(m_names.at(i)), this, [this, i] { emit topicChosen(i); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

// A chip has another size: fonts reach children after their parents.
bool TopicChips::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void TopicChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void TopicChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        place();
}

} // namespace readback
