// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"
#include "app/model/SearchHit.h"

#include <QObject>

#include <memory>

class QWidget;

namespace readback {

class CallFinder;
class Clock;
class Dialogs;
class HitsCsvJob;
class HitTableModel;
class Settings;

// Saves the hits of a search where the person says: one file at a time. Window's thread.
class HitsExport : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        Dialogs &dialogs;
        Settings &settings;
        Clock &clock;
    };
    HitsExport(Parts parts, QWidget &window, QObject *parent);
    ~HitsExport() override;

    // `rest`: what of the search is not in the model yet; `after` 0: nothing.
    void start(CallFinder &finder, const HitTableModel &model, const SearchRequest &rest);
    // The finder goes: what is not made by now is not written.
    void cancel();

signals:
    void told(const QString &sentence);

private:
    void save(const QString &path);
    void saved(const QString &path, const Result<Done> &result);

    Parts m_parts;
    QWidget &m_window;
    std::unique_ptr<HitsCsvJob> m_job;
    CallFinder *m_finder = nullptr; // of the file that is asked for
    std::vector<SearchHit> m_shown;
    SearchRequest m_rest;
};

} // namespace readback
