// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/NotingDevice.h"
#include "ui/printing/PrintPages.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

namespace readback {

using namespace Qt::StringLiterals;

// So many phrases, by turns, two seconds each.
inline Transcript callOf(int phrases, const QString &text)
{
    Transcript call;
    call.speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    for (int i = 0; i < phrases; ++i) {
        Phrase phrase;
        phrase.startMs = i * 2000;
        phrase.endMs = phrase.startMs + 1900;
        phrase.speaker = static_cast<quint16>(i % 2);
        phrase.text = u"%1 %2"_s.arg(i).arg(text);
        call.phrases.push_back(phrase);
    }
    return call;
}

inline const auto kSentence = u"Thank you for calling, how may I help you with your bill today?"_s;

struct Paper
{
    Paper() : writer(folder.filePath(u"call.pdf"_s))
    {
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(300);
    }
    QTemporaryDir folder;
    QPdfWriter writer;
};

inline void layOutAll(PrintPages &pages)
{
    while (!pages.layOut(50))
        ;
}

// All that is written on the pages.
inline QString textOf(PrintPages &pages, const QPdfWriter &writer)
{
    QString all;
    for (int page = 0; page < pages.count(); ++page) {
        NotingDevice device(writer);
        QPainter painter(&device);
        pages.paint(painter, page);
        painter.end();
        all += device.engine().text;
    }
    return all;
}

} // namespace readback
