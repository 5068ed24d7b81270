// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/QtDialogs.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class TestQtDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_answers.clear();
        m_paths.clear();
    }

    void everyAnswerHasItsNumber()
    {
        for (int i = 0; i < 3; ++i) {
            ask({u"t"_s, u"q"_s, {}, {u"Retry"_s, u"Other"_s, u"Stop"_s}});
            QCOMPARE(m_answers.size(), i); // nothing blocks, nothing is answered yet
            box()
                ->buttons()
                .at(indexOf(QStringList{u"Retry"_s, u"Other"_s, u"Stop"_s}.at(i)))
                ->click();
            QCOMPARE(m_answers.size(), i + 1);
            QCOMPARE(m_answers.last(), i);
            QTRY_VERIFY(!box()); // and it is gone
        }
    }

    void returnIsTheFirstAnswerAndEscapeTheLast()
    {
        ask({u"t"_s, u"q"_s, {}, {u"Yes"_s, u"No"_s}});
        QTest::keyClick(box(), Qt::Key_Escape);
        QCOMPARE(m_answers, QList{1});
        QTRY_VERIFY(!box());
        ask({u"t"_s, u"q"_s, {}, {u"Yes"_s, u"No"_s}});
        QVERIFY(box()->defaultButton()->text() == u"Yes"_s);
        box()->close();
        QCOMPARE(m_answers, (QList{1, 1}));
    }

    void escapeCanBeAnotherAnswer()
    {
        ask({u"t"_s, u"q"_s, {}, {u"Stop"_s, u"Wait"_s, u"Retry"_s}, 1});
        QTest::keyClick(box(), Qt::Key_Escape);
        QCOMPARE(m_answers, QList{1});
    }

    void whatWentWrongHasTheSignOfIt()
    {
        for (const bool isProblem : {false, true}) {
            ask({u"t"_s, u"q"_s, {}, {u"Yes"_s, u"No"_s}, -1, isProblem});
            QCOMPARE(box()->icon(), isProblem ? QMessageBox::Warning : QMessageBox::Question);
            box()->close();
            QTRY_VERIFY(!box());
        }
    }

    void B08_markupIsShownAsItIs()
    {
        m_dialogs.showError(m_window.get(), u"t"_s,
            Error{ErrorKind::Server, u"<b>bold</b> <img src='file:///etc/passwd'>"_s,
                u"<i>next</i>"_s, 500, u"abc"_s, {}});
        QCOMPARE(box()->textFormat(), Qt::PlainText);
        QVERIFY(box()->text().contains(u"<b>"_s));
        QVERIFY(box()->informativeText().contains(u"abc"_s));
        for (auto *label : box()->findChildren<QLabel *>())
            if (!label->text().isEmpty())
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }

    void aWindowThatGoesTakesItsQuestionWithIt()
    {
        ask({u"t"_s, u"q"_s, {}, {u"Yes"_s, u"No"_s}});
        m_window.reset();
        QCoreApplication::processEvents();
        QVERIFY(m_answers.isEmpty());
    }

    void aPathOrNothing()
    {
        const SavePlace place{u"Save"_s, m_folder.path(), u"call.txt"_s, {u"Text (*.txt)"_s}};
        const auto answered = [this](const QString &path) { m_paths << path; };
        m_dialogs.askSavePath(m_window.get(), place, answered);
        auto *dialog = m_window->findChild<QFileDialog *>();
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        static_cast<QDialog *>(dialog)->reject();
        QCOMPARE(m_paths, QStringList(QString()));
        QTRY_VERIFY(!m_window->findChild<QFileDialog *>());

        m_dialogs.askFolder(m_window.get(), u"Folder"_s, m_folder.path(), answered);
        dialog = m_window->findChild<QFileDialog *>();
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        dialog->selectFile(m_folder.path());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(m_paths.size(), 2);
        QCOMPARE(QFileInfo(m_paths.last()).absoluteFilePath(), m_folder.path());
    }

private:
    void ask(const Question &question)
    {
        m_dialogs.ask(m_window.get(), question, [this](int answer) { m_answers << answer; });
    }
    QMessageBox *box() const { return m_window->findChild<QMessageBox *>(); }
    int indexOf(const QString &label) const
    {
        const auto buttons = box()->buttons();
        for (int i = 0; i < buttons.size(); ++i)
            if (buttons.at(i)->text() == label)
                return i;
        return -1;
    }

    QtDialogs m_dialogs;
    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    QList<int> m_answers;
    QStringList m_paths;
};

READBACK_GUI_TEST_MAIN(TestQtDialogs)
#include "tst_qtdialogs.moc"
