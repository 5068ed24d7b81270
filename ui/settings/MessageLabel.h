// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace readback {

// A line of plain text that says how something stands: a note, something to wait for, a success or
// a failure. The colour comes with a sign, and follows a change of palette.
class MessageLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Kind { Note, Good, Bad };

    explicit MessageLabel(QWidget *parent = nullptr);

    // Empty text hides the label.
    void setMessage(Kind kind, const QString &text);
    void clear() { setMessage(Kind::Note, QString()); }
    Kind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColour();

    Kind m_kind = Kind::Note;
};

} // namespace readback
