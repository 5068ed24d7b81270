// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <vector>

namespace readback {

class EvidenceModel;

// The passages in their order. Enter opens one, F2 or typing edits its comment, Delete takes the
// selected ones out, Alt+Shift and an arrow moves them, and so does the mouse. What was selected
// stays so, whatever becomes of the order.
class EvidenceTable : public QTableView
{
    Q_OBJECT
public:
    // `model` outlives the table.
    explicit EvidenceTable(EvidenceModel &model, QWidget *parent = nullptr);

    // From top to bottom; the current one where none is selected.
    std::vector<qint64> selectedNumbers() const;
    QSize sizeHint() const override;
    qint64 currentNumber() const; // 0: none
    void selectNumber(qint64 number);

    void openCurrent();
    void editComment();
    void removeSelected();
    void shiftSelected(bool down);

signals:
    void openRequested(qint64 number);
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void applyFont();
    void fitColumns();
    void noteSelection();
    void restoreSelection();
    bool takeKey(const QKeyEvent &event);

    EvidenceModel &m_model;
    std::vector<qint64> m_selected; // while the model shows itself anew
    qint64 m_current = 0;
    int m_currentRow = -1;
};

} // namespace readback
