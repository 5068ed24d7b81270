// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/CallMark.h"

#include <QLabel>

namespace readback {

// What a person has added to the call that is read, in a quiet line or two above its text; hidden
// where there is nothing. Plain text; the whole note is its tool-tip.
class MarkLine : public QLabel
{
    Q_OBJECT
public:
    explicit MarkLine(QWidget *parent = nullptr);

    void setMark(const CallMark &mark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setMargins();
};

} // namespace readback
