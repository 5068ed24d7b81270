// SPDX-License-Identifier: MIT
#include "ui/conversations/FilterBar.h"

#include "ui/conversations/CellMetrics.h"
#include "ui/conversations/MarkFilterButton.h"
#include "ui/conversations/TranscriptFilterButton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace readback {

namespace {

constexpr qint64 kSecond = 1000;
constexpr int kLeastTyped = 14;
constexpr int kNarrow = 74; // of the bar: below, the text would be too short to read
constexpr int kLongestQueueShown = 14; // characters, before the box stops growing

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_choices(new QBoxLayout(QBoxLayout::LeftToRight)), m_boxes(new QHBoxLayout),
      m_buttons(new QHBoxLayout), m_text(makeText()), m_queue(makeQueues()),
      m_length(makeLengths()), m_transcript(new TranscriptFilterButton(this)),
      m_mark(new MarkFilterButton(this))
{
    lay();
    connect(m_transcript, &TranscriptFilterButton::chosen, this, &FilterBar::report);
    connect(m_mark, &MarkFilterButton::chosen, this, &FilterBar::report);
}

void FilterBar::lay()
{
    m_layout->setContentsMargins(kCellMargin, kCellMargin, kCellMargin, kCellMargin);
    for (auto *layout : {m_layout, m_choices, m_boxes, m_buttons})
        layout->setSpacing(6);
    m_boxes->addWidget(m_queue, 1);
    m_boxes->addWidget(m_length);
    m_buttons->addWidget(m_transcript);
    m_buttons->addWidget(m_mark);
    m_buttons->addWidget(makeNarrow());
    m_buttons->addStretch();
    m_choices->addLayout(m_boxes, 1);
    m_choices->addLayout(m_buttons);
    m_layout->addWidget(m_text, 1);
    m_layout->addLayout(m_choices);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * kLeastTyped);
}

// Large letters in a narrow list: three rows, so that each choice can be read.
QSize FilterBar::minimumSizeHint() const
{
    const int widest = std::max(
        {m_text->minimumWidth(), m_boxes->minimumSize().width(), m_buttons->minimumSize().width()});
    return {widest + 2 * kCellMargin, m_layout->minimumSize().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = event->size().width();
    const bool narrow = width < fontMetrics().averageCharWidth() * kNarrow;
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int choices
        = m_boxes->minimumSize().width() + m_choices->spacing() + m_buttons->minimumSize().width();
    m_choices->setDirection(
        choices > width - 2 * kCellMargin ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QLineEdit *FilterBar::makeText()
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(tr("Filter: agent, queue, number, id…"));
    edit->setAccessibleName(tr("Filter the list"));
    edit->setClearButtonEnabled(true);
    connect(edit, &QLineEdit::textChanged, this, &FilterBar::report);
    return edit;
}

QComboBox *FilterBar::makeQueues()
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(tr("Queue"));
    box->setMinimumContentsLength(kLongestQueueShown - 4);
    box->addItem(tr("Queue: all"), QString());
    connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::report);
    return box;
}

QComboBox *FilterBar::makeLengths()
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(tr("Least length"));
    box->addItem(tr("Any length"), qint64(0));
    box->addItem(tr("≥ 10 s"), 10 * kSecond);
    box->addItem(tr("≥ 30 s"), 30 * kSecond);
    box->addItem(tr("≥ 1 min"), 60 * kSecond);
    box->addItem(tr("≥ 5 min"), 300 * kSecond);
    connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::report);
    return box;
}

QToolButton *FilterBar::makeNarrow()
{
    auto *button = new QToolButton(this);
    button->setText(QStringLiteral("…"));
    button->setAccessibleName(tr("List only some calls"));
    button->setToolTip(tr("List only some calls: queue, agent, direction, number, length, "
                          "wrap-up, id"));
    connect(button, &QToolButton::clicked, this, &FilterBar::narrowRequested);
    return button;
}

ConversationFilter FilterBar::filter() const
{
    return {m_text->text(), m_queue->currentData().toString(), m_length->currentData().toLongLong(),
        m_transcript->choice(), m_mark->choice(), m_mark->tag()};
}

void FilterBar::setQueues(const QStringList &queues)
{
    const auto chosen = m_queue->currentData().toString();
    const QSignalBlocker quiet(m_queue);
    // Not from the beginning: it makes the box's list, which a start need not wait for.
    m_queue->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_queue->clear();
    m_queue->addItem(tr("Queue: all"), QString());
    for (const auto &queue : queues) {
        if (!queue.isEmpty())
            m_queue->addItem(queue, queue);
    }
    if (!chosen.isEmpty() && m_queue->findData(chosen) < 0)
        m_queue->addItem(chosen, chosen);
    m_queue->setCurrentIndex(m_queue->findData(chosen));
}

void FilterBar::setTags(const QStringList &tags)
{
    m_mark->setTags(tags);
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quietText(m_text);
        const QSignalBlocker quietQueue(m_queue);
        const QSignalBlocker quietLength(m_length);
        m_text->clear();
        m_queue->setCurrentIndex(0);
        m_length->setCurrentIndex(0);
        m_transcript->reset();
        m_mark->reset();
    }
    report();
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::report()
{
    emit filterChanged(filter());
}

} // namespace readback
