// SPDX-License-Identifier: MIT
#include "app/settings/KeychainSecretStore.h"

#include "app/settings/KeychainError.h"

#include <utility>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// Starts `job` and tells `completion` what `take` makes of it, or that time is up. The job is never
// deleted while it runs: the backend keeps a bare pointer to it. It deletes itself when it is done.
template <class T>
CallHandle run(QKeychain::Job *job, const QString &key, Clock &clock, QObject *context,
    const Completion<T> &completion, std::function<Result<T>(QKeychain::Job *)> take)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job,
        [completion, take = std::move(take)](
            QKeychain::Job *ended) { completion.finish(take(ended)); });
    clock.after(KeychainSecretStore::kTimeoutMs, context,
        [completion] { completion.finish(keychainTimeout()); });
    auto handle = completion.handle();
    job->start();
    return handle;
}

Error errorOf(const QKeychain::Job *job)
{
    return keychainError(job->error(), job->errorString());
}

Result<Done> doneOrError(QKeychain::Job *job)
{
    if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
        return Done{};
    return errorOf(job);
}

// A damaged entry must not reach an Authorization header; it counts as none.
QString cleaned(const QString &secret)
{
    const bool printable = std::all_of(secret.begin(), secret.end(),
        [](QChar c) { return c.unicode() >= 0x21 && c.unicode() <= 0x7e; });
    return printable ? secret : QString();
}

Result<QString> secretOrError(QKeychain::Job *job)
{
    if (job->error() == QKeychain::EntryNotFound)
        return QString();
    if (job->error() != QKeychain::NoError)
        return errorOf(job);
    return cleaned(static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
}

} // namespace

KeychainSecretStore::KeychainSecretStore(Clock &clock, QString service)
    : m_clock(clock), m_service(std::move(service))
{
}

CallHandle KeychainSecretStore::read(
    const QString &profileId, QObject *context, Callback<QString> done)
{
    return run<QString>(new QKeychain::ReadPasswordJob(m_service), profileId, m_clock, context,
        Completion<QString>(context, std::move(done)), secretOrError);
}

CallHandle KeychainSecretStore::write(
    const QString &profileId, const QString &secret, QObject *context, Callback<Done> done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    const auto written = [](QKeychain::Job *ended) -> Result<Done> {
        return ended->error() == QKeychain::NoError ? Result<Done>(Done{}) : errorOf(ended);
    };
    return run<Done>(
        job, profileId, m_clock, context, Completion<Done>(context, std::move(done)), written);
}

CallHandle KeychainSecretStore::remove(
    const QString &profileId, QObject *context, Callback<Done> done)
{
    return run<Done>(new QKeychain::DeletePasswordJob(m_service), profileId, m_clock, context,
        Completion<Done>(context, std::move(done)), doneOrError);
}

CallHandle KeychainSecretStore::probe(QObject *context, Callback<Done> done)
{
    return run<Done>(new QKeychain::ReadPasswordJob(m_service), u"no such entry"_s, m_clock,
        context, Completion<Done>(context, std::move(done)), doneOrError);
}

} // namespace readback
