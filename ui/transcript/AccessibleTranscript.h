// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/find/FlatText.h"

#include <QAccessibleWidget>

#include <utility>

namespace readback {

class TranscriptView;

// What a screen reader sees of the reading pane: read-only text with caret and selection. Made by
// Qt on demand, lives as long as the view.
class AccessibleTranscript final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleTranscript(TranscriptView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;

    void selection(int index, int *from, int *to) const override;
    int selectionCount() const override;
    void addSelection(int from, int to) override;
    void removeSelection(int index) override;
    void setSelection(int index, int from, int to) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(QAccessible::Text kind) const override;
    QString text(int from, int to) const override;
    QString textBeforeOffset(
        int offset, QAccessible::TextBoundaryType type, int *from, int *to) const override;
    QString textAfterOffset(
        int offset, QAccessible::TextBoundaryType type, int *from, int *to) const override;
    QString textAtOffset(
        int offset, QAccessible::TextBoundaryType type, int *from, int *to) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int from, int to) override;
    QString attributes(int offset, int *from, int *to) const override;

private:
    TranscriptView *view() const;
    std::pair<int, int> span(int offset, QAccessible::TextBoundaryType type) const;
    std::pair<int, int> visualLine(int offset) const;

    FlatText m_flat;
};

// Makes Qt use AccessibleTranscript for every TranscriptView; again and again does no harm.
void installTranscriptAccessibility();

} // namespace readback
