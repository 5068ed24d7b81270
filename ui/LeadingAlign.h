// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QStyle>

namespace readback {

// Words at the side where the label's window begins, whatever they are written in: by itself a
// label goes by its text, so that English words stand away from their field in a window from right
// to left.
inline void alignLeading(QLabel &label)
{
    const auto across = QStyle::visualAlignment(label.layoutDirection(), Qt::AlignLeft);
    label.setAlignment(across | (label.alignment() & Qt::AlignVertical_Mask));
}

} // namespace readback
