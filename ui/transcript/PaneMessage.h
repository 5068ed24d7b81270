// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace readback {

class ProblemIcon;

// What stands where a transcript would: why there is none and what can be done. Plain text, and
// what a person may have to pass on (the correlation id) can be selected.
class PaneMessage : public QWidget
{
    Q_OBJECT
public:
    struct Content
    {
        QString headline;
        QString detail; // may be empty
        QString reference; // for the server's support; may be empty
        bool canRetry = false;
        std::optional<ErrorKind> problem = {}; // shown as an icon; empty: nothing is wrong

        bool operator==(const Content &) const = default;
    };

    explicit PaneMessage(QWidget *parent = nullptr);

    void setContent(const Content &content);
    // Why there is no transcript; `nextTry` invalid: nobody tries again by itself.
    void showError(const Error &error, const QDateTime &nextTry);
    const Content &content() const { return m_content; }

signals:
    void retry();

private:
    static QLabel *addLabel(QVBoxLayout &column, QPalette::ColorRole colour);

    Content m_content;
    ProblemIcon *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_reference;
    QPushButton *m_retry;
};

} // namespace readback
