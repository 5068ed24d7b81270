// SPDX-License-Identifier: MIT
#include "ui/shortcuts/ShortcutBook.h"

#include "app/settings/Settings.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <array>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostKeys = 4; // of one action

QString withoutMnemonic(QString text)
{
    // "&&" is an ampersand.
    for (qsizetype i = text.indexOf(u'&'); i >= 0; i = text.indexOf(u'&', i + 1))
        text.remove(i, 1);
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text.trimmed();
}

Shortcuts without(const Shortcuts &keys, const Shortcuts &taken)
{
    Shortcuts rest;
    std::ranges::copy_if(keys, std::back_inserter(rest),
        [&](const QKeySequence &key) { return !taken.contains(key); });
    return rest;
}

Shortcuts usable(const Shortcuts &keys)
{
    Shortcuts found;
    for (const auto &key : keys) {
        if (ShortcutBook::isUsable(key) && !found.contains(key) && found.size() < kMostKeys)
            found << key;
    }
    return found;
}

bool isForMoving(int key)
{
    constexpr std::array kKeys{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter,
        Qt::Key_Escape, Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down,
        Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Backspace,
        Qt::Key_Delete};
    return std::ranges::find(kKeys, static_cast<Qt::Key>(key)) != kKeys.end();
}

} // namespace

ShortcutBook::ShortcutBook(QMainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    for (const auto *action : window.menuBar()->actions()) {
        if (const auto *menu = action->menu())
            collect(*menu, withoutMnemonic(menu->title()));
    }
    apply();
}

void ShortcutBook::collect(const QMenu &menu, const QString &title)
{
    for (auto *action : menu.actions()) {
        if (const auto *inner = action->menu())
            collect(*inner, title + u" › "_s + withoutMnemonic(inner->title()));
        else if (!action->objectName().isEmpty())
            m_entries.push_back({action, title, action->shortcuts()});
    }
}

QString ShortcutBook::textOf(const QAction &action)
{
    return withoutMnemonic(action.text());
}

bool ShortcutBook::isChanged(const Entry &entry) const
{
    return entry.action->shortcuts() != entry.own;
}

std::vector<const ShortcutBook::Entry *> ShortcutBook::holders(
    const Entry &entry, const Shortcuts &keys) const
{
    std::vector<const Entry *> found;
    for (const auto &other : m_entries) {
        const auto held = other.action->shortcuts();
        if (other.action != entry.action && without(held, keys).size() < held.size())
            found.push_back(&other);
    }
    return found;
}

void ShortcutBook::assign(const Entry &entry, const Shortcuts &keys)
{
    const auto wanted = usable(keys);
    for (const auto *holder : holders(entry, wanted))
        holder->action->setShortcuts(without(holder->action->shortcuts(), wanted));
    entry.action->setShortcuts(wanted);
    store();
    emit changed();
}

void ShortcutBook::resetAll()
{
    for (const auto &entry : m_entries)
        entry.action->setShortcuts(entry.own);
    store();
    emit changed();
}

// What the person chose counts first; an action that has nothing of its own in the settings does
// without the keys that were given away.
void ShortcutBook::apply()
{
    const auto &kept = m_settings.values().shortcuts;
    Shortcuts taken;
    for (const auto &entry : m_entries) {
        const auto found = kept.find(entry.action->objectName());
        if (found == kept.end())
            continue;
        const auto keys
            = usable(QKeySequence::listFromString(found->second, QKeySequence::PortableText));
        entry.action->setShortcuts(without(keys, taken));
        taken << keys;
    }
    for (const auto &entry : m_entries) {
        if (!kept.contains(entry.action->objectName()))
            entry.action->setShortcuts(without(entry.own, taken));
    }
}

void ShortcutBook::store()
{
    m_settings.change([this](SettingsData &values) {
        // Names that are not known here are a newer program's.
        for (const auto &entry : m_entries) {
            const auto name = entry.action->objectName();
            if (isChanged(entry))
                values.shortcuts[name] = QKeySequence::listToString(
                    entry.action->shortcuts(), QKeySequence::PortableText);
            else
                values.shortcuts.erase(name);
        }
    });
}

bool ShortcutBook::isUsable(const QKeySequence &keys)
{
    if (keys.count() != 1)
        return false;
    const auto key = keys[0].key();
    const auto modifiers = keys[0].keyboardModifiers() & ~Qt::KeypadModifier;
    const bool bare = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    return key != Qt::Key_unknown && key != 0 && !(bare && isForMoving(key));
}

} // namespace readback
