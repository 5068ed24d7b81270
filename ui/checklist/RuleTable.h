// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checklist/RuleWidths.h"

#include <QTableView>

namespace readback {

// The rules of a checklist that is being edited, a rule a row. It never scrolls sideways: where
// there is little room, or letters are large, a cell has several lines. Window's thread.
class RuleTable : public QTableView
{
    Q_OBJECT
public:
    // `model` outlives the table.
    explicit RuleTable(RuleModel &model, QWidget *parent = nullptr);

    // What a rule takes besides its words, with all of it on one line.
    int widthBesideWords() const;
    // What is being typed or chosen in a cell goes into the model, be the window active or not.
    void takeInCell();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpLook();
    void measure();
    int leastForTitle(int column) const;
    void fitColumns();

    RuleModel &m_model;
    RuleWidths m_least = {};
    RuleWidths m_most = {};
};

} // namespace readback
