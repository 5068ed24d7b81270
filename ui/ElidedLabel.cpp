// SPDX-License-Identifier: MIT
#include "ui/ElidedLabel.h"

#include "app/text/OneLine.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QtMath>

namespace readback {

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = oneLine(text);
    setAccessibleName(m_text);
    updateToolTip();
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    // Rounded, it could be a little too narrow, and the last letters would go.
    const int width = qCeil(QFontMetricsF(font(), this).horizontalAdvance(m_text));
    const auto margins = contentsMargins();
    return {width + margins.left() + margins.right(), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const auto room = contentsRect();
    // Words run as they are written; where they begin is the window's.
    painter.setLayoutDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(room,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
            | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    updateToolTip();
    QWidget::resizeEvent(event);
}

// A tool tip is rich text if it looks like it; escaped within our own markup it never is.
void ElidedLabel::updateToolTip()
{
    const bool cut = sizeHint().width() > width();
    setToolTip(cut ? QStringLiteral("<p>%1</p>").arg(m_text.toHtmlEscaped()) : QString());
}

} // namespace readback
