// SPDX-License-Identifier: MIT
#include "ui/transcript/find/FindBar.h"

#include "ui/Icons.h"
#include "ui/transcript/find/FindChoices.h"
#include "ui/transcript/map/CallMapMetrics.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kLongest = 1000; // characters of a search
constexpr int kMargin = 6;
constexpr int kLeastTyped = 14; // characters in sight

int charactersWide(const QWidget &widget, int characters)
{
    return widget.fontMetrics().averageCharWidth() * characters;
}

QString withKeys(const QString &text, const QKeySequence &keys)
{
    return u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText));
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_field(makeField()), m_count(new QLabel(this)),
      m_previous(makeButton({}, tr("Previous hit"),
          withKeys(tr("Previous hit"), QKeySequence(Qt::SHIFT | Qt::Key_Return)))),
      m_next(
          makeButton({}, tr("Next hit"), withKeys(tr("Next hit"), QKeySequence(Qt::Key_Return)))),
      m_choices(new FindChoices(this)),
      m_close(makeButton({}, tr("Close the find bar"),
          withKeys(tr("Close the find bar"), QKeySequence(Qt::Key_Escape)))),
      m_message(makeMessage()), m_lines(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_search(buildSearch()), m_options(buildOptions()), m_inside(new QVBoxLayout)
{
    m_lines->setSpacing(kMargin);
    m_lines->addLayout(m_search, 3);
    m_lines->addLayout(m_options, 1);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    m_inside->setSpacing(kMargin);
    m_inside->addLayout(m_lines);
    m_inside->addWidget(m_message);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(m_inside);
    all->addWidget(line);
    setAccessibleName(tr("Find in this call"));
    setCount({});
    setRoom();
    updateIcons();
}

QLayout *FindBar::buildSearch()
{
    m_count->setTextFormat(Qt::PlainText);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    auto *line = new QHBoxLayout;
    line->setSpacing(kMargin);
    line->addWidget(m_field, 1);
    line->addWidget(m_count);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    return line;
}

QLayout *FindBar::buildOptions()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(kMargin);
    for (auto *choice : m_choices->buttons())
        line->addWidget(choice);
    connect(m_choices, &FindChoices::changed, this, &FindBar::queryChanged);
    line->addStretch(1);
    m_close->setAutoRaise(true);
    line->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeRequested);
    return line;
}

QLineEdit *FindBar::makeField()
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(tr("Find in this call"));
    field->setPlaceholderText(tr("Find in this call"));
    field->setClearButtonEnabled(true);
    field->setMaxLength(kLongest);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    return field;
}

QLabel *FindBar::makeMessage()
{
    auto *label = new QLabel(this);
    label->setObjectName(u"findMessage"_s);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->hide();
    return label;
}

QToolButton *FindBar::makeButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

FindQuery FindBar::query() const
{
    auto query = m_choices->query();
    query.text = m_field->text();
    return query;
}

void FindBar::setText(const QString &text)
{
    m_field->setText(text);
}

void FindBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool FindBar::hasFocusInside() const
{
    const auto *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void FindBar::setCount(const FindCount &count, const QString &spoken)
{
    const auto words = m_field->text().isEmpty() ? QString() : readback::countText(count);
    const auto around = count.aroundTheEnd ? tr("continued at the other end") : QString();
    m_count->setText(count.aroundTheEnd ? u"↻ "_s + words : words);
    m_count->setToolTip(around);
    QStringList said{words, around, spoken};
    said.removeAll(QString());
    // A screen reader tells a new name while the focus stays in the field.
    m_count->setAccessibleName(said.join(u", "_s));
    m_previous->setEnabled(count.hits > 0);
    m_next->setEnabled(count.hits > 0);
}

void FindBar::setSearching()
{
    m_count->setText(tr("Searching…"));
    m_count->setToolTip({});
    m_count->setAccessibleName(m_count->text());
}

void FindBar::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_field->setAccessibleDescription(message);
}

QString FindBar::countText() const
{
    return m_count->text();
}

QString FindBar::message() const
{
    return m_message->text();
}

void FindBar::recall(const QString &text)
{
    if (!text.isNull())
        m_field->setText(text);
}

bool FindBar::pressed(int key, Qt::KeyboardModifiers modifiers)
{
    modifiers &= ~Qt::KeypadModifier;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        remember();
        if (modifiers & Qt::ControlModifier)
            emit stayRequested();
        else if (modifiers & Qt::ShiftModifier)
            emit previousRequested();
        else
            emit nextRequested();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (modifiers != Qt::NoModifier)
            return false;
        recall(key == Qt::Key_Up ? m_history.older(m_field->text()) : m_history.newer());
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        emit pageRequested(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    default:
        return false;
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != m_field)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    return pressed(key->key(), key->modifiers());
}

// As the header has it.
int FindBar::sideMargin() const
{
    return CallMapMetrics::marginFor(fontMetrics());
}

// One line where both parts fit, else two.
void FindBar::fold()
{
    const int room = width() - 2 * sideMargin() - kMargin;
    const bool narrow = m_search->minimumSize().width() + m_options->minimumSize().width() > room;
    m_lines->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FindBar::setRoom()
{
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"000 of 000"_s));
    m_field->setMinimumWidth(charactersWide(*m_field, kLeastTyped));
    const int icon = std::max(16, fontMetrics().height());
    for (auto *button : {m_previous, m_next, m_close})
        button->setIconSize({icon, icon});
    m_inside->setContentsMargins(sideMargin(), kMargin, sideMargin(), kMargin);
    fold();
    updateGeometry();
}

// As narrow as two lines may be.
QSize FindBar::minimumSizeHint() const
{
    const int width = std::max(m_search->minimumSize().width(), m_options->minimumSize().width());
    return {width + 2 * sideMargin(), QWidget::minimumSizeHint().height()};
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FindBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fold();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateIcons();
        m_choices->recolour();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setRoom();
    }
}

void FindBar::updateIcons()
{
    const std::pair<QToolButton *, QString> icons[]{
        {m_previous, u"up"_s}, {m_next, u"down"_s}, {m_close, u"close"_s}};
    for (const auto &[button, name] : icons)
        button->setIcon(themedIcon(name, palette()));
}

} // namespace readback
