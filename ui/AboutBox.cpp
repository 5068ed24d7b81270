// SPDX-License-Identifier: MIT
#include "ui/AboutBox.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

} // namespace

void openAboutBox(QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Text::tr("About Readback"),
        u"Readback %1"_s.arg(QLatin1StringView(READBACK_VERSION)), QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(parent->windowIcon().pixmap(64, 64));
    box->setInformativeText(
        Text::tr("Browser for call transcripts of Genesys Cloud.\n\nMIT License. With Qt %1.")
            .arg(QLatin1StringView(qVersion())));
    box->open();
}

} // namespace readback
