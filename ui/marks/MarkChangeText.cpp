// SPDX-License-Identifier: MIT
#include "ui/marks/MarkChangeText.h"

#include <QCoreApplication>

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("MarkChangeText", text);
}

} // namespace

// Whole sentences: in other languages the verb may stand at the end.
QString undoText(std::optional<MarkChange> change)
{
    if (!change)
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo"));
    switch (*change) {
    case MarkChange::Review:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo mark as reviewed"));
    case MarkChange::Unreview:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo mark as not reviewed"));
    case MarkChange::Star:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo star"));
    case MarkChange::Unstar:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo take away star"));
    case MarkChange::Tag:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo change of tags"));
    case MarkChange::Note:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo note on the call"));
    case MarkChange::PhraseNote:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo note on the phrase"));
    case MarkChange::Name:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo names of speakers"));
    case MarkChange::Swap:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Undo swap of Agent and Customer"));
}

QString redoText(std::optional<MarkChange> change)
{
    if (!change)
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo"));
    switch (*change) {
    case MarkChange::Review:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo mark as reviewed"));
    case MarkChange::Unreview:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo mark as not reviewed"));
    case MarkChange::Star:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo star"));
    case MarkChange::Unstar:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo take away star"));
    case MarkChange::Tag:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo change of tags"));
    case MarkChange::Note:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo note on the call"));
    case MarkChange::PhraseNote:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo note on the phrase"));
    case MarkChange::Name:
        return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo names of speakers"));
    case MarkChange::Swap:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("MarkChangeText", "&Redo swap of Agent and Customer"));
}

} // namespace readback
