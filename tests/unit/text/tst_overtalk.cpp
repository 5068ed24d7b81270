// SPDX-License-Identifier: MIT
#include "app/model/Conversation.h"
#include "app/text/Overtalk.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class OvertalkTest : public QObject
{
    Q_OBJECT
private slots:
    void computedWhereBothSpeak_data();
    void computedWhereBothSpeak();
    void toldByTheServer();
};

namespace {

constexpr quint16 kAgent = 0, kCustomer = 1, kMenu = 2, kSecondAgent = 3;

struct Said
{
    quint16 speaker;
    qint64 startMs;
    qint64 endMs;
};

Transcript transcriptOf(const std::vector<Said> &all)
{
    Transcript transcript;
    transcript.speakers = {{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}},
        {SpeakerRole::Ivr, {}}, {SpeakerRole::Agent, u"Jonas"_s}};
    for (const Said &said : all) {
        Phrase phrase;
        phrase.speaker = said.speaker;
        phrase.startMs = said.startMs;
        phrase.endMs = said.endMs;
        phrase.text = u"x"_s;
        transcript.phrases.push_back(phrase);
    }
    return transcript;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Said>)
Q_DECLARE_METATYPE(std::vector<TimeSpan>)

void OvertalkTest::computedWhereBothSpeak_data()
{
    QTest::addColumn<std::vector<Said>>("said");
    QTest::addColumn<std::vector<TimeSpan>>("overtalk");
    const auto row = [](const char *tag, std::vector<Said> said, std::vector<TimeSpan> overtalk) {
        QTest::newRow(tag) << said << overtalk;
    };
    row("in turn", {{kAgent, 0, 2000}, {kCustomer, 2000, 4000}}, {});
    row("a second", {{kAgent, 0, 3000}, {kCustomer, 2000, 4000}}, {});
    row("more than a second", {{kAgent, 0, 3001}, {kCustomer, 2000, 4000}}, {{2000, 3001}});
    row("one within the other", {{kCustomer, 0, 9000}, {kAgent, 2000, 4000}}, {{2000, 4000}});
    row("no end is told", {{kAgent, 0, 9000}, {kCustomer, 2000, 2000}}, {});
    row("two agents at once", {{kAgent, 0, 9000}, {kSecondAgent, 2000, 4000}}, {});
    row("over the menu", {{kMenu, 0, 9000}, {kCustomer, 2000, 8000}}, {});
    row("behind a long one", {{kCustomer, 0, 9000}, {kCustomer, 100, 200}, {kAgent, 5000, 8000}},
        {{5000, 8000}});
    row("either agent", {{kAgent, 0, 2000}, {kSecondAgent, 1000, 9000}, {kCustomer, 3000, 6000}},
        {{3000, 6000}});
    row("on and on as one", {{kCustomer, 0, 9000}, {kAgent, 1000, 4000}, {kAgent, 4000, 8000}},
        {{1000, 8000}});
    row("twice", {{kCustomer, 0, 9000}, {kAgent, 1000, 3000}, {kAgent, 5000, 7000}},
        {{1000, 3000}, {5000, 7000}});
}

void OvertalkTest::computedWhereBothSpeak()
{
    QFETCH(std::vector<Said>, said);
    QFETCH(std::vector<TimeSpan>, overtalk);
    const auto found = overtalkOf(transcriptOf(said));
    QCOMPARE(found.size(), overtalk.size());
    for (size_t i = 0; i < found.size(); ++i)
        QCOMPARE(
            found[i], (CallEvent{CallEventKind::Overtalk, overtalk[i].startMs, overtalk[i].endMs}));
}

void OvertalkTest::toldByTheServer()
{
    auto transcript = transcriptOf({{kAgent, 0, 9000}, {kCustomer, 2000, 8000}});
    transcript.events = {{CallEventKind::Silence, 20'000, 30'000}};
    QCOMPARE(overtalkOf(transcript).size(), 1U);
    const CallEvent told{CallEventKind::Overtalk, 2500, 2600};
    transcript.events.push_back(told);
    QCOMPARE(overtalkOf(transcript), std::vector<CallEvent>{told});
    QVERIFY(overtalkOf({}).empty());
}

READBACK_TEST_MAIN(OvertalkTest)
#include "tst_overtalk.moc"
