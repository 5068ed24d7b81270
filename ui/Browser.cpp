// SPDX-License-Identifier: MIT
#include "ui/Browser.h"

#include <QDesktopServices>
#include <QHostAddress>
#include <QUrl>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

bool isPage(const QUrl &page)
{
    const bool isHere = page.host() == "localhost"_L1 || QHostAddress(page.host()).isLoopback();
    return page.isValid() && !page.host().isEmpty() && page.userInfo().isEmpty()
        && (page.scheme() == "https"_L1 || (page.scheme() == "http"_L1 && isHere));
}

} // namespace

bool openInBrowser(const QUrl &page)
{
    return isPage(page) && QDesktopServices::openUrl(page);
}

} // namespace readback
