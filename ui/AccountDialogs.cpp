// SPDX-License-Identifier: MIT
#include "ui/AccountDialogs.h"

#include "ui/conversations/NarrowDialog.h"
#include "ui/marks/SpeakerNamesDialog.h"
#include "ui/marks/TagsDialog.h"
#include "ui/printing/PrintPreview.h"

namespace readback {

namespace {

template <class T>
void rejectAll(const QWidget &window)
{
    for (auto *dialog : window.findChildren<T *>())
        dialog->reject();
}

} // namespace

void closeAccountDialogs(const QWidget &window)
{
    rejectAll<NarrowDialog>(window);
    rejectAll<SpeakerNamesDialog>(window);
    rejectAll<TagsDialog>(window);
    rejectAll<PrintPreview>(window);
}

} // namespace readback
