// SPDX-License-Identifier: MIT
#include "ui/settings/MessageLabel.h"

#include "ui/LeadingAlign.h"
#include "ui/Theme.h"

#include <QEvent>

namespace readback {

namespace {

// At least 4.5:1 on the window colours of both themes.
QColor colourOf(MessageLabel::Kind kind, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (kind) {
    case MessageLabel::Kind::Good:
        return dark ? QColor(0x81c995) : QColor(0x136c2e);
    case MessageLabel::Kind::Bad:
        return dark ? QColor(0xff9a8f) : QColor(0xb3261e);
    case MessageLabel::Kind::Note:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

} // namespace

MessageLabel::MessageLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // a server's words are no markup
    setWordWrap(true);
    alignLeading(*this);
    clear();
}

void MessageLabel::setMessage(Kind kind, const QString &text)
{
    m_kind = kind;
    setText(text);
    setVisible(!text.isEmpty());
    applyColour();
}

void MessageLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ApplicationPaletteChange)
        applyColour();
}

void MessageLabel::applyColour()
{
    const QPalette around = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor colour = colourOf(m_kind, around);
    if (palette().color(QPalette::WindowText) == colour)
        return; // setting a palette is a change of palette, too
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    setPalette(own);
}

} // namespace readback
