// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QSet>
#include <QString>

namespace readback {

// The name of an export, without folder: "<yyyy-MM-dd_HHmm>_<queue>_<agent>_<first 8 of
// id>.<extension>", the time in UTC, missing parts left out. Whatever the server sent, it is one
// plain visible name that every common file system takes, at most 200 bytes long.
QString exportFileName(const Conversation &conversation, const QString &extension);

// The text as (part of) such a name: nothing that is special to a path, a shell option, a terminal
// or a file system stays. May be empty. `maxBytes` counts UTF-8.
QString safeNamePart(const QString &text, int maxBytes);

// True where `name` is a plain name as exportFileName makes them, so that it cannot leave its
// folder. For names that come from a file.
bool isPlainFileName(const QString &name);

// The names that are taken in one folder. Names that differ in case only are one, as they are on
// many file systems.
class TakenNames
{
public:
    bool contains(const QString &name) const { return m_names.contains(key(name)); }
    void insert(const QString &name) { m_names.insert(key(name)); }
    // `name`, or `name` with the first free "-2", "-3" ... before its extension; taken from now on.
    QString claim(const QString &name);

private:
    static QString key(const QString &name);
    QSet<QString> m_names;
};

} // namespace readback
