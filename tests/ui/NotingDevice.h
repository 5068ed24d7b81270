// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPagedPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>

namespace readback {

// Notes what text is painted, and in which colours.
class NotingEngine : public QPaintEngine
{
public:
    NotingEngine() : QPaintEngine(AllFeatures) { }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override
    {
        if (now.state() & DirtyPen)
            m_pen = now.pen().color();
    }
    void drawTextItem(const QPointF &, const QTextItem &item) override
    {
        text += item.text();
        colours << m_pen;
    }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawImage(
        const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    Type type() const override { return User; }

    QString text;
    QList<QColor> colours;

private:
    QColor m_pen;
};

// As large and as fine as the device that it is like.
class NotingDevice : public QPaintDevice
{
public:
    explicit NotingDevice(const QPagedPaintDevice &like) : m_like(like) { }
    QPaintEngine *paintEngine() const override { return &m_engine; }
    NotingEngine &engine() { return m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_like.width();
        case PdmHeight:
            return m_like.height();
        case PdmDpiX:
        case PdmPhysicalDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_like.logicalDpiX();
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    const QPagedPaintDevice &m_like;
    mutable NotingEngine m_engine;
};

} // namespace readback
