// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QBoxLayout;

namespace readback {

// What the window shows while there is no profile: what Readback is, and the two ways on, side by
// side where there is room. Scrolls in a low window.
class FirstStartPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStartPage(QWidget *parent = nullptr);

signals:
    void connectRequested();
    void demoRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButtons();

    QBoxLayout *m_buttons;
};

} // namespace readback
