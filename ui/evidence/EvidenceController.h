// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/Clock.h"
#include "app/exporting/EvidenceDocument.h"
#include "app/model/Result.h"
#include "app/settings/Profile.h"

#include <QObject>

#include <vector>

class QWidget;

namespace readback {

class Dialogs;
class EvidenceBasket;
class Settings;

// What leaves the evidence basket: the document in a file or on the clipboard. One file at a time.
// Window's thread.
class EvidenceController : public QObject
{
    Q_OBJECT
public:
    // All outlive the controller; `window` is the parent of the questions.
    struct Parts
    {
        Dialogs &dialogs;
        Settings &settings;
        Clock &clock;
    };
    EvidenceController(const Parts &parts, QWidget *window);

    // Null: none. It outlives the controller, or is taken away first. `profile`: whose calls they
    // are.
    void setBasket(EvidenceBasket *basket, const Profile &profile = {}, bool demo = false);

    // Asks for a file. The basket as it is when the file is named is written.
    void exportAs(EvidenceFormat format);
    // As plain text; of these, or of all where there are none.
    void copy(const std::vector<qint64> &numbers);

signals:
    // What has become of it, one sentence.
    void told(const QString &sentence);

private:
    EvidenceDocument document(const std::vector<qint64> &numbers) const;
    void save(const QString &path, EvidenceFormat format);
    void saved(const QString &path, const Result<Done> &result);

    Parts m_parts;
    QWidget *m_window;
    EvidenceBasket *m_basket = nullptr;
    Profile m_profile;
    bool m_demo = false;
    CallHandle m_writing;
};

} // namespace readback
