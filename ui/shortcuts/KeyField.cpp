// SPDX-License-Identifier: MIT
#include "ui/shortcuts/KeyField.h"

namespace readback {

void KeyField::keyPressEvent(QKeyEvent *event)
{
    QKeySequenceEdit::keyPressEvent(event);
    const auto keys = keySequence(); // empty while there are but Shift and the like
    if (!keys.isEmpty())
        emit keysPressed(QKeySequence(keys[0]));
}

void KeyField::focusOutEvent(QFocusEvent *event)
{
    QKeySequenceEdit::focusOutEvent(event);
    emit left();
}

} // namespace readback
