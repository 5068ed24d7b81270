// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"
#include "ui/conversations/ConversationStore.h"

#include <QString>

#include <functional>
#include <vector>

namespace readback {

// What a checklist comes to in the listed calls: two bytes a call.
class RowChecks
{
public:
    using Handle = ConversationStore::Handle;

    // Where the results come from; nothing: there is no checklist.
    struct Source
    {
        std::function<const ChecklistResult *(const QString &id)> result; // null: not known
        std::function<QString(const QString &id)> sentence; // for the tool-tip
    };

    void setSource(Source source);
    bool isActive() const { return m_source.result != nullptr; }

    // Asks for the result of that call, which may be new. True: it is another one now.
    bool update(Handle handle, const QString &id);
    void clear() { m_checks.clear(); }

    // "✓ 5/5", "✗ 3/5"; empty: not known.
    QString text(Handle handle) const;
    QString sentence(const QString &id) const;
    // What sorting goes by: not known, then by the share that was kept.
    quint64 rank(Handle handle) const;

private:
    struct Check
    {
        quint8 kept = 0;
        quint8 total = 0; // 0: not known, or no rules
        bool operator==(const Check &) const = default;
    };
    static_assert(Checklist::kMostRules <= 255);

    Check at(Handle handle) const { return handle < m_checks.size() ? m_checks[handle] : Check(); }

    Source m_source;
    std::vector<Check> m_checks; // by handle; those behind its end are not known
};

} // namespace readback
