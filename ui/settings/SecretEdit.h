// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace readback {

// Where a client secret is typed. Shows dots only, remembers nothing: no undo, no copy, no
// learning keyboard. It is never given a stored secret to show.
class SecretEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretEdit(QWidget *parent = nullptr);

    // What was typed, without the white space that copying brings along.
    QString secret() const { return text().trimmed(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace readback
