// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"

#include "app/async/SystemClock.h"
#include "app/text/FindText.h"
#include "ui/transcript/find/FindBar.h"
#include "ui/transcript/find/FindController.h"

#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPhrases = 100'000;

// As a person would count, letter by letter.
int naiveCount(const Transcript &call, const QString &word)
{
    int hits = 0;
    for (const auto &phrase : call.phrases) {
        for (qsizetype at = phrase.text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = phrase.text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            ++hits;
    }
    return hits;
}

// The pane with its find bar, from the wish to the frame that shows its outcome.
class FindBench
{
public:
    explicit FindBench(PaneBench &pane) : m_pane(pane), m_find(pane.view(), m_bar, m_clock, &m_bar)
    {
        m_find.open();
        m_bar.hide();
    }

    // Editors have no bar that tells the count, so it is measured apart.
    void showBar(bool on)
    {
        m_bar.setVisible(on);
        flushPaint();
    }

    void prepare()
    {
        m_bar.setText({});
        wait();
        flushPaint();
    }

    double find(const QString &word)
    {
        prepare();
        return frameMilliseconds(m_pane.view(), [&] {
            m_bar.setText(word);
            wait();
        });
    }

    // To the next hit.
    double step()
    {
        return frameMilliseconds(m_pane.view(), [&] { m_find.next(); });
    }

    int hits() const { return static_cast<int>(m_find.hits().size()); }

private:
    void wait()
    {
        while (m_find.isSearching())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    PaneBench &m_pane;
    SystemClock m_clock;
    FindBar m_bar;
    FindController m_find;
};

// QTextDocument::find for every hit, set off by ExtraSelections, in a stock editor.
class EditBench
{
public:
    explicit EditBench(const Transcript &call)
    {
        m_edit.setUndoRedoEnabled(false);
        m_edit.resize(900, 800);
        QString text;
        for (const auto &phrase : call.phrases)
            text += phrase.text + u'\n';
        m_edit.setPlainText(text);
        m_edit.show();
        m_edit.document()->size(); // lays out all
        flushPaint();
    }

    double find(const QString &word)
    {
        m_edit.setExtraSelections({});
        flushPaint();
        return frameMilliseconds(m_edit, [&] { search(word); });
    }
    int hits() const { return static_cast<int>(m_hits); }

private:
    void search(const QString &word)
    {
        QList<QTextEdit::ExtraSelection> found;
        QTextCharFormat format;
        format.setBackground(QColor(0xff, 0xe2, 0x7a));
        for (auto at = m_edit.document()->find(word); !at.isNull();
             at = m_edit.document()->find(word, at))
            found.append({at, format});
        m_hits = found.size();
        m_edit.setExtraSelections(found);
        m_edit.viewport()->update();
    }

    QTextEdit m_edit;
    qsizetype m_hits = 0;
};

// One of some dozen hits.
QString rareWord(const TranscriptPtr &call)
{
    const FindText text(call);
    QString best;
    int least = 1'000'000;
    for (size_t i = 0; i < 300; ++i) {
        for (const auto &word : call->phrases[i * 331].text.split(u' ')) {
            if (word.size() < 6
                || !std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); }))
                continue;
            const int hits = static_cast<int>(find(text, {word}, {}, FindStop(false)).hits.size());
            if (hits >= 10 && hits < least) {
                least = hits;
                best = word;
            }
        }
    }
    return best;
}

} // namespace

// All hits of a rare and of a frequent word at 100k phrases: found, counted and on the screen.
GoalResult measureP5()
{
    PaneBench pane;
    const auto call = pane.prepare(kPhrases);
    pane.open(call);
    const auto rare = rareWord(call.transcript);
    const auto frequent = u"you"_s;
    const double preparing = milliseconds([&] { FindText text(call.transcript); });
    const FindText text(call.transcript);
    const auto searching = [&](const QString &word) {
        return milliseconds([&] { readback::find(text, {word}, {}, FindStop(false)); });
    };
    FindBench finder(pane);
    bool same = true;
    const auto counted = [&](const QString &word, int hits) {
        same = same && hits > 0 && hits == naiveCount(*call.transcript, word);
    };
    const auto m = alternate(11,
        {[&] { return finder.find(rare); }, [&] { return finder.find(frequent); },
            [&] { return finder.step(); }, [&] { return pane.repaint(); },
            [&] { return searching(rare); }, [&] { return searching(frequent); }});
    finder.showBar(true);
    const double withBar = alternate(7, {[&] { return finder.find(rare); }}).front();
    finder.showBar(false);
    finder.find(rare);
    const int rareHits = finder.hits();
    counted(rare, rareHits);
    finder.find(frequent);
    const int frequentHits = finder.hits();
    counted(frequent, frequentHits);

    std::vector<double> e;
    {
        EditBench edit(*call.transcript);
        e = alternate(3, {[&] { return edit.find(rare); }});
        counted(rare, edit.hits());
        e.push_back(edit.find(frequent));
        counted(frequent, edit.hits());
    }
    const double pages = m[0] / m[3];
    const double rareTimes = e[0] / m[0];
    const double frequentTimes = e[1] / m[1];
    return {u"P5"_s, same && pages <= 5 && rareTimes >= 25 && frequentTimes >= 75,
        u"rare word %1x page, %2x QTextDocument::find; %3 hits %4x; counts %5 (goal <= 5x, >= 25x, >= 75x, equal)"_s
            .arg(pages, 0, 'f', 2)
            .arg(rareTimes, 0, 'f', 0)
            .arg(frequentHits)
            .arg(frequentTimes, 0, 'f', 0)
            .arg(same ? u"equal"_s : u"DIFFER"_s),
        {{u"pageMs"_s, m[3]}, {u"rareMs"_s, m[0]}, {u"rareWithBarMs"_s, withBar},
            {u"rareHits"_s, rareHits}, {u"frequentMs"_s, m[1]}, {u"frequentHits"_s, frequentHits},
            {u"stepMs"_s, m[2]}, {u"preparingMs"_s, preparing}, {u"rareSearchMs"_s, m[4]},
            {u"frequentSearchMs"_s, m[5]}, {u"rareTextEditMs"_s, e[0]},
            {u"frequentTextEditMs"_s, e[1]}}};
}

} // namespace readback::bench
