// SPDX-License-Identifier: MIT
#include "ui/transcript/find/FindHistory.h"

namespace readback {

void FindHistory::remember(const QString &text)
{
    m_at = -1;
    if (text.trimmed().isEmpty())
        return;
    m_texts.removeAll(text);
    m_texts.prepend(text);
    if (m_texts.size() > kMost)
        m_texts.removeLast();
}

QString FindHistory::older(const QString &typed)
{
    if (m_at < 0)
        m_typed = typed;
    // What is there already need not be gone back to.
    const qsizetype next
        = m_at + 1 < m_texts.size() && m_texts[m_at + 1] == typed && m_at < 0 ? m_at + 2 : m_at + 1;
    if (next >= m_texts.size())
        return {};
    m_at = next;
    return m_texts[m_at];
}

QString FindHistory::newer()
{
    if (m_at < 0)
        return {};
    --m_at;
    if (m_at >= 0 && m_texts[m_at] != m_typed)
        return m_texts[m_at];
    m_at = -1;
    return m_typed.isNull() ? QStringLiteral("") : m_typed;
}

} // namespace readback
