// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace readback {

class Notifier;
class Settings;

// Tells a person who works in another window that transcripts have become ready: how many since he
// looked last, at most once a minute, and only if he switched it on. Window's thread.
class ReadyNews : public QObject
{
    Q_OBJECT
public:
    // All outlive the news. `notifier` null: there is none, and no switch to be seen.
    struct Parts
    {
        Settings &settings;
        Clock &clock;
        Notifier *notifier;
        QAction *onOff; // checkable; from the settings and into them
        QWidget *window; // that a click brings to the front
        std::function<bool()> isInFront = isProgramInFront; // whether the person looks at it
    };
    explicit ReadyNews(Parts parts, QObject *parent = nullptr);

    // One more is ready.
    void add();
    // The person is back.
    void forget();

private:
    static bool isProgramInFront();
    void connectSwitch();
    void tell();
    void bringToFront();

    Parts m_parts;
    int m_count = 0; // since the person looked last
    bool m_due = false;
    std::optional<qint64> m_lastMs; // monotonic; of the last one told
};

} // namespace readback
