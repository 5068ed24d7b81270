// SPDX-License-Identifier: MIT
#include "ui/settings/ConnectionReportDialog.h"

#include "ui/RoomySize.h"
#include "ui/settings/ConnectionPanel.h"
#include "ui/settings/FactRows.h"

#include <QDialogButtonBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCharacters = 110; // across

// As the check that tries it; jobs, which have none, by what they are for.
QString nameOf(Feature feature)
{
    for (int i = 0; i < kChecks; ++i)
        if (const auto check = static_cast<Check>(i); featureOf(check) == feature)
            return nameOf(check);
    return ConnectionReportDialog::tr("Long periods");
}

} // namespace

ConnectionReportDialog::ConnectionReportDialog(Known known, Tester test, QWidget *parent)
    : QDialog(parent), m_known(std::move(known)), m_test(std::move(test)), m_facts(new FactRows),
      m_panel(new ConnectionPanel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connection report"));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page = makePage();
    scroll->setWidget(m_page);
    scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(scroll, 1);
    whole->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_panel, &ConnectionPanel::testRequested, this, &ConnectionReportDialog::startTest);
    connect(m_panel, &ConnectionPanel::stopRequested, this, &ConnectionReportDialog::stop);
    showKnown();
    resize(sizeFor(0));
}

QSize ConnectionReportDialog::sizeFor(int lines) const
{
    const int line = fontMetrics().height();
    const auto margins = layout()->contentsMargins();
    const int across = roomySize(*this, kCharacters, 1).width() - margins.left() - margins.right();
    const int around = sizeHint().height() - layout()->itemAt(0)->sizeHint().height();
    const int page = m_page->layout()->heightForWidth(across);
    return roomySize(*this, kCharacters,
        (around + page + lines * (line + FactRows::kSpacing) + line - 1) / line);
}

QWidget *ConnectionReportDialog::makePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_facts);
    column->addSpacing(10);
    column->addWidget(m_panel);
    column->addStretch(1);
    return page;
}

void ConnectionReportDialog::showKnown()
{
    std::vector<FactRows::Fact> facts{{nameOf(Check::Host), m_known.about.region},
        {tr("Proxy"), m_known.proxy.isEmpty() ? tr("none") : m_known.proxy},
        {nameOf(Check::RateLimit),
            tr("%n request(s) a minute", nullptr, m_known.requestsPerMinute)}};
    for (const auto &feature : m_known.features())
        facts.push_back({nameOf(feature.feature), standingOf(feature)});
    m_facts->setFacts(facts);
}

QString ConnectionReportDialog::standingOf(const FeatureReport &report)
{
    const auto why = report.error ? report.error->what : QString();
    switch (report.state) {
    case FeatureReport::State::Works:
        return tr("works");
    case FeatureReport::State::Off:
        return tr("off for this session. %1").arg(why);
    case FeatureReport::State::Failed:
        return tr("failed lately, will be asked again. %1").arg(why);
    case FeatureReport::State::Untried:
        break;
    }
    return tr("not asked for yet");
}

void ConnectionReportDialog::startTest()
{
    resize(size().expandedTo(sizeFor(kChecks)));
    m_panel->begin(m_known.about);
    m_call = m_test(
        this, [this](const CheckReport &report) { m_panel->showReport(report); },
        [this](const Result<CheckReports> &) { endTest(); });
}

// The test asks for what was off, too.
void ConnectionReportDialog::endTest()
{
    m_panel->end();
    showKnown();
}

void ConnectionReportDialog::stop()
{
    m_call.cancel();
    m_panel->end();
}

} // namespace readback
