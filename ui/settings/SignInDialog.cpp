// SPDX-License-Identifier: MIT
#include "ui/settings/SignInDialog.h"

#include "ui/settings/SignInPanel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(const SignInServices &services, const Profile &profile, QWidget *parent)
    : QDialog(parent), m_profile(profile), m_flow(services), m_panel(new SignInPanel)
{
    setWindowTitle(tr("Sign in"));
    auto *title = new QLabel(tr("Sign in to “%1”").arg(profile.name));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_panel->setCancelOffered(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_panel, 1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    connectParts();
    begin();
}

void SignInDialog::connectParts()
{
    connect(m_panel, &SignInPanel::signInRequested, this, &SignInDialog::begin);
    connect(m_panel, &SignInPanel::addressRequested, this, [this] {
        QGuiApplication::clipboard()->setText(m_flow.page().toString(QUrl::FullyEncoded));
    });
    connect(m_panel, &SignInPanel::pageRequested, this, [this] {
        m_flow.showPageAgain();
        showHow();
    });
    connect(&m_flow, &SignInFlow::failed, this,
        [this](const Error &error) { m_panel->showProblem(describe(error)); });
    connect(&m_flow, &SignInFlow::signedIn, this, [this](const SignedIn &made) {
        accept(); // first: what the sign-in leads to may close what is open
        emit signedIn(made);
    });
    connect(this, &QDialog::finished, &m_flow, &SignInFlow::cancel);
}

void SignInDialog::begin()
{
    m_flow.start(m_profile);
    showHow();
}

void SignInDialog::showHow()
{
    m_panel->showWaiting(m_flow.isPageShown());
}

} // namespace readback
