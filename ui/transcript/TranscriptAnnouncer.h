// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

#include <functional>

namespace readback {

class TranscriptView;

// Tells assistive technology what happens in the reading pane, and does nothing while there is
// none: the text of a long call is not put together for nobody. Lives no longer than the view.
class TranscriptAnnouncer final : public QAccessible::ActivationObserver
{
public:
    using Send = std::function<void(QAccessibleEvent *)>;

    explicit TranscriptAnnouncer(
        TranscriptView &view, Send send = QAccessible::updateAccessibility);
    ~TranscriptAnnouncer() override;
    TranscriptAnnouncer(const TranscriptAnnouncer &) = delete;
    TranscriptAnnouncer &operator=(const TranscriptAnnouncer &) = delete;

    // Before the text goes.
    void textRemoved();
    // After the new text came.
    void textInserted();
    void caretMoved();
    void selectionChanged();

private:
    void accessibilityActiveChanged(bool active) override { m_active = active; }
    QAccessibleTextInterface *text() const;

    TranscriptView &m_view;
    Send m_send;
    bool m_active;
};

} // namespace readback
