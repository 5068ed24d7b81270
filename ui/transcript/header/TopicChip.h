// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace readback {

// A topic to click at. Its name is plain text, cut where it is long; Ctrl+C and the context menu
// copy all of it.
class TopicChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit TopicChip(QWidget *parent = nullptr);

    // `copyable`: a name, not the button that stands for those without room.
    void setName(const QString &name, bool copyable = true);
    QString name() const { return m_name; }
    void copy() const;

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_name;
    bool m_copyable = true;
};

} // namespace readback
