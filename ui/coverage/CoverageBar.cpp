// SPDX-License-Identifier: MIT
#include "ui/coverage/CoverageBar.h"

#include "ui/StateSign.h"

#include <QPainter>
#include <QPainterPath>

namespace readback {

namespace {

constexpr std::array kOrder{TranscriptState::Ready, TranscriptState::NotReady,
    TranscriptState::None, TranscriptState::Forbidden, TranscriptState::Failed,
    TranscriptState::Unknown};
constexpr qreal kGap = 1.5; // so that neighbours are told apart without their colours

QColor colourOf(TranscriptState state, const QPalette &palette)
{
    auto colour = stateInk(state, palette);
    if (state == TranscriptState::Unknown)
        colour.setAlphaF(0.35F);
    return colour;
}

} // namespace

CoverageBar::CoverageBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CoverageBar::sizeHint() const
{
    return {200, fontMetrics().height() * 2 / 3};
}

void CoverageBar::setReport(const CoverageReport &report)
{
    m_counts = {};
    m_counts[static_cast<size_t>(TranscriptState::Ready)] = report.ready;
    for (const auto &group : report.groups)
        m_counts[static_cast<size_t>(group.state)] += group.count;
    m_calls = report.calls;
    setAccessibleName(coverageHeadline(report));
    update();
}

void CoverageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), 3, 3);
    painter.setClipPath(outline);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    qreal left = 0;
    for (const auto state : kOrder) {
        const qreal share = m_calls > 0
            ? width() * qreal(m_counts[static_cast<size_t>(state)]) / qreal(m_calls)
            : 0;
        if (share > 0)
            painter.fillRect(
                QRectF(left, 0, std::max(share - kGap, 1.0), height()), colourOf(state, palette()));
        left += share;
    }
}

} // namespace readback
