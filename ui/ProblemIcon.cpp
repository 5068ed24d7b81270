// SPDX-License-Identifier: MIT
#include "ui/ProblemIcon.h"

#include "ui/Icons.h"

#include <QEvent>
#include <QPainter>

namespace readback {

using namespace Qt::StringLiterals;

QString iconNameFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Proxy:
        return u"problem-network"_s;
    case ErrorKind::Tls:
    case ErrorKind::Auth:
    case ErrorKind::Forbidden:
    case ErrorKind::Redirected:
        return u"problem-lock"_s;
    case ErrorKind::NotReady:
    case ErrorKind::RateLimited:
        return u"problem-wait"_s;
    case ErrorKind::NotFound:
    case ErrorKind::NoTranscript:
        return u"problem-none"_s;
    case ErrorKind::Local:
    case ErrorKind::Archive:
        return u"problem-disk"_s;
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::TooLarge:
    case ErrorKind::Cancelled:
    case ErrorKind::Abandoned:
        break;
    }
    return u"problem"_s;
}

ProblemIcon::ProblemIcon(int size, QWidget *parent) : QWidget(parent), m_size(size)
{
    fitLetters();
    showNothing();
}

void ProblemIcon::showFor(ErrorKind kind)
{
    m_kind = kind;
    loadIcon();
    show();
}

void ProblemIcon::showNothing()
{
    m_kind.reset();
    hide();
}

void ProblemIcon::fitLetters()
{
    constexpr int kUsual = 16; // of an icon beside letters of the usual size
    const int side = m_size * iconSide(fontMetrics()) / kUsual;
    setFixedSize(side, side);
}

void ProblemIcon::loadIcon()
{
    if (m_kind)
        m_icon = themedIcon(iconNameFor(*m_kind), palette());
    update();
}

void ProblemIcon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        loadIcon();
    if (event->type() == QEvent::FontChange)
        fitLetters();
}

void ProblemIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace readback
