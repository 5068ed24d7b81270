// SPDX-License-Identifier: MIT
#include "ui/transcript/MarkLine.h"

#include "app/text/LocalTime.h"
#include "app/text/OneLine.h"
#include "ui/InertText.h"
#include "ui/LeadingAlign.h"
#include "ui/transcript/map/CallMapMetrics.h"

#include <QDateTime>
#include <QEvent>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 240; // characters of a note; the rest is in the tool-tip

QString shortened(const QString &text)
{
    const auto line = oneLine(text).simplified();
    return line.size() <= kLongest ? line : line.left(kLongest - 1) + u'…';
}

// No line ends within it.
QString together(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

QString namesIn(const Aliases &aliases)
{
    QStringList names;
    for (const auto &[voice, name] : aliases)
        names += name;
    names.removeDuplicates();
    return names.join(u", "_s);
}

} // namespace

MarkLine::MarkLine(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"markLine"_s);
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::PlaceholderText);
    setMargins();
    setWordWrap(true);
    setAlignment(Qt::AlignTop); // in a low pane only the first line is seen
    alignLeading(*this);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

// As the header has them.
void MarkLine::setMargins()
{
    const int side = CallMapMetrics::marginFor(fontMetrics());
    setContentsMargins(side, 6, side, 2);
}

void MarkLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setMargins();
}

void MarkLine::setMark(const CallMark &mark)
{
    QStringList parts;
    if (mark.starred)
        parts += together(tr("★ Starred"));
    if (mark.isReviewed())
        parts += together(
            tr("✓ Reviewed on %1")
                .arg(shortDate(QDateTime::fromMSecsSinceEpoch(*mark.reviewedMs).date())));
    if (!mark.tags.isEmpty())
        parts += tr("Tags: %1").arg(mark.tags.join(u", "_s));
    if (!mark.aliases.empty())
        parts += tr("Renamed: %1").arg(shortened(namesIn(mark.aliases)));
    if (!mark.phraseNotes.empty())
        parts += together(
            tr("%n note(s) on phrases", nullptr, static_cast<int>(mark.phraseNotes.size())));
    auto text = parts.join(u"  ·  "_s);
    if (!mark.note.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s) + tr("Note: %1").arg(shortened(mark.note));
    setText(text);
    setToolTip(inertToolTip(mark.note));
    setVisible(!text.isEmpty());
}

} // namespace readback
