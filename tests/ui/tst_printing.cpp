// SPDX-License-Identifier: MIT
#include "app/text/SpeakerAliases.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"
#include "tests/ui/NotingDevice.h"
#include "tests/ui/PrintSamples.h"
#include "ui/printing/PrintJob.h"
#include "ui/printing/PrintPages.h"
#include "ui/printing/PrintPreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPdfWriter>
#include <QPrinter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

PrintedCall printed(Transcript call)
{
    Conversation conversation;
    conversation.id = u"conversation-1"_s;
    conversation.queues = {u"Billing"_s};
    const auto shared = std::make_shared<const Transcript>(std::move(call));
    return printedCall(conversation, Reading(shared, ReadingForm::Phrases), {});
}

// A job that remembers how it ended.
struct NotedJob : PrintJob
{
    NotedJob(const PrintedCall &call, const std::shared_ptr<QPrinter> &printer)
        : PrintJob(call, printer, nullptr)
    {
        connect(this, &PrintJob::finished, this, [this](const Result<Done> &end) { result = end; });
    }
    std::optional<Result<Done>> result;
};

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT
private slots:
    void everyRowIsOnOnePage();
    void noLineIsCut_data();
    void noLineIsCut();
    void aLongPhraseGoesOverManyPages();
    void eachPageSaysWhoseItIsAndItsNumber();
    void speakersGoByTheReadersNames();
    void blackOnWhiteWhateverTheTheme();
    void printsAPdfOfAllPages();
    void printsTheRangeAndOrderAskedFor();
    void aPrinterThatCannotBeOpenedIsTold();
    void cancelStops();
    void tenThousandPhrasesAreQuick();
    void previewShowsThePagesOneByOne();
    void anotherPageSetupLaysOutAnew();
    void aPictureHasAllTextInItsSize();
    void anEmptyCallHasNoPages();
};

void TestPrinting::everyRowIsOnOnePage()
{
    const Paper paper;
    PrintPages pages(printed(callOf(300, kSentence)), paper.writer);
    layOutAll(pages);
    QVERIFY(pages.count() > 5);
    int bottom = 0;
    int row = 0;
    for (const auto &span : pages.spans()) {
        QCOMPARE(span.top, bottom);
        QVERIFY(span.bottom > span.top);
        QVERIFY(span.bottom - span.top <= pages.pageSize().height());
        QVERIFY(span.firstRow >= row);
        bottom = span.bottom;
        row = span.firstRow;
    }
}

void TestPrinting::noLineIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << u"Yes."_s;
    QTest::newRow("some lines") << kSentence.repeated(6);
    QTest::newRow("longer than a page") << kSentence.repeated(150);
    QTest::newRow("Arabic") << u"شكرا لاتصالك بنا اليوم "_s.repeated(20);
    QTest::newRow("Hindi and Japanese")
        << u"आपका धन्यवाद お電話ありがとうございます "_s.repeated(20);
    QTest::newRow("one word") << QString(5000, u'w');
    QTest::newRow("lines of its own") << u"one\ntwo\nthree\n"_s.repeated(60);
}

// Every page ends behind a row, or between two lines of one.
void TestPrinting::noLineIsCut()
{
    QFETCH(const QString, text);
    const Paper paper;
    const auto call = printed(callOf(40, text));
    PrintPages pages(call, paper.writer);
    layOutAll(pages);
    for (const auto &span : pages.spans()) {
        auto &shown = pages.text();
        const int row = shown.layout().phraseAt(span.bottom - 1);
        const auto &lines = shown.row(row);
        const int first = shown.layout().textRect(row).top() + lines.linesTop;
        const int into = span.bottom - first;
        const bool behind = span.bottom >= shown.layout().bottom(row);
        QVERIFY2(behind || into % lines.pitch == 0, qPrintable(QString::number(into)));
        if (!behind) {
            const int above = into / lines.pitch;
            QVERIFY(above >= 2 && lines.text.lineCount() - above >= 2);
        }
    }
}

void TestPrinting::aLongPhraseGoesOverManyPages()
{
    const Paper paper;
    auto call = callOf(1, u"word "_s.repeated(100'000));
    call.topics = {{0, u"topic"_s}};
    const auto parts = printed(call);
    QVERIFY(parts.rows->phrases.size() > 10);
    QString together;
    for (const auto &phrase : parts.rows->phrases)
        together += phrase.text;
    QVERIFY(together.startsWith(call.phrases.front().text)); // and its marks
    PrintPages pages(parts, paper.writer);
    layOutAll(pages);
    QVERIFY(pages.count() > 50);
}

void TestPrinting::eachPageSaysWhoseItIsAndItsNumber()
{
    const Paper paper;
    PrintPages pages(printed(callOf(200, kSentence)), paper.writer);
    layOutAll(pages);
    QString all;
    for (int page = 0; page < pages.count(); ++page) {
        NotingDevice device(paper.writer);
        QPainter painter(&device);
        pages.paint(painter, page);
        painter.end();
        const auto text = device.engine().text;
        QVERIFY2(
            text.contains(u"Page %1 of %2"_s.arg(page + 1).arg(pages.count())), qPrintable(text));
        QVERIFY(text.contains(u"Billing · conversation-1"_s));
        all += text;
    }
    for (int i = 0; i < 200; ++i)
        QVERIFY2(all.count(u"%1 Thank you"_s.arg(i)) >= 1, qPrintable(QString::number(i)));
    QVERIFY(all.contains(u"Agent"_s) && all.contains(u"Customer"_s));
}

void TestPrinting::speakersGoByTheReadersNames()
{
    const Paper paper;
    PrintPages pages(
        printed(withAliases(callOf(4, kSentence), {{1, u"Ada Byron"_s}})), paper.writer);
    layOutAll(pages);
    const auto text = textOf(pages, paper.writer);
    QVERIFY2(text.contains(u"Ada Byron"_s) && text.contains(u"Agent"_s), qPrintable(text));
    QVERIFY(!text.contains(u"Customer"_s));
}

void TestPrinting::blackOnWhiteWhateverTheTheme()
{
    const auto before = QApplication::palette();
    QPalette dark(QColor(0x202020), QColor(0x202020));
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    QApplication::setPalette(dark);
    const Paper paper;
    PrintPages pages(printed(callOf(20, kSentence)), paper.writer);
    layOutAll(pages);
    NotingDevice device(paper.writer);
    QPainter painter(&device);
    pages.paint(painter, 0);
    painter.end();
    QApplication::setPalette(before);
    QVERIFY(!device.engine().colours.isEmpty());
    for (const auto &colour : device.engine().colours)
        QVERIFY2(contrast(colour, Qt::white) >= 4.5, qPrintable(colour.name()));
    QImage picture(paper.writer.width(), paper.writer.height(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter onPicture(&picture);
    pages.paint(onPicture, 0);
    onPicture.end();
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7) {
            const auto colour = picture.pixelColor(x, y);
            QVERIFY2(colour.red() == colour.green() && colour.green() == colour.blue(),
                qPrintable(colour.name()));
        }
    }
}

void TestPrinting::printsAPdfOfAllPages()
{
    const QTemporaryDir folder;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(folder.filePath(u"call.pdf"_s));
    NotedJob job(printed(callOf(400, kSentence)), printer);
    QSignalSpy finished(&job, &PrintJob::finished);
    QSignalSpy progress(&job, &PrintJob::progress);
    job.start();
    QVERIFY(finished.wait(test::kLongestWaitMs));
    QVERIFY(job.result && job.result->ok());
    const int pages = progress.back().at(1).toInt();
    QVERIFY(pages > 5);
    QCOMPARE(progress.back().at(0).toInt(), pages);
    QFile file(folder.filePath(u"call.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(pdf.count("/Type /Page\n"), qsizetype{pages});
}

void TestPrinting::printsTheRangeAndOrderAskedFor()
{
    const QTemporaryDir folder;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(folder.filePath(u"call.pdf"_s));
    printer->setPrintRange(QPrinter::PageRange);
    printer->setFromTo(2, 3);
    NotedJob job(printed(callOf(400, kSentence)), printer);
    QSignalSpy finished(&job, &PrintJob::finished);
    QSignalSpy progress(&job, &PrintJob::progress);
    job.start();
    QVERIFY(finished.wait(test::kLongestWaitMs));
    QCOMPARE(progress.back().at(1).toInt(), 2);
}

void TestPrinting::aPrinterThatCannotBeOpenedIsTold()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(u"/nowhere/at/all/call.pdf"_s);
    NotedJob job(printed(callOf(10, kSentence)), printer);
    QSignalSpy finished(&job, &PrintJob::finished);
    job.start();
    QVERIFY(finished.wait(test::kLongestWaitMs));
    QVERIFY(job.result && !job.result->ok());
    QCOMPARE(job.result->error().kind, ErrorKind::Local);
}

void TestPrinting::cancelStops()
{
    const QTemporaryDir folder;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(folder.filePath(u"call.pdf"_s));
    NotedJob job(printed(callOf(3000, kSentence)), printer);
    QSignalSpy finished(&job, &PrintJob::finished);
    QSignalSpy progress(&job, &PrintJob::progress);
    job.start();
    QVERIFY(progress.wait(test::kLongestWaitMs));
    job.cancel();
    const auto count = progress.size();
    QTest::qWait(100);
    QCOMPARE(progress.size(), count);
    QVERIFY(finished.isEmpty());
}

void TestPrinting::tenThousandPhrasesAreQuick()
{
    const Paper paper;
    const auto call = printed(callOf(10'000, kSentence));
    test::BestOf rounds(5'000);
    while (rounds.goOn()) {
        const test::CpuTimer timer;
        PrintPages pages(call, paper.writer);
        while (!pages.layOut(15))
            continue;
        rounds.took(timer.ms());
        QVERIFY(pages.count() > 100);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestPrinting::previewShowsThePagesOneByOne()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setResolution(600);
    auto *preview = new PrintPreview(printed(callOf(100, kSentence)), printer, nullptr);
    preview->show();
    QTRY_VERIFY(preview->pageCount() > 1);
    const auto *number = preview->findChild<QLabel *>(u"pageNumber"_s);
    QTRY_COMPARE(number->text(), u"Page 1 of %1"_s.arg(preview->pageCount()));
    QTest::keyClick(preview->findChild<QAbstractScrollArea *>(), Qt::Key_End);
    QTRY_COMPARE(number->text(), u"Page %1 of %1"_s.arg(preview->pageCount()));
    const auto *paper = preview->findChild<QComboBox *>(u"paper"_s);
    const auto *landscape = preview->findChild<QCheckBox *>();
    QVERIFY(landscape->x() - paper->geometry().right() > 4); // and not beside each other
    delete preview;
}

void TestPrinting::anotherPageSetupLaysOutAnew()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto *preview = new PrintPreview(printed(callOf(100, kSentence)), printer, nullptr);
    preview->show();
    QTRY_VERIFY(preview->pageCount() > 1);
    const int before = preview->pageCount();
    auto *paper = preview->findChild<QComboBox *>(u"paper"_s);
    QCOMPARE(paper->currentText(), QPageSize::name(QPageSize::A4));
    const int small = paper->findText(QPageSize::name(QPageSize::A5));
    QVERIFY(small >= 0);
    paper->setCurrentIndex(small);
    emit paper->activated(small);
    QTRY_VERIFY(preview->pageCount() > before);
    QCOMPARE(printer->pageLayout().pageSize().id(), QPageSize::A5);
    preview->findChild<QCheckBox *>()->click();
    QTRY_VERIFY(preview->pageCount() > before);
    QCOMPARE(printer->pageLayout().orientation(), QPageLayout::Landscape);
    delete preview;
}

// The header, which a painter draws in the font of its device, is as high on a screen as on paper.
void TestPrinting::aPictureHasAllTextInItsSize()
{
    const Paper paper;
    PrintPages pages(printed(callOf(20, kSentence)), paper.writer);
    layOutAll(pages);
    const auto picture = pages.picture(0, pages.paperRect().width() / 2);
    const int line = pages.text().layout().style().lineHeight / 2; // in the picture
    const int top = -pages.paperRect().top() / 2;
    int inked = 0;
    for (int y = top; y < top + line; ++y) {
        bool ink = false;
        for (int x = 0; x < picture.width(); ++x)
            ink = ink || qGray(picture.pixel(x, y)) < 128;
        inked += ink ? 1 : 0;
    }
    QVERIFY2(inked > line / 3, qPrintable(u"%1 of %2"_s.arg(inked).arg(line)));
}

void TestPrinting::anEmptyCallHasNoPages()
{
    const Paper paper;
    PrintPages pages(printed({}), paper.writer);
    QVERIFY(pages.layOut(1));
    QCOMPARE(pages.count(), 0);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestPrinting)
#include "tst_printing.moc"
