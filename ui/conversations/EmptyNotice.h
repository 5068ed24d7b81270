// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace readback {

// What stands in the place of the rows while there are none. Where its place is low it leaves out
// the hint, then the title, and never takes height from the bars above.
class EmptyNotice : public QWidget
{
    Q_OBJECT
public:
    enum class Reason {
        None, // nothing to say
        NotConnected,
        NothingListed,
        Failed, // listing ended with a problem, which the bar above tells
        NoCalls, // the period has none
        AllHidden, // the filter hides all
        Loading,
    };

    explicit EmptyNotice(QWidget *parent = nullptr);

    // `listed`: how many the filter hides.
    void setReason(Reason reason, int listed);
    Reason reason() const { return m_reason; }
    bool hasHeightForWidth() const override { return false; }

signals:
    void clearFilterRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLabel *addLabel();
    void fitLines();

    Reason m_reason = Reason::None;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_clear;
};

} // namespace readback
