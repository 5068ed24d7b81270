// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Dialogs.h"

namespace readback {

// Message boxes and file dialogs of the platform, opened and never executed.
class QtDialogs final : public Dialogs
{
public:
    void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) override;
    void askSavePath(QWidget *parent, const SavePlace &place,
        std::function<void(const QString &)> answered) override;
    void askFolder(QWidget *parent, const QString &title, const QString &start,
        std::function<void(const QString &)> answered) override;
    void showError(QWidget *parent, const QString &title, const Error &error) override;
};

} // namespace readback
