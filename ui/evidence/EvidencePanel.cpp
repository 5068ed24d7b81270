// SPDX-License-Identifier: MIT
#include "ui/evidence/EvidencePanel.h"

#include "app/library/triage/EvidenceBasket.h"
#include "ui/ElidedLabel.h"
#include "ui/PanelHeight.h"
#include "ui/evidence/EvidenceModel.h"
#include "ui/evidence/EvidenceTable.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QPushButton *button(const QString &text, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString undoText(EvidenceChange change)
{
    switch (change) {
    case EvidenceChange::Add:
        return EvidencePanel::tr("Undo adding");
    case EvidenceChange::Remove:
        return EvidencePanel::tr("Undo removing");
    case EvidenceChange::Move:
        return EvidencePanel::tr("Undo moving");
    case EvidenceChange::Comment:
        return EvidencePanel::tr("Undo the comment");
    case EvidenceChange::Clear:
        break;
    }
    return EvidencePanel::tr("Undo emptying");
}

} // namespace

EvidencePanel::EvidencePanel(QWidget *parent)
    : QWidget(parent), m_model(new EvidenceModel(this)), m_table(new EvidenceTable(*m_model, this)),
      m_pages(new QStackedWidget(this)), m_summary(plainLabel(this)),
      m_message(new ElidedLabel(this)), m_notKept(plainLabel(this)),
      m_export(button(tr("&Export"), u"exportButton"_s, this)),
      m_copy(button(tr("Copy as te&xt"), u"copyButton"_s, this)),
      m_undo(button(tr("&Undo"), u"undoButton"_s, this)),
      m_clear(button(tr("E&mpty"), u"clearButton"_s, this))
{
    m_summary->setObjectName(u"evidenceSummary"_s);
    m_message->setObjectName(u"evidenceMessage"_s);
    m_notKept->setObjectName(u"evidenceNotKept"_s);
    m_notKept->setWordWrap(true);
    m_notKept->setContentsMargins(8, 2, 8, 4);
    m_pages->addWidget(makeNotice());
    m_pages->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    column->addWidget(m_notKept);
    column->addWidget(m_pages, 1);
    connectTable();
    showState();
}

QLayout *EvidencePanel::makeBar()
{
    auto *menu = new QMenu(m_export);
    fillExportMenu(menu);
    m_export->setMenu(menu);
    connect(m_copy, &QPushButton::clicked, this, [this] { emit copyRequested({}); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_basket->undo(); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_basket->clear(); });
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6); // else it has the column's, which is none
    row->addWidget(m_summary);
    row->addWidget(m_message, 1);
    for (auto *each : {m_export, m_copy, m_undo, m_clear})
        row->addWidget(each);
    return row;
}

// One format an entry, so that nothing has to be guessed from a file's name.
void EvidencePanel::fillExportMenu(QMenu *menu)
{
    const std::pair<EvidenceFormat, QString> formats[]{
        {EvidenceFormat::Html, tr("As a &page (HTML)…")},
        {EvidenceFormat::Markdown, tr("As &Markdown…")},
        {EvidenceFormat::Text, tr("As plain &text…")}};
    for (const auto &[format, text] : formats) {
        auto *action = menu->addAction(text);
        action->setObjectName(u"exportAs_"_s + extensionOf(format));
        connect(action, &QAction::triggered, this,
            [this, format = format] { emit exportRequested(format); });
    }
}

QWidget *EvidencePanel::makeNotice()
{
    auto *notice = plainLabel(m_pages);
    notice->setObjectName(u"evidenceEmpty"_s);
    notice->setWordWrap(true);
    notice->setAlignment(Qt::AlignCenter);
    notice->setFocusPolicy(Qt::StrongFocus); // for those who have it read to them
    notice->setForegroundRole(QPalette::PlaceholderText);
    notice->setText(tr("Nothing collected yet. Select words in a call, or go to a phrase, and add "
                       "it to the basket."));
    return notice;
}

void EvidencePanel::connectTable()
{
    connect(m_table, &EvidenceTable::openRequested, this, &EvidencePanel::openRequested);
    connect(m_table, &EvidenceTable::copyRequested, this,
        [this] { emit copyRequested(m_table->selectedNumbers()); });
}

void EvidencePanel::setBasket(EvidenceBasket *basket)
{
    if (m_basket)
        disconnect(m_basket, nullptr, this, nullptr);
    m_basket = basket;
    m_model->setBasket(basket);
    showMessage({});
    if (basket) {
        connect(basket, &EvidenceBasket::changed, this, &EvidencePanel::showState);
        connect(basket, &EvidenceBasket::keepingChanged, this, &EvidencePanel::showState);
    }
    showState();
}

QSize EvidencePanel::sizeHint() const
{
    const auto usual = QWidget::sizeHint();
    return {usual.width(), panelHeight(*this, usual.height())};
}

void EvidencePanel::takeFocus()
{
    m_pages->currentWidget()->setFocus();
}

void EvidencePanel::showMessage(const QString &message)
{
    m_message->setText(message);
}

void EvidencePanel::showState()
{
    const bool any = m_basket && !m_basket->items().empty();
    // The focus must not go with the last passage.
    const bool focused = m_table->hasFocus();
    m_pages->setCurrentIndex(any ? 1 : 0);
    for (auto *each : {m_export, m_copy, m_clear})
        each->setEnabled(any);
    m_summary->setText(summary());
    const auto notKept = m_basket ? m_basket->whyNotKept() : QString();
    m_notKept->setText(notKept);
    m_notKept->setVisible(!notKept.isEmpty());
    showUndo();
    if (focused && !any)
        m_undo->setFocus();
}

void EvidencePanel::showUndo()
{
    const auto change = m_basket ? m_basket->undoable() : std::nullopt;
    m_undo->setEnabled(change.has_value());
    m_undo->setToolTip(change ? undoText(*change) : QString());
}

QString EvidencePanel::summary() const
{
    if (!m_basket || m_basket->items().empty())
        return {};
    QSet<QString> calls;
    for (const auto &item : m_basket->items())
        calls.insert(item.passage.conversationId);
    return tr("%n passage(s)", nullptr, static_cast<int>(m_basket->items().size())) + u' '
        + tr("from %n call(s)", nullptr, static_cast<int>(calls.size()));
}

void EvidencePanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_basket || m_table->selectedNumbers().empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, const QKeySequence &keys) {
        auto *action = menu->addAction(text);
        action->setShortcut(keys);
        return action;
    };
    connect(add(tr("&Open the call here"), QKeySequence(Qt::Key_Return)), &QAction::triggered,
        m_table, &EvidenceTable::openCurrent);
    connect(add(tr("Edit the &comment"), QKeySequence(Qt::Key_F2)), &QAction::triggered, m_table,
        &EvidenceTable::editComment);
    connect(add(tr("&Copy as text"), QKeySequence::Copy), &QAction::triggered, m_table,
        &EvidenceTable::copyRequested);
    menu->addSeparator();
    connect(add(tr("Move &up"), QKeySequence(u"Alt+Shift+Up"_s)), &QAction::triggered, m_table,
        [this] { m_table->shiftSelected(false); });
    connect(add(tr("Move &down"), QKeySequence(u"Alt+Shift+Down"_s)), &QAction::triggered, m_table,
        [this] { m_table->shiftSelected(true); });
    connect(add(tr("&Remove"), QKeySequence::Delete), &QAction::triggered, m_table,
        &EvidenceTable::removeSelected);
    menu->popup(event->globalPos());
}

} // namespace readback
