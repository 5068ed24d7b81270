// SPDX-License-Identifier: MIT
#include "ui/settings/FactRows.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace readback {

FactRows::FactRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(kSpacing);
    m_grid->setColumnStretch(1, 1);
}

void FactRows::setFacts(const std::vector<Fact> &facts)
{
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto &fact : facts)
        addFact(row++, fact);
    updateGeometry(); // at once: a dialog opens in the size of it
}

void FactRows::addFact(int row, const Fact &fact)
{
    auto *name = new QLabel(fact.name, this);
    name->setTextFormat(Qt::PlainText);
    name->setForegroundRole(QPalette::PlaceholderText);
    auto *text = new QLabel(fact.text, this);
    text->setObjectName(u"fact%1"_s.arg(row));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(fact.name + u": "_s + fact.text);
    m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(text, row, 1);
}

} // namespace readback
