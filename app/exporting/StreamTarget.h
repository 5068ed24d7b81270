// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportTarget.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <memory>
#include <unordered_map>

namespace readback {

class FileCalls;

// One stream, such as standard output: per call a line "# <id> <start>", its text, an empty line.
// Calls come in the order in which the batch was given them; those that came late (a transcript
// that was not ready at first) follow when they come. A reader that is slow holds up the batch and
// nothing else.
class StreamTarget final : public ExportTarget
{
public:
    // `file`: an open descriptor, which stays open.
    explicit StreamTarget(int file);
    StreamTarget(int file, std::shared_ptr<FileCalls> calls);
    ~StreamTarget() override;

    CallHandle open(
        const std::vector<Conversation> &calls, QObject *context, Callback<Done> done) override;
    bool holds(const QString &, const std::optional<QString> &) const override { return false; }
    CallHandle store(
        const TranscriptDocument &document, QObject *context, Callback<QStringList> done) override;
    void postpone(const QString &id) override;
    void record(const ExportRecord &record) override;
    CallHandle flush(QObject *context, Callback<Done> done) override;

private:
    struct Waiting
    {
        TranscriptDocument document;
        Completion<QStringList> completion;
    };
    void writeNext();
    std::optional<Waiting> takeNext();
    Waiting take(const QString &id);
    void write(const Waiting &next);

    QObject m_context; // of the writes: an asker's cancel must not lose track of them
    int m_file;
    std::shared_ptr<FileCalls> m_calls;
    std::deque<QString> m_order; // ids whose turn is to come
    QSet<QString> m_skipped; // of those: nobody waits for them any longer
    std::deque<QString> m_late; // ids that are here after their turn
    std::unordered_map<QString, Waiting> m_waiting; // by id
    CallHandle m_writing;
};

} // namespace readback
