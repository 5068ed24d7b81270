// SPDX-License-Identifier: MIT
#include "ui/checklist/ChecklistPanel.h"

#include "app/text/ChecklistText.h"
#include "app/text/OneLine.h"
#include "ui/FlatHeader.h"
#include "ui/InertText.h"
#include "ui/IsolatedText.h"
#include "ui/LeadingAlign.h"
#include "ui/PanelHeight.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

enum Column { kSign, kRule, kOutcome };
constexpr int kRowPadding = 9;
constexpr int kSignMargin = 8; // as the words above have it
constexpr int kRowsAtFirst = 4;
constexpr int kOutcomeRoom = 24; // beside its words
constexpr int kPhraseRole = Qt::UserRole;

QFont boldFont(const QTreeWidgetItem &item)
{
    auto font = item.treeWidget()->font();
    font.setBold(true);
    return font;
}

// Beside the colour-blind sign and the words there is no colour to go by.
QString signOf(const RuleResult *result)
{
    if (!result)
        return u"·"_s;
    return isKept(result->outcome) ? u"✓"_s : u"✗"_s;
}

} // namespace

ChecklistPanel::ChecklistPanel(QWidget *parent)
    : QWidget(parent), m_headline(new QLabel(this)),
      m_edit(new QPushButton(tr("&Edit checklists…"), this)), m_rules(new QTreeWidget(this))
{
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setObjectName(u"checklistHeadline"_s);
    m_headline->setWordWrap(true);
    alignLeading(*m_headline);
    m_edit->setObjectName(u"editButton"_s);
    m_edit->setAutoDefault(false);
    m_rules->setHeader(new FlatHeader(m_rules, FlatHeader::kStyleMargin));
    m_rules->setColumnCount(3);
    m_rules->setHeaderLabels({QString(), tr("Rule"), tr("In this call")});
    m_rules->setRootIsDecorated(false);
    m_rules->setUniformRowHeights(true);
    m_rules->setAlternatingRowColors(true);
    m_rules->setAllColumnsShowFocus(true);
    m_rules->setFrameShape(QFrame::NoFrame);
    m_rules->setAccessibleName(tr("Rules of the checklist"));
    m_rules->header()->setStretchLastSection(false);
    m_rules->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rules->header()->setSectionResizeMode(kRule, QHeaderView::Stretch);
    m_rules->header()->moveSection(kOutcome, kRule); // beside its sign, however wide the window is
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(6); // else it has the column's, which is none
    bar->addWidget(m_headline, 1);
    bar->addWidget(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_rules, 1);
    connect(m_edit, &QPushButton::clicked, this, &ChecklistPanel::editRequested);
    connect(m_rules, &QTreeWidget::itemActivated, this, &ChecklistPanel::open);
}

void ChecklistPanel::showResult(
    const Checklist *list, const ChecklistResult *result, const QString &why)
{
    const int row = m_rules->indexOfTopLevelItem(m_rules->currentItem());
    m_rules->clear();
    if (list && result)
        m_headline->setText(list->name + u": "_s + resultText(*result));
    else
        m_headline->setText(list ? list->name + u": "_s + why : why);
    const size_t count = list ? list->rules.size() : 0;
    for (size_t i = 0; i < count; ++i)
        addRule(list->rules[i], result && i < result->rules.size() ? &result->rules[i] : nullptr);
    if (row >= 0)
        m_rules->setCurrentItem(
            m_rules->topLevelItem(std::min(row, m_rules->topLevelItemCount() - 1)));
}

void ChecklistPanel::addRule(const ChecklistRule &rule, const RuleResult *result)
{
    auto *item = new QTreeWidgetItem(m_rules);
    item->setText(kSign, signOf(result));
    item->setSizeHint(
        kSign, {fontMetrics().ascent() + 2 * kSignMargin, fontMetrics().height() + kRowPadding});
    item->setTextAlignment(kSign, Qt::AlignCenter);
    item->setText(kRule, isolated(ruleSentence(rule)));
    item->setData(kRule, Qt::AccessibleTextRole, ruleSentence(rule));
    item->setToolTip(kRule, inertToolTip(ruleSentence(rule)));
    item->setText(kOutcome, result ? outcomeText(*result) : QString());
    item->setData(kSign, kPhraseRole, result ? result->phrase : -1);
    const QFontMetrics bold(boldFont(*item));
    const int words = std::max(bold.horizontalAdvance(m_rules->headerItem()->text(kOutcome)),
        bold.horizontalAdvance(item->text(kOutcome)));
    item->setSizeHint(kOutcome, {words + kOutcomeRoom, 0});
    if (result && !isKept(result->outcome)) {
        item->setFont(kSign, boldFont(*item));
        item->setFont(kOutcome, boldFont(*item));
    }
}

void ChecklistPanel::open(const QTreeWidgetItem *item)
{
    const int phrase = item->data(kSign, kPhraseRole).toInt();
    if (phrase >= 0)
        emit phraseRequested(phrase);
}

// Some rows, so that the call above keeps most of the window.
QSize ChecklistPanel::sizeHint() const
{
    const auto usual = QWidget::sizeHint();
    const int row = fontMetrics().height() + kRowPadding;
    const int bar = usual.height() - m_rules->sizeHint().height();
    const int rows = m_rules->header()->sizeHint().height() + kRowsAtFirst * row;
    return {usual.width(), panelHeight(*this, std::min(usual.height(), bar + rows))};
}

QString ChecklistPanel::headline() const
{
    return m_headline->text();
}

void ChecklistPanel::takeFocus()
{
    if (m_rules->topLevelItemCount() == 0)
        return m_edit->setFocus();
    if (!m_rules->currentItem())
        m_rules->setCurrentItem(m_rules->topLevelItem(0));
    m_rules->setFocus();
}

} // namespace readback
