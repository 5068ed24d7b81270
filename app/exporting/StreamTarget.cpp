// SPDX-License-Identifier: MIT
#include "app/exporting/StreamTarget.h"

#include "app/async/Worker.h"
#include "app/exporting/FileCalls.h"
#include "app/exporting/TextWriter.h"
#include "app/text/OneLine.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QByteArray blockOf(const TranscriptDocument &document)
{
    const auto &call = document.conversation;
    const QString start = call.start.isValid() ? call.start.toUTC().toString(Qt::ISODate) : u"-"_s;
    return "# " + oneLine(call.id).toUtf8() + ' ' + start.toLatin1() + '\n'
        + writeText(document, {.metadata = false}) + '\n';
}

Result<Done> writeAll(FileCalls &calls, int file, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto written
            = calls.write(file, bytes.constData() + at, static_cast<size_t>(bytes.size() - at));
        if (written > 0)
            at += written;
        else if (written == 0 || errno != EINTR)
            return Error::of(ErrorKind::Local,
                QCoreApplication::translate("StreamTarget", "The output cannot be written: %1.")
                    .arg(qt_error_string(written == 0 ? ENOSPC : errno)));
    }
    return Done{};
}

} // namespace

StreamTarget::StreamTarget(int file) : StreamTarget(file, std::make_shared<FileCalls>()) { }

StreamTarget::StreamTarget(int file, std::shared_ptr<FileCalls> calls)
    : m_file(file), m_calls(std::move(calls))
{
}

StreamTarget::~StreamTarget() = default;

CallHandle StreamTarget::open(
    const std::vector<Conversation> &calls, QObject *context, Callback<Done> done)
{
    for (const auto &call : calls)
        m_order.push_back(call.id);
    const Completion<Done> completion(context, std::move(done));
    completion.finish(Done{});
    return completion.handle();
}

CallHandle StreamTarget::store(
    const TranscriptDocument &document, QObject *context, Callback<QStringList> done)
{
    const Completion<QStringList> completion(context, std::move(done));
    const auto &id = document.conversation.id;
    m_waiting.insert_or_assign(id, Waiting{document, completion});
    if (m_skipped.contains(id))
        m_late.push_back(id);
    writeNext();
    return completion.handle();
}

void StreamTarget::postpone(const QString &id)
{
    m_skipped.insert(id);
    writeNext();
}

void StreamTarget::record(const ExportRecord &record)
{
    if (record.outcome != ExportOutcome::Saved)
        postpone(record.id);
}

CallHandle StreamTarget::flush(QObject *context, Callback<Done> done)
{
    const Completion<Done> completion(context, std::move(done));
    completion.finish(Done{}); // a stored call is written already
    return completion.handle();
}

void StreamTarget::writeNext()
{
    if (m_writing.isActive())
        return;
    if (const auto next = takeNext())
        write(*next);
}

std::optional<StreamTarget::Waiting> StreamTarget::takeNext()
{
    while (!m_order.empty() && m_skipped.contains(m_order.front()))
        m_order.pop_front();
    if (!m_order.empty() && m_waiting.contains(m_order.front())) {
        const QString id = m_order.front();
        m_skipped.insert(id); // its turn has been; a second try would be late
        return take(id);
    }
    if (m_late.empty())
        return {};
    const QString id = m_late.front();
    m_late.pop_front();
    return take(id);
}

StreamTarget::Waiting StreamTarget::take(const QString &id)
{
    return std::move(m_waiting.extract(id).mapped());
}

void StreamTarget::write(const Waiting &next)
{
    m_writing = runOnDisk<Done>(
        &m_context,
        [document = next.document, file = m_file, calls = m_calls] {
            return writeAll(*calls, file, blockOf(document));
        },
        [this, completion = next.completion](const Result<Done> &written) {
            if (written)
                completion.finish(QStringList());
            else
                completion.finish(written.error());
            writeNext();
        });
}

} // namespace readback
