// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"
#include "app/settings/SettingsData.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "ui/ProblemIcon.h"
#include "ui/ProgramStart.h"
#include "ui/QtDialogs.h"
#include "ui/conversations/ProblemBar.h"
#include "ui/transcript/TranscriptPane.h"

#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QTranslator>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

constexpr int kKinds = static_cast<int>(ErrorKind::Abandoned) + 1;

void speak(const QString &language)
{
    SettingsData settings;
    settings.language = language;
    prepareApplication(settings, {});
}

void speakEnglish()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(QLocale::c());
}

// All that a person can read there, and press.
QString readable(const QWidget &part)
{
    QString text;
    for (const auto *label : part.findChildren<QLabel *>()) {
        if (label->isVisible())
            text += label->text() + u'\n';
    }
    return text;
}

bool hasIcon(const QWidget &part)
{
    const auto *icon = part.findChild<ProblemIcon *>();
    return icon && icon->isVisible() && !icon->icon().isNull();
}

QStringList buttonsOf(const QWidget &part)
{
    QStringList texts;
    for (const auto *button : part.findChildren<QPushButton *>()) {
        if (button->isVisible())
            texts += button->text().isEmpty() ? button->accessibleName() : button->text();
    }
    return texts;
}

} // namespace

// Every kind of error that a person can meet, wherever it is shown: what happened, what to do next,
// and all of it in their language.
class TestErrorKinds : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { speakEnglish(); }
    void theTableIsWhole();
    void thePaneTells_data() { kindsInLanguages(); }
    void thePaneTells();
    void theBarAboveTheListTells_data() { kindsInLanguages(); }
    void theBarAboveTheListTells();
    void theBoxTells_data() { kindsInLanguages(); }
    void theBoxTells();

private:
    static void kindsInLanguages();
    // The error as it comes from below, in the language of this row.
    Error error() const;
    // Not a word of it is left in English.
    void checkText(const QString &shown) const;
    void checkButtons(const QStringList &shown, const QStringList &english) const;

    QStringList m_english; // sentences and next actions
    ErrorKind m_kind = ErrorKind::Network;
    QString m_language;
};

void TestErrorKinds::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    speakEnglish();
    for (int i = 0; i < kKinds; ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        m_english += {sentenceFor(kind), nextActionFor(kind)};
    }
}

void TestErrorKinds::kindsInLanguages()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("language");
    for (const auto *language : {"en", "de"}) {
        for (int i = 0; i < kKinds; ++i) {
            const QByteArray name = nameOf(static_cast<ErrorKind>(i)).toLatin1() + ' ' + language;
            QTest::newRow(name.constData()) << i << QString::fromLatin1(language);
        }
    }
}

void TestErrorKinds::init()
{
    if (!QTest::currentDataTag())
        return;
    QFETCH(int, kind);
    QFETCH(QString, language);
    m_kind = static_cast<ErrorKind>(kind);
    m_language = language;
    speak(language);
}

Error TestErrorKinds::error() const
{
    Error made = Error::of(m_kind);
    made.correlationId = u"4711-abcd"_s;
    return made;
}

void TestErrorKinds::checkText(const QString &shown) const
{
    const QString context = nameOf(m_kind) + u" in "_s + m_language + u": "_s + shown;
    QVERIFY2(shown.contains(sentenceFor(m_kind)), qPrintable(context));
    QVERIFY2(shown.contains(nextActionFor(m_kind)), qPrintable(context));
    QVERIFY2(shown.contains("4711-abcd"_L1), qPrintable(context));
    for (const auto &text : m_english) {
        if (m_language == "de"_L1 && !text.isEmpty())
            QVERIFY2(!shown.contains(text), qPrintable(context));
    }
}

void TestErrorKinds::checkButtons(const QStringList &shown, const QStringList &english) const
{
    QCOMPARE(shown.size(), english.size());
    if (m_language == "en"_L1)
        QCOMPARE(shown, english);
    for (const auto &text : english) // a sign is no word
        QVERIFY(m_language == "en"_L1 || text.size() == 1 || !shown.contains(text));
}

void TestErrorKinds::theTableIsWhole()
{
    QSet<QString> names;
    QSet<QString> sentences;
    for (int i = 0; i < kKinds; ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        names.insert(nameOf(kind));
        sentences.insert(sentenceFor(kind));
        QVERIFY(!sentenceFor(kind).isEmpty());
        // Who has cancelled need not be told what to do.
        QCOMPARE(nextActionFor(kind).isEmpty(), kind == ErrorKind::Cancelled);
        speak(u"de"_s);
        QVERIFY(!m_english.contains(sentenceFor(kind)));
        QVERIFY(kind == ErrorKind::Cancelled || !m_english.contains(nextActionFor(kind)));
        speakEnglish();
    }
    QCOMPARE(names.size(), kKinds);
    QCOMPARE(sentences.size(), kKinds);
}

void TestErrorKinds::thePaneTells()
{
    FakeClock clock;
    FakeSource source;
    const auto call = sampleConversation(1);
    source.transcripts.insert(call.id, Result<Transcript>(error()));
    TranscriptLibrary library(source, clock);
    TranscriptPane pane(clock);
    pane.setLibrary(&library);
    pane.resize(700, 500);
    pane.show();
    pane.show(call);
    QTRY_VERIFY(pane.state() != TranscriptPane::State::Loading);
    checkText(readable(pane));
    QVERIFY(hasIcon(pane));
    const bool canRetry = m_kind != ErrorKind::NoTranscript;
    checkButtons(buttonsOf(pane), canRetry ? QStringList{u"&Try again"_s} : QStringList());
}

void TestErrorKinds::theBarAboveTheListTells()
{
    ProblemBar bar;
    bar.resize(700, 80);
    bar.showProblem(error());
    checkText(readable(bar));
    QVERIFY(hasIcon(bar));
    QVERIFY(bar.accessibleName().contains(sentenceFor(m_kind)));
    QStringList expected{u"Retry"_s, u"Close this message"_s};
    // What sign-in, address or permission may mend.
    const bool settings = m_kind == ErrorKind::Auth || m_kind == ErrorKind::Forbidden
        || m_kind == ErrorKind::Network || m_kind == ErrorKind::Tls || m_kind == ErrorKind::Proxy
        || m_kind == ErrorKind::Protocol || m_kind == ErrorKind::Redirected;
    if (settings)
        expected.insert(1, u"Settings…"_s);
    checkButtons(buttonsOf(bar), expected);
}

void TestErrorKinds::theBoxTells()
{
    QWidget window;
    window.show();
    QtDialogs().showError(&window, u"Export"_s, error());
    const auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    checkText(box->text() + u'\n' + box->informativeText());
    QCOMPARE(box->icon(), QMessageBox::Warning);
    QVERIFY(!box->iconPixmap().isNull());
}

READBACK_GUI_TEST_MAIN(TestErrorKinds)
#include "tst_errorkinds.moc"
