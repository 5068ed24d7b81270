// SPDX-License-Identifier: MIT
#include "ui/Dialogs.h"

#include <QCoreApplication>

namespace readback {

Dialogs::~Dialogs() = default;

void Dialogs::confirm(QWidget *parent, const QString &title, const QString &text,
    const QString &accept, std::function<void(bool)> answered)
{
    const Question question{
        title, text, {}, {accept, QCoreApplication::translate("Dialogs", "Cancel")}};
    ask(parent, question, [answered = std::move(answered)](int answer) { answered(answer == 0); });
}

} // namespace readback
