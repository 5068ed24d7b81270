// SPDX-License-Identifier: MIT
#include "ui/settings/ConnectionReportDialog.h"

#include "ui/settings/ConnectionPanel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Feature feature)
{
    switch (feature) {
    case Feature::Scores:
        return nameOf(Check::Scores);
    case Feature::UserNames:
        return nameOf(Check::UserNames);
    case Feature::QueueNames:
        return nameOf(Check::QueueNames);
    case Feature::WrapUpNames:
        return nameOf(Check::WrapUpNames);
    case Feature::ListingJobs:
        break;
    }
    return ConnectionReportDialog::tr("Listing jobs for long periods");
}

} // namespace

ConnectionReportDialog::ConnectionReportDialog(Known known, Tester test, QWidget *parent)
    : QDialog(parent), m_known(std::move(known)), m_test(std::move(test)),
      m_panel(new ConnectionPanel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connection report"));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(6);
    const auto &about = m_known.about;
    column->addWidget(addLine(tr("Server: %1").arg(about.region)));
    column->addWidget(
        addLine(m_known.proxy.isEmpty() ? tr("Proxy: none") : tr("Proxy: %1").arg(m_known.proxy)));
    column->addWidget(
        addLine(tr("Rate limit: %n request(s) a minute", nullptr, m_known.requestsPerMinute)));
    for (const auto &feature : m_known.features)
        column->addWidget(addLine(featureLine(feature)));
    column->addSpacing(10);
    column->addWidget(m_panel);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(scroll, 1);
    whole->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_panel, &ConnectionPanel::testRequested, this, &ConnectionReportDialog::startTest);
    connect(m_panel, &ConnectionPanel::stopRequested, this, &ConnectionReportDialog::stop);
    resize(680, 520);
}

QLabel *ConnectionReportDialog::addLine(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString ConnectionReportDialog::featureLine(const FeatureReport &report) const
{
    const auto line
        = [&report](const QString &text) { return u"%1: %2"_s.arg(nameOf(report.feature), text); };
    switch (report.state) {
    case FeatureReport::State::Works:
        return line(tr("works"));
    case FeatureReport::State::Off:
        return line(tr("off for this session, since the server refused: %1")
                        .arg(report.error ? report.error->what : QString()));
    case FeatureReport::State::Failed:
        return line(tr("failed lately, will be asked again: %1")
                        .arg(report.error ? report.error->what : QString()));
    case FeatureReport::State::Untried:
        break;
    }
    return line(tr("not asked for yet"));
}

void ConnectionReportDialog::startTest()
{
    m_panel->begin(m_known.about);
    m_call = m_test(
        this, [this](const CheckReport &report) { m_panel->showReport(report); },
        [this](const Result<CheckReports> &) { m_panel->end(); });
}

void ConnectionReportDialog::stop()
{
    m_call.cancel();
    m_panel->end();
}

} // namespace readback
