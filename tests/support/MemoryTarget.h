// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportTarget.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace readback {

// An export target that keeps everything where a test can see it, and fails as the test says. What
// it holds survives the target, since batches own theirs.
class MemoryTarget final : public ExportTarget
{
public:
    struct State
    {
        QStringList stored; // ids in the order of their storing
        QHash<QString, TranscriptPtr> said; // in those, by id
        QHash<QString, ExportRecord> recorded; // since the beginning
        QHash<QString, ExportRecord> flushed; // what a reader would find
        QStringList heldBefore;
        QHash<QString, QString> readBefore; // how, by id; else as the server tells it
        QStringList postponed;
        std::optional<Error> openError;
        std::optional<Error> storeError; // from now on
        std::optional<Error> flushError;
        int storesUntilError = -1; // -1: `storeError` counts at once
        bool isSlow = false; // stores are answered by failOldest() alone
        std::vector<Completion<QStringList>> slow; // that wait for it, oldest first
        int flushes = 0;
        int records = 0;
        bool alive = true;

        void failOldest(const Error &error)
        {
            slow.front().finish(error);
            slow.erase(slow.begin());
        }
    };

    explicit MemoryTarget(std::shared_ptr<State> state) : m_state(std::move(state)) { }
    ~MemoryTarget() override { m_state->alive = false; }

    CallHandle open(
        const std::vector<Conversation> &calls, QObject *context, Callback<Done> done) override;
    bool holds(const QString &id, const std::optional<QString> &reading) const override
    {
        return m_state->heldBefore.contains(id)
            && (!reading || *reading == m_state->readBefore.value(id));
    }
    CallHandle store(
        const TranscriptDocument &document, QObject *context, Callback<QStringList> done) override;
    void postpone(const QString &id) override { m_state->postponed += id; }
    void record(const ExportRecord &record) override;
    CallHandle flush(QObject *context, Callback<Done> done) override;

private:
    std::shared_ptr<State> m_state;
};

} // namespace readback
