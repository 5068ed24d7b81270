// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "ui/transcript/TranscriptPane.h"

#include <memory>

namespace readback::test {

// The pane on a library of sixty calls, in fake time; a second has passed since it was shown.
class TranscriptPaneTest : public QObject
{
protected:
    using State = TranscriptPane::State;

    void setUp()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->conversations = sampleConversations(60);
        m_library = std::make_unique<TranscriptLibrary>(*m_source, m_clock);
        m_pane = std::make_unique<TranscriptPane>(m_clock);
        m_pane->setLibrary(m_library.get());
        m_pane->resize(700, 500);
        m_pane->show();
        m_clock.advance(1000);
    }
    void tearDown()
    {
        m_pane.reset();
        m_library.reset();
        m_source.reset();
    }
    void settle() { QTRY_VERIFY(m_pane->state() != State::Loading); }

    FakeClock m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<TranscriptLibrary> m_library;
    std::unique_ptr<TranscriptPane> m_pane;
};

} // namespace readback::test
