// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/header/FactLayout.h"

#include <QWidget>

namespace readback {

// One line of facts, to read, select and copy with mouse and keyboard; each says what it means in a
// tool-tip. What does not fit ends in an ellipsis and is reached with the keys. Plain text,
// whatever it says.
class FactLine : public QWidget
{
    Q_OBJECT
public:
    explicit FactLine(QWidget *parent = nullptr);

    // What is selected stays where nothing has changed.
    void setParts(const HeaderParts &parts);
    // All of it, with five spaces between two facts.
    QString text() const;
    QString selectedText() const;
    void selectAll();
    void copy(); // what is selected, else all

    int naturalWidth() const; // in which nothing is cut
    QString toolTipAt(const QPoint &point) const; // plain; empty: nothing is there

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    // "Copy all" of the context menu: what that is is decided by who has several lines.
    void copyAllRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    FactPlace placeAt(const QPointF &point) const;
    double lineX(const QPointF &point) const;
    QPointF topLeftOf(size_t fact) const;
    void moveCaret(FactPlace place, bool keepAnchor);
    void scrollToCaret();
    void rebuild();
    void paintFact(QPainter &painter, size_t fact) const;
    void paintSign(QPainter &painter, size_t fact, const QColor &colour) const;
    QColor colourOf(const HeaderPart &part) const;
    bool isCut(size_t fact) const;

    FactLayout m_layout;
    FactPlace m_anchor;
    FactPlace m_caret;
    double m_scrolled = 0; // how much of the line is before the beginning of the widget
    bool m_focusShown = false; // the focus came by keyboard
};

} // namespace readback
