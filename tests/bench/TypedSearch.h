// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Archive.h"
#include "app/async/SystemClock.h"
#include "app/library/search/CallSearch.h"
#include "app/settings/Settings.h"
#include "tests/support/TestDialogs.h"
#include "ui/search/LibraryFinder.h"

#include <QTemporaryDir>
#include <QWidget>

namespace readback {

class SearchController;

namespace bench {

// The search panel as it stands in the window, over an archive, and somebody who types there.
class TypedSearch
{
public:
    explicit TypedSearch(const QString &archiveFolder);
    ~TypedSearch();

    // What a key costs from its press to the frame that shows what is found by then.
    struct Cost
    {
        double cpuMs = 0; // of all threads together
        double wallMs = 0;
        double eventMs = 0; // the longest that the window's thread was at one thing
    };
    // The text has three letters or more with it, so that it is searched.
    Cost press(QChar letter);
    // As many as are not searched yet.
    void begin(const QString &letters);
    int hits() const;

private:
    void sendKey(QChar letter);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    TestDialogs m_dialogs;
    Settings m_settings;
    Archive m_archive;
    CallSearch m_search;
    LibraryFinder m_finder;
    QWidget m_window;
    SearchController *m_controller;
    bool m_found = false;
};

} // namespace bench
} // namespace readback
