// SPDX-License-Identifier: MIT
#include "ui/StatusStrip.h"

#include "app/async/Clock.h"
#include "app/model/ListProgress.h"
#include "app/text/LocalTime.h"
#include "ui/ElidedLabel.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <limits>
#include <utility>

namespace readback {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(6, 0, 6, 0);
    return label;
}

} // namespace

StatusStrip::StatusStrip(Clock &clock, QWidget *parent)
    : QStatusBar(parent), m_clock(clock), m_connection(plainLabel(this)),
      m_counts(new ElidedLabel(this)), m_reviewed(plainLabel(this)), m_notKept(plainLabel(this)),
      m_work(new ElidedLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)), m_pause(plainLabel(this))
{
    setSizeGripEnabled(false);
    m_progress->setFixedWidth(150);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(fontMetrics().height() * 2 / 3);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_work->setObjectName(QStringLiteral("work"));
    for (auto *label : {m_counts, m_work}) {
        label->setContentsMargins(6, 0, 6, 0);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }
    addWidget(m_connection);
    addWidget(m_counts);
    addWidget(m_reviewed, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_notKept), static_cast<QWidget *>(m_pause),
             static_cast<QWidget *>(m_work), static_cast<QWidget *>(m_progress),
             static_cast<QWidget *>(m_cancel)})
        addPermanentWidget(widget);
    connect(m_cancel, &QToolButton::clicked, this, &StatusStrip::cancelRequested);
    m_pause->hide();
    m_notKept->hide();
    m_notKept->setObjectName(QStringLiteral("notKept"));
    m_notKept->setText(tr("Calls are not being kept"));
    m_reviewed->setObjectName(QStringLiteral("reviewed"));
    clearWork();
}

void StatusStrip::setConnection(const QString &text, const QString &proxy)
{
    m_connection->setText(proxy.isEmpty() ? text : tr("%1, through proxy %2").arg(text, proxy));
}

void StatusStrip::setCounts(int listed, int shown, int withTranscript)
{
    auto text = tr("%n conversation(s)", nullptr, listed);
    if (shown != listed)
        text += tr(", %1 shown").arg(QLocale().toString(shown));
    if (withTranscript > 0)
        text += tr(", %1 with transcript").arg(QLocale().toString(withTranscript));
    m_counts->setText(text);
}

void StatusStrip::setReviewed(int reviewed, int listed, bool kept)
{
    const QLocale locale;
    auto text = reviewed == 0
        ? QString()
        : tr("%1 of %2 reviewed").arg(locale.toString(reviewed), locale.toString(listed));
    if (!kept)
        text += text.isEmpty() ? tr("Marks are not kept") : tr(" (not kept)");
    m_reviewed->setText(text);
    m_reviewed->setToolTip(kept ? QString()
                                : tr("There is no archive to write to: what you mark now is gone "
                                     "when the program ends"));
}

void StatusStrip::setNotKept(const QString &why)
{
    m_notKept->setVisible(!why.isEmpty());
    m_notKept->setToolTip(why);
    m_notKept->setAccessibleDescription(why);
}

void StatusStrip::setWork(const QString &text, int done, int total)
{
    m_work->setText(text);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_work->show();
    m_progress->show();
    m_cancel->show();
}

void StatusStrip::setListing(const ListProgress &progress)
{
    if (progress.preparing) {
        setWork(tr("The server is preparing the list"), 0, 0);
        return;
    }
    auto text = tr("Listing, %n conversation(s) so far", nullptr, progress.listed);
    if (progress.reached.isValid())
        text += tr(", back to %1").arg(shortDate(progress.reached.toLocalTime().date()));
    const auto expected = std::min<qint64>(progress.expected, std::numeric_limits<int>::max());
    setWork(text, progress.listed, std::max(0, static_cast<int>(expected)));
}

void StatusStrip::clearWork()
{
    m_work->hide();
    m_progress->hide();
    m_cancel->hide();
}

void StatusStrip::setOutcome(const QString &text)
{
    clearWork();
    m_work->setText(text);
    m_work->setVisible(!text.isEmpty());
}

void StatusStrip::withdrawOutcome(const QString &text)
{
    if (m_work->text() == text)
        setOutcome({});
}

void StatusStrip::setPausedUntil(const QDateTime &until)
{
    m_pausedUntil = until;
    tick();
}

void StatusStrip::tick()
{
    const auto left = m_pausedUntil.isValid() ? m_clock.now().msecsTo(m_pausedUntil) : 0;
    m_pause->setVisible(left > 0);
    if (left <= 0)
        return;
    m_pause->setText(tr("paused by the server, %1 s").arg((left + 999) / 1000));
    if (std::exchange(m_ticking, true))
        return;
    m_clock.after(std::min<qint64>(left, 1000), this, [this] {
        m_ticking = false;
        tick();
    });
}

} // namespace readback
