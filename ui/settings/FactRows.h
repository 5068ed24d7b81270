// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace readback {

// Facts, one under the other: a name and what there is to say of it, as plain text that can be
// selected.
class FactRows : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name;
        QString text;
    };

    static constexpr int kSpacing = 4; // between two, in device-independent pixels

    explicit FactRows(QWidget *parent = nullptr);

    // In the place of those before.
    void setFacts(const std::vector<Fact> &facts);

private:
    void addFact(int row, const Fact &fact);

    QGridLayout *m_grid;
};

} // namespace readback
