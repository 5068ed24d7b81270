// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QWidget>

namespace readback {

class Clock;
class ElidedLabel;

// Who and what the shown call is: agents and queues, then when, how long, from where. Plain text,
// cut with an ellipsis where it does not fit.
class TranscriptHeader : public QWidget
{
    Q_OBJECT
public:
    // `clock` says what today is; it outlives the header.
    explicit TranscriptHeader(Clock &clock, QWidget *parent = nullptr);

    void show(const Conversation &conversation);
    using QWidget::show;
    void clear();

    QString title() const;
    QString line() const;

private:
    Clock &m_clock;
    ElidedLabel *m_title;
    ElidedLabel *m_line;
};

} // namespace readback
