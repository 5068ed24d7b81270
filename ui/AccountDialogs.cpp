// SPDX-License-Identifier: MIT
#include "ui/AccountDialogs.h"

#include "ui/checklist/ChecklistDialog.h"
#include "ui/conversations/NarrowDialog.h"
#include "ui/conversations/PeriodDialog.h"
#include "ui/marks/NoteDialog.h"
#include "ui/marks/SpeakerNamesDialog.h"
#include "ui/marks/TagsDialog.h"
#include "ui/printing/PrintPreview.h"
#include "ui/settings/SignInDialog.h"

#include <vector>

namespace readback {

namespace {

// Those that are open: one that is done may be there for a moment longer.
template <class T>
std::vector<T *> openIn(const QWidget &window)
{
    std::vector<T *> open;
    for (auto *dialog : window.findChildren<T *>()) {
        if (!dialog->isHidden())
            open.push_back(dialog);
    }
    return open;
}

template <class T>
void rejectAll(const QWidget &window)
{
    for (auto *dialog : openIn<T>(window))
        dialog->reject();
}

template <class T>
void keepAll(const QWidget &window)
{
    for (auto *dialog : openIn<T>(window))
        dialog->keepAndClose();
}

} // namespace

void closeAccountDialogs(const QWidget &window)
{
    keepAll<NoteDialog>(window);
    keepAll<ChecklistDialog>(window);
    rejectAll<NarrowDialog>(window);
    rejectAll<PeriodDialog>(window);
    rejectAll<SignInDialog>(window);
    rejectAll<SpeakerNamesDialog>(window);
    rejectAll<TagsDialog>(window);
    rejectAll<PrintPreview>(window);
}

} // namespace readback
