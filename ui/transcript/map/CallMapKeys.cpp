// SPDX-License-Identifier: MIT
// The keyboard of the call map; the rest is in CallMap.cpp.
#include "app/text/CallPlaces.h"
#include "ui/transcript/map/CallMap.h"

#include <QKeyEvent>

#include <algorithm>

namespace readback {

namespace {

constexpr int kPages = 10; // that a call has for PageUp and PageDown

} // namespace

qint64 CallMap::nextPhrase() const
{
    const auto &phrases = m_transcript->phrases;
    const auto next = std::upper_bound(phrases.begin(), phrases.end(), m_placeMs,
        [](qint64 ms, const Phrase &phrase) { return ms < phrase.startMs; });
    return next == phrases.end() ? m_placeMs : next->startMs;
}

// That which is being spoken, from its beginning; at its beginning, the one before.
qint64 CallMap::previousPhrase() const
{
    const auto &phrases = m_transcript->phrases;
    const auto next = std::lower_bound(phrases.begin(), phrases.end(), m_placeMs,
        [](const Phrase &phrase, qint64 ms) { return phrase.startMs < ms; });
    return next == phrases.begin() ? 0 : std::prev(next)->startMs;
}

std::optional<qint64> CallMap::targetOf(const QKeyEvent &event) const
{
    const bool mirrored = isRightToLeft();
    const qint64 page = std::max<qint64>(1, m_summary.lengthMs / kPages);
    switch (event.key()) {
    case Qt::Key_Left:
        return mirrored ? nextPhrase() : previousPhrase();
    case Qt::Key_Right:
        return mirrored ? previousPhrase() : nextPhrase();
    case Qt::Key_Up:
        return previousPhrase();
    case Qt::Key_Down:
        return nextPhrase();
    case Qt::Key_PageUp:
        return m_placeMs - page;
    case Qt::Key_PageDown:
        return m_placeMs + page;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return m_summary.lengthMs;
    default:
        return {};
    }
}

void CallMap::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const auto target = plain && m_transcript ? targetOf(*event) : std::nullopt;
    if (!target)
        return QWidget::keyPressEvent(event);
    m_focusShown = true;
    choose(*target);
}

} // namespace readback
