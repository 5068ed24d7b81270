// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/triage/CallMarks.h"
#include "ui/transcript/ReadingPlace.h"

#include <QHash>
#include <QPointer>

#include <optional>

namespace readback {

class MarkLine;
class TranscriptView;

// What the reading pane knows of a person's marks: shows those of the call that is read, and
// remembers where the reader was in each call, exactly in this run and by the phrase in later ones.
// Window's thread.
class PaneMarks : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    PaneMarks(TranscriptView &view, MarkLine &line, QObject *parent);

    // Null: none. Those of this run's places that are not known there stay.
    void setMarks(CallMarks *marks);
    // The call that is read; empty: none.
    void show(const QString &id);

    // The reader leaves that call; nothing: it was at its beginning.
    void leave(const QString &id, const std::optional<ReadingPlace> &place);
    std::optional<ReadingPlace> placeOf(const QString &id) const;

private:
    void update();

    TranscriptView &m_view;
    MarkLine &m_line;
    QPointer<CallMarks> m_marks;
    QString m_id;
    QHash<QString, ReadingPlace> m_places; // by conversation
};

} // namespace readback
