// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequenceEdit>

namespace readback {

// Takes one combination of keys, at once: QKeySequenceEdit itself waits for further ones.
class KeyField : public QKeySequenceEdit
{
    Q_OBJECT
public:
    using QKeySequenceEdit::QKeySequenceEdit;

    // Where there are none it says so, and not at length that some may be pressed.
    void showKeys(const QKeySequence &keys);

signals:
    void keysPressed(const QKeySequence &keys);
    // The focus went elsewhere; what is in the field need not be anything.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace readback
