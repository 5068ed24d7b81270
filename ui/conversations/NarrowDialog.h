// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/ConversationQuery.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace readback {

// Asks what the server is to list of the period: only certain queues, agents, numbers ... Used with
// open(); deletes itself.
class NarrowDialog : public QDialog
{
    Q_OBJECT
public:
    // `initial`: the narrowing there is; its range comes back as it is.
    explicit NarrowDialog(const ConversationQuery &initial, QWidget *parent = nullptr);

signals:
    void chosen(const readback::ConversationQuery &query);

private:
    QLineEdit *addText(QFormLayout &form, const QString &label, const QString &value);
    QSpinBox *addSeconds(QFormLayout &form, const QString &label, std::optional<qint64> ms);
    QComboBox *addDirections(QFormLayout &form);
    void addButtons(QFormLayout &form);
    ConversationQuery query() const;
    void keepOrder();
    void clear();

    const ConversationQuery m_initial;
    QLineEdit *m_queue;
    QLineEdit *m_agent;
    QComboBox *m_direction;
    QLineEdit *m_number;
    QSpinBox *m_least;
    QSpinBox *m_most;
    QLineEdit *m_wrapUp;
    QLineEdit *m_id;
};

} // namespace readback
