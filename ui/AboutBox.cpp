// SPDX-License-Identifier: MIT
#include "ui/AboutBox.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace readback {

void openAboutBox(QWidget *parent)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("AboutBox", text); };
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Readback"),
        u"Readback %1"_s.arg(QLatin1StringView(READBACK_VERSION)), QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(parent->windowIcon().pixmap(64, 64));
    box->setInformativeText(
        tr("Browser for call transcripts of Genesys Cloud.\n\nMIT License. With Qt %1.")
            .arg(QLatin1StringView(qVersion())));
    box->open();
}

} // namespace readback
