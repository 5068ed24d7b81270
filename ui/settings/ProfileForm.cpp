// SPDX-License-Identifier: MIT
#include "ui/settings/ProfileForm.h"

#include "ui/LeadingAlign.h"
#include "ui/settings/MessageLabel.h"
#include "ui/settings/SecretEdit.h"
#include "ui/settings/SignInPanel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

ProfileForm::ProfileForm(QWidget *parent)
    : QWidget(parent), m_layout(new QGridLayout(this)), m_name(new QLineEdit), m_api(new QComboBox),
      m_region(new QComboBox), m_baseUrl(new QLineEdit), m_clientId(new QLineEdit),
      m_signInKind(new QComboBox), m_secret(new SecretEdit), m_signInPanel(new SignInPanel),
      m_serverNote(new MessageLabel), m_secretNote(new MessageLabel), m_signInHelp(new MessageLabel)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(8);
    m_layout->setHorizontalSpacing(14);
    m_layout->setColumnStretch(1, 1);
    // A long choice is cut rather than the whole form at its side.
    for (auto *choice : {m_api, m_region, m_signInKind}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
        choice->setIconSize({0, 0}); // none has one
    }
    addFields();
    fillRegions();
    keepLabelsWide();
    connectEditors();
    setDraft({});
}

// The label names the field for keyboards and screen readers; what is wrong stands below it.
ProfileForm::Field ProfileForm::addField(const QString &text, QWidget *editor, const QString &name)
{
    auto *label = new QLabel(text);
    label->setBuddy(editor);
    alignLeading(*label);
    editor->setObjectName(name);
    editor->setAccessibleName(QString(text).remove(u'&'));
    const int row = m_layout->rowCount();
    m_layout->addWidget(label, row, 0);
    m_layout->addWidget(editor, row, 1);
    auto *problem = new MessageLabel(this);
    addNote(problem, name + "Problem"_L1);
    return {label, editor, problem};
}

// Each in a row of its own, so that the grid gives it the height that its words need.
void ProfileForm::addNote(MessageLabel *note, const QString &name)
{
    note->setObjectName(name);
    m_layout->addWidget(note, m_layout->rowCount(), 1);
}

void ProfileForm::addFields()
{
    m_fields.emplace_back(ProfileField::Name, addField(tr("&Name"), m_name, u"name"_s));
    m_api->addItem(tr("Genesys Cloud platform"), static_cast<int>(ApiDialect::Platform));
    m_api->addItem(tr("Tutorial API"), static_cast<int>(ApiDialect::Tutorial));
    addField(tr("&API"), m_api, u"api"_s);
    auto region = addField(tr("&Region"), m_region, u"region"_s);
    m_fields.emplace_back(ProfileField::Region, region);
    auto address = addField(tr("Addr&ess"), m_baseUrl, u"baseUrl"_s);
    m_fields.emplace_back(ProfileField::BaseUrl, address);
    m_baseUrl->setPlaceholderText(u"https://"_s);
    m_baseUrl->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    addNote(m_serverNote, u"serverNote"_s);
    addSignInFields();
}

void ProfileForm::addSignInFields()
{
    m_signInKind->addItem(
        tr("with a client secret (client credentials)"), static_cast<int>(SignInKind::Client));
    m_signInKind->addItem(tr("as a user (in the browser)"), static_cast<int>(SignInKind::User));
    m_signInKindLabel = addField(tr("Si&gn in"), m_signInKind, u"signInKind"_s).label;
    m_fields.emplace_back(
        ProfileField::ClientId, addField(tr("Client &ID"), m_clientId, u"clientId"_s));
    m_fields.emplace_back(
        ProfileField::Secret, addField(tr("Client &secret"), m_secret, u"secret"_s));
    addNote(m_secretNote, u"secretNote"_s);
    m_accountLabel = new QLabel(tr("Account"));
    const int row = m_layout->rowCount();
    m_layout->addWidget(m_accountLabel, row, 0, Qt::AlignTop);
    m_layout->addWidget(m_signInPanel, row, 1);
    addNote(m_signInHelp, u"signInHelp"_s);
    m_signInHelp->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

// The fields stay where they are, whichever of them are shown.
void ProfileForm::keepLabelsWide()
{
    int widest = 0;
    for (const auto *label : findChildren<QLabel *>())
        if (label->buddy())
            widest = std::max(widest, label->sizeHint().width());
    m_layout->setColumnMinimumWidth(0, widest);
}

void ProfileForm::fillRegions()
{
    auto choices = regionChoices();
    std::sort(choices.begin(), choices.end(), [](const RegionChoice &a, const RegionChoice &b) {
        return a.label.localeAwareCompare(b.label) < 0;
    });
    for (const auto &choice : choices)
        m_region->addItem(choice.label, choice.aws);
    m_region->insertSeparator(m_region->count());
    m_region->addItem(tr("Another server…"), QString());
    m_region->setMaxVisibleItems(24);
}

void ProfileForm::connectEditors()
{
    for (auto *edit : {m_name, m_baseUrl, m_clientId, static_cast<QLineEdit *>(m_secret)})
        connect(edit, &QLineEdit::textEdited, this, [this, edit] {
            clearProblem(edit);
            emit edited();
        });
    for (auto *combo : {m_api, m_region, m_signInKind})
        connect(combo, &QComboBox::currentIndexChanged, this, [this, combo] {
            clearProblem(combo);
            refreshServer();
            emit edited();
        });
    connect(m_baseUrl, &QLineEdit::textEdited, this, &ProfileForm::refreshServer);
    connect(m_baseUrl, &QLineEdit::editingFinished, this, &ProfileForm::recognisePastedHost);
}

void ProfileForm::setDraft(const ProfileDraft &draft)
{
    const QSignalBlocker blockApi(m_api);
    const QSignalBlocker blockRegion(m_region);
    const QSignalBlocker blockKind(m_signInKind);
    const Profile &profile = draft.profile;
    m_shown = profile;
    m_name->setText(profile.name);
    m_api->setCurrentIndex(m_api->findData(static_cast<int>(profile.api)));
    // A region written in another form (a domain, say) is shown as the place that it is.
    const QString aws = regionOfText(profile.region);
    const bool unknown = !profile.region.isEmpty() && aws.isEmpty();
    m_region->setCurrentIndex(m_region->findData(aws));
    m_baseUrl->setText(unknown ? profile.region : profile.baseUrl);
    m_clientId->setText(profile.clientId);
    m_signInKind->setCurrentIndex(m_signInKind->findData(static_cast<int>(profile.signIn)));
    m_secret->setText(draft.secret);
    m_signIn = draft.signIn;
    showProblems({});
    refreshServer();
}

ProfileDraft ProfileForm::draft() const
{
    ProfileDraft draft{m_shown, m_secret->secret(), m_signIn, m_place, m_stored};
    draft.profile.name = m_name->text().simplified();
    draft.profile.api = static_cast<ApiDialect>(m_api->currentData().toInt());
    draft.profile.region = m_region->currentData().toString();
    draft.profile.baseUrl = isCustom() ? m_baseUrl->text().trimmed() : QString();
    draft.profile.clientId = m_clientId->text().trimmed();
    draft.profile.signIn = isForUser() ? SignInKind::User : SignInKind::Client;
    return draft;
}

void ProfileForm::setSecretPlace(
    SecretPlace place, const SignInState &stored, bool persistent, const QString &trouble)
{
    m_place = place;
    m_stored = stored;
    m_persistent = persistent;
    m_trouble = trouble;
    refreshSecretNote();
}

void ProfileForm::refreshSecretNote()
{
    // A person's sign-in is no secret of the client's.
    const auto place = m_stored.isThere ? SecretPlace::None : m_place;
    if (place == SecretPlace::Keychain)
        m_secret->setPlaceholderText(tr("stored in the keychain – leave empty to keep"));
    else if (place == SecretPlace::ThisRun)
        m_secret->setPlaceholderText(tr("known for this run – leave empty to keep"));
    else
        m_secret->setPlaceholderText({});

    if (!m_trouble.isEmpty())
        m_secretNote->setMessage(MessageLabel::Kind::Bad, u"✗ "_s + m_trouble);
    else if (!isForUser() && (!m_persistent || place == SecretPlace::ThisRun))
        m_secretNote->setMessage(MessageLabel::Kind::Note,
            m_persistent ? tr("The secret is kept for this run only.")
                         : tr("This computer has no usable keychain: the secret is kept for this "
                              "run only and asked for again after a restart."));
    else
        m_secretNote->clear();
}

void ProfileForm::showProblems(const std::vector<FieldProblem> &problems)
{
    for (const auto &[which, field] : m_fields) {
        const auto found = std::find_if(problems.begin(), problems.end(),
            [which = which](const FieldProblem &problem) { return problem.field == which; });
        const QString text = found == problems.end() ? QString() : found->message;
        field.problem->setMessage(
            MessageLabel::Kind::Bad, text.isEmpty() ? QString() : u"✗ "_s + text);
        field.editor->setAccessibleDescription(text);
    }
    if (!problems.empty())
        fieldOf(problems.front().field).editor->setFocus(Qt::OtherFocusReason);
}

void ProfileForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

// People paste the address of the page they work in. Where it is one of Genesys Cloud's, the region
// is what they mean.
void ProfileForm::recognisePastedHost()
{
    const QString aws = regionOfText(m_baseUrl->text());
    if (!isCustom() || aws.isEmpty())
        return;
    m_baseUrl->clear();
    m_region->setCurrentIndex(m_region->findData(aws));
}

void ProfileForm::refreshServer()
{
    const Field &address = fieldOf(ProfileField::BaseUrl);
    address.label->setVisible(isCustom());
    address.editor->setVisible(isCustom());
    if (!isCustom())
        clearProblem(address.editor);
    const QString host = loginHost(draft().profile);
    const QString note
        = isForUser() ? tr("You sign in at %1.") : tr("Client ID and secret go to %1.");
    m_serverNote->setMessage(MessageLabel::Kind::Note, host.isEmpty() ? QString() : note.arg(host));
    refreshSignIn();
}

// Either the secret or the person's sign-in; the tutorial API knows secrets only.
void ProfileForm::refreshSignIn()
{
    const bool user = isForUser();
    const bool choice = m_api->currentData().toInt() == static_cast<int>(ApiDialect::Platform);
    m_signInKindLabel->setVisible(choice);
    m_signInKind->setVisible(choice);
    const Field &secret = fieldOf(ProfileField::Secret);
    secret.label->setVisible(!user);
    secret.editor->setVisible(!user);
    if (user)
        clearProblem(secret.editor);
    m_accountLabel->setVisible(user);
    m_signInPanel->setVisible(user);
    m_signInHelp->setMessage(MessageLabel::Kind::Note,
        user ? tr("The OAuth client needs the grant type “Code Authorization” with PKCE, the "
                  "redirect URI http://localhost and the scopes %1.")
                   .arg(neededScopes())
             : QString());
    refreshSecretNote();
}

void ProfileForm::clearProblem(QWidget *editor)
{
    for (const auto &[which, field] : m_fields)
        if (field.editor == editor) {
            field.problem->clear();
            editor->setAccessibleDescription({});
        }
}

const ProfileForm::Field &ProfileForm::fieldOf(ProfileField which) const
{
    return std::find_if(m_fields.begin(), m_fields.end(), [which](const auto &entry) {
        return entry.first == which;
    })->second;
}

bool ProfileForm::isForUser() const
{
    return m_api->currentData().toInt() == static_cast<int>(ApiDialect::Platform)
        && m_signInKind->currentData().toInt() == static_cast<int>(SignInKind::User);
}

bool ProfileForm::isCustom() const
{
    return m_region->currentData().toString().isEmpty();
}

} // namespace readback
