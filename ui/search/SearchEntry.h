// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

#include <optional>

namespace readback {

// In the tool bar: looks like the field of the search that it opens, which is in the panel.
class SearchEntry : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchEntry(QWidget *parent = nullptr);

    // Stands behind the words; empty: none.
    void setKeys(const QString &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSize sizeFor(int width) const; // of what is inside
    void updateIcon();

    mutable std::optional<int> m_textWidth; // asked for at every layout, and shaped for it
};

} // namespace readback
