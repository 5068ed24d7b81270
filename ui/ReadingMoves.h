// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/Landmarks.h"

#include <QObject>

#include <map>

class QAction;

namespace readback {

class TranscriptPane;
struct GoActions;

// The jumps of the menu Go within the call that is read: to the next turn, silence, negative phrase
// and topic, and back, round the end if need be. They start from the caret while it is in sight,
// else from what is. Window's thread.
class ReadingMoves : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    ReadingMoves(const GoActions &actions, TranscriptPane &pane, QObject *parent);

signals:
    // Where the reader came to, or that there is nothing of the kind: one quiet sentence.
    void told(const QString &sentence);

private:
    void bind(QAction *action, LandmarkKind kind, bool forward);
    void jump(LandmarkKind kind, bool forward);
    const std::vector<int> &landmarks(LandmarkKind kind);
    int startingPoint(bool forward) const;
    QString sentenceFor(LandmarkKind kind, const Jump &jump, size_t count, bool forward) const;
    QString topicsOf(int phrase) const;

    TranscriptPane &m_pane;
    std::map<LandmarkKind, std::vector<int>> m_landmarks; // of the call on screen, as far as asked
};

} // namespace readback
