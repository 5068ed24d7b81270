// SPDX-License-Identifier: MIT
// What the list says of a checklist after a start, before anybody opens a call.
#include "app/Session.h"
#include "app/library/kept/KeptCalls.h"
#include "app/library/triage/Checklists.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestChecklistStart : public QObject
{
    Q_OBJECT
private slots:
    void theNextStartKnowsWhatIsKept();
};

// Without opening it: far from what is read ahead.
void TestChecklistStart::theNextStartKnowsWhatIsKept()
{
    constexpr int kFarDown = 8;
    WindowBench bench;
    QVERIFY(bench.openDemo());
    const auto lists
        = [&]() -> Checklists & { return bench.part<SessionHost>()->session()->checklists(); };
    lists().replace({{{1, u"Opening"_s, {{RuleKind::MustSay, u"thanks"_s}}}}, 1});
    QString id;
    for (int row = kFarDown; id.isEmpty() && row < bench.model()->shownCount(); ++row) {
        const auto call = bench.model()->conversationAt(row).id;
        if (bench.show(call))
            id = call;
    }
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY(!bench.part<SessionHost>()->session()->keptCalls()->isStoring());
    StartOptions options;
    options.demo = true;
    bench.window->start(options);
    QTRY_VERIFY(bench.part<SessionHost>()->session());
    QTRY_VERIFY(lists().active());
    QTRY_VERIFY(lists().result(id));
    const auto column = static_cast<int>(ConversationColumn::Checklist);
    const auto *model = bench.model();
    QVERIFY(!model->index(model->rowOf(id), column).data().toString().isEmpty());
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestChecklistStart)
#include "tst_checkliststart.moc"
