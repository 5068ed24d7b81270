// SPDX-License-Identifier: MIT
#include "ui/ReadingMoves.h"

#include "ui/actions/GoActions.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString noneText(LandmarkKind kind)
{
    switch (kind) {
    case LandmarkKind::Turn:
        break;
    case LandmarkKind::Silence:
        return ReadingMoves::tr("There is no silence of 3 s or more in this call.");
    case LandmarkKind::Negative:
        return ReadingMoves::tr("No phrase of this call was found to be negative.");
    case LandmarkKind::Topic:
        return ReadingMoves::tr("No topic was found in this call.");
    }
    return ReadingMoves::tr("Nothing was said in this call.");
}

} // namespace

ReadingMoves::ReadingMoves(const GoActions &actions, TranscriptPane &pane, QObject *parent)
    : QObject(parent), m_pane(pane)
{
    bind(actions.nextTurn, LandmarkKind::Turn, true);
    bind(actions.previousTurn, LandmarkKind::Turn, false);
    bind(actions.nextSilence, LandmarkKind::Silence, true);
    bind(actions.previousSilence, LandmarkKind::Silence, false);
    bind(actions.nextNegative, LandmarkKind::Negative, true);
    bind(actions.previousNegative, LandmarkKind::Negative, false);
    bind(actions.nextTopic, LandmarkKind::Topic, true);
    bind(actions.previousTopic, LandmarkKind::Topic, false);
    connect(pane.view(), &TranscriptView::transcriptChanged, this, [this] { m_landmarks.clear(); });
}

void ReadingMoves::bind(QAction *action, LandmarkKind kind, bool forward)
{
    connect(action, &QAction::triggered, this, [this, kind, forward] { jump(kind, forward); });
}

void ReadingMoves::jump(LandmarkKind kind, bool forward)
{
    if (!m_pane.transcript()) {
        emit told(tr("No call is open to read."));
        return;
    }
    const auto &places = landmarks(kind);
    const auto found = jumpFrom(places, startingPoint(forward), forward);
    if (!found) {
        emit told(noneText(kind));
        return;
    }
    m_pane.view()->showPhrase(found->phrase);
    emit told(sentenceFor(kind, *found, places.size(), forward));
}

const std::vector<int> &ReadingMoves::landmarks(LandmarkKind kind)
{
    const auto known = m_landmarks.find(kind);
    if (known != m_landmarks.end())
        return known->second;
    return m_landmarks[kind] = landmarksOf(*m_pane.transcript(), kind, m_pane.conversation().holds);
}

int ReadingMoves::startingPoint(bool forward) const
{
    auto *view = m_pane.view();
    const auto [first, last] = view->phrasesInSight();
    const int caret = view->phraseAtCaret();
    if (first <= caret && caret <= last)
        return caret;
    return forward ? first - 1 : first; // what begins at the top is still ahead
}

QString ReadingMoves::sentenceFor(
    LandmarkKind kind, const Jump &jump, size_t count, bool forward) const
{
    const auto place = tr("%1 of %2").arg(jump.index + 1).arg(count);
    QString text;
    switch (kind) {
    case LandmarkKind::Turn:
        text = tr("Turn %1").arg(place);
        break;
    case LandmarkKind::Silence:
        text = tr("Silence %1").arg(place);
        break;
    case LandmarkKind::Negative:
        text = tr("Negative phrase %1").arg(place);
        break;
    case LandmarkKind::Topic:
        text = tr("Topic %1: %2").arg(place, topicsOf(jump.phrase));
        break;
    }
    if (!jump.wrapped)
        return text;
    return forward ? tr("%1, from the beginning again").arg(text)
                   : tr("%1, from the end again").arg(text);
}

QString ReadingMoves::topicsOf(int phrase) const
{
    QStringList names;
    for (const auto &mark : m_pane.transcript()->topics) {
        if (static_cast<int>(mark.phrase) == phrase)
            names << mark.name;
    }
    return names.join(u", "_s);
}

} // namespace readback
