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

namespace readback {

namespace {

constexpr qint64 kSecond = 1000;
constexpr int kLeastShown = 10; // characters of a box
constexpr int kLeastTyped = 14;
constexpr int kNarrow = 74; // of the bar: below, the text would be too short to read
constexpr int kLongestQueueShown = 14; // characters, before the box stops growing

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_text(makeText()),
      m_queue(makeQueues()), m_length(makeLengths()),
      m_transcript(new TranscriptFilterButton(this)), m_mark(new MarkFilterButton(this))
{
    lay();
    connect(m_transcript, &TranscriptFilterButton::chosen, this, &FilterBar::report);
    connect(m_mark, &MarkFilterButton::chosen, this, &FilterBar::report);
}

void FilterBar::lay()
{
    m_layout->setContentsMargins(kCellMargin, kCellMargin, kCellMargin, kCellMargin);
    m_layout->setSpacing(6);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_queue, 1);
    choices->addWidget(m_length);
    choices->addWidget(m_transcript);
    choices->addWidget(m_mark);
    choices->addWidget(makeNarrow());
    m_layout->addWidget(m_text, 1);
    m_layout->addLayout(choices);
    for (auto *box : {m_queue, m_length})
        box->setMinimumWidth(fontMetrics().averageCharWidth() * kLeastShown);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * kLeastTyped);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < fontMetrics().averageCharWidth() * kNarrow;
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
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
