// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QSplitter;

namespace readback {

class DayStrip;
class HitTable;
class HitTableModel;
class PlaceStrip;
class SavedCounts;
class SavedList;
class SearchBar;
class SearchNotice;

// The search of all transcripts: what is looked for, on which days and where in the calls it was
// found, the hits, and the saved searches beside them. Lays its parts out; SearchController works
// with them. Window's thread.
class SearchPanel : public QWidget
{
    Q_OBJECT
public:
    // Both outlive it.
    SearchPanel(HitTableModel &model, const SavedCounts &counts, QWidget *parent = nullptr);

    SearchBar *bar() const { return m_bar; }
    HitTable *table() const { return m_table; }
    SearchNotice *notice() const { return m_notice; }
    SavedList *saved() const { return m_saved; }
    DayStrip *days() const { return m_days; }
    PlaceStrip *places() const { return m_places; }

    // How many hits there are; empty: the line and the strips beside it are hidden.
    void setCountText(const QString &text);
    QString countText() const;
    void setSavedShown(bool shown);

    // Shows it and goes to the field.
    void open();
    // Hides it; the focus goes back to where it came from.
    void close();
    QSize minimumSizeHint() const override;

    // The order of the hits, the widths of their columns and of the saved searches.
    QByteArray saveState() const;
    // Of no use: nothing is changed.
    void restoreState(const QByteArray &state);

signals:
    void openChanged(bool open);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeSummary();
    QWidget *makeHits();
    void lay();
    void fitStrips();
    int heightOfRows(int rows) const;

    SearchBar *m_bar;
    QLabel *m_count;
    DayStrip *m_days;
    PlaceStrip *m_places;
    SavedList *m_saved;
    HitTable *m_table;
    SearchNotice *m_notice;
    QWidget *m_summary;
    QSplitter *m_sides = nullptr; // saved searches and hits
    QPointer<QWidget> m_focusBefore;
};

} // namespace readback
