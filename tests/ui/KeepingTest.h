// SPDX-License-Identifier: MIT
#pragma once

#include "app/ProfileArchive.h"
#include "app/archive/Archive.h"
#include "app/library/kept/KeptCalls.h"
#include "app/library/triage/CallMarks.h"
#include "app/library/triage/EvidenceBasket.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/settings/ArchivePanel.h"
#include "ui/settings/MessageLabel.h"
#include "ui/settings/SettingsDialog.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

// A main window on the demo's server under a profile like any other, so that what is kept stays.
class KeepingTest : public QObject
{
protected:
    void closeAll()
    {
        m_bench.reset();
        m_kept.clear();
        QDir(archivesFolder()).removeRecursively();
    }
    bool openProfile()
    {
        if (!m_bench)
            m_bench = std::make_unique<WindowBench>();
        const auto demo = m_bench->demo();
        if (!demo)
            return false;
        m_profile = demo->profile;
        m_profile.id = u"p1"_s;
        m_profile.name = u"Nord"_s;
        m_bench->secrets.keepForThisRun(u"p1"_s, demo->secret);
        m_bench->settings->change([this](SettingsData &data) {
            data.profiles = {m_profile};
            data.lastProfile = u"p1"_s;
        });
        m_bench->open();
        QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
        m_bench->window->start({});
        if (!idle.wait(test::kLongestWaitMs) || !kept())
            return false;
        connect(kept(), &KeptCalls::kept, this, [this](const QString &id) { m_kept << id; });
        return true;
    }
    bool says(const QString &text) const
    {
        const auto labels = m_bench->window->findChildren<QLabel *>();
        const auto lines = m_bench->window->findChildren<ElidedLabel *>();
        const auto shows = [&text](const auto *label) {
            return label->isVisible() && label->text().contains(text);
        };
        return std::ranges::any_of(labels, shows) || std::ranges::any_of(lines, shows);
    }
    KeptCalls *kept() const { return m_bench->part<SessionHost>()->session()->keptCalls(); }
    QString archive() const { return archivesFolder() + u'/' + archiveKey(m_profile); }
    // Reads calls until one of them is kept.
    bool keepOne()
    {
        for (int row = 0; m_kept.isEmpty() && row < m_bench->model()->shownCount(); ++row) {
            if (m_bench->show(m_bench->model()->conversationAt(row).id))
                return test::waitUntil([this] { return !m_kept.isEmpty(); });
        }
        return !m_kept.isEmpty();
    }
    SettingsDialog *openSettings()
    {
        m_bench->action(u"Settings…"_s)->trigger();
        return m_bench->part<SettingsDialog>();
    }
    template <class T>
    T *in(SettingsDialog *dialog, const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }

    std::unique_ptr<WindowBench> m_bench;
    Profile m_profile;
    QStringList m_kept;
};

} // namespace readback
