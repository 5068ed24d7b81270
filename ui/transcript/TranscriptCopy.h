// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"
#include "ui/transcript/TextPosition.h"

#include <QMimeData>
#include <QStringList>

#include <memory>

namespace readback {

// With speaker and time or without; Fitting: with, if the selection reaches over several phrases or
// is a whole one.
enum class CopyForm { Fitting, WithSpeaker, TextOnly };

// What goes to the clipboard: plain lines "[MM:SS] Speaker: text", one a phrase as exports have
// them, and the same as HTML, everything of the call escaped. `labels` is one a speaker.
std::unique_ptr<QMimeData> copyOf(
    const Transcript &transcript, const QStringList &labels, const TextRange &range, CopyForm form);

} // namespace readback
