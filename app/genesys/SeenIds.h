// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>
#include <QUuid>

namespace readback {

// Ids that a listing has met, of which there may be a million: a UUID takes its sixteen bytes and
// not its text.
class SeenIds
{
public:
    // False: it was here already.
    bool insert(const QString &id);
    bool contains(const QString &id) const;
    void clear();
    qsizetype size() const { return m_uuids.size() + m_others.size(); }

private:
    QSet<QUuid> m_uuids;
    QSet<QString> m_others;
};

} // namespace readback
