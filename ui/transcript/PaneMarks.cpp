// SPDX-License-Identifier: MIT
#include "ui/transcript/PaneMarks.h"

#include "ui/transcript/MarkLine.h"
#include "ui/transcript/TranscriptView.h"

namespace readback {

PaneMarks::PaneMarks(TranscriptView &view, MarkLine &line, QObject *parent)
    : QObject(parent), m_view(view), m_line(line)
{
}

void PaneMarks::setMarks(CallMarks *marks)
{
    if (m_marks)
        m_marks->disconnect(this);
    m_marks = marks;
    if (marks)
        connect(marks, &CallMarks::changed, this, [this](const QStringList &ids) {
            if (ids.contains(m_id))
                update();
        });
    update();
}

void PaneMarks::show(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    update();
}

void PaneMarks::update()
{
    const auto mark = m_marks && !m_id.isEmpty() ? m_marks->of(m_id) : CallMark();
    m_line.setMark(mark);
    m_view.setNotes(mark.phraseNotes);
}

void PaneMarks::leave(const QString &id, const std::optional<ReadingPlace> &place)
{
    if (place)
        m_places.insert(id, *place);
    else
        m_places.remove(id);
    if (m_marks)
        m_marks->setPlace(id, place ? std::optional(place->at.phrase) : std::nullopt);
}

std::optional<ReadingPlace> PaneMarks::placeOf(const QString &id) const
{
    const auto here = m_places.constFind(id);
    if (here != m_places.constEnd())
        return *here;
    const auto kept = m_marks ? m_marks->of(id).place : std::nullopt;
    return kept ? std::optional(ReadingPlace{{*kept, 0}, 0}) : std::nullopt;
}

} // namespace readback
