// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace readback {

// The searches last made, newest first, to go back to. In memory only: what people search calls for
// tells of the calls.
class FindHistory
{
public:
    static constexpr int kMost = 10;

    // Each once; nothing but spaces is none. Going back begins anew.
    void remember(const QString &text);
    // The one before (or after) the one gone back to last. `typed` is what stands in the field now,
    // so that it can be come back to. Null: there is none.
    QString older(const QString &typed);
    QString newer();
    const QStringList &texts() const { return m_texts; }

private:
    QStringList m_texts;
    QString m_typed;
    qsizetype m_at = -1; // -1: at what was typed
};

} // namespace readback
