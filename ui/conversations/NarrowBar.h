// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace readback {

struct ConversationQuery;
class ElidedLabel;

// A quiet line above the list that says what the server was asked to leave out, and the ways to
// change that. Hidden while the listing is not narrowed.
class NarrowBar : public QWidget
{
    Q_OBJECT
public:
    explicit NarrowBar(QWidget *parent = nullptr);

    void showNarrowing(const ConversationQuery &query);

signals:
    void changeRequested();
    void clearRequested();

private:
    ElidedLabel *m_text;
};

} // namespace readback
