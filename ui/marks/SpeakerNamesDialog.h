// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <QDialog>

#include <map>
#include <vector>

class QFormLayout;
class QLineEdit;

namespace readback {

// Asks what the speakers of a call are to be called: a field for each, empty where nobody named
// him. Enter is OK. Used with open(); deletes itself. Plain text.
class SpeakerNamesDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int kMostFields = 50;

    // The field of the speaker at `current` has the focus; he has one however many there are.
    SpeakerNamesDialog(
        const std::vector<Speaker> &speakers, int current, QWidget *parent = nullptr);

signals:
    // By index into the speakers, of those that have a field; empty: as the server calls him.
    void chosen(const std::map<int, QString> &names);

private:
    void addField(QFormLayout *form, int speaker, const QString &original, const QString &alias);
    void finish();

    std::map<int, QLineEdit *> m_fields;
};

} // namespace readback
