// SPDX-License-Identifier: MIT
#include "ui/shortcuts/KeyField.h"

#include <QLineEdit>

namespace readback {

void KeyField::showKeys(const QKeySequence &keys)
{
    setKeySequence(keys);
    if (auto *text = findChild<QLineEdit *>())
        text->setPlaceholderText(isEnabled() ? tr("none") : QString());
}

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
