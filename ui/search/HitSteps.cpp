// SPDX-License-Identifier: MIT
#include "ui/search/HitSteps.h"

#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/SearchRun.h"

namespace readback {

HitSteps::HitSteps(
    const HitTable &table, const HitTableModel &model, SearchRun &run, QObject *parent)
    : QObject(parent), m_table(table), m_model(model), m_run(run)
{
}

void HitSteps::step(int hits)
{
    m_steps += hits;
    goOn();
}

void HitSteps::goOn()
{
    if (m_steps == 0 || m_run.isSearching())
        return;
    const int now = m_table.currentRow();
    const int row = now < 0 && m_steps > 0 ? m_steps - 1 : now + m_steps;
    if (row >= m_model.count() && m_run.hasMore())
        return m_run.more();
    m_steps = 0;
    if (m_model.count() == 0)
        emit told(tr("There is no hit to go to."));
    else if (row < 0)
        emit told(tr("This is the first hit."));
    else if (row >= m_model.count())
        emit told(tr("This is the last hit."));
    else
        emit reached(row);
}

} // namespace readback
