// SPDX-License-Identifier: MIT
#include "ui/transcript/AccessibleTranscript.h"

#include "ui/transcript/TranscriptView.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace readback {

namespace {

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<TranscriptView *>(object))
        return new AccessibleTranscript(view); // owned by Qt's cache of interfaces
    return nullptr;
}

// The piece of a line around an offset, by one of Unicode's boundaries.
std::pair<int, int> piece(const QString &line, int offset, QTextBoundaryFinder::BoundaryType type)
{
    QTextBoundaryFinder finder(type, line);
    finder.setPosition(offset + 1);
    if (!finder.isAtBoundary() && finder.toNextBoundary() < 0)
        finder.toEnd();
    const auto to = static_cast<int>(finder.position());
    finder.setPosition(offset);
    if (!finder.isAtBoundary() && finder.toPreviousBoundary() < 0)
        finder.toStart();
    return {static_cast<int>(finder.position()), to};
}

} // namespace

AccessibleTranscript::AccessibleTranscript(TranscriptView *view)
    : QAccessibleWidget(view, QAccessible::EditableText), m_flat(view->text())
{
}

TranscriptView *AccessibleTranscript::view() const
{
    return static_cast<TranscriptView *>(object());
}

void *AccessibleTranscript::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State AccessibleTranscript::state() const
{
    auto state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void AccessibleTranscript::selection(int index, int *from, int *to) const
{
    const auto range = view()->selection();
    const bool any = index == 0 && !range.isEmpty();
    *from = any ? m_flat.offsetOf(range.from()) : 0;
    *to = any ? m_flat.offsetOf(range.to()) : 0;
}

int AccessibleTranscript::selectionCount() const
{
    return view()->selection().isEmpty() ? 0 : 1;
}

void AccessibleTranscript::addSelection(int from, int to)
{
    setSelection(0, from, to);
}

void AccessibleTranscript::removeSelection(int index)
{
    if (index == 0)
        setCursorPosition(cursorPosition());
}

void AccessibleTranscript::setSelection(int index, int from, int to)
{
    if (index == 0)
        view()->select({m_flat.positionOf(from), m_flat.positionOf(to)});
}

int AccessibleTranscript::cursorPosition() const
{
    return m_flat.offsetOf(view()->selection().caret);
}

void AccessibleTranscript::setCursorPosition(int position)
{
    const auto caret = m_flat.positionOf(position);
    view()->select({caret, caret});
    view()->ensureVisible(caret);
}

QString AccessibleTranscript::text(QAccessible::Text kind) const
{
    return QAccessibleWidget::text(kind);
}

QString AccessibleTranscript::text(int from, int to) const
{
    return m_flat.text(from, to);
}

int AccessibleTranscript::characterCount() const
{
    return m_flat.length();
}

std::pair<int, int> AccessibleTranscript::visualLine(int offset) const
{
    const auto position = m_flat.positionOf(offset);
    const auto line = view()->text().row(position.phrase).text.lineForTextPosition(position.offset);
    const int phrase = position.phrase;
    const int end = m_flat.lineStart(phrase + 1);
    if (!line.isValid())
        return {m_flat.lineStart(phrase), end};
    const int textStart = m_flat.textStart(phrase);
    const bool last = line.textStart() + line.textLength() >= view()->text().length(phrase);
    return {line.lineNumber() == 0 ? m_flat.lineStart(phrase) : textStart + line.textStart(),
        last ? end : textStart + line.textStart() + line.textLength()};
}

std::pair<int, int> AccessibleTranscript::span(int offset, QAccessible::TextBoundaryType type) const
{
    const int all = m_flat.length();
    if (type == QAccessible::NoBoundary || all == 0)
        return {0, all};
    offset = std::clamp(offset, 0, all - 1);
    if (type == QAccessible::LineBoundary)
        return visualLine(offset);
    const int phrase = m_flat.phraseAt(offset);
    const int start = m_flat.lineStart(phrase);
    if (type == QAccessible::ParagraphBoundary)
        return {start, m_flat.lineStart(phrase + 1)};
    const auto finder = type == QAccessible::CharBoundary ? QTextBoundaryFinder::Grapheme
        : type == QAccessible::WordBoundary               ? QTextBoundaryFinder::Word
                                                          : QTextBoundaryFinder::Sentence;
    const auto [from, to] = piece(m_flat.line(phrase), offset - start, finder);
    return {start + from, start + to};
}

QString AccessibleTranscript::textAtOffset(
    int offset, QAccessible::TextBoundaryType type, int *from, int *to) const
{
    std::tie(*from, *to) = span(offset, type);
    return m_flat.text(*from, *to);
}

QString AccessibleTranscript::textBeforeOffset(
    int offset, QAccessible::TextBoundaryType type, int *from, int *to) const
{
    const int start = span(offset, type).first;
    *from = *to = -1;
    return start > 0 ? textAtOffset(start - 1, type, from, to) : QString();
}

QString AccessibleTranscript::textAfterOffset(
    int offset, QAccessible::TextBoundaryType type, int *from, int *to) const
{
    const int end = span(offset, type).second;
    *from = *to = -1;
    return end < m_flat.length() ? textAtOffset(end, type, from, to) : QString();
}

QRect AccessibleTranscript::characterRect(int offset) const
{
    if (offset < 0 || offset >= m_flat.length())
        return {};
    const int phrase = m_flat.phraseAt(offset);
    const bool beside = offset < m_flat.textStart(phrase); // time or speaker
    auto rect = beside ? view()->text().layout().timeRect(phrase)
                       : view()->text().characterRect(m_flat.positionOf(offset));
    rect.translate(-view()->scrolledTo());
    return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int AccessibleTranscript::offsetAtPoint(const QPoint &point) const
{
    const auto local = view()->viewport()->mapFromGlobal(point);
    if (!view()->viewport()->rect().contains(local) || m_flat.length() == 0)
        return -1;
    return m_flat.offsetOf(view()->text().positionAt(local + view()->scrolledTo()));
}

void AccessibleTranscript::scrollToSubstring(int from, int to)
{
    view()->ensureVisible(m_flat.positionOf(to));
    view()->ensureVisible(m_flat.positionOf(from));
}

QString AccessibleTranscript::attributes(int offset, int *from, int *to) const
{
    std::tie(*from, *to) = span(offset, QAccessible::ParagraphBoundary);
    return {};
}

void installTranscriptAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace readback
