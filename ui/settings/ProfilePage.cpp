// SPDX-License-Identifier: MIT
#include "ui/settings/ProfilePage.h"

#include "ui/settings/ConnectionPanel.h"
#include "ui/settings/HostConfirmation.h"
#include "ui/settings/ProfileForm.h"
#include "ui/settings/SignInDesk.h"
#include "ui/settings/SignInPanel.h"

#include <QVBoxLayout>

namespace readback {

ProfilePage::ProfilePage(const Parts &parts, QWidget *parent)
    : QScrollArea(parent), m_parts(parts), m_drafts(parts.drafts), m_page(new QWidget),
      m_form(new ProfileForm), m_connection(new ConnectionPanel),
      m_trial(new ConnectionTrial(m_parts.test, m_parts.secrets, *m_connection, this)),
      m_signIn(new SignInDesk(m_parts.signIn, m_parts.secrets, *m_form->signInPanel(), this))
{
    build();
    connectParts();
}

ProfilePage::~ProfilePage() = default;

void ProfilePage::build()
{
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(20);
    column->addWidget(m_form);
    column->addWidget(m_connection);
    column->addStretch(1);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_page);
    viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
}

void ProfilePage::connectParts()
{
    connect(m_form, &ProfileForm::edited, this, &ProfilePage::takeEdit);
    connect(m_signIn, &SignInDesk::wanted, this, &ProfilePage::startSignIn);
    connect(m_signIn, &SignInDesk::signedIn, this, &ProfilePage::signedInNow);
    connect(m_signIn, &SignInDesk::signedOut, this, &ProfilePage::signedOutNow);
    connect(m_connection, &ConnectionPanel::testRequested, this, &ProfilePage::startTest);
    connect(m_connection, &ConnectionPanel::stopRequested, m_trial, &ConnectionTrial::stop);
}

void ProfilePage::showRow(int row)
{
    keep();
    resetTest();
    m_lookUp.cancel();
    m_drafts.show(row);
    const auto *shown = m_drafts.shown();
    m_page->setEnabled(shown != nullptr);
    const ProfileDraft draft = shown ? *shown : ProfileDraft();
    m_form->setDraft(draft);
    showSecret(draft, {});
    if (draft.place == SecretPlace::Unknown)
        lookUpSecret(draft.profile.id);
}

void ProfilePage::showAnew()
{
    const auto *shown = m_drafts.shown();
    if (!shown)
        return;
    const ProfileDraft draft = *shown;
    m_form->setDraft(draft);
    showSecret(draft, {});
}

void ProfilePage::keep()
{
    if (auto *draft = m_drafts.shown())
        *draft = m_form->draft();
}

void ProfilePage::stop()
{
    m_trial->stop();
    m_signIn->cancel();
}

void ProfilePage::setBusy(bool busy)
{
    m_page->setEnabled(!busy && m_drafts.shown());
}

void ProfilePage::showProblems(const std::vector<FieldProblem> &problems)
{
    m_form->showProblems(problems);
}

void ProfilePage::focusName()
{
    m_form->focusName();
}

void ProfilePage::takeEdit()
{
    keep();
    resetTest();
    emit edited();
    if (const auto *draft = m_drafts.shown())
        m_signIn->show(*draft);
}

// What was found of another connection says nothing of this one.
void ProfilePage::resetTest()
{
    m_trial->stop();
    m_connection->reset();
}

// What is known of its secret or sign-in.
void ProfilePage::showSecret(const ProfileDraft &draft, const QString &trouble)
{
    m_form->setSecretPlace(draft.place, draft.stored, m_parts.secrets.isPersistent(), trouble);
    m_signIn->show(draft);
}

// Only to say whether there is one; the value is dropped at once.
void ProfilePage::lookUpSecret(const QString &id)
{
    m_lookUp = m_parts.secrets.read(
        id, this, [this, id](const Result<QString> &result) { secretLookedUp(id, result); });
}

void ProfilePage::secretLookedUp(const QString &id, const Result<QString> &result)
{
    ProfileDraft draft = m_form->draft();
    if (result) {
        draft.place = result->isEmpty()        ? SecretPlace::None
            : m_parts.secrets.isForThisRun(id) ? SecretPlace::ThisRun
                                               : SecretPlace::Keychain;
        draft.stored = signInStateOf(*result);
    }
    showSecret(draft, result ? QString() : describe(result.error()));
    keep();
}

// With the draft as it is entered, once it has no problems and the person agrees to its server.
void ProfilePage::whenInOrder(const std::function<void(const ProfileDraft &)> &go)
{
    keep();
    const auto *shown = m_drafts.shown();
    if (!shown)
        return;
    const ProfileDraft draft = *shown;
    const auto problems = m_drafts.problemsOf(draft);
    m_form->showProblems(problems);
    if (problems.empty())
        m_parts.hosts.withConfirmed({draft}, [go, draft] { go(draft); });
}

void ProfilePage::startSignIn()
{
    whenInOrder([this](const ProfileDraft &) { m_signIn->signIn(); });
}

void ProfilePage::signedInNow(const QString &signIn)
{
    m_form->setSignIn(signIn);
    takeEdit();
}

void ProfilePage::signedOutNow(bool wasStored)
{
    if (!m_drafts.shown())
        return;
    m_form->setSignIn({});
    keep();
    ProfileDraft &draft = *m_drafts.shown();
    if (wasStored) {
        draft.place = SecretPlace::None;
        draft.stored = {};
        emit signedOut(draft.profile.id);
    }
    showSecret(draft, {});
}

void ProfilePage::startTest()
{
    whenInOrder([this](const ProfileDraft &draft) { m_trial->start(draft); });
}

} // namespace readback
