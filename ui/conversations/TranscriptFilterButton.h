// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ChoiceButton.h"
#include "ui/conversations/ConversationFilter.h"

namespace readback {

// Which transcripts' calls the list shows.
class TranscriptFilterButton : public ChoiceButton
{
    Q_OBJECT
public:
    explicit TranscriptFilterButton(QWidget *parent = nullptr);

    TranscriptFilter choice() const { return static_cast<TranscriptFilter>(index()); }

protected:
    void showChoice() override;
    QIcon iconFor(int index) const override;
};

} // namespace readback
