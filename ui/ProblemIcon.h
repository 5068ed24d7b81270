// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QIcon>
#include <QWidget>

#include <optional>

namespace readback {

// The icon of resources/icons that stands beside an error of that kind; every kind has one.
QString iconNameFor(ErrorKind kind);

// That icon beside the words, in the palette's text colour. It says nothing that the words do not,
// so a screen reader passes over it.
class ProblemIcon : public QWidget
{
    Q_OBJECT
public:
    // `size` in device-independent pixels, beside letters of the usual size: it grows with them.
    explicit ProblemIcon(int size, QWidget *parent = nullptr);

    void showFor(ErrorKind kind);
    void showNothing();
    const QIcon &icon() const { return m_icon; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitLetters();
    void loadIcon();

    int m_size;
    std::optional<ErrorKind> m_kind;
    QIcon m_icon;
};

} // namespace readback
