// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/Theme.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindBar.h"
#include "ui/transcript/find/FindController.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

namespace readback::test {

// A call on the screen with the find bar above it.
class FindTest : public QObject
{
protected:
    void setUp(const QSize &size = {820, 500})
    {
        applyTheme(ThemeChoice::Light);
        m_window = std::make_unique<QWidget>();
        m_bar = new FindBar(m_window.get());
        m_view = new TranscriptView(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(m_bar);
        layout->addWidget(m_view, 1);
        m_find = new FindController(*m_view, *m_bar, m_clock, m_window.get());
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void showCall(const std::shared_ptr<Transcript> &call)
    {
        m_view->setTranscript(call, m_view->measure()(call));
        m_view->repaint();
    }

    QLineEdit *field() const { return m_bar->findChild<QLineEdit *>(); }
    QToolButton *button(const QString &name) const
    {
        for (auto *button : m_bar->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }
    void settle()
    {
        QTRY_VERIFY(!m_find->isSearching());
        m_view->repaint();
    }
    void type(const QString &text)
    {
        m_find->open();
        field()->clear();
        for (const QChar c : text) {
            if (c.unicode() < 0x80)
                QTest::keyClick(field(), c.toLatin1());
            else
                field()->insert(c);
        }
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(field(), key, modifiers);
        settle();
    }
    void toggle(const QString &name)
    {
        button(name)->click();
        settle();
    }
    int scrolled() const { return m_view->verticalScrollBar()->value(); }
    void scrollTo(int y)
    {
        m_view->verticalScrollBar()->setValue(y);
        m_view->repaint();
    }
    QString count() const { return m_bar->countText(); }
    QString hitText(int hit) const
    {
        const auto &range = m_find->hits()[static_cast<size_t>(hit)];
        const auto &row
            = m_view->reading()->rows()->phrases[static_cast<size_t>(range.from().phrase)];
        return row.text.mid(range.from().offset, range.to().offset - range.from().offset);
    }
    // Where the current hit stands in the viewport.
    QRect currentRect() const
    {
        const auto &range = m_find->hits()[static_cast<size_t>(m_find->currentHit())];
        return m_view->text().caretRect(range.from()).translated(-m_view->scrolledTo());
    }
    // Within the viewport, with a line above and below at least.
    bool currentIsInSight() const
    {
        const int line = m_view->text().layout().style().lineHeight;
        return currentRect().top() >= line
            && currentRect().bottom() <= m_view->viewport()->height() - line;
    }

    FakeClock m_clock;
    std::unique_ptr<QWidget> m_window;
    FindBar *m_bar = nullptr;
    TranscriptView *m_view = nullptr;
    FindController *m_find = nullptr;
};

} // namespace readback::test
