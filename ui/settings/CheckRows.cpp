// SPDX-License-Identifier: MIT
#include "ui/settings/CheckRows.h"

#include "app/library/checks/AdministratorNote.h"
#include "ui/settings/MessageLabel.h"

#include <QGridLayout>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

MessageLabel::Kind kindOf(CheckReport::Outcome outcome)
{
    switch (outcome) {
    case CheckReport::Outcome::Passed:
        return MessageLabel::Kind::Good;
    case CheckReport::Outcome::Failed:
        return MessageLabel::Kind::Bad;
    case CheckReport::Outcome::Nothing:
    case CheckReport::Outcome::Skipped:
        break;
    }
    return MessageLabel::Kind::Note;
}

// What happened, and for the one who can do something about it, what that is.
QString wholeText(const CheckReport &report)
{
    return report.request.isEmpty() ? report.text : report.text + u'\n' + report.request;
}

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CheckRows::CheckRows(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < kChecks; ++i)
        m_rows.at(static_cast<size_t>(i)) = makeRow(*grid, i);
    clear();
}

CheckRows::Row CheckRows::makeRow(QGridLayout &grid, int at)
{
    const Row row{new MessageLabel, plainLabel(), plainLabel()};
    row.name->setObjectName(u"check%1"_s.arg(at));
    row.name->setWordWrap(false);
    row.text->setObjectName(u"checkText%1"_s.arg(at));
    row.text->setWordWrap(true);
    row.took->setForegroundRole(QPalette::PlaceholderText);
    grid.addWidget(row.name, at, 0, Qt::AlignTop);
    grid.addWidget(row.text, at, 1);
    grid.addWidget(row.took, at, 2, Qt::AlignTop | Qt::AlignRight);
    return row;
}

void CheckRows::show(Row &row, bool visible)
{
    for (QWidget *part : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.text),
             static_cast<QWidget *>(row.took)})
        part->setVisible(visible);
}

void CheckRows::clear()
{
    for (auto &row : m_rows) {
        row.name->clear();
        row.text->clear();
        row.took->clear();
        show(row, false);
    }
}

void CheckRows::showWaiting(Check check)
{
    auto &place = row(check);
    place.name->setMessage(MessageLabel::Kind::Note, u"… %1"_s.arg(nameOf(check)));
    place.text->clear();
    show(place, true);
}

void CheckRows::showReport(const CheckReport &report)
{
    auto &place = row(report.check);
    place.name->setMessage(
        kindOf(report.outcome), u"%1 %2"_s.arg(signOf(report.outcome), nameOf(report.check)));
    place.text->setText(wholeText(report));
    place.took->setText(tookText(report.tookMs));
    show(place, true);
    const auto next = static_cast<int>(report.check) + 1;
    if (report.outcome != CheckReport::Outcome::Skipped && next < kChecks)
        showWaiting(static_cast<Check>(next));
}

void CheckRows::stopWaiting()
{
    for (auto &row : m_rows)
        if (row.name->text().startsWith(u'…'))
            show(row, false);
}

} // namespace readback
