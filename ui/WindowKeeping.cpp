// SPDX-License-Identifier: MIT
#include "ui/WindowKeeping.h"

#include "app/library/TranscriptLibrary.h"
#include "app/library/kept/KeptCalls.h"
#include "app/library/triage/CallMarks.h"
#include "app/library/triage/EvidenceBasket.h"
#include "app/settings/Settings.h"
#include "ui/ArchiveRemoval.h"
#include "ui/CallBrowser.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"

#include <QAction>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr qint64 kFirstLimitsMs = 60'000; // the window has better things to do at first
constexpr qint64 kNextLimitsMs = 86'400'000;
constexpr qint64 kGigabyte = qint64(1) << 30;

QString spanText(qint64 seconds)
{
    if (seconds < 90)
        return WindowKeeping::tr("%1 s").arg(seconds);
    return WindowKeeping::tr("%1 min").arg((seconds + 30) / 60);
}

QString countsText(const KeepCalls::Counts &counts)
{
    QStringList parts{WindowKeeping::tr("%n call(s) kept", nullptr, counts.kept)};
    if (counts.before > 0)
        parts << WindowKeeping::tr("%1 kept before").arg(counts.before);
    if (counts.notReady > 0)
        parts << WindowKeeping::tr("%1 not ready").arg(counts.notReady);
    if (counts.none > 0)
        parts << WindowKeeping::tr("%1 without a transcript").arg(counts.none);
    if (counts.failed > 0)
        parts << WindowKeeping::tr("%1 failed").arg(counts.failed);
    return parts.join(WindowKeeping::tr(", ", "between counts")) + WindowKeeping::tr(".", "end");
}

} // namespace

WindowKeeping::WindowKeeping(
    const Parts &parts, const MainWindow::Services &services, QWidget *window)
    : QObject(window), m_parts(parts), m_settings(services.settings), m_clock(services.clock)
{
    new ArchiveRemoval(services.settings, services.dialogs, window);
    connect(m_parts.actions.keepAll, &QAction::triggered, this, &WindowKeeping::start);
    connect(&m_parts.host, &SessionHost::aboutToClose, this, &WindowKeeping::stop);
    connect(&m_parts.host, &SessionHost::sessionChanged, this, &WindowKeeping::sessionChanged);
    connect(&m_settings, &Settings::changed, this, &WindowKeeping::applySettings);
    connect(&m_parts.status, &StatusStrip::cancelRequested, this, [this] {
        if (m_keep)
            m_keep->cancel();
    });
    connect(m_parts.browser.list()->model(), &ConversationTableModel::aboutToClear, this, [this] {
        if (m_keep)
            m_keep->cancel();
    });
    // After what the listing itself has to say.
    connect(&m_parts.browser, &CallBrowser::listingEnded, this, &WindowKeeping::tellAgain,
        Qt::QueuedConnection);
}

WindowKeeping::~WindowKeeping() = default;

KeptCalls *WindowKeeping::kept() const
{
    auto *session = m_parts.host.session();
    return session ? session->keptCalls() : nullptr;
}

// A link may have led to another account since somebody was told of that folder.
KeptCalls *WindowKeeping::keptIn(const QString &folder) const
{
    auto *calls = kept();
    return calls && calls->folder() == folder ? calls : nullptr;
}

void WindowKeeping::sessionChanged(Session *session)
{
    m_told.clear();
    m_limits.cancel();
    showNotKept();
    if (!session || !session->keptCalls())
        return;
    applySettings();
    connect(session->keptCalls(), &KeptCalls::told, this, &WindowKeeping::noticed);
    connect(session->keptCalls(), &KeptCalls::notKeptChanged, this, &WindowKeeping::showNotKept);
    planLimits(kFirstLimitsMs);
}

bool WindowKeeping::isForgetting() const
{
    const auto *calls = kept();
    return calls && m_forgetting.contains(calls->folder());
}

void WindowKeeping::applySettings()
{
    const bool keep = m_settings.values().keepTranscripts && !isForgetting();
    if (auto *calls = kept())
        calls->setKeeping(keep);
    // Passages hold what was said.
    if (auto *session = m_parts.host.session()) {
        session->evidence().setKeeping(keep);
        session->marks().setKeeping(!isForgetting());
    }
    update();
}

// As long as this session lasts.
void WindowKeeping::planLimits(qint64 inMs)
{
    m_clock.after(inMs, this, [this, session = QPointer(m_parts.host.session())] {
        if (session && session == m_parts.host.session()) {
            applyLimits();
            planLimits(kNextLimitsMs);
        }
    });
}

void WindowKeeping::applyLimits()
{
    const auto &values = m_settings.values();
    if (auto *calls = kept(); calls && calls->trouble().isEmpty())
        m_limits = calls->applyLimits(values.keepDays, values.keepGigabytes * kGigabyte, this,
            [this](const Result<int> &result) {
                if (!result)
                    tell(describe(result.error()));
            });
}

ArchiveServices WindowKeeping::services()
{
    auto *calls = kept();
    if (!calls)
        return {};
    const auto folder = calls->folder();
    return {folder, [this, folder] { return keptIn(folder) ? kept()->size() : qint64(0); },
        [this, folder](QObject *context, Callback<int> done) {
            return forgetAll(folder, context, std::move(done));
        }};
}

// Asked for, it goes on to its end whoever still looks, be it in what is left of a session that is
// gone; meanwhile nothing is put there again.
CallHandle WindowKeeping::forgetAll(const QString &folder, QObject *context, Callback<int> done)
{
    const Completion<int> told(context, std::move(done));
    auto handle = told.handle();
    if (!keptIn(folder)) {
        told.finish(Error::of(ErrorKind::Archive));
        return handle;
    }
    if (m_keep)
        m_keep->cancel();
    m_forgetting[folder] = kept()->forgetAll(this,
        [this, folder, told, session = QPointer(m_parts.host.session()),
            profile = m_parts.host.profile()](const Result<int> &removed) {
            m_forgetting.erase(folder);
            forgot(session, profile, told, removed);
        });
    applySettings();
    return handle;
}

// Another account that is open by then was not asked about.
void WindowKeeping::forgot(const Session *session, const Profile &profile,
    const Completion<int> &told, Result<int> removed)
{
    const bool isThere = session && session == m_parts.host.session();
    if (!removed) {
        auto error = removed.error();
        if (!isThere)
            error.next
                = tr("It is tried again when “%1” is opened the next time.").arg(profile.name);
        if (told.isCancelled())
            emit noticed(tr("The calls kept of “%1” could not all be removed: %2")
                             .arg(profile.name, describe(error)));
        removed = error;
    }
    told.finish(removed);
    if (removed && isThere)
        openAnew();
    else
        applySettings();
}

// Marks and passages are in memory as well: what is gone from the disk is to be gone from there.
void WindowKeeping::openAnew() const
{
    if (m_parts.host.isDemo())
        m_parts.host.openDemo();
    else
        m_parts.host.open(m_parts.host.profile());
}

void WindowKeeping::update()
{
    const auto *session = m_parts.host.session();
    const auto *calls = kept();
    m_parts.actions.keepAll->setEnabled(!m_keep && calls && calls->isKeeping()
        && !session->isSignedOut() && m_parts.browser.list()->model()->listedCount() > 0);
}

void WindowKeeping::start()
{
    auto *session = m_parts.host.session();
    auto *calls = kept();
    if (m_keep || !calls)
        return;
    if (const auto trouble = calls->trouble(); !trouble.isEmpty())
        return tell(trouble);
    const auto *model = m_parts.browser.list()->model();
    const BulkCalls::Job job{static_cast<size_t>(model->listedCount()), [model](size_t position) {
                                 return model->conversationOf(
                                     static_cast<ConversationTableModel::Handle>(position));
                             }};
    m_keep = std::make_unique<KeepCalls>(session->library(), *calls, m_clock, job);
    connect(m_keep.get(), &KeepCalls::progress, this, &WindowKeeping::showProgress);
    connect(m_keep.get(), &KeepCalls::finished, this, &WindowKeeping::ended);
    m_keep->start();
    showProgress();
    update();
}

// The session goes: there is nobody to tell any more.
void WindowKeeping::stop()
{
    if (m_keep)
        m_parts.status.clearWork();
    m_keep.reset();
    m_limits.cancel();
}

void WindowKeeping::showProgress()
{
    const auto done = static_cast<int>(m_keep->done());
    const auto total = static_cast<int>(m_keep->total());
    auto text = tr("Keeping call %1 of %2").arg(std::min(done + 1, total)).arg(total);
    const int all = m_parts.host.session()->requestsPerMinute();
    if (const auto left = m_keep->secondsLeft(std::max(1, all - all / 10)))
        text = tr("%1, about %2 left").arg(text, spanText(*left));
    m_parts.status.setWork(text, done, total);
}

void WindowKeeping::ended(const std::optional<Error> &stopped)
{
    const bool whole = m_keep->done() == m_keep->total();
    auto sentence = countsText(m_keep->counts());
    m_keep.release()->deleteLater(); // it is its signal that brought us here
    if (stopped)
        sentence = tr("Stopped: %1").arg(describe(*stopped)) + u' ' + sentence;
    else if (!whole)
        sentence = tr("Stopped.") + u' ' + sentence;
    m_parts.status.setOutcome(sentence);
    update();
}

// In the status bar for as long as it is so, and in full when it begins.
void WindowKeeping::showNotKept()
{
    const auto *calls = kept();
    const auto why = calls ? calls->notKept() : QString();
    m_parts.status.setNotKept(why);
    const auto now = why.isEmpty() ? QString() : tr("Calls are not being kept: %1").arg(why);
    const auto before = std::exchange(m_toldNotKept, now);
    if (before == now)
        return;
    if (!now.isEmpty())
        m_parts.status.setOutcome(now);
    else
        m_parts.status.withdrawOutcome(before);
}

void WindowKeeping::tell(const QString &sentence)
{
    m_told = sentence;
    m_parts.status.setOutcome(sentence);
}

// A listing has taken the place where it stood.
void WindowKeeping::tellAgain()
{
    const auto &sentence = m_told.isEmpty() ? m_toldNotKept : m_told;
    if (!sentence.isEmpty() && !m_keep)
        m_parts.status.setOutcome(sentence);
}

} // namespace readback
