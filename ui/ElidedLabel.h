// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace readback {

// One line of plain text, whatever it says; ends in an ellipsis where it does not fit, and then
// shows the whole as a tool tip.
class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_text;
};

} // namespace readback
