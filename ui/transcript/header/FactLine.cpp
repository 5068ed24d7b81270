// SPDX-License-Identifier: MIT
#include "ui/transcript/header/FactLine.h"

#include "ui/CallMapColours.h"
#include "ui/InertText.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewestLetters = 5; // of a fact that is cut, its dots among them

// To a screen reader it is a text that can have the focus.
QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *line = qobject_cast<FactLine *>(object))
        return new QAccessibleWidget(line, QAccessible::StaticText); // owned by Qt's cache
    return nullptr;
}

} // namespace

FactLine::FactLine(QWidget *parent) : QWidget(parent)
{
    QAccessible::installFactory(makeAccessible);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
}

void FactLine::setParts(const HeaderParts &parts)
{
    FactLayout layout(parts, font(), layoutDirection());
    if (layout.parts() == m_layout.parts())
        return;
    m_layout = std::move(layout);
    m_anchor = m_caret = {};
    m_scrolled = 0;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString FactLine::text() const
{
    return m_layout.joined(u"     "_s);
}

QString FactLine::selectedText() const
{
    return m_layout.between(std::min(m_anchor, m_caret), std::max(m_anchor, m_caret), u", "_s);
}

int FactLine::naturalWidth() const
{
    return static_cast<int>(std::ceil(m_layout.width())) + 1;
}

QSize FactLine::sizeHint() const
{
    return {naturalWidth(), fontMetrics().height() + 2};
}

QSize FactLine::minimumSizeHint() const
{
    return {0, fontMetrics().height() + 2};
}

void FactLine::rebuild()
{
    m_layout = FactLayout(m_layout.parts(), font(), layoutDirection());
    m_scrolled = 0;
    updateGeometry();
    update();
}

void FactLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutDirectionChange)
        rebuild();
}

void FactLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scrollToCaret();
}

double FactLine::lineX(const QPointF &point) const
{
    return (isRightToLeft() ? width() - point.x() : point.x()) + m_scrolled;
}

FactPlace FactLine::placeAt(const QPointF &point) const
{
    return m_layout.placeAt(lineX(point));
}

QString FactLine::toolTipAt(const QPoint &point) const
{
    const double x = lineX(point);
    const size_t fact = m_layout.factAt(x);
    if (fact >= m_layout.count() || x < 0 || x > m_layout.end(fact))
        return {};
    const HeaderPart &part = m_layout.part(fact);
    return isCut(fact) ? part.text + u'\n' + part.toolTip : part.toolTip;
}

bool FactLine::isCut(size_t fact) const
{
    return m_layout.end(fact) - m_scrolled > width() + 0.5;
}

QPointF FactLine::topLeftOf(size_t fact) const
{
    const double x = isRightToLeft() ? width() - m_layout.end(fact) + m_scrolled
                                     : m_layout.textStart(fact) - m_scrolled;
    return {x, 1};
}

QColor FactLine::colourOf(const HeaderPart &part) const
{
    const auto colours = CallMapColours::of(palette());
    return part.sign == HeaderPart::Sign::Down ? colours.negative
        : part.sign == HeaderPart::Sign::Up    ? colours.positive
                                               : palette().color(foregroundRole());
}

void FactLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t fact = 0; fact < m_layout.count(); ++fact)
        if (m_layout.start(fact) - m_scrolled < width() && m_layout.end(fact) >= m_scrolled)
            paintFact(painter, fact);
    if (m_focusShown) {
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.drawLine(QPointF(0, height() - 1), QPointF(width(), height() - 1));
    }
}

void FactLine::paintFact(QPainter &painter, size_t fact) const
{
    const HeaderPart &part = m_layout.part(fact);
    const QColor colour = colourOf(part);
    paintSign(painter, fact, colour);
    painter.setPen(colour);
    const QPointF at = topLeftOf(fact);
    const double room = width() - (m_layout.textStart(fact) - m_scrolled);
    if (isCut(fact) && m_anchor == m_caret && !m_focusShown) {
        auto cut = fontMetrics().elidedText(part.text, Qt::ElideRight, static_cast<int>(room));
        if (cut.size() < kFewestLetters)
            cut = fontMetrics().horizontalAdvance(u'…') <= room ? u"…"_s : QString();
        const auto side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        painter.setLayoutDirection(part.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(QRectF(isRightToLeft() ? 0 : at.x(), at.y(), room, height()),
            static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignTop) | Qt::TextSingleLine, cut);
        return;
    }
    QList<QTextLayout::FormatRange> formats;
    const auto from = std::max(std::min(m_anchor, m_caret), m_layout.startOf(fact));
    const auto to = std::min(std::max(m_anchor, m_caret), m_layout.endOf(fact));
    if (from < to) {
        QTextCharFormat format;
        format.setForeground(palette().brush(QPalette::HighlightedText));
        format.setBackground(palette().brush(QPalette::Highlight));
        formats.append({from.offset, to.offset - from.offset, format});
    }
    m_layout.text(fact).draw(&painter, at, formats);
    if (m_focusShown && m_caret.fact == fact)
        m_layout.text(fact).drawCursor(&painter, at, m_caret.offset);
}

void FactLine::paintSign(QPainter &painter, size_t fact, const QColor &colour) const
{
    using Sign = HeaderPart::Sign;
    const Sign sign = m_layout.part(fact).sign;
    if (sign == Sign::None)
        return;
    const double side = m_layout.signSize();
    const double start = m_layout.start(fact) - m_scrolled;
    const QRectF box(isRightToLeft() ? width() - start - side : start,
        1 + fontMetrics().ascent() * 0.62 - side / 2, side, side);
    const auto colours = CallMapColours::of(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(sign == Sign::Agent ? colours.agent
            : sign == Sign::Customer     ? colours.customer
                                         : colour);
    if (sign == Sign::Agent || sign == Sign::Customer) {
        painter.drawRoundedRect(box, 2, 2);
        return;
    }
    const double flat = sign == Sign::Down ? box.top() : box.bottom();
    const double peak = sign == Sign::Down ? box.bottom() : box.top();
    painter.drawPolygon(
        QPolygonF({{box.left(), flat}, {box.right(), flat}, {box.center().x(), peak}}));
}

} // namespace readback
