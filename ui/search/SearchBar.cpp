// SPDX-License-Identifier: MIT
#include "ui/search/SearchBar.h"

#include "ui/Icons.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kMargin = 8;
constexpr int kSpacing = 6;
constexpr int kLeastTyped = 20; // characters in sight

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent), m_field(makeField()),
      m_sign(m_field->addAction(QIcon(), QLineEdit::LeadingPosition)), m_order(makeOrder()),
      m_save(makeButton(u"saveSearch"_s, tr("Save"), tr("Save this search under a name"))),
      m_saved(makeButton(u"savedSearches"_s, tr("Saved"), tr("Show the saved searches"))),
      m_export(makeButton(u"exportHits"_s, tr("Export…"), tr("Save the hits as a CSV file"))),
      m_close(makeButton(u"closeSearch"_s, {}, tr("Close the search (Esc)"))),
      m_message(new QLabel(this))
{
    m_sign->setEnabled(false);
    m_saved->setCheckable(true);
    m_close->setAccessibleName(tr("Close the search"));
    m_close->setAutoRaise(true);
    m_message->setObjectName(u"searchMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    connect(m_save, &QToolButton::clicked, this, &SearchBar::saveRequested);
    connect(m_saved, &QToolButton::toggled, this, &SearchBar::savedToggled);
    connect(m_export, &QToolButton::clicked, this, &SearchBar::exportRequested);
    connect(m_close, &QToolButton::clicked, this, &SearchBar::closeRequested);
    lay();
    updateIcons();
}

QLineEdit *SearchBar::makeField()
{
    auto *field = new QLineEdit(this);
    field->setObjectName(u"searchField"_s);
    field->setAccessibleName(tr("Search every saved transcript"));
    field->setPlaceholderText(tr("Search every saved transcript"));
    field->setClearButtonEnabled(true);
    field->setMaxLength(kLongest);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textChanged, this, &SearchBar::textChanged);
    return field;
}

QComboBox *SearchBar::makeOrder()
{
    auto *box = new QComboBox(this);
    box->setObjectName(u"searchOrder"_s);
    box->setAccessibleName(tr("Order of the hits"));
    box->addItem(tr("Newest first"));
    box->addItem(tr("Best first"));
    box->setItemData(1, tr("Phrases in which the words weigh most come first"), Qt::ToolTipRole);
    connect(box, &QComboBox::activated, this, &SearchBar::orderChosen);
    return box;
}

QToolButton *SearchBar::makeButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QLayout *SearchBar::layChoices()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(kSpacing);
    line->addWidget(m_order);
    line->addWidget(m_save);
    line->addWidget(m_saved);
    line->addWidget(m_export);
    line->addStretch();
    line->addWidget(m_close);
    return line;
}

void SearchBar::lay()
{
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lines->setSpacing(kSpacing);
    m_choices = layChoices();
    m_lines->addWidget(m_field, 1);
    m_lines->addLayout(m_choices);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(kMargin, kSpacing, kMargin, kSpacing);
    all->setSpacing(kSpacing);
    all->addLayout(m_lines);
    all->addWidget(m_message);
}

QString SearchBar::text() const
{
    return m_field->text();
}

void SearchBar::setText(const QString &text)
{
    m_field->setText(text);
}

SearchOrder SearchBar::order() const
{
    return m_order->currentIndex() == 1 ? SearchOrder::BestFirst : SearchOrder::NewestFirst;
}

void SearchBar::setOrder(SearchOrder order)
{
    m_order->setCurrentIndex(order == SearchOrder::BestFirst ? 1 : 0);
}

void SearchBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchBar::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_field->setAccessibleDescription(message);
}

QString SearchBar::message() const
{
    return m_message->text();
}

void SearchBar::setCanSave(bool on)
{
    m_save->setEnabled(on);
}

void SearchBar::setCanExport(bool on)
{
    m_export->setEnabled(on);
}

void SearchBar::setSavedShown(bool on)
{
    m_saved->setChecked(on);
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != m_field)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit entered();
        return true;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        emit leftDownwards();
        return true;
    default:
        return false;
    }
}

// One line where both parts fit, else two.
void SearchBar::fold()
{
    const int least = fontMetrics().averageCharWidth() * kLeastTyped * 2;
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * kLeastTyped);
    const int room = width() - 2 * kMargin - kSpacing;
    const bool narrow = least + m_choices->minimumSize().width() > room;
    m_lines->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

// As narrow as two lines may be.
QSize SearchBar::minimumSizeHint() const
{
    const int width
        = std::max(m_field->minimumSizeHint().width(), m_choices->minimumSize().width());
    return {width + 2 * kMargin, QWidget::minimumSizeHint().height()};
}

void SearchBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void SearchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fold();
}

void SearchBar::updateIcons()
{
    m_sign->setIcon(themedIcon(u"search"_s, palette()));
    m_close->setIcon(themedIcon(u"close"_s, palette()));
}

} // namespace readback
