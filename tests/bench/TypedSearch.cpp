// SPDX-License-Identifier: MIT
#include "bench/TypedSearch.h"

#include "app/exporting/AtomicFile.h"
#include "bench/ArchiveSample.h"
#include "bench/BenchApplication.h"
#include "bench/Measure.h"
#include "bench/PaintCount.h"
#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/SearchBar.h"
#include "ui/search/SearchController.h"
#include "ui/search/SearchPanel.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace readback::bench {

TypedSearch::TypedSearch(const QString &archiveFolder)
    : m_settings(
        m_folder.filePath(u"settings.json"_s),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        m_clock),
      m_archive(archiveFolder), m_search(&m_archive), m_finder(m_search),
      m_controller(new SearchController({m_dialogs, m_settings, m_clock}, &m_window))
{
    auto *layout = new QVBoxLayout(&m_window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_controller->panel());
    m_controller->setFinder(&m_finder);
    QObject::connect(m_controller->model(), &QAbstractItemModel::modelReset, &m_window,
        [this] { m_found = true; });
    m_window.resize(1440, 500);
    m_window.show();
    m_controller->panel()->open();
    flushPaint();
}

TypedSearch::~TypedSearch()
{
    m_controller->setFinder(nullptr);
}

void TypedSearch::sendKey(QChar letter)
{
    QKeyEvent press(QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, letter);
    QCoreApplication::sendEvent(m_controller->panel()->bar()->field(), &press);
}

void TypedSearch::begin(const QString &letters)
{
    m_controller->panel()->bar()->setText({});
    for (const QChar letter : letters)
        sendKey(letter);
    flushPaint();
}

// A page of hits, or none, is one reset of the rows.
TypedSearch::Cost TypedSearch::press(QChar letter)
{
    BenchApplication::instance()->takeLongestEventMs();
    QElapsedTimer wall;
    wall.start();
    const double before = processMilliseconds();
    const PaintCount paints(*m_controller->panel()->table()->viewport());
    m_found = false;
    sendKey(letter);
    while (!m_found)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    flushPaint();
    if (hits() > 0 && paints.count == 0)
        qFatal("The benchmark measured something that was not painted.");
    return {processMilliseconds() - before, static_cast<double>(wall.nsecsElapsed()) / 1e6,
        BenchApplication::instance()->takeLongestEventMs()};
}

int TypedSearch::hits() const
{
    return m_controller->model()->count();
}

} // namespace readback::bench
