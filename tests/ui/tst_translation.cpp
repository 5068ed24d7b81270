// SPDX-License-Identifier: MIT
#include "app/model/Error.h"
#include "app/settings/SettingsData.h"
#include "app/text/TranscriptStatusText.h"
#include "tests/support/TestMain.h"
#include "ui/ProgramStart.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationText.h"

#include <QAction>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

QString counted(int conversations)
{
    return QCoreApplication::translate(
        "readback::StatusStrip", "%n conversation(s)", nullptr, conversations);
}

void speak(const QString &language)
{
    SettingsData settings;
    settings.language = language;
    prepareApplication(settings, {});
}

// The letters behind an ampersand; of a menu bar or of one menu.
QStringList mnemonicsOf(const QList<QAction *> &actions)
{
    QStringList found;
    for (const auto *action : actions) {
        const auto key = QKeySequence::mnemonic(action->text());
        if (!key.isEmpty())
            found += key.toString();
    }
    return found;
}

bool eachOnce(QStringList mnemonics)
{
    return mnemonics.removeDuplicates() == 0;
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        qDeleteAll(qApp->findChildren<QTranslator *>());
        QLocale::setDefault(QLocale::c());
    }

    void germanIsAResourceOfTheWindow()
    {
        QTranslator german;
        QVERIFY(german.load(u":/i18n/readback_de.qm"_s));
        QCOMPARE(german.translate("FileActions", "&File"), u"&Datei"_s);
        QCOMPARE(german.translate("readback::TranscriptView", "Transcript"), u"Transkript"_s);
        QCOMPARE(german.translate("AboutBox", "About Readback"), u"Über Readback"_s);
    }

    void germanCounts()
    {
        speak(u"de"_s);
        QCOMPARE(counted(1), u"1 Anruf"_s);
        QCOMPARE(counted(0), u"0 Anrufe"_s);
        QCOMPARE(counted(21'000), u"21.000 Anrufe"_s);
        QCOMPARE(QCoreApplication::translate(
                     "ConnectionCheck", "A transcript was read: %n phrase(s).", nullptr, 3),
            u"Ein Transkript wurde gelesen: 3 Äußerungen."_s);
    }

    void germanReachesTheTextsWithoutAClass()
    {
        speak(u"de"_s);
        QCOMPARE(sentenceFor(ErrorKind::Network), u"Der Server ist nicht erreichbar."_s);
        QCOMPARE(directionText(Direction::Inbound), u"Eingehend"_s);
        QCOMPARE(statusSentence({TranscriptState::Ready}), u"Das Transkript ist verfügbar."_s);
        const auto answer = parseCommandLine({u"readback"_s, u"--theme"_s, u"pink"_s});
        QVERIFY2(answer.text.contains(u"--theme ist system"_s), qPrintable(answer.text));
    }

    void germanMnemonicsAreUnique()
    {
        speak(u"de"_s);
        QMainWindow window;
        const WindowActions actions(&window);
        const auto bar = mnemonicsOf(window.menuBar()->actions());
        QCOMPARE(bar.size(), window.menuBar()->actions().size());
        QVERIFY2(eachOnce(bar), qPrintable(bar.join(u' ')));
        const auto menus = window.findChildren<QMenu *>();
        QVERIFY(menus.size() >= bar.size());
        for (const auto *menu : menus) {
            const auto mnemonics = mnemonicsOf(menu->actions());
            QVERIFY2(
                eachOnce(mnemonics), qPrintable(menu->title() + u": "_s + mnemonics.join(u' ')));
        }
    }

    void englishPluralsServeWhereNoLanguageIs_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto *language : {"C", "en", "en_GB", "fr"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void englishPluralsServeWhereNoLanguageIs()
    {
        QFETCH(const QString, language);
        speak(language);
        QCOMPARE(counted(1), u"1 conversation"_s);
        QCOMPARE(counted(21), u"21 conversations"_s);
        QCOMPARE(sentenceFor(ErrorKind::Network), u"The server cannot be reached."_s);
    }
};

READBACK_GUI_TEST_MAIN(TestTranslation)
#include "tst_translation.moc"
