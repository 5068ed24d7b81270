// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/Region.h"
#include "app/library/checks/ConnectionCheck.h"
#include "app/settings/Profile.h"

#include <QObject>

#include <memory>

namespace readback {

class Archive;
class ArchiveEnds;
class CallMarks;
class CallSearch;
class CallSource;
class Checklists;
class EvidenceBasket;
class KeptCalls;
class SecretStore;
class TranscriptLibrary;

// Everything one profile needs, made in one place: token source, http session, source,
// archive, library. A new profile is a new Session; destroying one cancels its calls. Thread: the
// one it was made on.
class Session : public QObject
{
    Q_OBJECT
public:
    // `secret`: what the SecretStore has for the profile, the client's secret or a person's
    // sign-in. `secrets`: where a renewed sign-in is kept; null: nowhere, so that it is not
    // renewed. Both `clock` and it outlive the session. `archiveFolder`: where this account's
    // archive is, or is to be made; empty: none. Errors: Local, the profile's region or base URL is
    // not usable; Auth, the person is not signed in (any more).
    static Result<std::unique_ptr<Session>> open(const Profile &profile, const QString &secret,
        Clock &clock, SecretStore *secrets = nullptr, const QString &archiveFolder = {});
    // For reading what is kept on this computer while nobody is signed in: the server is not asked,
    // and `why` is what it would have said.
    static Result<std::unique_ptr<Session>> openSignedOut(
        const Profile &profile, const Error &why, Clock &clock, const QString &archiveFolder);
    ~Session() override;

    // Nothing can come from the server before the profile is opened again.
    bool isSignedOut() const;

    const Profile &profile() const;
    // "host:port" of the proxy on the way to the server; empty: none, or not found yet.
    QString proxy() const;
    CallSource &source();
    TranscriptLibrary &library();
    Archive *archive(); // null: none
    // Its last use: what is still to be written there is written while the program goes on, and
    // destroying the session waits for nothing. Without this it does, at the program's end.
    void leaveArchive(ArchiveEnds &ends);
    KeptCalls *keptCalls(); // of the archive; null: none
    CallSearch &search(); // without an archive it finds nothing, and says so
    EvidenceBasket &evidence();
    Checklists &checklists();
    CallMarks &marks();
    int requestsPerMinute() const; // that the server allows, as far as it told
    // checkConnection() on this session; hosts, rights and limits of it. The session outlives the
    // call.
    CallHandle check(QObject *context, CheckCallback told, Callback<CheckReports> done);
    // A window keeps a share of the request budget for what the person there waits for; a program
    // without a window does not.
    void keepInteractiveShare();
    // The person has signed in again, and the secrets given to open() have it.
    void signedInAgain();
    // A renewed sign-in is on its way to where it is kept: worth a moment before the program ends.
    bool isStoringSignIn() const;
    // Likewise, or it is on its way here: what it replaces is good for nothing any more.
    bool isRenewingSignIn() const;

signals:
    // What proxy() says may be another by now.
    void proxyChanged();
    // The server takes neither the client nor the sign-in any more; whoever asked is told as well.
    void signInRefused(const readback::Error &error);
    // A renewed sign-in could not be kept: after this session the person signs in again.
    void signInNotKept(const QString &secret, const readback::Error &error);
    // The server asked for a pause until then (UTC); invalid: it is over.
    void paused(const QDateTime &until);

private:
    Session();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
