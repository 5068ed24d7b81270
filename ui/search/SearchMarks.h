// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/SearchHit.h"

#include <QObject>

#include <vector>

namespace readback {

class CallFinder;
class TranscriptPane;

// Sets the hits of a search of all calls off in the call that is read, as those of the find bar
// are; where that is open, its own are shown. Window's thread.
class SearchMarks : public QObject
{
    Q_OBJECT
public:
    // The pane outlives it.
    explicit SearchMarks(TranscriptPane &pane, QObject *parent = nullptr);
    ~SearchMarks() override;

    // In the call of `hit`, now or once it is shown; the other hits there are asked for.
    void mark(CallFinder &finder, const SearchHit &hit, const QString &search);
    void clear();

private:
    void show();

    TranscriptPane &m_pane;
    SearchHit m_current;
    std::vector<SearchHit> m_hits; // in the call of m_current
    CallHandle m_finding;
};

} // namespace readback
