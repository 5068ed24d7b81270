// SPDX-License-Identifier: MIT
#include "app/demo/DetailsJobs.h"

#include "app/demo/DetailsQuery.h"
#include "app/demo/PlatformJson.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kMaxPageSize = 1000;
constexpr size_t kMaxJobs = 20; // the oldest goes for the next; nobody may fill our memory

DemoAnswer unknownJob()
{
    return DemoAnswer::error(404, u"not.found"_s, u"The requested job was not found."_s);
}

DemoAnswer wrongValue(const QString &what)
{
    return DemoAnswer::error(400, u"invalid.query.param.value"_s, what);
}

// A place in one job's results.
QString cursorFor(const QString &jobId, size_t place)
{
    const auto text = jobId.toLatin1() + ':' + QByteArray::number(static_cast<qulonglong>(place));
    return QString::fromLatin1(
        text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<size_t> placeOf(const QString &jobId, const QString &cursor)
{
    const auto text = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    bool ok = false;
    const auto place = text.mid(jobId.size() + 1).toULongLong(&ok);
    const bool ours = ok && text.startsWith(jobId.toLatin1() + ':');
    return ours ? std::optional<size_t>(place) : std::nullopt;
}

} // namespace

DetailsJobs::DetailsJobs(
    const DemoOrganisation &organisation, const DemoNow &now, const DemoOptions &options)
    : m_organisation(organisation), m_now(now), m_lagMs(options.jobLagSeconds * 1000LL),
      m_goodForMs(options.jobSeconds * 1000LL), m_polls(options.jobPolls)
{
}

std::optional<DemoAnswer> DetailsJobs::answer(const DemoRequest &request, const QStringList &path)
{
    if (path.isEmpty())
        return request.verb == "POST" ? submit(request) : DemoAnswer::wrongMethod();
    if (path == QStringList{u"availability"_s})
        return request.verb == "GET" ? availability() : DemoAnswer::wrongMethod();
    if (path.size() == 1 || (path.size() == 2 && path[1] == u"results"))
        return answerFor(request, path);
    return {};
}

DemoAnswer DetailsJobs::submit(const DemoRequest &request)
{
    const auto query = DetailsQuery::parse(request.body, DetailsQuery::Kind::Job);
    if (!query)
        return DemoAnswer::error(400, u"bad.request"_s, query.error().what);
    Job job{QUuid::createUuid().toString(QUuid::WithoutBraces), {}, m_now.ms(),
        m_now.ms() - m_lagMs, 0};
    job.found = query->find(m_organisation, job.availableMs);
    if (!query->newestFirst)
        std::reverse(job.found.begin(), job.found.end());
    if (query->limit)
        job.found.resize(std::min(job.found.size(), static_cast<size_t>(*query->limit)));
    const auto id = job.id;
    if (m_jobs.size() == kMaxJobs)
        m_jobs.erase(m_jobs.begin());
    m_jobs.push_back(std::move(job));
    return DemoAnswer::json({{u"jobId"_s, id}}, 202);
}

DemoAnswer DetailsJobs::availability() const
{
    return DemoAnswer::json(
        {{u"dataAvailabilityDate"_s, PlatformJson::isoTime(m_now.ms() - m_lagMs)}});
}

DemoAnswer DetailsJobs::answerFor(const DemoRequest &request, const QStringList &path)
{
    if (QUuid::fromString(path[0]).isNull())
        return DemoAnswer::error(400, u"invalid.id"_s, u"The job id is not a UUID."_s);
    const bool results = path.size() == 2;
    if (request.verb != "GET" && (results || request.verb != "DELETE"))
        return DemoAnswer::wrongMethod();
    const auto job = std::find_if(
        m_jobs.begin(), m_jobs.end(), [&path](const Job &one) { return one.id == path[0]; });
    if (job == m_jobs.end())
        return unknownJob();
    if (results)
        return this->results(*job, request);
    if (request.verb == "GET")
        return state(*job);
    m_jobs.erase(job);
    return DemoAnswer::nothing();
}

bool DetailsJobs::isExpired(const Job &job) const
{
    return job.submittedMs + m_goodForMs <= m_now.ms();
}

QString DetailsJobs::progress(const Job &job) const
{
    if (isReady(job))
        return u"FULFILLED"_s;
    return job.asked == 1 ? u"QUEUED"_s : u"PENDING"_s;
}

DemoAnswer DetailsJobs::state(Job &job) const
{
    if (!isReady(job))
        ++job.asked;
    QJsonObject body{{u"state"_s, isExpired(job) ? u"EXPIRED"_s : progress(job)},
        {u"submissionDate"_s, PlatformJson::isoTime(job.submittedMs)},
        {u"expirationDate"_s, PlatformJson::isoTime(job.submittedMs + m_goodForMs)}};
    const bool done = isReady(job) || isExpired(job);
    if (done)
        body[u"completionDate"_s] = PlatformJson::isoTime(job.submittedMs);
    return DemoAnswer::json(body, done ? 200 : 202);
}

DemoAnswer DetailsJobs::results(const Job &job, const DemoRequest &request) const
{
    if (isExpired(job))
        return unknownJob();
    if (!isReady(job))
        return DemoAnswer::error(400, u"bad.request"_s, u"The job is not fulfilled."_s);
    const auto value = request.query.queryItemValue(u"pageSize"_s);
    const int size = value.isEmpty() ? kMaxPageSize : value.toInt();
    if (size < 1 || size > kMaxPageSize)
        return wrongValue(u"pageSize must be between 1 and %1."_s.arg(kMaxPageSize));
    const auto cursor = request.query.queryItemValue(u"cursor"_s, QUrl::FullyDecoded);
    const auto place = cursor.isEmpty() ? std::optional<size_t>(0) : placeOf(job.id, cursor);
    if (!place)
        return wrongValue(u"The cursor is not one of this job."_s);
    const size_t from = std::min(*place, job.found.size());
    const size_t to = std::min(from + static_cast<size_t>(size), job.found.size());
    QJsonArray conversations;
    for (size_t i = from; i < to; ++i)
        conversations.append(
            PlatformJson::conversationWithAttributes(m_organisation.head(job.found[i])));
    QJsonObject body{{u"conversations"_s, conversations},
        {u"dataAvailabilityDate"_s, PlatformJson::isoTime(job.availableMs)}};
    if (to < job.found.size())
        body[u"cursor"_s] = cursorFor(job.id, to);
    return DemoAnswer::json(body);
}

} // namespace readback
