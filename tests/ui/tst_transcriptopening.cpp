// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/transcript/TranscriptView.h"

#include <QScrollBar>

using namespace readback;
using namespace readback::test;

namespace {

class PaintCount : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
    int count = 0;
};

} // namespace

// How the view takes what a worker made for it.
class TestTranscriptOpening : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void aCallIsPaintedOnce();
    void aLayoutOfAnotherWidthIsPlacedAnew();
    void aLayoutInAnotherFontIsMeasuredAnew();
    void aLayoutOfAnotherCallIsNotShown();

private:
    std::unique_ptr<TranscriptView> m_view;
};

void TestTranscriptOpening::init()
{
    m_view = std::make_unique<TranscriptView>();
    m_view->resize(820, 640);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    const auto call = billingCall();
    m_view->setTranscript(call, m_view->measure()(call));
    m_view->repaint();
}

void TestTranscriptOpening::aCallIsPaintedOnce()
{
    QCoreApplication::processEvents();
    PaintCount paints;
    m_view->viewport()->installEventFilter(&paints);
    const auto call = generatedCall(400, 6);
    m_view->setTranscript(call, m_view->measure()(call));
    QCoreApplication::processEvents();
    QCOMPARE(paints.count, 1);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QCoreApplication::processEvents();
    QCOMPARE(paints.count, 2);
}

void TestTranscriptOpening::aLayoutOfAnotherWidthIsPlacedAnew()
{
    const auto call = generatedCall(400, 6);
    auto prepared = m_view->measure()(call);
    const int before = prepared.layout.height();
    m_view->resize(500, 640); // while the worker was at it
    m_view->setTranscript(call, std::move(prepared));
    QVERIFY(m_view->text().layout().height() > before);
    QCOMPARE(m_view->text().layout().height(), m_view->measure()(call).layout.height());
}

void TestTranscriptOpening::aLayoutInAnotherFontIsMeasuredAnew()
{
    const auto call = generatedCall(400, 6);
    auto prepared = m_view->measure()(call);
    m_view->setZoom(2);
    const int wanted = m_view->measure()(call).layout.height();
    m_view->setTranscript(call, std::move(prepared));
    QTRY_COMPARE(m_view->text().layout().height(), wanted);
    QCOMPARE(m_view->transcript(), call);
}

void TestTranscriptOpening::aLayoutOfAnotherCallIsNotShown()
{
    const auto call = generatedCall(400, 6);
    m_view->setTranscript(call, m_view->measure()(generatedCall(300, 7)));
    QTRY_COMPARE(m_view->transcript(), call);
    QCOMPARE(m_view->text().count(), 400);
    QCOMPARE(m_view->text().layout().height(), m_view->measure()(call).layout.height());
}

READBACK_GUI_TEST_MAIN(TestTranscriptOpening)
#include "tst_transcriptopening.moc"
