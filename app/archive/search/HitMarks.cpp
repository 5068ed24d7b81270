// SPDX-License-Identifier: MIT
#include "app/archive/search/HitMarks.h"

#include "app/archive/search/SplitScripts.h"

namespace readback {

MarkedText hitMarks(const QString &marked)
{
    constexpr QChar kBegin{1};
    constexpr QChar kEnd{2};
    MarkedText out;
    out.text.reserve(marked.size());
    int start = -1;
    for (const QChar c : marked) {
        const auto here = static_cast<int>(out.text.size());
        if (c == kBegin) {
            start = here;
        } else if (c == kEnd) {
            if (start >= 0 && here > start)
                out.spans.push_back({start, here - start});
            start = -1;
        } else if (c != kScriptMark) {
            out.text += c.category() == QChar::Other_Control ? QChar(u' ') : c;
        }
    }
    return out;
}

} // namespace readback
