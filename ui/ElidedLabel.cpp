// SPDX-License-Identifier: MIT
#include "ui/ElidedLabel.h"

#include "app/text/OneLine.h"

#include <QFontMetrics>
#include <QPainter>

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
    const auto metrics = fontMetrics();
    return {metrics.horizontalAdvance(m_text), metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
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
