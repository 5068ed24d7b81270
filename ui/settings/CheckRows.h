// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/ConnectionCheck.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace readback {

class MessageLabel;

// The checks of a connection, one under the other: what was tried, what came of it, how long it
// took. A row appears when its check is waited for.
class CheckRows : public QWidget
{
    Q_OBJECT
public:
    explicit CheckRows(QWidget *parent = nullptr);

    void clear();
    void showWaiting(Check check);
    void showReport(const CheckReport &report);
    // What had not begun is not waited for any more.
    void stopWaiting();

private:
    struct Row
    {
        MessageLabel *name;
        QLabel *text;
        QLabel *took;
    };
    Row makeRow(QGridLayout &grid, int row);
    Row &row(Check check) { return m_rows.at(static_cast<size_t>(check)); }
    static void show(Row &row, bool visible);

    std::array<Row, kChecks> m_rows;
};

} // namespace readback
