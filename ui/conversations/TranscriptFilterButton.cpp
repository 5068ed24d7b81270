// SPDX-License-Identifier: MIT
#include "ui/conversations/TranscriptFilterButton.h"

#include "ui/StateSign.h"

namespace readback {

namespace {

TranscriptState signOf(TranscriptFilter choice)
{
    switch (choice) {
    case TranscriptFilter::Processing:
        return TranscriptState::NotReady;
    case TranscriptFilter::Without:
        return TranscriptState::None;
    case TranscriptFilter::Trouble:
        return TranscriptState::Failed;
    case TranscriptFilter::NotAsked:
        return TranscriptState::Unknown;
    case TranscriptFilter::Any:
    case TranscriptFilter::With:
        break;
    }
    return TranscriptState::Ready;
}

} // namespace

// In the order of TranscriptFilter.
TranscriptFilterButton::TranscriptFilterButton(QWidget *parent)
    : ChoiceButton(
        {tr("&All transcripts"), tr("&With transcript"), tr("&Processing"),
            tr("With&out transcript"), tr("No per&mission, or failed"), tr("&Not asked for yet")},
        parent)
{
    TranscriptFilterButton::showChoice();
}

void TranscriptFilterButton::showChoice()
{
    ChoiceButton::showChoice();
    const auto text = tr("Transcript: %1").arg(chosenWords());
    setToolTip(text);
    setAccessibleName(text);
}

QIcon TranscriptFilterButton::iconFor(int index) const
{
    const auto choice = static_cast<TranscriptFilter>(index);
    const auto state = signOf(choice);
    return stateIcon(state,
        choice == TranscriptFilter::Any ? palette().color(QPalette::PlaceholderText)
                                        : stateInk(state, palette()));
}

} // namespace readback
