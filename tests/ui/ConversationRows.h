// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"
#include "ui/conversations/ConversationTableModel.h"

#include <QAbstractItemModelTester>
#include <QLocale>

namespace readback::test {

using namespace Qt::StringLiterals;
using Column = ConversationColumn;

// The ids in the order shown.
inline QStringList shownIds(const ConversationTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.data(model.index(row, 0), ConversationTableModel::kIdRole).toString();
    return ids;
}

inline QStringList cells(const ConversationTableModel &model, Column column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.data(model.index(row, static_cast<int>(column))).toString();
    return texts;
}

inline Conversation call(const QString &id, const QString &agent, const QString &queue,
    const QString &customer, int minutesAgo = 0)
{
    Conversation c;
    c.id = id;
    c.start = sampleNow().addSecs(-60LL * minutesAgo);
    c.durationMs = 60'000;
    if (!agent.isEmpty())
        c.agents = {agent};
    if (!queue.isEmpty())
        c.queues = {queue};
    c.customer = customer;
    return c;
}

} // namespace readback::test
