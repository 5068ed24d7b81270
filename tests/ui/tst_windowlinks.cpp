// SPDX-License-Identifier: MIT
#include "app/text/CallLink.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/handover/HandoverMessage.h"
#include "ui/settings/SettingsDialog.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestWindowLinks : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { m_bench.reset(); }

    void showsTheCallAtThePhrase();
    void aCallThatIsNotListedIsAskedFor();
    void aFilterDoesNotHideIt();
    void opensTheDemoFirst();
    void startsWithALink();
    void aHostOfNoProfileIsNotAsked();
    void theSettingsAreOneClickAway();
    void whatIsNoLinkIsToldAndNothingElse_data();
    void whatIsNoLinkIsToldAndNothingElse();
    void picksTheProfileOfTheHost();
    void theCommandLineTakesOneLink();

private:
    void openDemo()
    {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->openDemo());
        QTRY_VERIFY(view()->transcript() != nullptr);
    }
    // Another call that has a transcript; the window is back at the first one.
    QString anotherCall();
    void open(const QString &text) { m_bench->window->openLink({text, {}}); }
    TranscriptView *view() const { return m_bench->part<TranscriptView>(); }

    std::unique_ptr<WindowBench> m_bench;
};

QString TestWindowLinks::anotherCall()
{
    const auto first = m_bench->shownId();
    QString found;
    for (int row = 0; row < m_bench->model()->shownCount() && found.isEmpty(); ++row) {
        const auto id = m_bench->model()->conversationAt(row).id;
        if (m_bench->show(id) && id != first && view()->transcript()->phrases.size() > 6)
            found = id;
    }
    return m_bench->show(first) ? found : QString();
}

void TestWindowLinks::showsTheCallAtThePhrase()
{
    openDemo();
    const auto id = anotherCall();
    QVERIFY(!id.isEmpty());
    open(callLinkText({u"demo"_s, id, 4}));
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(view()->phraseAtCaret(), 4);
    QCOMPARE(m_bench->list()->currentConversation()->id, id);
    // The call that is there already.
    open(callLinkText({u"demo"_s, id, 2}));
    QTRY_COMPARE(view()->phraseAtCaret(), 2);
    open(callLinkText({u"demo"_s, id, 1'000'000}));
    QTRY_VERIFY(view()->phraseAtCaret() > 4); // the last there is
    open(callLinkText({u"demo"_s, id, {}}));
    QCOMPARE(m_bench->shownId(), id);
    QVERIFY(m_bench->dialogs.errors.empty());
}

void TestWindowLinks::aCallThatIsNotListedIsAskedFor()
{
    openDemo();
    const auto id = anotherCall();
    m_bench->model()->clear();
    open(callLinkText({u"demo"_s, id, 3}));
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(view()->phraseAtCaret(), 3);
}

void TestWindowLinks::aFilterDoesNotHideIt()
{
    openDemo();
    const auto id = anotherCall();
    auto *field = m_bench->list()->findChild<QLineEdit *>();
    field->setText(u"nothing has this"_s);
    QTRY_COMPARE(m_bench->model()->shownCount(), 0);
    open(callLinkText({u"demo"_s, id, 3}));
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(view()->phraseAtCaret(), 3);
}

void TestWindowLinks::opensTheDemoFirst()
{
    openDemo();
    const auto id = anotherCall();
    m_bench->window.reset();
    m_bench->open();
    open(callLinkText({u"demo"_s, id, 4}));
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(view()->phraseAtCaret(), 4);
}

void TestWindowLinks::startsWithALink()
{
    openDemo();
    const auto id = anotherCall();
    m_bench->window.reset();
    m_bench->open();
    StartOptions options;
    options.link = callLinkText({u"demo"_s, id, 4});
    m_bench->window->start(options);
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(view()->phraseAtCaret(), 4);
}

void TestWindowLinks::aHostOfNoProfileIsNotAsked()
{
    openDemo();
    const auto before = m_bench->shownId();
    open(callLinkText({u"api.mypurecloud.de"_s, u"abc"_s, 4}));
    QCOMPARE(m_bench->dialogs.asked.size(), size_t{1});
    QVERIFY(m_bench->dialogs.asked.front().text.contains(u"api.mypurecloud.de"_s));
    QCoreApplication::processEvents(); // answered with Escape
    QVERIFY(!m_bench->part<SettingsDialog>());
    QCOMPARE(m_bench->shownId(), before);
    QCOMPARE(m_bench->part<SessionHost>()->isDemo(), true);
}

// Also where they are open already: once is enough.
void TestWindowLinks::theSettingsAreOneClickAway()
{
    openDemo();
    for (size_t links = 1; links <= 2; ++links) {
        m_bench->dialogs.answers.enqueue(0);
        open(callLinkText({u"api.mypurecloud.de"_s, u"abc"_s, 4}));
        QCOMPARE(m_bench->dialogs.asked.size(), links);
        QCOMPARE(m_bench->dialogs.asked.back().answers.front(), u"Settings…"_s);
        QVERIFY(m_bench->dialogs.errors.empty());
        QTRY_VERIFY(m_bench->dialogs.answers.isEmpty());
        QTRY_COMPARE(m_bench->window->findChildren<SettingsDialog *>().size(), 1);
        QVERIFY(m_bench->part<SettingsDialog>()->isVisible());
    }
}

void TestWindowLinks::whatIsNoLinkIsToldAndNothingElse_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"", "readback://", "readback://conversation/..?host=demo",
             "readback://conversation/a%00?host=demo", "file:///etc/passwd", "--demo"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("long") << u"readback://conversation/"_s + QString(100'000, u'a');
}

void TestWindowLinks::whatIsNoLinkIsToldAndNothingElse()
{
    QFETCH(const QString, text);
    m_bench = std::make_unique<WindowBench>();
    m_bench->open();
    m_bench->window->start({});
    open(text);
    QCOMPARE(m_bench->dialogs.errors.size(), size_t{1});
    QVERIFY(!m_bench->dialogs.errors.front().what.isEmpty());
    QVERIFY(!m_bench->part<SessionHost>()->session());
    QVERIFY(m_bench->shownId().isEmpty());
}

void TestWindowLinks::picksTheProfileOfTheHost()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->settings->change([](SettingsData &values) {
        values.profiles
            = {{u"one"_s, u"Nord"_s, ApiDialect::Platform, {}, u"http://127.0.0.1:9"_s, {}},
                {u"two"_s, u"Süd"_s, ApiDialect::Platform, {}, u"http://localhost:9"_s, {}}};
    });
    m_bench->open();
    open(callLinkText({u"localhost:9"_s, u"abc"_s, {}}));
    QCOMPARE(m_bench->part<SessionHost>()->profile().id, u"two"_s);
    QVERIFY(m_bench->dialogs.errors.empty());
}

void TestWindowLinks::theCommandLineTakesOneLink()
{
    const auto link = u"readback://conversation/a?host=demo"_s;
    const auto answer = parseCommandLine({u"readback"_s, link});
    QVERIFY(answer.options.has_value());
    QCOMPARE(answer.options->link, link);
    // What is wrong with a link is told in the window: a desktop shows no standard error.
    QVERIFY(parseCommandLine({u"readback"_s, u"Readback:nonsense"_s}).options.has_value());
    for (const auto &wrong :
        {QStringList{u"file.txt"_s}, QStringList{u"https://x"_s}, QStringList{link, link},
            QStringList{u"--demo"_s, link}, QStringList{u"--profile"_s, u"x"_s, link}}) {
        const auto refused = parseCommandLine(QStringList{u"readback"_s} + wrong);
        QVERIFY(!refused.options);
        QCOMPARE(refused.exitCode, 2);
    }
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestWindowLinks)
#include "tst_windowlinks.moc"
