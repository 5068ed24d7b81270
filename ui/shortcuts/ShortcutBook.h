// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace readback {

class Settings;

using Shortcuts = QList<QKeySequence>;

// The shortcuts of a window's menus: those the actions came with, and what the person made of them,
// which the settings keep by the actions' names. No key belongs to two actions. Window's thread.
class ShortcutBook : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QAction *action = nullptr;
        QString menu; // its title, as people read it
        Shortcuts own; // that it came with
    };

    // The menus are complete by now; actions without a name are left alone. Both outlive the book.
    ShortcutBook(QMainWindow &window, Settings &settings, QObject *parent = nullptr);

    // In the order of the menus; not empty of any action that has a name.
    const std::vector<Entry> &entries() const { return m_entries; }
    // "Export": without mnemonic and dots.
    static QString textOf(const QAction &action);

    bool isChanged(const Entry &entry) const;
    // Those that have one of these keys, besides the entry itself.
    std::vector<const Entry *> holders(const Entry &entry, const Shortcuts &keys) const;
    // Takes the keys from whoever has them. What is not usable is left out.
    void assign(const Entry &entry, const Shortcuts &keys);
    void reset(const Entry &entry) { assign(entry, entry.own); }
    void resetAll();

    // One combination that does not take away how one moves about in a window: no bare arrow, Tab,
    // Return, Space and the like.
    static bool isUsable(const QKeySequence &keys);

signals:
    void changed();

private:
    void collect(const QMenu &menu, const QString &title);
    void apply();
    void store();

    Settings &m_settings;
    std::vector<Entry> m_entries;
};

} // namespace readback
