// SPDX-License-Identifier: MIT
#include "ui/coverage/CoverageTable.h"

#include "app/text/TranscriptStatusText.h"
#include "ui/FlatHeader.h"
#include "ui/StateSign.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

enum Column { kState, kReason, kCalls, kShare };

QString shareText(int count, int calls)
{
    if (calls == 0)
        return {};
    const double share = 100.0 * count / calls;
    // Something is not nothing.
    return share < 0.1 ? u"<"_s + QLocale().toString(0.1, 'f', 1) + u" %"_s
                       : QLocale().toString(share, 'f', 1) + u" %"_s;
}

} // namespace

CoverageTable::CoverageTable(QWidget *parent) : QTreeWidget(parent)
{
    setHeader(new FlatHeader(this, FlatHeader::kStyleMargin));
    setColumnCount(4);
    setHeaderLabels({tr("Transcript"), tr("Reason"), tr("Calls"), tr("Share")});
    headerItem()->setTextAlignment(kCalls, Qt::AlignRight | Qt::AlignVCenter);
    headerItem()->setTextAlignment(kShare, Qt::AlignRight | Qt::AlignVCenter);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setAccessibleName(tr("Calls by transcript"));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(kReason, QHeaderView::Stretch);
}

void CoverageTable::setReport(const CoverageReport &report)
{
    if (report == m_report && topLevelItemCount() > 0)
        return;
    m_report = report;
    showReport();
}

void CoverageTable::showReport()
{
    const auto *before = currentItem();
    const auto state = before ? before->data(kState, Qt::UserRole) : QVariant();
    const auto reason = before ? before->text(kReason) : QString();
    const bool anySelected = before != nullptr;
    clear(); // and `before` with it
    addGroup({TranscriptState::Ready, {}, m_report.ready});
    for (const auto &group : m_report.groups)
        addGroup(group);
    for (int row = 0; anySelected && row < topLevelItemCount(); ++row) {
        auto *item = topLevelItem(row);
        if (item->data(kState, Qt::UserRole) == state && item->text(kReason) == reason)
            setCurrentItem(item);
    }
}

void CoverageTable::addGroup(const CoverageGroup &group)
{
    auto *item = new QTreeWidgetItem(this);
    item->setIcon(kState, stateIcon(group.state, stateInk(group.state, palette())));
    item->setText(kState, statusWords({group.state}));
    item->setData(kState, Qt::UserRole, static_cast<int>(group.state));
    item->setText(kReason, group.reason);
    item->setToolTip(
        kReason, group.reason.isEmpty() ? QString() : u"<qt>"_s + group.reason.toHtmlEscaped());
    item->setText(kCalls, QLocale().toString(group.count));
    item->setText(kShare, shareText(group.count, m_report.calls));
    item->setTextAlignment(kCalls, Qt::AlignRight | Qt::AlignVCenter);
    item->setTextAlignment(kShare, Qt::AlignRight | Qt::AlignVCenter);
}

void CoverageTable::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && topLevelItemCount() > 0)
        showReport();
}

} // namespace readback
