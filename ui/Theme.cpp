// SPDX-License-Identifier: MIT
#include "ui/Theme.h"

#include "ui/FocusStyle.h"

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QPalette lightPalette()
{
    QPalette p(QColor(0xf5f5f5), QColor(0xf5f5f5));
    p.setColor(QPalette::WindowText, QColor(0x1b1e22));
    p.setColor(QPalette::Base, QColor(0xffffff));
    p.setColor(QPalette::AlternateBase, QColor(0xf6f8fa));
    p.setColor(QPalette::Text, QColor(0x1b1e22));
    p.setColor(QPalette::Button, QColor(0xffffff));
    p.setColor(QPalette::ButtonText, QColor(0x1b1e22));
    p.setColor(QPalette::PlaceholderText, QColor(0x626a73));
    p.setColor(QPalette::Highlight, QColor(0xd3e4fb));
    p.setColor(QPalette::HighlightedText, QColor(0x0b2545));
    p.setColor(QPalette::Mid, QColor(0xd4d8dd));
    p.setColor(QPalette::Link, QColor(0x0b5cad));
    return p;
}

QPalette darkPalette()
{
    QPalette p(QColor(0x26282c), QColor(0x26282c));
    p.setColor(QPalette::WindowText, QColor(0xe8eaed));
    p.setColor(QPalette::Base, QColor(0x1d1f22));
    p.setColor(QPalette::AlternateBase, QColor(0x22262a));
    p.setColor(QPalette::Text, QColor(0xe8eaed));
    p.setColor(QPalette::Button, QColor(0x2f3237));
    p.setColor(QPalette::ButtonText, QColor(0xe8eaed));
    p.setColor(QPalette::PlaceholderText, QColor(0x9aa2ab));
    p.setColor(QPalette::Highlight, QColor(0x1f3b5f));
    p.setColor(QPalette::HighlightedText, QColor(0xffffff));
    p.setColor(QPalette::Mid, QColor(0x3c4046));
    p.setColor(QPalette::Link, QColor(0x6fb1ff));
    return p;
}

QPalette withDisabled(QPalette p)
{
    const auto faded = p.color(QPalette::PlaceholderText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faded);
    p.setColor(QPalette::ToolTipBase, p.color(QPalette::Base));
    p.setColor(QPalette::ToolTipText, p.color(QPalette::Text));
    return p;
}

} // namespace

QPalette paperPalette()
{
    auto p = lightPalette();
    p.setColor(QPalette::Text, Qt::black);
    p.setColor(QPalette::WindowText, Qt::black);
    return p;
}

std::optional<ThemeChoice> themeNamed(const QString &name)
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (name == nameOf(choice))
            return choice;
    }
    return {};
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

void applyTheme(ThemeChoice choice)
{
    // A platform's own style looks as its programs do, and may insist on its own colours; Fusion is
    // what those without one get, and takes ours.
    const bool own = choice == ThemeChoice::System;
    if (own && QApplication::style()->name() != "fusion"_L1)
        return;
    QApplication::setStyle(new FocusStyle); // the application's own
    if (own)
        return;
    QApplication::setPalette(
        withDisabled(choice == ThemeChoice::Dark ? darkPalette() : lightPalette()));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

} // namespace readback
