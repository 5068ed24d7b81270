// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallMap.h"

#include "ui/InertText.h"
#include "ui/transcript/map/AccessibleCallMap.h"
#include "ui/transcript/map/CallMapPainter.h"
#include "ui/transcript/map/CallMapText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace readback {

CallMap::CallMap(QWidget *parent) : QWidget(parent)
{
    installCallMapAccessibility();
    setObjectName(QStringLiteral("callMap"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Call map"));
    restyle();
    setCall(nullptr);
}

void CallMap::setCall(const TranscriptPtr &transcript, const CallSummary &summary)
{
    m_transcript = transcript;
    m_summary = summary;
    m_summary.lengthMs = std::max<qint64>(1, m_summary.lengthMs);
    m_hitTimes.clear();
    m_currentHit.reset();
    m_inSight.reset();
    m_placeMs = 0;
    setEnabled(transcript != nullptr);
    forget();
}

void CallMap::setInSight(qint64 fromMs, qint64 toMs)
{
    const auto span = std::pair(fromMs, std::max(fromMs, toMs));
    if (m_inSight == span)
        return;
    m_inSight = span;
    update();
}

void CallMap::clearInSight()
{
    m_inSight.reset();
    update();
}

void CallMap::setHits(const std::vector<qint64> &timesMs, std::optional<qint64> current)
{
    if (m_hitTimes != timesMs)
        m_picture = {};
    m_hitTimes = timesMs;
    m_currentHit = current;
    update();
}

void CallMap::setPlace(qint64 ms)
{
    const qint64 place = std::clamp<qint64>(ms, 0, m_summary.lengthMs);
    if (place == m_placeMs)
        return;
    m_placeMs = place;
    update();
    QAccessibleValueChangeEvent event(this, static_cast<double>(place) / 1000);
    QAccessible::updateAccessibility(&event);
}

void CallMap::choose(qint64 ms)
{
    if (!m_transcript)
        return;
    setPlace(ms);
    emit placeChosen(m_placeMs);
}

QString CallMap::textAt(qint64 ms) const
{
    return m_transcript ? callMapText(*m_transcript, m_summary.events, ms) : QString();
}

QRect CallMap::room() const
{
    return rect().adjusted(m_metrics.margin, 0, -m_metrics.margin, 0);
}

int CallMap::columns() const
{
    return std::max(1, qRound(room().width() * devicePixelRatioF()));
}

qint64 CallMap::timeAt(const QPoint &point) const
{
    const auto place = room();
    const int x = isRightToLeft() ? place.right() - point.x() : point.x() - place.left();
    return scale().msAt(qRound(x * devicePixelRatioF()));
}

int CallMap::xOf(qint64 ms) const
{
    const auto place = room();
    const int x = qRound(scale().columnOf(ms) / devicePixelRatioF());
    return isRightToLeft() ? place.right() - x : place.left() + x;
}

const CallMapGeometry &CallMap::geometry()
{
    if (!m_geometry) {
        const double pixel = devicePixelRatioF();
        static const Transcript none;
        m_geometry = CallMapGeometry::of(m_transcript ? *m_transcript : none, m_summary.events,
            scale(), pixel, qRound(m_metrics.mood * pixel));
    }
    return *m_geometry;
}

QSize CallMap::sizeHint() const
{
    return {40 * m_metrics.margin, m_metrics.height};
}

QSize CallMap::minimumSizeHint() const
{
    return {4 * m_metrics.margin, m_metrics.height};
}

void CallMap::restyle()
{
    m_metrics = CallMapMetrics::of(fontMetrics());
    m_colours = CallMapColours::of(palette());
    forget();
    updateGeometry();
}

void CallMap::forget()
{
    m_geometry.reset();
    m_picture = {};
    update();
}

void CallMap::drawCall()
{
    const auto &shape = geometry();
    m_hits.clear();
    for (const qint64 ms : m_hitTimes)
        if (const int column = shape.scale.columnOf(ms); m_hits.empty() || m_hits.back() != column)
            m_hits.push_back(column);
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    CallMapPainter map(painter, room(), shape.scale, m_metrics, m_colours, layoutDirection());
    map.paintCall(shape);
    map.paintHits(m_hits);
}

void CallMap::paintEvent(QPaintEvent *)
{
    if (!m_picture.isNull() && m_picture.devicePixelRatio() != devicePixelRatioF())
        forget(); // moved to another screen
    if (m_picture.isNull())
        drawCall();
    QPainter painter(this);
    const auto steps = scale();
    CallMapPainter map(painter, room(), steps, m_metrics, m_colours, layoutDirection());
    const auto sight = m_inSight.value_or(std::pair<qint64, qint64>());
    const int from = steps.columnOf(sight.first), to = steps.columnOf(sight.second) + 1;
    if (m_inSight)
        map.paintFilling(from, to);
    painter.drawPixmap(0, 0, m_picture);
    if (m_currentHit)
        map.paintCurrentHit(steps.columnOf(*m_currentHit));
    if (m_inSight)
        map.paintFrame(from, to);
    if (m_transcript)
        map.paintCursor(steps.columnOf(m_placeMs));
    if (m_focusShown) {
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 1, -2, -1), 4, 4);
    }
}

bool CallMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = textAt(timeAt(help->pos()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), inertToolTip(text), this);
    return true;
}

void CallMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        restyle();
        break;
    default:
        break;
    }
}

void CallMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    forget();
}

void CallMap::mousePressEvent(QMouseEvent *event)
{
    m_focusShown = false;
    if (event->button() == Qt::LeftButton)
        choose(timeAt(event->position().toPoint()));
    else
        event->ignore();
}

void CallMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(timeAt(event->position().toPoint()));
}

void CallMap::focusInEvent(QFocusEvent *event)
{
    m_focusShown = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void CallMap::focusOutEvent(QFocusEvent *event)
{
    m_focusShown = false;
    QWidget::focusOutEvent(event);
    update();
}

} // namespace readback
