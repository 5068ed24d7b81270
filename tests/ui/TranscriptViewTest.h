// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/TestMain.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/Theme.h"
#include "ui/transcript/TranscriptView.h"

#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

namespace readback::test {

// A transcript on the screen, with the hands and eyes to try it.
class TranscriptViewTest : public QObject
{
protected:
    void setUp()
    {
        applyTheme(ThemeChoice::Light);
        m_view = std::make_unique<TranscriptView>();
    }

    void show(const std::shared_ptr<Transcript> &call, const QSize &size = {820, 640})
    {
        m_view->resize(size);
        m_view->show();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setTranscript(call, m_view->measure()(call));
        m_view->repaint();
    }

    // In the middle of the left edge of that character, in the viewport.
    QPoint pointAt(const TextPosition &position)
    {
        return m_view->text().caretRect(position).center() - m_view->scrolledTo() + QPoint(1, 0);
    }

    void dragTo(const QPoint &point)
    {
        QMouseEvent move(QEvent::MouseMove, point, m_view->viewport()->mapToGlobal(QPointF(point)),
            Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view->viewport(), &move);
    }

    QString copied(CopyForm form = CopyForm::Fitting)
    {
        QGuiApplication::clipboard()->setText(u"nothing"_s);
        m_view->copy(form);
        return QGuiApplication::clipboard()->text();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }

    TextPosition caret() const { return m_view->selection().caret; }

    std::unique_ptr<TranscriptView> m_view;
};

} // namespace readback::test
